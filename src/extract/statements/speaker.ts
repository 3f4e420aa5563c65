/**
 * Whom "he said" means: the speaker whose words were just told, where that and the nearest fitting name agree or differ.
 *
 * "A neighbour was sharper: the wall, she said, ..." -> the colleague, though a woman was named before her.
 * Reports go on with one speaker until they name another. Which of two readings counts is left to voice.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import { isMany } from '../../record/is-many.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import type { Span } from '../../text/span.ts'
import type { MentionIndex } from './mention-index.ts'

type Pronoun = 'he' | 'she' | 'it' | 'they'

/** What has been said so far, in order of the cues. */
export interface Said {
  readonly sources: readonly ActorRef[]
  readonly cue: Span
  readonly source: Span | undefined
}

export interface Speakers {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly actors: ReadonlyMap<string, Actor>
  readonly mentions: MentionIndex
}

export const pronounIn = (words: string): Pronoun | undefined =>
  /^(he|she|it|they)( (himself|herself|itself|themselves|also|both|all))?$/i.test(words.trim())
    ? (words.trim().toLowerCase().split(' ')[0] as Pronoun)
    : undefined

export const NOBODY = /^(nobody|none|no one|neither|no-one|not (?:one|a single|any)|no (?!\.?\s?\d)\p{Ll})/iu

/** May an actor, by what kind of thing it is, be what the pronoun stands for? */
const fits = (pronoun: Pronoun, refs: readonly ActorRef[], actors: ReadonlyMap<string, Actor>): boolean => {
  if (refs.length === 0) return false
  const known = refs.map(r => actors.get(r.actor)).filter(a => a !== undefined)
  if (known.length < refs.length || known.some(a => NOBODY.test(a.name))) return false
  if (pronoun === 'they')
    return refs.length > 1 || (known[0]!.kind === 'group' && (isMany(known[0]!) || OF_ANY_SEX.test(known[0]!.name)))
  if (refs.length > 1) return false
  const { kind } = known[0]!
  if (pronoun === 'it') return ['organisation', 'state', 'document', 'outlet'].includes(kind)
  return (kind === 'person' || (kind === 'group' && !isMany(known[0]!))) && !otherSex(pronoun, known[0]!)
}

/** One person whose sex the report keeps back, as a rule told of as "they". */
const OF_ANY_SEX = /\b(?:spokesperson|source|insider|representative)\b/i

/** He where the report elsewhere says she of the same person. */
const otherSex = (pronoun: Pronoun, a: Actor): boolean => {
  const said = a.mentions.map(m => m.exact.toLowerCase())
  const he = said.some(w => /^(he|him|his)$|^(mr|sir|lord)\b/.test(w))
  const she = said.some(w => /^(she|her|hers)$|^(ms|mrs|miss|lady|dame)\b/.test(w))
  return pronoun === 'he' ? she && !he : he && !she
}

/** The subject that a colon parts from the words: "A neighbour was sharper: the wall, she said". */
const beforeColon = (pronoun: Pronoun, at: Span, sentence: Sentence, s: Speakers): ActorRef[] => {
  const colon = sentence.tokens.findLastIndex(t => t.text === ':' && t.end <= at.start)
  if (colon < 0) return []
  const subject = sentence.tokens.findIndex((t, i) => i < colon && t.deprel.startsWith('nsubj'))
  const t = sentence.tokens[subject]
  const mention = t ? s.mentions.at(t) : undefined
  if (!mention || (pronoun !== 'they' && t!.xpos.endsWith('S'))) return []
  return [{ actor: mention.actor, words: anchor(s.report, at) }]
}

/** Does a colon after a fitting subject open the words? */
export const opensWithColon = (pronoun: Pronoun, at: Span, s: Speakers): boolean => {
  const sentence = s.sentences[sentenceAt(s.sentences, at.start)]
  return sentence !== undefined && fits(pronoun, beforeColon(pronoun, at, sentence, s), s.actors)
}

/** The speaker that goes on: of the same sentence, else of the one before, else of the last words of the paragraph. */
export const speakerBefore = (pronoun: Pronoun, at: Span, said: readonly Said[], s: Speakers): readonly ActorRef[] => {
  const index = sentenceAt(s.sentences, at.start)
  const sentence = s.sentences[index]
  if (!sentence) return []
  const opened = beforeColon(pronoun, at, sentence, s)
  if (fits(pronoun, opened, s.actors)) return opened
  for (let i = said.length - 1; i >= 0 && i > said.length - 6; i--) {
    const one = said[i]!
    const back = index - sentenceAt(s.sentences, one.cue.start)
    const apart = one.cue.end < at.start && /\n\s*\n/.test(s.report.text.slice(one.cue.end, at.start))
    if (back > 3 || (apart && back > 1)) return []
    if (one.cue.start > at.start || !fits(pronoun, one.sources, s.actors)) continue
    return one.sources.map(r => ({ actor: r.actor, words: anchor(s.report, at) }))
  }
  return []
}
