/**
 * Terms of an offer: its amounts, durations, dates and shares, each with the phrase that holds it.
 *
 * "a 12-day pause in the shelling and three supply trains a week" -> P12D, {value: 3, unit: 'trains'}.
 */
import type { Sentence } from '../../language/token.ts'
import { runAround, spanOf, subtree } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { Term } from '../../record/entries.ts'
import type { AmountMention, TimeMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { within as inside } from '../within.ts'

/** The noun phrase around a value, without relative clauses. */
const phraseAround = (s: Sentence, value: Span): Span => {
  const inside = s.tokens.flatMap((t, i) => (overlaps(value, t) ? [i] : []))
  if (inside.length === 0) return value
  let head = inside.find(i => !inside.includes(s.tokens[i]!.head)) ?? inside[0]!
  for (let up = 0; up < 2; up++) {
    const h = s.tokens[head]!.head
    if (h < 0 || !/^(nummod|compound|amod|nmod|det|advmod|obl|nmod:tmod)$/.test(s.tokens[head]!.deprel)) break
    if (!/NOUN|PROPN|NUM|ADJ/.test(s.tokens[h]!.upos)) break
    head = h
  }
  const run = runAround(
    subtree(
      s,
      head,
      (t, i) =>
        ['acl:relcl', 'conj', 'cc', 'appos', 'parataxis', 'case', 'mark'].includes(t.deprel) &&
        t.head === head &&
        !inside.includes(i),
    ),
    head,
  )
  const span = spanOf(s, run[0]!, run.at(-1)! + 1)
  return { start: Math.min(span.start, value.start), end: Math.max(span.end, value.end) }
}

export interface TermInput {
  readonly report: Report
  readonly times: readonly TimeMention[]
  readonly amounts: readonly AmountMention[]
}

/** A day that was over when the report came out is when the offer was made, no term of it. */
const isDue = (edtf: string, published: string | undefined): boolean => {
  const last = edtf.split('/').at(-1)!.replace(/[~?%]/g, '')
  return last === '..' || published === undefined || last.slice(0, published.length) > published.slice(0, last.length)
}

/** The terms inside `within`, a part of sentence `s`. */
export const termsIn = (s: Sentence, within: Span, voice: string | null, input: TermInput): Term[] => {
  const out: { span: Span; term: Omit<Term, 'words' | 'voice'> }[] = []
  // "20 ships a year": how often is part of the amount, and no term by itself.
  const rate = (t: TimeMention): boolean =>
    /^(?:an?|per|each|every) (?:year|month|week|day|hour)$/i.test(t.exact) &&
    !/\b(?:for|over|in|within|than|of|after|before)\s$/i.test(
      input.report.text.slice(Math.max(0, t.start - 8), t.start),
    )
  for (const t of inside(input.times, within)) {
    if (rate(t)) continue
    if (t.duration) out.push({ span: phraseAround(s, t), term: { duration: t.duration } })
    else if (t.edtf && t.type === 'date' && isDue(t.edtf, input.report.published))
      out.push({ span: phraseAround(s, t), term: { date: t.edtf } })
  }
  const times = inside(input.times, { start: s.start, end: s.end }).filter(t => !rate(t))
  for (const a of inside(input.amounts, within)) {
    if (a.value === undefined || times.some(t => overlaps(t, a))) continue
    const about = a.qualifier === 'about' ? { approximate: true as const } : {}
    const span = phraseAround(s, a)
    if (a.currency) out.push({ span, term: { amount: { value: a.value, currency: a.currency }, ...about } })
    else if (a.share !== undefined) out.push({ span, term: { share: a.share, ...about } })
    else if (a.rate !== undefined) out.push({ span, term: { rate: a.rate, ...about } })
    else if (a.unit ?? a.of)
      out.push({ span, term: { quantity: { value: a.value, unit: (a.unit ?? a.of)! }, ...about } })
    // "wants the number raised to 110": a figure whose unit stands elsewhere keeps its words.
    else if (a.value > 1) out.push({ span, term: about })
  }
  const terms: Term[] = []
  for (const { span, term } of out.sort((a, b) => a.span.start - b.span.start)) {
    const words = anchor(input.report, span)
    const same = terms.find(t => t.words.start === words.start && t.words.end === words.end)
    if (same) Object.assign(same, { ...term, ...same })
    else terms.push({ words, ...term, voice })
  }
  return joinedTerms(terms, input)
}

/** "6.5 per cent over three years": one term, with its length. */
const joinedTerms = (terms: readonly Term[], { report }: TermInput): Term[] => {
  const out: Term[] = []
  for (const t of terms) {
    const last = out.at(-1)
    const gap = last ? report.text.slice(last.words.end, t.words.start) : ''
    const figure = last && (last.share ?? last.rate ?? last.amount ?? last.quantity) !== undefined
    if (
      last &&
      figure &&
      t.duration &&
      last.duration === undefined &&
      /^ (?:a year |each year )?(?:over|for|spread over|in|across|during) (?:the next |a period of |each of )?$/.test(
        gap,
      )
    )
      out[out.length - 1] = {
        ...last,
        duration: t.duration,
        words: anchor(report, { start: last.words.start, end: t.words.end }),
      }
    else out.push(t)
  }
  return out
}
