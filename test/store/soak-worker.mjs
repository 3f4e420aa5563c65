/**
 * Works on a dossier until it is killed, and says on stdout what it was told is kept: one line each, after the fact.
 *
 * node soak-worker.mjs DIST FILE READINGS SEED: adds reports, decides, backs up, migrates, in an order of its own.
 */
import { copyFileSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , dist, file, readings, seed] = process.argv
const use = path => import(pathToFileURL(join(dist, path)).href)
const { openDossier } = await use('dossier/open.js')
const { refresh } = await use('dossier/refresh.js')
const decide = await use('dossier/decide.js')

let state = Number(seed)
/** A small generator (mulberry32), so that a run can be repeated. */
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const pick = list => list[Math.floor(random() * list.length)]
/** Written at once: a line that is out was true when it was written. */
const say = (...words) => writeSync(1, `${words.join(' ')}\n`)

const all = JSON.parse(readFileSync(readings, 'utf8'))
say('ready')
const store = await openDossier(file)
say('open')
let backups = 0

const ACTIONS = {
  add: async () => {
    const kept = pick(all)
    await store.add(kept)
    say('add', kept.reading.report.id)
    if (random() < 0.3) await refresh(store)
  },
  decide: async () => {
    await refresh(store)
    const { items } = await store.list({ limit: 50 })
    if (items.length === 0) return
    const { id, kind } = pick(items)
    const about = { who: `soak-${seed}`, id }
    const deed = pick(['accept', 'reject', 'correct', 'comment', 'undo'])
    try {
      const made =
        deed === 'correct'
          ? await decide.correct(store, {
              ...about,
              ...(kind === 'statement' ? { field: 'act', value: 'deny' } : { field: 'issue', value: 'arms' }),
            })
          : await decide[deed](store, { ...about, note: 'soak' })
      say('decide', made.id)
    } catch (error) {
      if (error.exit !== 9) throw error
    }
  },
  remove: async () => {
    const { items } = await store.reports({ limit: 20 })
    if (items.length < 5) return
    const { id } = pick(items).report
    say('removing', id)
    await store.remove(id)
    say('removed', id)
  },
  backup: async () => {
    const to = `${file}.backup-${seed}-${backups++}`
    await store.backup(to)
    say('backup', to)
  },
  migrate: async () => {
    const old = `${file}.old-${seed}-${backups++}`
    copyFileSync(`${file}.version-1`, old)
    say('migrating', old)
    await (await openDossier(old)).close()
    say('migrated', old)
  },
}
for (;;) await ACTIONS[pick(['add', 'add', 'add', 'decide', 'decide', 'backup', 'migrate', 'remove'])]()
