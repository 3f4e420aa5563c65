/**
 * Entries in pages with facets: statements first, every other kind in the same way.
 *
 * listPage(desk, {kind: 'statement', act: ['deny'], q: 'bridge'}) -> twenty cards, how many there are, and how many of each act.
 */
import { z } from 'zod'
import type { EntryKind } from '../../record/decision.ts'
import type { Entry } from '../../record/entries.ts'
import { entryWords } from '../../record/make.ts'
import { LIST_OF } from '../../record/sourced-record.ts'
import { cardOf, isDoubtful } from './card.ts'
import type { Desk } from './desk.ts'
import { perLists } from './per-entry.ts'
import { Card } from './shapes.ts'

const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int(), on: z.boolean() })
const Facet = z.object({ field: z.string(), values: z.array(FacetValue) })
export type Facet = z.infer<typeof Facet>
export const ListPage = z.object({
  kind: z.string(),
  total: z.int(),
  offset: z.int(),
  limit: z.int(),
  cards: z.array(Card),
  facets: z.array(Facet),
})
export type ListPage = z.infer<typeof ListPage>

export const FACETS = ['side', 'act', 'manner', 'medium', 'outlet', 'issue', 'state', 'type', 'standing'] as const
export type FacetName = (typeof FACETS)[number]
export interface ListQuery {
  readonly kind: EntryKind
  /** Ids to keep, where a full-text search was made. */
  readonly only?: ReadonlySet<string> | undefined
  readonly facets?: Readonly<Partial<Record<FacetName, readonly string[]>>>
  readonly doubtful?: boolean
  readonly offset?: number
  readonly limit?: number
}

const sidesOf = (e: Entry, desk: Desk): string[] => {
  const refs =
    e.entry === 'statement'
      ? e.sources
      : e.entry === 'event'
        ? e.participants
        : e.entry === 'proposal'
          ? e.proposers
          : e.entry === 'position'
            ? [e.holder]
            : e.entry === 'commitment'
              ? e.parties
              : []
  return refs.map(r => desk.side(r.actor))
}
const makeValues = (e: Entry, name: FacetName, desk: Desk): readonly string[] => {
  switch (name) {
    case 'side':
      return sidesOf(e, desk)
    case 'outlet':
      return [desk.reports.get(entryWords(e)[0]!.report)?.outlet ?? '']
    case 'act':
      return e.entry === 'statement' ? [e.act] : []
    case 'manner':
      return e.entry === 'statement' ? [e.manner] : []
    case 'medium':
      return e.entry === 'statement' && e.medium ? [e.medium.kind] : []
    case 'issue':
      return e.entry === 'position' || e.entry === 'proposal' ? [e.issue] : []
    case 'state':
      return e.entry === 'commitment' ? [e.state] : e.entry === 'proposal' ? [e.status] : []
    case 'type':
      return e.entry === 'event' ? [e.type] : e.entry === 'discrepancy' ? [e.kind] : []
    case 'standing':
      return e.entry === 'event' ? [e.standing.verdict] : []
  }
}

type Values = Partial<Record<FacetName, readonly string[]>>
/** They hang on the entry itself, on who belongs to whom, and on the outlets. */
const valuesKept = perLists(
  ({ record }: Desk) => [record.actors, record.reports],
  () => new WeakMap<Entry, Values>(),
)
const FACETS_OF: Readonly<Record<EntryKind, readonly FacetName[]>> = {
  statement: ['side', 'act', 'manner', 'medium', 'outlet'],
  event: ['side', 'outlet', 'type', 'standing'],
  proposal: ['side', 'outlet', 'issue', 'state'],
  position: ['side', 'outlet', 'issue'],
  commitment: ['side', 'outlet', 'state'],
  discrepancy: ['outlet', 'type'],
}

/** The values that an entry has in each facet, each once. */
const valuesIn = (desk: Desk): ((e: Entry) => Values) => {
  const kept = valuesKept(desk)
  return e => {
    let values = kept.get(e)
    if (!values) {
      values = Object.fromEntries(
        FACETS_OF[e.entry].flatMap(f => {
          const found = [...new Set(makeValues(e, f, desk))]
          return found.length > 0 ? [[f, found]] : []
        }),
      )
      kept.set(e, values)
    }
    return values
  }
}

const MOST = 20

export const listPage = (desk: Desk, query: ListQuery): ListPage => {
  const { facets = {}, offset = 0, limit = 50 } = query
  const chosen = FACETS.filter(f => (facets[f]?.length ?? 0) > 0)
  const valuesOf = valuesIn(desk)
  const list: readonly Entry[] = desk.record[LIST_OF[query.kind]]
  const pool =
    query.only || query.doubtful
      ? list.filter(e => (!query.only || query.only.has(e.id)) && (!query.doubtful || isDoubtful(e)))
      : list
  const label = (f: FacetName, v: string): string => (f === 'side' ? desk.actor(v).name : v || 'not known')
  // One pass over all of them: an entry counts in a facet where it fits all that is chosen in the others.
  const counted = FACETS_OF[query.kind].map(f => ({ f, counts: new Map<string, number>() }))
  const found: Entry[] = []
  for (const e of pool) {
    const values = valuesOf(e)
    const misses = chosen.filter(f => !values[f]?.some(v => facets[f]!.includes(v)))
    if (misses.length === 0) found.push(e)
    if (misses.length > 1) continue
    for (const { f, counts } of counted)
      if (misses.length === 0 || misses[0] === f)
        for (const v of values[f] ?? []) counts.set(v, (counts.get(v) ?? 0) + 1)
  }
  const facetOf = ({ f, counts }: (typeof counted)[number]): Facet => {
    const values = [...counts].map(([value, n]) => ({
      value,
      label: label(f, value),
      count: n,
      on: facets[f]?.includes(value) ?? false,
    }))
    return { field: f, values: values.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)).slice(0, MOST) }
  }
  return {
    kind: query.kind,
    total: found.length,
    offset,
    limit,
    cards: found.slice(offset, offset + limit).map(e => cardOf(e, desk)),
    facets: counted.map(facetOf).filter(f => f.values.length > 0),
  }
}
