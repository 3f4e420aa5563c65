/**
 * Reads the places a report names and says which place each is, or openly that nobody knows.
 *
 * "A strike on Kharkov, in Ukraine" -> Kharkov {name: 'Kharkiv', country: 'UA', lat, lon}, Ukraine {kind: 'country', ...}.
 * Disputed areas carry who claims and holds them and no country. People (demonyms) are no places; whether a capital acts or
 * is a place is for the readers of actors.
 */
import { type Knowledge, loadKnowledge } from '../../knowledge/index.ts'
import type { NameSpan, Token } from '../../language/token.ts'
import type { PlaceMention } from '../../record/mention.ts'
import { byPlace, overlaps, type Span } from '../../text/span.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { type Choice, type Context, choosePlaces } from './choose.ts'
import { type Found, findPlaces } from './find.ts'
import { nominalPlaces } from './nominal.ts'
import { unknownPlaces } from './unknown.ts'
import { type Word, wordsOf } from './word.ts'

export interface PlacesInput {
  readonly text: string
  /** Sentences, with tokens where the engine has run. */
  readonly sentences: readonly (Span & { readonly tokens?: readonly Token[]; readonly names?: readonly NameSpan[] })[]
  readonly names?: readonly NameSpan[]
  /** ISO 3166-1 alpha-2. */
  readonly outletCountry?: string
  readonly knowledge?: Knowledge
}

/** Countries that the text speaks of: by name, by people, by capital. */
const contextOf = (
  words: readonly Word[],
  found: readonly Found[],
  knowledge: Knowledge,
  text: string,
): Context['countries'] => {
  const out: { iso: string; start: number }[] = []
  for (const f of found)
    for (const c of f.candidates)
      if (
        c.kind === 'country' ||
        (c.kind === 'capital' && !f.contains) ||
        (c.kind !== 'town' && c.kind !== 'capital' && c.countries.length === 1 && f.candidates.length === 1)
      )
        for (const iso of c.countries) out.push({ iso, start: f.start })
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capital) continue
    for (const to of [i + 2, i + 1]) {
      const last = words[to - 1]
      if (last === undefined || (to > i + 1 && words[i]!.gap !== ' ')) continue
      const people = knowledge.lookup(text.slice(words[i]!.start, last.end)).filter(e => e.kind === 'demonym')
      for (const e of people.slice(0, 2)) if (e.state !== undefined) out.push({ iso: e.state, start: words[i]!.start })
      if (people.length > 0) break
    }
  }
  return out
}

const placeOf = (c: Candidate, exact: string): PlaceMention['place'] => ({
  id: c.id,
  name: c.name,
  ...(c.name === exact ? {} : { aliases: [exact] }),
  kind: c.kind === 'capital' ? 'town' : c.kind,
  ...(c.country === undefined ? {} : { country: c.country }),
  ...(c.disputed === undefined ? {} : { disputed: { ...c.disputed, claimedBy: [...c.disputed.claimedBy] } }),
  ...(c.lat === undefined || c.lon === undefined ? {} : { lat: c.lat, lon: c.lon }),
  ...(c.geonames === undefined ? {} : { geonames: c.geonames }),
})

const mentionOf = ({ found, candidate, confidence }: Choice): PlaceMention | undefined => {
  const { start, end, exact } = found
  if (candidate !== undefined)
    return { start, end, exact, place: placeOf(candidate, exact), by: 'places/gazetteer', confidence }
  // Called a place by the words around it, but none that we can stand for.
  if (!found.locative) return undefined
  return {
    start,
    end,
    exact,
    place: { name: exact, kind: found.noun ?? 'unknown' },
    by: 'places/unsettled',
    confidence,
  }
}

/** Every place named, in order, never overlapping. Works without tokens, better with them. */
export const readPlaces = (input: PlacesInput): readonly PlaceMention[] => {
  const knowledge = input.knowledge ?? loadKnowledge()
  const { text, sentences } = input
  const names = input.names ?? sentences.flatMap(s => s.names ?? [])
  const words = wordsOf(text, sentences)
  const found = findPlaces(text, words, names, knowledge)
  const context: Context = {
    countries: contextOf(words, found, knowledge, text),
    ...(input.outletCountry === undefined ? {} : { outletCountry: input.outletCountry }),
  }
  const settled = choosePlaces(found, context)
    .map(mentionOf)
    .filter(m => m !== undefined)
  const unknown = unknownPlaces(text, words, names, knowledge)
    .filter(u => !settled.some(m => overlaps(m, u)))
    .map(
      ({ start, end, exact, kind }): PlaceMention => ({
        start,
        end,
        exact,
        place: { name: exact, kind },
        by: 'places/words',
        confidence: 0.6,
      }),
    )
  // What only the name reader calls a place must also stand as one: "on Plaza" and "the Front" do not.
  const stands = (m: PlaceMention): boolean =>
    m.by !== 'places/unsettled' ||
    /\b(in|at|near|into|outside|of|across|around)\s+(the\s+)?$/i.test(text.slice(Math.max(0, m.start - 14), m.start))
  const named = [...settled.filter(stands), ...unknown].sort(byPlace)
  const capital = (iso: string): PlaceMention['place'] | undefined => {
    const rows = knowledge.state(iso)?.capitals ?? []
    // A state with two capitals, or one whose capital is disputed, has no "the capital".
    const one =
      rows.length === 1
        ? candidatesOf(rows[0]!.name, knowledge).find(c => c.kind === 'capital' && c.country === iso)
        : undefined
    return one && placeOf(one, one.name)
  }
  const nominal = nominalPlaces({ text, sentences, named, knowledge, capital }).filter(
    n => !named.some(m => overlaps(m, n)),
  )
  return [...named, ...nominal].sort(byPlace)
}
