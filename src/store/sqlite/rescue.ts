/**
 * Saves what is sound in a damaged dossier into a new one: reports with their texts, readings, decisions, settings.
 *
 * rescue('broken.parley', 'saved.parley') -> {reports: 18, unread: 2, decisions: 40, lost: ['reports: row 7', ...]}
 * Texts whose checksum fails are not saved: nobody could trust them. The record is made again from what was saved.
 */
import { existsSync, statSync } from 'node:fs'
import { ParleyError } from '../../errors.ts'
import { Decision, idsAbout } from '../../record/decision.ts'
import { sha256 } from '../../record/ids.ts'
import { linked } from './decisions.ts'
import { openFile, type Raw } from './driver.ts'
import { mended } from './faults.ts'
import { createSqlite } from './open.ts'

export interface Rescued {
  readonly reports: number
  /** Of these, reports whose reading was lost: they are read again. */
  readonly unread: number
  readonly decisions: number
  readonly settings: number
  /** What could not be saved, a line each. */
  readonly lost: readonly string[]
}
type Row = Record<string, string | number | null>

/** Rows one by one, so that a bad page takes away only what stands on it. */
const rowsOf = (raw: Raw, table: string, lost: string[]): Row[] => {
  let last: number
  try {
    last = (raw.prepare(`select max(n) as n from ${table}`).get() as { n: number | null }).n ?? 0
  } catch {
    lost.push(`${table}: where it ends cannot be told, the first 100000 were tried`)
    last = 100_000
  }
  const rows: Row[] = []
  const one = raw.prepare(`select * from ${table} where n = ?`)
  for (let n = 1; n <= last; n++) {
    try {
      const row = one.get(n) as Row | undefined
      if (row) rows.push(row)
    } catch {
      lost.push(`${table}: row ${n}`)
    }
  }
  return rows
}

const some = <T>(work: () => T, lost: string[], what: string): T | undefined => {
  try {
    return work()
  } catch {
    lost.push(what)
    return undefined
  }
}

const insert = (raw: Raw, table: string, row: Row): void => {
  const keys = Object.keys(row)
  raw
    .prepare(`insert into ${table} (${keys.join(', ')}) values (${keys.map(() => '?').join(', ')})`)
    .run(...keys.map(k => row[k]))
}

const saveReports = (from: Raw, to: Raw, lost: string[]): { reports: number; unread: number } => {
  let [reports, unread] = [0, 0]
  for (const row of rowsOf(from, 'reports', lost)) {
    const { id, text } = row
    if (typeof text !== 'string' || sha256(text) !== row['sha256']) {
      lost.push(`report ${id}: its text is damaged`)
      continue
    }
    const reading = some(
      () => from.prepare('select reading, sha256 from readings where report = ?').get(id) as Row | undefined,
      lost,
      `report ${id}: its reading`,
    )
    const sound = typeof reading?.['reading'] === 'string' && sha256(reading['reading']) === reading['sha256']
    const { n: _, entries: __, stands: ___, copy_of: ____, revision_of: _____, ...kept } = row
    insert(to, 'reports', sound ? kept : { ...kept, generator: '' })
    insert(to, 'readings', {
      report: id!,
      reading: sound ? reading!['reading']! : '',
      sha256: sound ? reading!['sha256']! : sha256(''),
    })
    reports++
    if (!sound) unread++
  }
  return { reports, unread }
}

const saveDecisions = (from: Raw, to: Raw, lost: string[]): number => {
  let before = ''
  let n = 0
  for (const row of rowsOf(from, 'decisions', lost)) {
    const json = String(row['json'])
    const decision = some(() => Decision.parse(JSON.parse(json)), lost, `decision ${row['id']}: it cannot be read`)
    if (!decision) continue
    n++
    const whole = JSON.stringify({ ...decision, n })
    before = linked(before, whole)
    insert(to, 'decisions', { ...row, n, json: whole, sha256: before })
    for (const id of idsAbout(decision)) insert(to, 'decision_targets', { id, n })
  }
  return n
}

/** Throws ParleyError: no-such-file, dossier-exists, not-dossier where not even its tables can be found. */
export const rescue = async (file: string, to: string): Promise<Rescued> => {
  if (!existsSync(file)) throw new ParleyError('no-such-file', file)
  const found = statSync(file)
  if (found.isDirectory()) throw new ParleyError('dossier-folder', file)
  // A dossier whose last changes wait beside it is never empty: its first page is written when it is made.
  if (found.size === 0) throw new ParleyError('dossier-empty', file)
  if (existsSync(to)) throw new ParleyError('dossier-exists', to)
  let from: Raw | undefined
  try {
    from = await openFile(file, { readOnly: true })
    from.prepare("select name from sqlite_schema where name = 'reports'").get()
  } catch (error) {
    from?.close()
    const code = String((error as { code?: string }).code)
    if (/^SQLITE_(?:NOTADB|ERROR|CORRUPT)/.test(code)) throw new ParleyError('not-rescuable', file)
    throw mended(error, file)
  }
  const lost: string[] = []
  try {
    await (await createSqlite(to)).close()
    const young = await openFile(to, { readOnly: false })
    const source = from
    const saved = young.transaction(() => {
      const reports = saveReports(source, young, lost)
      const decisions = saveDecisions(source, young, lost)
      const settings =
        some(() => source.prepare('select key, value from settings').all() as Row[], lost, 'settings') ?? []
      for (const row of settings) insert(young, 'settings', row)
      young.prepare("update dossier set value = '1' where key in ('facts_readings', 'facts_decisions')").run()
      return { ...reports, decisions, settings: settings.length, lost }
    })()
    young.close()
    return saved
  } finally {
    from.close()
  }
}
