/**
 * Places named by a noun: "the capital", "the peninsula", "the city", and when they stay open.
 */
import { expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { createEngine } from '../../src/language/index.ts'
import { readPlaces } from '../../src/read/places/places.ts'

const engine = createEngine({ lexicon: loadKnowledge().lexicon })
const nominal = (text: string): string[] =>
  readPlaces({ text, sentences: engine.parse(text) })
    .filter(m => m.by === 'places/nominal')
    .map(m => `${m.exact}=${m.place.name}`)

it.each([
  ['Talks in Kyiv ended on Monday. Shells fell near the capital at night.', 'the capital=Kyiv'],
  ['The army of Mali said it would act. Shots were heard in the capital.', 'the capital=Bamako'],
  ['The envoy said shells fell outside the Ukrainian capital.', 'the Ukrainian capital=Kyiv'],
  ['Blasts were heard in Gaza City on Monday. Residents fled from the city.', 'the city=Gaza City'],
])('%s', (text, expected) => {
  expect(nominal(text)).toEqual([expected])
})

it('a disputed land is taken up with who claims it', () => {
  const text = 'Drones flew over Crimea on Friday. A depot burned on the peninsula.'
  const found = readPlaces({ text, sentences: engine.parse(text) }).filter(m => m.by === 'places/nominal')
  expect(found.map(m => m.place.name)).toEqual(['Crimea'])
  expect(found[0]?.place.country).toBeUndefined()
  expect(found[0]?.place.disputed?.claimedBy.length).toBeGreaterThan(1)
})

it.each([
  'Mali and Niger closed the road. Shots were heard in the capital.',
  'The bank said it had put more money into the capital fund in Kenya.',
  'Vostravia rejected the offer. Shells fell near the capital.',
  'Officials from Lyon and Marseille met. Protests went on in the city.',
  'Iran and Iraq agreed. Trucks waited at the border.',
])('stays open: %s', text => {
  expect(nominal(text)).toEqual([])
})
