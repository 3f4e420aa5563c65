/**
 * The terms of an offer from all its tellings: behind a noun, in a clause, and in the sentences that go on telling it.
 *
 * "offered 9 cents a mile. It would run for two years" -> 9 cents, P2Y.
 */
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { Term } from '../../record/entries.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import { goingOn, settlesOn } from './going-on.ts'
import type { Seed, Sentences } from './seed.ts'
import { type TermInput, termsIn } from './terms.ts'

const SETTLING = /^(reject|accept|spurn|rebuff|dismiss|decline|refuse|veto|approve|adopt|welcome|back|oppose|withdraw)$/

/** Where the terms of a noun can end: at a clause of what follows from it, or of who told it. */
const nounReach = (s: Sentence, from: number): number => {
  const stop = s.tokens.findIndex((t, i) => {
    if (t.start < from) return false
    // What became of it is no term of it: "was rejected by three large donors".
    if (t.upos === 'VERB' && SETTLING.test(t.lemma) && /^VB[DNZ]$/.test(t.xpos)) return true
    if (t.text !== ',') return false
    const next = s.tokens[i + 1]
    if (next?.xpos === 'VBG')
      return !/^(include|provide|offer|give|propose|demand|cover|set|cut|raise|envisage)$/.test(next.lemma)
    const close = s.tokens.findIndex((x, k) => k > i && /^[,.;]$/.test(x.text))
    return close > i && s.tokens.slice(i + 1, close).some(x => /^(said|says|told)$/i.test(x.text))
  })
  return stop < 0 ? s.end : s.tokens[stop]!.start
}

export const termsOf = (group: readonly Seed[], input: TermInput & { readonly sentences: Sentences }): Term[] => {
  const terms: Term[] = []
  const add = (more: readonly Term[]): void => {
    for (const t of more) if (!terms.some(o => holds(o.words, t.words) || holds(t.words, o.words))) terms.push(t)
  }
  for (const seed of group) {
    const s = input.sentences[seed.sentence]!
    // A noun's terms stand anywhere behind it; those of a clause in the clause.
    const places: readonly Span[] =
      seed.kind === 'noun'
        ? [{ start: seed.words[0]!.start, end: nounReach(s, seed.words.at(-1)!.end) }]
        : seed.words.flatMap(w =>
            w.end > (seed.from ?? 0) ? [{ ...w, start: Math.max(w.start, seed.from ?? 0) }] : [],
          )
    for (const w of places) add(termsIn(s, w, seed.voice, input))
    if (seed.kind === 'verb' || seed.kind === 'agreed' || seed.firm)
      for (const n of goingOn(input.sentences, seed.sentence)) {
        const next = input.sentences[n]!
        add(termsIn(next, { start: next.start, end: next.end }, seed.voice, input))
      }
    if (seed.kind === 'agreed')
      for (const n of [seed.sentence + 1, seed.sentence + 2]) {
        const next = input.sentences[n]
        if (next && settlesOn(next)) add(termsIn(next, { start: next.start, end: next.end }, seed.voice, input))
      }
    // A figure that no reader of amounts knows is a term by its words.
    if (seed.figured && !terms.some(numbered))
      for (const w of (seed.parts?.length ? seed.parts : seed.words).flatMap(x => asTerm(input.report.text, x) ?? []))
        if (!terms.some(t => overlaps(t.words, w))) add([{ words: anchor(input.report, w), voice: seed.voice }])
    for (const w of seed.wholes) add([{ words: anchor(input.report, w), voice: seed.voice }])
    for (const w of (seed.parts ?? []).flatMap(x => asTerm(input.report.text, x) ?? []))
      if (seed.kind !== 'noun' || terms.length === 0)
        if (!terms.some(t => overlaps(t.words, w))) add([{ words: anchor(input.report, w), voice: seed.voice }])
  }
  return terms
}

/** Without the mark it stands behind; a time told behind the offer is none: "a week after a rival had bid". */
const asTerm = (text: string, w: Span): Span | undefined => {
  const lead = /^[\s,:;–—]+/.exec(text.slice(w.start, w.end))?.[0].length ?? 0
  const part = text.slice(w.start + lead, w.end)
  return /^(?:an?|one|two|three|four|five|six|\d+|some|several|just)? ?(?:hours?|days?|weeks?|months?|years?) (?:after|before|later|earlier|ago)\b/i.test(
    part,
  )
    ? undefined
    : { start: w.start + lead, end: w.end }
}

/** True where a term tells a figure. */
export const numbered = (t: Term): boolean =>
  t.duration !== undefined ||
  t.share !== undefined ||
  t.rate !== undefined ||
  t.amount !== undefined ||
  t.quantity !== undefined ||
  (t.date === undefined && /\d/.test(t.words.exact))
