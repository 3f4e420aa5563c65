/** The calendar is read by ical.js: whole days, doubt in the title, the same bytes each time. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { toIcs } from '../../src/export/ics.ts'
import type { CommitmentEntry } from '../../src/record/entries.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { samples } from './record.ts'

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(e => new ICAL.Event(e))

const withDues = async (...dues: (string | null)[][]): Promise<SourcedRecord> => {
  const record = await samples()
  const base = record.commitments[0]!
  const commitments = dues.map(
    (values, i): CommitmentEntry => ({
      ...base,
      id: `c-${i}`,
      dues: values.map(value => ({ value, words: base.words[0]!, voice: null })),
    }),
  )
  return { ...record, commitments }
}

test('each commitment with a date is a whole day, with its words and who is bound', async () => {
  const record = await samples()
  const events = eventsOf(toIcs(record))
  expect(events).toHaveLength(record.commitments.filter(c => c.dues.at(-1)?.value).length)
  const lists = events.find(e => e.description.includes('exchange lists of prisoners'))!
  expect(lists.startDate.isDate).toBe(true)
  expect(lists.startDate.toString()).toBe('2026-03-05')
  expect(lists.endDate.toString()).toBe('2026-03-06')
  expect(lists.summary).toContain('Tavria and Kesh Assembly')
})

test('uncertain days are said so and tentative; a sole "by" is certain; what has no date is counted', async () => {
  const record = await withDues(
    ['2026-05'],
    ['../2026-05-15~'],
    ['../2026-05-15'],
    [null],
    ['2026-04-01', '2026-04-09'],
  )
  const text = toIcs(record)
  const events = eventsOf(text)
  expect(events.map(e => e.startDate.toString())).toEqual(['2026-05-31', '2026-05-15', '2026-05-15', '2026-04-09'])
  expect(events[0]!.summary).toContain('(no certain day: May 2026)')
  expect(events[1]!.summary).toContain('(no certain day: by about 15 May 2026)')
  expect(events[2]!.summary).not.toContain('no certain day')
  expect(events.map(e => e.component.getFirstPropertyValue('status'))).toEqual([
    'TENTATIVE',
    'TENTATIVE',
    'CONFIRMED',
    'CONFIRMED',
  ])
  expect(events[3]!.description).toContain('before that 1 April 2026')
  expect(text.replace(/\r\n /g, '')).toContain('so not here: 1.')
})

test('lines end in CRLF, none is over 75 octets, no control character is left, and the bytes are the same twice', async () => {
  const record = await samples()
  const [first] = record.commitments
  const dirty = { ...first!, words: [{ ...first!.words[0]!, exact: `a\u0007;\nb,\\c ${'ž'.repeat(200)}` }] }
  const text = toIcs({ ...record, commitments: [dirty] })
  for (const line of text.split('\r\n')) {
    expect(line).not.toMatch(/[\u0000-\u0008\n\r]/)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  }
  expect(eventsOf(text)[0]!.description).toContain('“a; b,\\c ž')
  expect(toIcs(record)).toBe(toIcs(await samples()))
})

test('a name cannot put a line of its own into the calendar', async () => {
  const record = await samples()
  const name = 'Tavria\r\nATTENDEE:mailto:x@example.org\u2028\u0085BEGIN:VALARM\u001b[2J'
  const text = toIcs({ ...record, actors: record.actors.map(a => ({ ...a, name })) })
  expect(text.replace(/\r\n /g, '')).not.toMatch(/^(?:ATTENDEE|BEGIN:VALARM)/m)
  expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028]/)
  expect(eventsOf(text)[0]!.summary).toContain('Tavria ATTENDEE:mailto:x@example.org BEGIN:VALARM')
})
