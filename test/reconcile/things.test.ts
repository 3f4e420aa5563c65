/** What goes with its last event is forgotten, words, actors, places and months alike. */
import { expect, test } from 'vitest'
import type { Look } from '../../src/reconcile/event-profile.ts'
import { createThings } from '../../src/reconcile/kept/things.ts'

const look = (words: readonly string[], actor: string, days: readonly string[]): Look =>
  ({
    bags: { own: words, sentence: words },
    actors: new Set([actor]),
    places: new Set(['l-orlo']),
    days,
  }) as unknown as Look

test('nothing is left of events that are gone, and what others have stays', () => {
  const things = createThings()
  const [one, two] = [look(['convoy'], 'a-red', ['2025-04-22']), look(['convoy', 'truce'], 'a-blue', ['2025-05-02'])]
  const spots = [things.put(one, 0), things.put(two, 1)]
  things.settle(2)
  things.take(two, spots[1]!, 1)
  things.settle(1)
  expect(['truce', 'a-blue'].map(n => things.find(n))).toEqual([undefined, undefined])
  expect(things.find('convoy')).toMatchObject({ slots: [0], own: 1 })
  expect([...things.find('convoy')!.months.keys()]).toEqual(['2025-04'])
  things.take(one, spots[0]!, 0)
  things.settle(0)
  expect(['convoy', 'a-red', 'l-orlo'].map(n => things.find(n))).toEqual([undefined, undefined, undefined])
})

test('a change is told to those whose counts or blocks it touches', () => {
  const things = createThings()
  const one = look(['convoy'], 'a-red', [])
  things.put(one, 0)
  things.settle(1)
  things.put(look(['convoy'], 'a-blue', []), 1)
  expect([...things.settle(2)].sort()).toEqual([0, 1])
  things.put({ ...look(['truce'], 'a-green', []), places: new Set() }, 2)
  expect([...things.settle(3)]).toEqual([2])
})
