/**
 * The reports of a dossier, each with how much stands in it.
 */
import { z } from 'zod'
import type { Entry } from '../../record/entries.ts'
import { entryWords } from '../../record/make.ts'
import { ENTRY_LISTS, type Report } from '../../record/sourced-record.ts'
import { grouped } from '../../text/grouped.ts'
import { type Desk, once } from './desk.ts'

export const Reports = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      outlet: z.string().optional(),
      author: z.string().optional(),
      published: z.string().optional(),
      language: z.string(),
      copyOf: z.string().optional(),
      /** Entries of every kind whose first words stand here. */
      entries: z.int(),
      words: z.int(),
    }),
  ),
})
export type ReportsPage = z.infer<typeof Reports>

const entriesIn = once((list: readonly Entry[]) => grouped(list, e => [entryWords(e)[0]!.report]))
const wordsIn = once((report: Report) => report.text.split(/\s+/).length)

export const reportsPage = (desk: Desk): ReportsPage => ({
  reports: desk.record.reports.map(report => {
    const { id, outlet, author, published, language, copyOf } = report
    return {
      id,
      name: desk.reportName(id),
      outlet,
      author,
      published,
      language,
      copyOf,
      entries: ENTRY_LISTS.reduce((n, list) => n + (entriesIn(desk.record[list]).get(id)?.length ?? 0), 0),
      words: wordsIn(report),
    }
  }),
})
