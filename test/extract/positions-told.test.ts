/** Stands told by a fixed phrase, and what looks like one: a figure rejected, what two sides agreed, an answer refused. */
import { expect, test } from 'vitest'
import { extractPositions } from '../../src/extract/positions/index.ts'
import { read } from './tagged.ts'

const stances = (written: string, ...names: string[]): string[] =>
  extractPositions(read(written, ...names)).map(p => p.stance)

test('who asks for time to think has not decided', () => {
  expect(
    stances(
      'Norvik/NNP asked=ask/VBD for/IN two/CD weeks=week/NNS to/TO study/VB the/DT ceasefire/NN offer/NN ./.',
      'Norvik',
    ),
  ).toEqual(['undecided'])
  expect(
    stances('Norvik/NNP asked=ask/VBD for/IN two/CD ceasefire/NN monitors=monitor/NNS ./.', 'Norvik'),
  ).not.toContain('undecided')
})

test('a figure that is rejected is another telling and no stand; an offer is one', () => {
  const behind = 'and/CC the/DT ceasefire/NN talks/NNS stopped=stop/VBD ./.'
  expect(stances(`Norvik/NNP rejected=reject/VBD the/DT figure/NN ${behind}`, 'Norvik')).toEqual([])
  expect(stances(`Norvik/NNP rejected=reject/VBD the/DT offer/NN ${behind}`, 'Norvik')).toEqual(['oppose'])
})
