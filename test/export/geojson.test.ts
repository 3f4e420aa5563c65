/** GeoJSON passes a checker of RFC 7946, and never says whose a disputed place is. */
import { check } from '@placemarkio/check-geojson'
import type { FeatureCollection, Point } from 'geojson'
import { expect, test } from 'vitest'
import { toGeojson } from '../../src/export/geojson.ts'
import { hostile, samples } from './record.ts'

const map = (): FeatureCollection<Point> => check(toGeojson(hostile())) as FeatureCollection<Point>

test('a checker of RFC 7946 accepts it, also where nothing has coordinates', async () => {
  expect(map().features.length).toBeGreaterThan(3)
  const none = check(toGeojson(await samples())) as FeatureCollection & { parley: { placesWithoutCoordinates: number } }
  expect(none.features).toEqual([])
  expect(none.parley.placesWithoutCoordinates).toBeGreaterThan(0)
})

test('coordinates are longitude, then latitude', () => {
  const kyiv = map().features.find(f => f.properties?.kind === 'place' && f.properties.place === 'Kyiv')!
  expect(kyiv.geometry.coordinates[0]).toBeCloseTo(30.5, 0)
  expect(kyiv.geometry.coordinates[1]).toBeCloseTo(50.4, 0)
  expect(kyiv.properties!.precision).toBe('settlement or site')
})

test('a disputed place has no country, says who claims it, and its point is a middle', () => {
  const crimea = map().features.filter(f => f.properties?.place === 'Crimea')
  expect(crimea.length).toBeGreaterThan(0)
  for (const f of crimea) {
    expect(f.properties!.country).toBeNull()
    expect(f.properties!.disputed.claimedBy).toEqual(['UA', 'RU'])
    expect(f.properties!.disputed.source).toContain('68/262')
    expect(f.properties!.precision).toBe('middle of a peninsula')
  }
})

test('an event carries its tolls with who tells them', () => {
  const strike = map().features.find(f => f.properties?.kind === 'event' && f.properties.place === 'Kyiv')!
  expect(strike.properties!.tolls.length).toBeGreaterThan(0)
  for (const toll of strike.properties!.tolls) expect(toll.toldBy).toBeTruthy()
})
