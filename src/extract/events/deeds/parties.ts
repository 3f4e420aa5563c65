/**
 * Who does a deed and to whom, as words of a sentence: by grammar alone, whoever they are.
 *
 * "The court convicted Ayad" -> court, Ayad; "sanctions against Iran were lifted by Washington" -> Washington, Iran;
 * "S agreed to let T in" -> S, T. Who may be a party is asked of the caller: an actor of the report, or any name.
 */
import type { Sentence } from '../../../language/token.ts'
import { childrenOf, dependents, relation } from '../../../language/tree.ts'
import { casesOf as cases } from '../found.ts'
import { passiveSubjectsOf, subjectsOf } from '../subjects.ts'
import { PEOPLE, SOLDIERS } from '../things.ts'
import { wordSet } from '../word-set.ts'
import { deedNounRoot, isDeedNoun } from './lookup.ts'
import { isName, isTime } from './may-act.ts'

export type IsParty = (token: number) => boolean

/** How far a preposition puts the other party from the deed: "against Iran" before "for Iran" before "in Iran". */
const DISTANCE: Readonly<Record<string, number>> = {
  against: 1,
  to: 1,
  with: 1,
  upon: 1,
  on: 1.2,
  at: 1.4,
  toward: 1.4,
  towards: 1.4,
  into: 1.5,
  between: 1.5,
  among: 1.6,
  of: 1.6,
  by: 1.7,
  over: 1.8,
  for: 1.8,
  from: 1.8,
  in: 2.4,
  inside: 2.4,
  across: 2.6,
  along: 2.6,
  outside: 2.4,
  behind: 1.5,
  within: 2.6,
  onto: 1.6,
  off: 2.6,
  near: 2.8,
  through: 2.6,
  around: 2.8,
  about: 2.2,
  throughout: 2.6,
}
/** Verbs whose other party stands behind "with", whatever else they have: "discussed Libya with Washington". */
const TALKING =
  /^(discuss|hold|share|sign|exchange|reach|agree|speak|talk|negotiate|have|conclude|open|begin|launch|meet|conduct|resume)$/

/** What somebody gives of himself: "Spain's support for Ghana" is given by Spain, and to Ghana. */
const GIVEN =
  /^(support|solidarity|commitment|condolence|sympathy|respect|appreciation|gratitude|backing|readiness|willingness|concern|condemnation|rejection|thanks|admiration|regret|opposition)$/
/** Verbs by which a thing changes hands: whoever gets it is the other party. */
const HANDS =
  /^(return|hand|give|award|grant|deliver|send|donate|transfer|provide|supply|present|restore|ship|offer|lend|pay|cede|allocate|extend|sell|distribute|contribute)$/

interface Candidate {
  readonly at: number
  readonly far: number
}

const SAYS = /^(say|announce|state|declare|report|claim|insist|add|tell|warn|confirm|promise|vow|pledge)$/

/** Its prepositions; the parse may take "to parliament" for the mark of an infinitive. */
const wordsBefore = (s: Sentence, i: number): string[] => {
  const held = cases(s, i)
  return held.length > 0 ? held : dependents(s, i, 'mark').map(k => s.tokens[k]!.text.toLowerCase())
}

/** How far what hangs beside a deed is from it: a relative clause, and what somebody adds ("disputed the results, saying ..."), far. */
const asideOf = (s: Sentence, i: number): number => {
  const t = s.tokens[i]!
  if (t.deprel === 'acl:relcl') return 7
  return relation(t) === 'advcl' && SAYS.test(t.lemma) ? 6 : 3
}

/** "flew to Doha for talks with the mediator": whom he went to see is no place. */
const isForTalks = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'obl', 'obj').some(
    k => cases(s, k).includes('for') && deedNounRoot(s.tokens[k]!.lemma.toLowerCase(), s.tokens[k]!.text) === 'CONSULT',
  )

const PERSONS = wordSet(PEOPLE)
const isPeople = (s: Sentence, i: number): boolean => PERSONS.has(s.tokens[i]!.lemma.toLowerCase())

/** Words below a verb or noun where the other party may stand, with how far they are from the deed. */
const belowOf = (s: Sentence, i: number, far = 0, depth = 0): Candidate[] => {
  if (depth > 4 || far > 9) return []
  const list: Candidate[] = []
  const add = (at: number, more: number): void => {
    list.push({ at, far: far + more }, ...belowOf(s, at, far + more + 0.2, depth + 1))
  }
  const nominal = s.tokens[i]!.upos !== 'VERB'
  for (const k of dependents(s, i, 'obj', 'iobj', 'nsubj:pass')) if (!isTime(s, k)) add(k, 0)
  if (depth > 0 && nominal)
    for (const k of dependents(s, i, 'nmod:poss', 'compound', 'amod', 'nmod:desc'))
      if (s.tokens[k]!.deprel === 'nmod:poss' ? !GIVEN.test(s.tokens[i]!.lemma.toLowerCase()) : isName(s, k))
        add(k, 0.3)
  for (const k of dependents(s, i, 'obl', 'nmod')) {
    if (isTime(s, k) || s.tokens[k]!.deprel === 'nmod:poss' || s.tokens[k]!.deprel === 'nmod:desc') continue
    const ways = wordsBefore(s, k).map(c =>
      c === 'with' && (TALKING.test(s.tokens[i]!.lemma) || isForTalks(s, i)) ? -1.5 : (DISTANCE[c] ?? 3),
    )
    if (ways.length > 0) add(k, Math.min(...ways))
    // "let go three sailors": an object that the parse hangs on the verb below.
    else if (relation(s.tokens[k]!) === 'obl' && isPeople(s, k)) add(k, 0.5)
  }
  for (const k of dependents(s, i, 'conj')) if (depth > 0) add(k, 0.2)
  for (const k of dependents(s, i, 'appos')) if (depth > 0) add(k, 0.5)
  for (const k of dependents(s, i, 'xcomp', 'ccomp')) {
    for (const n of dependents(s, k, 'nsubj', 'nsubj:pass')) add(n, 0.5)
    list.push(...belowOf(s, k, far + 0.8, depth + 1))
  }
  for (const k of dependents(s, i, 'acl', 'advcl')) list.push(...belowOf(s, k, far + asideOf(s, k), depth + 1))
  return list
}

/** Whom one only moves about: "is gathering fighters outside the capital". */
const MOVES =
  /^(withdraw|pull|send|order|recall|evacuate|remove|fly|contribute|provide|offer|lend|keep|call|put|place|rush|ship|airlift|bring|raise|ready|return|take|prepare|build|establish|gather|mass|amass|deploy|mobilise|mobilize|move|muster|assemble|dispatch|position|station|concentrate|redeploy)$/
const FORCES = wordSet(SOLDIERS)
const SENT =
  /^(troops?|peacekeeper|team|delegation|soldier|observer|reinforcement|force|warship|army|military|navy|fleet|guard|tank|jet)$/
/** "his Chilean counterpart" is the doer's, and yet the other party. */
const FACING =
  /^(counterpart|colleague|rival|ally|neighbour|neighbor|opponent|enemy|foe|partner|critic|adversary|competitor|challenger|predecessor|successor)$/
/** "its troops", "their borders": what is the doer's own is not whom he does it to. */
const isOwn = (s: Sentence, i: number, verb: number): boolean => {
  const lemma = s.tokens[i]!.lemma.toLowerCase()
  return (
    (!FACING.test(lemma) &&
      dependents(s, i, 'nmod:poss').some(k => /^(its|their|his|her|our|my)$/i.test(s.tokens[k]!.text))) ||
    (MOVES.test(s.tokens[verb]!.lemma) && (FORCES.has(lemma) || SENT.test(lemma)))
  )
}

/** "Ethiopia said it would allow": it is who says so. */
export const sayerOf = (s: Sentence, i: number): number => {
  const t = s.tokens[i]!
  if (t.upos !== 'PRON' || !/^(it|they|he|she|we|i)$/i.test(t.text) || t.head < 0) return i
  let at = t.head
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const clause = s.tokens[at]!
    if (clause.head >= 0 && /^(ccomp|conj|xcomp)$/.test(clause.deprel) && SAYS.test(s.tokens[clause.head]!.lemma)) {
      const sayer = subjectsOf(s, clause.head)[0]
      if (sayer !== undefined && sayer !== i) return sayer
    }
    at = clause.head
  }
  return i
}

const GETTING = /^(receive|face|get|obtain|win|secure|draw|suffer|earn|attract|gain|sustain|endure|garner|await)$/

/** "faces criticism from the guild", "received aid from Doha": whoever stands behind "from" does it to the subject. */
export const gotFrom = (s: Sentence, i: number): { readonly noun: number; readonly from: number } | undefined => {
  if (!GETTING.test(s.tokens[i]!.lemma.toLowerCase())) return undefined
  const noun = dependents(s, i, 'obj').find(o => DONE.has(s.tokens[o]!.lemma.toLowerCase()))
  if (noun === undefined) return undefined
  const from = [...dependents(s, noun, 'nmod'), ...dependents(s, i, 'obl')].find(
    k => !isTime(s, k) && cases(s, k).some(c => /^(from|by)$/.test(c)),
  )
  return from === undefined ? undefined : { noun, from }
}
/** Nouns for what one does to another, and what one gets of another. */
const DONE =
  wordSet(`criticism condemnation praise support backing aid assistance help relief visit call request demand threat warning
  attack fire shelling pressure invitation order protest rebuke complaint offer pledge promise approval endorsement apology loan grant
  donation sanction fine reprimand rejection refusal delegation envoy solidarity thanks concession guarantee assurance funding credit`)

/** Who does what a word says. */
export const doersOf = (s: Sentence, i: number): number[] =>
  rawDoers(s, i)
    .map(k => sayerOf(s, k))
    .filter(k => !isTime(s, k) && s.tokens[k]!.upos !== 'NUM')

const MOVED = /^(deploy|station|mobilise|mobilize|mass|position|redeploy)$/
/** "a loan from Doha": who gives what the noun says. */
const givers = (s: Sentence, i: number): number[] =>
  GIFT.test(s.tokens[i]!.text)
    ? dependents(s, i, 'nmod', 'obl').filter(k => !isTime(s, k) && cases(s, k).includes('from'))
    : []
const GIFT = /^(aid|assistance|help|relief|loan|grant|donation|funding|credit|shipment|medicine|supplies)s?$/i

const rawDoers = (s: Sentence, i: number): number[] => {
  const t = s.tokens[i]!
  if (t.upos !== 'VERB' && t.upos !== 'AUX') {
    const own = [
      ...dependents(s, i, 'nmod:poss'),
      // "threats against teachers by the militia": the parse hangs the doer on whom it is done to.
      ...[i, ...dependents(s, i, 'nmod')]
        .flatMap(n => dependents(s, n, 'nmod'))
        .filter(k => cases(s, k).some(c => /^(by|between)$/.test(c))),
    ]
    if (own.length > 0) return own
    return givers(s, i).length > 0 ? givers(s, i) : dependents(s, i, 'nsubj')
  }
  const got = gotFrom(s, i)
  if (got) return [got.from]
  // "Aid from Oslo to Haiti": the parse takes the first word for a verb.
  if (dependents(s, i, 'nsubj', 'nsubj:pass', 'obj').length === 0 && givers(s, i).length > 0) return givers(s, i)
  const passive = passiveSubjectsOf(s, i).length > 0 || dependents(s, i, 'aux:pass').length > 0
  // "fined two firms during a strike by dockers": the parse may hang the dockers on a verb that has its own doer.
  const active = !passive && dependents(s, i, 'nsubj').length > 0 && dependents(s, i, 'obj').some(o => !isTime(s, o))
  const agents = [
    ...dependents(s, i, 'obl:agent'),
    ...dependents(s, i, 'obl').filter(k => !isTime(s, k) && cases(s, k).includes('by')),
  ]
  if (agents.length > 0 && !active) return agents
  // "riot police were deployed": forces that nobody is named for move by themselves.
  if (passive && MOVED.test(t.lemma))
    return passiveSubjectsOf(s, i).filter(k => FORCES.has(s.tokens[k]!.lemma.toLowerCase()))
  return passive ? [] : subjectsOf(s, i)
}

/** Named as nobody: where it was says more of whom it was done to. */
const NOBODY =
  /^(people|state|dozen|worth|person|civilian|man|woman|child|member|number|side|country|worker|party|it|he|she|they|him|her|them|we|us|which|that|who)$/
/** Where it was done, named as no place: "vaccinated children in the province". */
const PLACE =
  /^(province|region|area|town|city|village|district|capital|county|island|camp|territory|neighbourhood|neighborhood|school|hospital|church|prison|university|base|suburb|country|world)$/
/** "freed eleven of its critics", "a handful of editors": those that the number counts. */
const PART =
  /^(dozen|hundred|thousand|score|some|many|all|most|one|number|group|handful|majority|half|rest|both|each|several|few|pair|couple|series)$/
const partOf = (s: Sentence, i: number): number[] =>
  s.tokens[i]!.upos === 'NUM' || PART.test(s.tokens[i]!.lemma.toLowerCase())
    ? dependents(s, i, 'nmod', 'obl').filter(k => cases(s, k).includes('of'))
    : []

/** "British and Irish negotiators": the two sides named before a noun that stands for both. */
export const sidesOf = (s: Sentence, i: number): readonly [number, number] | undefined => {
  for (const k of dependents(s, i, 'amod', 'compound', 'nmod')) {
    if (k > i || !isName(s, k)) continue
    const other = dependents(s, k, 'conj').find(c => c < i && isName(s, c))
    if (other !== undefined) return [k, other]
  }
  return undefined
}

/** What is conferred, however it is written: "awarded the Freedom Order to". */
const CONFERRED = /^(order|medal|award|prize|cross|title|honour|honor|doctorate|citizenship|letter)$/

export const isJoint = (s: Sentence, i: number): boolean => JOINT.test(s.tokens[i]!.lemma.toLowerCase())
const JOINT =
  /^(agree|sign|meet|reach|fail|begin|hold|attend|discuss|negotiate|clash|exchange|share|conduct|stage|start|resume|ratify|initial|conclude|coordinate|train|patrol|talk|confer|trade|swap|cooperate|collaborate|fight|battle|skirmish|reconcile|open|launch|carry|consult|disagree|finalise|finalize|seal|renew|restore|set|work)$/

/** To whom it is done: the likeliest first. Where no party is named, what it is done to. */
export const sufferersOf = (s: Sentence, i: number, isParty: IsParty): number[] => {
  const doers = new Set(doersOf(s, i))
  // The parse may hang the second doer on the verb too: "Peru's army and Chile's police held".
  const second = [...doers].filter(
    (d, n) =>
      n > 0 &&
      dependents(s, i, 'nsubj').includes(d) &&
      s.tokens.slice([...doers][n - 1]! + 1, d).some(t => t.upos === 'CCONJ'),
  )
  const joint = [...[...doers].flatMap(d => dependents(s, d, 'conj')), ...second].filter(isParty)
  const passive = gotFrom(s, i) ? subjectsOf(s, i) : passiveSubjectsOf(s, i)
  const objects = dependents(s, i, 'obj', 'iobj').flatMap(k => [k, ...partOf(s, k)])
  const isNobody = (k: number): boolean =>
    s.tokens[k]!.text !== 'US' &&
    (NOBODY.test(s.tokens[k]!.lemma.toLowerCase()) || NOBODY.test(s.tokens[k]!.text.toLowerCase()))
  const toPeople = !MOVES.test(s.tokens[i]!.lemma) && objects.some(o => isPeople(s, o) || isNobody(o))
  // "returned the bust to the museum": no people, who are taken to places and given to nobody.
  const hands =
    HANDS.test(s.tokens[i]!.lemma.toLowerCase()) &&
    objects.length > 0 &&
    objects.every(o => CONFERRED.test(s.tokens[o]!.lemma.toLowerCase()) || !isParty(o)) &&
    objects.every(o => !PERSONS.has(s.tokens[o]!.lemma.toLowerCase()))
  const all = [...passive.flatMap(k => [{ at: k, far: 0 }, ...belowOf(s, k, 0.4, 1)]), ...belowOf(s, i)]
    .filter(
      c =>
        !doers.has(c.at) &&
        !(relation(s.tokens[c.at]!) === 'compound' && doers.has(s.tokens[c.at]!.head)) &&
        !/^(its|their|his|her|my|our|himself|herself|itself|themselves|who|which|that)$/i.test(s.tokens[c.at]!.text),
    )
    .map(({ at, far }) => {
      const lemma = s.tokens[at]!.lemma.toLowerCase()
      const party = isParty(at)
      const weight =
        (party ? (s.tokens[at]!.upos === 'PROPN' ? -1 : 0) : isDeedNoun(lemma) ? 8 : 5) +
        (isOwn(s, at, i) ? 7 : 0) +
        (isNobody(at) ? 4 : 0) +
        (toPeople && PLACE.test(lemma) && cases(s, at).some(c => /^(in|at|near|inside|across)$/.test(c)) ? 3 : 0) -
        (hands && party && cases(s, at).includes('to') ? 3 : 0) +
        (hands && CONFERRED.test(lemma) ? 5 : 0) -
        (party && !isNobody(at) && objects.includes(at) ? 1.2 : 0)
      return { at, far: far + weight }
    })
    .filter(
      c => /NOUN|PROPN|PRON|ADJ/.test(s.tokens[c.at]!.upos) && (s.tokens[c.at]!.upos !== 'ADJ' || isName(s, c.at)),
    )
    .sort((a, b) => a.far - b.far || a.at - b.at)
    .map(c => c.at)
  const first = isJoint(s, i) && joint.length > 0
  return [...new Set(first ? [...joint, ...all] : [...all, ...joint])]
}

/** What only a state does: where nobody is named, the country it was done in. */
const OFFICIAL =
  /^(arrest|detain|jail|imprison|sentence|convict|charge|indict|deport|expel|extradite|execute|release|free|acquit|pardon|prosecute|try|ban|outlaw|evict|behead|hang)$/
export const doneIn = (s: Sentence, i: number): number | undefined =>
  OFFICIAL.test(s.tokens[i]!.lemma) && passiveSubjectsOf(s, i).length > 0
    ? dependents(s, i, 'obl').find(
        k => s.tokens[k]!.upos === 'PROPN' && !isTime(s, k) && cases(s, k).every(c => c === 'in' || c === 'inside'),
      )
    : undefined

/** Words of a sentence from the top of its tree downwards. */
export const fromTop = (s: Sentence): number[] => {
  const kids = childrenOf(s)
  const out = s.tokens.flatMap((t, i) => (t.head < 0 ? [i] : []))
  for (let k = 0; k < out.length; k++)
    out.push(...(kids[out[k]!] ?? []).filter(c => relation(s.tokens[c]!) !== 'punct'))
  return out
}
