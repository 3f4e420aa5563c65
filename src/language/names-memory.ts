/**
 * The memory of a document: what its words were read as in other places.
 *
 * "Yuri Ushakov said ... Ushakov added": the second "Ushakov" recalls that the word stood inside a person's name.
 * "Korean People's Army (KPA)": every "KPA" recalls what the words it abbreviates were read as.
 */
import { isBegin, NAME_TYPES, OUTSIDE, TITLE, typeOf } from './names-labels.ts'
import { isCapitalised, type NameToken } from './names-lexicon.ts'

const KINDS = 8
const INSIDE = 7
const ORGANISATION = NAME_TYPES.indexOf('organisation')

/** A sentence with the labels of the first reading. */
export interface ReadSentence {
  readonly tokens: readonly NameToken[]
  readonly labels: ArrayLike<number>
}

export type Memory = ReadonlyMap<string, Float64Array>

const kindOf = (label: number): number => (label === OUTSIDE || label === TITLE ? 6 : typeOf(label))

/** Counts, for each word with a capital, the types it was read as; the last cell counts places inside a name. */
export const remember = (sentences: readonly ReadSentence[]): Memory => {
  const memory = new Map<string, Float64Array>()
  for (const { tokens, labels } of sentences) {
    tokens.forEach((token, i) => {
      if (!isCapitalised(token.text)) return
      const key = token.text.toLowerCase()
      let counts = memory.get(key)
      if (!counts) memory.set(key, (counts = new Float64Array(KINDS)))
      counts[kindOf(labels[i]!)]!++
      if (typeOf(labels[i]!) >= 0 && !isBegin(labels[i]!)) counts[INSIDE]!++
    })
  }
  for (const sentence of sentences) rememberAcronyms(sentence, memory)
  return memory
}

/** "(KPA)" behind words with these first letters counts three times as what the word before the bracket was read as. */
const rememberAcronyms = ({ tokens, labels }: ReadSentence, memory: Map<string, Float64Array>): void => {
  for (let i = 2; i + 1 < tokens.length; i++) {
    const acronym = tokens[i]!.text
    if (tokens[i - 1]!.text !== '(' || tokens[i + 1]!.text !== ')' || !/^\p{Lu}{2,7}$/u.test(acronym)) continue
    const initials = tokens
      .slice(Math.max(0, i - 12), i - 1)
      .filter(token => isCapitalised(token.text))
      .map(token => token.text[0]!)
      .join('')
    if (!initials.endsWith(acronym) && !initials.endsWith(acronym.slice(0, -1))) continue
    const read = typeOf(labels[i - 2]!)
    memory.get(acronym.toLowerCase())![read < 0 ? ORGANISATION : read]! += 3
  }
}

/** What a token's word was read as elsewhere, as one number; 0 where it stands only here. */
export const recall = (memory: Memory, { tokens, labels }: ReadSentence, i: number): number => {
  const token = tokens[i]
  if (!token || !isCapitalised(token.text)) return 0
  const counts = memory.get(token.text.toLowerCase())
  if (!counts) return 0
  const own = kindOf(labels[i]!)
  const ownInside = typeOf(labels[i]!) >= 0 && !isBegin(labels[i]!) ? 1 : 0
  let total = 0
  let best = 0
  let top = 0
  for (let kind = 0; kind < INSIDE; kind++) {
    const count = counts[kind]! - (kind === own ? 1 : 0)
    total += count
    if (count > top) {
      top = count
      best = kind
    }
  }
  if (total <= 0) return 0
  const inside = counts[INSIDE]! - ownInside
  return 1 + best + (top > 0.8 * total ? 8 : 0) + (2 * inside > total ? 16 : 0) + Math.min(total, 3) * 32
}
