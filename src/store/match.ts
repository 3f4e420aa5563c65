/**
 * What a person types into a search -> the terms of it; nothing of it is ever syntax of the search engine.
 *
 * `deny "air base" negot*` -> [{words: 'deny'}, {words: 'air base'}, {words: 'negot', open: true}]
 */
import { ParleyError } from '../errors.ts'

export interface Term {
  readonly words: string
  /** Any ending fits. */
  readonly open: boolean
  /** The words stood in quotation marks. */
  readonly phrase: boolean
}

const MARKS = /["\u201c\u201d\u201e\u00ab\u00bb]/
const SEARCHABLE = /[\p{L}\p{N}]/u

/** At most so many terms: no question of a person has more. */
const MOST = 32

/** Throws ParleyError('usage') where there is nothing to search for. */
export const termsOf = (text: string): readonly Term[] => {
  const terms = text
    .normalize('NFC')
    .split(MARKS)
    .flatMap((part, i): Term[] =>
      i % 2 === 1
        ? [{ words: part.replace(/\s+/g, ' ').trim(), open: false, phrase: true }]
        : part
            .split(/\s+/)
            .map(w => ({ words: w.replace(/\*+$/, ''), open: /[\p{L}\p{N}]\*+$/u.test(w), phrase: false })),
    )
    .filter(t => SEARCHABLE.test(t.words))
  if (terms.length === 0) throw new ParleyError('usage', 'search: give at least one word to look for')
  if (terms.length > MOST) throw new ParleyError('usage', `search: give at most ${MOST} words`)
  return terms
}

/** The terms for SQLite's FTS5: every term quoted, all of them asked for. NUL ends a query there, so it is left out. */
export const ftsQuery = (terms: readonly Term[]): string =>
  terms.map(t => `"${t.words.replace(/["\u0000]/g, ' ')}"${t.open ? '*' : ''}`).join(' AND ')
