/**
 * The reports of a dossier, each with how much stands in it.
 */
import { z } from 'zod'
import { entryWords } from '../../record/make.ts'
import { type Desk, entriesOf, grouped, once } from './desk.ts'

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

const entries = once(desk => grouped(entriesOf(desk.record), e => [entryWords(e)[0]!.report]))

export const reportsPage = (desk: Desk): ReportsPage => ({
  reports: desk.record.reports.map(({ id, outlet, author, published, language, copyOf, text }) => ({
    id,
    name: desk.reportName(id),
    outlet,
    author,
    published,
    language,
    copyOf,
    entries: entries(desk).get(id)?.length ?? 0,
    words: text.split(/\s+/).length,
  })),
})
