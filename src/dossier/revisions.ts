/**
 * Which report stands for an address: where a page was published or fetched again with another text, the later one.
 *
 * Two texts of one url, published 2026-03-12 and 2026-03-13 -> the second stands, `revisionOf` the first; both are kept.
 * Two texts of one url of which neither is later (two pages of one feed, say) both stand.
 * A file added again with a date or an outlet that was not given before stands for the one without.
 */
import type { Report } from '../record/sourced-record.ts'
import { grouped } from '../text/grouped.ts'

const TOLD = ['published', 'outlet', 'author', 'agency', 'title'] as const
type Dated = Pick<Report, 'id' | 'url' | 'retrieved' | 'name' | (typeof TOLD)[number]> & { readonly sha256?: string }

/** True where `b` is the very file that `a` is, and more is known of it: added again with its date, say. */
const knowsMore = (a: Dated, b: Dated): boolean =>
  TOLD.every(f => a[f] === undefined || a[f] === b[f]) && TOLD.some(f => a[f] !== b[f])

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
  const latest = new Map<string, string>()
  const before = new Map<string, string>()
  for (const list of grouped(reports, r => (r.url ? [r.url] : [])).values()) {
    const sorted = [...list].sort((a, b) => later(a, b) || (a.id < b.id ? -1 : 1))
    const last = sorted.at(-1)!
    const passed = sorted.filter(r => later(r, last) < 0)
    if (passed.length === 0) continue
    for (const r of passed) latest.set(r.id, last.id)
    for (const r of sorted) if (!passed.includes(r)) before.set(r.id, passed.at(-1)!.id)
  }
  const files = grouped(reports, r => (r.url || !r.name || !r.sha256 ? [] : [`${r.sha256} ${r.name}`]))
  for (const list of files.values()) {
    const best = list.filter(r => !list.some(other => knowsMore(r, other)))
    best.sort((a, b) => later(b, a) || (a.id < b.id ? -1 : 1))
    for (const r of list) {
      const better = best.find(b => knowsMore(r, b))
      if (!better) continue
      latest.set(r.id, better.id)
      before.set(better.id, r.id)
    }
  }
  return { latest: id => latest.get(id) ?? id, before }
}
