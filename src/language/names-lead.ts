/**
 * The lexicon leads, the model proposes: settles what the two say of the same words.
 *
 * lexicon {"reuters": work}, model "Reuters" organisation -> work, by the lexicon. Model "Washington Post", lexicon
 * {"washington": place} -> the model's wider name stays. What the lexicon leaves open (several types) the model decides.
 */
import { isCapitalised, type LexiconMatch, type NameToken } from './names-lexicon.ts'
import type { NameSpan } from './token.ts'

export type FoundName = Omit<NameSpan, 'start' | 'end'>

/** How sure a single word of the lexicon is that the model read as no name. */
const UNSUPPORTED = 0.6
/** From here on the model may read one word of the lexicon as something else ("Paris", a person's surname). */
const CERTAIN = 0.9
const SUPPORTED = 0.99

/** The names of a sentence from both, in order, without overlap. */
export const leadWithLexicon = (
  tokens: readonly NameToken[],
  found: readonly FoundName[],
  matches: readonly LexiconMatch[],
): readonly FoundName[] => {
  const names = [...found]
  for (const match of matches) {
    const over = names.filter(name => name.from < match.to && name.to > match.from)
    const wider = over.find(
      name => name.from <= match.from && name.to >= match.to && name.to - name.from > match.to - match.from,
    )
    if (wider) continue
    const single = match.to - match.from === 1
    if (single && over.length === 1 && !match.types.includes(over[0]!.type) && over[0]!.confidence > CERTAIN) continue
    const known = over.find(name => match.types.includes(name.type))
    const type =
      match.types.length === 1 ? match.types[0]! : (known?.type ?? (over.length > 0 ? match.types[0]! : undefined))
    if (!type) continue
    const alone = over.length === 0 && single
    if (alone && !standsAsName(tokens, match.from)) continue
    for (const name of over) names.splice(names.indexOf(name), 1)
    const confidence = known || !single ? SUPPORTED : UNSUPPORTED
    names.push({ from: match.from, to: match.to, type, by: 'lexicon', confidence })
  }
  return names.sort((a, b) => a.from - b.from)
}

/** A word at the start of a sentence or after a quotation mark has its capital anyway ("Nice try"). */
const standsAsName = (tokens: readonly NameToken[], i: number): boolean =>
  isCapitalised(tokens[i]!.text) && i > 0 && /[\p{L}\p{N},;:)-]$/u.test(tokens[i - 1]!.text)
