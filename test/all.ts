/**
 * Everything that must pass, in one run, with one plain last line: "N passed, N failed".
 *
 *   npm run test:all
 *
 * Format and lint, types, build, gold cases, then every test file. Each of the first counts as one test; vitest counts
 * its own. What could not run says why and counts as failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const tasks: readonly (readonly [string, string[]])[] = [
  ['format and lint', ['npm', 'run', '--silent', 'lint']],
  ['types', ['npm', 'run', '--silent', 'types']],
  ['build', ['npm', 'run', '--silent', 'build']],
  ['gold cases', ['npm', 'run', '--silent', 'cases:check']],
]
let passed = 0
let failed = 0
for (const [name, [command, ...args]] of tasks) {
  const run = spawnSync(command!, args, { encoding: 'utf8' })
  const ok = run.status === 0
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`)
  if (!ok) console.log(`${run.stdout}${run.stderr}`.trim())
  if (ok) passed++
  else failed++
}

const report = join(mkdtempSync(join(tmpdir(), 'parley-')), 'vitest.json')
spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    stdio: 'inherit',
  },
)
interface Result {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
try {
  const result = JSON.parse(readFileSync(report, 'utf8')) as Result
  passed += result.numPassedTests
  failed += result.numFailedTests
  // A file that cannot even be loaded has no tests to count.
  failed += result.testResults.filter(r => r.status === 'failed' && r.assertionResults.length === 0).length
  if (result.numPendingTests > 0) console.log(`${result.numPendingTests} skipped, each with its reason above`)
} catch {
  console.log('FAILED vitest gave no report')
  failed++
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
