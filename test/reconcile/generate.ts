/**
 * Readings made up from a seed: reports of one dossier that tell of the same strikes, calls and talks with different values.
 *
 * generateReadings(3, 7) -> three readings, always the same. For tests and for bench/reconcile.ts.
 */
import { bareEvent, makeCommitment, makeEvent, makePosition, makeStatement } from '../../src/record/make.ts'
import type { Reading } from '../../src/record/reading.ts'
import { makeReport } from '../../src/record/report.ts'
import type { Actor, Place } from '../../src/record/sourced-record.ts'
import type { Anchor } from '../../src/record/values.ts'

/** A small generator of numbers from 0 to 1 (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = 'ka lo mir sta ven dor pel tas rim gol bar nez hul sor tiv man zel fra kos ler'.split(' ')
const FIRSTS = 'Ana Pavel Ilie Irina Doru Mihai Vera Oskar Lena Tomas Joana Abel'.split(' ')
const SITES = 'market station school bridge depot hospital'.split(' ')
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

/** `count` reports over as many days as a tenth of them; the larger the record, the more towns and people it has. */
export const generateReadings = (count: number, seed: number): Reading[] => {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const word = (): string => capital(pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES))
  const pool = 6 + Math.ceil(count / 5)
  const towns = Array.from({ length: pool }, word)
  const people = Array.from({ length: pool }, () => `${pick(FIRSTS)} ${word()}`)
  const days = Math.max(2, Math.ceil(count / 10))
  return Array.from({ length: count }, (_, i): Reading => {
    const town = pick(towns)
    const [first, second] = [pick(people), pick(people)]
    const killed = 1 + Math.floor(random() * 20)
    const published = new Date(Date.UTC(2024, 0, 2 + Math.floor(random() * days))).toISOString().slice(0, 10)
    const site = pick(SITES)
    const strike = `Shells hit the ${site} of ${town} on ${published}, killing ${killed} people`
    const call = `${first} telephoned ${second} in the evening`
    const quote = `“The guns of ${town} must fall silent by night,”`
    const due = new Date(Date.UTC(2024, 1, 1 + (killed % 4) * 7)).toISOString().slice(0, 10)
    const stance = killed % 3 === 0 ? 'opposes' : 'supports'
    const stand = `${second} ${stance} a truce`
    const promise = `${first} promised to reopen the bridge by ${due}`
    const text = `${strike}. ${call}. ${quote} said ${second}. Report ${i}. ${stand}. ${promise}.`
    const report = makeReport({ text, language: 'en', published, outlet: `Outlet ${i % 7}`, name: `${i}.txt` })
    const anchor = (exact: string, from = 0): Anchor => {
      const start = text.indexOf(exact, from)
      return { report: report.id, start, end: start + exact.length, exact }
    }
    const actor = (name: string): Actor => ({
      id: `a-${report.id}-${name}`,
      name,
      kind: 'person',
      aliases: [],
      roles: [],
      mentions: [anchor(name)],
    })
    const place: Place = { id: `l-${report.id}`, name: town, kind: 'town', mentions: [anchor(town)] }
    const actors = [...new Set([first, second])].map(actor)
    const ref = (name: string) => ({ actor: `a-${report.id}-${name}`, words: anchor(name) })
    const event = (type: 'ASSAULT' | 'CONSULT', words: Anchor) => ({
      by: 'generated',
      ...bareEvent(words),
      type,
      statuses: [{ value: killed % 4 === 0 ? ('planned' as const) : ('happened' as const), words, voice: null }],
    })
    return {
      report,
      actors,
      places: [place],
      statements: [
        makeStatement({
          by: 'generated',
          sources: [ref(second)],
          cue: anchor('said'),
          content: [anchor(quote)],
          manner: 'direct',
          act: 'demand',
          within: null,
        }),
      ],
      events: [
        makeEvent({
          ...event('ASSAULT', anchor(strike)),
          places: [{ value: place.id, words: anchor(town), voice: null }],
          times: [{ value: published, words: anchor(published), voice: null }],
          counts: [{ value: killed, of: 'killed', words: anchor(`${killed} people`), voice: null }],
        }),
        makeEvent({
          ...event('CONSULT', anchor(call)),
          participants: [
            { ...ref(first), role: 'actor', voice: null },
            { ...ref(second), role: 'recipient', voice: null },
          ],
        }),
      ],
      proposals: [],
      positions: [
        makePosition({
          by: 'generated',
          holder: { actor: `a-${report.id}-${second}` },
          party: [],
          issue: 'ceasefire',
          stance: stance === 'opposes' ? 'oppose' : 'support',
          words: [anchor(stand)],
          conditions: [],
          voice: null,
        }),
      ],
      commitments: [
        makeCommitment({
          by: 'generated',
          kind: 'undertaking',
          parties: [{ actor: `a-${report.id}-${first}` }],
          words: [anchor(promise)],
          dues: [{ value: `../${due}`, words: anchor(due, text.indexOf(promise)), voice: null }],
          state: killed % 5 === 0 ? 'broken' : 'pending',
          ...(killed % 5 === 0 ? { stateWords: anchor('promised') } : {}),
          voice: null,
        }),
      ],
      discrepancies: [],
      notes: [],
    }
  })
}
