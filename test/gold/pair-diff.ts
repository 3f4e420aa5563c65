/**
 * What differs between the records of two texts that differ in one place: entries and fields, ids and offsets left out.
 *
 *   changes(a, b, recordOfA, recordOfB) -> [{ kind: 'events', a: EventEntry, b: EventEntry, field: 'counts' }]
 *
 * Offsets of both are told in one measure: from the start before the changed words, from the end behind them; at their
 * edges and within them all are alike. The words themselves are left out, since those of the change differ in every
 * entry they stand in.
 */
import type { Entry } from '../../src/record/entries.ts'
import type { EntryList, SourcedRecord } from '../../src/record/sourced-record.ts'
import { ENTRY_LISTS } from '../../src/record/sourced-record.ts'

export interface Change {
  readonly kind: EntryList
  /** Absent where the entry stands in one record only. */
  readonly a?: Entry
  readonly b?: Entry
  readonly field: string
}

/** How many units both texts have in common at the start and at the end, cut back to whole words. */
export const commonEnds = (a: string, b: string): { head: number; tail: number } => {
  const least = Math.min(a.length, b.length)
  let head = 0
  while (head < least && a[head] === b[head]) head++
  while (head > 0 && (/[^\s]/u.test(a[head] ?? ' ') || /[^\s]/u.test(b[head] ?? ' ')) && !/\s/u.test(a[head - 1]!))
    head--
  let tail = 0
  while (tail < least - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const cut = () => /\S/u.test(a.at(-1 - tail) ?? ' ') || /\S/u.test(b.at(-1 - tail) ?? ' ')
  while (tail > 0 && cut() && !/\s/u.test(a.at(-tail)!)) tail--
  return { head, tail }
}

const LEFT_OUT = new Set(['id', 'was', 'confidence', 'by', 'history', 'sameAs', 'why', 'exact', 'report', 'on'])
/** Somebody without a name is called by his words, "19 demonstrators": another number makes nobody else of them. */
const NUMBER = /^(?:\d[\d,.]*|(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|twenty|forty)$/u
type Json = unknown

/** A record's entries as strings a field, in which ids are names and offsets are counted from the nearer common end. */
const told = (record: SourcedRecord, text: string, ends: { head: number; tail: number }) => {
  const behind = text.length - ends.tail
  const at = (n: number) => (n < ends.head ? `${n}` : n > behind ? `-${text.length - n}` : '~')
  const changed = text.slice(ends.head, behind).trim().toLowerCase()
  const names = new Map<string, string>(
    record.actors.map(x => [
      x.id,
      NUMBER.test(changed) ? x.name.toLowerCase().replace(changed, '~') : x.name.toLowerCase(),
    ]),
  )
  for (const p of record.places) names.set(p.id, p.name)
  const spot = (e: Entry): { start: number; end: number } | undefined =>
    e.entry === 'statement'
      ? (e.cue ?? e.content[0])
      : e.entry === 'event'
        ? e.mentions[0]?.words
        : e.entry === 'discrepancy'
          ? e.sides[0]?.words
          : e.words[0]
  for (const kind of ENTRY_LISTS)
    for (const e of record[kind] as Entry[]) names.set(e.id, `${e.entry}@${at(spot(e)?.start ?? 0)}`)
  const plain = (value: Json): Json => {
    if (typeof value === 'string') return names.get(value) ?? value
    if (Array.isArray(value)) return value.map(plain)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([k, v]) => !LEFT_OUT.has(k) && v !== undefined)
        .map(([k, v]) => [k, (k === 'start' || k === 'end') && typeof v === 'number' ? at(v) : plain(v)]),
    )
  }
  return (e: Entry) => {
    const fields = Object.entries(plain(e) as Record<string, Json>).map(([k, v]) => [k, JSON.stringify(v)] as const)
    const place = spot(e) ?? { start: 0, end: 0 }
    return {
      e,
      fields: new Map(fields),
      start: at(place.start),
      middle: place.start > ends.head && place.start < behind,
    }
  }
}

export const changes = (a: string, b: string, ra: SourcedRecord, rb: SourcedRecord): Change[] => {
  const ends = commonEnds(a, b)
  const [tellA, tellB] = [told(ra, a, ends), told(rb, b, ends)]
  return ENTRY_LISTS.flatMap(kind => {
    const left = (rb[kind] as Entry[]).map(tellB)
    const found: Change[] = []
    for (const x of (ra[kind] as Entry[]).map(tellA)) {
      const alike = (y: typeof x) => [...x.fields].filter(([k, v]) => y.fields.get(k) === v).length
      const y = left.filter(o => o.start === x.start).sort((p, q) => alike(q) - alike(p))[0]
      if (!y) {
        found.push({ kind, a: x.e, field: 'entry' })
        continue
      }
      left.splice(left.indexOf(y), 1)
      for (const field of new Set([...x.fields.keys(), ...y.fields.keys()]))
        if (x.fields.get(field) !== y.fields.get(field)) found.push({ kind, a: x.e, b: y.e, field })
    }
    return [...found, ...left.map(y => ({ kind, b: y.e, field: 'entry' }))]
  })
}
