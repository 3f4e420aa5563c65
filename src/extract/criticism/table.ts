/**
 * A speech as columns, one row a token: what features are made of, worked out once.
 *
 * "Moscow denies it." -> lemma hashes, word classes, parties, heads across sentences; `unit` ranges are cut elsewhere.
 */
import type { Clusters } from '../../language/clusters.ts'
import { hashText } from '../../language/hash.ts'
import type { Sentence, Token } from '../../language/token.ts'
import { relation } from '../../language/tree.ts'
import type { PartyWord } from './parties.ts'
import { classOf, type WordClass } from './words.ts'

/** A run of tokens, from the first to the last + 1, with its sentence and its paragraph. */
export interface Unit {
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly paragraph: number
}

export interface SpeechTable {
  readonly tokens: readonly Token[]
  /** Index of each token's sentence. */
  readonly sentence: Int32Array
  /** Index of each token's head in `tokens`, -1 at a root. */
  readonly head: Int32Array
  readonly lemma: Int32Array
  readonly lemmas: readonly string[]
  readonly relation: Int32Array
  readonly classes: readonly (WordClass | undefined)[]
  /** Fine, middle and wide word classes of content words, 0 for others. */
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly wide: Int32Array
  readonly content: Uint8Array
  readonly parties: readonly (PartyWord | undefined)[]
  readonly speaker: string | undefined
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN'])

export interface SpeechInput {
  readonly sentences: readonly Sentence[]
  readonly parties: readonly (readonly PartyWord[])[]
  readonly clusters: Clusters
  /** The state that speaks, where it is known. */
  readonly speaker?: string | undefined
}

export const speechTable = ({ sentences, parties, clusters, speaker }: SpeechInput): SpeechTable => {
  const tokens = sentences.flatMap(s => s.tokens)
  const count = tokens.length
  const column = (): Int32Array => new Int32Array(count)
  const [sentence, head, lemma, rel, fine, middle, wide] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ]
  const content = new Uint8Array(count)
  const named: (PartyWord | undefined)[] = new Array(count).fill(undefined)
  const classes: (WordClass | undefined)[] = new Array(count).fill(undefined)
  const lemmas: string[] = []
  const [level0, level1] = [clusters.levels[0], clusters.levels[1]]
  let at = 0
  for (const [s, { tokens: own }] of sentences.entries()) {
    for (const word of parties[s] ?? []) named[at + word.at] = word
    for (const [i, token] of own.entries()) {
      const t = at + i
      const low = token.lemma.toLowerCase()
      lemmas.push(low)
      sentence[t] = s
      head[t] = token.head < 0 ? -1 : at + token.head
      lemma[t] = hashText(low)
      rel[t] = hashText(relation(token))
      classes[t] = classOf(low) ?? classOf(token.text.toLowerCase())
      if (!CONTENT.has(token.upos)) continue
      content[t] = 1
      const of = clusters.of(token.text)
      if (of < 0) continue
      fine[t] = of + 1
      middle[t] = (level1?.[of] ?? 0) + 1
      wide[t] = (level0?.[of] ?? 0) + 1
    }
    at += own.length
  }
  return {
    tokens,
    sentence,
    head,
    lemma,
    lemmas,
    relation: rel,
    classes,
    fine,
    middle,
    wide,
    content,
    parties: named,
    speaker,
  }
}
