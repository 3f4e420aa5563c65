/**
 * Actors and places: lists of them, a page for each, and the map.
 *
 * Disputed territory comes with who claims and who controls it, as data with a day and a source, never as one country.
 */
import { z } from 'zod'
import type { Actor, Place } from '../../record/sourced-record.ts'
import { cardOf } from './card.ts'
import { type Desk, entriesOf } from './desk.ts'
import { Card, Ref, Where } from './shapes.ts'

const ActorRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  side: Ref.optional(),
  roles: z.array(z.object({ title: z.string(), of: Ref.optional(), where: Where })),
  mentions: z.int(),
  statements: z.int(),
})
export type ActorRow = z.infer<typeof ActorRow>
export const Actors = z.object({ actors: z.array(ActorRow) })
export type ActorsPage = z.infer<typeof Actors>
export const ActorPage = z.object({
  actor: ActorRow,
  members: z.array(Ref),
  said: z.array(Card),
  positions: z.array(Card),
  events: z.array(Card),
  commitments: z.array(Card),
  proposals: z.array(Card),
  /** Statements of others that speak to it. */
  addressed: z.array(Card),
  discrepancies: z.array(Card),
})
export type ActorPage = z.infer<typeof ActorPage>

const statementsBy = (desk: Desk): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const s of desk.record.statements)
    for (const r of new Set(s.sources.map(x => x.actor))) counts.set(r, (counts.get(r) ?? 0) + 1)
  return counts
}
const row = (a: Actor, desk: Desk, statements: number): ActorRow => ({
  id: a.id,
  name: a.name,
  kind: a.kind,
  aliases: a.aliases.filter(x => x !== a.name),
  ...(a.affiliation ? { side: desk.actor(a.affiliation) } : {}),
  roles: a.roles.map(r => ({ title: r.title, ...(r.of ? { of: desk.actor(r.of) } : {}), where: desk.where(r.words) })),
  mentions: a.mentions.length,
  statements,
})

export const actorsPage = (desk: Desk): ActorsPage => {
  const counts = statementsBy(desk)
  const rows = desk.record.actors.map(a => row(a, desk, counts.get(a.id) ?? 0))
  return { actors: rows.sort((a, b) => b.statements - a.statements || b.mentions - a.mentions) }
}

/** The newest first; a page shows this many of each kind. */
const MOST = 100

export const actorPage = (desk: Desk, id: string): ActorPage | undefined => {
  const actor = desk.actors.get(id)
  if (!actor) return undefined
  const is = (r: { readonly actor: string } | undefined): boolean => r?.actor === id
  const { record } = desk
  const cards = (of: readonly Parameters<typeof cardOf>[0][]) => of.slice(0, MOST).map(e => cardOf(e, desk))
  return {
    actor: row(actor, desk, record.statements.filter(s => s.sources.some(is)).length),
    members: record.actors.filter(a => a.affiliation === id).map(a => desk.actor(a.id)),
    said: cards(record.statements.filter(s => s.sources.some(is))),
    positions: cards(record.positions.filter(p => is(p.holder) || p.party.includes(id))),
    events: cards(record.events.filter(e => e.participants.some(is))),
    commitments: cards(record.commitments.filter(c => c.parties.some(is))),
    proposals: cards(record.proposals.filter(p => p.proposers.some(is))),
    addressed: cards(record.statements.filter(s => is(s.addressee))),
    discrepancies: cards(record.discrepancies.filter(d => d.about.includes(id))),
  }
}

const PlaceRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.string(),
  country: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  /** Kilometres around the point within which it may be, by the kind of place; drawn as a ring. */
  spread: z.number(),
  disputed: z
    .object({
      claimedBy: z.array(z.string()),
      controlledBy: z.string().optional(),
      asOf: z.string(),
      source: z.string(),
    })
    .optional(),
  mentions: z.int(),
  events: z.int(),
})
export type PlaceRow = z.infer<typeof PlaceRow>
export const Places = z.object({ places: z.array(PlaceRow) })
export type PlacesPage = z.infer<typeof Places>
export const PlacePage = z.object({ place: PlaceRow, events: z.array(Card), mentions: z.array(Where) })
export type PlacePage = z.infer<typeof PlacePage>

/** A country's point stands for the whole of it; a town's for a few kilometres. */
const SPREAD: Readonly<Record<string, number>> = { country: 300, region: 100, city: 5, town: 5, settlement: 5 }

const placeRow = (p: Place, events: number): PlaceRow => ({
  id: p.id,
  name: p.name,
  aliases: (p.aliases ?? []).filter(x => x !== p.name),
  kind: p.kind,
  ...(p.country ? { country: p.country } : {}),
  ...(p.lat !== undefined && p.lon !== undefined ? { lat: p.lat, lon: p.lon } : {}),
  spread: SPREAD[p.kind] ?? 25,
  ...(p.disputed ? { disputed: p.disputed } : {}),
  mentions: p.mentions.length,
  events,
})

export const placesPage = (desk: Desk): PlacesPage => {
  const counts = new Map<string, number>()
  for (const e of desk.record.events)
    for (const id of new Set(e.places.map(p => p.value))) counts.set(id, (counts.get(id) ?? 0) + 1)
  const rows = desk.record.places.map(p => placeRow(p, counts.get(p.id) ?? 0))
  return { places: rows.sort((a, b) => b.events - a.events || b.mentions - a.mentions) }
}

export const placePage = (desk: Desk, id: string): PlacePage | undefined => {
  const place = desk.places.get(id)
  if (!place) return undefined
  const events = entriesOf(desk.record).filter(e => e.entry === 'event' && e.places.some(p => p.value === id))
  return {
    place: placeRow(place, events.length),
    events: events.slice(0, MOST).map(e => cardOf(e, desk)),
    mentions: place.mentions.slice(0, MOST).map(desk.where),
  }
}
