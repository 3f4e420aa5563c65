/**
 * Places named by a noun: which town "the capital" or "the city" is, which land "the peninsula" or "the strip" is.
 *
 * "Talks in Kyiv ended. Shells fell outside the Ukrainian capital." -> Kyiv again; "on the peninsula" after Crimea -> Crimea.
 * Only behind a preposition of place, and only where the report leaves one answer: else it is no mention. "The border" stays
 * open, since a border has two sides and a line, and no point.
 */
import type { Knowledge } from '../../knowledge/index.ts'
import type { Token } from '../../language/token.ts'
import type { PlaceMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'

type Place = PlaceMention['place']
interface NominalInput {
  readonly text: string
  readonly sentences: readonly (Span & { readonly tokens?: readonly Token[] })[]
  readonly named: readonly PlaceMention[]
  readonly knowledge: Knowledge
  /** The place of a capital. */
  capital(iso: string): Place | undefined
}

const PREPOSITIONS = new Set('in to from near outside around across into inside on over off through within'.split(' '))
const TOWNS = new Set(['city', 'town'])
/** Nouns for land, and how the place's own name or kind says so. */
const LANDS = new Set(['peninsula', 'island', 'strip', 'enclave', 'valley', 'archipelago', 'plateau'])
/** Two paragraphs or so: further back a reader has forgotten. */
const REACH = 1200

const kindFits = (noun: string, place: Place): boolean => {
  if (TOWNS.has(noun)) return place.kind === 'town' || place.kind === 'city'
  return place.kind === noun || new RegExp(`\\b${noun}\\b`, 'i').test(place.name)
}

export const nominalPlaces = (input: NominalInput): readonly PlaceMention[] => {
  const { text, sentences, named, knowledge } = input
  const out: PlaceMention[] = []
  const before = (at: number): readonly PlaceMention[] => named.filter(m => m.end <= at && m.end > at - REACH)

  const ofState = (words: string): string | undefined => {
    const entry = knowledge.lookup(words).find(e => (e.kind === 'demonym' || e.kind === 'state') && e.state)
    return entry?.state
  }

  const capitalAt = (at: number, owner: string): Place | undefined => {
    const stated = owner ? ofState(owner) : undefined
    if (owner) return stated ? input.capital(stated) : undefined
    const near = before(at)
    const last = near.findLast(m => m.place.id?.startsWith('capital:'))
    const countries = new Set(near.flatMap(m => (m.place.country ? [m.place.country] : [])))
    if (last)
      return countries.size <= 1 ||
        named.filter(m => m.place.id?.startsWith('capital:')).every(m => m.place.id === last.place.id)
        ? last.place
        : undefined
    return countries.size === 1 ? input.capital([...countries][0]!) : undefined
  }

  const landAt = (at: number, noun: string): Place | undefined => {
    const fits = before(at).filter(m => m.place.id !== undefined && kindFits(noun, m.place))
    const last = fits.at(-1)
    // "the city" after two cities is either.
    return !TOWNS.has(noun) || new Set(fits.map(m => m.place.id)).size === 1 ? last?.place : undefined
  }

  for (const sentence of sentences) {
    const tokens = sentence.tokens ?? []
    tokens.forEach((t, i) => {
      const noun = t.text.toLowerCase()
      const capital = noun === 'capital'
      if (!(capital || TOWNS.has(noun) || LANDS.has(noun)) || t.upos !== 'NOUN' || t.deprel === 'compound') return
      const the = [i - 1, i - 2].find(k => tokens[k]?.text.toLowerCase() === 'the')
      const prep = the === undefined ? undefined : tokens[the - 1]
      if (the === undefined || !prep || !PREPOSITIONS.has(prep.text.toLowerCase())) return
      const owner = the === i - 2 ? tokens[i - 1]!.text : ''
      // "the capital of Mali", "the capital, Bamako", "the city of Gao": the name is beside it.
      if (/^(of|,|-)$/.test(tokens[i + 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[i + 2]?.text ?? '')) return
      if (/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') || (owner && !capital)) return
      const place = capital ? capitalAt(t.start, owner) : landAt(t.start, noun)
      const start = tokens[the]!.start
      if (place)
        out.push({ start, end: t.end, exact: text.slice(start, t.end), place, by: 'places/nominal', confidence: 0.7 })
    })
  }
  return out
}
