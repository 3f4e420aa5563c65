/**
 * Every number of a report with what it measures: whose, of what, told with which verb, as part of what, by whom.
 *
 * "4,200 of the plant's 5,000 workers had stayed away" -> 4200 {kind: 'worker', part: true, verb: 'stay'} and
 * 5000 {kind: 'worker', whole: true}. The comparisons ask which two of them tell of one thing.
 */

import { isMoney } from '../../knowledge/currencies.ts'
import type { Sentence, Token } from '../../language/token.ts'
import { dependents, sentenceAt } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { kindOfNoun, MEASURES } from './counted-nouns.ts'
import type { Numeral } from './numerals.ts'

export interface Quantity extends Numeral {
  readonly sentence: number
  /** The last token of the number. */
  readonly token: number
  /** The noun counted, as a token of the sentence. */
  readonly noun?: number
  /** What is counted, by class: "ship" for vessels, "$", "%", "killed"; '' where the words leave it out. */
  readonly kind: string
  /** The lemma of the verb that governs it. */
  readonly verb: string
  /** "two of the three": two. */
  readonly part: boolean
  /** "two of the three": three; "all six", "its nine unions". */
  readonly whole: boolean
  /** "the six", "those 14". */
  readonly definite: boolean
}

interface Toll extends Span {
  readonly of?: string | undefined
}

const lastToken = (s: Sentence, n: Span): number => {
  for (let i = s.tokens.length - 1; i >= 0; i--) if (s.tokens[i]!.start < n.end && s.tokens[i]!.end > n.start) return i
  return -1
}

/** The noun that a number counts: its head where that stands behind it. */
const nounOf = (s: Sentence, n: Span, at: number): number | undefined => {
  for (let i = at; i >= 0 && s.tokens[i]!.end > n.start; i--) {
    const t = s.tokens[i]!
    const head = s.tokens[t.head]
    if (
      head &&
      t.head > at &&
      /^(?:NOUN|PROPN|SYM)$/.test(head.upos) &&
      /^(?:nummod|compound|nmod|amod|det)/.test(t.deprel) &&
      t.head - at < 6
    )
      return t.head
  }
  const next = s.tokens[at + 1]
  return next && next.upos === 'NOUN' && next.start - n.end <= 1 ? at + 1 : undefined
}

const HARM: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'killed',
    /^(?:die|perish|drown|fall|kill|slaughter|massacre|murder|slay|execute|shoot)$/,
    /^(?:kill|slaughter|massacre|murder|slay|execute|lose|claim)$/,
  ],
  ['wounded', /^(?:wound|injure|hurt|maim)$/, /^(?:wound|injure|hurt|maim)$/],
  ['detained', /^(?:arrest|detain|jail|imprison|hold)$/, /^(?:arrest|detain|jail|imprison)$/],
  ['released', /^(?:release|free|liberate)$/, /^(?:release|free|liberate)$/],
]
const LIVES = /^(?:lose|give|lay|sacrifice)$/

/** What became of those counted, where the reader of tolls has no eye for it: "31 people lost their lives". */
export const harmOf = (s: Sentence, at: number): string | undefined => {
  const t = s.tokens[at]!
  const verb = s.tokens[t.head]
  if (verb?.upos !== 'VERB') return undefined
  const lemma = verb.lemma.toLowerCase()
  const passive = t.deprel === 'nsubj:pass'
  if (t.deprel.startsWith('nsubj')) {
    if (LIVES.test(lemma) && dependents(s, t.head, 'obj').some(i => s.tokens[i]!.lemma === 'life')) return 'killed'
    return HARM.find(([, subject]) => subject.test(lemma) && (passive || /^(?:die|perish|drown)$/.test(lemma)))?.[0]
  }
  return t.deprel === 'obj' && t.lemma !== 'life'
    ? HARM.find(([, , object]) => object.test(lemma) && !/^(?:lose|claim)$/.test(lemma))?.[0]
    : undefined
}

/** "treated two drivers for bullet wounds": they were hurt. */
const TREATED =
  /^[^.;,]{0,50}? (?:for|with) (?:\w+ ){0,2}(?:wounds?|injur(?:y|ies)|burns|cuts|fractures|shrapnel|concussion|bruises)\b/i
const treated = (text: string, n: Span): boolean =>
  /\b(?:treat(?:ed|ing)|admitted|operated on|stitched|bandaged|took in|brought in)\s(?:[a-z]+ )?$/i.test(
    text.slice(Math.max(0, n.start - 24), n.start),
  ) && TREATED.test(text.slice(n.end, n.end + 80))

/** "two of the three", "61 of 140". */
const WHOLE =
  /\S+ of (?:the|its|their|his|her|all|those|these|(?:the )?[\w’'-]+[’']s?) $|(?:^|\s)(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) of (?:some |about )?$/i

/** "a crew of twelve": how many it has. */
const GROUP =
  /\b(team|delegation|crew|party|group|panel|mission|squad|unit|convoy|fleet|staff|force|garrison|committee|commission|jury)(?:,)? of (?:some |about |only |just )?$/i

/** The verb over a token. */
export const verbOver = (s: Sentence, from: number): number => {
  let at = from
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (s.tokens[at]!.upos === 'VERB') return at
    at = s.tokens[at]!.head
  }
  return -1
}

const DETERMINERS = /^(?:the|those|these|all|both|its|their|his|her|our|every)$/i
const determiner = (s: Sentence, at: number, noun: number | undefined): Token | undefined => {
  const before = s.tokens[at - 1]
  if (before && DETERMINERS.test(before.text)) return before
  const det = noun === undefined ? undefined : dependents(s, noun, 'det', 'nmod:poss').find(i => i < at)
  return det === undefined ? undefined : s.tokens[det]
}

/** "4,200 of the plant's 5,000 workers": the part counts what the whole counts. */
const withKinds = (all: readonly Quantity[]): readonly Quantity[] =>
  all.map((q, i) => {
    const next = all[i + 1]
    return q.part && q.kind === '' && next?.whole && next.sentence === q.sentence && next.start - q.end < 50
      ? { ...q, kind: next.kind }
      : q
  })

export const quantitiesOf = (
  text: string,
  sentences: readonly Sentence[],
  given: { readonly numerals: readonly Numeral[]; readonly tolls: readonly Toll[] },
): readonly Quantity[] =>
  withKinds(
    given.numerals.flatMap((n): Quantity[] => {
      const sentence = sentenceAt(sentences, n.start)
      const s = sentences[sentence]
      const at = s ? lastToken(s, n) : -1
      if (!s || at < 0) return []
      const noun = nounOf(s, n, at)
      const tail = text.slice(n.end, n.end + 40)
      const det = determiner(
        s,
        s.tokens.findIndex(t => t.end > n.start),
        noun,
      )
      const head = text.slice(Math.max(0, n.start - 40), n.start)
      const whole =
        WHOLE.test(head) || /^(?:all|its|their|his|her|our|both)$/i.test(det?.text ?? '') || det?.deprel === 'nmod:poss'
      const part =
        /^(?: [a-z-]+)? (?:of|out of|in) (?:the|its|their|his|her|them|those|these|which|whom|us|all|some|about|\d[\d,]*)\b/i.test(
          tail,
        )
      const verb = verbOver(s, noun ?? at)
      const toll = given.tolls.find(t => overlaps(t, n))
      const lemma = noun === undefined ? '' : s.tokens[noun]!.lemma.toLowerCase()
      const group = GROUP.exec(head)?.[1]?.toLowerCase()
      const measured = MEASURES.get(n.unit) ?? (n.unit === '%' || isMoney(n.unit) ? n.unit : undefined)
      return [
        {
          ...n,
          sentence,
          token: at,
          ...(noun === undefined ? {} : { noun }),
          kind:
            (group ? `members of the ${group}` : undefined) ??
            measured ??
            toll?.of ??
            (treated(text, n) ? 'wounded' : undefined) ??
            harmOf(s, noun ?? at) ??
            kindOfNoun(lemma),
          verb: verb < 0 ? '' : s.tokens[verb]!.lemma.toLowerCase(),
          part,
          whole,
          definite: det !== undefined && /^(?:the|those|these|all|both)$/i.test(det.text),
        },
      ]
    }),
  )
