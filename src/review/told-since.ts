/**
 * What other reports have told of an entry since somebody decided about it: a rejection was of the words that were there.
 *
 * Ana rejected “shells hit Dol” of the wire; a radio tells it a day later and both are joined -> the radio's words stand on
 * Words of the very reports that were looked at go with the decision, also where a newer Parley finds more of them.
 */
import type { Target } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import type { Anchor } from '../record/values.ts'

/** Kinds that are joined over reports word by word; two sides of a discrepancy are what it is. */
const JOINED: ReadonlySet<Entry['entry']> = new Set(['event', 'proposal', 'position', 'commitment'])

/** The words that the decision is about, where others have come; undefined where it is about all of them. */
export const decidedWords = (
  entry: Entry,
  target: Target,
  latest: (report: string) => string | undefined,
): readonly Anchor[] | undefined => {
  if (!JOINED.has(entry.entry)) return undefined
  const reports = new Set(target.words.map(w => latest(w.report) ?? w.report))
  const all = entryWords(entry)
  const own = all.filter(w => reports.has(w.report))
  return own.length === 0 || own.length === all.length ? undefined : own
}
