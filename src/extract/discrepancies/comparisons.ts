/**
 * The comparisons, the surest first: what two of them find in the same words is told once.
 */

import { absolutes } from './absolutes.ts'
import { ages } from './ages.ts'
import { alternates } from './alternates.ts'
import { amountsTold } from './amounts-told.ts'
import { apposedTimes } from './apposed-times.ts'
import { beforeOffice } from './before-office.ts'
import { bothOfThree } from './both-of-three.ts'
import { causes } from './causes.ts'
import { clockLengths } from './clock-lengths.ts'
import { closedLists } from './closed-lists.ts'
import { conversions } from './conversions.ts'
import { culprits } from './culprits.ts'
import { dayNumbers } from './day-numbers.ts'
import { definite } from './definite.ts'
import { degrees } from './degrees.ts'
import { dues } from './dues.ts'
import { endDays } from './end-days.ts'
import type { Finding, Scene } from './fact.ts'
import { happenedOrNot } from './happened-or-not.ts'
import { happenings } from './happenings.ts'
import { headlines } from './headlines.ts'
import { heldShares } from './held-shares.ts'
import { identities } from './identities.ts'
import { instalments } from './instalments.ts'
import { intervals } from './intervals.ts'
import { knownOffices } from './known-offices.ts'
import { leadsAndDeputises } from './leads-and-deputises.ts'
import { ledgers } from './ledgers.ts'
import { limits } from './limits.ts'
import { listed } from './listed.ts'
import { majorities } from './majorities.ts'
import { moves } from './moves.ts'
import { namedByDate } from './named-by-date.ts'
import { noDate } from './no-date.ts'
import { nthDays } from './nth-days.ts'
import { numberedPlaces } from './numbered-places.ts'
import { offers } from './offers.ts'
import { officeYears } from './office-years.ts'
import { oppositeSites } from './opposite-sites.ts'
import { products } from './products.ts'
import { remainders } from './remainders.ts'
import { requoted } from './requoted.ts'
import { runningDays } from './running-days.ts'
import { setSizes } from './set-sizes.ts'
import { shares } from './shares.ts'
import { sharesAndCounts } from './shares-and-counts.ts'
import { sinceEvents } from './since-events.ts'
import { standings } from './standings.ts'
import { states } from './states.ts'
import { sums } from './sums.ts'
import { tallies } from './tallies.ts'
import { termStarts } from './term-starts.ts'
import { terms } from './terms.ts'
import { timelines } from './timelines.ts'
import { toldTwice } from './told-twice.ts'
import { tollsTold } from './tolls-told.ts'
import { twoOffices } from './two-offices.ts'
import { twoTellers } from './two-tellers.ts'
import { unpaid } from './unpaid.ts'
import { vagueCounts } from './vague-counts.ts'
import { votes } from './votes.ts'
import { weekdays } from './weekdays.ts'
import { years } from './years.ts'
import { zeros } from './zeros.ts'

export const COMPARISONS: readonly ((scene: Scene) => readonly Finding[])[] = [
  sums,
  shares,
  heldShares,
  votes,
  majorities,
  closedLists,
  moves,
  listed,
  remainders,
  tallies,
  sharesAndCounts,
  ledgers,
  products,
  instalments,
  conversions,
  ages,
  bothOfThree,
  offers,
  setSizes,
  knownOffices,
  officeYears,
  beforeOffice,
  leadsAndDeputises,
  twoOffices,
  dues,
  terms,
  intervals,
  termStarts,
  timelines,
  clockLengths,
  weekdays,
  dayNumbers,
  nthDays,
  runningDays,
  apposedTimes,
  happenings,
  years,
  identities,
  culprits,
  causes,
  requoted,
  toldTwice,
  states,
  standings,
  absolutes,
  limits,
  definite,
  numberedPlaces,
  oppositeSites,
  sinceEvents,
  namedByDate,
  degrees,
  alternates,
  zeros,
  twoTellers,
  tollsTold,
  amountsTold,
  endDays,
  unpaid,
  happenedOrNot,
  noDate,
  vagueCounts,
  headlines,
]
