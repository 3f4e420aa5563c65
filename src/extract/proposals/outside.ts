/**
 * What sounds like an offer and is put to nobody: what a law would do, what is asked for in court, promised or foretold.
 *
 * "A bill before parliament would cap overtime at 200 hours" -> none; "swore that it would pay" -> none.
 */
import type { Sentence } from '../../language/token.ts'
import type { Clause } from '../positions/clauses.ts'
import { lemma, low, type SeedInput } from './seed.ts'
import type { Trigger } from './triggers.ts'

const STATUTE =
  /^(bill|law|act|amendment|budget|constitution|directive|regulation|ordinance|statute|decree|verdict|ruling|tax|levy)$/
const IN_COURT =
  /^(prosecutor|prosecution|defence|defense|plaintiff|defendant|attorney|counsel|barrister|advocate|petitioner|victim)$/
/** What a law would do and what is asked for in court is put to nobody at a table. */
export const isOutside = (s: Sentence, clause: Clause, subject: number): boolean =>
  clause.some(i => STATUTE.test(lemma(s, i)) && (i === subject || (i < subject && s.tokens[i]!.deprel === 'nsubj'))) ||
  IN_COURT.test(lemma(s, subject)) ||
  clause.some(i => /^(prison|jail|imprisonment|acquittal|probation)$/.test(lemma(s, i)) && low(s, i - 1) === 'in')

interface DeedInput {
  readonly found: Trigger
  readonly clause: Clause
  readonly voice: SeedInput['statements'][number] | undefined
}

/** True where it is told as promised, threatened or foreseen: that is not put forward. */
export const isForetold = (s: Sentence, { found, clause, voice }: DeedInput): boolean =>
  /^(predict|promise|threaten|blame)$/.test(voice?.act ?? '') ||
  NO_OFFERING.test(voice?.cue?.exact ?? '') ||
  clause
    .slice(0, found.at)
    .some(i => /^(promise|pledge|swear|vow|undertake|threaten|warn|reckon|predict|expect|fear)$/.test(lemma(s, i)))

/** Cues of promising, threatening and foreseeing: what is told by them is not put forward. */
const NO_OFFERING =
  /\b(?:sw(?:ore|orn|ears?)|promis|pledg|vow|undert|threat|warn|reckon|predict|expect|fear|guess|forecast|bet)/i
