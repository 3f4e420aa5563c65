/**
 * Feasts whose day follows from a published rule, and feasts that have none.
 *
 * "Easter" of 2025 -> 2025-04-20; "the Easter period" -> 2025-04-18/2025-04-21; "Ramadan" -> no value, with the reason.
 * Easter: Meeus, Astronomical Algorithms, chapter 8. Thanksgiving: 5 U.S.C. 6103(a), the fourth Thursday of November.
 */
import { addDays, type Day, easter, orthodoxEaster, weekday } from './calendar.ts'
import { ofDay, type When } from './value.ts'

type Rule = (year: number) => When

const day =
  (m: number, d: number): Rule =>
  y => ({ y, m, d })
const from = (start: (y: number) => Day, first: number, last: number = first): Rule => {
  return y => {
    const a = ofDay(addDays(start(y), first))
    return first === last ? a : { from: a, to: ofDay(addDays(start(y), last)) }
  }
}
const fourthThursday = (y: number): Day => addDays({ y, m: 11, d: 22 }, (4 - weekday({ y, m: 11, d: 22 }) + 7) % 7)

/** Name in lower case -> its rule; null where no rule fixes the day. */
export const HOLIDAYS: ReadonlyMap<string, Rule | null> = new Map<string, Rule | null>([
  ['easter', from(easter, 0)],
  ['easter sunday', from(easter, 0)],
  ['easter monday', from(easter, 1)],
  ['good friday', from(easter, -2)],
  ['holy saturday', from(easter, -1)],
  ['palm sunday', from(easter, -7)],
  ['holy week', from(easter, -7, -1)],
  ['maundy thursday', from(easter, -3)],
  ['ash wednesday', from(easter, -46)],
  ['pentecost', from(easter, 49)],
  ['whit monday', from(easter, 50)],
  ['orthodox easter', from(orthodoxEaster, 0)],
  ['christmas', day(12, 25)],
  ['christmas day', day(12, 25)],
  ['christmas eve', day(12, 24)],
  ['orthodox christmas', day(1, 7)],
  ['boxing day', day(12, 26)],
  ["new year's day", day(1, 1)],
  ["new year's eve", day(12, 31)],
  ['may day', day(5, 1)],
  ['thanksgiving', from(fourthThursday, 0)],
  ['ramadan', null],
  ['eid', null],
  ['eid al-fitr', null],
  ['eid al-adha', null],
  ['ashura', null],
])

/** "period", "weekend", "holiday" behind a feast: from Good Friday to Easter Monday, Christmas Eve to Boxing Day. */
export const PERIODS: ReadonlyMap<string, Rule> = new Map([
  ['easter', from(easter, -2, 1)],
  ['orthodox easter', from(orthodoxEaster, -2, 1)],
  ['christmas', (y: number): When => ({ from: { y, m: 12, d: 24 }, to: { y, m: 12, d: 26 } })],
])
