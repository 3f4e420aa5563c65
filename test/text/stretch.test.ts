/**
 * The stretch of text around a place, and how far it reaches where nothing ends it.
 */
import { expect, it } from 'vitest'
import { firstMark, lastMark, REACH } from '../../src/text/stretch.ts'

it('ends at the nearest of the marks on either side', () => {
  const text = 'It fell. He left.\nThey came. '
  expect(lastMark(text, ['. ', '\n'], 12)).toBe(7)
  expect(lastMark(text, ['. ', '\n'], 20)).toBe(17)
  expect(firstMark(text, ['. ', '\n'], 12)).toBe(17)
  expect(lastMark(text, ['. '], 3)).toBe(-1)
  expect(firstMark('no mark', ['. '], 3)).toBe(7)
})

it('reaches no farther than a long sentence', () => {
  const text = 'word '.repeat(REACH)
  expect(lastMark(text, ['. ', '\n'], 2 * REACH)).toBe(REACH - 1)
  expect(firstMark(text, ['. ', '\n'], 2 * REACH)).toBe(3 * REACH)
})
