/**
 * Sentences left without a verb because the parse made their verb a noun or a participle: "The talks resume on 3 March".
 *
 * resume, the root noun over talks -> the root verb with talks for its subject. A heading without a full stop stays as it is.
 */
import type { Token } from '../../../language/token.ts'
import { BASE_OF, PASTS } from './irregular-forms.ts'
import { changed, kids, type Mend, type Tokens } from './mend.ts'

/** Verbs of news that go without an object, so that behind a bare subject they are no participle. */
const ALONE =
  /^(meet|arrive|resign|die|agree|talk|vote|march|gather|collapse|clash|return|flee|depart|converge|mediate|merge|negotiate|disagree|land|rally|protest|begin|resume|argue|sit|speak|assemble|fight|travel|come|go|fall|rise|break|withdraw|retreat|surrender|leave)$/
/** Bare forms that a sentence without another verb may have for its verb: deeds that are nouns too. */
const EITHER =
  /^(resume|reopen|vote|march|meet|clash|return|walk|strike|protest|rally|head|visit|tour|travel|start|open|close|end|hold|release|free|swap|exchange|attack|raid|storm|ambush|shell|bomb|seize|block|blockade|ban|halt|back|boycott|sign|seal|ratify|expel|detain|arrest|charge|fine|sue|cut|lift|ease|impose|delay|call|plan|deploy|mass|evacuate|join|leave|quit|launch|land|murder|kill|hit|target|face|veto|pledge|lay|fly|send|sail|stop|turn|trade|offer|support|aid|cross|surround|defect|surrender|advance|retreat|riot|picket|demonstrate|gather|parade)$/

export const isHeading = (tokens: Tokens): boolean => !/^[.?!"”’)]$/.test(tokens.at(-1)?.text ?? '')

/** Below a relative or an adverbial clause: its verb is not the sentence's. */
const isBelowClause = (tokens: Tokens, i: number): boolean => {
  for (let at = i, steps = 0; at >= 0 && steps < 20; steps++, at = tokens[at]!.head)
    if (/^(acl:relcl|advcl)$/.test(tokens[at]!.deprel)) return true
  return false
}

/** A verb with a tense that can be the sentence's own. */
export const hasVerb = (tokens: Tokens, except: number): boolean =>
  tokens.some(
    (t, i) =>
      i !== except &&
      (/^(VBD|VBZ|VBP|MD)$/.test(t.xpos) || t.upos === 'AUX') &&
      /^(VERB|AUX)$/.test(t.upos) &&
      !isBelowClause(tokens, i),
  )

/** What the new verb takes over from the word that was the top of the sentence. */
const lift = (tokens: Tokens, verb: number, subject: number, tag: Partial<Token>): Tokens => {
  const root = tokens.findIndex(t => t.head < 0)
  const changes = new Map<number, Partial<Token>>([
    [verb, { ...tag, upos: 'VERB', head: -1, deprel: 'root' }],
    [subject, { head: verb, deprel: 'nsubj' }],
  ])
  tokens.forEach((t, k) => {
    if (k === verb || k === subject) return
    if (t.head === root && root !== verb && k > verb) changes.set(k, { head: verb })
    if (t.head === verb && /^nmod/.test(t.deprel))
      changes.set(k, { deprel: t.deprel === 'nmod:unmarked' ? 'obl:unmarked' : 'obl' })
    // "each", "last", "again" before a noun that is a verb after all; its determiner is the subject's.
    if (t.head === verb && k < verb)
      changes.set(k, t.deprel === 'amod' ? { deprel: 'advmod' } : k < subject ? { head: subject } : {})
  })
  return changed(tokens, changes)
}

/** "shot down a helicopter": what the parse makes a preposition of a noun is the particle of the verb, the noun its object. */
const withParticle = (tokens: Tokens, verb: number): Tokens => {
  const after = tokens[verb + 1]
  if (!after || !/^(down|up|off|out|back|away)$/i.test(after.text) || after.deprel !== 'case') return tokens
  return changed(
    tokens,
    new Map<number, Partial<Token>>([
      [verb + 1, { head: verb, deprel: 'compound:prt', xpos: 'RP' }],
      ...(after.head > verb && tokens[after.head]!.head === verb ? [[after.head, { deprel: 'obj' }] as const] : []),
    ]),
  )
}

/** "The next round opens in Astana": a noun with a subject and no "is" is a verb. */
const presentTakenForNoun: Mend = tokens => {
  const root = tokens.findIndex(t => t.head < 0)
  const t = tokens[root]
  if (t?.xpos !== 'NNS' || t.text !== t.text.toLowerCase() || hasVerb(tokens, root)) return tokens
  const base = t.text.replace(/(?<=ss|sh|ch)es$|s$/, '')
  const subject = kids(tokens, root, /^nsubj$/).find(k => k < root)
  if (subject === undefined || !EITHER.test(base) || kids(tokens, root, /^(cop|det|amod|nummod|case)$/).length > 0)
    return tokens
  return lift(tokens, root, subject, { xpos: 'VBZ', lemma: base })
}

/** A noun that is the sentence's only candidate for a verb, right behind a plural or a name that can be its subject. */
export const verbTakenForNoun: Mend = tokens => {
  if (isHeading(tokens)) return tokens
  const verb = tokens.findIndex((t, i) => {
    if (i === 0 || t.upos !== 'NOUN' || t.text !== t.text.toLowerCase()) return false
    const subject = tokens[i - 1]!
    const fit = /^(NNS|NNP|NNPS)$/.test(subject.xpos) || (PASTS.has(t.text) && /^(NOUN|PRON)$/.test(subject.upos))
    const past = PASTS.has(t.text) || BASE_OF.has(t.text)
    const present = subject.xpos === 'NNS' && EITHER.test(t.text)
    const hit =
      /^(hit|cut|shut|put|set|split|quit|let|cast|spread)$/.test(t.text) &&
      /^(down|up|off|out|back|away|with|at)$/i.test(tokens[i + 1]?.text ?? '')
    return fit && (past || present || hit) && subject.head === i && /^(nsubj|compound)$/.test(subject.deprel)
  })
  if (verb < 0) return presentTakenForNoun(tokens)
  if (hasVerb(tokens, verb)) return tokens
  // "The EU hit back with tariffs on goods": the top of the parse stands under a preposition.
  const { head } = tokens[verb]!
  if (head >= 0 && (tokens[head]!.head >= 0 || kids(tokens, head, /^case$/).length === 0)) return tokens
  const base = BASE_OF.get(tokens[verb]!.text) ?? (EITHER.test(tokens[verb]!.text) ? undefined : tokens[verb]!.text)
  return withParticle(
    lift(tokens, verb, verb - 1, base ? { xpos: 'VBD', lemma: base } : { xpos: 'VBP', lemma: tokens[verb]!.text }),
    verb,
  )
}

/** Verbs that reach somebody through a preposition, which no participle about a noun has behind it: "unions called on workers". */
const GOVERNS: Readonly<Record<string, RegExp>> = {
  call: /^(for|on|upon)$/,
  appeal: /^(for|to)$/,
  push: /^for$/,
  press: /^for$/,
  protest: /^(against|at)$/,
  rally: /^(against|for|behind|outside)$/,
  march: /^(on|to|through|against)$/,
  vote: /^(against|for|to)$/,
  campaign: /^(against|for)$/,
  agree: /^(to|with)$/,
  promise: /^to$/,
  pledge: /^to$/,
  refuse: /^to$/,
  decide: /^to$/,
  vow: /^to$/,
  threaten: /^to$/,
  lash: /^out$/,
  hit: /^(out|back)$/,
  withdraw: /^from$/,
  object: /^to$/,
  plead: /^(for|with)$/,
}

/** "Ministers from four countries met behind closed doors.": the participle of a sentence without a verb is its verb. */
export const verbTakenForReduced: Mend = tokens => {
  if (isHeading(tokens)) return tokens
  const root = tokens.findIndex(t => t.head < 0)
  if (root < 0 || !/^(NOUN|PROPN)$/.test(tokens[root]!.upos) || kids(tokens, root, /^(nsubj|cop|aux)/).length > 0)
    return tokens
  const verb = tokens.findIndex(
    (t, i) =>
      i > root &&
      t.head === root &&
      t.deprel === 'acl' &&
      t.xpos === 'VBN' &&
      // "Ina Roth, a trader, called for": the comma closes what stands beside the name.
      (tokens[i - 1]!.text !== ',' ||
        (t.lemma in GOVERNS && kids(tokens, root, /^appos$/).some(a => a > root && a < i))) &&
      (kids(tokens, i, /^(obj|xcomp)$/).length > 0 ||
        ALONE.test(t.lemma) ||
        (GOVERNS[t.lemma]?.test(tokens[i + 1]?.text ?? '') && kids(tokens, i, /^obl:agent$/).length === 0) ||
        (/^(fire|shoot)$/.test(t.lemma) && /^(on|at|into)$/.test(tokens[i + 1]?.text ?? ''))),
  )
  if (verb >= 0) return hasVerb(tokens, verb) ? tokens : lift(tokens, verb, root, { xpos: 'VBD' })
  // "Health workers vaccinated 4,000 children": no noun has an object; what modifies it is the verb.
  const object = kids(tokens, root, /^obj$/).find(o => o > root)
  const modifier =
    object === undefined
      ? -1
      : tokens.findIndex((t, i) => i > root && t.head === object && t.deprel === 'amod' && /^\p{Ll}+ed$/u.test(t.text))
  if (object === undefined || modifier < 0 || tokens.slice(root + 1, modifier).some(t => t.upos !== 'ADV'))
    return tokens
  if (hasVerb(tokens, modifier)) return tokens
  const lemma = tokens[modifier]!.text.replace(/ed$/, '')
  const made = lift(tokens, modifier, root, { xpos: 'VBD', lemma })
  return changed(made, new Map([[object, { head: modifier, deprel: 'obj' }]]))
}

/** "A previous attempt to build the line collapsed in 2016": a past tense below the noun at the top is the sentence's verb. */
export const verbBelowNoun: Mend = tokens => {
  const root = tokens.findIndex(t => t.head < 0)
  if (root < 0 || !/^(NOUN|PROPN)$/.test(tokens[root]!.upos) || kids(tokens, root, /^(nsubj|cop|aux)/).length > 0)
    return tokens
  const verb = tokens.findIndex(
    (t, i) =>
      i > root + 1 && t.deprel === 'acl' && t.xpos === 'VBD' && kids(tokens, i, /^(nsubj|mark|obj)/).length === 0,
  )
  return verb < 0 || hasVerb(tokens, verb) ? tokens : lift(tokens, verb, root, {})
}

/** "Talks on prisoners have been put off": the first word of a sentence, a subject, is no verb in the third person. */
export const nounTakenForVerb: Mend = tokens => {
  const first = tokens.findIndex(t => t.upos !== 'PUNCT')
  const t = tokens[first]
  if (!t || !/^V/.test(t.xpos) || !/s$/.test(t.text)) return tokens
  const next = tokens[first + 1]
  // "Talks open on Thursday": no statement begins with its verb.
  if (t.deprel === 'root' && t.xpos === 'VBZ' && next?.head === first && EITHER.test(next.text) && !isHeading(tokens)) {
    const noun = changed(tokens, new Map([[first, { upos: 'NOUN', xpos: 'NNS', lemma: t.lemma.toLowerCase() }]]))
    return hasVerb(noun, first + 1) ? tokens : lift(noun, first + 1, first, { xpos: 'VBP', lemma: next.text })
  }
  if (!/^nsubj/.test(t.deprel)) return tokens
  const changes = new Map<number, Partial<Token>>([
    [first, { upos: 'NOUN', xpos: 'NNS', lemma: t.lemma.toLowerCase() }],
  ])
  for (const k of kids(tokens, first, /^obl/)) changes.set(k, { deprel: 'nmod' })
  return changed(tokens, changes)
}

/** "The next round is due to open": the subject of the whole is the subject of the verb. */
export const outerSubject: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    if (
      t.deprel === 'nsubj:outer' &&
      tokens[t.head]?.upos === 'VERB' &&
      kids(tokens, t.head, /^nsubj(:pass)?$/).length === 0
    )
      changes.set(i, { deprel: 'nsubj' })
  })
  return changed(tokens, changes)
}
