/** What never came in one report and came in another is told; what may have come since is not. */
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/lang/en/steps.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeReport } from '../../src/record/report.ts'

const read = createReader()
const kindsOf = (texts: readonly string[]): string[] =>
  reconcile(
    texts.map((text, i) =>
      read(makeReport({ text, published: '2025-11-04', outlet: `Paper ${i}`, name: `r${i}`, language: 'en' })),
    ),
    { generator: 'test' },
  ).discrepancies.map(d => d.kind)

const asked =
  'The Tavrin Movement wants the Port Ormund talks to go on. No letter from the envoy Sela Brandt had reached Port Ormund, the Tavrin Movement said on Monday.'

describe('what was never done, and was', () => {
  it('is told of one thing in two reports', () => {
    expect(
      kindsOf([
        asked,
        'The Tavrin Movement in Port Ormund acknowledged on Monday that the letter of the envoy Sela Brandt had arrived.',
      ]),
    ).toContain('status')
  })
  it('is none of two things', () => {
    expect(
      kindsOf([
        asked,
        'The Tavrin Movement in Port Ormund said on Monday that the boat of the envoy Sela Brandt had arrived.',
      ]),
    ).not.toContain('status')
  })
})
