import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/language/number-words.ts'

describe('numberOf', () => {
  test.each([
    ['zero', 0],
    ['Thirteen', 13],
    ['ninety', 90],
    ['forty-one', 41],
    ['2,900', 2900],
    ['1.5', 1.5],
  ])('%s is %s', (word, value) => {
    expect(numberOf(word)).toBe(value)
  })

  test.each(['many', 'forty-many', 'forty-twelve', 'forty-one-two', 'ten-four', '', '30kg'])('%s is none', word => {
    expect(numberOf(word)).toBeUndefined()
  })
})
