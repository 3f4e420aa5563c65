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
/** The values that an entry has in a facet. */
const valuesOf = (e: Entry, name: FacetName, desk: Desk): readonly string[] => {
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

const MOST = 20

export const listPage = (desk: Desk, query: ListQuery): ListPage => {
  const { facets = {}, offset = 0, limit = 50 } = query
  const chosen = FACETS.filter(f => (facets[f]?.length ?? 0) > 0)
  const has = (e: Entry, f: FacetName): boolean => valuesOf(e, f, desk).some(v => facets[f]!.includes(v))
  const pool = (desk.record[LIST_OF[query.kind]] as readonly Entry[]).filter(
    e => (!query.only || query.only.has(e.id)) && (!query.doubtful || isDoubtful(e)),
  )
  const label = (f: FacetName, v: string): string => (f === 'side' ? desk.actor(v).name : v || 'not known')
  const count = (f: FacetName): Facet => {
    const others = chosen.filter(c => c !== f)
    const counts = new Map<string, number>()
    for (const e of pool)
      if (others.every(o => has(e, o)))
        for (const v of new Set(valuesOf(e, f, desk))) counts.set(v, (counts.get(v) ?? 0) + 1)
    const values = [...counts].map(([value, n]) => ({
      value,
      label: label(f, value),
      count: n,
      on: facets[f]?.includes(value) ?? false,
    }))
    return { field: f, values: values.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)).slice(0, MOST) }
  }
  const found = pool.filter(e => chosen.every(f => has(e, f)))
  return {
    kind: query.kind,
    total: found.length,
    offset,
    limit,
    cards: found.slice(offset, offset + limit).map(e => cardOf(e, desk)),
    facets: FACETS.map(count).filter(f => f.values.length > 0),
  }
}
