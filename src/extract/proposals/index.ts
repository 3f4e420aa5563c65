/**
 * Proposals: who offers what on which issue, on which terms, and what became of it.
 *
 * "a proposal made by Zelensky, advocating a 30-hour ceasefire" -> Zelensky, ceasefire, PT30H, tabled.
 * A wish without terms is a position only; one with a term, and a deed offered for a deed, is a proposal too.
 */
import { anchor } from '../../record/anchor.ts'
import type { PositionEntry, ProposalEntry, Term } from '../../record/entries.ts'
import { makeProposal } from '../../record/make.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import { type IssueWords, issueFinder } from '../issues.ts'
import { seedsFromPositions } from './from-positions.ts'
import { joinSeeds } from './join.ts'
import { TELLING_TERMS } from './offer-words.ts'
import type { Seed, Sentences } from './seed.ts'
import { type SeedInput, seedsOf } from './seeds.ts'
import { statusAfter } from './status.ts'
import { type TermInput, termsIn } from './terms.ts'

export interface ProposalInput extends TermInput, SeedInput {
  readonly positions: readonly PositionEntry[]
  readonly issues?: readonly IssueWords[]
}

/** "It offers a first reduction": sentences behind an offer that go on telling its terms. */
const goingOn = (sentences: Sentences, from: number): number[] => {
  const out: number[] = []
  for (let n = from + 1; n <= from + 2; n++) {
    const s = sentences[n]
    if (!s) break
    const verb = s.tokens.slice(1, 8).find(t => t.upos === 'VERB')
    const subject = s.tokens
      .slice(0, 3)
      .some(t =>
        /^(it|they|offer|plan|proposal|treaty|deal|text|letter|agreement|draft|package|accord|under)$/i.test(t.text),
      )
    if (!subject || !verb || !(TELLING_TERMS.test(verb.lemma) || /^under$/i.test(s.tokens[0]!.text))) break
    out.push(n)
  }
  return out
}

const termsOf = (group: readonly Seed[], input: ProposalInput): Term[] => {
  const terms: Term[] = []
  const add = (more: readonly Term[]): void => {
    for (const t of more) if (!terms.some(o => holds(o.words, t.words) || holds(t.words, o.words))) terms.push(t)
  }
  for (const seed of group) {
    const s = input.sentences[seed.sentence]!
    // A noun's terms stand anywhere behind it; those of a clause in the clause.
    const places: readonly Span[] = seed.kind === 'noun' ? [{ start: seed.words[0]!.start, end: s.end }] : seed.words
    for (const w of places) add(termsIn(s, w, seed.voice, input))
    if (seed.kind === 'verb' || seed.kind === 'agreed')
      for (const n of goingOn(input.sentences, seed.sentence)) {
        const next = input.sentences[n]!
        add(termsIn(next, { start: next.start, end: next.end }, seed.voice, input))
      }
    for (const w of seed.wholes) add([{ words: anchor(input.report, w), voice: seed.voice }])
  }
  return terms
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

export const extractProposals = (input: ProposalInput): ProposalEntry[] => {
  const { report, sentences } = input
  const issueOf = issueFinder(report.text, input.issues)
  const told = seedsOf(input)
  const wishes = seedsFromPositions(sentences, input.positions).filter(
    w => !told.some(t => t.kind !== 'noun' && t.words.some(a => w.words.some(b => overlaps(a, b)))),
  )
  const out: ProposalEntry[] = []
  for (const group of joinSeeds([...told, ...wishes])) {
    const lead = group.find(g => g.kind !== 'noun') ?? group[0]!
    const proposers = group.find(g => g.proposers.length > 0)?.proposers ?? []
    const terms = termsOf(group, input)
    const counter = group.some(g => g.counter)
    const sure =
      group.some(g => g.firm) || counter || terms.some(numbered) || (lead.kind === 'verb' && group.length > 1)
    if (!sure || (proposers.length === 0 && lead.kind === 'noun')) continue
    if (lead.kind === 'agreed' && !terms.some(numbered)) continue
    if (lead.kind === 'noun' && group.length < 2 && !counter && !terms.some(numbered)) continue
    const issue = issueOf(
      group.flatMap(g => g.words),
      sentences[lead.sentence]!,
    )
    if (!issue) continue
    const { status, words: statusWords } = statusAfter(sentences, group, report.text)
    const draft = {
      by: 'proposals',
      proposers: [...proposers],
      issue,
      words: group.flatMap(g => g.words.map(w => anchor(report, w))),
      terms,
      status: lead.kind === 'agreed' ? ('agreed' as const) : status,
      ...(statusWords ? { statusWords: anchor(report, statusWords) } : {}),
      voice: lead.voice,
    }
    const made = makeProposal(draft)
    const respondsTo = answered(out, made, counter)
    out.push(respondsTo ? makeProposal({ ...draft, respondsTo }) : made)
  }
  return out
}
