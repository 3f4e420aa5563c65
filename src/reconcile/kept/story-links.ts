/**
 * Which reports tell of one thing by the names in them, kept up as reports come and go.
 *
 * A report more is compared with those that share a rare name with it. A name that becomes common takes its part out of the pairs of
 * all who have it. What makes two reports one story stands in stories.ts.
 */
import type { Report } from '../../record/sourced-record.ts'
import { COMMON, namesOf, nearness } from '../stories.ts'
import { createOverlaps } from './overlaps.ts'

export interface StoryLinks {
  /** Takes out and puts in. */
  update(gone: readonly string[], come: readonly Report[]): void
  /** The reports that share a story with one by their names. */
  linksOf(report: string): Iterable<string>
  /** True for reports that are one story if they tell one event. */
  near(one: string, other: string): boolean
}

export const createStoryLinks = (): StoryLinks => {
  const overlaps = createOverlaps()
  const held = new Map<string, { readonly report: Report; readonly names: ReadonlySet<string> }>()
  const links = new Map<string, Map<string, boolean>>()
  const rare = (name: string): boolean => overlaps.holdersOf(name).size <= COMMON
  const drop = (id: string): void => {
    for (const other of links.get(id)?.keys() ?? []) links.get(other)!.delete(id)
    links.set(id, new Map())
  }
  return {
    linksOf: report => [...(links.get(report) ?? [])].flatMap(([id, sure]) => (sure ? [id] : [])),
    near: (one, other) => links.get(one)?.has(other) === true,
    update: (gone, come) => {
      const before = new Map<string, boolean>()
      const noted = (names: ReadonlySet<string>): ReadonlySet<string> => {
        for (const n of names) if (!before.has(n)) before.set(n, rare(n))
        return names
      }
      for (const id of gone) {
        overlaps.take(id, noted(held.get(id)!.names))
        drop(id)
        links.delete(id)
        held.delete(id)
      }
      for (const report of come) {
        const names = noted(namesOf(report))
        held.set(report.id, { report, names })
        overlaps.put(report.id, names)
      }
      const again = new Set(come.map(r => r.id))
      for (const [name, was] of before) if (rare(name) !== was) for (const id of overlaps.holdersOf(name)) again.add(id)
      for (const id of again) drop(id)
      for (const id of again) {
        const { report, names } = held.get(id)!
        for (const [other, shared] of overlaps.sharedWith(names, COMMON)) {
          const two = held.get(other)!
          const found =
            other === id ? 'apart' : nearness([report, two.report], shared, Math.min(names.size, two.names.size))
          if (found === 'apart') continue
          links.get(id)!.set(other, found === 'one story')
          links.get(other)!.set(id, found === 'one story')
        }
      }
    },
  }
}
