import { expect, test } from 'vitest'
import { checkSteps, runSteps, type Step, stepOf } from '../src/pipeline.ts'
import { makeReport } from '../src/record/report.ts'

interface Layers {
  words: readonly { start: number; end: number }[]
  count: number
}
const step = stepOf<Layers>()
const words: Step<Layers> = step({
  name: 'words',
  needs: [],
  gives: ['words'],
  run: ({ report }) => ({
    words: [...report.text.matchAll(/\S+/g)].map(m => ({ start: m.index, end: m.index + m[0].length })),
  }),
})
const count: Step<Layers> = step({
  name: 'count',
  needs: ['words'],
  gives: ['count'],
  run: ({ words }) => ({ count: words.length }),
})
const report = makeReport({ text: 'two words', language: 'en' })

test('a step whose needs no earlier step gives is refused when the list is built', () => {
  expect(() => checkSteps([count, words])).toThrow('step count needs words')
  expect(() => checkSteps([words, count])).not.toThrow()
})

test('steps are folded over a report, and each is traced', () => {
  const seen: string[] = []
  const doc = runSteps([words, count], report, t => seen.push(`${t.step}:${t.count}`))
  expect(doc.count).toBe(2)
  expect(seen).toEqual(['words:2', 'count:1'])
})

test('a span outside the text stops the run at the step that made it', () => {
  const wild = step({ name: 'wild', needs: [], gives: ['words'], run: () => ({ words: [{ start: 0, end: 99 }] }) })
  expect(() => runSteps([wild], report)).toThrow('step wild marked 0-99')
})
