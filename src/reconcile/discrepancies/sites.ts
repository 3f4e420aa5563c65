/**
 * Different places of one attack: "on the railway station" / "on the market", or two named places that each report alone names.
 *
 * A town and the country around it do not differ, nor do a market and the bridge it lies by in the other report.
 */
import type { EventEntry } from '../../record/entries.ts'
import type { Place } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { conflicting, draft, type Finder, listOf, side, type Tellers, within } from './context.ts'

const SITES = `market bazaar station school kindergarten hospital clinic bridge airport airfield port harbour church mosque synagogue temple cathedral
  prison factory refinery theatre theater hotel bakery embassy checkpoint camp barracks post square stadium university farm mine dam plant pipeline
  customs house court museum cinema shop supermarket mall monastery cemetery village convoy bus train ship tanker`

/** What moves is no place that excludes one that stands: a bus is hit near a village. */
const MOVES = new Set('convoy bus train ship tanker'.split(' '))
const siteAgree = (a: Site, b: Site): boolean =>
  a.value === b.value ||
  MOVES.has(a.value) !== MOVES.has(b.value) ||
  a.telling.includes(b.value) ||
  b.telling.includes(a.value)

const SITE = new RegExp(
  `\\b(?:on|into|at|against|hit|struck|in|near|from)\\s+(?:the|an?|its|their)\\s+(?:[\\p{L}’-]{1,20}\\s+){0,2}?(${SITES.split(/\s+/).join('|')})s?\\b`,
  'giu',
)

interface Site {
  readonly words: Anchor
  readonly voice: string | null
  readonly value: string
  /** The words of the event that it stands in, lower case. */
  readonly telling: string
}

const sitesOf = (event: EventEntry): Site[] =>
  event.mentions.flatMap(m =>
    [...m.words.exact.matchAll(SITE)].map(x => ({
      words: within(m.words, x.index, x.index + x[0].length),
      voice: m.voice,
      value: x[1]!.toLowerCase(),
      telling: m.words.exact.toLowerCase(),
    })),
  )

/** Named places that stand in the event's own words behind a preposition of place, and in one report alone. */
const namedOf = (event: EventEntry, places: ReadonlyMap<string, Place>, tellers: Tellers): Site[] =>
  event.places.flatMap(p => {
    const place = places.get(p.value)
    const before = tellers.textOf(p.words).slice(Math.max(0, p.words.start - 6), p.words.start)
    const own = event.mentions.some(
      m => m.words.report === p.words.report && m.words.start <= p.words.start && m.words.end >= p.words.end,
    )
    const close = /\b(?:at|in|near)\s+(?:the\s+)?$/.test(before) || /^(?:at|in|near)\s/.test(p.words.exact)
    if (!place || !own || !close || /country|state|region|division|sea|river/.test(place.kind)) return []
    return [{ words: p.words, voice: p.voice, value: place.name, telling: '' }]
  })

const groupsOf = (sites: readonly Site[], tellers: Tellers): Site[][] => {
  const groups = new Map<string, Site[]>()
  for (const s of sites) groups.set(tellers.reportOf(s.words), [...(groups.get(tellers.reportOf(s.words)) ?? []), s])
  return [...groups.values()]
}

export const differingSites =
  (places: ReadonlyMap<string, Place>): Finder =>
  (event, tellers) => {
    if (event.type !== 'ASSAULT' && !event.statuses.every(s => s.value === 'happened')) return []
    const tells = (of: Site, name: string): boolean => tellers.textOf(of.words).includes(name)
    const named = conflicting(
      groupsOf(namedOf(event, places, tellers), tellers),
      (a, b) => a.value === b.value || tells(a, b.value) || tells(b, a.value),
    )
    const sides =
      named.length > 1 && event.type === 'ASSAULT' ? named : conflicting(groupsOf(sitesOf(event), tellers), siteAgree)
    if (sides.length < 2) return []
    const why = `The tellers place the same event differently: ${listOf(sides.map(s => s.value))}.`
    return [draft('place', [event.id], { sides: sides.map(s => side(s, s.value)), why })]
  }
