/**
 * The same utterance in several reports: by the same source, in the same, shortened or translated words. Linked, never merged.
 *
 * "The guns must fall silent on both banks by nightfall" / "The government's guns must be silent by nightfall".
 */
import type { StatementEntry } from '../record/entries.ts'
import { containedWords, sharedWords } from './likeness.ts'

/** Share of words two indirect tellings must have in common; quotations may be cut, so containment counts for them. */
const ALIKE = 0.45
const CONTAINED = 0.7
/** Words a content must have for a comparison to mean anything. */
const LEAST = 3

const contentOf = (s: StatementEntry): string => s.content.map(c => c.exact).join(' ')

export const isSameUtterance = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [contentOf(a), contentOf(b)]
  if (Math.min(x.split(/\s+/).length, y.split(/\s+/).length) < LEAST) return false
  if (sharedWords(x, y) >= ALIKE) return true
  return a.manner !== 'indirect' && b.manner !== 'indirect' && containedWords(x, y) >= CONTAINED
}

/** For each statement the ids of the same utterance in other reports, sorted. Only one source's statements are compared. */
export const sameStatements = (statements: readonly StatementEntry[]): ReadonlyMap<string, readonly string[]> => {
  const bySource = new Map<string, StatementEntry[]>()
  for (const s of statements) for (const r of s.sources) bySource.set(r.actor, [...(bySource.get(r.actor) ?? []), s])
  const links = new Map<string, Set<string>>()
  const link = (a: string, b: string) => links.set(a, (links.get(a) ?? new Set()).add(b))
  for (const group of bySource.values())
    for (const a of group)
      for (const b of group)
        if (a.id < b.id && a.content[0]!.report !== b.content[0]!.report && isSameUtterance(a, b)) {
          link(a.id, b.id)
          link(b.id, a.id)
        }
  return new Map([...links].map(([id, others]) => [id, [...others].sort()]))
}
