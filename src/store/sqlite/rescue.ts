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
import { giveName } from './give-name.ts'
import { createSqlite } from './open.ts'
import { dropYoung, youngName } from './young.ts'

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

/** So many numbers are tried that lead to no row: on a damaged page any number may stand. */
const MOST_BAD = 100_000

/** Rows one by one, so that a bad page takes away only what stands on it; gaps between them are leapt over. */
function* rowsOf(raw: Raw, table: string, lost: string[]): Generator<Row> {
  const one = raw.prepare(`select * from ${table} where n = ?`)
  const next = raw.prepare(`select n from ${table} where n > ? order by n limit 1`)
  const after = (n: number): number | undefined => {
    try {
      return (next.get(n) as { n: number } | undefined)?.n
    } catch {
      return n + 1
    }
  }
  let bad = 0
  let before = 0
  for (let n = after(0); n !== undefined && n > before && bad < MOST_BAD; n = after(n)) {
    before = n
    let row: Row | undefined
    try {
      row = one.get(n) as Row | undefined
      if (!row) bad++
    } catch {
      bad++
      lost.push(`${table}: row ${n}`)
    }
    if (row) yield row
  }
  if (bad >= MOST_BAD) lost.push(`${table}: where it ends cannot be told, ${MOST_BAD} more rows were tried`)
}

const some = <T>(work: () => T, lost: string[], what: string): T | undefined => {
  try {
    return work()
  } catch {
    lost.push(what)
    return undefined
  }
}

/** Columns that only the damaged file has, one of a newer Parley say, are left there. */
const insert = (raw: Raw, table: string, row: Row): void => {
  const columns = raw.pragma(`table_info(${table})`) as { name: string }[]
  const keys = columns.map(c => c.name).filter(k => row[k] !== undefined)
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
    const put = some(
      () => {
        insert(to, 'reports', sound ? kept : { ...kept, generator: '' })
        return true
      },
      lost,
      `report ${id}: its row is damaged`,
    )
    if (!put) continue
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
    const whole = JSON.stringify({ ...decision, n: n + 1 })
    const sum = linked(before, whole)
    const put = some(
      () => {
        insert(to, 'decisions', { ...row, n: n + 1, json: whole, sha256: sum })
        return true
      },
      lost,
      `decision ${row['id']}: its row is damaged`,
    )
    if (!put) continue
    n++
    before = sum
    for (const id of idsAbout(decision)) insert(to, 'decision_targets', { id, n })
  }
  return n
}

const fill = (from: Raw, to: Raw, lost: string[]): Rescued =>
  to.transaction(() => {
    const reports = saveReports(from, to, lost)
    const decisions = saveDecisions(from, to, lost)
    const all = some(() => from.prepare('select key, value from settings').all() as Row[], lost, 'settings') ?? []
    // What a server said of an address is left: a page whose report is lost must be fetched again, not "unchanged".
    const settings = all.filter(row => !String(row['key']).startsWith('fetched '))
    for (const row of settings) insert(to, 'settings', row)
    to.prepare("update dossier set value = '1' where key in ('facts_readings', 'facts_decisions')").run()
    return { ...reports, decisions, settings: settings.length, lost }
  })()

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
  const source = from
  // Under another name until all is saved: an empty dossier must not be taken for what was, also after a kill.
  const young = youngName(to)
  let into: Raw | undefined
  try {
    await (await createSqlite(young)).close()
    into = await openFile(young, { readOnly: false })
    const saved = fill(source, into, lost)
    into.close()
    giveName(young, to)
    return saved
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ParleyError('dossier-exists', to)
    if ((error as { code?: unknown }).code === 'output') throw new ParleyError('output', to)
    throw mended(error, to)
  } finally {
    into?.close()
    dropYoung(young)
    from.close()
  }
}
