/**
 * What the tagger looks at: the word, its ends and classes, its neighbours, the tags given so far.
 *
 * wordFeatures(word, ...) and contextFeatures(view, i, keys) fill `keys` and return how many; `view.tags` holds hashes of the tags to
 * the left.
 */
import { featureKey, mix } from './hash.ts'
import type { Word } from './word-table.ts'

export interface TagView {
  readonly words: readonly Word[]
  /** For each token a hash of the tags its word had in training, 0 where it was not seen often enough. */
  readonly seen: Int32Array
  /** Hash of the tag given to each token; filled from left to right. */
  readonly tags: Int32Array
  /** 1 where the sentence is written in capitals or as a headline, else 0: capitals then say little. */
  readonly headline: number
}

export const TAG_FEATURES = 48

/**
 * Features of the word alone: they depend on nothing but the word and `caps`, so their scores can be kept. `caps`: 1 at the start of
 * the sentence, 2 with a capital, 4 in a headline.
 */
export function wordFeatures(word: Word, { seen, caps }: { seen: number; caps: number }, keys: Int32Array): number {
  let n = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    keys[n++] = featureKey(mix(mix(mix(mix(0x51ed270b, template), a), b), c))
  }
  add(1, word.form)
  add(2, word.exact)
  add(3, word.shape, caps & 1, caps >> 2)
  add(4, word.suffix1)
  add(5, word.suffix2)
  add(6, word.suffix3)
  add(7, word.suffix4)
  add(8, word.prefix2)
  add(9, word.prefix3)
  add(10, word.class64)
  add(11, word.class512)
  add(12, word.class2048, caps)
  add(13, seen, caps)
  add(38, word.suffix3, caps)
  return n
}

export function capsOf(view: TagView, i: number): number {
  return (view.words[i]!.capital ? 2 : 0) + (i === 0 ? 1 : 0) + 4 * view.headline
}

/** Features of the word in its place, without those of `wordFeatures`. */
export function contextFeatures(view: TagView, i: number, keys: Int32Array): number {
  const { words, seen, tags } = view
  const count = words.length
  let n = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    keys[n++] = featureKey(mix(mix(mix(mix(0x51ed270b, template), a), b), c))
  }
  const word = words[i]!
  const left = i > 0 ? words[i - 1]! : undefined
  const right = i + 1 < count ? words[i + 1]! : undefined
  const left2 = i > 1 ? words[i - 2]! : undefined
  const right2 = i + 2 < count ? words[i + 2]! : undefined
  const w = word.form
  const wl = left?.form ?? 1
  const wr = right?.form ?? 2
  const t1 = i > 0 ? tags[i - 1]! : 1
  const t2 = i > 1 ? tags[i - 2]! : 1
  const s0 = seen[i]!
  const s1 = right ? seen[i + 1]! : 2
  const s2 = right2 ? seen[i + 2]! : 2
  const caps = capsOf(view, i)
  add(14, t1)
  add(15, t1, t2)
  add(16, t1, w)
  add(17, t1, s0)
  add(18, wl)
  add(19, wr)
  add(20, wl, w)
  add(21, w, wr)
  add(22, left2?.form ?? 1)
  add(23, right2?.form ?? 2)
  add(24, s1, s0)
  add(25, s1, t1)
  add(26, s1, w)
  add(27, s0, s1, s2)
  add(28, t1, t2, s0)
  add(29, left?.class512 ?? 1, word.class512)
  add(30, right?.class512 ?? 2, word.class512)
  add(31, right?.class64 ?? 2, t1)
  add(32, left?.suffix3 ?? 1, word.suffix2)
  add(33, right?.suffix3 ?? 2, word.suffix2)
  add(34, (right?.capital ? 1 : 0) + (left?.capital ? 2 : 0), caps)
  add(35, t1, word.suffix3)
  add(36, t1, t2, word.suffix2)
  add(37, t1, word.class64, caps)
  add(39, word.shape, right?.shape ?? 2)
  add(40, left?.shape ?? 1, word.shape)
  add(41, wl, s0, wr)
  return n
}
