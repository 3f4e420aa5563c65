/**
 * The timeline, the tolls, the contradictions and the conditions, each ready to be drawn.
 *
 * A timeline item has the first and last day that its date allows, so that uncertainty can be drawn: "early April" is ten days.
 */
import { z } from 'zod'
import { daysOf } from '../../record/agree.ts'
import type { Entry } from '../../record/entries.ts'
import { conditionsGraph } from '../conditions-graph.ts'
import { join } from '../names.ts'
import { timeline } from '../timeline.ts'
import { tollsByTeller } from '../tolls-by-teller.ts'
import { cardOf } from './card.ts'
import { type Desk, once } from './desk.ts'
import { perEntry, perLists } from './per-entry.ts'
import { Card, Ref, Where } from './shapes.ts'

const Item = z.object({
  id: z.string(),
  kind: z.enum(['event', 'due', 'statement']),
  when: z.string().optional(),
  first: z.string().optional().describe('ISO day'),
  last: z.string().optional().describe('ISO day; that of `first` where the day is certain'),
  otherwise: z.array(z.string()),
  /** The side whose lane it stands in: that of its first actor; '' where there is none. */
  lane: z.string(),
  label: z.string(),
  state: z.string(),
  /** Where tellers do not agree or only one side says so: claimed, disputed ... */
  standing: z.string().optional(),
  warn: z.boolean(),
})
export const Timeline = z.object({
  lanes: z.array(Ref),
  items: z.array(Item),
  undated: z.int(),
  /** Items of these kinds that did not fit: the earliest ones are left out. */
  more: z.int(),
})
export type TimelinePage = z.infer<typeof Timeline>

const LANES = 8

/** More than this nobody can look at, and no browser draws at ease. */
const MOST_ITEMS = 1500

export interface TimelineQuery {
  readonly kinds?: readonly string[] | undefined
  /** ISO days, inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

type Item = z.infer<typeof Item>

const laneOf = (e: Entry | undefined, desk: Desk): string => {
  if (e?.entry === 'statement') return e.sources[0] ? desk.side(e.sources[0].actor) : ''
  const first =
    e?.entry === 'event'
      ? (e.participants.find(p => p.role === 'actor') ?? e.participants[0])
      : e?.entry === 'commitment'
        ? e.parties[0]
        : undefined
  return first ? desk.side(first.actor) : ''
}

/** There are far fewer dates than items: each is worked out once, and so few are kept that a long life of the server costs nothing. */
const MOST_DATES = 5000
const spans = new Map<string, Pick<Item, 'first' | 'last'>>()
const span = (when: string | undefined): Pick<Item, 'first' | 'last'> => {
  if (when === undefined) return {}
  let found = spans.get(when)
  if (!found) {
    const { first, last } = daysOf(when)
    found = { ...(first ? { first } : {}), ...(last ? { last } : first ? { last: first } : {}) }
    if (spans.size >= MOST_DATES) spans.clear()
    spans.set(when, found)
  }
  return found
}

/** Events and what is due, in the order of their days. */
const happenedIn = perLists(
  ({ record }: Desk) => [record.events, record.commitments, record.actors],
  (desk): Item[] =>
    timeline(desk.record).map(t => {
      const e = desk.entries.get(t.id)
      const open = e?.entry === 'event' && !['reported', 'confirmed'].includes(e.standing.verdict)
      return {
        id: t.id,
        kind: t.kind,
        ...(t.when === undefined ? {} : { when: t.when }),
        ...span(t.when),
        otherwise: [...t.otherwise],
        lane: laneOf(e, desk),
        label: t.words.exact,
        state: t.state,
        ...(open ? { standing: e.standing.verdict } : {}),
        warn: open || t.state === 'overdue' || t.state === 'broken',
      }
    }),
)

const saidOf = perEntry((s, desk): Item | undefined => {
  if (s.entry !== 'statement') return undefined
  const when = s.time?.value ?? desk.reports.get(s.content[0]!.report)?.published
  return {
    id: s.id,
    kind: 'statement',
    ...(when === undefined ? {} : { when }),
    ...span(when),
    otherwise: [],
    lane: laneOf(s, desk),
    label: `${desk.teller(s.id)}: ${s.content[0]!.exact}`,
    state: s.act,
    warn: false,
  }
})

export const timelinePage = (desk: Desk, { kinds = ['event', 'due'], from, to }: TimelineQuery = {}): TimelinePage => {
  const happened = happenedIn(desk)
  const said = (kinds.includes('statement') ? desk.record.statements : []).map(s => saidOf(s, desk)!)
  const all = [...happened, ...said].filter(i => kinds.includes(i.kind))
  const counts = new Map<string, number>()
  for (const i of all) if (i.lane) counts.set(i.lane, (counts.get(i.lane) ?? 0) + 1)
  const lanes = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, LANES)
  const ids = new Set(lanes.map(([id]) => id))
  const placed = all.map(i => (i.lane === '' || ids.has(i.lane) ? i : { ...i, lane: '' }))
  const dated = placed
    .filter(i => i.first !== undefined && (!from || i.last! >= from) && (!to || i.first <= to))
    .sort((a, b) => (a.first! < b.first! ? -1 : a.first! > b.first! ? 1 : 0))
  return {
    lanes: lanes.map(([id]) => desk.actor(id)),
    items: dated.slice(-MOST_ITEMS),
    undated: placed.filter(i => i.first === undefined).length,
    more: Math.max(0, dated.length - MOST_ITEMS),
  }
}

const Toll = z.object({
  teller: z.string(),
  sources: z.array(Ref),
  value: z.number(),
  qualifier: z.string().optional(),
  asOf: z.string().optional(),
  report: z.string(),
  reportName: z.string(),
  words: z.string(),
})
/** So many groups, contradictions or conditions a page shows; how many more there are it says. */
const MOST = 150

const TollGroup = z.object({ event: Card, of: z.string(), disputed: z.boolean(), rows: z.array(Toll) })
export const Tolls = z.object({ groups: z.array(TollGroup), more: z.int() })
export type TollsPage = z.infer<typeof Tolls>

export const tollsPage = once((desk: Desk): TollsPage => {
  const groups = new Map<string, Omit<z.infer<typeof TollGroup>, 'event'> & { readonly event: Entry }>()
  for (const row of tollsByTeller(desk.record)) {
    const event = desk.entries.get(row.event)
    if (!event) continue
    const key = `${row.event}|${row.of}`
    const group = groups.get(key) ?? { event, of: row.of, disputed: false, rows: [] }
    const disputed = desk.discrepanciesOf(row.event).length > 0
    const sources = row.sources.map(desk.actor)
    const report = desk.reports.get(row.report)
    group.rows.push({
      teller: join(sources.map(s => s.name)) || report?.outlet || desk.reportName(row.report),
      sources,
      value: row.value,
      ...(row.qualifier ? { qualifier: row.qualifier } : {}),
      ...(row.asOf === undefined ? {} : { asOf: row.asOf }),
      report: row.report,
      reportName: desk.reportName(row.report),
      words: row.words,
    })
    groups.set(key, { ...group, disputed })
  }
  const sorted = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)
  return {
    groups: sorted.slice(0, MOST).map(g => ({ ...g, event: cardOf(g.event, desk) })),
    more: Math.max(0, sorted.length - MOST),
  }
})

const Side = z.object({ value: z.string(), teller: z.string(), where: Where, statement: z.string().optional() })
export const Discrepancies = z.object({
  items: z.array(
    z.object({ card: Card, kind: z.string(), why: z.string(), sides: z.array(Side), about: z.array(Card) }),
  ),
  more: z.int(),
})
export type DiscrepanciesPage = z.infer<typeof Discrepancies>

export const discrepanciesPage = (desk: Desk): DiscrepanciesPage => ({
  more: Math.max(0, desk.record.discrepancies.length - MOST),
  items: desk.record.discrepancies.slice(0, MOST).map(d => ({
    card: cardOf(d, desk),
    kind: d.kind,
    why: d.why,
    sides: d.sides.map(s => ({
      value: s.value === undefined ? s.words.exact : String(s.value),
      teller: desk.teller(s.voice) || desk.reports.get(s.words.report)?.outlet || desk.reportName(s.words.report),
      where: desk.where(s.words),
      ...(s.voice ? { statement: s.voice } : {}),
    })),
    about: d.about.flatMap(id => (desk.entries.has(id) ? [cardOf(desk.entries.get(id)!, desk)] : [])),
  })),
})

export const Conditions = z.object({
  nodes: z.array(z.object({ id: z.string(), actor: Ref.optional(), about: z.string(), circle: z.boolean() })),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      relation: z.string(),
      position: z.string(),
      words: z.string(),
      circle: z.boolean(),
    }),
  ),
  circles: z.array(z.array(z.string())),
  positions: z.array(Card),
  /** Conditions that did not fit; those in circles come first. */
  more: z.int(),
})
export type ConditionsPage = z.infer<typeof Conditions>

const conditionsIn = perLists(
  ({ record }: Desk) => [record.positions],
  desk => conditionsGraph(desk.record),
)

export const conditionsPage = (desk: Desk): ConditionsPage => {
  const graph = conditionsIn(desk)
  const ringed = new Set(graph.circles.flat())
  const circled = graph.edges.filter(e => ringed.has(e.position))
  const edges = [...circled, ...graph.edges.filter(e => !ringed.has(e.position))].slice(0, MOST)
  const shown = new Set(edges.flatMap(e => [e.from, e.to]))
  const inCircle = new Set(circled.flatMap(e => [e.from, e.to]))
  const positions = [...new Set(edges.map(e => e.position))]
  return {
    nodes: graph.nodes
      .filter(n => shown.has(n.id))
      .map(n => ({
        id: n.id,
        about: n.about,
        ...(n.actor ? { actor: desk.actor(n.actor) } : {}),
        circle: inCircle.has(n.id),
      })),
    edges: edges.map(e => ({ ...e, circle: ringed.has(e.position) })),
    circles: graph.circles.map(c => [...c]),
    positions: positions.flatMap(id => (desk.entries.has(id) ? [cardOf(desk.entries.get(id)!, desk)] : [])),
    more: graph.edges.length - edges.length,
  }
}
