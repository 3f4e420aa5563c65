/**
 * Offers told by their own words, those of clauses first: "proposed that", "put three per cent on the table", "its offer".
 *
 * "a proposal made by the bishops" -> the bishops; "The envoys had circulated a text" -> the envoys.
 */
import { voiceAt } from '../voice.ts'
import { nounSeeds } from './noun-seeds.ts'
import { partyFinder } from './parties.ts'
import { refusedSeeds } from './refused.ts'
import type { Seed, SeedInput } from './seed.ts'
import { verbSeeds } from './verb-seeds.ts'

export const seedsOf = (input: SeedInput): Seed[] => {
  const voice = voiceAt(input.statements)
  const parties = partyFinder(input.report, input.actorMentions)
  const verbs = verbSeeds(input, parties, voice)
  const done = verbs.filter(v => v.kind !== 'wish').flatMap(v => v.words)
  const nouns = nounSeeds(input, parties, { voice, done })
  const told = [...done, ...nouns.flatMap(n => n.words)]
  return [...verbs, ...nouns, ...refusedSeeds(input, parties, { voice, done: told })]
}
