/**
 * A record as PLOVER event data, one JSON line an event, for those who used a dictionary coder before.
 *
 * "a missile strike on Kyiv killed 12 people" -> {"event": "ASSAULT", "date": "2025-04-24", "location": ["Kyiv"], "dead": 12, ...}
 * Speech acts are statements in the record; here they become REQUEST, ACCUSE, REJECT, THREATEN, AGREE (promises) and SUPPORT. Field names follow the
 * PLOVER codebook (2021); a value nobody tells is null, a sector nobody knows is left out.
 */
import { exactOf } from '../record/anchor.ts'
import type { EventEntry, StatementEntry } from '../record/entries.ts'
import type { Actor, SourcedRecord } from '../record/sourced-record.ts'
import { safeJson } from './json.ts'

interface PloverActor {
  readonly text: string
  readonly code: string
}

interface PloverRow {
  readonly id: string
  readonly date: string | null
  readonly source: readonly PloverActor[]
  readonly target: readonly PloverActor[]
  readonly event: string
  readonly mode: string | null
  readonly context: readonly string[]
  readonly location: readonly string[]
  readonly dead: number | null
  readonly injured: number | null
  readonly standing: string | null
  readonly text: string
}

const SPEECH: Partial<Record<StatementEntry['act'], string>> = {
  demand: 'REQUEST',
  appeal: 'REQUEST',
  blame: 'ACCUSE',
  criticise: 'ACCUSE',
  deny: 'REJECT',
  oppose: 'REJECT',
  threaten: 'THREATEN',
  promise: 'AGREE',
  support: 'SUPPORT',
  praise: 'SUPPORT',
}

/** States by name, others by kind: PLOVER's own codes need a country table that a record does not carry. */
const codeOf = (a: Actor, side: Actor | undefined): string =>
  (a.kind === 'state' ? a.name : (side?.name ?? a.kind)).toUpperCase()

const actorRow = (id: string, actors: ReadonlyMap<string, Actor>): PloverActor[] => {
  const a = actors.get(id)
  return a ? [{ text: a.name, code: codeOf(a, a.affiliation ? actors.get(a.affiliation) : undefined) }] : []
}

const toll = (e: EventEntry, of: string): number | null => e.counts.find(c => c.of === of)?.value ?? null

export const toPlover = (record: SourcedRecord): string => {
  const actors = new Map(record.actors.map(a => [a.id, a]))
  const places = new Map(record.places.map(p => [p.id, p.name]))
  const published = new Map(record.reports.map(r => [r.id, r.published ?? null]))
  const who = (ids: readonly string[]): PloverActor[] => [...new Set(ids)].flatMap(id => actorRow(id, actors))
  const events = record.events.map(
    (e): PloverRow => ({
      id: e.id,
      date: e.times[0]?.value ?? null,
      source: who(e.participants.filter(p => p.role === 'actor' || p.role === 'proposer').map(p => p.actor)),
      target: who(e.participants.filter(p => p.role === 'recipient' || p.role === 'victim').map(p => p.actor)),
      event: e.type,
      mode: e.statuses[0]?.value ?? null,
      context: [],
      location: e.places.map(p => places.get(p.value) ?? p.value),
      dead: toll(e, 'killed'),
      injured: toll(e, 'wounded'),
      standing: e.standing.verdict,
      text: e.mentions[0]!.words.exact,
    }),
  )
  const speech = record.statements.flatMap((s): PloverRow[] => {
    const event = s.negated ? undefined : SPEECH[s.act]
    if (!event) return []
    return [
      {
        id: s.id,
        date: s.time?.value ?? published.get(s.content[0]!.report) ?? null,
        source: who(s.sources.map(r => r.actor)),
        target: who(s.addressee ? [s.addressee.actor] : []),
        event,
        mode: null,
        context: [],
        location: [],
        dead: null,
        injured: null,
        standing: null,
        text: exactOf(s.content),
      },
    ]
  })
  return [...events, ...speech].map(row => `${safeJson(row)}\n`).join('')
}
