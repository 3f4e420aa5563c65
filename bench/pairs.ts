/**
 * The minimal pairs: in how many is the one changed field right in both twins, and in how many does nothing else change.
 *
 *   npm run bench:pairs -- [--misses] [--only PHENOMENON]
 *
 * right: the field has the expected value in both; clean: right, and the two records differ in nothing else.
 */
import { read } from '../src/read-reports.ts'
import { judge, loadPairs } from '../test/gold/pairs.ts'

const args = process.argv.slice(2)
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
const pairs = loadPairs('test/cases/pairs').filter(p => only === undefined || p.phenomenon === only)
const sums = new Map<string, { pairs: number; right: number; clean: number }>()

for (const pair of pairs) {
  const record = (text: string) => read({ text, language: 'en', published: pair.published, outlet: 'The Courier' })
  const { right, clean, seen, others } = judge(pair, record(pair.a), record(pair.b))
  for (const name of [pair.phenomenon, 'ALL']) {
    const sum = sums.get(name) ?? { pairs: 0, right: 0, clean: 0 }
    sums.set(name, { pairs: sum.pairs + 1, right: sum.right + Number(right), clean: sum.clean + Number(clean) })
  }
  if (args.includes('--misses') && !clean) {
    const wanted = `${JSON.stringify(pair.a_value)} / ${JSON.stringify(pair.b_value)}`
    console.log(`${pair.id}  ${right ? 'right' : 'WRONG'}  ${pair.field}: wanted ${wanted}, read ${seen.join(' / ')}`)
    if (others.length > 0) console.log(`    also changed: ${others.join(', ')}`)
  }
}

const all = sums.get('ALL')
sums.delete('ALL')
for (const [name, s] of [...sums, ['ALL', all ?? { pairs: 0, right: 0, clean: 0 }] as const])
  console.log(
    `${name.padEnd(20)} ${String(s.pairs).padStart(3)} pairs  right ${String(s.right).padStart(3)}  clean ${String(s.clean).padStart(3)}`,
  )
