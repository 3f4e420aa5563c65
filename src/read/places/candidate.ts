/**
 * The places a name can mean: 'Paris' -> the capital of France, Paris in Texas, in Ontario ...
 *
 * Joins the knowledge base (states, divisions, regions, disputed areas), the reviewed list of towns and GeoNames.
 * A place in a disputed area carries who claims it and has no country of its own; its claimants are its context.
 */
import { disputeOf, disputeOfTown } from '../../knowledge/disputes.ts'
import type { Disputed, Knowledge, KnowledgeEntry } from '../../knowledge/index.ts'
import { townsOf } from '../../knowledge/towns.ts'
import { kilometres } from './distance.ts'
import { listedPlaces } from './listed-places.ts'

export interface Candidate {
  /** In the knowledge base, its entry's id; else geonames:ID. */
  readonly id: string
  readonly name: string
  readonly kind: 'country' | 'region' | 'capital' | 'town' | 'seat' | string
  /** Countries it counts for as context: its own, or all claimants. */
  readonly countries: readonly string[]
  /** None where disputed. */
  readonly country?: string
  readonly code?: string
  readonly disputed?: Disputed
  readonly lat?: number
  readonly lon?: number
  readonly geonames?: number
  /** How likely the bare name means it, roughly the logarithm of how often it is written. */
  readonly prior: number
  /** Name of a division such as "Central", which needs its noun. */
  readonly weak?: true
}

const RANK: Readonly<Record<string, number>> = { state: 10, capital: 8.3, region: 8, division: 6.6, seat: 4 }
const BIG_DIVISIONS = new Set(['US', 'CA', 'AU', 'GB', 'CN', 'IN', 'RU', 'UA', 'DE'])

const ofEntry = (entry: KnowledgeEntry): Candidate | undefined => {
  const rank = RANK[entry.kind]
  if (rank === undefined || entry.form === 'adjective') return undefined
  const prior =
    rank -
    (entry.form === 'former' ? 3 : 0) +
    (entry.kind === 'division' && BIG_DIVISIONS.has(entry.state ?? '') ? 0.6 : 0) +
    (entry.disputed === undefined || entry.kind === 'state' ? 0 : 0.8) -
    (entry.kind === 'state' && entry.sort === 'territory' ? 1.5 : 0)
  return {
    id: entry.id,
    name: entry.name,
    kind:
      entry.kind === 'state'
        ? 'country'
        : entry.kind === 'capital'
          ? 'capital'
          : entry.kind === 'seat'
            ? 'seat'
            : entry.kind === 'division'
              ? (entry.sort ?? 'region')
              : (entry.sort ?? 'region'),
    countries: entry.disputed?.claimedBy ?? (entry.state === undefined ? [] : [entry.state]),
    ...(entry.state === undefined || entry.disputed !== undefined ? {} : { country: entry.state }),
    ...(entry.code === undefined ? {} : { code: entry.code }),
    ...(entry.disputed === undefined ? {} : { disputed: entry.disputed }),
    ...(entry.lat === undefined ? {} : { lat: entry.lat, lon: entry.lon }),
    prior,
    ...(entry.weak === undefined ? {} : { weak: true as const }),
  }
}

/** All readings of a name; empty where no gazetteer has it. `towns` false leaves GeoNames closed. */
export const candidatesOf = (phrase: string, knowledge: Knowledge): readonly Candidate[] => {
  const out: Candidate[] = []
  for (const entry of knowledge.lookup(phrase)) {
    const candidate = ofEntry(entry)
    if (candidate !== undefined && !out.some(c => c.id === candidate.id)) out.push(candidate)
  }
  const towns = townsOf(phrase)
  const near = (lat: number, lon: number) => towns.find(t => kilometres(t, { lat, lon }) < 40)
  for (const row of listedPlaces(phrase)) {
    if (
      out.some(
        c => c.kind === 'capital' && c.lat !== undefined && kilometres(c as { lat: number; lon: number }, row) < 60,
      )
    )
      continue
    const twin = near(row.lat, row.lon)
    const disputed = row.part === undefined ? undefined : disputeOf(row.part)
    out.push({
      id: `place:${row.name.toLowerCase().replace(/[^\p{L}]+/gu, '-')}`,
      name: row.name,
      kind: row.kind,
      countries: row.country === undefined ? (disputed?.claimedBy ?? []) : [row.country],
      ...(row.country === undefined ? {} : { country: row.country }),
      ...(twin === undefined ? {} : { code: twin.code, geonames: twin.id }),
      ...(disputed === undefined ? {} : { disputed }),
      lat: row.lat,
      lon: row.lon,
      prior: Math.max(6.4, twin === undefined ? 0 : Math.log10(twin.population + 1)),
    })
  }
  for (const town of towns) {
    const same = out.findIndex(
      c =>
        (c.kind === 'capital' || c.id.startsWith('place:')) &&
        c.lat !== undefined &&
        kilometres(c as { lat: number; lon: number }, town) < 60,
    )
    if (same >= 0) {
      const c = out[same]!
      if (c.geonames === undefined && town.population > 10_000) out[same] = { ...c, geonames: town.id, code: town.code }
      continue
    }
    // A capital without coordinates of its own takes the largest town of that name in its country.
    const capital = out.findIndex(c => c.kind === 'capital' && c.lat === undefined && c.country === town.country)
    if (capital >= 0) {
      out[capital] = { ...out[capital]!, lat: town.lat, lon: town.lon, geonames: town.id, code: town.code }
      continue
    }
    const disputed = disputeOfTown(town.country, town.code)
    out.push({
      id: `geonames:${town.id}`,
      name: town.name,
      kind: 'town',
      countries: disputed?.claimedBy ?? [town.country],
      ...(disputed === undefined ? { country: town.country } : { disputed }),
      code: town.code,
      lat: town.lat,
      lon: town.lon,
      geonames: town.id,
      prior: town.population === 0 ? 2 : Math.log10(town.population + 1),
    })
  }
  return out.map(c => (isArea(c) && out.some(t => isTown(t) && close(t, c)) ? { ...c, prior: c.prior - 2.6 } : c))
}

/** A province that shares its name with a town of weight: without "province" the town is meant. */
const isArea = (c: Candidate): boolean =>
  c.id.startsWith('division:') || (c.id.startsWith('region:') && c.kind === 'region')
const isTown = (c: Candidate): boolean =>
  c.kind === 'capital' || c.id.startsWith('place:') || (c.kind === 'town' && c.prior >= 4.7)
const close = (a: Candidate, b: Candidate): boolean =>
  b.lat === undefined ||
  a.lat === undefined ||
  kilometres(a as { lat: number; lon: number }, b as { lat: number; lon: number }) < 250
