/**
 * Everything that holds the words searched for: a few of each kind with how many there are, names, and reports by their title.
 *
 * searchPage(desk, {q: 'bridge', only: ids}) -> {groups: [{kind: 'statement', total: 12, cards: [five of them]}], actors: [...]}
 */
import { z } from 'zod'
import { ENTRY_KINDS } from '../../record/decision.ts'
import { cardOf } from './card.ts'
import type { Desk } from './desk.ts'
import { Card, Ref } from './shapes.ts'

export const SearchPage = z.object({
  q: z.string(),
  groups: z.array(z.object({ kind: z.string(), total: z.int(), cards: z.array(Card) })),
  actors: z.array(Ref),
  places: z.array(Ref),
  reports: z.array(Ref),
})
export type SearchPage = z.infer<typeof SearchPage>

const SHOWN = 5
const NAMES = 20

export const searchPage = (desk: Desk, { q, only }: { q: string; only: ReadonlySet<string> }): SearchPage => {
  const wanted = q.toLowerCase().replace(/"/g, ' ').split(/\s+/).filter(Boolean)
  const fits = (names: readonly (string | undefined)[]): boolean =>
    wanted.length > 0 && names.some(n => n !== undefined && wanted.every(w => n.toLowerCase().includes(w)))
  const found = [...only].flatMap(id => desk.entries.get(id) ?? [])
  return {
    q,
    groups: ENTRY_KINDS.map(kind => ({ kind, of: found.filter(e => e.entry === kind) }))
      .filter(g => g.of.length > 0)
      .map(g => ({ kind: g.kind, total: g.of.length, cards: g.of.slice(0, SHOWN).map(e => cardOf(e, desk)) })),
    actors: desk.record.actors
      .filter(a => fits([a.name, ...a.aliases]))
      .slice(0, NAMES)
      .map(a => desk.actor(a.id)),
    places: desk.record.places
      .filter(p => fits([p.name, ...(p.aliases ?? [])]))
      .slice(0, NAMES)
      .map(p => desk.place(p.id)),
    reports: desk.record.reports
      .filter(r => fits([r.title, r.name, r.outlet, r.author]))
      .slice(0, NAMES)
      .map(r => ({ id: r.id, name: desk.reportName(r.id) })),
  }
}
