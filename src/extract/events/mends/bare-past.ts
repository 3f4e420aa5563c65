/**
 * A sentence without a verb of its own whose past tense the parse makes a modifier of the noun behind it.
 *
 * "The Arab League imposed various sanctions", imposed under sanctions -> the root, with League for its subject;
 * "A Chadian court on Tuesday freed activist Saleh Idriss"; a heading without a full stop stays as it is.
 */
import type { Token } from '../../../language/token.ts'
import { BASE_OF } from './irregular-forms.ts'
import { changed, kids, type Mend, type Tokens } from './mend.ts'
import { hasVerb, isHeading } from './verbless.ts'

const DAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** Where the subject ends: the noun before the verb, behind which only adverbs and "on Tuesday" may stand. */
const subjectEnd = (tokens: Tokens, verb: number): number => {
  let at = verb - 1
  while (at >= 0) {
    const t = tokens[at]!
    if (t.upos === 'ADV') at--
    else if (DAY.test(t.text)) at -= /^on$/i.test(tokens[at - 1]?.text ?? '') ? 2 : 1
    else break
  }
  return at >= 0 && /^(NOUN|PROPN)$/.test(tokens[at]!.upos) ? at : -1
}

const isPast = (t: Token): boolean => /^\p{Ll}+ed$/u.test(t.text) || BASE_OF.has(t.text)

export const barePast: Mend = tokens => {
  if (isHeading(tokens)) return tokens
  const verb = tokens.findIndex(
    (t, i) => i > 0 && t.deprel === 'amod' && t.head > i && isPast(t) && subjectEnd(tokens, i) >= 0,
  )
  if (verb < 0 || hasVerb(tokens, verb)) return tokens
  const object = tokens[verb]!.head
  const end = subjectEnd(tokens, verb)
  // The head of the words before the verb: the subject that the parse already has, or their last noun.
  let subject = kids(tokens, verb, /^nsubj/)[0] ?? end
  for (let steps = 0; steps < 4 && tokens[subject]!.head >= 0 && tokens[subject]!.head < verb; steps++)
    subject = tokens[subject]!.head
  if (!/^(NOUN|PROPN)$/.test(tokens[subject]!.upos) || tokens[object]!.upos === 'VERB') return tokens
  const root = tokens.findIndex(t => t.head < 0)
  if (root !== object && root !== subject) return tokens
  const text = tokens[verb]!.text
  const lemma = BASE_OF.get(text) ?? (/ed$/.test(tokens[verb]!.lemma) ? text.replace(/ed$/, '') : tokens[verb]!.lemma)
  const changes = new Map<number, Partial<Token>>([
    [verb, { upos: 'VERB', xpos: 'VBD', lemma, head: -1, deprel: 'root' }],
    [subject, { head: verb, deprel: 'nsubj' }],
    [object, { head: verb, deprel: 'obj' }],
  ])
  tokens.forEach((t, k) => {
    if (changes.has(k)) return
    if (k < verb && t.head === object) {
      const isDay = DAY.test(t.text) || t.upos === 'ADV'
      const onDay = /^on$/i.test(t.text) && DAY.test(tokens[k + 1]?.text ?? '')
      changes.set(
        k,
        onDay
          ? { head: k + 1 }
          : isDay
            ? { head: verb, deprel: t.upos === 'ADV' ? 'advmod' : 'obl' }
            : { head: subject },
      )
    } else if (k > object && (t.head === root || t.head === subject) && !/^(nmod|conj|appos|flat|acl)/.test(t.deprel))
      changes.set(k, { head: verb })
  })
  return changed(tokens, changes)
}
