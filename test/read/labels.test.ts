/** Labels of a transcript: whoever has a turn is a person, by the surname alone too; bodies and questions are none. */
import { expect, it } from 'vitest'
import { read } from '../../src/read-reports.ts'

const text = `Press conference, Old Mill, 3 March 2026

BISI OLARIN (chief executive, Northcombe): Our boards agreed terms last night. We shall publish them on Friday.

LENA HOLT, Coast Echo: Ms Olarin, how many branches close?

OLARIN: Eleven. Nobody will be far from a counter.

HOLT: And jobs?

OLARIN: We hope that all who leave do so of their own will.

STATE DEPARTMENT: We welcome the terms.
`
const record = read({ text, language: 'en', published: '2026-03-03' })

it('a turn under the surname is the person named in full', () => {
  const olarin = record.actors.filter(a => /olarin/i.test(a.name))
  expect(olarin.map(a => [a.name, a.kind])).toEqual([['BISI OLARIN', 'person']])
  const said = record.statements.filter(s => s.sources.some(x => x.actor === olarin[0]!.id))
  expect(said.some(s => /counter/.test(s.content[0]!.exact))).toBe(true)
  expect(said.some(s => /branches/.test(s.content[0]!.exact))).toBe(false)
})

it('a body under its label is no person', () => {
  expect(record.actors.filter(a => /state department/i.test(a.name)).map(a => a.kind)).not.toContain('person')
})
