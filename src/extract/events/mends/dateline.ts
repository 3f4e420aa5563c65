/**
 * The place that opens a wire report is no subject: "TUNIS (Agency) : The League of Cities and Malta condemned".
 *
 * TUNIS, the subject of condemned with League beside it -> hangs loose; League -> the subject.
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend, type Tokens } from './mend.ts'

const FURTHEST = 9

/** The mark that ends the dateline: the first words are capitals, or a place with a bracket, up to a colon or a dash. */
const endOf = (tokens: Tokens): number => {
  const end = tokens.slice(0, FURTHEST).findIndex(t => /^(:|-|--|–|—)$/.test(t.text))
  if (end < 1 || !/^\p{Lu}[\p{Lu}.]+$/u.test(tokens[0]!.text)) return -1
  const words = tokens.slice(0, end)
  return words.every(t => t.upos === 'PUNCT' || /^\p{Lu}/u.test(t.text) || /^\d+$/.test(t.text)) ? end : -1
}

export const dateline: Mend = tokens => {
  const end = endOf(tokens)
  if (end < 0) return tokens
  const place = tokens.slice(0, end).findIndex(t => /^nsubj/.test(t.deprel) && t.head > end)
  if (place < 0) return tokens
  const verb = tokens[place]!.head
  const changes = new Map<number, Partial<Token>>([[place, { deprel: 'dep' }]])
  const inherited = kids(tokens, place, /./).filter(k => k > end)
  const subject = inherited.find(k => /^(appos|parataxis|conj|flat|nmod)$/.test(tokens[k]!.deprel) && k < verb)
  if (subject !== undefined && kids(tokens, verb, /^nsubj/).length === 1)
    changes.set(subject, { head: verb, deprel: tokens[place]!.deprel })
  for (const k of inherited)
    if (k !== subject) changes.set(k, { head: verb, ...(/^nmod/.test(tokens[k]!.deprel) ? { deprel: 'obl' } : {}) })
  return changed(tokens, changes)
}
