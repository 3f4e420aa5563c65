/**
 * What is to be read beside an entry: the same utterance elsewhere, and what speaks against it.
 *
 * beside(statement, desk) -> {same: [its wording in another outlet], discrepancies: [two tolls of the attack that it tells]}
 */
import { z } from 'zod'
import type { Entry } from '../../record/entries.ts'
import { cardOf } from './card.ts'
import type { Desk } from './desk.ts'
import { Card } from './shapes.ts'

export const Beside = z.object({
  /** The same utterance elsewhere. */
  same: z.array(Card),
  /** What speaks against the entry; of a discrepancy, the entries that it is about. */
  discrepancies: z.array(Card),
})
export type Beside = z.infer<typeof Beside>

export const beside = (entry: Entry, desk: Desk): Beside => {
  const cards = (ids: readonly string[]) =>
    ids.flatMap(x => (desk.entries.has(x) ? [cardOf(desk.entries.get(x)!, desk)] : []))
  return {
    same: entry.entry === 'statement' ? cards(entry.sameAs ?? []) : [],
    discrepancies: cards(entry.entry === 'discrepancy' ? entry.about : desk.discrepanciesOf(entry.id)),
  }
}
