/**
 * Two culprits of one attack, each named by a teller: "its gunmen fell upon Lembe" and "Lembe had been shelled by the armed
 * forces" -> agent.
 *
 * A denial that names nobody else is none: it shows in the standing of the event.
 */

import type { Sentence } from '../../language/token.ts'
import { dependents, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { stemOf } from './context.ts'
import { capital, type Finding, type Scene, type Teller } from './fact.ts'

const HARM = new Set(
  `attack shell shel bomb hit strike ambush raid storm burn torch kill massacre slaughter blow destroy mine fire assault seize abduct murder shoot loot sabotage
  poison behead fall open set bombard mortar rocket target wreck ransack plunder execute`.split(/\s+/),
)
const FORCE =
  /\b(?:arm(?:y|ies)|troops?|soldiers?|forces?|rebels?|gunm[ae]n|fighters?|militants?|militias?|insurgents?|terrorists?|bandits?|patrols?|police|guards?|drones?|jets?|planes?|aircraft|artillery|mortars?|rockets?|missiles?|shells?|tanks?|navy|gunboats?|snipers?|separatists?|guerrillas?|mercenaries|paramilitaries|commandos?|raiders?|settlers?|miners?|strikers?|dockers?|security men|company guards)\b/i
const ARMY =
  /\b(?:army|armed forces|troops|soldiers?|government|state|regular|military|navy|air force|police|jets?|planes?|aircraft)\b/i
const REBEL =
  /\b(?:rebels?|gunm[ae]n|militants?|insurgents?|terrorists?|bandits?|separatists?|guerrillas?|militias?)\b/i

interface Act extends Span {
  readonly teller: Teller
  readonly targets: ReadonlySet<string>
  readonly who: string
  readonly sentence: number
}

const wordsOf = (scene: Scene, s: Sentence, head: number): string => {
  const all = subtree(s, head, t => /^(?:acl|appos|conj|punct|parataxis)/.test(t.deprel))
  return all.length === 0 ? '' : scene.text.slice(s.tokens[all[0]!]!.start, s.tokens[all.at(-1)!]!.end)
}

const actAt = (scene: Scene, s: Sentence, sentence: number, verb: number): Act | undefined => {
  const t = s.tokens[verb]!
  if (t.upos !== 'VERB' || !HARM.has(t.lemma.toLowerCase())) return undefined
  const passive = dependents(s, verb, 'nsubj:pass').length > 0
  const doer = passive
    ? dependents(s, verb, 'obl').find(i => dependents(s, i, 'case').some(k => s.tokens[k]!.text.toLowerCase() === 'by'))
    : dependents(s, verb, 'nsubj')[0]
  if (doer === undefined) return undefined
  const who = wordsOf(scene, s, doer)
  const hit = dependents(s, verb, 'obj', 'obl', 'nsubj:pass').filter(i => i !== doer)
  const targets = new Set(
    hit.flatMap(i =>
      subtree(s, i)
        .filter(k => /NOUN|PROPN/.test(s.tokens[k]!.upos))
        .map(k => stemOf(s.tokens[k]!.lemma)),
    ),
  )
  if (
    !FORCE.test(who) ||
    targets.size === 0 ||
    dependents(s, verb, 'advmod').some(k => /^(?:not|n['’]t|never)$/i.test(s.tokens[k]!.text))
  )
    return undefined
  const all = [verb, doer, ...hit.filter(i => !s.tokens[i]!.deprel.startsWith('obl') || i < verb + 8)]
  const from = Math.min(
    ...all.flatMap(i => (i === verb ? [i] : subtree(s, i, x => /^(?:acl|appos|conj|punct)/.test(x.deprel)))),
  )
  const to = Math.max(
    ...all.flatMap(i => (i === verb ? [i] : subtree(s, i, x => /^(?:acl|appos|conj|punct)/.test(x.deprel)))),
  )
  return { start: s.tokens[from]!.start, end: s.tokens[to]!.end, teller: scene.tellerAt(t), targets, who, sentence }
}

const COMMON = new Set([
  'villag',
  'town',
  'city',
  'night',
  'people',
  'attack',
  'fire',
  'man',
  'day',
  'hour',
  'monday',
  'tuesda',
  'wednes',
  'thursd',
  'friday',
  'saturd',
  'sunday',
])
const REACH = 6

const differ = (a: string, b: string): boolean =>
  (ARMY.test(a) && REBEL.test(b)) || (REBEL.test(a) && ARMY.test(b)) || owner(a, b)

/** Two forces with names of their own, none of which the other has. */
const owner = (a: string, b: string): boolean => {
  const names = (x: string): string[] =>
    [...x.matchAll(/(?<!^)(?<![.“] )\b\p{Lu}[\p{L}’'-]{2,}|^\p{Lu}[\p{L}]{3,}(?:n|ese|i|ish)\b/gu)].map(m =>
      m[0].slice(0, 5).toLowerCase(),
    )
  const [x, y] = [names(a), names(b)]
  return x.length > 0 && y.length > 0 && !x.some(n => y.includes(n))
}

export const culprits = (scene: Scene): Finding[] => {
  const acts = scene.sentences.flatMap((s, k) => s.tokens.flatMap((_, i) => actAt(scene, s, k, i) ?? []))
  return acts.flatMap((b, i) =>
    acts
      .slice(Math.max(0, i - 8), i)
      .flatMap(a => {
        const same = [...a.targets].filter(x => b.targets.has(x) && !COMMON.has(x))
        if (same.length === 0 || b.sentence - a.sentence > REACH || !differ(a.who, b.who)) return []
        if (b.sentence === a.sentence && a.teller.id === b.teller.id) return []
        // The same teller again is a second telling only where another is said to speak.
        if (
          a.teller.id === b.teller.id &&
          !/\b(?:pretend\w*|claim\w*|alleg\w*|insist\w*|according|say|says|said|that)\b/i.test(
            scene.text.slice(Math.max(scene.sentences[b.sentence]!.start, b.start - 60), b.start),
          )
        )
          return []
        return [
          {
            kind: 'agent' as const,
            sides: [
              { start: a.start, end: a.end, value: a.who },
              { start: b.start, end: b.end, value: b.who },
            ],
            why: `${capital(a.teller.name)} names ${a.who}; ${a.teller.id === b.teller.id ? 'another account' : b.teller.name}, ${b.who}.`,
          },
        ]
      })
      .slice(-1),
  )
}
