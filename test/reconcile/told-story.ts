/** Reports of one story with nothing read from them, for what is compared by their texts alone. */
import { reconcile } from '../../src/reconcile/reconcile.ts'
import type { Reading } from '../../src/record/reading.ts'
import { makeReport } from '../../src/record/report.ts'

export const bareReading = (text: string, outlet: string, published: string): Reading => ({
  report: makeReport({ text, language: 'en', published, outlet, name: outlet }),
  actors: [],
  places: [],
  statements: [],
  events: [],
  proposals: [],
  positions: [],
  commitments: [],
  discrepancies: [],
  notes: [],
})

/** Kinds of the discrepancies between texts of one day, each said to be of the same three people and places. */
export const kindsOf = (...texts: readonly string[]): string[] =>
  reconcile(
    texts.map((text, i) =>
      bareReading(
        `${i === 0 ? 'Olund spoke' : 'Heard was Olund'} of Norrby, Tarvo and Marwa. ${text}`,
        `Outlet ${i}`,
        '2025-02-13',
      ),
    ),
    { generator: 'test' },
  ).discrepancies.map(d => d.kind)
