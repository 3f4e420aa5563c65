/**
 * Ids made from content: the same reports in any order give the same ids.
 *
 * entryId('statement', 'r-1a2b', [anchor]) -> "s-9f86d081884c"
 */
import { createHash } from 'node:crypto'
import type { Anchor } from './values.ts'

const PREFIX = {
  report: 'r',
  actor: 'a',
  place: 'l',
  statement: 's',
  event: 'e',
  proposal: 'p',
  position: 'x',
  commitment: 'c',
  discrepancy: 'd',
  decision: 'k',
} as const
export type IdKind = keyof typeof PREFIX

/** sha256 of UTF-8 text, hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** An id of a kind out of parts; 48 bits, enough for millions of entries a dossier. */
export const makeId = (kind: IdKind, ...parts: readonly string[]): string =>
  `${PREFIX[kind]}-${sha256([kind, ...parts].join('\u0000')).slice(0, 12)}`

/** The id of an entry: its kind, its report and its words; `mark` tells apart entries on the same words. */
export const entryId = (kind: IdKind, words: readonly Anchor[], mark = ''): string =>
  makeId(kind, ...words.map(a => `${a.report}:${a.start}-${a.end}`), mark)
