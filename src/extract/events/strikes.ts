/**
 * Which strike a word means: of workers or of weapons.
 *
 * "the strike by rail workers" -> PROTEST; "the strike on the depot" -> ASSAULT.
 */
import type { Trigger } from './trigger.ts'
import { LABOUR, WEAPON } from './triggers.ts'

/** Undecided words of the sentence leave it to the report's. */
export const decideStrike = (trigger: Trigger, lemma: string, here: string, whole: string): Trigger => {
  if (!/^(strike|action|walkout)$/.test(lemma)) return trigger
  const labour = LABOUR.test(here) ? 2 : LABOUR.test(whole) ? 1 : 0
  const weapon = WEAPON.test(here) ? 2 : WEAPON.test(whole) ? 1 : 0
  const isLabour =
    labour > weapon || (labour === weapon && labour > 0 && !/\b(missile|air|drone|rocket|artillery)\b/i.test(here))
  return isLabour ? { type: 'PROTEST', family: 'protest' } : { type: 'ASSAULT', family: 'attack' }
}
