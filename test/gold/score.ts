/**
 * Runs the shared scorer on a gold case and a record.
 *
 *   score(loadCase(FOLDER), goldRecord(...)) -> { statements: { gold, found, f1, fields, ... }, summary }
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EntryKind, GoldCase } from './gold.ts'

export interface KindScore {
  gold: number
  made: number
  found: number
  f1: number
  recall: number
  fields: Record<string, { right: number; of: number }>
  wrong: Record<string, string[]>
  missed: string[]
  extra: string[]
}
export type Score = Record<EntryKind, KindScore> & {
  summary: { linkF1?: number; agreeingCalledDiscrepant: number; badAnchors: number }
}

const SCORER = fileURLToPath(new URL('../../../shared/bench/score-record.mjs', import.meta.url))
export const scorerIsHere = (): boolean => existsSync(SCORER)

export const score = (goldCase: GoldCase, record: unknown): Score => {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'))
  for (const [file, text] of goldCase.texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  writeFileSync(join(folder, 'gold.json'), JSON.stringify(goldCase.gold))
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record))
  // a file, not a pipe: a long answer would be cut where the scorer exits before the pipe is drained
  const run = spawnSync('sh', ['-c', '"$0" "$1" gold.json record.json --json > score.json', process.execPath, SCORER], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`${goldCase.name}: the scorer failed: ${run.stderr.trim().split('\n').pop()}`)
  const result = JSON.parse(readFileSync(join(folder, 'score.json'), 'utf8')) as Score
  rmSync(folder, { recursive: true })
  return result
}
