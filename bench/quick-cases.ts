/**
 * The gold cases in one process: the same scores as `npm run cases` in a fraction of the time, for work on a reader.
 *
 *   npx tsx bench/quick-cases.ts FOLDER... [--only NAME] [--kind events] [--misses] [--keep DIR] [--cached]
 *
 * With --misses prints, for each case, what gold has and the record lacks, what is extra, and which fields differ.
 * With --cached the grammar and the attributions of each report are kept between runs (kept-ground.ts).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { createReader } from '../src/lang/en/steps.ts'
import { latestPublished, reconcile } from '../src/reconcile/reconcile.ts'
import { makeReport } from '../src/record/report.ts'
import { keptGround } from './kept-ground.ts'

interface Score {
  found: number
  made: number
  gold: number
  fields: Record<string, { right: number; of: number }>
  wrong: Record<string, string[]>
  missed: string[]
  extra: string[]
  wrongSource?: number
}
interface GoldEntry {
  id: string
  [field: string]: unknown
}
type Gold = { reports: { file: string; published?: string; outlet?: string; language: string }[] } & Record<
  string,
  GoldEntry[]
>

const KINDS = ['statements', 'events', 'proposals', 'positions', 'commitments', 'discrepancies']
const SCORER = '../shared/bench/score-record.mjs'
const args = process.argv.slice(2)
const flag = (name: string): string | undefined => {
  const i = args.indexOf(name)
  return i < 0 ? undefined : args[i + 1]
}
const values = new Set(['--only', '--kind', '--keep'].map(flag))
const folders = args.filter(a => !a.startsWith('--') && !values.has(a))
const keep = flag('--keep') ?? mkdtempSync(join(tmpdir(), 'quick-'))
const kinds = flag('--kind') ? [flag('--kind')!] : KINDS
const pc = (x: number): string => (100 * x).toFixed(1).padStart(5)
const f1 = (s: { found: number; made: number; gold: number }): number =>
  s.made + s.gold ? (2 * s.found) / (s.made + s.gold) : 1
const exact = (e: GoldEntry): string =>
  [e.content, e.words, e.what]
    .flat()
    .map(a => (a as { exact?: string } | undefined)?.exact)
    .filter(Boolean)
    .join(' … ')
    .slice(0, 150)

for (const folder of folders) {
  if (!existsSync(folder)) {
    console.log(`${folder}: not measured: absent`)
    continue
  }
  const total: Record<string, Score> = {}
  const knowledge = loadKnowledge()
  const ground = args.includes('--cached') ? keptGround(knowledge) : {}
  let links = { right: 0, made: 0, gold: 0 }
  let unknown = 0
  for (const name of readdirSync(folder).sort()) {
    const goldFile = join(folder, name, 'gold.json')
    if (!existsSync(goldFile) || (flag('--only') && name !== flag('--only'))) continue
    const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold
    const reports = gold.reports.map(r =>
      makeReport({
        text: readFileSync(join(folder, name, r.file), 'utf8'),
        language: r.language ?? 'en',
        name: r.file,
        ...(r.published ? { published: r.published } : {}),
        ...(r.outlet ? { outlet: r.outlet } : {}),
      }),
    )
    const readOne = createReader({ asOf: latestPublished(reports) ?? undefined, knowledge, ...ground })
    const record = reconcile(
      reports.map(r => readOne(r)),
      { generator: 'quick' },
    )
    mkdirSync(join(keep, name), { recursive: true })
    const out = join(keep, name, 'record.json')
    writeFileSync(out, JSON.stringify(record))
    const run = spawnSync(process.execPath, [SCORER, goldFile, out, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    if (run.status !== 0) throw new Error(run.stderr)
    const score = JSON.parse(run.stdout) as Record<string, Score> & {
      summary: { links: typeof links; unpairedDiscrepancies: number }
    }
    links = {
      right: links.right + score.summary.links.right,
      made: links.made + score.summary.links.made,
      gold: links.gold + score.summary.links.gold,
    }
    unknown += score.summary.unpairedDiscrepancies
    console.log(`${name.padEnd(22)} ${kinds.map(k => `${k.slice(0, 5)} ${pc(f1(score[k]!))}`).join('  ')}`)
    for (const k of kinds) {
      const s = score[k]!
      const t = (total[k] ??= {
        found: 0,
        made: 0,
        gold: 0,
        fields: {},
        wrong: {},
        missed: [],
        extra: [],
        wrongSource: 0,
      })
      t.found += s.found
      t.made += s.made
      t.gold += s.gold
      t.wrongSource! += s.wrongSource ?? 0
      for (const [n, f] of Object.entries(s.fields)) {
        const u = (t.fields[n] ??= { right: 0, of: 0 })
        u.right += f.right
        u.of += f.of
      }
      if (args.includes('--misses')) {
        const find = (id: string) => gold[k]?.find(e => e.id === id)
        for (const id of s.missed) console.log(`   missed ${id}: ${exact(find(id) ?? { id })}`)
        for (const x of s.extra) console.log(`   extra: ${x}`)
        for (const [n, ids] of Object.entries(s.wrong))
          for (const id of ids)
            console.log(
              `   wrong ${n} ${id}: gold ${JSON.stringify(find(id)?.[n === 'due' ? 'due' : n])?.slice(0, 160)} | ${exact(find(id) ?? { id })}`,
            )
      }
    }
  }
  console.log(`== ${folder}`)
  for (const k of kinds) {
    const t = total[k]
    if (!t) continue
    console.log(
      `  ${k.padEnd(14)} F1 ${pc(f1(t))}  found ${t.found} of ${t.gold}, made ${t.made}${k === 'statements' ? `, wrong source named ${t.wrongSource}` : ''}:  ${Object.entries(
        t.fields,
      )
        .map(([n, f]) => `${n} ${f.right}/${f.of}`)
        .join('  ')}`,
    )
  }
  console.log(
    `  links F1 ${pc(links.made + links.gold ? (2 * links.right) / (links.made + links.gold) : 0)}   discrepancies that gold does not know ${unknown}`,
  )
}
