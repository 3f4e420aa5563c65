/**
 * Deeds between two parties against coded sentences: root codes given source and target, and who does what to whom from the plain sentence.
 *
 *   npm run bench:plover -- ../shared/corpora [--half develop|report] [--misses] [--who] [--lines]
 *
 * plv-train.jsonl: odd lines (first, third ...) develop, even lines report. plover-gsr.json is PLOVER 0.5, mapped and only reported.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootBetween } from '../src/extract/events/deeds/between.ts'
import { deedsOf } from '../src/extract/events/deeds/deeds.ts'
import { mended } from '../src/extract/events/mended.ts'
import { loadKnowledge } from '../src/knowledge/index.ts'
import type { Sentence } from '../src/language/token.ts'
import { headOf } from '../src/language/tree.ts'
import { holds } from '../src/text/span.ts'
import { keptGround } from './kept-ground.ts'
import { type Coded, exportFigure } from './plover-export.ts'
import { gsrFigure } from './plover-gsr.ts'

const args = process.argv.slice(2)
const half = args.includes('--half') ? args[args.indexOf('--half') + 1] : undefined
const folder = args.find(a => !a.startsWith('--') && a !== half) ?? '../shared/corpora'
const file = join(folder, 'plv-train.jsonl')
if (!existsSync(file)) {
  console.log(`${file}: not measured: absent`)
  process.exit(0)
}
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(l => JSON.parse(l) as Coded)
const knowledge = loadKnowledge()
const { engine, attribute } = keptGround(knowledge)

/** The sentence that holds most of a stretch, and the head of the stretch in it. */
const place = (
  sentences: readonly Sentence[],
  start: number,
  end: number,
): { s: Sentence; head: number } | undefined => {
  for (const s of sentences) {
    if (s.end <= start || s.start >= end) continue
    const head = headOf(s, { start, end })
    if (head >= 0) return { s, head }
  }
  return undefined
}

const pc = (x: number): string => (100 * x).toFixed(1)

for (const [name, parity] of [
  ['develop', 0],
  ['report', 1],
] as const) {
  if (half && half !== name) continue
  const per: Record<string, { tp: number; fp: number; fn: number }> = {}
  const at = (k: string) => (per[k] ??= { tp: 0, fp: 0, fn: 0 })
  let n = 0
  let right = 0
  const who = { pairs: 0, first: 0, any: 0, source: 0, target: 0, whole: 0 }
  for (const row of rows.filter((_, i) => i % 2 === parity)) {
    n++
    const sentences = engine.parse(row.sentence).map(mended)
    const find = (words: string) => {
      const w = words.trim()
      const start = w ? row.sentence.indexOf(w) : -1
      return start < 0 ? undefined : place(sentences, start, start + w.length)
    }
    const source = find(row.source)
    const target = find(row.target)
    const same = source && target && source.s === target.s
    if (source && (target || !row.target.trim())) {
      who.pairs++
      const span = (words: string) => {
        const start = row.sentence.indexOf(words.trim())
        return { start, end: start + words.trim().length }
      }
      const isIn = (s: Sentence, i: number | undefined, words: string): boolean => {
        if (!words.trim()) return true
        return i !== undefined && holds(span(words), s.tokens[i]!)
      }
      const deeds = sentences.flatMap(s => deedsOf(s).map(d => ({ s, d })))
      const ok = deeds.map(({ s, d }) => isIn(s, d.source, row.source) && isIn(s, d.target, row.target))
      if (ok[0]) who.first++
      if (ok[0] && deeds[0]!.d.root === row.gold_root) who.whole++
      if (ok.some(Boolean)) who.any++
      if (deeds[0] && isIn(deeds[0].s, deeds[0].d.source, row.source)) who.source++
      if (deeds[0] && isIn(deeds[0].s, deeds[0].d.target, row.target)) who.target++
      if (!ok[0] && args.includes('--who')) {
        const d = deeds[0]
        console.log(
          `[${row.source}] [${row.target}] <- ${d ? [d.d.root, d.d.head, d.d.source, d.d.target].map(x => (typeof x === 'number' ? d.s.tokens[x]!.text : x)).join(' ') : 'none'}: ${row.sentence.slice(0, 220)}`,
        )
      }
    }
    const made =
      (source && rootBetween(source.s, source.head, same ? target.head : undefined)) ??
      (target && rootBetween(target.s, target.head, undefined)) ??
      'none'
    if (made === row.gold_root) {
      right++
      at(made).tp++
    } else {
      at(made).fp++
      at(row.gold_root).fn++
      if (args.includes('--misses'))
        console.log(`${row.gold_root} <- ${made}: [${row.source}] [${row.target}] ${row.sentence.slice(0, 240)}`)
    }
  }
  const codes = Object.keys(per)
    .filter(k => per[k]!.tp + per[k]!.fn > 0)
    .sort()
  const f1 = (k: string): number => (2 * per[k]!.tp) / (2 * per[k]!.tp + per[k]!.fp + per[k]!.fn || 1)
  console.log(
    `${name}: ${n} sentences, right ${pc(right / n)}, macro F1 ${pc(codes.reduce((a, k) => a + f1(k), 0) / codes.length)}`,
  )
  console.log(
    `  who does what to whom: main deed ${pc(who.first / who.pairs)} of ${who.pairs} (source ${pc(who.source / who.pairs)}, target ${pc(who.target / who.pairs)}; with its code ${pc(who.whole / who.pairs)}), any deed ${pc(who.any / who.pairs)}`,
  )
  const x = exportFigure(
    rows.filter((_, i) => i % 2 === parity),
    { knowledge, engine, attribute },
    args.includes('--lines') ? console.log : undefined,
  )
  const share = (k: string): string => pc(x[k]! / x['of']!)
  console.log(
    `  --format plover, main line: who to whom ${share('first')} of ${x['of']} (source ${share('source')}, target ${share('target')}; with its code ${share('whole')}), any line ${share('any')}, code ${share('code')}; a line at all ${share('printed')}`,
  )
  console.log(`  ${codes.map(k => `${k} ${pc(f1(k))}`).join('  ')}  (no code ${per['none']?.fp ?? 0})`)
}

const gsr = join(folder, 'plover-gsr.json')
if (existsSync(gsr)) {
  const { right, of } = gsrFigure(gsr, text => engine.parse(text).map(mended))
  console.log(`plover-gsr (0.5, mapped): code right ${right} of ${of}`)
} else console.log(`${gsr}: not measured: absent`)
