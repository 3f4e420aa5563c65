/**
 * Brings a dossier's tables to the version of this Parley, and refuses what is no dossier or of a newer Parley.
 *
 * A file is known as a dossier by its application id ("Parl"), and its version by SQLite's user_version.
 */
import { Migrator } from 'kysely'
import { ParleyError } from '../../errors.ts'
import type { Connection, Raw } from './driver.ts'
import { MIGRATIONS, SCHEMA } from './migrations/index.ts'

/** "Parl" in ASCII. */
const APPLICATION = 0x5061726c

const number = (raw: Raw, pragma: string): number => Number(raw.pragma(pragma, { simple: true }))

/** The version of an open file; throws where it is no dossier or newer than this Parley. */
export const versionOf = (raw: Raw, name: string): number => {
  if (number(raw, 'application_id') !== APPLICATION) throw new ParleyError('not-dossier', name)
  const version = number(raw, 'user_version')
  if (version > SCHEMA) throw new ParleyError('dossier-newer', name)
  return version
}

/** Each version is one transaction: killed between two, the next opening goes on from there. */
export const migrate = async ({ db, raw }: Connection): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(MIGRATIONS).map(([key, migration], i) => [
            key,
            {
              up: async (trx: Parameters<typeof migration.up>[0]) => {
                await migration.up(trx)
                raw.pragma(`user_version = ${i + 1}`)
                raw.pragma(`application_id = ${APPLICATION}`)
              },
            },
          ]),
        ),
    },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
