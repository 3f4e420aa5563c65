/**
 * What stands around a cue in its clause: its words and lemmas, negation, hedge, addressee.
 *
 * "Zelensky told the BBC that" -> addressee "the BBC"; "is said to favour" -> hedge "is said"; "has not confirmed" -> negated.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, sentenceAt } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'
import type { CueWords } from './act.ts'

export interface CuePlace {
  readonly sentence: Sentence
  readonly index: number
  /** Token indexes of the cue. */
  readonly tokens: readonly number[]
  /** The cue's main token: its verb, else its last word. */
  readonly head: number
}

export const placeCue = (sentences: readonly Sentence[], cue: Span | null): CuePlace | undefined => {
  if (!cue) return undefined
  const index = sentenceAt(sentences, cue.start)
  const sentence = sentences[index]
  if (!sentence) return undefined
  const tokens = sentence.tokens.flatMap((t, i) => (holds(cue, t) ? [i] : []))
  if (tokens.length === 0) return undefined
  const verbs = tokens.filter(i => sentence.tokens[i]!.upos === 'VERB')
  const top = verbs.find(i => !tokens.includes(sentence.tokens[i]!.head)) ?? verbs[0]
  return { sentence, index, tokens, head: top ?? tokens.at(-1)! }
}

const NEGATION = /^(not|n[’']t|n[o’']t|never|neither|nor|no)$/i
const NOBODY = /^(nobody|none|no-one|neither|no|few)$/i

/** Words that take the cue back. "has yet to" is a no-comment, not a negation. */
export const isNegated = (place: CuePlace, content: readonly Span[]): boolean => {
  const { sentence, tokens, head } = place
  const own = (i: number): boolean => !content.some(c => holds(c, sentence.tokens[i]!))
  if (tokens.some(i => NEGATION.test(sentence.tokens[i]!.text))) return true
  if (
    dependents(sentence, head, 'advmod', 'aux', 'cc:preconj').some(
      i => own(i) && NEGATION.test(sentence.tokens[i]!.text),
    )
  )
    return true
  // "Whether he paid | nobody here | will say": the parse may give the fronted clause its subject.
  const behind = content.map(c => sentence.tokens.findIndex(t => t.start > c.end - 1 && t.upos !== 'PUNCT'))
  if (behind.some(i => i > 0 && i < tokens[0]! && NOBODY.test(sentence.tokens[i]!.text))) return true
  // "Neither account could be verified": the subject of a passive is the content, and takes the cue back all the same.
  const subjects = [...dependents(sentence, head, 'nsubj').filter(own), ...dependents(sentence, head, 'nsubj:pass')]
  return subjects.some(s =>
    [s, ...dependents(sentence, s, 'det', 'cc:preconj')].some(i =>
      /^(neither|nobody|none|no)$/i.test(sentence.tokens[i]!.text),
    ),
  )
}

export const cueWords = (place: CuePlace | undefined, text: string, a: Attribution): CueWords => {
  const { cue } = a
  if (!place || !cue) return { words: '', lemmas: [], negated: false }
  const { sentence, tokens, head } = place
  const main = sentence.tokens[head]!
  // A verb before its auxiliaries, a noun before its modifiers: the head decides, then the others in order.
  const order = [head, ...tokens.filter(i => i !== head && /VERB|NOUN|ADJ/.test(sentence.tokens[i]!.upos))]
  const before = sentence.tokens.slice(Math.max(0, tokens[0]! - 3), tokens[0]!)
  const lead = before.filter(
    t => /^(AUX|PART)$/.test(t.upos) || NEGATION.test(t.text) || t.lemma === 'decline' || t.lemma === 'refuse',
  )
  const start = lead[0] && lead[0].end <= cue.start && !main.text.includes(lead[0].text) ? lead[0].start : cue.start
  return {
    words: text.slice(Math.min(start, cue.start), cue.end),
    lemmas: order.map(i => sentence.tokens[i]!.lemma.toLowerCase()),
    negated: isNegated(place, a.content),
  }
}

const HEDGE_ADVERB = /^(reportedly|allegedly|supposedly|apparently|purportedly|ostensibly|seemingly)$/i
const HEDGE_PASSIVE =
  /^(said|believed|thought|reported|understood|alleged|rumoured|rumored|expected|supposed|known|considered|reputed)$/i

/** The hedge on an attribution: an adverb on the cue, or the passive that it hangs on. */
export const hedgeOf = (place: CuePlace | undefined): Span | undefined => {
  if (!place) return undefined
  const { sentence, tokens, head } = place
  const span = (i: number, j = i): Span => ({ start: sentence.tokens[i]!.start, end: sentence.tokens[j]!.end })
  for (const i of [...tokens, ...dependents(sentence, head, 'advmod')])
    if (HEDGE_ADVERB.test(sentence.tokens[i]!.text)) return span(i)
  const words = tokens.map(i => sentence.tokens[i]!)
  const to = words.findIndex(t => t.text === 'to')
  const told = words.findIndex(t => HEDGE_PASSIVE.test(t.text))
  if (to > told && told > 0 && words[0]!.lemma === 'be') return span(tokens[0]!, tokens[told]!)
  // "is thought", "are reported": the cue is the hedge.
  const main = sentence.tokens[head]!
  const being = [...dependents(sentence, head, 'aux:pass', 'aux')].filter(
    i => sentence.tokens[i]!.lemma.toLowerCase() === 'be',
  )
  if (HEDGE_PASSIVE.test(main.text) && main.xpos === 'VBN' && being.length > 0) return span(Math.min(...being), head)
  const governor = main.head
  const t = governor >= 0 ? sentence.tokens[governor]! : undefined
  if (t && HEDGE_PASSIVE.test(t.text) && /xcomp|ccomp/.test(relation(sentence.tokens[head]!))) {
    const aux = dependents(sentence, governor, 'aux:pass', 'aux', 'cop')
    if (aux.length > 0) return span(Math.min(...aux), governor)
  }
  return undefined
}
