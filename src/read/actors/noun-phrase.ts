/**
 * The words of a noun phrase: its own ("two senior Commission officials"), and with its tails ("... close to the talks").
 */
import type { Sentence, Token } from '../../language/token.ts'
import { childrenOf, isFiniteVerb, relation, runAround, spanOf, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'

const DAY_NAME = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/i
const TIME_NOUN = /^(today|yesterday|tomorrow|tonight)$/i
const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\.?$/i
/** A participle that a parse hangs before a noun though it is the verb of it: ", Walter Stroud, informed shareholders". */
const TOLD_VERB =
  /^(told|informed|warned|urged|assured|reminded|asked|accused|blamed|thanked|praised|criticised|criticized|called|joined|met)$/i
/** Verbs that govern a preposition behind their object: "blamed both sides | for the closure". */
const GOVERNING =
  /^(blame|accuse|criticise|criticize|thank|praise|condemn|charge|fault|commend|applaud|chide|rebuke|denounce|attack|fine|punish|reproach|ask|press|urge|sue|call)$/i
/** Two sides told of together are known by no tail but the dispute they are sides of. */
const PAIR_HEAD = /^(sides|parties|camps)$/i
const OWN = new Set(['det', 'amod', 'compound', 'nummod', 'flat', 'fixed', 'goeswith', 'case', 'advmod'])

/** The words before a noun that are its own, and the names in it: "two senior Commission officials". */
export const nounPhrase = (sentence: Sentence, head: number): Span => {
  const kids = childrenOf(sentence)
  const own = new Set([head])
  for (const i of kids[head] ?? []) {
    const t = sentence.tokens[i]!
    const rel = relation(t)
    if (t.deprel === 'case' || rel === 'case') continue
    // "to have told aides" is no noun phrase, whatever a parse makes of it.
    if (
      t.upos === 'VERB' &&
      i < head &&
      childrenOf(sentence)[i]!.some(k => /^(aux|mark)/.test(sentence.tokens[k]!.deprel))
    )
      continue
    if (OWN.has(rel) || t.deprel === 'nmod:poss')
      for (const j of subtree(sentence, i, k => k.deprel.startsWith('acl'))) own.add(j)
    if (t.deprel === 'punct' && /^[“”"‘’-]$/.test(t.text)) own.add(i)
  }
  const run = runAround(
    [...own].sort((a, b) => a - b),
    head,
  )
  let first = run[0]!
  const text = (i: number): string => sentence.tokens[i]?.text ?? ''
  while (
    first < head &&
    (/^[,;:—–-]$/.test(text(first)) ||
      DAY_NAME.test(text(first)) ||
      /^(once|when|if|after|before|while|until|unless|whether|because|only|even|just|also|then|still|meanwhile)$/i.test(
        text(first),
      ) ||
      (TIME_NOUN.test(text(first)) && !/^[’']s?$/.test(text(first + 1))) ||
      (sentence.tokens[first]!.upos === 'VERB' && TOLD_VERB.test(text(first))) ||
      (MONTH.test(text(first)) && /^\p{Lu}/u.test(text(first)) && sentence.tokens[first]!.upos === 'PROPN') ||
      (/^\d{1,2}$/.test(text(first)) && MONTH.test(text(first + 1))))
  )
    first++
  let last = run.at(-1)!
  while (last > head && (sentence.tokens[last]!.upos === 'PUNCT' || TIME_NOUN.test(text(last)))) last--
  return spanOf(sentence, first, last + 1)
}

/** A comma between names that are told off one by one: "the governments of France, Spain and Italy". */
const joinsNames = (sentence: Sentence, comma: number): boolean =>
  sentence.tokens.slice(comma + 1, comma + 6).some(t => relation(t) === 'conj' && /^(NOUN|PROPN)$/.test(t.upos))

const isDay = (t: Token | undefined, next: Token | undefined): boolean =>
  t !== undefined &&
  (DAY_NAME.test(t.text) || MONTH.test(t.text) || (/^\d{1,2}$/.test(t.text) && MONTH.test(next?.text ?? '')))

/** The phrase with its prepositional and participle tails: "economists at the Halvorsen Institute", no relative clause. */
export const longPhrase = (sentence: Sentence, head: number): Span => {
  const skip = (t: Token) =>
    ['acl:relcl', 'appos', 'parataxis', 'conj', 'cc', 'advcl'].includes(t.deprel) && t.head === head
  const tree = subtree(sentence, head, skip)
  const start = nounPhrase(sentence, head).start
  const first = sentence.tokens.findIndex(t => t.start >= start)
  const run = runAround(tree, head).filter(i => i >= first)
  // A finite verb inside a noun's phrase is a sign that the parse went astray: the phrase ends before it.
  // So is "both sides saying they", and "the government of Tavria and the Kesh Assembly" is one government and another body.
  const { xpos, text: noun, deprel } = sentence.tokens[head]!
  const singular = xpos === 'NN'
  const governor = sentence.tokens[sentence.tokens[head]!.head]
  const governed = /^(obj|iobj)/.test(deprel) && governor !== undefined && GOVERNING.test(governor.lemma)
  // "Ministers from four countries met.": where no other word is the sentence's verb, the participle behind its noun is.
  const verbless = !sentence.tokens.some(isFiniteVerb)
  const stops = (i: number): boolean => {
    const t = sentence.tokens[i]!
    if (isFiniteVerb(t)) return true
    if (verbless && t.xpos === 'VBN' && t.deprel === 'acl' && t.head === head) return true
    // "two envoys met at a hotel", "a nurse said by phone": nobody is known by what he did as the sentence's verb.
    if (/^VB[DN]$/.test(t.xpos) && t.deprel === 'acl' && /^(meet|say)$/.test(t.lemma)) return true
    // "the head of its delegation, Ilka Morren, stressed": the name is another telling of the same person.
    if (t.text === ',' && sentence.tokens[i + 1]?.deprel === 'appos') return true
    if (t.text === ',' && !joinsNames(sentence, i)) return true
    // "the navy on Monday", "managers in Lagos in June": the day is nobody's name.
    if (
      /^(on|in|since|by|until|before|after|from)$/i.test(t.text) &&
      isDay(sentence.tokens[i + 1], sentence.tokens[i + 2])
    )
      return true
    if (/^(which|who|whom|whose)$/i.test(t.text) || (/^that$/i.test(t.text) && t.upos !== 'DET')) return true
    if (
      governed &&
      /^(for|of|with|over|to)$/i.test(t.text) &&
      (t.text.toLowerCase() !== 'of' || governor.lemma === 'accuse')
    )
      return true
    if (PAIR_HEAD.test(noun) && /^(for|at|after|before|by|during|since|until|over|on|with)$/i.test(t.text)) return true
    if (
      t.xpos === 'VBG' &&
      /^(say|tell|add|claim|warn|note|call|ask|urge|accuse|insist|blame|demand|describe)$/.test(t.lemma)
    )
      return true
    return singular && t.upos === 'CCONJ' && /^(DET|PROPN)$/.test(sentence.tokens[i + 1]?.upos ?? '')
  }
  const finite = run.find(i => i > head && stops(i))
  let last = Math.max(head, finite === undefined ? (run.at(-1) ?? head) : finite - 1)
  while (last > head && sentence.tokens[last]!.upos === 'PUNCT') last--
  return spanOf(sentence, Math.min(first, head), last + 1)
}
