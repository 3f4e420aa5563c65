/** The time of saying is no part of what was said; what lies ahead is. */
import { describe, expect, it } from 'vitest'
import { timeOfSaying } from '../../src/extract/time-of-saying.ts'

const said = (words: string): string => words.slice(timeOfSaying(words))

describe('the time of saying', () => {
  it('is cut from the start of what was said', () => {
    expect(said('on Wednesday it would suspend its walkout')).toBe('it would suspend its walkout')
    expect(said('late on Friday night that talks would resume')).toBe('that talks would resume')
    expect(said('Thursday the vote was void')).toBe('the vote was void')
    expect(said('on 3 May members would vote')).toBe('members would vote')
    expect(said('last week, “we will not move”')).toBe('“we will not move”')
    expect(said('in May it would close the plant')).toBe('it would close the plant')
  })
  it('is not what lies ahead, what belongs to a noun, or what goes on', () => {
    for (const words of [
      'tomorrow the board would meet',
      'next week it would reply',
      'Wednesday’s vote was void',
      'Thursday talks had failed',
      'on Monday and Tuesday members would vote',
      'in May and June prices fell',
      'it would reply on Friday',
    ])
      expect(said(words)).toBe(words)
  })
})
