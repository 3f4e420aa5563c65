/**
 * Which way a clause looks, so that "on Thursday" and "in February" fall on the right side of the report.
 *
 * "would meet in Vienna on Thursday" -> future; "was signed on Thursday" -> past; "the 1 October deadline" -> neither.
 * Reads part-of-speech tags where an engine gives them, and the words alone where none does.
 */
import type { Sentence } from '../../language/token.ts'
import { AHEAD, NOT_PAST, PAST_FORMS, SCHEDULED } from './lexicon.ts'
import { at, type Word } from './scan.ts'

export type Tense = 'past' | 'future'
type Cue = Tense | 'shifted' | undefined

/** Verbs no tagger should make nouns of. */
const ONLY_VERBS = /^(?:expires?|lapses?|begins|resumes?|(?:re)?convenes?|arrives?)$/
const BE = /^(?:is|are|am|be|was|were|been|being)$/

/** Present passives that say what is held of something, not what is fixed for a day. */
const HELD_OF =
  /^(?:accused|charged|suspected|believed|thought|said|reported|known|alleged|blamed|credited|feared|presumed|wanted|estimated|quoted|cited|dated|based|called|named|born|gone|done|made|left|told|seen|understood|rumoured|rumored)$/

/** "is adopted on Tuesday", "the polls are held on 10 June": a present passive with a day is a plan. */
const fixed = (words: readonly Word[], i: number, tag: string | undefined): Cue => {
  const w = at(words, i).lower
  const participle = tag === undefined ? /ed$/.test(w) && !NOT_PAST.has(w) : tag === 'VBN'
  if (!participle || HELD_OF.test(w)) return undefined
  const back = /^(?:not|now|also|formally|officially|finally|usually|next|then)$/.test(at(words, i - 1).lower) ? 2 : 1
  return /^(?:is|are)$/.test(at(words, i - back).lower) ? 'future' : undefined
}

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
  const passive = fixed(words, i, tag)
  if (passive) return passive
  if (PAST_FORMS.has(w)) return tag !== undefined && !/^VB[DN]$/.test(tag) ? undefined : 'past'
  if (tag === 'VBD') return 'past'
  if (/ed$/.test(w) && w.length > 4 && !NOT_PAST.has(w) && (tag === undefined || tag === 'VBN')) return 'past'
  if (/^(?:has|have)$/.test(w)) return /^(?:to|until)$/.test(at(words, i + 1).lower) ? 'future' : 'past'
  // "Talks open on Thursday": taggers make an adjective of it, which would need a verb before it.
  if (
    /^(?:open|close)$/.test(w) &&
    tag === 'JJ' &&
    at(words, i + 1).lower === 'on' &&
    /s$/.test(at(words, i - 1).lower) &&
    !/^(?:is|was|has|its|this|stays|remains|leaves|keeps)$/.test(at(words, i - 1).lower)
  )
    return 'future'
  if (
    SCHEDULED.has(w) &&
    (tag === undefined || /^VB[ZP]?$/.test(tag) || ONLY_VERBS.test(w)) &&
    !/^(?:the|a|an|of|two|three|some|first|last|its|their|his|her)$/.test(at(words, i - 1).lower)
  )
    return 'future'
  return undefined
}

/** Words whose full stop ends no sentence. */
const ABBREVIATED =
  /^(?:\p{L}|mr|mrs|ms|dr|gen|sen|gov|rep|st|lt|col|maj|capt|prof|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|vs)$/u
const endsSentence = (words: readonly Word[], i: number): boolean => {
  const word = at(words, i)
  if (/^[!?;]$/.test(word.text)) return true
  return word.text === '.' && !at(words, i + 1).glued && !ABBREVIATED.test(at(words, i - 1).lower)
}

/** Past verbs whose infinitive lies ahead of them: "agreed to reopen the road on Sunday". */
const UNDERTAKES =
  /^(?:agreed|promised|pledged|vowed|urged|asked|ordered|invited|threatened|told|decided|offered|undertook|summoned|called|appealed|wants?|wanted|planned|intended|hoped|expected|persuaded|committed)$/
/** Past verbs that set a day with "for": "invited everybody for noon on Saturday". */
const SETS = /^(?:invited|summoned|called|set|fixed|convened|announced|proposed|rescheduled)$/

/** "to reopen": the word before a bare verb, as far as the words alone show it. */
const isInfinitive = (words: readonly Word[], i: number, tags: ReadonlyMap<number, string> | undefined): boolean => {
  if (at(words, i).lower !== 'to') return false
  const verb = at(words, i + 1)
  const tag = tags?.get(verb.start)
  // "promised to free them": verbs that are adjectives as well.
  if (tag === 'JJ') return /^(?:free|open|clear|secure|empty|close|clean)$/.test(verb.lower)
  if (tag !== undefined) return tag === 'VB'
  return (
    /^\p{Ll}{2,}$/u.test(verb.text) &&
    !/^(?:the|an?|its|his|her|their|our|this|that|these|those|all|both|some|any|no|talks|end|power|war|peace|within)$|(?:s|ed|ing|ly)$/.test(
      verb.lower,
    )
  )
}

/** A past participle under a cue that looks ahead belongs to it: "will be put", "is to be signed", "wants it closed". */
const governed = (words: readonly Word[], i: number, cue: (k: number) => Cue): Cue => {
  for (let k = i - 1; k >= Math.max(0, i - 4); k -= 1) {
    const over = at(words, k).lower
    if (/^wants?$/.test(over)) return 'future'
    const infinitive = over === 'to' && at(words, k + 1).lower === 'be'
    if (infinitive || /^(?:will|shall|would|should|must|can|may|ll)$/.test(over)) {
      const lead = cue(k)
      if (lead) return lead
      if (infinitive) return undefined
    }
  }
  return undefined
}

/** Verbs that choose a day: "set 10 June as the deadline", "fixed Monday for the vote". */
const CHOOSES = /^(?:set|sets|fixed|fixes|chose|picked|proposed|named|offered|suggested|eyed|targeted|floated)$/
/** Verbs that move something to a day: "adjourned the hearing to 10 June", "extended the truce to Friday". */
const MOVES =
  /^(?:adjourned|postponed|deferred|delayed|extended|moved|pushed|prolonged|rescheduled|renewed|brought|put|advanced|lengthened|carried)$/

/** A day that is the object of choosing, or that something was moved to. */
const chosen = (words: readonly Word[], from: number): Cue => {
  const last = at(words, from - 1).lower
  if (CHOOSES.test(last)) return 'future'
  if (last !== 'to') return undefined
  for (let i = from - 2; i >= 0 && from - i < 9; i -= 1) {
    const word = at(words, i)
    // "from 1 March to 10 June" is a stretch, which its own verb dates.
    if (endsSentence(words, i) || word.lower === 'from') return undefined
    if (MOVES.test(word.lower)) return 'future'
  }
  return undefined
}

const before = (words: readonly Word[], from: number, tags: ReadonlyMap<number, string> | undefined): Cue => {
  const moved = chosen(words, from)
  if (moved) return moved
  const cue = (i: number): Cue => cueAt(words, i, tags?.get(at(words, i).start))
  const set =
    at(words, from - 1).lower === 'for' || (at(words, from - 1).lower === 'on' && at(words, from - 3).lower === 'for')
  let ahead = false
  for (let i = from - 1; i >= 0 && from - i < 40; i -= 1) {
    const word = at(words, i)
    if (endsSentence(words, i)) return undefined
    const found = cue(i)
    // "had been fixed for noon on Tuesday": a plan seen from the past says nothing of today.
    if (
      found === 'past' &&
      set &&
      SETS.test(word.lower) &&
      [1, 2, 3, 4].some(k =>
        /^(?:was|were|been|originally|first|earlier|previous|initial)$/.test(at(words, i - k).lower),
      )
    )
      return 'shifted'
    if (found === 'past' && ((ahead && UNDERTAKES.test(word.lower)) || (set && SETS.test(word.lower)))) return 'future'
    if (found === 'past') return governed(words, i, cue) ?? found
    if (found) return found
    ahead ||= isInfinitive(words, i, tags)
    if (word.opens) return undefined
  }
  return undefined
}

const behind = (words: readonly Word[], next: number, tags: ReadonlyMap<number, string> | undefined): Cue => {
  for (let i = next; i < words.length && i - next < 30; i += 1) {
    const word = at(words, i)
    if (endsSentence(words, i) || word.opens) return undefined
    // What a reporting verb says of itself is not the clause's direction: "open until Friday, he told".
    if (/^(?:said|told|says)$/.test(word.lower)) return undefined
    const found = cueAt(words, i, tags?.get(word.start))
    if (found) return found
  }
  return undefined
}

/** The direction of the clause around the pieces from..next, by the nearest cue before, then behind. */
export const tenseAt = (
  words: readonly Word[],
  span: { readonly from: number; readonly next: number },
  tags?: ReadonlyMap<number, string>,
): Tense | undefined => {
  // "Wednesday's shelling" has been; only a word that says so makes it "Wednesday's planned vote".
  const owned = words[span.next]
  const owns = owned !== undefined && /^[’']s?$/.test(owned.text)
  if (
    owns &&
    !/^(planned|expected|scheduled|upcoming|coming|next|proposed|talks|vote|meeting|summit|session|hearing|election|deadline)$/.test(
      at(words, span.next + 1).lower,
    )
  )
    return 'past'
  const found = before(words, span.from, tags) ?? behind(words, span.next, tags)
  return found === 'shifted' ? undefined : found
}

/** Penn tags by the place of their token. */
export const tagsOf = (sentences: readonly Sentence[]): ReadonlyMap<number, string> =>
  new Map(sentences.flatMap(sentence => sentence.tokens.map(token => [token.start, token.xpos] as const)))
