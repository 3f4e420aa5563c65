/**
 * Holds everything in a dossier against everything else: the file, checksums, every anchor, every reference, the search.
 *
 * verify(connection) -> {checked: {anchors: 5120, ...}, faults: []}; a changed text gives a fault that names its report.
 */
import { anchorsIn } from '../../record/anchor.ts'
import { sha256 } from '../../record/ids.ts'
import type { Fault, Verified } from '../store.ts'
import { linked } from './decisions.ts'
import { type Connection, isBusy } from './driver.ts'
import { unpackReading } from './facts.ts'
import { type Checked, entryFaults } from './verify-entries.ts'

const fileFaults = ({ raw }: Connection): Fault[] => {
  try {
    const rows = raw.pragma('integrity_check(20)') as { integrity_check: string }[]
    const broken = rows.map(r => r.integrity_check).filter(line => line !== 'ok')
    if (broken.length > 0) return broken.map(what => ({ kind: 'file', where: 'the file', what }))
    const foreign = raw.pragma('foreign_key_check') as { table: string; rowid: number }[]
    return foreign.map(r => ({ kind: 'reference', where: r.table, what: `row ${r.rowid} points at nothing` }))
  } catch (error) {
    return [{ kind: 'file', where: 'the file', what: (error as Error).message }]
  }
}

const searchFaults = ({ raw }: Connection): Fault[] =>
  ['report_words', 'entry_words'].flatMap((index): Fault[] => {
    try {
      if (!raw.readonly) raw.prepare(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`).run()
      return []
    } catch (error) {
      // Another command writes just now: that says nothing of the words, it is tried again.
      if (isBusy(error)) throw error
      return [{ kind: 'search', where: index, what: 'the words of the search are not those of the texts' }]
    }
  })

const reportFaults = async ({ db }: Connection, checked: Checked): Promise<Fault[]> => {
  const faults: Fault[] = []
  for (let last = ''; ; ) {
    const row = await db
      .selectFrom('reports')
      .leftJoin('readings', 'readings.report', 'reports.id')
      .select(['reports.id', 'text', 'reports.sha256', 'reading', 'readings.sha256 as digest'])
      .where('reports.id', '>', last)
      .orderBy('reports.id')
      .limit(1)
      .executeTakeFirst()
    if (!row) return faults
    last = row.id
    checked.reports++
    if (sha256(row.text) !== row.sha256)
      faults.push({ kind: 'checksum', where: row.id, what: 'the text of the report is not the one that was added' })
    if (row.reading === null || sha256(row.reading) !== row.digest) {
      faults.push({ kind: 'checksum', where: row.id, what: 'the reading of the report is not the one that was kept' })
      continue
    }
    if (row.reading === '') {
      faults.push({ kind: 'checksum', where: row.id, what: 'its reading was lost; parley reread reads it again' })
      continue
    }
    checked.readings++
    const reading = unpackReading(row.reading, row.text)
    for (const a of anchorsIn(reading)) {
      checked.anchors++
      if (a.report !== row.id || row.text.slice(a.start, a.end) !== a.exact)
        faults.push({
          kind: 'anchor',
          where: row.id,
          what: `a reading's words at ${a.start}-${a.end} are not the report's`,
        })
    }
  }
}

const decisionFaults = async ({ db }: Connection, checked: Checked): Promise<Fault[]> => {
  const rows = await db.selectFrom('decisions').select(['n', 'id', 'json', 'sha256']).orderBy('n').execute()
  const faults: Fault[] = []
  let before = ''
  for (const [i, row] of rows.entries()) {
    checked.decisions++
    if (row.n !== i + 1 || linked(before, row.json) !== row.sha256)
      faults.push({ kind: 'checksum', where: row.id, what: 'a decision, or one before it, was changed or taken out' })
    before = row.sha256
  }
  return faults
}

export const verify = async (connection: Connection): Promise<Verified> => {
  const checked: Checked = { reports: 0, readings: 0, entries: 0, anchors: 0, references: 0, decisions: 0 }
  const file = fileFaults(connection)
  if (file.some(f => f.kind === 'file')) return { checked, faults: file }
  const search = searchFaults(connection)
  const { raw } = connection
  // One state, whatever others write meanwhile: a sum and what it is the sum of must be of the same moment.
  const rows = await connection.db.connection().execute(async db => {
    raw.exec('begin')
    try {
      const one = { raw, db }
      return [
        ...(await reportFaults(one, checked)),
        ...(await decisionFaults(one, checked)),
        ...(await entryFaults(one, checked)),
      ]
    } finally {
      if (raw.inTransaction) raw.exec('commit')
    }
  })
  return { checked, faults: [...file, ...search, ...rows] }
}
