/** The draft of a case: a person starts from it, so every word in it must be found again where the record has it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { toCase } from '../../src/export/case.ts'
import { caseWords } from '../../src/export/case-words.ts'
import { read } from '../../src/read-reports.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { ENTRY_LISTS } from '../../src/record/sourced-record.ts'
import { anchorDraft, type Entry } from '../gold/anchor-draft.ts'
import { anchorsIn } from '../gold/gold.ts'

const drafted = (record: SourcedRecord) => {
  const draft = parse(toCase(record)) as { [key: string]: Entry[] }
  const texts = new Map(draft.reports!.map((r, i) => [String(r.file), record.reports[i]!.text]))
  return { draft, texts, ...anchorDraft(draft, texts) }
}

const SAMPLES = ['1-wire.md', '2-valley-post.md', '3-state-radio.md']
const sample = (name: string) => ({
  text: readFileSync(`samples/${name}`, 'utf8'),
  language: 'en',
  published: '2026-03-14',
  outlet: name,
})

test.each([[SAMPLES.slice(0, 1)], [SAMPLES]])('the draft of %j resolves against its text without a fault', names => {
  const record = read(names.map(sample))
  const { draft, texts, gold, faults } = drafted(record)
  expect(faults).toEqual([])
  for (const kind of ENTRY_LISTS) expect(draft[kind], kind).toHaveLength(record[kind].length)
  const only = [...texts.keys()][0]!
  const anchors = anchorsIn(gold)
  expect(anchors.length).toBeGreaterThan(record.statements.length)
  for (const a of anchors) expect(texts.get(a.report ?? only)!.slice(a.start, a.end)).toBe(a.exact)
})

test('content comes back where the record has it, and a changed word is a fault', () => {
  const record = read(sample(SAMPLES[0]!))
  const { gold, draft, texts } = drafted(record)
  const contents = (gold.statements as unknown as { content: { start: number; end: number }[] }[]).map(s => s.content)
  expect(contents.map(c => c.map(a => a.start))).toEqual(record.statements.map(s => s.content.map(a => a.start)))
  const wrong = { statements: [{ ...draft.statements![0]!, content: ['words that stand nowhere in it'] }] }
  expect(anchorDraft(wrong, texts).faults).toHaveLength(1)
})

test('words that stand several times are numbered, and those cut in the middle widened', () => {
  const text = 'He waited. Then he left, and he said that others waited for #2.'
  const at = (exact: string, from = 0) => {
    const start = text.indexOf(exact, from)
    return { start, end: start + exact.length }
  }
  expect(caseWords(text, at('he left'))).toBe('he left')
  expect(caseWords(text, at('he', text.indexOf('and')))).toBe('he#2')
  expect(caseWords(text, at('waited'))).toBe('waited#1')
  expect(caseWords(text, at('aite', 20))).toBe('waited#2')
  expect(caseWords(text, at('for #2'))).toBe('for #2#1')
})
