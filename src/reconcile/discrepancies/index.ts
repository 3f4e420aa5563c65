/**
 * Where tellers of one event, or of one utterance, give values that cannot both be right: each kind has a file of its own.
 *
 * Four dead in one report, seven in another -> number. A party's denial is no discrepancy, nor is an update by the same
 * teller. Which values agree is settled in record/agree.ts; what one report contradicts in itself its own reader finds.
 */
import type { CommitmentEntry, DiscrepancyEntry, EventEntry, StatementEntry } from '../../record/entries.ts'
import type { Place, Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import type { CommitmentTelling } from '../history/tellings.ts'
import { alignedValues } from './aligned-values.ts'
import { differingCauses } from './causes.ts'
import { createTellers, type Finder, type Tellers, type TellerWorld } from './context.ts'
import { differingCulprits } from './culprits.ts'
import { differingDays } from './days.ts'
import { differingDues } from './dues.ts'
import { withKin } from './kin.ts'
import { differingOffices } from './offices.ts'
import { differingPosts } from './posts.ts'
import { differingPromises } from './promises.ts'
import { differingQuotations } from './quotations.ts'
import { differingSites } from './sites.ts'
import { differingStatuses } from './statuses.ts'
import { storyDays } from './story-days.ts'
import { storyNumbers } from './story-numbers.ts'
import { undone } from './undone.ts'
import { differingVictims } from './victims.ts'

export interface Compared extends TellerWorld {
  readonly places: readonly Place[]
  readonly events: readonly EventEntry[]
  readonly statements: readonly StatementEntry[]
  readonly commitments: readonly CommitmentEntry[]
  /** The same, of reports with a day, for what their words are about. */
  readonly owed: readonly CommitmentTelling[]
  readonly statement: (id: string | null) => StatementEntry | undefined
  /** The id of each report's story. */
  readonly stories: ReadonlyMap<string, string>
}

export const crossDiscrepancies = (world: Compared): DiscrepancyEntry[] => {
  const tellers = createTellers(world)
  const owners = world.actors
    .filter(a => a.kind === 'state' || (a.kind === 'organisation' && /^\p{Lu}\S+ \p{Lu}\S+$/u.test(a.name)))
    .map(a => ({ id: world.sideOf(a.id), name: a.name }))
  const finders: readonly Finder[] = [
    differingCulprits(owners),
    differingSites(new Map(world.places.map(p => [p.id, p]))),
    differingVictims,
    differingStatuses(world.statement),
  ]
  const { stories } = world
  const storyOf = (report: string): string => stories.get(report) ?? report
  const compared = withKin(world.events, storyOf, tellers)
  const several = compared.filter(e => new Set(e.mentions.map(m => tellers.reportOf(m.words))).size > 1)
  const all = [
    ...world.events
      .filter(e => new Set(e.mentions.map(m => tellers.reportOf(m.words))).size > 1)
      .flatMap(e => differingDays(e, tellers)),
    ...several.flatMap(e => finders.flatMap(find => find(e, tellers))),
    ...differingQuotations(world.statements, { storyOf, tellers }),
    ...numbersOfStories(world, stories, tellers),
    ...differingDues(world.commitments, tellers),
    ...differingPromises(world.owed, tellers),
  ]
  return firstToldOnly(all)
}

/** Of those that touch each other's words the first; looked up by kind and report, since only those can touch. */
export const firstToldOnly = (all: readonly DiscrepancyEntry[]): DiscrepancyEntry[] => {
  const before = new Map<string, DiscrepancyEntry[]>()
  return all.filter(d => {
    const keys = [...new Set(d.sides.map(s => `${d.kind} ${s.words.report}`))]
    // Of two findings about days one side in common is enough: a third report's day is told with the first two.
    const enough = d.about.length === 0 && (d.kind === 'date' || d.kind === 'deadline') ? 1 : 2
    const known = keys.some(k => before.get(k)?.some(o => touching(o, d) >= enough))
    for (const k of keys) {
      const held = before.get(k)
      if (held) held.push(d)
      else before.set(k, [d])
    }
    return !known
  })
}

/** How many sides of one stand in the words of the other's. */
const touching = (a: DiscrepancyEntry, b: DiscrepancyEntry): number =>
  a.sides.filter(x =>
    b.sides.some(y => x.words.report === y.words.report && x.words.start < y.words.end && y.words.start < x.words.end),
  ).length

const numbersOfStories = (
  world: Compared,
  stories: ReadonlyMap<string, string>,
  tellers: Tellers,
): DiscrepancyEntry[] => {
  const groups = new Map<string, Report[]>()
  for (const r of world.reports) {
    if (world.copies.has(r.id)) continue
    const story = stories.get(r.id)!
    groups.set(story, [...(groups.get(story) ?? []), r])
  }
  const spans = new Map<string, { start: number; end: number; id: string }[]>()
  for (const s of world.statements)
    for (const c of s.content)
      spans.set(c.report, [...(spans.get(c.report) ?? []), { start: c.start, end: c.end, id: s.id }])
  const voiceAt = (words: Anchor): string | null =>
    (spans.get(words.report) ?? [])
      .filter(c => c.start <= words.start && words.end <= c.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id ?? null
  const eventsOf = new Map<string, EventEntry[]>()
  for (const e of world.events)
    for (const story of new Set(e.mentions.map(m => stories.get(m.words.report)!)))
      eventsOf.set(story, [...(eventsOf.get(story) ?? []), e])
  return [...groups].flatMap(([story, reports]) =>
    reports.length < 2
      ? []
      : [
          ...storyNumbers({ reports, events: eventsOf.get(story) ?? [], voiceAt }, tellers),
          ...differingOffices(reports, tellers),
          ...differingPosts(reports, tellers),
          ...storyDays({ reports, voiceAt }, tellers),
          ...differingCauses({ reports, voiceAt }, tellers),
          ...alignedValues({ reports, voiceAt }, tellers),
          ...undone({ reports, voiceAt }, tellers),
        ],
  )
}
