/**
 * Where each party stands on each issue: parties by issues, each cell with its positions, conditions and dates.
 *
 * The council on talks: conditional, only after the Front withdraws. A position of two sides stands in both rows.
 */
import { exactOf } from '../record/anchor.ts'
import type { PositionEntry } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'

export interface MatrixCell {
  readonly party: string
  readonly issue: string
  readonly positions: readonly {
    readonly id: string
    readonly stance: PositionEntry['stance']
    readonly holder: string
    readonly words: string
    readonly conditions: readonly { readonly relation: string; readonly words: string }[]
    /** The time told, else the day of publication. */
    readonly when?: string
  }[]
}
export interface PartyMatrix {
  /** Ids of actors, those with most positions first. */
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  /** Only cells that hold something. */
  readonly cells: readonly MatrixCell[]
}

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))

export const partyMatrix = (record: SourcedRecord): PartyMatrix => {
  const published = new Map(record.reports.map(r => [r.id, r.published]))
  const cells = new Map<string, { party: string; issue: string; positions: MatrixCell['positions'][number][] }>()
  const parties = new Map<string, number>()
  const issues = new Map<string, number>()
  for (const p of record.positions) {
    const when = p.time?.value ?? published.get(p.words[0]!.report)
    const position = {
      id: p.id,
      stance: p.stance,
      holder: p.holder.actor,
      words: exactOf(p.words),
      conditions: p.conditions.map(c => ({ relation: c.relation, words: c.words.exact })),
      ...(when === undefined ? {} : { when }),
    }
    issues.set(p.issue, (issues.get(p.issue) ?? 0) + 1)
    for (const party of p.party.length > 0 ? p.party : [p.holder.actor]) {
      parties.set(party, (parties.get(party) ?? 0) + 1)
      const key = `${party}|${p.issue}`
      const cell = cells.get(key) ?? { party, issue: p.issue, positions: [] }
      cell.positions.push(position)
      cells.set(key, cell)
    }
  }
  const [rows, columns] = [byCount(parties), byCount(issues)]
  const ordered = rows.flatMap(party => columns.flatMap(issue => cells.get(`${party}|${issue}`) ?? []))
  return { parties: rows, issues: columns, cells: ordered }
}
