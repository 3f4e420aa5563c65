/**
 * How far two annotations of the same cases agree: F1 and fields per kind, per case and over all.
 *
 *   npx tsx test/gold/agree.ts GOLD_ROOT SECOND_ROOT [--misses]
 *
 * SECOND_ROOT/NAME/gold.json is the second annotation of GOLD_ROOT/NAME. Each is scored against the other: an entry
 * that one annotator requires counts as found where the other has it at all, required or optional; F1 is the harmonic
 * mean of the two recalls, fields are right of both directions together.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Gold } from './gold.ts'
import { caseFolders, ENTRY_KINDS, loadCase } from './gold.ts'
import { goldRecord } from './gold-record.ts'
import type { KindScore } from './score.ts'
import { score } from './score.ts'

interface Sum {
  found: [number, number]
  gold: [number, number]
  fields: Record<string, { right: number; of: number }>
}
const [goldRoot, secondRoot, ...flags] = process.argv.slice(2)
if (!goldRoot || !secondRoot) {
  console.error('usage: agree.ts GOLD_ROOT SECOND_ROOT [--misses]')
  process.exit(2)
}

const empty = (): Record<string, Sum> =>
  Object.fromEntries(ENTRY_KINDS.map(k => [k, { found: [0, 0], gold: [0, 0], fields: {} }]))
const add = (sum: Sum, kind: KindScore, side: 0 | 1) => {
  sum.found[side] += kind.found
  sum.gold[side] += kind.gold
  for (const [name, f] of Object.entries(kind.fields)) {
    const field = (sum.fields[name] ??= { right: 0, of: 0 })
    field.right += f.right
    field.of += f.of
  }
}
const percent = (n: number, of: number) => (of === 0 ? '    -' : ((100 * n) / of).toFixed(1).padStart(5))
const print = (title: string, sums: Record<string, Sum>) => {
  console.log(title)
  for (const [kind, s] of Object.entries(sums)) {
    const recalls = s.found.map((n, i) => (s.gold[i]! === 0 ? 1 : n / s.gold[i]!))
    const f1 = recalls[0]! + recalls[1]! === 0 ? 0 : (2 * recalls[0]! * recalls[1]!) / (recalls[0]! + recalls[1]!)
    const all = Object.values(s.fields)
    const fields = percent(
      all.reduce((a, f) => a + f.right, 0),
      all.reduce((a, f) => a + f.of, 0),
    )
    const each = Object.entries(s.fields).map(([n, f]) => `${n} ${percent(f.right, f.of).trim()}`)
    console.log(
      `  ${kind.padEnd(14)} ${s.gold.join('/').padStart(8)}  F1 ${percent(f1, 1)}  fields ${fields}   ${each.join('  ')}`,
    )
  }
}

const total = empty()
let cases = 0
for (const folder of caseFolders(goldRoot)) {
  const second = [join(secondRoot, basename(folder), 'gold.json'), join(secondRoot, 'gold.json')].find(existsSync)
  if (!second) continue
  cases++
  const a = loadCase(folder)
  const b = { ...a, gold: JSON.parse(readFileSync(second, 'utf8')) as Gold }
  const sums = empty()
  const directions = [score(a, goldRecord(b)), score(b, goldRecord(a))] as const
  for (const kind of ENTRY_KINDS) {
    directions.forEach((d, side) => {
      add(sums[kind]!, d[kind], side as 0 | 1)
      add(total[kind]!, d[kind], side as 0 | 1)
    })
  }
  print(a.name, sums)
  if (flags.includes('--misses')) {
    for (const kind of ENTRY_KINDS) {
      directions.forEach((d, side) => {
        const wrong = Object.entries(d[kind].wrong).map(([n, ids]) => `${n}: ${ids.join(' ')}`)
        const from = side === 0 ? 'first' : 'second'
        if (d[kind].missed.length > 0) console.log(`    ${kind}, only the ${from}: ${d[kind].missed.join(' ')}`)
        if (wrong.length > 0) console.log(`    ${kind}, ${from} differs in ${wrong.join('; ')}`)
      })
    }
  }
}
print(`ALL (${cases} cases; entries first/second)`, total)
