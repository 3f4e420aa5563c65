/**
 * Settles what kind of name a string is, over a whole report: the model may call one name a person here and a place there.
 *
 * "Piers Lantoine, the Commission's trade spokesman," -> person, by the role beside it and the given name in it.
 * "Kirivao" once person, twice place -> place. A name made of role words ("Prosecutor General") is no name at all.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Candidate } from './candidate.ts'
import type { ActorKnowledge } from './known.ts'
import {
  datelines,
  isCommonNoun,
  isFeast,
  isFirm,
  isHeOrShe,
  isIt,
  isShip,
  isWhereOf,
  stateSigns,
} from './name-signs.ts'
import { isAdjectiveOf } from './names.ts'
import { BODIES, HONORIFICS, OUTLET_NAME, ROLES } from './nouns.ts'
import { appositionOf, titleBefore } from './titles.ts'

const lower = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean)

/** True where every word of a "name" is a role or a word that goes with one: "Prosecutor General", "Foreign Minister". */
const isRoleName = (name: string): boolean => {
  const all = lower(name)
  return (
    all.some(w => ROLES.has(w)) &&
    all.every(
      w =>
        ROLES.has(w) ||
        /^(general|foreign|prime|defence|defense|interior|finance|deputy|vice|chief|secretary|trade|energy|justice|health|security|special|state|first|home|oil)$/.test(
          w,
        ),
    )
  )
}

interface Votes {
  readonly types: Map<string, number>
  /** A title, an honorific or a given name shows a person. */
  titled?: boolean
}

const NOT_PERSON = (name: string): boolean =>
  OUTLET_NAME.test(name) || isFirm(name) || lower(name).some(w => BODIES.has(w))

/** What comes from somebody and not from a place: "an offer from Kolmar Shipping". */
const GIVEN =
  /^(offer|bid|proposal|counter-proposal|counter-offer|approach|letter|demand|request|reply|answer|response|statement|message|ultimatum|loan|pledge|promise|concession|deal|rise|raise|increase|claim|complaint|warning|invitation|text|draft|package)s?$/i
const isGiver = (sentence: Sentence, preposition: number): boolean =>
  sentence.tokens[preposition]!.text.toLowerCase() === 'from' &&
  GIVEN.test(sentence.tokens[preposition - 1]?.lemma ?? '')

const PARTED = /^(?:Upper|Lower|North|South|East|West|Northern|Southern|Eastern|Western|New|Inner|Outer|Greater) /
/** One word, or one with its side, and the surname of nobody: "the Halberg government" is a person's. */
const mayBeState = (name: string, longer: ReadonlyMap<string, readonly Votes[]>): boolean =>
  (PARTED.test(name) || !/\s/.test(name)) && !longer.get(name)?.some(v => v.types.has('person'))

/** The votes of names by what they end in: "Ada Halberg" under "Halberg". */
const byEnding = (votes: ReadonlyMap<string, Votes>): ReadonlyMap<string, readonly Votes[]> => {
  const longer = new Map<string, Votes[]>()
  for (const [name, v] of votes)
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      const ending = name.slice(at + 1)
      longer.set(ending, [...(longer.get(ending) ?? []), v])
    }
  return longer
}

/** Candidates with the type that the whole report gives each name. */
export const settleTypes = (
  candidates: readonly Candidate[],
  sentences: readonly Sentence[],
  text: string,
  knowledge: ActorKnowledge,
): Candidate[] => {
  const votes = new Map<string, Votes>()
  const adjectives = [...new Set(text.match(/\b\p{Lu}\p{L}{3,}(?:n|ese|ish|i|ic)\b/gu) ?? [])]
  const nameOf = (c: Candidate): string => text.slice(c.name!.start, c.name!.end).replace(/[’']s?$/, '')
  for (const c of candidates) {
    if (c.form !== 'name') continue
    const name = nameOf(c)
    const v: Votes = votes.get(name) ?? { types: new Map() }
    const vote = (type: string, weight: number) => v.types.set(type, (v.types.get(type) ?? 0) + weight)
    vote(c.nameType ?? 'organisation', 1)
    const sentence = sentences[c.sentence]!
    const from = sentence.tokens.findIndex(t => t.start >= c.span.start)
    let to = from
    while (to < sentence.tokens.length && sentence.tokens[to]!.end <= c.span.end) to++
    const before = titleBefore(sentence, from)
    const honorific = before && HONORIFICS.has(sentence.tokens[before.head]!.text.toLowerCase().replace(/\.$/, ''))
    // "the broadcaster LTV", "the radio station KLMO": the noun before says what it is.
    if (
      /^(broadcaster|station|newspaper|daily|weekly|agency|channel|magazine|website|outlet|portal|tabloid|paper|programme|network|newsletter)$/i.test(
        sentence.tokens[from - 1]?.text ?? '',
      )
    )
      vote('work', 6)
    const possessed = sentence.tokens[to]?.xpos === 'POS'
    const parts = name.split(/\s+/)
    if (isShip(text, c.name!.start)) vote('organisation', 8)
    if (isFirm(name)) vote('organisation', 4)
    // A country has its adjective in the text, stands after "in" or "from", and owns bodies: "Kirivao's assembly".
    if (parts.length === 1 && adjectives.some(a => isAdjectiveOf(a, name))) vote('place', 4)
    const within = dependents(sentence, c.head, 'case').find(i =>
      /^(in|from|into|across|throughout)$/i.test(sentence.tokens[i]!.text),
    )
    if (within !== undefined && !isGiver(sentence, within)) vote('place', 1.5)
    if (possessed && BODIES.has(sentence.tokens[sentence.tokens[c.head]!.head]?.lemma.toLowerCase() ?? ''))
      vote('place', 1.5)
    if (!NOT_PERSON(name)) {
      if (honorific || (before && !possessed) || knowledge.isGivenName(parts[0]!)) v.titled = true
      if (honorific) vote('person', 6)
      else if (before && !possessed) vote('person', 3)
      if (appositionOf(sentence, from, to).length > 0 && parts.length > 1) vote('person', 3)
      if (parts.length > 1 && knowledge.isGivenName(parts[0]!)) vote('person', 2.5)
    } else vote('organisation', 2)
    votes.set(name, v)
  }
  const longer = byEnding(votes)
  for (const [name, v] of votes) {
    if (!mayBeState(name, longer) || isHeOrShe(name, text)) continue
    const signs = stateSigns(name, text)
    // A surname is told with its owner's full name or title once; what never is, and stands where places stand, is one.
    const isPlace =
      !v.titled &&
      (signs > 0 || isWhereOf(name, text) || isIt(name, text) || adjectives.some(a => isAdjectiveOf(a, name)))
    if (isPlace && v.types.delete('person')) v.types.set('place', (v.types.get('place') ?? 0) + 3)
    if ((v.types.get('person') ?? 0) < 6) v.types.set('place', (v.types.get('place') ?? 0) + 3 * signs)
  }
  const opened = datelines(text)
  return candidates.flatMap(c => {
    if (c.form !== 'name') return [c]
    const name = nameOf(c)
    if (isFeast(name) || opened.some(d => d.start <= c.name!.start && c.name!.end <= d.end)) return []
    if (isCommonNoun(name, c.name!.start, text)) return []
    if (isRoleName(name)) {
      const { name: _, nameType: __, ...rest } = c
      return [{ ...rest, form: 'nominal' as const, nominal: 'person' as const }]
    }
    const ranked = [...votes.get(name)!.types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const best = ranked[0]![0]
    return [{ ...c, nameType: best }]
  })
}
