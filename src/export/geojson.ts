/**
 * Places and events as GeoJSON (RFC 7946): a point for each place that is named, and for each place an event is told at.
 *
 * "a missile strike on Kyiv killed 12" -> {"type":"Feature","geometry":{"type":"Point","coordinates":[30.52,50.43]}, ...}
 * A point for a region or a country is its middle and says so in `precision`. No borders are drawn and no country is
 * derived: a disputed place has no `country` but says who claims and who holds it, and by which source.
 */

import type { Feature, FeatureCollection, Point } from 'geojson'
import type { EventEntry } from '../record/entries.ts'
import type { Place, SourcedRecord } from '../record/sourced-record.ts'
import { withArticle } from '../text/counted.ts'
import { type Index, indexRecord } from '../views/names.ts'
import { tellerOf } from './csv-row.ts'
import { safeJson } from './json.ts'

const SPOTS = new Set('town capital seat airport base bridge camp crossing dam site plant'.split(' '))

/** How far the point can be trusted: a settlement or site, or the middle of something larger. */
const precisionOf = (place: Place): string =>
  SPOTS.has(place.kind) ? 'settlement or site' : `middle of ${withArticle(place.kind)}`

const pointOf = (place: Place): Point | undefined =>
  place.lat === undefined || place.lon === undefined
    ? undefined
    : { type: 'Point', coordinates: [place.lon, place.lat] }

const aboutPlace = (place: Place): Record<string, unknown> => ({
  place: place.name,
  placeKind: place.kind,
  precision: precisionOf(place),
  country: place.disputed ? null : (place.country ?? null),
  disputed: place.disputed ?? null,
  geonames: place.geonames ?? null,
})

const aboutEvent = (e: EventEntry, index: Index): Record<string, unknown> => ({
  type: e.type,
  words: e.mentions[0]!.words.exact,
  tellings: e.mentions.length,
  where: index.line(e.mentions[0]!.words),
  statuses: [...new Set(e.statuses.map(s => s.value))],
  standing: e.standing.verdict,
  times: [...new Set(e.times.map(t => t.value))],
  tolls: e.counts.map(c => ({
    of: c.of,
    value: c.value,
    qualifier: c.qualifier ?? null,
    toldBy: tellerOf(c.voice, index),
  })),
})

export const toGeojson = (record: SourcedRecord): string => {
  const index = indexRecord(record)
  const places = new Map(record.places.map(p => [p.id, p]))
  const feature = (id: string, place: Place, properties: Record<string, unknown>): Feature[] => {
    const geometry = pointOf(place)
    return geometry ? [{ type: 'Feature', id, geometry, properties: { ...properties, ...aboutPlace(place) } }] : []
  }
  const named = record.places.flatMap(p => feature(p.id, p, { kind: 'place', mentions: p.mentions.length }))
  const told = record.events.flatMap(e =>
    [...new Set(e.places.map(p => p.value))].flatMap(id => {
      const place = places.get(id)
      const tellers = [...new Set(e.places.filter(p => p.value === id).map(p => tellerOf(p.voice, index)))]
      return place
        ? feature(`${e.id}@${id}`, place, { kind: 'event', event: e.id, ...aboutEvent(e, index), placeToldBy: tellers })
        : []
    }),
  )
  const located = new Set(told.map(f => (f.properties as { event: string }).event))
  const collection: FeatureCollection & { parley: object } = {
    type: 'FeatureCollection',
    features: [...named, ...told],
    // a foreign member (RFC 7946, 6.1): what a map of this does not show
    parley: {
      asOf: record.asOf,
      placesWithoutCoordinates: record.places.length - named.length,
      eventsWithoutCoordinates: record.events.filter(e => !located.has(e.id)).length,
    },
  }
  return `${safeJson(collection, 1)}\n`
}
