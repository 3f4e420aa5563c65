/** Outlets of one owner or one side are one teller, and that side's own. */
import { describe, expect, it } from 'vitest'
import { loadKnowledge, outletOwner, readUserKnowledge } from '../../src/knowledge/index.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { type Told, toldIn } from './told-later.ts'

const parsed = readUserKnowledge(`outlets:
  - {name: Tavria Radio, ownership: state, side: Tavria}
  - {name: Orsk Gazette, side: Tavria}
  - {name: Kesh Times, side: Kesh}
  - {name: Blue Post, owner: Halvard Group}
  - {name: Red Post, owner: Halvard Group}
  - {name: Osk Agency, country: KE, ownership: state}
`)
if ('faults' in parsed) throw new Error(parsed.faults[0]!.message)
const ownerOf = outletOwner(loadKnowledge(parsed.knowledge))

const deed = 'shot down a drone of the other side over the ridge of Dolmet at dawn'
const OWN = [
  'Rain fell on the quay while crowds waited behind rusty barriers for somebody with news to step outside.',
  'Nobody in town seemed surprised, least of all the bakers, who had sold out before noon as they do.',
]
const claim = (by: string, outlet: string, act: 'claim' | 'say' | 'confirm' = 'claim'): Told => ({
  outlet,
  day: '2026-01-10',
  text: `${by} of ${by === 'Ilva Tomes' ? 'Kesh' : 'Tavria'} said it ${deed}. ${OWN[0]}`,
  actors: [`${by} > ${by === 'Ilva Tomes' ? 'Kesh' : 'Tavria'}`, by === 'Ilva Tomes' ? 'Kesh' : 'Tavria'],
  said: { by, words: deed, act },
  event: { words: deed, status: 'happened', type: 'ASSAULT' },
})
const own = (outlet: string): Told => ({
  outlet,
  day: '2026-01-10',
  text: `Troops ${deed}, it was seen. ${OWN[1]}`,
  event: { words: deed, status: 'happened', type: 'ASSAULT' },
})
const standing = (...told: readonly Told[]) => {
  const { events } = reconcile(told.map(toldIn), { generator: 'test', ownerOf })
  expect(events).toHaveLength(1)
  return { verdict: events[0]!.standing.verdict, outlets: events[0]!.outlets }
}

describe('an event', () => {
  it('that a party claims and its own outlet tells is claimed, and the record says whose outlet it is', () => {
    expect(standing(claim('Aldo Renvik', 'Blue Post'), own('Tavria Radio'))).toMatchObject({
      verdict: 'claimed',
      outlets: [{ outlet: 'Tavria Radio', of: 'Tavria', ownership: 'state' }],
    })
  })
  it('is confirmed where the outlet of the other side, which has a part in it, tells it too', () => {
    const hit = (outlet: string): Told => ({
      ...own(outlet),
      text: `Kesh saw that troops ${deed}. ${OWN[1]}`,
      actors: ['Kesh'],
      event: { ...own(outlet).event!, victims: ['Kesh'] },
    })
    expect(standing(claim('Aldo Renvik', 'Blue Post'), hit('Kesh Times'))).toMatchObject({
      verdict: 'confirmed',
      outlets: [{ outlet: 'Kesh Times', of: 'Kesh' }],
    })
    expect(standing(claim('Aldo Renvik', 'Blue Post'), hit('Red Post')).verdict).toBe('claimed')
  })
  it('has no outlet of anybody’s where neither has a part in it', () => {
    expect(standing(claim('Aldo Renvik', 'Blue Post'), own('Kesh Times')).outlets).toBeUndefined()
    expect(standing(claim('Aldo Renvik', 'Blue Post'), own('Red Post')).outlets).toBeUndefined()
  })
  it('is not confirmed by another mouth of the one that claims it', () => {
    const second = {
      ...claim('Mira Solt', 'Red Post', 'confirm'),
      text: `Mira Solt of Tavria confirmed that it ${deed}. ${OWN[1]}`,
    }
    expect(standing(claim('Aldo Renvik', 'Blue Post'), second).verdict).toBe('claimed')
    const adverse = {
      ...claim('Ilva Tomes', 'Red Post', 'confirm'),
      text: `Ilva Tomes of Kesh confirmed that it ${deed}. ${OWN[1]}`,
    }
    expect(standing(claim('Aldo Renvik', 'Blue Post'), adverse).verdict).toBe('confirmed')
  })
})
describe('an outlet', () => {
  it('is its side’s, its owner’s or the state’s that runs it', () => {
    expect(ownerOf('Orsk Gazette')).toEqual({ of: 'Tavria' })
    expect(ownerOf('Red Post')).toEqual({ of: 'Halvard Group' })
    expect(ownerOf('Osk Agency')).toEqual({ of: 'Kenya', ownership: 'state' })
    expect(ownerOf('Nobody’s Paper')).toBeUndefined()
  })
})
