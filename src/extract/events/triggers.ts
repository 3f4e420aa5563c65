/**
 * Looks words up in the lexicon: the trigger of a verb, of a verb with its object, of a noun.
 *
 * nounTrigger('talks', 'talk') -> CONSULT meet; objectTrigger('lift', undefined, ['sanction']) -> RETREAT lift.
 */
import { NOUNS } from './lexicon-nouns.ts'
import { OBJECT_VERBS } from './lexicon-objects.ts'
import { PHRASES } from './lexicon-phrases.ts'
import { VERBS } from './lexicon-verbs.ts'
import { WORK_CLASSES, WORK_VERBS } from './lexicon-works.ts'
import { CLASSES } from './noun-classes.ts'
import type { Row, Trigger } from './trigger.ts'

const split = (text: string): string[] => text.trim().split(/\s+/)

const build = (rows: readonly Row[]): ReadonlyMap<string, Trigger> =>
  new Map(
    rows.flatMap(([type, family, text]) =>
      split(text).map(w => [
        w.replace('~', ''),
        { type, family, ...(w.startsWith('~') ? { weak: true as const } : {}) },
      ]),
    ),
  )

const verbs = build(VERBS)
const nouns = build(NOUNS)
const classes = new Map(
  Object.entries({ ...CLASSES, ...WORK_CLASSES }).map(([name, text]) => [name, new Set(split(text))]),
)
const objectVerbs = new Map<string, { readonly trigger: Trigger; readonly nouns: ReadonlySet<string> }[]>()
for (const [type, family, text, name] of [...WORK_VERBS, ...OBJECT_VERBS])
  for (const v of split(text))
    objectVerbs.set(v, [...(objectVerbs.get(v) ?? []), { trigger: { type, family }, nouns: classes.get(name)! }])

const phrases = new Map<string, { readonly trigger: Trigger; readonly nouns: ReadonlySet<string> }[]>()
for (const [type, family, text, nouns] of PHRASES)
  for (const v of split(text))
    phrases.set(v, [...(phrases.get(v) ?? []), { trigger: { type, family }, nouns: new Set(split(nouns)) }])

/** A lemma and what a lemmatiser may have made of an unknown one: "fre" for free, "boycot" for boycott. */
const spellings = (lemma: string): string[] => [lemma, `${lemma}e`, `${lemma}${lemma.at(-1)}`]

/** The trigger of a verb, with its particle where it has one ("pull" + "back"). */
export const verbTrigger = (lemma: string, particle?: string): Trigger | undefined =>
  spellings(lemma)
    .map(l => (particle ? verbs.get(`${l}|${particle}`) : undefined) ?? verbs.get(l))
    .find(t => t !== undefined)

/** The trigger of a verb by what it is done to; `themes` are lemmas. */
export const objectTrigger = (
  lemma: string,
  particle: string | undefined,
  themes: readonly string[],
): Trigger | undefined =>
  spellings(lemma)
    .flatMap(l => [...(particle ? (objectVerbs.get(`${l}|${particle}`) ?? []) : []), ...(objectVerbs.get(l) ?? [])])
    .find(r => themes.some(t => r.nouns.has(t)))?.trigger

/** The trigger of a verb by what stands behind its prepositions: "return", [["to", "work"]] -> RETREAT end. */
export const phraseTrigger = (
  lemma: string,
  behind: readonly (readonly [preposition: string, noun: string])[],
): Trigger | undefined =>
  behind
    .flatMap(([preposition, noun]) =>
      (phrases.get(`${lemma}|${preposition}`) ?? []).filter(r => r.nouns.has(noun)).map(r => r.trigger),
    )
    .at(0)

/** The trigger of a noun, by the word as written or its lemma. */
export const nounTrigger = (word: string, lemma: string): Trigger | undefined => nouns.get(word) ?? nouns.get(lemma)

/** Verbs that lend a noun their tense: "held talks", "launched an invasion", "carry out an attack". */
export const LIGHT: ReadonlySet<string> = new Set(
  split(`hold launch conduct carry stage mount begin start open resume restart break end conclude suspend call cancel postpone take
    make have stage wage commit perpetrate reach sign strike sustain declare announce impose agree observe violate pay set attend join
    follow lead host continue collapse fail go plan schedule mark adjourn stall falter convene reconvene occur erupt flare fizzle
    drag last run order fight lose keep close freeze pause abandon proclaim extend renew prolong put happen halt`),
)

/** Words that tell which strike it is: of workers or of weapons. */
export const LABOUR =
  /\b(union|unions|worker|workers|miners|drivers|staff|employees|wage|wages|pay|industrial|labour|labor|stoppage|picket|walkout|rail|teachers|nurses|dockers|guild|strikers|shop stewards?|doctors|cabin crew|roster|rosters|rota|overtime|payroll|employer|employers)\b/i
export const WEAPON =
  /\b(missile|air[ -]strikes?|air raids?|air force|drone|rocket|artillery|mortar|shell|bomb|military|army|forces|troops|killed|wounded|warplane|jet|warhead|depot)\b/i
