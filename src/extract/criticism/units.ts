/**
 * Cuts a sentence into units of speech, a clause or so each, by its grammar.
 *
 * "We regret that Atlantia, which signed, has closed the river." -> "We regret", "that Atlantia,", "which signed,", "has closed the river."
 */

import type { Sentence } from '../../language/token.ts'
import { isFiniteVerb, relation, subtree } from '../../language/tree.ts'
import type { Unit } from './table.ts'

const CLAUSES = new Set(['advcl', 'ccomp', 'acl', 'parataxis', 'csubj'])
const LEAST = 3

/** Token indexes in the sentence at which a unit begins, 0 first. */
const beginnings = (sentence: Sentence): number[] => {
  const { tokens } = sentence
  const cuts = new Set<number>()
  for (const [i, token] of tokens.entries()) {
    const rel = relation(token)
    const joined = rel === 'conj' && (isFiniteVerb(token) || token.upos === 'VERB')
    if (!CLAUSES.has(rel) && !joined) continue
    const whole = subtree(sentence, i)
    cuts.add(whole[0]!)
    const behind = whole.at(-1)! + 1
    // The comma that closes a clause goes with it.
    cuts.add(/^[,;:)”"]$/.test(tokens[behind]?.text ?? '') ? behind + 1 : behind)
  }
  let last = 0
  const kept = [0]
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut - last < LEAST || tokens.length - cut < LEAST) continue
    kept.push(cut)
    last = cut
  }
  return kept
}

/** Units of all sentences as ranges of tokens, with their paragraphs. */
export const unitsOf = (sentences: readonly Sentence[], text: string): Unit[] => {
  const units: Unit[] = []
  let [offset, paragraph] = [0, 0]
  for (const [s, sentence] of sentences.entries()) {
    if (s > 0 && text.slice(sentences[s - 1]!.end, sentence.start).includes('\n')) paragraph++
    const starts = beginnings(sentence)
    for (const [k, from] of starts.entries())
      units.push({
        from: offset + from,
        to: offset + (starts[k + 1] ?? sentence.tokens.length),
        sentence: s,
        paragraph,
      })
    offset += sentence.tokens.length
  }
  return units
}
