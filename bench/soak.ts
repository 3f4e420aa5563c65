/**
 * `npm run soak`: kills a working dossier 200 times (or as often as told) and says what was lost: nothing, it must be.
 *
 *   npm run soak -- 1000 --seed 7
 */
import { soak } from '../test/store/soak.ts'

const args = process.argv.slice(2)
const at = args.indexOf('--seed')
const seed = at < 0 ? Date.now() % 1_000_000 : Number(args[at + 1])
const kills = Number(args.find((a, i) => /^\d+$/.test(a) && (at < 0 || i !== at + 1)) ?? 200)
console.log(`${kills} kills, seed ${seed}`)
const { acknowledged, lost } = await soak({
  kills,
  dist: process.env['PARLEY_DIST'] ?? 'dist',
  seed,
  done: n => {
    if (n % 20 === 0) console.log(`${n} kills`)
  },
})
console.log(
  Object.entries(acknowledged)
    .map(([what, n]) => `${n} ${what}`)
    .join(', '),
)
for (const line of lost) console.log(`LOST ${line}`)
console.log(lost.length === 0 ? 'nothing lost, no fault found' : `${lost.length} things lost`)
process.exit(lost.length === 0 ? 0 : 1)
