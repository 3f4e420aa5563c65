/** Harm that is a deed to one teller and an accident to another. */
import { describe, expect, it } from 'vitest'
import { kindsOf } from './told-story.ts'

describe('causes across reports', () => {
  it.each([
    [
      'A transport plane was shot down over the valley by a missile.',
      'The transport plane fell over the valley because an engine caught fire.',
    ],
    [
      'Saboteurs blew up the gas pipeline at the river crossing.',
      'The gas pipeline at the river crossing burst through poor maintenance.',
    ],
    ['Militants fired on the fuel store at the port.', 'The fuel store at the port burned because of a leaking valve.'],
  ])('differ: %s', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['agent'])
  })
  it.each([
    [
      'another harm',
      'A transport plane was shot down over the valley.',
      'A bakery in the old town burned because of a leaking valve.',
    ],
    [
      'a deed denied',
      'The plane was not shot down over the valley.',
      'The plane fell over the valley because an engine caught fire.',
    ],
    [
      'one who tells both',
      'The plane was shot down over the valley, and an engine failure was ruled out by the valley.',
      'The plane fell over the valley because an engine caught fire.',
    ],
    [
      'a threat',
      'The plane over the valley would be shot down.',
      'The plane fell over the valley because an engine caught fire.',
    ],
  ])('do not differ: %s', (_, a, b) => {
    expect(kindsOf(a, b)).toEqual([])
  })
})
