/**
 * What comparing reports gives, kept by story: discrepancies, and events with the history of their counts.
 *
 * An event that several stories tell is looked at where it is told first. Utterances linked across stories are compared on their own. Of
 * a story only what stands in its reports, and in those that tell an event with it, is looked at, so that the findings hold
 * until one of these changes.
 */
import type { CommitmentEntry, DiscrepancyEntry, EventEntry, StatementEntry } from '../../record/entries.ts'
import type { Actor, Place } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { createTellers } from '../discrepancies/context.ts'
import { crossDiscrepancies } from '../discrepancies/index.ts'
import { withHistory } from '../history/event-history.ts'
import { commitmentsIn } from '../history/tellings.ts'
import type { ReportState } from './report-state.ts'

export interface Findings {
  /** Events whose counts have a history, by id. */
  readonly events: ReadonlyMap<string, EventEntry>
  readonly discrepancies: readonly DiscrepancyEntry[]
}

export interface FindingsWorld {
  /** Reports that may be looked at. */
  readonly states: readonly ReportState[]
  readonly copies: ReadonlyMap<string, string>
  readonly events: readonly EventEntry[]
  readonly statements: readonly StatementEntry[]
  /** All statements of those reports, for who speaks in a voice. */
  readonly voices: ReadonlyMap<string, StatementEntry>
  readonly commitments: readonly CommitmentEntry[]
  /** The story of each report. */
  readonly stories: ReadonlyMap<string, string>
}

/** Actors or places of several reports; each with what these reports tell of it. */
const together = <T extends Actor | Place>(lists: readonly (readonly T[])[]): T[] => {
  const found = new Map<string, T[]>()
  for (const one of lists.flat()) {
    const known = found.get(one.id)
    if (known) known.push(one)
    else found.set(one.id, [one])
  }
  return [...found.values()].map(same =>
    same.length === 1
      ? same[0]!
      : {
          ...same[0]!,
          aliases: [...new Set(same.flatMap(x => x.aliases ?? []))],
          mentions: same.flatMap(x => x.mentions),
          ...('roles' in same[0]! ? { roles: (same as readonly Actor[]).flatMap(x => x.roles) } : {}),
        },
  )
}

export const findingsIn = (given: FindingsWorld): Findings => {
  const { states, copies, events, statements, voices, commitments, stories } = given
  const sides = new Map(states.flatMap(s => s.faces.map(f => [f.id, f.side] as const)))
  const world = {
    reports: states.map(s => s.now.report),
    copies,
    actors: together(states.map(s => s.now.actors)),
    sideOf: (actor: string) => sides.get(actor) ?? actor,
    sourcesOf: (voice: string | null) => voices.get(voice ?? '')?.sources.map(s => s.actor) ?? [],
  }
  const tellers = createTellers(world)
  const seeing = {
    ...tellers,
    statement: (id: string | null) => voices.get(id ?? ''),
    isCopy: (words: Anchor) => copies.has(words.report),
  }
  const told = events.map(e => withHistory(e, seeing))
  const places = together(states.map(s => s.now.places))
  const ids = new Set(commitments.map(c => c.id))
  const owed = states.flatMap(commitmentsIn).filter(t => ids.has(t.entry.id))
  return {
    events: new Map(told.flatMap((e, i) => (e === events[i] ? [] : [[e.id, e]]))),
    discrepancies: crossDiscrepancies({
      ...world,
      ...{ places, statements, events: told, commitments, stories, owed },
      statement: seeing.statement,
    }),
  }
}
