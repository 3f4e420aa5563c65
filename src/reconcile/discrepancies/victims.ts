/**
 * Victims of one event who are fighters in one report and civilians in another: "Six workers" / "At least 15 fighters".
 *
 * "People" may be anyone. A report that has both kinds is compared with nobody.
 */
import type { Anchor } from '../../record/values.ts'
import { byReport, draft, type Finder, listOf, side, type Tellers, within } from './context.ts'

const FIGHTERS = new Set(
  `soldier soldiers fighter fighters troops militant militants guard guards serviceman servicemen officer officers terrorist terrorists rebel rebels
  insurgent insurgents mercenary mercenaries commando commandos marines airmen gunmen guerrillas conscripts recruits paratroopers`.split(
    /\s+/,
  ),
)
const CIVILIANS = new Set(
  `civilian civilians worker workers child children woman women villager villagers resident residents passenger passengers teacher teachers student
  students pupils doctor doctors nurse nurses farmer farmers fisherman fishermen journalist journalists boy boys girl girls families shoppers patients
  pilgrims worshippers bystanders pensioners miners drivers herders traders`.split(/\s+/),
)

/** True for a noun, in its singular, of those whom a toll counts. */
export const isVictim = (noun: string): boolean => [noun, `${noun}s`].some(n => FIGHTERS.has(n) || CIVILIANS.has(n))

interface Victim {
  readonly words: Anchor
  readonly voice: string | null
  readonly value: string
  readonly fights: boolean
}

/** Who the dead of a toll are called, by the words that follow the number. */
export const victimIn = (
  told: { readonly words: Anchor; readonly voice: string | null },
  tellers: Tellers,
): Victim | undefined => {
  const text = tellers.textOf(told.words).slice(told.words.start, told.words.end + 40)
  const clause = told.words.exact + /^[^,;.]*/.exec(text.slice(told.words.exact.length))![0]
  const noun = [...clause.matchAll(/[\p{L}-]+/gu)]
    .slice(0, 7)
    .find(m => FIGHTERS.has(m[0].toLowerCase()) || CIVILIANS.has(m[0].toLowerCase()))
  if (!noun) return undefined
  const end = Math.max(noun.index + noun[0].length, told.words.exact.length)
  const words = within({ ...told.words, exact: text }, 0, end)
  return { words, voice: told.voice, value: noun[0], fights: FIGHTERS.has(noun[0].toLowerCase()) }
}

export const differingVictims: Finder = (event, tellers) => {
  const told = event.counts.filter(c => c.of === 'killed').flatMap(c => victimIn(c, tellers) ?? [])
  const reports = byReport(told, tellers).filter(g => g.every(x => x.fights === g[0]!.fights))
  const sides = reports.map(g => g[0]!)
  if (!sides.some(s => s.fights) || !sides.some(s => !s.fights)) return []
  const why = `The dead are ${listOf(sides.map(s => s.value))} by different tellers.`
  return [draft('identity', [event.id], { sides: sides.map(s => side(s, s.value)), why })]
}
