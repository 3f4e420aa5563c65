/**
 * Turns a hand-written case draft into gold.json: finds the exact words of every anchor, fails on a typo.
 *
 *   npx tsx test/gold/anchor.ts FOLDER/NAME        (reads draft.yaml, writes gold.json)
 *
 * In the draft an anchor is only its words: `content: ["“We are ready,”"]`. Words that stand several times in the
 * report take a number, `he#2` (the second), or, outside the main words of an entry, mean the occurrence nearest to
 * the entry's main words. In a group each entry names its report once, `report: reports/a.txt`; an anchor in another
 * report starts with its letter: `b: seven people`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { anchorDraft, type Entry } from './anchor-draft.ts'

export const anchorCase = (folder: string): void => {
  const draft = parse(readFileSync(join(folder, 'draft.yaml'), 'utf8')) as { [key: string]: Entry[] }
  const texts = new Map(draft.reports!.map(r => [String(r.file), readFileSync(join(folder, String(r.file)), 'utf8')]))
  const { gold, faults } = anchorDraft(draft, texts)
  if (faults.length > 0) {
    console.error(faults.join('\n'))
    process.exit(1)
  }
  writeFileSync(join(folder, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`)
  const n = (k: string) => (draft[k] ?? []).length
  console.log(
    `${folder}: ${['statements', 'events', 'proposals', 'positions', 'commitments', 'discrepancies'].map(k => `${n(k)} ${k}`).join(', ')}`,
  )
}

const folder = process.argv[2]
if (!folder) {
  console.error('usage: anchor.ts CASE_FOLDER')
  process.exit(2)
}
anchorCase(folder)
