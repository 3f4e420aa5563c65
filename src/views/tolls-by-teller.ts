/**
 * Who gives which toll: for each event and each kind of count a row for every teller and value.
 *
 * Killed: two by the governor, four by the doctors, five by the governor three days later.
 */
import type { Count } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'

export interface TollRow {
  readonly event: string
  readonly of: string
  readonly value: number
  readonly qualifier?: Count['qualifier']
  /** Ids of the actors who say so; empty where the report vouches for it itself. */
  readonly sources: readonly string[]
  readonly report: string
  readonly asOf?: string
  readonly words: string
  readonly anchor: Anchor
  /** The statement it is told in; null where the report says it. */
  readonly voice: string | null
}

/** Rows in the order of the record's events, then of kinds as told, then by publication. */
export const tollsByTeller = (record: SourcedRecord): readonly TollRow[] => {
  const published = new Map(record.reports.map(r => [r.id, r.published]))
  const rank = new Map(record.reports.map((r, i) => [r.id, i]))
  const sources = new Map(record.statements.map(s => [s.id, s.sources.map(x => x.actor)]))
  return record.events.flatMap(e =>
    [...new Set(e.counts.map(c => c.of))].flatMap(of =>
      e.counts
        .filter(c => c.of === of)
        .sort((a, b) => rank.get(a.words.report)! - rank.get(b.words.report)! || a.words.start - b.words.start)
        .map(c => {
          const asOf = published.get(c.words.report)
          return {
            event: e.id,
            of,
            value: c.value,
            ...(c.qualifier ? { qualifier: c.qualifier } : {}),
            sources: sources.get(c.voice ?? '') ?? [],
            report: c.words.report,
            ...(asOf === undefined ? {} : { asOf }),
            words: c.words.exact,
            anchor: c.words,
            voice: c.voice,
          }
        }),
    ),
  )
}
