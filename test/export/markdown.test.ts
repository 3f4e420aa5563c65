/** The brief as Markdown: whatever a report says, it stays words; read back by taking the escapes away again. */
import { expect, test } from 'vitest'
import { toMarkdown } from '../../src/export/markdown.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { hostile, samples } from './record.ts'

const titled = (title: string): string => {
  const record = hostile()
  const bare: SourcedRecord = {
    ...record,
    reports: [{ ...record.reports[0]!, title, outlet: undefined, published: undefined }],
    statements: [],
    events: [],
    proposals: [],
    positions: [],
    commitments: [],
    discrepancies: [],
    notes: [],
  }
  return toMarkdown(bare).split('\n')[2]!
}

test('each line is an item of a list, under headings of our own alone', async () => {
  for (const record of [await samples(), hostile()])
    for (const line of toMarkdown(record).split('\n')) expect(line).toMatch(/^(?:## [\w ()-]+|(?: {2})?- \S.*|)$/)
})

test.each([
  ['<b>&lt;', '- **\\<b\\>\\&lt;**'],
  ['# talks', '- **\\# talks**'],
  ['a | b', '- **a \\| b**'],
  ['[x](javascript:1)', '- **\\[x\\](javascript:1)**'],
  ['`*_~$\\', '- **\\`\\*\\_\\~\\$\\\\**'],
  ['one\ntwo\r\n\n# three\u2028four\u0085five', '- **one two \\# three four five**'],
  ['a\u0000b\u001b[31m', '- **a·b·\\[31m**'],
])('%j stays words', (title, line) => expect(titled(title)).toBe(line))

test('what would begin a list inside the list is escaped', () => {
  const record = hostile()
  const of = (reason: string): string =>
    toMarkdown({ ...record, notes: [{ rule: 'x', reason }] })
      .split('\n')
      .at(-2)!
  expect(of('- we wait')).toBe('- \\- we wait')
  expect(of('+ one')).toBe('- \\+ one')
  expect(of('===')).toBe('- \\===')
  expect(of('12. May')).toBe('- 12\\. May')
  expect(of('3) no')).toBe('- 3\\) no')
  expect(of('12.5 percent')).toBe('- 12\\.5 percent')
  expect(of('twelve - no')).toBe('- twelve - no')
})
