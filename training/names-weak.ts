/**
 * What EWT tells of names without marking them: proper nouns are names of some kind, and some kinds can be read off.
 *
 * "President Hamid Karzai visited Oslo" -> "Hamid Karzai" person (UD joins a person's names as flat), "Oslo" place (gazetteer),
 * "President" a name or a title, the rest none. Each token gets the set of labels it may have, as bits.
 */
import { beginOf, insideOf, LABELS, NAME_TYPES, OUTSIDE } from '../src/language/names-labels.ts'
import { matchLexicon } from '../src/language/names-lexicon.ts'
import type { GoldSentence, GoldToken } from './conllu.ts'
import type { Gazetteer } from './names-gazetteer.ts'
import { nameTokens } from './names-gold.ts'

const ANY = (1 << LABELS) - 1
const NONE = 1 << OUTSIDE
const NAMED = ANY & ~NONE
const PERSON = NAME_TYPES.indexOf('person')
const PLACE = NAME_TYPES.indexOf('place')
const GROUP = NAME_TYPES.indexOf('group')
const CALENDAR =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|internet|god)s?$/i

const isName = (token: GoldToken | undefined): boolean =>
  token?.upos === 'PROPN' && /^\p{Lu}/u.test(token.form) && !CALENDAR.test(token.form)

/** A person's whole name from its first word: the flat proper nouns right behind it. */
const flatEnd = (tokens: readonly GoldToken[], i: number): number => {
  let end = i + 1
  while (end < tokens.length && tokens[end]!.head === i && tokens[end]!.deprel === 'flat' && isName(tokens[end])) end++
  return end
}

/** The labels each token of a document's sentences may have; undefined for a sentence without a proper noun. */
export const weakLabels = (
  doc: readonly GoldSentence[],
  gazetteer: Gazetteer,
): readonly (Uint16Array | undefined)[] => {
  const surnames = new Set<string>()
  const places = doc.map(({ tokens }) =>
    matchLexicon(nameTokens(tokens), gazetteer.lexicon).filter(
      ({ from, to, types }) =>
        types.length === 1 &&
        types[0] === 'place' &&
        tokens.slice(from, to).every(token => token.upos === 'PROPN') &&
        !isName(tokens[from - 1]) &&
        !isName(tokens[to]),
    ),
  )
  const persons = doc.map(({ tokens }, s) =>
    tokens.flatMap((token, from) => {
      const to = flatEnd(tokens, from)
      if (!isName(token) || to - from < 2 || places[s]!.some(place => place.from < to && place.to > from)) return []
      surnames.add(tokens[to - 1]!.form)
      return [{ from, to }]
    }),
  )
  return doc.map(({ tokens }, s) => {
    if (!tokens.some(isName)) return undefined
    const allowed = Uint16Array.from(tokens, (token, i) => {
      if (isName(token)) return NAMED
      if (/^\p{Lu}/u.test(token.form) && /^(ADJ|NOUN|VERB|X)$/.test(token.upos) && i > 0 && !CALENDAR.test(token.form))
        return ANY
      if (/^(ADP|DET|CCONJ|PUNCT|PART|SYM|NUM)$/.test(token.upos) && isName(tokens[i - 1])) return ANY
      if (/^(DET|PUNCT)$/.test(token.upos) && isName(tokens[i + 1])) return ANY
      return NONE
    })
    const set = (type: number, from: number, to: number): void => {
      for (let i = from; i < to; i++) allowed[i] = 1 << (i === from ? beginOf(type) : insideOf(type))
    }
    for (const { from, to } of places[s]!) set(PLACE, from, to)
    for (const { from, to } of persons[s]!) set(PERSON, from, to)
    tokens.forEach((token, i) => {
      const alone = !isName(tokens[i - 1]) && !isName(tokens[i + 1])
      if (!alone) return
      if (gazetteer.demonyms.has(token.form.toLowerCase()) && /^\p{Lu}/u.test(token.form)) set(GROUP, i, i + 1)
      else if (isName(token) && surnames.has(token.form)) set(PERSON, i, i + 1)
    })
    return allowed
  })
}
