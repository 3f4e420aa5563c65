/** JSON Lines hold the whole record: put together again they give the same one. */
import { expect, test } from 'vitest'
import { safeJson } from '../../src/export/json.ts'
import { toJsonLines } from '../../src/export/json-lines.ts'
import { SourcedRecord } from '../../src/record/sourced-record.ts'
import { hostile, samples } from './record.ts'

const PLAIN = { report: 'reports', actor: 'actors', place: 'places', note: 'notes' } as const
const ENTRIES = {
  statement: 'statements',
  event: 'events',
  proposal: 'proposals',
  position: 'positions',
  commitment: 'commitments',
  discrepancy: 'discrepancies',
} as const

const together = (lines: string): unknown => {
  const record: Record<string, unknown> = {}
  for (const list of [...Object.values(PLAIN), ...Object.values(ENTRIES)]) record[list] = []
  for (const line of lines.trim().split('\n')) {
    const { entry, ...rest } = JSON.parse(line) as { entry: string }
    if (entry === 'record') Object.assign(record, rest)
    else if (entry in PLAIN) (record[PLAIN[entry as keyof typeof PLAIN]] as unknown[]).push(rest)
    else (record[ENTRIES[entry as keyof typeof ENTRIES]] as unknown[]).push({ entry, ...rest })
  }
  return record
}

test.each([
  ['hostile', async () => hostile()],
  ['samples', samples],
] as const)('the lines of the %s record are the record', async (_, make) => {
  const record = await make()
  expect(SourcedRecord.parse(together(toJsonLines(record)))).toEqual(record)
})

test('no control or direction-changing character stands bare in JSON, and the value is the same', () => {
  const value = { name: 'a\u001b[31m\u009b\u202e\u007f' }
  expect(safeJson(value)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
  expect(JSON.parse(safeJson(value))).toEqual(value)
})
