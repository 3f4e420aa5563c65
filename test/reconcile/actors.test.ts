/** Which actors of several reports are one, and above all which are not. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { joinActors } from '../../src/reconcile/join-actors.ts'
import type { Reading } from '../../src/record/reading.ts'
import type { Actor } from '../../src/record/sourced-record.ts'
import { actor } from './actor.ts'

const joinedIn = (storyOf: (report: string) => string, ...actors: Actor[]): string[][] => {
  const reports = [...new Set(actors.map(a => a.mentions[0]!.report))]
  const readings = reports.map(
    r => ({ actors: actors.filter(a => a.mentions[0]!.report === r), places: [] }) as unknown as Reading,
  )
  const { ids } = joinActors(readings, storyOf)
  const groups = new Map<string, string[]>()
  for (const a of actors) groups.set(ids.get(a.id)!, [...(groups.get(ids.get(a.id)!) ?? []), a.name])
  return [...groups.values()]
}
const joined = (...actors: Actor[]): string[][] => joinedIn(() => 'story', ...actors)
/** Each report a story of its own. */
const apart = (...actors: Actor[]): boolean => joinedIn(r => r, ...actors).length === actors.length
const one = (...actors: Actor[]): boolean => joined(...actors).length === 1
const org = { kind: 'organisation' } as const

describe('persons', () => {
  it('are one under transliterations and with a surname alone', () => {
    expect(one(actor('1', 'Volodymyr Zelensky'), actor('2', 'Volodymyr Zelenskyy'), actor('3', 'Zelenskiy'))).toBe(true)
    expect(one(actor('1', 'Aksel Thorvund'), actor('2', 'Mr Thorvund', org))).toBe(true)
    expect(one(actor('1', 'Salem al-Hassi'), actor('2', 'Al-Hassi', org))).toBe(true)
  })
  it('are one under an initial where one first name fits', () => {
    expect(one(actor('1', 'Pavel Groza'), actor('2', 'P. Groza'))).toBe(true)
  })
  it('are two with one surname and two first names, and the surname alone is then nobody', () => {
    expect(joined(actor('1', 'Pavel Groza'), actor('2', 'Irina Groza'), actor('3', 'Groza'))).toHaveLength(3)
  })
  it('of one surname are two over stories where the offices differ, or nothing says that one is a person', () => {
    const roles = (title: string) => ({ roles: [{ title, words: { report: '1', start: 0, end: 1, exact: 'x' } }] })
    const leader = actor('1', 'Imran Khan', roles('opposition leader'))
    expect(apart(leader, actor('2', 'General Khan'))).toBe(true)
    expect(one(leader, actor('2', 'General Khan'))).toBe(true)
    const minister = actor('2', 'Khan', roles('minister of the interior'))
    expect(apart(actor('1', 'Imran Khan', roles('leader of the opposition')), minister)).toBe(true)
    expect(apart(leader, actor('2', 'Khan'))).toBe(false)
    expect(apart(actor('1', 'Imran Khan', roles('Army general')), actor('2', 'Gen. Khan'))).toBe(false)
    expect(apart(actor('1', 'Juan Santos'), actor('2', 'Santos', org))).toBe(true)
  })
  it('are not joined with a place of a similar name', () => {
    expect(one(actor('1', 'Denzel Washington'), actor('2', 'Washington', { kind: 'state' }))).toBe(false)
  })
  test('of one surname and different first names never join, whatever else stands beside them', () => {
    const first = fc.constantFrom('Ana', 'Boris', 'Carla', 'Dmitri', 'Elena')
    const bare = fc.constantFrom('', 'Mr ', 'General ')
    const people = fc.array(
      fc.oneof(
        first.map(f => `${f} Kovac`),
        bare.map(b => `${b}Kovac`),
      ),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(people, names => {
        const groups = joined(...names.map((n, i) => actor(String(i), n)))
        return groups.every(g => new Set(g.filter(n => /^(?:Ana|Boris|Carla|Dmitri|Elena) /.test(n))).size <= 1)
      }),
    )
  })
})

describe('organisations', () => {
  it('are one under acronym and long form, short and full name', () => {
    expect(one(actor('1', 'African Peace Union', org), actor('2', 'APU', org))).toBe(true)
    expect(one(actor('1', 'Northern Front', org), actor('2', 'Front', org))).toBe(true)
  })
  it('are not one where two bear the short name', () => {
    expect(
      joined(actor('1', 'Northern Front', org), actor('2', 'Popular Front', org), actor('3', 'Front', org)),
    ).toHaveLength(3)
  })
  it('of every state are one only with that state', () => {
    const of = (state: string) => ({ ...org, affiliation: state })
    expect(one(actor('1', 'Defence Ministry', of('x')), actor('2', 'Defence Ministry', of('y')))).toBe(false)
    expect(one(actor('1', 'Defence Ministry', org), actor('2', 'Defence Ministry', org))).toBe(true)
    expect(apart(actor('1', 'General Staff', org), actor('2', 'General Staff', of('x')))).toBe(true)
    expect(one(actor('1', 'government', org), actor('2', 'government', org))).toBe(false)
    expect(one(actor('1', 'government', of('x')), actor('2', 'government', of('x')))).toBe(true)
  })
})
