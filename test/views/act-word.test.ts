/** How sources speak in a brief: one says, several say. */
import { expect, it } from 'vitest'
import type { StatementEntry } from '../../src/record/entries.ts'
import { isMany } from '../../src/record/is-many.ts'
import { actWord } from '../../src/views/wording.ts'

const words = (act: StatementEntry['act'], negated: boolean): string[] =>
  [false, true].map(many => actWord({ act, ...(negated ? { negated } : {}) } as StatementEntry, many))

it('a verb goes with the number of those who speak', () => {
  expect(words('say', false)).toEqual(['says', 'say'])
  expect(words('deny', false)).toEqual(['denies', 'deny'])
  expect(words('criticise', false)).toEqual(['criticises', 'criticise'])
  expect(words('no-comment', false)).toEqual(['gives no answer', 'give no answer'])
  expect(words('confirm', true)).toEqual(['cannot or does not confirm', 'cannot or do not confirm'])
  expect(words('say', true)).toEqual(['does not say', 'do not say'])
})

it('many are told by the head of their name', () => {
  const many = ['two diplomats', 'residents of the upper town', 'police', 'people close to the talks']
  const one = ['a resident of two towns', 'the crew', 'neighbour', 'a man in white shoes']
  expect([...many, ...one].map(name => isMany({ name }))).toEqual([...many.map(() => true), ...one.map(() => false)])
})
