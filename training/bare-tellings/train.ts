/**
 * Learns the weights of src/reconcile/bare-likeness.ts from the event mentions of ECB+ topics 1-35, and tells how they do on topics kept apart.
 *
 *   npx tsx training/bare-tellings/train.ts [../shared/corpora]
 *
 * Logistic regression over pairs of mentions of one sub-topic (Newton's steps, a small ridge): the same weights every time. Prints, for
 * each of five folds by topic, the log loss of its pairs with the weights of the other four, and the weights of all topics together.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEcb } from '../../bench/crossdoc-gold.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { createReader } from '../../src/lang/en/steps.ts'
import { bareFeatures } from '../../src/reconcile/bare-likeness.ts'
import { wordPoints } from '../../src/reconcile/event-likeness.ts'
import { createLooker } from '../../src/reconcile/event-profile.ts'
import { createEventIndex } from '../../src/reconcile/kept/event-index.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { bareEvent, makeEvent } from '../../src/record/make.ts'
import { makeReport } from '../../src/record/report.ts'
import { overlaps } from '../../src/text/span.ts'

const FOLDS = 5
const STEPS = 12
const RIDGE = 2

const archive = join(process.argv[2] ?? '../shared/corpora', 'ecbplus-train-dev.tar.gz')
if (!existsSync(archive)) {
  console.log('bare tellings: not trained: corpus absent')
  process.exit(0)
}

interface Pair {
  readonly topic: number
  readonly x: readonly number[]
  readonly one: boolean
}
let names: readonly string[] = []

const readOne = createReader({ knowledge: loadKnowledge() })
const pairsOf = (sub: ReturnType<typeof readEcb>[number]): Pair[] => {
  const documents = sub.documents.filter(d => d.text.length > 0)
  const reports = documents.map(d => makeReport({ text: d.text, language: 'en', name: d.name }))
  const record = reconcile(
    reports.map(r => readOne(r)),
    { generator: 'training' },
  )
  const look = createLooker({ reports, actors: record.actors, places: record.places, sideOf: id => id })
  let key = 0
  const mentions = documents.flatMap((d, i) =>
    d.mentions.map(m => {
      const { id, text } = reports[i]!
      const words = { report: id, start: m.start, end: m.end, exact: text.slice(m.start, m.end) }
      const around = record.events.find(e => e.mentions.some(x => x.words.report === id && overlaps(x.words, words)))
      const own = <T extends { words: { report: string } }>(list: readonly T[]): T[] =>
        list.filter(t => t.words.report === id)
      const told = around ? { type: around.type, places: own(around.places), times: own(around.times) } : {}
      return { chain: m.chain, look: look(makeEvent({ by: `gold-${key++}`, ...bareEvent(words), ...told })) }
    }),
  )
  const index = createEventIndex(() => undefined)
  index.update(
    [],
    mentions.map(m => m.look),
  )
  const profiles = mentions.map(m => index.profileOf(m.look.event.id))
  return profiles.flatMap((a, i) =>
    profiles.slice(i + 1).map((b, k): Pair => {
      const features = bareFeatures(a, b, wordPoints(a, b, index.rarity))
      names = Object.keys(features)
      return {
        topic: Number.parseInt(sub.topic, 10),
        x: Object.values(features),
        one: mentions[i]!.chain === mentions[i + 1 + k]!.chain,
      }
    }),
  )
}

const oddsOf = (x: readonly number[], w: readonly number[]): number => x.reduce((n, v, i) => n + v * w[i]!, 0)
const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The step that Newton's method asks for: solves `matrix` times step = `right`. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((r, i) => [...r, right[i]!])
  const size = rows.length
  for (let c = 0; c < size; c++) {
    let best = c
    for (let r = c; r < size; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r
    const [held, found] = [rows[c]!, rows[best]!]
    rows[best] = held
    rows[c] = found
    for (let r = 0; r < size; r++) {
      const share = r === c ? 0 : rows[r]![c]! / rows[c]![c]!
      if (share !== 0) for (let k = c; k <= size; k++) rows[r]![k]! -= share * rows[c]![k]!
    }
  }
  return rows.map((r, i) => r[size]! / r[i]!)
}

const train = (pairs: readonly Pair[]): number[] => {
  const size = names.length
  let w = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map(v => RIDGE * v)
    const curve = w.map((_, i) => w.map((__, k) => (i === k ? RIDGE : 0)))
    for (const { x, one } of pairs) {
      const p = chance(oddsOf(x, w))
      for (let i = 0; i < size; i++) {
        if (x[i] === 0) continue
        slope[i]! += (p - (one ? 1 : 0)) * x[i]!
        for (let k = 0; k < size; k++) curve[i]![k]! += p * (1 - p) * x[i]! * x[k]!
      }
    }
    const change = solve(curve, slope)
    w = w.map((v, i) => v - change[i]!)
  }
  return w
}

const folder = mkdtempSync(join(tmpdir(), 'ecb-'))
try {
  execFileSync('tar', ['xzf', archive, '-C', folder])
  const pairs = readEcb(join(folder, 'ecbplus')).flatMap(pairsOf)
  for (let fold = 0; fold < FOLDS; fold++) {
    const w = train(pairs.filter(p => p.topic % FOLDS !== fold))
    const apart = pairs.filter(p => p.topic % FOLDS === fold)
    const loss = apart.reduce((n, p) => n - Math.log(p.one ? chance(oddsOf(p.x, w)) : 1 - chance(oddsOf(p.x, w))), 0)
    console.log(`fold ${fold}: ${apart.length} pairs kept apart, log loss ${(loss / apart.length).toFixed(4)}`)
  }
  const all = train(pairs)
  for (const [i, name] of names.entries()) console.log(`  ${name}: ${all[i]!.toFixed(2)},`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
