/** Who is meant by an office alone, and who is not. */
import { describe, expect, it } from 'vitest'
import { isOffice, officeIn } from '../../src/reconcile/office-names.ts'
import { holdersIn } from '../../src/reconcile/same-offices.ts'
import type { Actor } from '../../src/record/sourced-record.ts'
import { actor } from './actor.ts'
import { bareReading } from './told-story.ts'

const told = 'of Norrby, Tarvo, Marwa and Kelmet spoke on Friday.'
const one = bareReading(`Olund ${told}`, 'Wire', '2025-02-13').report
const two = bareReading(`Heard and Olund ${told}`, 'Post', '2025-02-13').report
const holder = (name: string, title: string, of?: string): Actor =>
  actor(one.id, name, {
    roles: [{ title, ...(of ? { of } : {}), words: { report: one.id, start: 0, end: 5, exact: title } }],
  })
const heldBy = (office: Actor, ...holders: Actor[]): string | undefined =>
  holdersIn(
    [office, ...holders],
    () => 'story',
    id => id,
  ).get(office.id)
const alone = (name: string, more: Partial<Actor> = {}): Actor => actor(two.id, name, { kind: 'group', ...more })

describe('an office', () => {
  it('is a noun of office with what it is of', () => {
    expect(['President', 'the prime minister', 'Foreign Minister', 'Secretary-General'].every(isOffice)).toBe(true)
    expect(['Tomas Ekoli', 'President Ekoli', 'General Staff', 'Hill Front', 'miners'].some(isOffice)).toBe(false)
    expect(officeIn('its deputy governor')).toMatchObject({ head: 'governor', rank: 'deputy' })
  })
})

describe('an office told alone', () => {
  const ekoli = holder('Tomas Ekoli', 'President')
  it('is its one holder of the same story', () => {
    expect(heldBy(alone('president'), ekoli)).toBe(ekoli.id)
    expect(heldBy(alone('union president'), holder('Marek Olund', 'union’s president'))).toBeDefined()
  })
  it('is nobody of another story', () => {
    const office = alone('president')
    const own = (report: string): string => report
    expect(holdersIn([office, ekoli], own, id => id).size).toBe(0)
  })
  it('is nobody where two hold such an office', () => {
    expect(heldBy(alone('president'), ekoli, holder('Ines Carrasco', 'President'))).toBeUndefined()
  })
  it('is not another office, a former one or a deputy', () => {
    expect(heldBy(alone('foreign minister'), holder('Olga Brandt', 'Trade Minister'))).toBeUndefined()
    expect(heldBy(alone('president'), holder('Tomas Ekoli', 'former president'))).toBeUndefined()
    expect(heldBy(alone('deputy governor'), holder('Ilse Brandt', 'governor'))).toBeUndefined()
  })
  it('is anybody behind "a", and of many spokesmen none', () => {
    const mention = { report: two.id, start: 0, end: 11, exact: 'a president' }
    expect(heldBy(alone('president', { mentions: [mention] }), ekoli)).toBeUndefined()
    expect(heldBy(alone('spokesman'), holder('Salem Hassi', 'spokesman'))).toBeUndefined()
  })
})
