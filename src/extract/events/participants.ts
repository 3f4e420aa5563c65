/**
 * Who takes part in an event, and as what, from the grammar around its trigger.
 *
 * "Sarr met with Okafor" -> Sarr actor, Okafor recipient; "a Peruvian strike" -> Peru actor; "killed by rebels" -> rebels actor.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Participant } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor } from '../../record/sourced-record.ts'
import type { Span } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'
import { isTime } from './deeds/may-act.ts'
import { gotFrom, sayerOf, sufferersOf } from './deeds/parties.ts'
import { casesOf as cases, type Found } from './found.ts'
import { passiveSubjectsOf, subjectsOf } from './subjects.ts'
import { nounTrigger } from './triggers.ts'

export type Role = Participant['role']
export interface Taking {
  readonly actor: string
  readonly role: Role
  readonly words: Span
}

/** The actor a token stands for: the smallest mention that holds it and is headed by it. */
export type ActorAt = (token: Token) => Holder | undefined

export interface Holder extends Span {
  readonly actor: string
  readonly kind?: Actor['kind']
}

const DEMONYM = /^\p{Lu}\p{L}+(?:an|ian|ese|ish|i|ic|en|er|ch)$/u

/** "Peruvian", "Maltese": the state of the report whose name begins the same. */
const stateOf = (word: string, actors: readonly Actor[]): Actor | undefined => {
  if (!DEMONYM.test(word)) return undefined
  const stem = word.toLowerCase().replace(/(?:ian|an|ese|ish|i|ic|en|er|ch)$/, '')
  return stem.length < 4
    ? undefined
    : actors.find(a => /state|organisation/.test(a.kind) && a.name.toLowerCase().startsWith(stem))
}

export const actorAt = (mentions: readonly ActorMention[], actors: readonly Actor[]): ActorAt => {
  const smallestFirst = spanIndex([...mentions].sort((a, b) => a.end - a.start - (b.end - b.start)))
  const kinds = new Map(actors.map(a => [a.id, a.kind]))
  return token => {
    const mention = smallestFirst.holding(token)[0]
    const kind = mention && kinds.get(mention.actor)
    if (mention) return { actor: mention.actor, start: mention.start, end: mention.end, ...(kind ? { kind } : {}) }
    const state = stateOf(token.text, actors)
    return state ? { actor: state.id, start: token.start, end: token.end } : undefined
  }
}

const VICTIMS = new Set(['kill', 'attack', 'arrest', 'abduct', 'expel', 'charge', 'abuse', 'dismiss', 'block', 'flee'])
/** Counted as a toll, named as nobody. */
const NOBODY =
  /^(people|person|other|civilian|man|woman|life|body|dead|victim|casualty|somebody|nobody|someone|one|side|month|day|year|week|hour|minute|second|metre|meter|kilometre|kilometer|mile|tonne|ton|barrel|litre|hectare|acre|percent|dollar|euro|pound)$/
/** Who acts for himself, whosever he is: "her client killed nobody", "their captors shot two". */
const OTHERS =
  /^(client|defendant|son|daughter|wife|husband|spouse|brother|sister|father|mother|parent|child|cousin|uncle|aunt|nephew|niece|relative|neighbou?r|friend|colleague|rival|opponent|critic|enemy|foe|adversary|predecessor|successor|captor|abductor|kidnapper|attacker|assailant|killer|tormentor|counterpart|creditor|debtor|landlord|tenant|employer)$/
const TIME_WORD =
  /^(\d.*|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|noon|midnight|dawn|dusk|year|month|week|day)\.?$/i
const HOLDING = new Set('custody captivity detention hand jail prison'.split(' '))
/** What is laid or bestowed on somebody. */
const LAID = /^(impose|confer|bestow|inflict|levy|place|slap|declare|wage|launch|mount|force|press)$/
/** Nouns of what goes to somebody: "aid to Malta", "support for the junta". */
const GOES_TO = /^(AID|SUPPORT|CONCEDE)$/
/** Participles whose agent is whoever does what the noun says: "the strike called by the guild". */
const DONE_BY =
  /^(launch|carry|stage|mount|call|organise|organize|order|impose|conduct|commit|lead|perpetrate|sign|agree|reach|hold|undertake|wage|make|grant|lift|seal|conclude|fire|start|plan|give|pay|send|run|negotiate)$/
/** Verbs of a relative clause that say who does what the noun says: "the standstill that it granted". */
const LENT = new RegExp(`${DONE_BY.source.slice(0, -2)}|declare|announce|proclaim)$`)
const MEDIATORS = /^(under|through|via)$/

/** Those behind "by". */
const agentsOf = (s: Sentence, verb: number): number[] => [
  ...dependents(s, verb, 'obl:agent'),
  ...dependents(s, verb, 'obl').filter(o => cases(s, o).includes('by') || isTogether(s, o)),
]

/** "organised by the city together with the Red Crescent". */
const isTogether = (s: Sentence, o: number): boolean =>
  dependents(s, o, 'case').some(
    c => /^with$/i.test(s.tokens[c]!.text) && /^(together|jointly|along|alongside)$/i.test(s.tokens[c - 1]?.text ?? ''),
  )
const withConjuncts = (s: Sentence, i: number): number[] => [
  i,
  ...dependents(s, i, 'conj').filter(j => /NOUN|PROPN|PRON/.test(s.tokens[j]!.upos)),
]

/** "police said they fired": they are who says so; who else is meant is left to the reader of actors. */
const isThey = (s: Sentence, i: number): boolean => /^they$/i.test(s.tokens[i]!.text)

/** "he" is no state and "it" is nobody's name: a pronoun that was led to the wrong kind names nobody. */
const fits = (t: Token, m: Holder): boolean => {
  if (/^(he|she|him|her|his|hers)$/i.test(t.text))
    return !/^(state|organisation|outlet|platform|document)$/.test(m.kind ?? '')
  return !/^(it|its)$/i.test(t.text) || m.kind !== 'person'
}

interface Takings {
  readonly list: Taking[]
  push(heads: readonly number[], role: Role): void
}

const takings = (s: Sentence, at: ActorAt, family: string): Takings => {
  const list: Taking[] = []
  const add = (m: Holder, role: Role): void => {
    if (!list.some(o => o.actor === m.actor)) list.push({ actor: m.actor, role, words: { start: m.start, end: m.end } })
  }
  return {
    list,
    push: (heads, role) => {
      for (const h of heads.flatMap(i => withConjuncts(s, i)).map(i => (isThey(s, i) ? sayerOf(s, i) : i))) {
        const bare = at(s.tokens[h]!)
        // The dead and wounded are a toll; "two women" who are freed take part.
        const counted =
          family === 'kill' ||
          family === 'attack' ||
          !bare ||
          (family !== 'release' && bare.end - bare.start <= s.tokens[h]!.text.length + 4)
        if (NOBODY.test(s.tokens[h]!.lemma.toLowerCase()) && counted) continue
        const named = [h, ...dependents(s, h, 'appos')].map(k => at(s.tokens[k]!))
        // A text says things; it takes part in nothing.
        const m = named.find(x => x !== undefined && x.kind !== 'document' && fits(s.tokens[h]!, x))
        if (m) add(m, role)
        else if (role === 'actor' && !OTHERS.test(s.tokens[h]!.lemma.toLowerCase())) {
          // "three drones of the militias", "army artillery", "a Peruvian drone": whose they are.
          const owner = dependents(s, h, 'nmod:poss', 'nmod', 'amod', 'compound')
            .filter(k => s.tokens[k]!.deprel !== 'nmod' || ownsBy(s, h, k))
            .map(k => at(s.tokens[k]!))
            .find(x => x !== undefined)
          if (owner) add(owner, role)
        }
      }
    },
  }
}

/** "A drone of the militias", "a raid by the army": whose it is. "A strike on the station", "the shelling of the hospital": on whom it was. */
const ownsBy = (s: Sentence, thing: number, i: number): boolean => {
  const c = cases(s, i)
  const { text, lemma } = s.tokens[thing]!
  return c.some(x => x === 'by' || x === 'from') || (c.includes('of') && !nounTrigger(text.toLowerCase(), lemma))
}

/** Somebody to whom a thing can be sent or handed: no state or town, which may only be the way it went. */
const isParty = (m: Holder | undefined, states = false): boolean =>
  m !== undefined &&
  (states ? /^(person|group|organisation|state)$/ : /^(person|group|organisation)$/).test(m.kind ?? '')

const verbTakings = (s: Sentence, verb: number, trigger: Found['trigger'], at: ActorAt): Taking[] => {
  const { family, type } = trigger
  const { list, push } = takings(s, at, family)
  const patients = passiveSubjectsOf(s, verb)
  const passive = patients.length > 0 || dependents(s, verb, 'aux:pass').length > 0
  const object: Role = VICTIMS.has(family) ? 'victim' : 'recipient'
  const intransitive =
    /^(die|perish|fall|flee|drown)$/.test(s.tokens[verb]!.lemma) ||
    (type === 'COERCE' && /^(remain|stay)$/.test(s.tokens[verb]!.lemma)) ||
    (s.tokens[verb]!.upos !== 'VERB' && HOLDING.has(s.tokens[verb]!.lemma))
  const got = gotFrom(s, verb)
  if (got) {
    push([got.from], 'actor')
    push(subjectsOf(s, verb), object)
    return list
  }
  if (!passive) push(subjectsOf(s, verb), intransitive && family !== 'fall' ? 'victim' : 'actor')
  push(patients, type === 'CONSULT' ? 'actor' : object)
  const active =
    !passive && dependents(s, verb, 'nsubj').length > 0 && dependents(s, verb, 'obj').some(o => !isTime(s, o))
  if (!active) push(dependents(s, verb, 'obl:agent'), 'actor')
  push(dependents(s, verb, 'obj', 'iobj'), object)
  for (const i of dependents(s, verb, 'obl')) {
    const c = cases(s, i)
    if (TIME_WORD.test(s.tokens[i]!.text)) continue
    if (c.includes('by') && passive) push([i], 'actor')
    else if (c.includes('with')) push([i], 'recipient')
    else if (
      c.includes('to') &&
      (/AID|CONSULT/.test(type) || /release|publish|pay/.test(family) || isParty(at(s.tokens[i]!)))
    )
      push([i], 'recipient')
    else if (c.includes('between')) push([i], 'actor')
    else if (c.some(x => /^(on|upon)$/.test(x)) && LAID.test(s.tokens[verb]!.lemma)) push([i], object)
    else if (c.includes('against') || (c.some(x => /^(on|at)$/.test(x)) && type === 'ASSAULT')) push([i], object)
    else if (c.some(x => MEDIATORS.test(x)) && type === 'CONSULT') push([i], 'mediator')
    // "killed in a Peruvian strike": who struck stands on the noun.
    else if (c.includes('in') && type === 'ASSAULT')
      push(
        dependents(s, i, 'amod', 'nmod:poss').filter(k => s.tokens[k]!.upos !== 'NOUN'),
        'actor',
      )
  }
  // "would lift its ban", "to hand over its audits": nobody else does it but whose it is.
  if (!list.some(x => x.role === 'actor') && !passive)
    push(
      dependents(s, verb, 'obj').flatMap(o =>
        dependents(s, o, 'nmod:poss').filter(k => /^(its|their)$/i.test(s.tokens[k]!.text)),
      ),
      'actor',
    )
  return list
}

const nounTakings = (s: Sentence, noun: number, { type, family }: Found['trigger'], at: ActorAt): Taking[] => {
  const { list, push } = takings(s, at, family)
  push(dependents(s, noun, 'nmod:poss'), 'actor')
  // "a Peruvian strike" names who struck; "the Lima talks" only where.
  push(
    dependents(s, noun, 'amod', 'compound').filter(
      i => s.tokens[i]!.upos === 'ADJ' || /(an|ese|ish|ian|i)$/.test(s.tokens[i]!.text),
    ),
    'actor',
  )
  for (const i of dependents(s, noun, 'nmod')) {
    const c = cases(s, i)
    if (c.some(x => x === 'between' || x === 'among' || x === 'by')) push([i], 'actor')
    else if (c.includes('with')) push([i], 'recipient')
    else if (c.includes('of')) push([i], /ASSAULT|COERCE|RETREAT/.test(type) ? 'victim' : 'actor')
    else if (c.includes('from')) push([i], 'actor')
    else if (c.some(x => x === 'on' || x === 'against')) push([i], 'recipient')
    else if (c.some(x => x === 'to' || x === 'for') && GOES_TO.test(type) && isParty(at(s.tokens[i]!), true))
      push([i], 'recipient')
    else if (c.some(x => MEDIATORS.test(x)) && type === 'CONSULT') push([i], 'mediator')
  }
  // "sanctions imposed by Oslo", "an offensive the junta launched".
  for (const i of dependents(s, noun, 'acl')) if (DONE_BY.test(s.tokens[i]!.lemma)) push(agentsOf(s, i), 'actor')
  for (const i of dependents(s, noun, 'acl:relcl'))
    if (LENT.test(s.tokens[i]!.lemma))
      push(
        [...dependents(s, i, 'nsubj'), ...agentsOf(s, i)].filter(k => !/^(who|which|that)$/i.test(s.tokens[k]!.text)),
        'actor',
      )
  for (const i of dependents(s, noun, 'acl')) if (s.tokens[i]!.lemma === 'host') push(agentsOf(s, i), 'host')
  // "the truce proposed by the Front": whose proposal it is.
  for (const i of dependents(s, noun, 'acl'))
    if (/^(propose|offer|suggest|float|declare|proclaim|announce)$/.test(s.tokens[i]!.lemma))
      push(agentsOf(s, i), 'proposer')
  // "an exchange brokered by the Emirates".
  for (const i of dependents(s, noun, 'acl'))
    if (/^(broker|mediate|facilitate|sponsor)$/.test(s.tokens[i]!.lemma)) push(agentsOf(s, i), 'mediator')
  const governor = s.tokens[noun]!.head
  if (
    governor >= 0 &&
    s.tokens[noun]!.deprel === 'obj' &&
    /^(propose|offer|suggest|float)$/.test(s.tokens[governor]!.lemma)
  )
    push(subjectsOf(s, governor), 'proposer')
  return list
}

/** Where the plain rules find nobody it is done to: the likeliest party below the deed ("an invasion of Peru", "a ban on its grain"). */
const withSufferer = (list: readonly Taking[], s: Sentence, f: Found, at: ActorAt): Taking[] => {
  if (list.some(x => /^(recipient|victim)$/.test(x.role)) || f.trigger.type === 'OTHER' || ALONE.has(f.trigger.family))
    return [...list]
  const verb = f.light ?? f.head
  const isParty = (i: number): boolean =>
    at(s.tokens[i]!) !== undefined && !NOBODY.test(s.tokens[i]!.lemma.toLowerCase())
  const i = sufferersOf(s, verb, isParty).find(
    k => isParty(k) && f.words.start <= s.tokens[k]!.start && s.tokens[k]!.end <= f.words.end,
  )
  const m = i === undefined ? undefined : at(s.tokens[i]!)
  if (!m || list.some(x => x.actor === m.actor)) return [...list]
  // "killed in a Peruvian strike": whose strike it is.
  const t = s.tokens[i!]!
  const noun = /^(amod|compound|nmod:poss)$/.test(t.deprel) && t.head >= 0 ? s.tokens[t.head]! : undefined
  const owns =
    noun && /^(ASSAULT|COERCE)$/.test(nounTrigger(noun.text.toLowerCase(), noun.lemma.toLowerCase())?.type ?? '')
  const role: Role = owns ? 'actor' : VICTIMS.has(f.trigger.family) ? 'victim' : 'recipient'
  return [...list, { actor: m.actor, role, words: { start: m.start, end: m.end } }]
}
/** Done to nobody, or by those who are told already: nobody is looked for. */
const ALONE = new Set(['withdraw', 'ceasefire', 'hearing', 'concede', 'inquiry'])

/** Everybody a telling names, each once. */
export const takingsOf = (s: Sentence, f: Found, at: ActorAt): Taking[] => {
  if (f.verbal) return withSufferer(verbTakings(s, f.head, f.trigger, at), s, f, at)
  const own = nounTakings(s, f.head, f.trigger, at)
  if (f.light === undefined) return own
  const lent = verbTakings(s, f.light, f.trigger, at)
  return withSufferer([...own, ...lent.filter(l => !own.some(o => o.actor === l.actor))], s, f, at)
}
