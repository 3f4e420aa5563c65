/** One utterance in several reports, and two of one speaker. */
import { describe, expect, it } from 'vitest'
import { isSameUtterance, sameInSense } from '../../src/reconcile/same-statements.ts'
import { makeStatement } from '../../src/record/make.ts'

const said = (exact: string, report: string) =>
  makeStatement({
    by: 'test',
    sources: [{ actor: 'a-1' }],
    cue: null,
    content: [{ report, start: 0, end: exact.length, exact }],
    manner: exact.startsWith('“') ? 'direct' : 'indirect',
    act: 'say',
    within: null,
  })
const same = (a: string, b: string): boolean => {
  const [x, y] = [said(a, 'r-1'), said(b, 'r-2')]
  return isSameUtterance(x, y) || sameInSense(x, y)
}

describe('one utterance', () => {
  it.each([
    [
      'in other words',
      '“The guns must fall silent on both banks by nightfall,”',
      '“The government’s guns must be silent by nightfall,”',
    ],
    [
      'put indirectly',
      '“We will open the bridge to ambulances tonight,”',
      'that the bridge would be opened to ambulances that night',
    ],
    [
      'cut shorter',
      '“The road must open on Sunday to every truck that carries bread,”',
      '“The road must open on Sunday”',
    ],
    [
      'with words of one field',
      'that investigators would be let into the warehouse in Norrby tonight',
      'that inspectors would enter the depot in Norrby, let in tonight',
    ],
  ])('is linked: %s', (_, a, b) => {
    expect(same(a, b)).toBe(true)
  })
  it.each([
    [
      'of two offers',
      'that the company offered miners a raise of 6 per cent',
      'that the company offered miners a raise of 8 per cent over two years',
    ],
    [
      'and its denial',
      'that the army would leave the border town tonight',
      'that the army would not leave the border town and its bridge',
    ],
    ['of two things', '“We want the name of the officer,”', '“The Front does not shell its own bread queue,”'],
  ])('is not linked: %s', (_, a, b) => {
    expect(sameInSense(said(a, 'r-1'), said(b, 'r-2'))).toBe(false)
  })
})
