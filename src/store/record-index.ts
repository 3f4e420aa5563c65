/**
 * Look-ups over a record that its rows are made with: names, sides, the places named in some words, the issues of a voice.
 */
import type { PositionEntry } from '../record/entries.ts'
import type { Report, SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { countWhile } from '../text/count-while.ts'

export type IndexedReport = Omit<Report, 'text'>
export interface RecordIndex {
  report(id: string): IndexedReport | undefined
  actor(id: string): string
  /** The actor and whatever it belongs to, over any number of steps. */
  sidesOf(actor: string): readonly string[]
  placesIn(words: Anchor): readonly string[]
  /** Issues of the positions and proposals told in a statement, as the machine found them. */
  issuesIn(statement: string): readonly string[]
}

/** What is told in a voice: its issue is one of the voice's. */
export type Voiced = Pick<PositionEntry, 'issue' | 'voice'>
export type Indexed = Pick<SourcedRecord, 'actors' | 'places'> & {
  readonly positions: readonly Voiced[]
  readonly proposals: readonly Voiced[]
  readonly reports: readonly IndexedReport[]
}

const pushed = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export const indexRecord = (record: Indexed): RecordIndex => {
  const reports = new Map(record.reports.map(r => [r.id, r]))
  const actors = new Map(record.actors.map(a => [a.id, a]))
  const sides = new Map<string, readonly string[]>()
  const named = new Map<string, { readonly at: Anchor; readonly place: string }[]>()
  for (const p of record.places) for (const at of p.mentions) pushed(named, at.report, { at, place: p.id })
  for (const list of named.values()) list.sort((a, b) => a.at.start - b.at.start)
  const issues = new Map<string, string[]>()
  for (const e of [...record.positions, ...record.proposals]) if (e.voice) pushed(issues, e.voice, e.issue)
  const climb = (id: string): string[] => {
    const path: string[] = []
    for (let at: string | undefined = id; at && !path.includes(at); at = actors.get(at)?.affiliation) path.push(at)
    return path
  }
  const sidesOf = (id: string): readonly string[] => {
    const known = sides.get(id) ?? climb(id)
    sides.set(id, known)
    return known
  }
  const placesIn = (words: Anchor): string[] => {
    const list = named.get(words.report) ?? []
    const found: string[] = []
    for (let i = countWhile(list, p => p.at.start < words.start); i < list.length && list[i]!.at.start < words.end; i++)
      if (list[i]!.at.end <= words.end) found.push(list[i]!.place)
    return found
  }
  return {
    report: id => reports.get(id),
    actor: id => actors.get(id)?.name ?? id,
    sidesOf,
    placesIn,
    issuesIn: id => issues.get(id) ?? [],
  }
}
