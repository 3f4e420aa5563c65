/**
 * Counts what the gold cases hold, by kind and set, as the table of test/cases/README.md.
 *
 *   npx tsx test/gold/counts.ts [ROOT...]      (default: work, fresh, apart and unseen under test/cases)
 *
 * Prints numbers only, so that the half set apart can be counted without being read.
 */
import { basename } from 'node:path'
import { caseFolders, ENTRY_KINDS, type GoldCase, list, loadCase, type Many } from './gold.ts'

const roots =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['test/cases/work', 'test/cases/fresh', 'test/cases/apart', 'test/cases/unseen']

const countsOf = ({ gold, texts }: GoldCase): Record<string, number> => {
  const said = gold.statements ?? []
  const words = [...texts.values()].join(' ').trim().split(/\s+/u).length
  return {
    cases: 1,
    reports: texts.size,
    words,
    ...Object.fromEntries(ENTRY_KINDS.map(k => [k, gold[k]?.length ?? 0])),
    'optional among all entries': ENTRY_KINDS.flatMap(k => gold[k] ?? []).filter(e => e.optional).length,
    conditions: (gold.positions ?? []).flatMap(x => list(x.conditions as Many<unknown>)).length,
    notDiscrepancies: gold.notDiscrepancies?.length ?? 0,
    'nested statements': said.filter(s => s.within).length,
    'statements with a medium': said.filter(s => s.medium).length,
    'no-comment or negated': said.filter(s => s.negated || list(s.act as Many<string>).includes('no-comment')).length,
  }
}

const halves = roots.map(root => {
  const sum: Record<string, number> = {}
  for (const folder of caseFolders(root))
    for (const [name, n] of Object.entries(countsOf(loadCase(folder)))) sum[name] = (sum[name] ?? 0) + n
  return { name: basename(root), sum }
})
const names = Object.keys(halves[0]?.sum ?? {})
console.log(`| | ${halves.map(h => h.name).join(' | ')} | together |`)
console.log(`| --- |${' ---: |'.repeat(halves.length + 1)}`)
for (const name of names) {
  const each = halves.map(h => h.sum[name] ?? 0)
  console.log(`| ${name} | ${each.join(' | ')} | ${each.reduce((a, b) => a + b, 0)} |`)
}
