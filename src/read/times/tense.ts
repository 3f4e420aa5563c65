/**
 * Which way a clause looks, so that "on Thursday" and "in February" fall on the right side of the report.
 *
 * "would meet in Vienna on Thursday" -> future; "was signed on Thursday" -> past; "the 1 October deadline" -> neither.
 * Reads part-of-speech tags where an engine gives them, and the words alone where none does.
 */
import type { Sentence } from '../../language/token.ts'
import { AHEAD, NOT_PAST, PAST_FORMS, SCHEDULED } from './lexicon.ts'
import { at, isStop, type Word } from './scan.ts'

export type Tense = 'past' | 'future'
type Cue = Tense | 'shifted' | undefined

const BE = /^(?:is|are|am|be|was|were|been|being)$/

/** What one word says of the direction; "shifted" is a plan seen from the past ("was set to be signed"). */
const cueAt = (words: readonly Word[], i: number, tag: string | undefined): Cue => {
  const word = at(words, i)
  const w = word.lower
  if (/^(?:will|shall|ll|wo)$/.test(w)) return w === 'll' && !word.glued ? undefined : 'future'
  if (
    w === 'would' ||
    w === 'should' ||
    w === 'must' ||
    (w === 'may' && !/^\p{Lu}/u.test(word.text)) ||
    w === 'could' ||
    w === 'can'
  ) {
    return at(words, i + 1).lower === 'have' ? 'past' : w === 'could' ? undefined : 'future'
  }
  if (w === 'to' && BE.test(at(words, i - 1).lower))
    return /^(?:was|were|been)$/.test(at(words, i - 1).lower) ? 'shifted' : 'future'
  if (AHEAD.has(w) || (/^(?:set|going)$/.test(w) && at(words, i + 1).lower === 'to')) {
    const earlier = [1, 2, 3, 4].map(back => at(words, i - back).lower)
    return earlier.some(x => /^(?:was|were|had|been|originally|previously)$/.test(x)) ? 'shifted' : 'future'
  }
  if (PAST_FORMS.has(w)) return tag !== undefined && !/^VB[DN]$/.test(tag) ? undefined : 'past'
  if (tag === 'VBD') return 'past'
  if (/ed$/.test(w) && w.length > 4 && !NOT_PAST.has(w) && (tag === undefined || tag === 'VBN')) return 'past'
  if (/^(?:has|have)$/.test(w)) return /^(?:to|until)$/.test(at(words, i + 1).lower) ? 'future' : 'past'
  if (
    SCHEDULED.has(w) &&
    (tag === undefined || /^VB[ZP]?$/.test(tag)) &&
    !/^(?:the|a|an|of|two|three|some|first|last|its|their|his|her)$/.test(at(words, i - 1).lower)
  )
    return 'future'
  return undefined
}

const breaks = (word: Word): boolean => (isStop(word) && !word.glued) || word.opens

/** The direction of the clause around the pieces from..next, by the nearest cue before, then behind. */
export const tenseAt = (
  words: readonly Word[],
  span: { from: number; next: number },
  tags?: ReadonlyMap<number, string>,
): Tense | undefined => {
  const cue = (i: number): Cue => cueAt(words, i, tags?.get(at(words, i).start))
  let i = span.from - 1
  for (; i >= 0 && span.from - i < 40; i -= 1) {
    const word = at(words, i)
    if (word.text === '.' && at(words, i - 1).text.length > 3) break
    if (/^[!?;]$/.test(word.text)) break
    const found = cue(i)
    // A past participle under a cue that looks ahead belongs to it: "will be put", "is planned", "are expected".
    if (found === 'past') {
      for (let k = i - 1; k >= Math.max(0, i - 4); k -= 1) {
        const over = at(words, k).lower
        if (/^wants?$/.test(over)) return 'future'
        if (
          /^(?:will|shall|would|should|must|can|may|ll|to)$/.test(over) &&
          (over !== 'to' || at(words, k + 1).lower === 'be')
        ) {
          const lead = cue(k)
          if (lead) return lead === 'shifted' ? undefined : lead
          if (over === 'to') break
        }
      }
    }
    if (found) return found === 'shifted' ? undefined : found
    if (word.opens) break
  }
  for (i = span.next; i < words.length && i - span.next < 30; i += 1) {
    if (breaks(at(words, i)) || (at(words, i).text === '.' && at(words, i + 1).text !== ',')) break
    const found = cue(i)
    if (found) return found === 'shifted' ? undefined : found
  }
  return undefined
}

/** Penn tags by the place of their token. */
export const tagsOf = (sentences: readonly Sentence[]): ReadonlyMap<number, string> =>
  new Map(sentences.flatMap(sentence => sentence.tokens.map(token => [token.start, token.xpos] as const)))
