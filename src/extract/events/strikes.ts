/**
 * Which strike a word means: of workers or of weapons.
 *
 * "the strike by rail workers" -> PROTEST; "the strike on the depot" -> ASSAULT.
 */
import type { Trigger } from './trigger.ts'
import { LABOUR, WEAPON } from './triggers.ts'

/** "a strike on the market", "an air strike": aimed at something. */
const AIMED =
  /\b(?:(?:air|drone|missile|rocket|artillery|mortar)[ -]strikes?|strikes? (?:on|against) (?!monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i
/** "went on strike", "the strike by pilots": work laid down. */
const DOWNED =
  /\b(?:on strike|(?:general|hunger|rail|wildcat|pay|token|indefinite|warning) strikes?|strikes? by [\w' ]{0,30}(?:workers|drivers|pilots|teachers|staff|unions?|crews?|nurses|doctors|miners|dockers))\b/i

/** Undecided words of the sentence leave it to the report's. */
export const decideStrike = (trigger: Trigger, lemma: string, here: string, whole: string): Trigger => {
  if (!/^(strike|action|walkout)$/.test(lemma)) return trigger
  if (AIMED.test(here)) return { type: 'ASSAULT', family: 'attack' }
  if (DOWNED.test(here)) return { type: 'PROTEST', family: 'protest' }
  const labour = LABOUR.test(here) ? 2 : LABOUR.test(whole) ? 1 : 0
  const weapon = WEAPON.test(here) ? 2 : WEAPON.test(whole) ? 1 : 0
  const isLabour =
    labour > weapon || (labour === weapon && labour > 0 && !/\b(missile|air|drone|rocket|artillery)\b/i.test(here))
  return isLabour ? { type: 'PROTEST', family: 'protest' } : { type: 'ASSAULT', family: 'attack' }
}
