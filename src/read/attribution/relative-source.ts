/**
 * Sources that begin with a relative pronoun: whoever the clause is about speaks, not who is named last in it.
 *
 * "Norland, which backs the rebels, called for a vote" -> Norland, of "backs" and of "called for".
 * A content that ran into the source behind it ends before: "A, the envoy | said" leaves "A".
 */
import type { Sentence } from '../../language/token.ts'
import { relation, runAround, sentenceAt, spanOf, subtree } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'

const NOMINAL = /^(?:NOUN|PROPN)$/

/** The noun that a relative pronoun stands for: by the parse, else right before it or its comma. */
const antecedentAt = (s: Sentence, pronoun: number): number | undefined => {
  const verb = s.tokens[s.tokens[pronoun]!.head]
  if (verb && relation(verb) === 'acl' && verb.head >= 0 && verb.head < pronoun) return verb.head
  const before = s.tokens[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1
  return before >= 0 && NOMINAL.test(s.tokens[before]!.upos) ? before : undefined
}

/** The noun's own phrase, up to the pronoun. */
const phraseUpTo = (s: Sentence, head: number, pronoun: number): Span => {
  const own = subtree(s, head, t => relation(t) === 'acl' || t.deprel === 'case').filter(
    i => i < pronoun && s.tokens[i]!.text !== ',',
  )
  const run = runAround(own, head)
  return spanOf(s, run[0]!, run.at(-1)! + 1)
}

/** "which backs the Front": a clause for a source; "which" alone: its antecedent. "who" alone is read by voice.ts. */
export const ofAntecedent = (a: Attribution, sentences: readonly Sentence[]): Attribution => {
  const who = a.source.length === 1 ? a.source[0]! : undefined
  const s = who && sentences[sentenceAt(sentences, who.start)]
  if (!who || !s) return a
  const pronoun = s.tokens.findIndex(t => t.start === who.start)
  const word = s.tokens[pronoun]?.text.toLowerCase()
  const only = s.tokens[pronoun]?.end === who.end
  if (word !== 'which' && (word !== 'who' || only)) return a
  const head = antecedentAt(s, pronoun)
  return head === undefined ? a : { ...a, source: [phraseUpTo(s, head, pronoun)] }
}

/** A content that ends in the source of a cue behind it, as one list ("72 hours, residents and officials said"), ends before. */
export const withoutNextSource = (sentences: readonly Sentence[], all: readonly Attribution[]): Attribution[] =>
  all.map(a => {
    const last = a.content.at(-1)
    const next = last && all.find(b => b !== a && endsIn(last, b) && !a.source.some(x => overlaps(x, b.source[0]!)))
    const s = last && sentences[sentenceAt(sentences, last.start)]
    if (!last || !next || !s) return a
    const own = s.tokens.findLast(t => t.start >= last.start && t.end <= next.source[0]!.start && t.upos !== 'PUNCT')
    return own ? { ...a, content: [...a.content.slice(0, -1), { start: last.start, end: own.end }] } : a
  })

/** The words run into the source of a telling whose cue stands behind them. */
const endsIn = (words: Span, b: Attribution): boolean =>
  b.source.length === 1 &&
  b.cue !== null &&
  b.cue.start >= words.end &&
  b.source[0]!.start > words.start &&
  overlaps(b.source[0]!, words)
