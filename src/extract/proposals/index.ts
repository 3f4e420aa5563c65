/**
 * Proposals: who offers what on which issue, on which terms, and what became of it.
 *
 * "a proposal made by the bishops, advocating a 12-day pause" -> the bishops, ceasefire, P12D, tabled.
 * A wish without terms is a position only; one with a term, and a deed offered for a deed, is a proposal too.
 */
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { PositionEntry, ProposalEntry, Term } from '../../record/entries.ts'
import { makeProposal } from '../../record/make.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import { type IssueWords, issueFinder } from '../issues.ts'
import { seedsFromPositions } from './from-positions.ts'
import { goingOn, settlesOn, tellsOn } from './going-on.ts'
import { joinSeeds } from './join.ts'
import type { Seed, SeedInput } from './seed.ts'
import { seedsOf } from './seeds.ts'
import { statusAfter } from './status.ts'
import { type TermInput, termsIn } from './terms.ts'

export interface ProposalInput extends TermInput, SeedInput {
  readonly positions: readonly PositionEntry[]
  readonly issues?: readonly IssueWords[]
}

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

const termsOf = (group: readonly Seed[], input: ProposalInput): Term[] => {
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

const numbered = (t: Term): boolean =>
  t.duration !== undefined ||
  t.share !== undefined ||
  t.rate !== undefined ||
  t.amount !== undefined ||
  t.quantity !== undefined ||
  (t.date === undefined && /\d/.test(t.words.exact))

const kindsOf = (p: ProposalEntry): string[] =>
  p.terms.flatMap(t => [
    ...(t.share !== undefined ? ['share'] : []),
    ...(t.amount ? [t.amount.currency] : []),
    ...(t.quantity ? [t.quantity.unit] : []),
    ...(t.duration !== undefined ? ['duration'] : []),
  ])

/** The offer that one answers: a counter-offer the last one; a rival figure of the same kind by another party too. */
const answered = (out: readonly ProposalEntry[], next: ProposalEntry, counter: boolean): string | undefined => {
  if (counter) return out.at(-1)?.id
  const kinds = new Set(kindsOf(next))
  return out.findLast(
    p =>
      p.issue === next.issue &&
      p.status !== 'agreed' &&
      kindsOf(p).some(k => kinds.has(k)) &&
      !p.proposers.some(a => next.proposers.some(b => a.actor === b.actor)),
  )?.id
}

/** A wish told as a position too, with what its own words add to it. */
const withOwn = (wish: Seed, own: Seed | undefined): Seed =>
  own
    ? {
        ...wish,
        proposers: own.proposers.length > wish.proposers.length ? own.proposers : wish.proposers,
        firm: wish.firm || own.firm,
        parts: own.parts ?? [],
      }
    : wish

/** Who offers: the first that is told; in what is agreed everybody who is to do something. */
const proposersOf = (group: readonly Seed[], kind: Seed['kind']): Seed['proposers'] =>
  kind === 'agreed'
    ? group
        .flatMap(g => (g.kind === 'agreed' ? g.proposers : []))
        .filter((r, i, all) => all.findIndex(o => o.actor === r.actor) === i)
    : (group.find(g => g.proposers.length > 0)?.proposers ?? [])

export const extractProposals = (input: ProposalInput): ProposalEntry[] => {
  const { report, sentences } = input
  const issueOf = issueFinder(report.text, input.issues)
  const meets = (a: Seed, b: Seed): boolean => a.words.some(x => b.words.some(y => overlaps(x, y)))
  const all = seedsOf(input)
  const surest = all.filter(t => t.kind !== 'noun' && t.kind !== 'wish')
  const ownWishes = all.filter(t => t.kind === 'wish')
  const wishes = seedsFromPositions(sentences, input.positions)
    .filter(w => !surest.some(t => meets(t, w)))
    .map(w =>
      withOwn(
        w,
        ownWishes.find(t => meets(t, w)),
      ),
    )
  const own = all.filter(t => t.kind !== 'wish' || !wishes.some(w => meets(t, w)))
  // What only goes on telling an offer is none of its own.
  const told = [...own, ...wishes].filter(
    w => w.kind !== 'wish' || w.sentence === 0 || !tellsOn(sentences[w.sentence]!),
  )
  const out: ProposalEntry[] = []
  const groups = joinSeeds(told)
  for (const group of groups) {
    const lead = group.find(g => g.kind !== 'noun') ?? group[0]!
    const proposers = proposersOf(group, lead.kind)
    const terms = termsOf(group, input)
    const counter = group.some(g => g.counter)
    const sure =
      group.some(g => g.firm || g.figured) ||
      counter ||
      terms.some(numbered) ||
      (lead.kind === 'verb' && group.length > 1)
    const firm = group.some(g => g.firm)
    if (!sure || (proposers.length === 0 && lead.kind === 'noun' && !(firm && terms.some(numbered)))) continue
    if (lead.kind === 'noun' && group.length < 2 && !counter && !firm && !terms.some(numbered)) continue
    const known = issueOf(
      group.flatMap(g => g.words),
      sentences[lead.sentence]!,
    )
    // An offer is on something even where no list knows the word: money makes it economic.
    const issue = known ?? (terms.some(t => t.amount ?? t.share) ? 'economic' : 'talks')
    const refused = group.find(g => g.refused)?.refused
    const accepted = group.find(g => g.accepted)?.accepted
    const { status, words: statusWords } = refused
      ? { status: 'rejected' as const, words: refused }
      : accepted
        ? { status: 'agreed' as const, words: accepted }
        : statusAfter(sentences, group, {
            text: report.text,
            others: new Set(groups.flatMap(g => (g === group ? [] : g.map(t => t.sentence)))),
          })
    const draft = {
      by: 'proposals',
      proposers: [...proposers],
      issue,
      words: group.flatMap(g => g.words.map(w => anchor(report, w))),
      terms,
      status: lead.kind === 'agreed' ? ('agreed' as const) : status,
      ...(statusWords && (lead.kind !== 'agreed' || status === 'agreed')
        ? { statusWords: anchor(report, statusWords) }
        : {}),
      voice: lead.voice,
    }
    const made = makeProposal(draft)
    const respondsTo = answered(out, made, counter)
    out.push(respondsTo ? makeProposal({ ...draft, respondsTo }) : made)
  }
  return out
}
