/**
 * Verbs whose object or infinitive is what somebody is made to say, and verbs that put a value on a thing.
 *
 * "dismissed the note as “a tale”" -> content "the note as “a tale”"; "puts the dead at 40" -> "the dead at 40";
 * "is said to favour a deal" -> source its subject, cue "favour".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, spanOf, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { stretches, subjectOf, word } from './clause-spans.ts'
import { EVIDENCE, HEDGED, isOneOf, OBJECT_VERBS, OFFER_VERBS, PUT_VERBS } from './clause-words.ts'

export interface Stance {
  readonly subject: number
  readonly content: readonly Span[]
  /** It carries an offer, a promise or an order, so it counts inside other words too. */
  readonly offers: boolean
}

/** Verbs with a particle whose object is what somebody takes a stand on. */
const PHRASAL =
  /^(rule out|turn down|play down|brush (aside|off|away)|shrug off|wave (away|aside)|laugh off|throw out|talk up|talk down|water down|cast aside|hold out)$/
const TIME =
  /^(last|this|next|on|yesterday|today|earlier|later|also|week|month|year|(mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** The subject, also of "is believed to favour": it is the passive's own. */
const holderOf = (s: Sentence, verb: number): number | undefined => {
  const t = s.tokens[verb]!
  const governor = t.head >= 0 ? s.tokens[t.head]! : undefined
  if (governor && relation(t) === 'xcomp' && governor.xpos === 'VBN' && HEDGED.test(governor.text))
    return dependents(s, t.head, 'nsubj:pass', 'nsubj')[0]
  return subjectOf(s, verb)
}

const clauses = (s: Sentence, verb: number, inner: number): Span[] => {
  const tail = dependents(s, verb, 'obl', 'xcomp', 'advcl').filter(
    i =>
      i > inner &&
      (relation(s.tokens[i]!) === 'xcomp' ||
        dependents(s, i, 'case', 'mark').some(c => /^(of|as|for|if|unless|provided|at)$/.test(word(s, c)))),
  )
  const skip = (i: number) => subtree(s, i, t => /^(conj|cc|parataxis)$/.test(t.deprel) && t.head === i)
  const all = [...subtree(s, inner), ...tail.flatMap(i => (i === inner ? [] : skip(i)))]
  return stretches(
    s,
    [...new Set(all)].filter(i => i > verb).sort((a, b) => a - b),
  )
}

/** "a finding that the federation rejects", "the offer, which the guild had recommended": what the pronoun stands for. */
const relativeObject = (s: Sentence, verb: number, subject: number): Stance | undefined => {
  const t = s.tokens[verb]!
  if (t.deprel !== 'acl:relcl' || t.head < 0 || t.head > subject || subject > verb) return undefined
  const own = subtree(s, t.head, k => k.deprel.startsWith('acl') || /^(conj|cc|appos|case|punct)$/.test(k.deprel))
  return {
    subject,
    content: stretches(
      s,
      own.filter(i => i <= verb),
    ),
    offers: false,
  }
}

/** "puts | the number of strikers at 2,900 |": read off the surface, up to the next mark or joining word. */
const valueAfter = (s: Sentence, verb: number): Span | undefined => {
  const ends = (i: number): boolean => {
    const t = s.tokens[i]
    return !t || (/^(PUNCT|CCONJ|VERB|AUX)$/.test(t.upos) && !(t.xpos === 'VBN' && i > verb + 1))
  }
  let at = verb + 1
  while (!ends(at) && word(s, at) !== 'at') at++
  if (word(s, at) !== 'at' || at === verb + 1) return undefined
  let last = at
  let counted = false
  for (let i = at + 1; s.tokens[i] && (!ends(i) || (word(s, i) === 'and' && s.tokens[i + 1]?.upos === 'NUM')); i++) {
    if (s.tokens[i]!.upos === 'NUM' || /^(dozens?|hundreds|thousands|millions|half|zero|nil|a)$/.test(word(s, i)))
      counted = true
    last = i
  }
  return counted ? spanOf(s, verb + 1, last + 1) : undefined
}

const WHERE =
  /^(within|near|at|in|inside|outside|among|amid|around|close|beyond|behind|off|on|aboard|above|below|under|between|by|beside|alongside|north|south|east|west)$/

/** "place | the drone within 2 km of the camp |": where evidence puts a thing, up to the end of its clause. */
const placeAfter = (s: Sentence, verb: number): Span | undefined => {
  const ends = (i: number): boolean => /^[,.;:—–)]$/.test(s.tokens[i]?.text ?? '.')
  let at = verb + 1
  while (!ends(at) && at - verb < 9 && !(WHERE.test(word(s, at)) && at > verb + 1)) {
    if (/^(VERB|AUX|SCONJ)$/.test(s.tokens[at]!.upos)) return undefined
    at++
  }
  if (!WHERE.test(word(s, at)) || ends(at + 1)) return undefined
  let last = at
  while (!ends(last + 1) && !/^(VERB|AUX|SCONJ|CCONJ)$/.test(s.tokens[last + 1]!.upos)) last++
  return spanOf(s, verb + 1, last + 1)
}

/** The evidence whose verb stands at `verb`, what it is "seen by" or "shared by" between the two. */
const evidenceBefore = (s: Sentence, verb: number): number | undefined => {
  for (let i = verb - 1; i >= 0 && verb - i < 14; i--) {
    if (/^[.;:“”"]$/.test(s.tokens[i]!.text) || /^(VBD|VBZ|VBP|MD)$/.test(s.tokens[i]!.xpos)) return undefined
    if (EVIDENCE.test(s.tokens[i]!.text) && /^(NOUN|PROPN)$/.test(s.tokens[i]!.upos)) return i
  }
  return undefined
}

/** "Satellite images shared by the agency place the drone within 2 km of the camp" */
const locates = (s: Sentence, verb: number): Stance | undefined => {
  if (!/^(put|puts|place|places|placed|locate|locates|located)$/i.test(s.tokens[verb]!.text)) return undefined
  const subject = evidenceBefore(s, verb)
  const place = subject === undefined ? undefined : placeAfter(s, verb)
  return place && subject !== undefined ? { subject, content: [place], offers: false } : undefined
}

export const stanceAt = (s: Sentence, verb: number): Stance | undefined => {
  const { lemma } = s.tokens[verb]!
  if (isOneOf(PUT_VERBS, lemma)) {
    const value = valueAfter(s, verb)
    // A bare "put" is often no verb with a subject to the parser: the noun before it is.
    let before = verb - 1
    while (before > 0 && TIME.test(word(s, before))) before--
    const who = holderOf(s, verb) ?? (/^(NOUN|PROPN|PRON)$/.test(s.tokens[before]?.upos ?? '') ? before : undefined)
    return value && who !== undefined ? { subject: who, content: [value], offers: false } : locates(s, verb)
  }
  const subject = holderOf(s, verb)
  if (subject === undefined) return undefined
  const object = dependents(s, verb, 'obj', 'iobj').find(i => i > verb)
  const offers = isOneOf(OFFER_VERBS, lemma)
  // The particle may be a preposition to the parse: "played down the report".
  const phrasal =
    PHRASAL.test(`${lemma} ${word(s, verb + 1)}`) ||
    dependents(s, verb, 'compound:prt').some(i => PHRASAL.test(`${lemma} ${word(s, i)}`))
  if (!offers && !phrasal && !isOneOf(OBJECT_VERBS, lemma)) return undefined
  const inner =
    dependents(s, verb, 'xcomp', 'ccomp').find(i => i > verb) ??
    (offers ? dependents(s, verb, 'advcl').find(i => i > verb && word(s, i - 1) === 'to') : undefined)
  const about = dependents(s, verb, 'obl').find(i => i > verb)
  const main = object !== undefined && inner !== undefined && object < inner ? object : (inner ?? object ?? about)
  if (main === undefined) return relativeObject(s, verb, subject)
  return { subject, content: clauses(s, verb, main), offers: offers && inner !== undefined }
}
