/**
 * What is turned down with a figure in it had been offered: "rejected 40 berths", "refused a pay rise of 2.1 per cent".
 *
 * Who offered it is named by "of", "by" or an owner, if at all; the words are the noun phrase that is refused.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, subtree } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { PEOPLE } from '../events/things.ts'
import { wordSet } from '../events/word-set.ts'
import type { VoiceAt } from '../voice.ts'
import { acceptedAt } from './accepted.ts'
import { agentBehind } from './noun-seeds.ts'
import { OFFER_NOUN, REFUSING } from './offer-words.ts'
import type { Parties } from './parties.ts'
import { isFigure, lemma, low, type Seed, type SeedInput } from './seed.ts'

/** The phrase of the noun at `i`, up to a relative clause or a comma. */
const phrase = (s: Sentence, i: number): readonly number[] => {
  const all = subtree(s, i, t => /^(acl:relcl|conj|cc|appos|parataxis|advcl)$/.test(t.deprel))
  const from = all[0]!
  const out: number[] = []
  for (let k = from; k <= all.at(-1)!; k++) {
    if (k > i && /^[,;:—–]$/.test(s.tokens[k]!.text)) break
    out.push(k)
  }
  // A name is whole, whatever the grammar hangs its last word on.
  while (s.tokens[out.at(-1)!]!.upos === 'PROPN' && s.tokens[out.at(-1)! + 1]?.upos === 'PROPN')
    out.push(out.at(-1)! + 1)
  return out
}

/** Who gives it: "a pay rise from Kolmar Docks", "berths proposed by the Fund". */
const giverIn = (s: Sentence, words: readonly number[], noun: number): number[] => {
  const by = words.find(
    k => k > noun && (low(s, k) === 'by' || (low(s, k) === 'from' && s.tokens[k + 1]?.upos !== 'NUM')),
  )
  const giver = by === undefined ? undefined : agentBehind(s, by)
  return giver === undefined || !words.includes(giver) ? [] : [giver]
}

/** "an offer worth 11 per cent over two years": up to what ends it, whatever the grammar hangs its price on. */
const priced = (s: Sentence, i: number): readonly number[] => {
  const own = phrase(s, i)
  const to = /^(worth|of|valued|for)$/.test(low(s, own.at(-1)! + 1))
    ? s.tokens.findIndex((t, k) => k > i && (/^(PUNCT|CCONJ|SCONJ)$/.test(t.upos) || /^(VB[DZP]|MD)$/.test(t.xpos)))
    : own.at(-1)! + 1
  const end = to < 0 ? s.tokens.length : to
  return Array.from({ length: end - own[0]! }, (_, k) => own[0]! + k)
}

/** The object of a verb of refusing at `k`, also behind "down" and "to accept". */
const refusedAt = (s: Sentence, k: number): number | undefined => {
  const verb = lemma(s, k)
  const down =
    /^(turn|vote|throw|shoot)$/.test(verb) && s.tokens.slice(k + 1, k + 4).some(t => /^(down|out)$/i.test(t.text))
  if (!REFUSING.test(verb) && !down) return undefined
  // "An earlier request for $4 billion was refused": what is turned down is the subject of the passive.
  const passive = s.tokens[k]!.xpos === 'VBN' ? dependents(s, k, 'nsubj:pass')[0] : undefined
  const object = dependents(s, k, 'obj')[0] ?? passive
  if (object !== undefined) return object
  const deed = dependents(s, k, 'xcomp').find(i => /^(accept|take|improve|swallow|sign|agree)$/.test(lemma(s, i)))
  return deed === undefined ? undefined : dependents(s, deed, 'obj', 'obl')[0]
}

/** What is taken in and was never on a table between parties. */
const NO_OFFER = wordSet(
  `${PEOPLE} prize award medal bribe gift delivery application order shipment invitation budget loan request vaccine responsibility resignation`,
)

export const refusedSeeds = (
  input: SeedInput,
  parties: Parties,
  context: { voice: VoiceAt; done: readonly Span[] },
): Seed[] =>
  input.sentences.flatMap((s, sentence) =>
    s.tokens.flatMap((t, k): Seed[] => {
      if (t.upos !== 'VERB') return []
      const taken = acceptedAt(s, k)
      const object = refusedAt(s, k) ?? taken
      // Offers by their own noun are read as such, where they are refused.
      if (object === undefined || s.tokens[object]!.upos !== 'NOUN' || NO_OFFER.has(lemma(s, object))) return []
      const within = OFFER_NOUN.test(lemma(s, object)) ? priced(s, object) : phrase(s, object)
      if (!within.some(i => isFigure(s, i)) || within.length > 24) return []
      const words = { start: s.tokens[within[0]!]!.start, end: s.tokens[within.at(-1)!]!.end }
      if (context.done.some(d => overlaps(d, words))) return []
      const owner = dependents(s, object, 'nmod:poss', 'nmod').filter(
        i => s.tokens[i]!.deprel === 'nmod:poss' || dependents(s, i, 'case').some(c => /^(by|from)$/.test(low(s, c))),
      )
      return [
        {
          sentence,
          words: [words],
          proposers: parties(s, owner.length > 0 ? owner : giverIn(s, within, object)),
          voice: context.voice(words),
          kind: 'noun',
          counter: false,
          definite: false,
          firm: true,
          wholes: [],
          ...(taken === undefined
            ? { refused: { start: t.start, end: t.end } }
            : { accepted: { start: t.start, end: t.end } }),
        },
      ]
    }),
  )
