/**
 * Finds the words that may stand for an actor: names, nominals ("the envoy", "European officials"), pronouns.
 *
 * "Oman's deputy foreign minister, Yarub al-Nadhri, said" -> a nominal, and a name to which it is a role.
 * Whom they stand for is settled in resolve.ts.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { childrenOf, relation, runAround, spanOf, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { BODIES, DOCUMENTS, GROUPS, HONORIFICS, ROLES } from './nouns.ts'

export type Form = 'name' | 'nominal' | 'pronoun'
export type NominalKind = 'person' | 'group' | 'body' | 'document'

export interface Candidate {
  readonly form: Form
  readonly sentence: number
  /** Token index of the head. */
  readonly head: number
  /** The phrase with its modifiers, without relative clauses and appositions. */
  readonly span: Span
  /** The whole phrase with what follows it ("people close to the talks"), where that is more. */
  readonly long?: Span
  /** A name's own words. */
  readonly name?: Span
  readonly nameType?: string
  readonly nominal?: NominalKind
  readonly plural: boolean
}

const SINGULAR_S = new Set(['press', 'congress', 'police', 'media', 'staff', 'troops', 'headquarters'])

export const nominalKind = (t: Token): NominalKind | undefined => {
  const word = t.text.toLowerCase()
  const lemma = t.lemma.toLowerCase()
  if (GROUPS.has(word)) return 'group'
  if (t.xpos === 'NNS' && ROLES.has(lemma)) return 'group'
  if (ROLES.has(word) || ROLES.has(lemma)) return 'person'
  if (BODIES.has(lemma) || BODIES.has(word)) return 'body'
  if (DOCUMENTS.has(lemma) || DOCUMENTS.has(word)) return 'document'
  return undefined
}

/** Endings of nouns for people by what they do or where they are from: "dockers", "pilots' union members", "Andeans". */
const PEOPLE = /(ers|ors|ists|ians|men|women|ees|ants|ents|folk|eurs|siders|mates|people)$/
/** Things that end like people. */
const THINGS =
  /^(letters|papers|numbers|orders|powers|matters|borders|quarters|offers|shoulders|waters|rivers|lorries|containers|trailers|tankers|trawlers|cutters|helicopters|computers|members|others|centers|centres|answers|dollars|sectors|factors|doors|errors|floors|vectors|tractors|reactors|corridors|harbors|harbours|colors|favors|agreements|statements|documents|elements|events|moments|parliaments|governments|movements|payments|shipments|instruments|comments|arguments|settlements|investments|amendments|accidents|incidents|continents|percents|cents|tents|contents|rents|currents|plants|grants|restaurants|warrants|chapters|posters|quarters|counters|disasters|theaters|theatres|registers|meters|metres|kilometers|kilometres|liters|litres|barriers|carriers|shelters|filters|transfers|dinners|winters|summers|corners|covers|towers|flowers|layers|prayers|clusters|folders|ladders|fibers|fees|committees|trees|degrees|refugees|guarantees|franchisees|minutes|texts|points|components|patents|talents|presents|accents)$/

/** True for a plural noun that looks like people and acts, suffers or is counted: "two dockers were killed". */
const looksLikePeople = (sentence: Sentence, i: number): boolean => {
  const t = sentence.tokens[i]!
  const word = t.text.toLowerCase()
  if (t.xpos !== 'NNS' || !PEOPLE.test(word) || THINGS.test(word)) return false
  return (
    /^(nsubj|obj|iobj|obl:agent|conj)/.test(t.deprel) ||
    childrenOf(sentence)[i]!.some(k => sentence.tokens[k]!.deprel === 'nummod')
  )
}

const DAY_NAME = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/i
const NO_NAME =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|miss|dr|i|q)\.?$/i
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
  while (
    first < head &&
    (/^[,;:—–-]$/.test(sentence.tokens[first]!.text) || DAY_NAME.test(sentence.tokens[first]!.text))
  )
    first++
  let last = run.at(-1)!
  while (last > head && sentence.tokens[last]!.upos === 'PUNCT') last--
  return spanOf(sentence, first, last + 1)
}

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
  const singular = sentence.tokens[head]!.xpos === 'NN'
  const stops = (i: number): boolean => {
    const t = sentence.tokens[i]!
    if (/^(VBD|VBZ|VBP|MD)$/.test(t.xpos)) return true
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

const PRONOUNS = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves i me my mine myself we us our ours ourselves who which'.split(
    ' ',
  ),
)

/** Titles that the name reader took into a name: "Ms Aldgaard", "Monsignor Efren Dalisay", "Docker Kev Hallam". */
const withoutTitle = (sentence: Sentence, from: number, to: number): number => {
  let at = from
  while (at < to - 1) {
    const word = sentence.tokens[at]!.text.toLowerCase().replace(/\.$/, '')
    if (!HONORIFICS.has(word) && !ROLES.has(word)) break
    at++
  }
  return at
}

const nameCandidates = (sentence: Sentence, at: number): Candidate[] =>
  sentence.names.map(n => {
    const from = n.type === 'person' ? withoutTitle(sentence, n.from, n.to) : n.from
    let head = from
    for (let i = from; i < n.to; i++) {
      const h = sentence.tokens[i]!.head
      if (h < from || h >= n.to) head = i
    }
    // "Conteh-Bright": what a hyphen joins to a name is part of it.
    let to = n.to
    while (
      /^[-‐–]$/.test(sentence.tokens[to]?.text ?? '') &&
      sentence.tokens[to]!.start === sentence.tokens[to - 1]!.end &&
      /^\p{Lu}/u.test(sentence.tokens[to + 1]?.text ?? '')
    )
      to += 2
    const span = { start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end }
    return { form: 'name' as const, sentence: at, head, span, name: span, nameType: n.type, plural: false }
  })

/** Runs of proper nouns that the name reader passed over: "Fanar TV", "Channel 8", "LTV". */
const unreadNames = (sentence: Sentence, at: number, taken: ReadonlySet<number>): Candidate[] => {
  const { tokens } = sentence
  const out: Candidate[] = []
  for (let from = 0; from < tokens.length; from++) {
    const proper = (i: number): boolean => {
      const t = tokens[i]
      return (
        !!t &&
        t.upos === 'PROPN' &&
        !taken.has(i) &&
        /^\p{Lu}/u.test(t.text) &&
        !NO_NAME.test(t.text) &&
        !ROLES.has(t.text.toLowerCase())
      )
    }
    if (!proper(from)) continue
    let to = from + 1
    const mark = (i: number, form: RegExp): boolean =>
      form.test(tokens[i]?.text ?? '') && tokens[i]!.start === tokens[i - 1]!.end
    // "Conteh-Bright" and "Dockworkers’ Alliance" are one name; "Kirivao’s Assembly" is two.
    const joined = (i: number): boolean =>
      /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
      (mark(i, /^[-‐]$/) || (mark(i, /^[’']$/) && tokens[i - 1]!.text.endsWith('s') && proper(i + 1)))
    for (;;) {
      if (proper(to) || (tokens[to]?.upos === 'NUM' && /^\d{1,3}$/.test(tokens[to]!.text) && to === from + 1)) to++
      else if (joined(to)) to += 2
      else break
    }
    let head = from
    for (let i = from; i < to; i++) if (tokens[i]!.head < from || tokens[i]!.head >= to) head = i
    const modifies = relation(tokens[head]!) === 'compound' || relation(tokens[head]!) === 'flat'
    if (!modifies && tokens[to - 1]!.end - tokens[from]!.start > 2) {
      const span = spanOf(sentence, from, to)
      out.push({ form: 'name', sentence: at, head, span, name: span, nameType: 'organisation', plural: false })
    }
    from = to
  }
  return out
}

/** Candidates of a sentence in reading order. */
export const findCandidates = (sentence: Sentence, at: number): Candidate[] => {
  const found = nameCandidates(sentence, at)
  const inName = new Set(sentence.names.flatMap(n => Array.from({ length: n.to - n.from }, (_, i) => n.from + i)))
  for (const c of unreadNames(sentence, at, inName)) {
    found.push(c)
    sentence.tokens.forEach((t, i) => {
      if (t.start >= c.span.start && t.end <= c.span.end) inName.add(i)
    })
  }
  sentence.tokens.forEach((t, i) => {
    if (t.upos === 'PRON' || t.xpos === 'WDT' || t.xpos === 'PRP' || t.xpos === 'PRP$') {
      if (PRONOUNS.has(t.text.toLowerCase()))
        found.push({ form: 'pronoun', sentence: at, head: i, span: { start: t.start, end: t.end }, plural: false })
      return
    }
    if (inName.has(i) || !/NOUN|PROPN|ADJ|PRON/.test(t.upos)) return
    const nominal = nominalKind(t) ?? (looksLikePeople(sentence, i) ? 'group' : undefined)
    if (!nominal) return
    const rel = relation(t)
    if (
      rel === 'compound' ||
      rel === 'amod' ||
      rel === 'flat' ||
      (t.upos === 'ADJ' && rel !== 'nsubj' && rel !== 'obl')
    )
      return
    const span = nounPhrase(sentence, i)
    const long = longPhrase(sentence, i)
    const plural = (t.xpos === 'NNS' || nominal === 'group') && !SINGULAR_S.has(t.text.toLowerCase())
    found.push({
      form: 'nominal',
      sentence: at,
      head: i,
      span,
      nominal: nominal === 'person' && plural ? 'group' : nominal,
      plural,
      ...(long.start !== span.start || long.end !== span.end ? { long } : {}),
    })
  })
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}
