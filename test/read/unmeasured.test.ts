/** A name without its numbers' qualifiers, and names that only look as if they had one. */
import { describe, expect, it } from 'vitest'
import { unmeasured } from '../../src/read/actors/unmeasured.ts'

describe('unmeasured', () => {
  it('drops what only says how many', () => {
    expect(unmeasured('At least eight guards')).toBe('eight guards')
    expect(unmeasured('about 3,000 people')).toBe('3,000 people')
    expect(unmeasured('Nearly a dozen pilots')).toBe('a dozen pilots')
    expect(unmeasured('only the army')).toBe('the army')
    expect(unmeasured('No hostages')).toBe('hostages')
  })
  it('keeps names, and qualifiers of no number', () => {
    for (const name of ['No 9', 'Over the Rhine', 'some officials', 'Up to Speed', 'both sides'])
      expect(unmeasured(name)).toBe(name)
  })
})
