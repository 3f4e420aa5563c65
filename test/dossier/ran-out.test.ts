/** A right that ran out is none any more on a later day, also where it is the last of a report's commitments. */
import { expect, test } from 'vitest'
import { createKeptReconciler } from '../../src/dossier/reconcile-kept.ts'
import { createReader } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

test('an offer that lapsed stands on its day, and not a month later', () => {
  const text = 'The offer lapses on 5 March 2026, the bank said.'
  const reading = createReader()(makeReport({ text, language: 'en', name: 'offer', published: '2026-03-02' }))
  const kinds = (asOf: string) => createKeptReconciler()([reading], { asOf }).commitments.map(c => c.kind)
  expect(kinds('2026-03-02')).toEqual(['expiry'])
  expect(kinds('2026-04-06')).toEqual([])
})
