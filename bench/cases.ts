/**
 * Reads and scores the gold cases: the shared ones, our own at work and fresh, and those kept apart and unseen, each by itself.
 *
 *   npm run cases                       all five
 *   npm run cases -- FOLDER [--misses]  one folder
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const RUNNER = '../shared/bench/run-cases.mjs'
const args = process.argv.slice(2)
const flags = args.filter(a => a.startsWith('--'))
const named = args.filter(a => !a.startsWith('--'))
const folders =
  named.length > 0
    ? named
    : ['../shared/cases', 'test/cases/work', 'test/cases/fresh', 'test/cases/apart', 'test/cases/unseen']
let status = 0
for (const folder of folders) {
  const present = existsSync(folder) && readdirSync(folder).some(n => existsSync(join(folder, n, 'gold.json')))
  if (!existsSync(RUNNER) || !present) {
    console.log(`${folder}: not measured: absent`)
    continue
  }
  console.log(`== ${folder}`)
  const command = [process.execPath, 'dist/cli/main.js', 'read', '--format', 'json']
  const run = spawnSync(process.execPath, [RUNNER, folder, ...flags, '--', ...command], { stdio: 'inherit' })
  if (run.status !== 0) status = 1
}
process.exit(status)
