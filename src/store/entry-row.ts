/**
 * An entry as the row that a store keeps of it: what lists show, sort and find it by, with a checksum over all of it.
 *
 * {entry: 'statement', sources: [a-1], ...} -> {who: 'Ilka Morren', what: '“We wait,”', ord: '2026-03-13 ...', facets, ...}
 */
import { daysOf } from '../record/agree.ts'
import type { Reviewed, ReviewState } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import { sha256 } from '../record/ids.ts'
import { entryWords } from '../record/make.ts'
import { refsIn } from '../record/refs-in.ts'
import type { Anchor } from '../record/values.ts'
import { doersOf, type FacetValue, facetsOf } from './facets.ts'
import type { RecordIndex } from './record-index.ts'

export interface EntryRowKept {
  readonly id: string
  readonly kind: Entry['entry']
  readonly report: string
  readonly ord: string
  readonly first_day: string | null
  readonly last_day: string | null
  readonly who: string
  readonly what: string
  readonly confidence: number | null
  readonly review: ReviewState
  readonly stands: number
  readonly into_id: string | null
  readonly machine: string | null
  readonly value: string | null
  readonly checksum: string
  readonly facets: readonly FacetValue[]
  /** Ids it had before it was joined with others. */
  readonly former: readonly string[]
}

const padded = (n: number): string => n.toString(36).padStart(6, '0')
/** The end counts backwards: of two on the same start the longer comes first. */
const FAR = 36 ** 6 - 1

/** The place of an entry in the record's order, as text that sorts so; undated reports come last. */
export const ordOf = (id: string, words: Anchor, published: string | undefined): string =>
  `${published ?? '~'} ${words.report.slice(2)} ${padded(words.start)}${padded(FAR - words.end)} ${id}`

const datesOf = (entry: Entry): readonly (string | null)[] => {
  switch (entry.entry) {
    case 'statement':
    case 'position':
      return entry.time ? [entry.time.value] : []
    case 'event':
      return entry.times.map(t => t.value)
    case 'proposal':
      return entry.made ? [entry.made.value] : []
    case 'commitment':
      return entry.dues.map(d => d.value)
    case 'discrepancy':
      return []
  }
}

const spanOf = (entry: Entry, published: string | undefined): readonly [string | null, string | null] => {
  const told = datesOf(entry).flatMap(d => (d ? [daysOf(d)] : []))
  const days = told.length > 0 ? told : published ? [daysOf(published)] : []
  if (days.length === 0) return [null, null]
  const firsts = days.map(d => d.first ?? '0000-01-01')
  const lasts = days.map(d => d.last ?? '9999-12-31')
  return [firsts.sort()[0]!, lasts.sort().at(-1)!]
}

/** One string over everything that was kept of an entry: a row that was changed from outside does not fit it. */
const checksumOf = (row: Omit<EntryRowKept, 'checksum'>): string => {
  const { machine, value, ...rest } = row
  const shown = [rest.id, rest.ord, rest.who, rest.what, rest.review, rest.stands, rest.into_id]
  return sha256(
    JSON.stringify([machine, value, ...shown, rest.first_day, rest.last_day, rest.facets, rest.former]),
  ).slice(0, 24)
}

/** What an entry refers to and the places in it are kept of the machine's value too: when people undo, all is found again. */
const facetsKept = (machine: Entry | null, entry: Entry | null, index: RecordIndex): FacetValue[] => {
  const shown = entry ? facetsOf(entry, index) : []
  const has = new Set(shown.filter(f => f[0] === 'ref').map(f => f[1]))
  if (!machine) return shown
  const once = [...refsIn(machine)].filter(id => id !== machine.id && !has.has(id)).sort()
  const places = entry ? [] : facetsOf(machine, index).filter(f => f[0] === 'place')
  return [...shown, ...places, ...once.map((id): FacetValue => ['ref', id])]
}

/** The row of an entry: `machine` as reconciled, and what people made of it. */
export const rowOf = (machine: Entry | null, reviewed: Reviewed | undefined, index: RecordIndex): EntryRowKept => {
  const entry = (reviewed?.entry ?? machine) as Entry
  const words = entryWords(entry)
  const published = index.report(words[0]!.report)?.published
  const [first, last] = spanOf(entry, published)
  const json = machine ? JSON.stringify(machine) : null
  const value = reviewed?.entry ? JSON.stringify(reviewed.entry) : null
  const stands = reviewed && reviewed.entry === null ? 0 : 1
  const row = {
    id: entry.id,
    kind: entry.entry,
    report: words[0]!.report,
    ord: ordOf(entry.id, words[0]!, published),
    first_day: first,
    last_day: last,
    who: [...new Set(doersOf(entry).map(index.actor))].join('; '),
    what: words.map(w => w.exact).join(entry.entry === 'statement' ? ' … ' : ' | '),
    confidence: entry.confidence ?? null,
    review: reviewed?.review ?? 'machine',
    stands,
    into_id: reviewed?.into ?? null,
    machine: json,
    value: value === json ? null : value,
    facets: facetsKept(machine, stands ? entry : null, index),
    former: [...new Set([...(machine?.was ?? []), ...(entry.was ?? [])])].filter(id => id !== entry.id).sort(),
  }
  return { ...row, checksum: checksumOf(row) }
}
