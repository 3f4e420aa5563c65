/**
 * A large dossier out of few readings: each is told again under other names, days and outlets, with anchors that hold.
 *
 * variant(reading, 17) -> the same sentences, "Ilka Morren" now "Teqa Rubiva", published on another day by another outlet.
 * Names are put in the place of names letter for letter, so that every offset stays where it was.
 */
import { makeId } from '../src/record/ids.ts'
import type { Reading } from '../src/record/reading.ts'
import { makeReport } from '../src/record/report.ts'
import { ENTRY_LISTS, type SourcedRecord } from '../src/record/sourced-record.ts'
import type { Anchor } from '../src/record/values.ts'

const OUTLETS = 40
/** So many casts of names; more reports than that share them, as reports do. */
const CASTS = 60
const VOWELS = 'aeiou'
const OTHERS = 'bdfgklmnprstvz'

/** A small generator (mulberry32): the same number gives the same dossier. */
const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Another word of the same letters' kinds and length. */
const renamed = (word: string, cast: number): string => {
  const random = randomOf(Number.parseInt(makeId('actor', word, String(cast)).slice(2, 10), 16))
  return [...word]
    .map(c => {
      const set = VOWELS.includes(c.toLowerCase()) ? VOWELS : OTHERS
      const next = /[a-z]/i.test(c) ? set[Math.floor(random() * set.length)]! : c
      return c === c.toUpperCase() ? next.toUpperCase() : next
    })
    .join('')
}

const day = (n: number): string => new Date(Date.UTC(2023, 0, 1 + (n % 1000))).toISOString().slice(0, 10)

export const variant = (reading: Reading, n: number): Reading => {
  const cast = n % CASTS
  const names = new Set(
    reading.actors.flatMap(a => [a.name, ...a.aliases].flatMap(x => x.match(/\b[A-Z][a-z]{3,}\b/g) ?? [])),
  )
  const told = (text: string): string => text.replace(/\b[A-Z][a-z]{3,}\b/g, w => (names.has(w) ? renamed(w, cast) : w))
  const { id, sha256: _, text, ...known } = reading.report
  const outlet = `Outlet ${(n * 7) % OUTLETS}`
  const report = makeReport({
    ...known,
    text: told(text),
    outlet,
    published: day(n * 13),
    name: `${n}.txt`,
    url: `https://example.org/${n}`,
  })
  const ids = new Map<string, string>([[id, report.id]])
  for (const a of reading.actors) ids.set(a.id, makeId('actor', told(a.name), a.kind))
  for (const list of ENTRY_LISTS)
    for (const e of reading[list]) ids.set(e.id, e.id.slice(0, 2) + makeId('statement', e.id, report.id).slice(2))
  const moved = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'name' || key === 'aliases' ? told(value) : (ids.get(value) ?? value)
    if (Array.isArray(value)) return value.map(v => moved(v, key))
    if (!value || typeof value !== 'object') return value
    if ('exact' in value) {
      const { start, end } = value as Anchor
      return { report: report.id, start, end, exact: report.text.slice(start, end) }
    }
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, moved(v, k)]))
  }
  const { report: __, ...rest } = reading
  return { ...(moved(rest) as Omit<Reading, 'report'>), report }
}

/** Readings put side by side, actors and places of one id joined: what a store is measured with, without reconciling. */
export const sideBySide = (readings: readonly Reading[]): SourcedRecord => {
  const named = <T extends { id: string; mentions: Anchor[] }>(lists: readonly (readonly T[])[]): T[] => {
    const map = new Map<string, T>()
    for (const x of lists.flat()) {
      const there = map.get(x.id)
      if (there) there.mentions.push(...x.mentions)
      else map.set(x.id, { ...x, mentions: [...x.mentions] })
    }
    return [...map.values()]
  }
  const lists = Object.fromEntries(ENTRY_LISTS.map(l => [l, readings.flatMap(r => r[l] as unknown[])]))
  return {
    version: 'parley-record/1',
    generator: 'bench',
    asOf: null,
    reports: readings.map(r => r.report),
    actors: named(readings.map(r => r.actors)),
    places: named(readings.map(r => r.places)),
    ...(lists as unknown as Pick<SourcedRecord, (typeof ENTRY_LISTS)[number]>),
    notes: readings.flatMap(r => r.notes),
  }
}
