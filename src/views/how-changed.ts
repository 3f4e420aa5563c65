/**
 * How an entry changed, in words a reader knows: every value with its day, the first one too.
 *
 * stance oppose on 2 February, conditional on the 9th -> {of: 'stand', values: ['is against (2 February 2026)', 'on a condition (9 ...)']}
 */
import type { Entry, PositionEntry } from '../record/entries.ts'
import { dateWord } from './date-word.ts'
import { type Line, type Piece, piece } from './line.ts'
import { STANCE } from './wording.ts'

type Step = NonNullable<Entry['history']>[number]

const FIELDS: Readonly<Record<string, string>> = { stance: 'stand', dues: 'due', statuses: 'status' }
const STATUS: Readonly<Record<string, string>> = { 'not-happened': 'did not take place', ongoing: 'going on' }

/** "counts.killed" -> "killed". */
export const fieldWord = (field: string): string => FIELDS[field] ?? field.replace(/^counts\./, '')

export const stepWord = ({ field, value }: Pick<Step, 'field' | 'value'>): string => {
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value !== 'string') return value === null ? 'no date told' : String(value)
  if (field === 'stance') return STANCE[value as PositionEntry['stance']] ?? value
  if (field === 'dues') return dateWord(value)
  if (field === 'statuses') return STATUS[value] ?? value
  return field === 'conditions' ? value : value.replaceAll('-', ' ')
}

export interface Change {
  readonly of: string
  /** Oldest first, each with the day of the report that tells it. */
  readonly values: readonly string[]
}

export const howChanged = ({ history = [] }: Pick<Entry, 'history'>): readonly Change[] =>
  [...new Set(history.map(h => h.field))].map(field => ({
    of: fieldWord(field),
    values: history.filter(h => h.field === field).map(h => `${stepWord(h)} (${dateWord(h.asOf)})`),
  }))

/** One line for each field that changed, under the entry's own. */
export const changeLines = (entry: Pick<Entry, 'history'>): Line[] =>
  howChanged(entry).map(c => ({
    depth: 1,
    pieces: [piece(`how it changed · ${c.of} `, 'quiet'), piece(c.values.join(', then '))],
  }))

/** The same behind an entry in a table; nothing where nothing changed. */
export const changePieces = (entry: Pick<Entry, 'history'>): Piece[] =>
  howChanged(entry).map(c => piece(` · how it changed, ${c.of}: ${c.values.join(', then ')}`, 'quiet'))
