import { describe, expect, test } from 'vitest'
import { sentenceSpans } from '../../src/language/index.ts'
import { readPlaces } from '../../src/read/places/places.ts'

const read = (text: string) => readPlaces({ text, sentences: sentenceSpans(text) })
const brief = (text: string) =>
  read(text).map(
    m =>
      `${m.exact}=${m.place.id === undefined ? '?' : m.place.name}${m.place.country === undefined ? '' : `/${m.place.country}`}`,
  )

describe('places', () => {
  test('spans hold the words', () => {
    const text = 'Shelling hit Kharkov and the village of Staritsa, Kyiv-based officials in the U.S. said.'
    for (const m of read(text)) expect(text.slice(m.start, m.end)).toBe(m.exact)
    expect(read(text).length).toBeGreaterThan(2)
  })

  test.each([
    ['He flew to Paris on Monday.', ['Paris=Paris/FR']],
    ['A fire broke out in Paris, Texas.', ['Paris=Paris/US', 'Texas=Texas/US']],
    [
      'Clashes spread in Tripoli, Lebanon, police in Beirut said.',
      ['Tripoli=Tripoli/LB', 'Lebanon=Lebanon/LB', 'Beirut=Beirut/LB'],
    ],
    ['Drones struck Kiev.', ['Kiev=Kyiv/UA']],
    ['Crowds gathered in Rafah.', ['Rafah=Rafah']],
    ['The US-led coalition left Mosul.', ['US=United States/US', 'Mosul=Mosul/IQ']],
    ["He toured the People's Republic of China.", ["People's Republic of China=China/CN"]],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  test('disputed places tell who claims them and have no country', () => {
    for (const name of ['Crimea', 'Sevastopol', 'the Golan Heights', 'Nablus', 'Srinagar', 'Donetsk']) {
      const [m] = read(`Explosions were heard in ${name} on Friday.`)
      expect(m?.place.disputed?.claimedBy.length, name).toBeGreaterThan(0)
      expect(m?.place.country, name).toBeUndefined()
    }
  })

  test('places that no gazetteer knows stay without a country', () => {
    const text = 'Shells fell on the town of Torvikhavn. Troops massed near Ostrelund and in Grenmark province.'
    expect(read(text).map(m => [m.exact, m.place.kind, m.place.country, m.place.id])).toEqual([
      ['Torvikhavn', 'town', undefined, undefined],
      ['Ostrelund', 'town', undefined, undefined],
      ['Grenmark', 'region', undefined, undefined],
    ])
  })
})

describe('what is no place', () => {
  test.each([
    'Reading the statement, Mobile phones in hand, Nice people came. Of the five, most left.',
    'Paris Hilton met Jack London and Mr. Houston.',
    'Samuel Houston spoke. Later Houston said that Gov. Lincoln had agreed.',
    'The Boston Globe and the University of Reading published it.',
    'Ukrainians and Russian officials said so in March.',
    'In May, Sen. Austin said he may march on.',
  ])('%s', text => {
    expect(brief(text)).toEqual([])
  })

  test('a word behind a long stretch of blank lines opens its sentence', () => {
    expect(brief(`They came home,${'\n'.repeat(20_000)}Reading the statement aloud.`)).toEqual([])
  })
})

describe('invented states and persons', () => {
  const report = `Norland's foreign minister, Aster Marlow, said on Tuesday that Velmark had broken the Dunmore Accord.
"Not one mile of the Dunmore is for sale," Marlow told reporters in Torvik, the Norlandic capital.
Velmark's president, Ilse Brandon, denied it. Brandon said the Marlow Islands belonged to Velmark.
The US envoy, Tessa Harlan, will visit Camden, Norland, this week. Harlan met Clayton and Weston.`

  test('link nothing real but what is named as such', () => {
    expect(
      read(report)
        .filter(m => m.place.id !== undefined)
        .map(m => m.exact),
    ).toEqual(['US'])
  })

  test('and none at all where nothing real is named', () => {
    const text =
      'Lorn and Ester signed the Ashby Pact. President Alder Quint of Lorn said Ester would leave Whitby Bank, near Carrow.'
    expect(read(text).filter(m => m.place.id !== undefined)).toEqual([])
  })
})
