/**
 * Places that no gazetteer knows but the words around them call places.
 *
 * "the town of Torvik", "near Torvik", "in Torvik province" -> Torvik, kind 'town' or 'region', no country.
 * Without such words a name nobody knows is left to the readers of actors.
 */
import type { Knowledge } from '../../knowledge/index.ts'
import type { NameSpan } from '../../language/token.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Word } from './word.ts'
import { COMMON, PLACE_NOUNS } from './words.ts'

export interface UnknownPlace extends Span {
  readonly exact: string
  readonly kind: string
}

const NEAR = new Set(['near', 'outside', 'around'])
const LOCATIVE = new Set(['in', 'at', 'into', 'across', 'from', 'through', 'to', 'towards', 'on'])
/** After these a lone unknown name is a place. */
const SURE_IN = new Set(['in', 'into'])
const LONGEST = 3

export const unknownPlaces = (
  text: string,
  words: readonly Word[],
  names: readonly NameSpan[],
  knowledge: Knowledge,
): readonly UnknownPlace[] => {
  const out: UnknownPlace[] = []
  for (let from = 0; from < words.length; from++) {
    const first = words[from]!
    if (!first.capital || first.opens || COMMON.has(first.lower)) continue
    if (from > 0 && words[from - 1]!.capital && words[from - 1]!.gap === ' ') continue
    let to = from + 1
    while (
      to < words.length &&
      to - from < LONGEST &&
      words[to - 1]!.gap === ' ' &&
      words[to]!.capital &&
      !words[to - 1]!.possessive
    )
      to++
    // A longer run of capitals is a title or an organisation.
    if (words[to - 1]!.gap === ' ' && words[to]?.capital === true) continue
    const span = { start: first.start, end: words[to - 1]!.end }
    const kind = kindOf(from, to)
    if (kind === undefined) continue
    const exact = text.slice(span.start, span.end)
    if (knowledge.lookup(exact).length > 0 || knowledge.givenName(first.text) !== undefined) continue
    const typed = names.filter(n => overlaps(n, span))
    // "in Kelmet" is a place whatever the name reader took it for; elsewhere the reader's word counts.
    if (typed.some(n => n.type !== 'place') && !(SURE_IN.has(words[from - 1]?.text ?? '') && to === from + 1)) continue
    if (kind === 'named' && !typed.some(n => n.type === 'place') && !SURE_IN.has(words[from - 1]!.text)) continue
    if (knowledge.organisationNoun(words[to - 1]!.text) !== undefined || knowledge.role(first.text) !== undefined)
      continue
    out.push({ ...span, exact, kind: kind === 'named' ? 'town' : kind })
  }
  return out

  /** A region where the noun behind says so, else any named place. */
  function named(to: number): string {
    const behind = words[to]
    const kind = words[to - 1]!.gap === ' ' && behind && !behind.capital ? PLACE_NOUNS.get(behind.lower) : undefined
    return kind === 'region' || kind === 'district' || kind === 'island' ? kind : 'named'
  }

  function kindOf(from: number, to: number): string | undefined {
    const prev = words[from - 1]
    const noun = words[from - 2]
    if (prev === undefined || prev.gap !== ' ') return undefined
    if (prev.text === 'of' && noun !== undefined && !noun.capital) return PLACE_NOUNS.get(noun.lower)
    if (NEAR.has(prev.text)) return 'town'
    if (LOCATIVE.has(prev.text) && !words[to - 1]!.possessive) return named(to)
    return undefined
  }
}
