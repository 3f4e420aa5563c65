/**
 * What a dossier holds, in numbers: counts by kind, versions, size.
 */
import { statSync } from 'node:fs'
import type { Transaction } from 'kysely'
import { ENTRY_KINDS, type EntryKind } from '../../record/decision.ts'
import type { StoreInfo } from '../store.ts'
import type { Raw } from './driver.ts'
import { dossierValue, versionsOf } from './put-record.ts'
import type { Tables } from './tables.ts'

const TABLES = ['reports', 'actors', 'places', 'notes', 'decisions'] as const

export const infoOf = async (trx: Transaction<Tables>, raw: Raw, file: string): Promise<StoreInfo> => {
  const kinds = await trx
    .selectFrom('entries')
    .select(['kind', e => e.fn.countAll<number>().as('c')])
    .where('stands', '=', 1)
    .groupBy('kind')
    .execute()
  const counts = Object.fromEntries(ENTRY_KINDS.map(k => [k, kinds.find(r => r.kind === k)?.c ?? 0]))
  for (const table of TABLES)
    counts[table] = (
      await trx
        .selectFrom(table)
        .select(e => e.fn.countAll<number>().as('c'))
        .executeTakeFirstOrThrow()
    ).c
  const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return {
    schema: Number(raw.pragma('user_version', { simple: true })),
    created: (await dossierValue(trx, 'created')) ?? '',
    facts: await versionsOf(trx, 'facts'),
    record: await versionsOf(trx, 'record'),
    counts: counts as Record<EntryKind | (typeof TABLES)[number], number>,
    asOf: (await dossierValue(trx, 'as_of')) ?? null,
    generator: (await dossierValue(trx, 'generator')) ?? '',
    bytes: size(file) + size(`${file}-wal`),
    readOnly: raw.readonly,
  }
}
