/**
 * By what an entry can be found: who acts, whose side, issue, act, medium, outlet, place, standing, and what it refers to.
 *
 * A statement of a minister in an interview -> [actor a-1], [side a-1], [side a-9], [act deny], [medium interview], ...
 */
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { refsIn } from '../record/refs-in.ts'
import type { Anchor } from '../record/values.ts'
import type { RecordIndex } from './record-index.ts'

export type Facet =
  | 'kind'
  | 'report'
  | 'actor'
  | 'side'
  | 'issue'
  | 'act'
  | 'medium'
  | 'outlet'
  | 'place'
  | 'standing'
  | 'ref'
export type FacetValue = readonly [Facet, string]

/** Names are compared in lower case, composed, with single spaces. */
export const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Whoever speaks or acts in an entry. */
export const doersOf = (entry: Entry): readonly string[] => {
  switch (entry.entry) {
    case 'statement':
      return entry.sources.map(s => s.actor)
    case 'event':
      return entry.participants.map(p => p.actor)
    case 'proposal':
      return entry.proposers.map(p => p.actor)
    case 'position':
      return [entry.holder.actor]
    case 'commitment':
      return entry.parties.map(p => p.actor)
    case 'discrepancy':
      return []
  }
}

const issuesOf = (entry: Entry, index: RecordIndex): readonly string[] => {
  if (entry.entry === 'proposal') return [entry.issue]
  if (entry.entry === 'position') return [entry.issue, ...entry.conditions.flatMap(c => c.issue ?? [])]
  return index.issuesIn(entry.id)
}

const own = (entry: Entry): FacetValue[] => {
  if (entry.entry === 'event')
    return [['standing', entry.standing.verdict], ...entry.places.map((p): FacetValue => ['place', p.value])]
  if (entry.entry !== 'statement') return []
  const medium = entry.medium
  return [
    ['act', entry.act],
    ...(medium ? [['medium', medium.kind] as const] : []),
    ...(medium?.name ? [['medium', folded(medium.name)] as const] : []),
  ]
}

/** Each once, in a fixed order. */
export const facetsOf = (entry: Entry, index: RecordIndex): FacetValue[] => {
  const words = entryWords(entry)
  const doers = doersOf(entry)
  const sides = entry.entry === 'position' ? [...doers, ...entry.party] : doers
  const reports = [...new Set(words.map((w: Anchor) => w.report))]
  const all: FacetValue[] = [
    ['kind', entry.entry],
    ...reports.flatMap((r): FacetValue[] => {
      const outlet = index.report(r)?.outlet
      return outlet
        ? [
            ['report', r],
            ['outlet', folded(outlet)],
          ]
        : [['report', r]]
    }),
    ...doers.map((d): FacetValue => ['actor', d]),
    ...sides.flatMap(s => index.sidesOf(s)).map((s): FacetValue => ['side', s]),
    ...issuesOf(entry, index).map((i): FacetValue => ['issue', folded(i)]),
    ...own(entry),
    ...words.flatMap(w => index.placesIn(w)).map((p): FacetValue => ['place', p]),
    ...[...refsIn(entry)].filter(r => r !== entry.id).map((r): FacetValue => ['ref', r]),
  ]
  const once = new Map(all.map(f => [f.join('\u0000'), f]))
  return [...once.keys()].sort().map(k => once.get(k)!)
}
