/**
 * Proposals: who offers what on which issue, on which terms, and what became of it.
 *
 * "a proposal made by the bishops, advocating a 12-day pause" -> the bishops, ceasefire, P12D, tabled.
 * A wish without terms is a position only; one with a term, and a deed offered for a deed, is a proposal too.
 */
import { anchor } from '../../record/anchor.ts'
import type { PositionEntry, ProposalEntry } from '../../record/entries.ts'
import { makeProposal } from '../../record/make.ts'
import { overlaps } from '../../text/span.ts'
import { type IssueWords, issueFinder } from '../issues.ts'
import { answered } from './answered.ts'
import { seedsFromPositions } from './from-positions.ts'
import { tellsOn } from './going-on.ts'
import { numbered, termsOf } from './group-terms.ts'
import { joinSeeds } from './join.ts'
import type { Seed, SeedInput } from './seed.ts'
import { seedsOf } from './seeds.ts'
import { statusAfter } from './status.ts'
import type { TermInput } from './terms.ts'

export interface ProposalInput extends TermInput, SeedInput {
  readonly positions: readonly PositionEntry[]
  readonly issues?: readonly IssueWords[]
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
