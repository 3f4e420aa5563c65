/**
 * The versions of the dossier's tables, in order; each goes forward only, in one transaction.
 *
 * A file of a later version than the last one here is refused; one of an earlier version is brought forward when opened.
 * Never change a migration that was released: add the next one.
 */
import type { Migration } from 'kysely'
import { first } from './0001-first.ts'
import { views } from './0002-views.ts'

export const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': first, '0002-views': views }

/** The version that this Parley writes. */
export const SCHEMA = Object.keys(MIGRATIONS).length
