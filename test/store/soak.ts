/**
 * Kills a working dossier command at random moments and looks whether everything it said was kept is kept.
 *
 * soak({kills: 20, dist: 'dist', seed: 1}) -> {kills, acknowledged: {add: 310, decide: 96, ...}, lost: []}
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDossier } from '../../src/dossier/open.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import { keptOf } from './readings.ts'

export interface Soaked {
  readonly kills: number
  readonly acknowledged: Readonly<Record<string, number>>
  /** What was acknowledged and is not there, and every fault that verify found. */
  readonly lost: readonly string[]
}

/** The dossier as version 1 had it: what a migration begins with. */
const makeOld = async (file: string): Promise<void> => {
  const store = await createSqlite(file)
  for (let n = 500; n < 510; n++) await store.add(keptOf({ n }))
  await refresh(store)
  await store.close()
  const raw = new Sqlite(file)
  for (const { name } of raw.prepare("select name from sqlite_schema where type = 'view'").all() as { name: string }[])
    raw.exec(`drop view ${name}`)
  raw.exec("delete from kysely_migration where name > '0001-first'")
  raw.pragma('user_version = 1')
  raw.pragma('wal_checkpoint(truncate)')
  raw.close()
}

/** Runs the worker and kills it so many milliseconds after it said `from`; the lines it got out. */
const killed = (args: readonly string[], from: string, after: number): Promise<readonly string[]> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'soak-worker.mjs'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    let armed = false
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (!armed && out.includes(`${from}\n`)) {
        armed = true
        setTimeout(() => child.kill('SIGKILL'), after)
      }
    })
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`the worker ended by itself:\n${err}`))
      // A line without its end was not out when it was killed.
      else done(out.split('\n').slice(0, -1))
    })
  })

const checkFile = async (file: string, lost: string[], what: string): Promise<void> => {
  const store = await openDossier(file)
  for (const f of (await store.verify()).faults) lost.push(`${what}: ${f.kind} ${f.where} ${f.what}`)
  await store.close()
}

export const soak = async (options: {
  readonly kills: number
  readonly dist: string
  readonly seed: number
  readonly done?: (kill: number) => void
}): Promise<Soaked> => {
  const dir = mkdtempSync(join(tmpdir(), 'parley-soak-'))
  const file = join(dir, 'soak.parley')
  const readings = join(dir, 'readings.json')
  await (await createSqlite(file)).close()
  await makeOld(`${file}.version-1`)
  const kept = Array.from({ length: 60 }, (_, n) =>
    keptOf({ n, says: `answer ${n}`, by: n % 2 ? 'Ilka Morren' : 'Bero Tasz' }),
  )
  writeFileSync(readings, JSON.stringify(kept))
  const acknowledged: Record<string, number> = {}
  const lost: string[] = []
  const reports = new Set<string>()
  const decisions = new Set<string>()
  for (let kill = 0; kill < options.kills; kill++) {
    const seed = options.seed + kill
    // One in four is killed while it opens the dossier, the others at work.
    const early = (seed * 7919) % 40 < 10
    const args = [resolve(options.dist), file, readings, String(seed)]
    const lines = await killed(args, early ? 'ready' : 'open', early ? seed % 60 : 5 + ((seed * 104729) % 700))
    for (const line of lines) {
      const [what, id = ''] = line.split(' ')
      acknowledged[what!] = (acknowledged[what!] ?? 0) + 1
      if (what === 'add') reports.add(id)
      if (what === 'removing') reports.delete(id)
      if (what === 'decide') decisions.add(id)
      if (what === 'backup' || what === 'migrated') {
        if (!existsSync(id)) lost.push(`${what} ${id}: not there`)
        else await checkFile(id, lost, line)
      }
    }
    const store = await openDossier(file)
    for (const id of reports) if (!(await store.report(id))) lost.push(`kill ${kill}: report ${id}`)
    const there = new Set((await store.decisions()).map(d => d.id))
    for (const id of decisions) if (!there.has(id)) lost.push(`kill ${kill}: decision ${id}`)
    const { facts, record } = await store.versions()
    if (facts.readings !== record.readings || facts.decisions !== record.decisions)
      lost.push(`kill ${kill}: the record is behind`)
    for (const f of (await store.verify()).faults) lost.push(`kill ${kill}: ${f.kind} ${f.where} ${f.what}`)
    await store.close()
    // A migration that was cut off goes on when the file is opened again; a backup that was is not there under its name.
    for (const name of readdirSync(dir)) {
      const path = join(dir, name)
      if (/\.old-\d+-\d+$/.test(name) && statSync(path).size > 0) await checkFile(path, lost, `kill ${kill}: ${name}`)
      if (/\.backup-\d+-\d+$/.test(name)) await checkFile(path, lost, `kill ${kill}: ${name}`)
      if (/\.(?:old|backup)-/.test(name)) rmSync(path, { force: true })
    }
    options.done?.(kill + 1)
  }
  if (lost.length === 0) rmSync(dir, { recursive: true, force: true })
  else lost.push(`kept for a look: ${dir}`)
  return { kills: options.kills, acknowledged, lost }
}
