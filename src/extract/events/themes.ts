/**
 * What a verb is done to, as lemmas and as kinds of names: the key to lexicon-objects.ts.
 *
 * "freed dozens of activists" -> dozen, activist; "released Sotoudeh" -> sotoudeh, @person; "lent $1 billion" -> @money.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { holds } from '../../text/span.ts'
import { casesOf, lower } from './found.ts'

/** "swore in Geneva", "put on a list": a preposition of what comes behind. "blew up a bridge" may be parsed like one. */
const isCase = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.deprel === 'case' && !/^(down|out|back|off|up|away|over)$/i.test(s.tokens[i]!.text)

/** The particle of a phrasal verb: "pull back" -> back. */
export const particle = (s: Sentence, i: number): string | undefined => {
  const p =
    dependents(s, i, 'compound:prt')[0] ??
    (/^(RP|RB|IN|JJ)$/.test(s.tokens[i + 1]?.xpos ?? '') && !isCase(s, i + 1) ? i + 1 : undefined) ??
    dependents(s, i, 'advmod').find(a => a > i && /^(down|out|back|off|up|away|over|in)$/.test(lower(s, a)))
  return p === undefined ? undefined : lower(s, p)
}

const QUANTITY =
  /^(dozen|score|hundred|thousand|million|billion|number|group|batch|tonne|ton|barrel|shipment|consignment|series|hundreds|thousands|pair|handful|most|some|all|half|majority|part|fifth|third|quarter|tenth|sixth|eighth|percent|per-cent|%|share|chunk|swathe|swath|much|portion|bulk|remainder|section|stretch|piece|strip|one|two|more|rest|remains|state|\d[\d.,]*)$/i
const MONEY =
  /^([$€£¥]|us\$|euros?|dollars?|pounds?|yen|rubles?|roubles?|francs?|rupees?|naira|dinars?|pesos?|rand|shillings?)$/i

/** Names of one that look like many. */
const COUNTRIES =
  /^(States|Nations|Emirates|Netherlands|Philippines|Islands|Isles|Bahamas|Maldives|Seychelles|Comoros)$/

/** Name kinds of a head: what the knowledge and the model call it. */
const kindsOf = (s: Sentence, i: number): string[] => {
  const t = s.tokens[i]!
  if (MONEY.test(t.text)) return ['@money']
  // "Nineteen were handed over": a number by itself counts people.
  if (t.upos === 'NUM' && /^\p{L}/u.test(t.text) && t.deprel === 'nsubj:pass') return ['people']
  const name = s.names.find(n => holds(n, t))
  // "released 19 Copts": a people by its name.
  if (t.xpos === 'NNPS' && (name === undefined || name.type === 'group') && !COUNTRIES.test(t.text)) return ['people']
  return name ? [`@${name.type}`] : []
}

const lemmasAndKinds = (s: Sentence, i: number): string[] => [s.tokens[i]!.lemma.toLowerCase(), ...kindsOf(s, i)]

/** "a deadline that looks unlikely to be met": the subject of the verb that the passive completes. */
const raisedSubject = (s: Sentence, verb: number): number[] => {
  for (let at = s.tokens[verb]!.head, steps = 0; at >= 0 && steps < 3; steps++, at = s.tokens[at]!.head) {
    const subjects = dependents(s, at, 'nsubj')
    if (subjects.length === 0) continue
    const { head, deprel } = s.tokens[at]!
    return subjects.map(i => (/^(that|which)$/i.test(s.tokens[i]!.text) && deprel.startsWith('acl') ? head : i))
  }
  return []
}

/** A participle without subject or object, joined to a passive: what is done to one is done to the other. */
const sharedPatients = (s: Sentence, verb: number): readonly number[] => {
  const { head, xpos } = s.tokens[verb]!
  const alone = dependents(s, verb, 'nsubj', 'aux').length === 0
  return alone && /^(VBN|VBD)$/.test(xpos) && head >= 0 ? dependents(s, head, 'nsubj:pass') : []
}

/** Object, passive subject, the noun of a participle; the subject where a verb has no object. */
export const themesOf = (s: Sentence, verb: number): string[] => {
  const t = s.tokens[verb]!
  const objects = [...dependents(s, verb, 'obj'), ...dependents(s, verb, 'nsubj:pass')]
  if (relation(t) === 'acl' && t.xpos === 'VBN' && t.head >= 0) objects.push(t.head)
  // "were driven to the border and handed to the Red Cross": the passive subject of both.
  const shared = objects.length === 0 && relation(t) === 'conj' ? sharedPatients(s, verb) : []
  const own = objects.length > 0 ? objects : shared.length > 0 ? shared : dependents(s, verb, 'nsubj')
  const all = own.length > 0 || dependents(s, verb, 'aux:pass').length === 0 ? own : raisedSubject(s, verb)
  return all.flatMap(i => [
    ...[i, ...dependents(s, i, 'conj')].flatMap(k => lemmasAndKinds(s, k)),
    ...dependents(s, i, 'compound').map(k => s.tokens[k]!.lemma.toLowerCase()),
    // "dozens of activists", "11 of its prisoners": the noun after of is what it is done to.
    ...(QUANTITY.test(s.tokens[i]!.lemma) || s.tokens[i]!.upos === 'NUM'
      ? dependents(s, i, 'nmod', 'obl')
          .filter(k => casesOf(s, k).includes('of'))
          .flatMap(k => lemmasAndKinds(s, k))
      : []),
  ])
}

/** What stands behind the prepositions of a verb, each with its preposition: "returned to work" -> to, work. */
export const behindOf = (s: Sentence, verb: number): (readonly [string, string])[] => [
  ...dependents(s, verb, 'obl').flatMap(i =>
    casesOf(s, i).flatMap(c => lemmasAndKinds(s, i).map(noun => [c, noun] as const)),
  ),
  // "returned to work", parsed like "wanted to work".
  ...dependents(s, verb, 'xcomp')
    .filter(i => i === verb + 2 && lower(s, i) === 'work' && lower(s, verb + 1) === 'to')
    .map(() => ['to', 'work'] as const),
]
