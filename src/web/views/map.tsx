/**
 * Where it happened: land and points, a ring for how sure the point is. No country borders: they are what is negotiated.
 */
import { geoCircle, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo'
import { useEffect, useMemo, useRef, useState } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import landFile from 'world-atlas/land-50m.json?url'
import { Link } from 'wouter'
import type { PlaceRow, PlacesPage } from '../../views/pages/names.ts'
import { usePage } from '../api.ts'
import { CsvButton, PictureButtons } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State } from '../parts/state.tsx'
import { useWidth } from '../parts/use-width.ts'
import { numberText, T } from '../texts.ts'

type Land = Topology<{ land: GeometryCollection }>
type Put = PlaceRow & { readonly lat: number; readonly lon: number }
const KM = 111.2

/** The places whose names can be written without lying on one another; those with the most events go first. */
const withRoom = (places: readonly Put[], put: (p: Put) => readonly [number, number] | null): ReadonlySet<string> => {
  const taken: { readonly x: number; readonly y: number; readonly end: number; readonly id: string }[] = []
  for (const p of places.toSorted((a, b) => b.events - a.events)) {
    const at = put(p)
    if (!at) continue
    const [x, y] = at
    const end = x + 12 + p.name.length * 7
    if (!taken.some(t => x < t.end && t.x < end && Math.abs(t.y - y) < 14)) taken.push({ x, y, end, id: p.id })
  }
  return new Set(taken.map(t => t.id))
}

const useLand = (): Land | undefined => {
  const [land, set] = useState<Land>()
  useEffect(() => {
    fetch(landFile)
      .then(r => r.json())
      .then(set)
      .catch(() => undefined)
  }, [])
  return land
}

const Drawing = ({
  places,
  whole,
  drawing,
}: {
  places: readonly Put[]
  whole: boolean
  drawing: React.RefObject<SVGSVGElement | null>
}) => {
  const [box, width] = useWidth()
  const land = useLand()
  const height = Math.round(Math.max(240, Math.min(width * 0.56, 620)))
  const shape = useMemo(() => (land ? feature(land, land.objects.land) : undefined), [land])
  const projection = useMemo(() => {
    const points = { type: 'MultiPoint' as const, coordinates: places.map(p => [p.lon, p.lat]) }
    const fitted = geoNaturalEarth1()
    const pad = Math.min(70, width / 8)
    if (whole || places.length === 0) return fitted.fitSize([width, height], { type: 'Sphere' })
    fitted.rotate([-(points.coordinates[0]![0] ?? 0), 0])
    fitted.fitExtent(
      [
        [pad, pad],
        [width - pad, height - pad],
      ],
      points,
    )
    // A single town would fill the map: no closer than a few hundred kilometres.
    return fitted.scale() > 6000
      ? fitted
          .scale(6000)
          .center([0, 0])
          .fitExtent(
            [
              [pad, pad],
              [width - pad, height - pad],
            ],
            geoCircle()
              .center(points.coordinates[0] as [number, number])
              .radius(4)(),
          )
      : fitted
  }, [places, whole, width, height])
  const path = geoPath(projection)
  const labelled = withRoom(places, p => projection([p.lon, p.lat]))
  return (
    <div ref={box} className="measured">
      <svg
        ref={drawing}
        className="chart map"
        width={width}
        height={height}
        role="group"
        aria-label={`${places.length} places`}
      >
        <rect className="sea" width={width} height={height} />
        <path className="graticule" d={path(geoGraticule10()) ?? ''} />
        {shape ? <path className="land" d={path(shape) ?? ''} /> : null}
        {places.map(p => {
          const at = projection([p.lon, p.lat])
          if (!at) return null
          const ring =
            path(
              geoCircle()
                .center([p.lon, p.lat])
                .radius(p.spread / KM)(),
            ) ?? ''
          return (
            <a key={p.id} href={`/places/${encodeURIComponent(p.id)}`} aria-label={p.name}>
              <title>{`${p.name}${p.disputed ? ' (disputed)' : ''}: ${p.events === 1 ? '1 event' : `${p.events} events`}`}</title>
              <path className={p.disputed ? 'ring disputed' : 'ring'} d={ring} />
              <circle
                className={p.disputed ? 'point disputed' : 'point'}
                cx={at[0]}
                cy={at[1]}
                r={4 + Math.min(8, Math.sqrt(p.events) * 2)}
              />
              {labelled.has(p.id) ? (
                <text className="label" x={at[0] + 9} y={at[1] + 4}>
                  {p.name}
                </text>
              ) : null}
            </a>
          )
        })}
      </svg>
    </div>
  )
}

export const WorldMap = () => {
  const drawing = useRef<SVGSVGElement>(null)
  const [whole, setWhole] = useState(false)
  return (
    <Ready loaded={usePage<PlacesPage>('/map')}>
      {page => {
        const put = page.places.filter((p): p is Put => p.lat !== undefined && p.lon !== undefined)
        // Places where something happened; all of them where nothing is placed.
        const shown = (put.some(p => p.events > 0) ? put.filter(p => p.events > 0) : put).slice(0, 300)
        return (
          <>
            <Head
              title={T.map}
              tools={
                <>
                  <button type="button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
                    {T.wholeWorld}
                  </button>
                  <PictureButtons name="map" of={drawing} />
                  <CsvButton
                    name="map"
                    rows={() => [
                      ['name', 'lat', 'lon', 'within km', 'events', 'disputed'],
                      ...put.map(p => [p.name, p.lat, p.lon, p.spread, p.events, p.disputed ? 'yes' : 'no']),
                    ]}
                  />
                </>
              }
            >
              {numberText(shown.length)} places. A ring shows how far off the point may be. Borders are not drawn.
            </Head>
            {shown.length === 0 ? (
              <State kind="empty" />
            ) : (
              <section className="sheet">
                <Drawing places={shown} whole={whole} drawing={drawing} />
              </section>
            )}
            <ul className="chips">
              {shown.map(p => (
                <li key={p.id}>
                  <Link href={`/places/${encodeURIComponent(p.id)}`}>{p.name}</Link>
                  {p.disputed ? <span className="badge warn">disputed</span> : null}
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Ready>
  )
}
