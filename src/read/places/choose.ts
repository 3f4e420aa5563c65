/**
 * Chooses which place each found name means, from the other places of the text.
 *
 * "Paris, Texas" -> the one in Texas; "Tripoli" in a text on Lebanon -> the Lebanese one; a village that shares its name
 * with an invented one, in a text that never names its country -> none.
 * The signs, as in Leidner (2007): containment, country context, population, distance to places already settled.
 */
import type { Candidate } from './candidate.ts'
import { kilometres, type Point } from './distance.ts'
import type { Found } from './find.ts'

export interface Choice {
  readonly found: Found
  /** None where no candidate has enough behind it. */
  readonly candidate?: Candidate
  /** 0-1. */
  readonly confidence: number
}

export interface Context {
  /** Words that name a country, its people or its capital, with where they stand. */
  readonly countries: readonly { readonly iso: string; readonly start: number }[]
  /** Where the outlet is at home. */
  readonly outletCountry?: string
}

const NEAR_CHARACTERS = 160
const NEAR_KILOMETRES = 250
/** A town smaller than this needs its country, its region or a neighbour in the text. */
const NEEDS_SUPPORT = 5.0

interface Weights {
  share(country: string): number
  named(country: string): boolean
}

const weigh = (context: Context): Weights => {
  const counts = new Map<string, number>()
  for (const c of context.countries) counts.set(c.iso, (counts.get(c.iso) ?? 0) + 1)
  const total = [...counts.values()].reduce((a, b) => a + b, 0)
  return {
    share: country => (total === 0 ? 0 : (counts.get(country) ?? 0) / total),
    named: country => counts.has(country),
  }
}

const isPoint = (c: Candidate): c is Candidate & Point => c.lat !== undefined && c.lon !== undefined
/** Countries whose towns carry English names. */
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM'])

const REGIONAL = new Set(['town', 'capital', 'seat', 'site', 'base', 'camp'])

/** How well a candidate fits the words right behind the name. */
const inContainer = (candidate: Candidate, container: Candidate): boolean => {
  if (container.kind === 'country')
    return candidate.id !== container.id && candidate.countries.some(c => container.countries.includes(c))
  if (container.code !== undefined)
    return (
      candidate.code === container.code &&
      candidate.countries.some(c => container.countries.includes(c)) &&
      candidate.id !== container.id
    )
  return (
    isPoint(candidate) && isPoint(container) && candidate.id !== container.id && kilometres(candidate, container) < 500
  )
}

export const choosePlaces = (found: readonly Found[], context: Context): readonly Choice[] => {
  const weights = weigh(context)
  const settled: { exact: string; candidate: Candidate & Point }[] = []
  const local = (start: number, country: string) =>
    context.countries.some(c => c.iso === country && Math.abs(c.start - start) < NEAR_CHARACTERS)

  const divisions = new Set(
    found.flatMap(f =>
      f.candidates.filter(c => c.id.startsWith('division:') && c.code !== undefined).map(c => `${c.country}.${c.code}`),
    ),
  )
  const placed = new Set(
    found
      .filter(f => f.locative || f.contains || (f.container !== undefined && f.container !== 'unknown'))
      .map(f => f.exact),
  )

  const score = (f: Found, c: Candidate): { total: number; support: boolean } => {
    let total = c.prior
    let support = false
    const share = Math.max(0, ...c.countries.map(weights.share))
    if (share > 0) {
      total += 0.8 + 2.4 * share
      // Half the surnames of English are towns of these countries: their mere mention supports none of them.
      support = !c.countries.some(country => ENGLISH.has(country)) || divisions.has(`${c.countries[0]}.${c.code}`)
    }
    if (c.kind !== 'country' && c.countries.some(country => local(f.start, country))) total += 1.2
    // A sea lies in no country and must not lose to a town that has one.
    if (c.countries.length === 0) total += 2
    if (context.outletCountry !== undefined && c.countries.includes(context.outletCountry)) {
      total += 0.8
      support = true
    }
    if (f.container !== undefined && f.container !== 'unknown') {
      const inside = f.container.candidates.some(big => inContainer(c, big))
      total += inside ? 8 : -2
      support ||= inside
    }
    if (f.contains) total += REGIONAL.has(c.kind) ? -3 : 2
    if (f.noun !== undefined) {
      const town = REGIONAL.has(c.kind)
      total += f.noun === 'town' ? (town ? 2 : -2.5) : f.noun === 'region' ? (town ? -2.5 : 3) : 0
    }
    if (isPoint(c) && c.kind !== 'country') {
      const neighbours = settled.filter(
        s => s.exact !== f.exact && s.candidate.id !== c.id && kilometres(s.candidate, c) < NEAR_KILOMETRES,
      ).length
      if (neighbours > 0) {
        total += Math.min(1.6, 0.8 * neighbours)
        support = true
      }
    }
    return { total, support }
  }

  const pick = (f: Found): Choice => {
    const ranked = f.candidates
      .filter(c => c.weak !== true || f.noun !== undefined)
      .map(candidate => ({ candidate, ...score(f, candidate) }))
      .sort((a, b) => b.total - a.total || a.candidate.id.localeCompare(b.candidate.id))
    const best = ranked[0]
    if (best === undefined) return { found: f, confidence: 0.3 }
    const small =
      best.candidate.prior <
      (best.candidate.kind === 'town' ? NEEDS_SUPPORT : best.candidate.id.startsWith('division:') ? 6.3 : 0)
    if (f.container === 'unknown' && REGIONAL.has(best.candidate.kind) && !best.support)
      return { found: f, confidence: 0.4 }
    if (small && !best.support) return { found: f, confidence: 0.3 }
    // A small town counts where the words treat it as a place, here or elsewhere in the text: "Emberton said" is a person.
    if (small && best.candidate.kind === 'town' && !placed.has(f.exact)) return { found: f, confidence: 0.3 }
    // An unsupported town in a sentence that does not treat it as a place is a word that happens to be one.
    if (
      best.candidate.kind === 'town' &&
      !f.locative &&
      !f.contains &&
      f.container === undefined &&
      !best.support &&
      best.candidate.prior < 5.7
    )
      return { found: f, confidence: 0.2 }
    const margin = best.total - (ranked[1]?.total ?? best.total - 4)
    const confidence = Math.min(
      0.98,
      0.45 +
        0.12 * Math.min(3, margin) +
        (best.support || best.candidate.prior >= 8 ? 0.15 : 0) +
        (f.locative ? 0.05 : 0),
    )
    return { found: f, candidate: best.candidate, confidence: Math.round(confidence * 100) / 100 }
  }

  // First what needs no neighbours, then everything with the settled ones as neighbours.
  for (const f of found) {
    const choice = pick(f)
    const only =
      f.candidates.filter(c => c.kind !== 'country').length === 1 ||
      (f.container !== undefined && f.container !== 'unknown')
    if (
      choice.candidate !== undefined &&
      isPoint(choice.candidate) &&
      choice.candidate.kind !== 'country' &&
      (only || choice.candidate.prior >= 8)
    )
      settled.push({ exact: f.exact, candidate: choice.candidate })
  }
  return found.map(pick)
}
