/**
 * One entry: its card, its words in every report, what carries it and what it carries, and what speaks against it.
 */
import { z } from 'zod'
import type { Entry } from '../../record/entries.ts'
import { ENTRY_LISTS } from '../../record/sourced-record.ts'
import { grouped } from '../../text/grouped.ts'
import { fieldWord, stepWord } from '../how-changed.ts'
import { Beside, beside } from './beside.ts'
import { cardOf } from './card.ts'
import { type Desk, once } from './desk.ts'
import { Card } from './shapes.ts'

export const EntryPage = z.object({
  card: Card,
  /** Statements carried inside this one, and entries that are told in its voice. */
  carries: z.array(Card),
  ...Beside.shape,
  /** How the entry changed: newest last. */
  history: z.array(z.object({ asOf: z.string(), field: z.string(), value: z.string(), words: z.string() })),
})
export type EntryPage = z.infer<typeof EntryPage>

const voiceOf = (e: Entry): string | null | undefined =>
  e.entry === 'statement'
    ? e.within
    : e.entry === 'event'
      ? e.mentions[0]!.voice
      : e.entry === 'discrepancy'
        ? null
        : e.voice

const carriedIn = once((list: readonly Entry[]) => grouped(list, e => [voiceOf(e) ?? '']))
const formerIn = once((list: readonly Entry[]) => grouped(list, e => e.was ?? []))
/** Found list by list: most lists outlive the record. */
const related = (desk: Desk, id: string, groups: typeof carriedIn): readonly Entry[] =>
  ENTRY_LISTS.flatMap((list): readonly Entry[] => groups(desk.record[list]).get(id) ?? [])

/** A statement may carry a whole speech; a page shows this many. */
const MOST = 100

/** Undefined where there is no such entry, by its id or by one that it once had. */
export const entryPage = (desk: Desk, id: string): EntryPage | undefined => {
  const entry = desk.entries.get(id) ?? related(desk, id, formerIn)[0]
  if (!entry) return undefined
  const carried = entry.entry === 'statement' ? related(desk, entry.id, carriedIn).slice(0, MOST) : []
  return {
    card: cardOf(entry, desk),
    carries: carried.map(e => cardOf(e, desk)),
    ...beside(entry, desk),
    history: (entry.history ?? []).map(h => ({
      asOf: h.asOf,
      field: fieldWord(h.field),
      value: stepWord(h),
      words: h.words.exact,
    })),
  }
}
