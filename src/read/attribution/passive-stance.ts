/**
 * Stands told in the passive: who takes it stands behind "by", what it is about is the subject.
 *
 * "The charge was dismissed as absurd by his spokesman" -> source "his spokesman", content "The charge", "as absurd";
 * "has been accused by rights groups of shielding the police" -> "of shielding the police" as well.
 * Only verbs of judging: "was rebuilt by the city" is a deed.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, sentenceAt, spanOf } from '../../language/tree.ts'
import { holds, type Span } from '../../text/span.ts'
import { nominalKind } from '../actors/nominal-kind.ts'
import type { Attribution } from './attribution.ts'
import { sourceSpan, word } from './clause-spans.ts'

const JUDGING =
  /^(accuse|blame|criticise|criticize|condemn|denounce|reject|dismiss|deny|dispute|contest|rebut|refute|welcome|praise|applaud|hail|describe|decry|deplore|ridicule|mock|slam|question|challenge|contradict|endorse|oppose|brand|label|dub|term|characterise|characterize|portray|lambast|lambaste|censure)$/

/** What is done to a person as well: "was questioned by police", "was dismissed by the king". */
const DONE_TO_PEOPLE = /^(question|dismiss|welcome|challenge)$/
/** What parties stand in, and take no stand on. */
const STOOD_FOR =
  /^(seat|election|vote|poll|race|match|constituency|ballot|leadership|primary|presidency|runoff|run-off)$/

export interface PassiveStance {
  readonly source: Span
  readonly cue: readonly [number, number]
  readonly content: readonly Span[]
}

const isSomebody = (s: Sentence, i: number): boolean =>
  /^(i|we|you|he|she|they|who)$/.test(word(s, i)) ||
  s.names.some(n => n.type === 'person' && i >= n.from && i < n.to) ||
  /^(person|group|body)$/.test(nominalKind(s.tokens[i]!) ?? '')

/** A deed that somebody suffers: "was questioned", "were denied entry"; not "was dismissed as a liar". */
const isSuffered = (s: Sentence, verb: number, subject: number): boolean => {
  const { lemma } = s.tokens[verb]!
  const deed =
    DONE_TO_PEOPLE.test(lemma) || (lemma === 'deny' && dependents(s, verb, 'obj', 'iobj').some(i => i > verb))
  return deed && isSomebody(s, subject) && word(s, verb + 1) !== 'as'
}

const isMark = (s: Sentence, i: number): boolean => /^[,.;:—–“”"]$/.test(s.tokens[i]?.text ?? '.')

/** The words behind the preposition at `from`, up to the next mark, agent or time. */
const phraseFrom = (s: Sentence, from: number): Span => {
  let to = from + 1
  while (!isMark(s, to) && !/^(by|and|but|on|after|while|who|which)$/.test(word(s, to))) to++
  return spanOf(s, from, to)
}

export const passiveStance = (s: Sentence, verb: number): PassiveStance | undefined => {
  const t = s.tokens[verb]!
  if (t.xpos !== 'VBN' || !JUDGING.test(t.lemma)) return undefined
  let help = verb
  while (help > 0 && /^(AUX|ADV)$/.test(s.tokens[help - 1]!.upos)) help--
  if (!s.tokens.slice(help, verb).some(k => k.lemma === 'be')) return undefined
  if (s.tokens.slice(help, verb).some(k => /^(MD)$/.test(k.xpos) || /^(not|n[’']t|never)$/i.test(k.text)))
    return undefined
  const subject = dependents(s, verb, 'nsubj:pass')[0]
  const agent = dependents(s, verb, 'obl', 'obl:agent').find(
    i =>
      i > verb &&
      /^(NOUN|PROPN|PRON)$/.test(s.tokens[i]!.upos) &&
      dependents(s, i, 'case').some(c => word(s, c) === 'by'),
  )
  if (subject === undefined || subject > help || agent === undefined) return undefined
  if (isSuffered(s, verb, subject)) return undefined
  if (t.lemma === 'contest' && STOOD_FOR.test(s.tokens[subject]!.lemma)) return undefined
  const by = dependents(s, agent, 'case').find(c => word(s, c) === 'by')!
  const whole = sourceSpan(s, agent)
  const first = s.tokens[by + 1]
  if (!first) return undefined
  // What follows "of" or "as" is what is said of the subject, wherever the agent stands.
  let linked: Span | undefined
  for (let i = verb + 1; i < s.tokens.length && i < verb + 14 && !/^[.;:]$/.test(word(s, i)); i++)
    if (
      /^(of|as|for)$/.test(word(s, i)) &&
      (i === verb + 1 || (i > agent && /^(VBG)$/.test(s.tokens[i + 1]?.xpos ?? '')))
    )
      linked ??= phraseFrom(s, i)
  const end = linked && linked.start > first.start ? Math.min(whole.end, linked.start - 1) : whole.end
  return {
    source: { start: Math.max(whole.start, first.start), end },
    cue: [help, verb],
    content: [sourceSpan(s, subject), ...(linked ? [linked] : [])],
  }
}

/** "The minister was dismissed by the king", "They were denied entry": what is done to people is no telling. */
export const isDoneTo = (a: Attribution, sentences: readonly Sentence[]): boolean => {
  const s = a.cue ? sentences[sentenceAt(sentences, a.cue.start)] : undefined
  const verb = s ? s.tokens.findLastIndex(t => holds(a.cue!, t) && t.upos === 'VERB') : -1
  if (!s || verb < 0 || s.tokens[verb]!.xpos !== 'VBN') return false
  const subject = dependents(s, verb, 'nsubj:pass')[0]
  return subject !== undefined && isSuffered(s, verb, subject)
}
