/**
 * What a clause tells: its act, about what, where and when, by whom; so that two tellings of one act can be compared.
 *
 * "The treaty was signed in Lisbon on 9 June 2019" -> {act: 'sign', things: treaty, sites: ['in Lisbon'], dates: 2019-06-09}.
 */

import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { stemOf } from './context.ts'
import { dateOf } from './days.ts'
import { inside, type Scene, type Teller } from './fact.ts'
import { verbOver } from './quantities.ts'
import { REPORTING } from './reporting.ts'

export interface Site {
  readonly start: number
  readonly end: number
  /** "in", "at", "on", "near". */
  readonly where: string
  readonly name: string
}

export interface ClauseFact {
  readonly sentence: number
  readonly verb: number
  readonly act: string
  /** Stems of subject and object. */
  readonly things: ReadonlySet<string>
  readonly sites: readonly Site[]
  readonly dates: readonly TimeMention[]
  readonly negated: boolean
  readonly teller: Teller
  /** One thing that the words single out: "the treaty", "Monday's meeting". */
  readonly definite: boolean
}

/** Acts that happen once to a thing, by lemma of verb or noun. */
const ACTS: readonly (readonly [string, string])[] = [
  ['sign', 'sign signing signature'],
  ['begin', 'begin start open launch beginning start opening launch'],
  ['end', 'end conclude finish'],
  ['force', 'effect force'],
  ['meet', 'meet meeting encounter hold'],
  ['die', 'die death'],
  ['seize', 'seize abduct kidnap capture seizure abduction kidnapping'],
  ['close', 'close shut seal closure'],
  ['resign', 'resign quit resignation'],
  ['elect', 'elect appoint election appointment'],
  ['release', 'release free release'],
  ['agree', 'agree agreement conclude'],
  ['arrive', 'arrive land arrival'],
  ['attack', 'attack shell bomb hit strike ambush shelling bombing ambush attack'],
  ['sink', 'sink'],
  ['arrest', 'arrest detain arrest'],
  ['found', 'found establish'],
  ['declare', 'declare proclaim'],
  ['adopt', 'adopt ratify pass ratification adoption'],
  ['build', 'complete build'],
  ['break', 'collapse break'],
]
const ACT = new Map(ACTS.flatMap(([act, words]) => words.split(' ').map(w => [w, act] as const)))

const LIGHT = new Set('take come enter occur happen hold go be place'.split(' '))
const PEOPLE = new Set('man woman person people official'.split(' '))

const thingsOf = (s: Sentence, verb: number): { things: Set<string>; definite: boolean; act: string | undefined } => {
  const things = new Set<string>()
  let definite = false
  let act: string | undefined
  // "recalled the accord being signed": the noun stands over its verb.
  const over = s.tokens[s.tokens[verb]!.head]
  if (/^acl$/.test(s.tokens[verb]!.deprel) && over?.upos === 'NOUN' && s.tokens[verb]!.xpos === 'VBN') {
    things.add(stemOf(over.lemma))
    definite = s.tokens.some(t => t.head === s.tokens[verb]!.head && /^(?:the|its|their)$/i.test(t.text))
  }
  for (const i of dependents(s, verb, 'nsubj', 'obj', 'obl')) {
    const t = s.tokens[i]!
    const core = !t.deprel.startsWith('obl')
    if (!/NOUN|PROPN/.test(t.upos)) continue
    if (!core) {
      if (LIGHT.has(s.tokens[verb]!.lemma) && /^(?:effect|force)$/.test(t.lemma)) act = 'force'
      continue
    }
    const lemma = t.lemma.toLowerCase()
    if (LIGHT.has(s.tokens[verb]!.lemma) && ACT.has(lemma)) act = ACT.get(lemma)
    if (!PEOPLE.has(lemma)) things.add(stemOf(lemma))
    for (const k of dependents(s, i, 'compound', 'nmod', 'flat'))
      if (/NOUN|PROPN/.test(s.tokens[k]!.upos) && !s.tokens[k]!.deprel.includes('poss'))
        things.add(stemOf(s.tokens[k]!.lemma))
    if (
      dependents(s, i, 'det', 'nmod:poss').some(k => !/^an?$|^some$|^another$/i.test(s.tokens[k]!.text)) ||
      t.upos === 'PROPN'
    )
      definite = true
  }
  return { things, definite, act }
}

const WHERE = /^(?:in|at|on|near|outside)$/

const sitesUnder = (s: Sentence, verb: number): Site[] =>
  dependents(s, verb, 'obl').flatMap(i => {
    const t = s.tokens[i]!
    const at = dependents(s, i, 'case').find(k => WHERE.test(s.tokens[k]!.lemma.toLowerCase()))
    const noun = /PROPN/.test(t.upos)
      ? t
      : s.tokens[dependents(s, i, 'flat', 'compound', 'appos').find(k => s.tokens[k]!.upos === 'PROPN') ?? -1]
    const common = t.upos === 'NOUN' && dependents(s, i, 'det').some(k => /^the$/i.test(s.tokens[k]!.text))
    if (
      at === undefined ||
      (!noun && !common) ||
      /day$|month|year|week|night|morning|evening|afternoon|January|February|March|April|May|June|July|August|September|October|November|December|force|effect|time|case|way|end|start/.test(
        t.text,
      )
    )
      return []
    return [{ start: s.tokens[at]!.start, end: t.end, where: s.tokens[at]!.lemma.toLowerCase(), name: t.text }]
  })

export const clauseFactsOf = (scene: Scene): readonly ClauseFact[] =>
  scene.sentences.flatMap((s, sentence) =>
    s.tokens.flatMap((t, verb): ClauseFact[] => {
      if (t.upos !== 'VERB' || REPORTING.has(t.lemma.toLowerCase())) return []
      const { things, definite, act } = thingsOf(s, verb)
      const named = act ?? (LIGHT.has(t.lemma) ? undefined : ACT.get(t.lemma.toLowerCase()))
      if (!named || things.size === 0) return []
      const dates = inside(scene.times, s).filter(x => {
        const at = s.tokens.findIndex(k => k.end > x.start && /NOUN|PROPN|NUM/.test(k.upos))
        return dateOf(x) !== undefined && at >= 0 && verbOver(s, at) === verb
      })
      const own = dependents(s, verb, 'nsubj', 'obj').flatMap(i =>
        inside(scene.times, { start: s.tokens[Math.max(0, i - 3)]!.start, end: s.tokens[i]!.start }).filter(
          x => dateOf(x) && !dates.includes(x),
        ),
      )
      return [
        {
          sentence,
          verb,
          act: named,
          things,
          sites: sitesUnder(s, verb),
          dates: [...dates, ...own],
          negated: dependents(s, verb, 'advmod').some(k => /^(?:not|n['’]t|never)$/i.test(s.tokens[k]!.text)),
          teller: scene.tellerAt(t),
          definite,
        },
      ]
    }),
  )
