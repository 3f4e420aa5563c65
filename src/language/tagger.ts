/**
 * Gives each token its part of speech: an averaged perceptron from left to right.
 *
 * "Talks stall" -> NOUN|NNS VERB|VBP. One class is UPOS and XPOS together, so the two never contradict each other.
 * Features come from tag-features.ts, weights from models/tagger.bin; FEATS are left to features-of.ts.
 */
import { hashText } from './hash.ts'
import { capsOf, contextFeatures, TAG_FEATURES, type TagView, wordFeatures } from './tag-features.ts'
import type { Scorer } from './weights.ts'
import type { Word } from './word-table.ts'

export interface TagModel {
  /** Joint tags, "NOUN|NN" first to last class. */
  readonly classes: readonly string[]
  readonly scorer: Scorer
  /** Tags a word was seen with, by its lower-case form: "NOUN|NN VERB|VB". */
  readonly seen: ReadonlyMap<string, number>
}

export interface Tagged {
  /** Class of each token. */
  readonly classes: Uint8Array
  /** How sure, 0-1: the best score against the next one, squeezed. */
  readonly sure: Float32Array
}

export function tagHashes(classes: readonly string[]): Int32Array {
  return Int32Array.from(classes, tag => hashText(tag))
}

/** Capitals say little where most longer words bear them. */
export function isHeadline(words: readonly Word[]): number {
  let long = 0
  let capital = 0
  for (const word of words) {
    if (word.lower.length < 4) continue
    long++
    if (word.capital) capital++
  }
  return long >= 3 && capital > 0.7 * long ? 1 : 0
}

export function seenOf(words: readonly Word[], seen: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(words, word => seen.get(word.lower) ?? 0)
}

/** Tags one sentence. Time is linear in its length. */
export function tag(words: readonly Word[], model: TagModel): Tagged {
  const view = {
    words,
    seen: seenOf(words, model.seen),
    tags: new Int32Array(words.length),
    headline: isHeadline(words),
  }
  const hashes = hashesOf(model)
  const { scorer } = model
  const count = view.words.length
  const classes = new Uint8Array(count)
  const sure = new Float32Array(count)
  const keys = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(hashes.length)
  const known = keptScores.get(scorer) ?? new Map<Word, Float32Array[]>()
  keptScores.set(scorer, known)
  for (let i = 0; i < count; i++) {
    scores.set(wordScores(view, i, { scorer, keys, known, size: scores.length }))
    const n = contextFeatures(view, i, keys)
    scorer.score(keys, n, scores)
    let best = 0
    let next = -Infinity
    for (let klass = 1; klass < scores.length; klass++) {
      if (scores[klass]! > scores[best]!) {
        next = scores[best]!
        best = klass
      } else if (scores[klass]! > next) next = scores[klass]!
    }
    classes[i] = best
    view.tags[i] = hashes[best]!
    sure[i] = scores[best]! - next
  }
  return { classes, sure }
}

/** What a word scores by itself, for each way of writing it: a third of all look-ups, and words come again. */
const keptScores = new WeakMap<Scorer, Map<Word, Float32Array[]>>()
const KEPT = 30_000

function wordScores(
  view: TagView,
  i: number,
  how: { scorer: Scorer; keys: Int32Array; known: Map<Word, Float32Array[]>; size: number },
): Float32Array {
  const word = view.words[i]!
  const caps = capsOf(view, i)
  const list = how.known.get(word)
  const found = list?.[caps]
  if (found) return found
  const scores = new Float32Array(how.size)
  how.scorer.score(how.keys, wordFeatures(word, { seen: view.seen[i]!, caps }, how.keys), scores)
  if (list) list[caps] = scores
  else if (how.known.size < KEPT) {
    const fresh: Float32Array[] = []
    fresh[caps] = scores
    how.known.set(word, fresh)
  }
  return scores
}

const hashed = new WeakMap<TagModel, Int32Array>()

function hashesOf(model: TagModel): Int32Array {
  const found = hashed.get(model) ?? tagHashes(model.classes)
  hashed.set(model, found)
  return found
}
