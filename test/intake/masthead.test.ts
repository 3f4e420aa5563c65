import { describe, expect, it } from 'vitest'
import { dayAbove } from '../../src/intake/masthead.ts'

describe('the day above the text', () => {
  it.each([
    ['Talks stall\n\nBy Ana Lopez | Northern Post | 14 October 2026\n\nThe minister said no.', '2026-10-14'],
    ['# Talks stall\n*Published: 3 May 2025, 10:40 GMT*\n\nThe minister said no.', '2025-05-03'],
    ['Port Velin, Saturday 15 November 2025. Unedited transcript.\n\nMODERATOR: Welcome.', '2025-11-15'],
    ['Talks stall\nOctober 14, 2026\nThe minister said no.', '2026-10-14'],
  ])('%j gives %s', (text, day) => {
    expect(dayAbove(text)).toBe(day)
  })

  it.each([
    ['a day inside a sentence', 'Talks stall\n\nThe treaty of 9 July 2019 is dead, the minister said.'],
    ['two days', 'Talks stall\nPosted: 3 May 2025\nUpdated: 4 May 2025\n\nThe minister said no.'],
    ['no year', 'Talks stall\n14 October\n\nThe minister said no.'],
    ['no day of any month', 'Talks stall\n31 February 2026\n\nThe minister said no.'],
    ['a day below the text', `${'The minister said no and went on to say it again. '.repeat(4)}\n14 October 2026\n`],
  ])('%s gives none', (_, text) => {
    expect(dayAbove(text)).toBeUndefined()
  })
})
