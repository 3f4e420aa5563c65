/**
 * Small readings for tests of stores, made by hand so that no model is needed: who says what, in words of their own.
 *
 * readingOf({n: 1, by: 'Ilka Morren', says: 'We wait', act: 'say'}) -> a Reading whose anchors hold.
 */

import { anchor } from '../../src/record/anchor.ts'
import { makeId } from '../../src/record/ids.ts'
import { bareEvent, makeEvent, makePosition, makeStatement } from '../../src/record/make.ts'
import type { Reading } from '../../src/record/reading.ts'
import { makeReport } from '../../src/record/report.ts'
import type { KeptReading } from '../../src/store/store.ts'

export interface Told {
  readonly n: number
  readonly by?: string
  readonly says?: string
  readonly act?: 'say' | 'deny' | 'demand'
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
  readonly confidence?: number
  readonly place?: string
  readonly extra?: string
}

/** One report: "BY told ...: “SAYS”. Shells hit PLACE. BY insists on talks. EXTRA" */
export const readingOf = (told: Told): Reading => {
  const { n, by = 'Ilka Morren', says = 'we wait for an answer', act = 'say', place = 'Dol', extra = '' } = told
  const parts = [
    by,
    ' told reporters in an interview: ',
    `“${says}”`,
    `. Report ${n}: shells hit `,
    place,
    '. ',
    `${by} insists on talks in ${place}`,
    `. ${extra}`,
  ]
  const text = parts.join('')
  const spanOf = (i: number) => {
    const start = parts.slice(0, i).join('').length
    return { start, end: start + parts[i]!.length }
  }
  const { outlet = 'Highland Wire', published = '2026-03-12', url, confidence = 0.5 } = told
  const report = makeReport({ text, language: 'en', name: `${n}.md`, outlet, published, ...(url ? { url } : {}) })
  const at = (i: number) => anchor(report, spanOf(i))
  const who = makeId('actor', by)
  const where = makeId('place', place)
  const words = (find: string) => anchor(report, { start: text.indexOf(find), end: text.indexOf(find) + find.length })
  const statement = makeStatement({
    by: 'test',
    confidence,
    sources: [{ actor: who, words: at(0) }],
    cue: words('told'),
    content: [at(2)],
    manner: 'direct',
    act,
    medium: { kind: 'interview', words: words('in an interview') },
    within: null,
  })
  const event = makeEvent({
    by: 'test',
    ...bareEvent(words(`shells hit ${place}`)),
    type: 'ASSAULT',
    statuses: [{ value: 'happened', words: words('shells hit'), voice: null }],
    places: [{ value: where, words: at(4), voice: null }],
  })
  const position = makePosition({
    by: 'test',
    holder: { actor: who, words: at(0) },
    party: [who],
    issue: 'talks',
    stance: 'insist',
    words: [at(6)],
    conditions: [],
    voice: statement.id,
  })
  const second = text.indexOf(`in ${place}`) + 3
  const secondPlace = anchor(report, { start: second, end: second + place.length })
  return {
    report,
    actors: [{ id: who, name: by, kind: 'person', aliases: [by.split(' ').at(-1)!], roles: [], mentions: [at(0)] }],
    places: [{ id: where, name: place, kind: 'town', mentions: [at(4), secondPlace] }],
    statements: [statement],
    events: [event],
    proposals: [],
    positions: [position],
    commitments: [],
    discrepancies: [],
    notes: [{ rule: 'test', place: words('told'), reason: `note of report ${n}` }],
  }
}

export const keptOf = (told: Told, generator = 'parley-record 0.1.0'): KeptReading => ({
  reading: readingOf(told),
  generator,
  knowledge: '',
})
