/**
 * How long tying words to what they stand for takes beside the language engine: referenceTimes(corpora) -> a table in milliseconds.
 *
 * GUM news, one text of it all and one of it all twice: a step that is linear takes about twice as long.
 */
import { existsSync } from 'node:fs'
import { createReader } from '../src/lang/en/steps.ts'
import { makeReport } from '../src/record/report.ts'
import { readGumReferences } from './references-gum.ts'

const REFERENCES = ['times', 'amounts', 'places', 'actors']

export const referenceTimes = (corpora: string): string => {
  const file = `${corpora}/ud/gum-train.conllu.gz`
  if (!existsSync(file)) return 'time: not measured: corpus absent'
  const once = readGumReferences(file)
    .map(d => d.text)
    .join('\n\n')
  const read = createReader()
  const timed = (text: string): Map<string, number> => {
    const spent = new Map<string, number>()
    const report = makeReport({ text, language: 'en', published: '2016-01-01' })
    read(report, t => spent.set(t.step, t.milliseconds))
    return spent
  }
  // Models and knowledge are opened by the first.
  timed(once.slice(0, 4000))
  const [one, two] = [timed(once), timed(`${once}\n\n${once}`)]
  const sum = (of: Map<string, number>): number => REFERENCES.reduce((n, s) => n + (of.get(s) ?? 0), 0)
  const row = (name: string, a: number, b: number): string => `| ${name} | ${a.toFixed(0)} | ${b.toFixed(0)} |`
  return [
    `| step, ms | ${once.length} characters | twice as many |`,
    '| --- | ---: | ---: |',
    row('language engine', one.get('language') ?? 0, two.get('language') ?? 0),
    ...REFERENCES.map(s => row(s, one.get(s) ?? 0, two.get(s) ?? 0)),
    row('references together', sum(one), sum(two)),
  ].join('\n')
}
