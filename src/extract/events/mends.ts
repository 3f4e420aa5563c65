/**
 * Plain faults of a parse, each with the tokens as they should hang: what mended.ts takes out of a sentence.
 *
 * "walked out after Kestia again demanded": Kestia, an oblique of walked -> the subject of demanded, marked by "after".
 */
import type { Token } from '../../language/token.ts'

type Tokens = readonly Token[]
export type Mend = (tokens: Tokens) => Tokens

const kids = (tokens: Tokens, head: number, relations: RegExp): number[] =>
  tokens.flatMap((t, i) => (t.head === head && relations.test(t.deprel) ? [i] : []))

/** The tokens with some of them changed. */
const changed = (tokens: Tokens, changes: ReadonlyMap<number, Partial<Token>>): Tokens =>
  changes.size === 0 ? tokens : tokens.map((t, i) => (changes.has(i) ? { ...t, ...changes.get(i) } : t))

const PAST: Readonly<Record<string, string>> = {
  froze: 'freeze',
  struck: 'strike',
  sought: 'seek',
  withdrew: 'withdraw',
}

/** "bombed" of the lemma "bom", "froze" of the lemma "froze": what the ending says. */
export const lemmas: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    const text = t.text.toLowerCase()
    const past = PAST[text]
    if (t.upos !== 'VERB') return
    if (past && t.lemma.toLowerCase() === text) changes.set(i, { lemma: past, xpos: t.xpos === 'VBN' ? 'VBN' : 'VBD' })
    // Cut short inside its stem: no ending of English takes a "b" off.
    else if (/mbed$/.test(text) && t.lemma.length < text.length - 2) changes.set(i, { lemma: text.slice(0, -2) })
  })
  return changed(tokens, changes)
}

const SUBORDINATOR = /^(after|before|since|until|till|as|while|once|because)$/i
const isPresentOrPast = (t: Token): boolean => /^(VBD|VBZ|VBP)$/.test(t.xpos)

/** The clause behind a noun that hangs on the same verb, or on the one this completes, and has no subject of its own. */
const clauseBehind = (tokens: Tokens, noun: number): number => {
  const verb = tokens[noun]!.head
  const up = tokens[verb]!.deprel === 'xcomp' ? tokens[verb]!.head : verb
  return tokens.findIndex(
    (v, k) =>
      k > noun &&
      (v.head === verb || v.head === up) &&
      v.upos === 'VERB' &&
      /^(advcl|conj|parataxis|acl:relcl)$/.test(v.deprel) &&
      kids(tokens, k, /^(cc|expl)$/).length === 0 &&
      (isPresentOrPast(v) || kids(tokens, k, /^aux/).some(a => a > noun)),
  )
}

/** "after Kestia again demanded": what stands between the conjunction and a finite clause without a subject is its subject. */
export const lateSubject: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    if (!/^obl/.test(t.deprel) || t.head < 0 || !/^(NOUN|PROPN|PRON)$/.test(t.upos)) return
    const clause = clauseBehind(tokens, i)
    if (clause < 0) return
    const cases = kids(tokens, i, /^case$/)
    const mark = cases.find(c => SUBORDINATOR.test(tokens[c]!.text))
    const marked = kids(tokens, clause, /^(mark|advmod)$/).find(
      m => m < i && SUBORDINATOR.test(tokens[m]!.text) && tokens.slice(m, i).every(x => x.text !== ','),
    )
    if (mark === undefined ? marked === undefined || cases.length > 0 : marked !== undefined) return
    const named = nameBehind(tokens, i, clause)
    if (kids(tokens, clause, /^(nsubj|mark)/).some(k => k !== named && k !== marked)) return
    const own = tokens
      .slice(i + 1, clause)
      .every((b, k) => b.head === clause || inside(tokens, i + 1 + k, i) || inside(tokens, i + 1 + k, clause))
    // None, or the two around a name beside the noun.
    const commas = tokens.slice(i + 1, clause).filter(b => b.text === ',').length
    if (!own || !(commas === 0 || commas === 2)) return
    const passive = kids(tokens, clause, /^aux:pass$/).length > 0
    changes.set(i, { head: clause, deprel: passive ? 'nsubj:pass' : 'nsubj' })
    if (mark !== undefined) changes.set(mark, { head: clause, deprel: 'mark' })
    if (named >= 0) changes.set(named, { head: i, deprel: 'appos' })
    if (tokens[clause]!.deprel !== 'advcl') changes.set(clause, { deprel: 'advcl' })
  })
  return changed(tokens, changes)
}

const inside = (tokens: Tokens, i: number, top: number): boolean => {
  let at = i
  for (let steps = 0; at >= 0 && steps < 20; steps++, at = tokens[at]!.head) if (at === top) return true
  return false
}

/** "the chief negotiator, Marie Tremblay, walked out": the name between commas that the clause has for its subject. */
const nameBehind = (tokens: Tokens, noun: number, clause: number): number => {
  const name = kids(tokens, clause, /^nsubj/).find(k => tokens[k]!.upos === 'PROPN' && k > noun)
  if (name === undefined || tokens[noun]!.upos !== 'NOUN') return -1
  const stretch = tokens.slice(noun + 1, clause).filter(t => t.upos !== 'PROPN')
  return stretch.length === 2 && stretch.every(t => t.text === ',') && tokens[noun + 1]!.text === ',' ? name : -1
}

/** Verbs that never go without the one they are done to. */
const DONE_TO =
  /^(kidnap|abduct|seize|capture|arrest|detain|free|release|kill|wound|injure|hire|name|appoint|elect|impose|sign|trap|displace|expel|jail|imprison|evict|deport)$/

/** "Two engineers kidnapped in July walked free": of two finite verbs on one subject the first is a participle. */
export const reducedRelative: Mend = tokens => {
  const verb = tokens.findIndex((t, i) => {
    if (t.xpos !== 'VBD' || !DONE_TO.test(t.lemma.toLowerCase()) || kids(tokens, i, /^(obj|aux)/).length > 0)
      return false
    return second(tokens, i) >= 0 && kids(tokens, i, /^nsubj/).length === 1
  })
  if (verb < 0) return tokens
  const main = second(tokens, verb)
  const subject = kids(tokens, verb, /^nsubj/)[0]!
  const { head, deprel } = tokens[verb]!
  const changes = new Map<number, Partial<Token>>([
    [verb, { head: subject, deprel: 'acl', xpos: 'VBN' }],
    [main, { head, deprel }],
    [subject, { head: main, deprel: 'nsubj' }],
  ])
  for (const k of kids(tokens, verb, /./)) if (k > main && !changes.has(k)) changes.set(k, { head: main })
  return changed(tokens, changes)
}

/** The finite verb without a subject that stands behind another with nothing to join them. */
const second = (tokens: Tokens, verb: number): number =>
  tokens.findIndex(
    (t, k) =>
      k > verb &&
      t.head === verb &&
      /^(ccomp|parataxis|advcl|xcomp)$/.test(t.deprel) &&
      t.xpos === 'VBD' &&
      kids(tokens, k, /^(nsubj|mark|expl)/).length === 0 &&
      !tokens.slice(verb, k).some(b => /^(,|and|but|or|that|;|:)$/i.test(b.text)),
  )

/** "The Commission on Wednesday imposed tariffs": a participle between a subject and its noun is the verb. */
export const verbTakenForParticiple: Mend = tokens => {
  const noun = tokens.findIndex(
    (t, i) => t.upos === 'NOUN' && kids(tokens, i, /^nsubj$/).length > 0 && kids(tokens, i, /^cop$/).length === 0,
  )
  if (noun < 0) return tokens
  const subjects = kids(tokens, noun, /^nsubj$/)
  const { head, deprel } = tokens[noun]!
  // "Moldrava and Kestia each handed over 95 prisoners", the subject under the object.
  if (deprel === 'obj' && head > subjects[0]! && head < noun && isVerbal(tokens[head]!)) {
    const own = kids(tokens, head, /^nsubj/)
    const floating = own.every(o => /^(each|both|all)$/i.test(tokens[o]!.text))
    if (!floating) return tokens
    return changed(
      tokens,
      new Map<number, Partial<Token>>([
        ...own.map(o => [o, { deprel: 'advmod' }] as const),
        ...subjects.map(i => [i, { head }] as const),
        [head, { xpos: 'VBD' }],
      ]),
    )
  }
  const verb = kids(tokens, noun, /^amod$/).find(i => i > subjects[0]! && tokens[i]!.xpos === 'VBN')
  if (verb === undefined || tokens.slice(subjects[0], verb).some(t => /^(,|the|a|an)$/i.test(t.text))) return tokens
  const changes = new Map<number, Partial<Token>>([
    [verb, { head, deprel, xpos: 'VBD', upos: 'VERB' }],
    [noun, { head: verb, deprel: 'obj' }],
  ])
  for (const k of kids(tokens, noun, /^(nsubj|advcl|punct|parataxis|ccomp|obl)/)) changes.set(k, { head: verb })
  return changed(tokens, changes)
}

const isVerbal = (t: Token): boolean => t.upos === 'VERB'

/** "Negotiators last met in Geneva": a word that is only ever a past tense, taken for a noun. */
export const pastTakenForNoun: Mend = tokens => {
  const verb = tokens.findIndex((t, i) => i > 0 && t.text === 'met' && t.upos === 'NOUN')
  const subject = verb < 0 ? -1 : tokens[verb]!.head
  if (subject < 0 || subject > verb || !/^(NOUN|PROPN|PRON)$/.test(tokens[subject]!.upos)) return tokens
  const { head, deprel } = tokens[subject]!
  const changes = new Map<number, Partial<Token>>([
    [verb, { upos: 'VERB', xpos: 'VBD', lemma: 'meet', head, deprel }],
    [subject, { head: verb, deprel: 'nsubj' }],
  ])
  tokens.forEach((t, k) => {
    if (t.head === subject && k > verb) changes.set(k, { head: verb })
    if (t.head === verb && /^nmod/.test(t.deprel)) changes.set(k, { deprel: 'obl' })
    if (t.head === verb && k < verb && t.deprel === 'amod') changes.set(k, { deprel: 'advmod' })
  })
  return changed(tokens, changes)
}

export const MENDS: readonly Mend[] = [lemmas, lateSubject, reducedRelative, verbTakenForParticiple, pastTakenForNoun]
