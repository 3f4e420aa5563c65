/**
 * What each kind of entry says beyond its words: a list of facts, each with the words and the voice that give it.
 *
 * An event -> [status happened, when 2025-04-25, place Moscow, killed at least 19 (the governor), verdict claimed, ...].
 */
import type {
  CommitmentEntry,
  DiscrepancyEntry,
  EventEntry,
  PositionEntry,
  ProposalEntry,
  StatementEntry,
} from '../../record/entries.ts'
import type { ActorRef, Anchor, Told } from '../../record/values.ts'
import { durationWord, outletWord, RELATION } from '../wording.ts'
import type { Desk } from './desk.ts'
import type { Fact } from './shapes.ts'

const SIGNS = { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' } as const

const fact = (
  desk: Desk,
  field: string,
  of: { text: string; words?: Anchor | undefined; voice?: string | null },
): Fact => {
  const teller = desk.teller(of.voice)
  return {
    field,
    text: of.text,
    ...(of.words ? { where: desk.where(of.words) } : {}),
    ...(teller ? { voice: teller } : {}),
  }
}
const told = <T>(
  desk: Desk,
  field: string,
  { values, show = String }: { values: readonly Told<T>[]; show?: (v: T) => string },
): Fact[] => values.map(v => fact(desk, field, { text: show(v.value), words: v.words, voice: v.voice }))

const actorFact = (desk: Desk, field: string, ref: ActorRef): Fact => ({
  ...fact(desk, field, { text: desk.actor(ref.actor).name, words: ref.words }),
  ref: { ...desk.actor(ref.actor), kind: 'actor' },
})
const disputes = (desk: Desk, id: string): Fact[] =>
  desk.discrepanciesOf(id).map(d => {
    const entry = desk.entries.get(d)
    const why = entry?.entry === 'discrepancy' ? entry.why : d
    return { field: 'contradicts', text: why, ref: { id: d, name: why, kind: 'entry' }, warn: true }
  })
const entryFact = (desk: Desk, field: string, id: string): Fact[] => {
  const s = desk.statements.get(id)
  if (!s) return []
  const text = `${desk.teller(id)}: ${s.content[0]!.exact}`
  return [{ field, text, ref: { id, name: text, kind: 'entry' }, where: desk.where(s.content[0]!) }]
}

export const statementFacts = (s: StatementEntry, desk: Desk): Fact[] => [
  { field: 'manner', text: s.manner },
  { field: 'act', text: s.negated ? `not ${s.act}` : s.act },
  ...(s.cue ? [fact(desk, 'cue', { text: s.cue.exact, words: s.cue })] : []),
  ...s.sources.map(r => actorFact(desk, 'source', r)),
  ...(s.addressee ? [actorFact(desk, 'addressee', s.addressee)] : []),
  ...(s.medium
    ? [fact(desk, 'medium', { text: [s.medium.kind, s.medium.name].filter(Boolean).join(', '), words: s.medium.words })]
    : []),
  ...(s.time ? told(desk, 'said', { values: [s.time] }) : []),
  ...(s.hedge ? [{ ...fact(desk, 'hedge', { text: s.hedge.exact, words: s.hedge }), warn: true }] : []),
  ...(s.sameAs ?? []).flatMap(id => entryFact(desk, 'also told', id)),
  ...disputes(desk, s.id),
]

const STANDING = [
  ['claimedBy', 'claimed by'],
  ['blamedBy', 'blamed by'],
  ['confirmedBy', 'confirmed by'],
  ['deniedBy', 'denied by'],
  ['silent', 'silent'],
  ['unverifiedBy', 'not verified by'],
] as const

export const eventFacts = (e: EventEntry, desk: Desk): Fact[] => [
  ...told(desk, 'status', { values: e.statuses }),
  { field: 'standing', text: e.standing.verdict, ...(e.standing.verdict === 'reported' ? {} : { warn: true }) },
  ...told(desk, 'when', { values: e.times }),
  ...told(desk, 'lasting', { values: e.durations, show: durationWord }),
  ...e.places.map(
    (p): Fact => ({
      ...fact(desk, 'place', { text: desk.place(p.value).name, words: p.words, voice: p.voice }),
      ref: { ...desk.place(p.value), kind: 'place' },
    }),
  ),
  ...e.participants.map(p => ({
    ...actorFact(desk, p.role, p),
    ...(desk.teller(p.voice) ? { voice: desk.teller(p.voice) } : {}),
  })),
  ...e.counts.map(c =>
    fact(desk, c.of, { text: `${c.qualifier ? SIGNS[c.qualifier] : ''}${c.value}`, words: c.words, voice: c.voice }),
  ),
  ...(e.ordinal ? [fact(desk, 'ordinal', { text: e.ordinal.words.exact, words: e.ordinal.words })] : []),
  ...(e.outlets ?? []).map((o): Fact => ({ field: 'outlet', text: outletWord(o) })),
  ...STANDING.flatMap(([key, field]) => e.standing[key].flatMap(id => entryFact(desk, field, id))),
  ...disputes(desk, e.id),
]

export const proposalFacts = (p: ProposalEntry, desk: Desk): Fact[] => [
  { field: 'issue', text: p.issue },
  { ...fact(desk, 'status', { text: p.status, words: p.statusWords }) },
  ...p.terms.map(t => fact(desk, 'term', { text: t.words.exact, words: t.words, voice: t.voice })),
  ...(p.respondsTo
    ? [
        {
          field: 'answers',
          text: 'another proposal',
          ref: { id: p.respondsTo, name: 'proposal', kind: 'entry' as const },
        },
      ]
    : []),
  ...(p.made ? told(desk, 'made', { values: [p.made] }) : []),
  ...disputes(desk, p.id),
]

export const positionFacts = (p: PositionEntry, desk: Desk): Fact[] => [
  { field: 'issue', text: p.issue },
  ...p.party.filter(id => id !== p.holder.actor).map(id => actorFact(desk, 'side', { actor: id })),
  ...p.conditions.map(c => fact(desk, RELATION[c.relation], { text: c.words.exact, words: c.words })),
  ...(p.time ? told(desk, 'when', { values: [p.time] }) : []),
  ...disputes(desk, p.id),
]

export const commitmentFacts = (c: CommitmentEntry, desk: Desk): Fact[] => [
  { field: 'kind', text: c.kind },
  ...told(desk, 'due', { values: c.dues, show: v => v ?? 'no date' }),
  fact(desk, 'state', { text: c.state, words: c.stateWords, voice: c.stateVoice ?? null }),
  ...c.parties.map(r => ({
    ...actorFact(desk, 'party', r),
    text: `${desk.actor(r.actor).name}${r.state ? ` (${r.state})` : ''}`,
  })),
  ...disputes(desk, c.id),
]

export const discrepancyFacts = (d: DiscrepancyEntry, desk: Desk): Fact[] => [
  ...d.sides.map(s =>
    fact(desk, 'side', {
      text: s.value === undefined ? s.words.exact : String(s.value),
      words: s.words,
      voice: s.voice,
    }),
  ),
  ...d.about.flatMap((id): Fact[] => {
    const e = desk.entries.get(id)
    return e ? [{ field: 'about', text: e.entry, ref: { id, name: e.entry, kind: 'entry' } }] : []
  }),
]
