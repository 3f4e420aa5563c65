/** The record that the tests of exports share: hostile words, disputed ground, letters beyond the basic plane, doubt about days. */
import { readFileSync } from 'node:fs'
import { readReport } from '../../src/intake/index.ts'
import { readReports } from '../../src/read-reports.ts'
import { makeReport } from '../../src/record/report.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'

const HOSTILE = `“We 😀 wait <script>alert(1)</script> & see,” the minister, Ilka Morren, told reporters on Friday. "=HYPERLINK(""x"")", said Davit Anzor.

A missile strike on Kyiv killed 12 people on Thursday, the mayor said. The governor said at least 15 people had been killed in the strike on Kyiv. Russia denied that it had carried out the strike. Shelling in Crimea wounded three soldiers on Wednesday, officials said.

Tavria undertook to release the prisoners by mid-May. The Front said it would hand over the bodies in the spring. The Assembly promised to return the trucks. A spokesman for Russia declined to comment.`

const fromSample = async (name: string) => {
  const { format: _, ...known } = await readReport({ name, bytes: readFileSync(`samples/${name}`) })
  return makeReport({ ...known, name })
}

export const hostile = (): SourcedRecord =>
  readReports([
    makeReport({
      text: HOSTILE,
      language: 'en',
      published: '2025-04-26',
      outlet: '=1+1 <b>Times</b>',
      name: 'a\u001b[31m|b.md',
      url: 'https://example.org/?a=1&b="2"',
    }),
  ])

export const samples = async (): Promise<SourcedRecord> =>
  readReports(await Promise.all(['1-wire.md', '2-valley-post.md', '3-state-radio.md'].map(fromSample)))
