/**
 * Which report stands for an address: where a page was published or fetched again with another text, the later one.
 *
 * Two texts of one url, published 2026-03-12 and 2026-03-13 -> the second stands, `revisionOf` the first; both are kept.
 * Two texts of one url of which neither is later (two pages of one feed, say) both stand.
 */
import type { Report } from '../record/sourced-record.ts'

type Dated = Pick<Report, 'id' | 'url' | 'published' | 'retrieved'>

const later = (a: Dated, b: Dated): number => {
  const [x, y] = [a.published ?? '', b.published ?? '']
  if (x !== y) return x < y ? -1 : 1
  const [p, q] = [a.retrieved ?? '', b.retrieved ?? '']
  return p < q ? -1 : p > q ? 1 : 0
}

export interface Revisions {
  /** The report that stands in the place of one: itself, or its latest revision. */
  latest(id: string): string
  /** The revision before, of reports that stand. */
  readonly before: ReadonlyMap<string, string>
}

export const revisionsOf = (reports: readonly Dated[]): Revisions => {
  const addresses = new Map<string, Dated[]>()
  for (const r of reports) if (r.url) addresses.set(r.url, [...(addresses.get(r.url) ?? []), r])
  const latest = new Map<string, string>()
  const before = new Map<string, string>()
  for (const list of addresses.values()) {
    const sorted = [...list].sort((a, b) => later(a, b) || (a.id < b.id ? -1 : 1))
    const last = sorted.at(-1)!
    const passed = sorted.filter(r => later(r, last) < 0)
    if (passed.length === 0) continue
    for (const r of passed) latest.set(r.id, last.id)
    for (const r of sorted) if (!passed.includes(r)) before.set(r.id, passed.at(-1)!.id)
  }
  return { latest: id => latest.get(id) ?? id, before }
}
