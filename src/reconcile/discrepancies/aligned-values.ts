/**
 * Measures that two reports of one story give of one thing, found by their sentences: those that are likest to each other on both sides.
 *
 * "The pact runs for three years" / "under the five-year pact" -> number. Two sentences are alike by the words, fields of meaning
 * and names they share, each weighed by how few sentences of the story have it.
 */
import { numbersAgree } from '../../record/agree.ts'
import type { DiscrepancyEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { draft, listOf, side, type Tellers } from './context.ts'
import { GENERIC } from './counted.ts'
import { isLater } from './later-days.ts'
import { GRACE, PERSONS, sentenceBags, type ToldValue, toldValuesIn } from './told-values.ts'
import { isVictim } from './victims.ts'

/** Words that bind no two sentences, by the first six letters of their stems. */
const LIGHT = new Set(
  `~report say said tell told speak add warn announ stat note accord spokes spokesm offici govern minist presid leader
  last next time place come came make made take took give gave has had also just`.split(/\s+/),
)
/** Points that two measures need to be of one thing: shared words, each worth up to one. */
const ENOUGH: Readonly<Record<ToldValue['kind'], number>> = {
  time: 1.2,
  year: 1.2,
  'per cent': 1.2,
  money: 1.2,
  count: 1,
}
/** How much less is enough where each report has only one such measure. */
const ALONE = 0.6
/** How alike a value is that stands beside an equal one. */
const ALSO = 0.4
/** What it costs that a unit differs: "hours" and "minutes", persons by two nouns. */
const OTHER_UNIT = 0.6
/** More than so many times another is another thing. */
const GAP: Readonly<Record<ToldValue['kind'], number>> = { time: 8, year: 1.01, 'per cent': 6, money: 6, count: 6 }

const FIELD_WEIGHT = 0.6
const NAME_WEIGHT = 0.8
/** What a word of the rest of the sentence is worth beside one of the clause. */
const ASIDE = 0.5

type Weight = (item: string) => number

/** A word of one sentence in each report is worth one, one of every sentence nothing. */
const createWeight = (reports: readonly Report[]): Weight => {
  const counts = new Map<string, number>()
  let all = 0
  for (const r of reports)
    for (const bag of sentenceBags(r)) {
      all++
      for (const x of bag) counts.set(x, (counts.get(x) ?? 0) + 1)
    }
  const whole = Math.log((all + 2) / 2)
  const weigh: Weight = item => {
    if (LIGHT.has(item)) return 0
    const rare = Math.min(1, Math.log((all + 2) / (counts.get(item) ?? 1)) / whole)
    return rare * (item.startsWith('~') ? FIELD_WEIGHT : item.startsWith('#') ? NAME_WEIGHT : 1)
  }
  const known = new Map<string, number>()
  return item => {
    const old = known.get(item)
    if (old !== undefined) return old
    const made = weigh(item)
    known.set(item, made)
    return made
  }
}

/** Asked of every two measures of a story: it makes no lists. */
const likeness = (a: ToldValue, b: ToldValue, weight: Weight): number => {
  let [near, cross] = [0, 0]
  for (const x of a.near)
    if (b.near.has(x)) near += weight(x)
    else if (b.around.has(x)) cross += weight(x)
  for (const x of b.near) if (!a.near.has(x) && a.around.has(x)) cross += weight(x)
  return near + ASIDE * cross - (a.unit === b.unit ? 0 : OTHER_UNIT)
}

/** Whether a measure's own words hold a noun: "1,200 job cuts" and "2,000 jobs", "nine hostages" and "eight of the hostages". */
const counts = (v: ToldValue, unit: string): boolean => unit.length > 2 && !GENERIC.has(unit) && v.nouns.has(unit)

const isPerson = (unit: string): boolean => PERSONS.has(unit) || isVictim(unit)
const sameUnit = (a: ToldValue, b: ToldValue): boolean => {
  if (a.kind !== 'count') return true
  if (a.unit === b.unit) return a.unit !== '' && !GENERIC.has(a.unit)
  if (counts(a, b.unit) || counts(b, a.unit)) return true
  const [x, y] = [a.unit, b.unit]
  return isPerson(x) && isPerson(y)
}

const onDays = (v: ToldValue) => ({ published: v.report.published?.slice(0, 10) ?? '', days: v.days })
const otherDays = (a: ToldValue, b: ToldValue): boolean =>
  a.days.length > 0 &&
  b.days.length > 0 &&
  !a.days.some(x => b.days.some(y => x.spans.some(s => y.spans.some(t => s[0] <= t[1] && t[0] <= s[1]))))

/** Of two reports of one day a new offer is the offer; a count that moved, or moved between two days, is not to be compared. */
const movedAlike = (a: ToldValue, b: ToldValue): boolean => {
  if (!a.moved && !b.moved) return true
  return a.kind !== 'count' && a.report.published?.slice(0, 10) === b.report.published?.slice(0, 10)
}

const comparable = (a: ToldValue, b: ToldValue): boolean =>
  a.kind === b.kind &&
  a.mode === b.mode &&
  a.value > 0 &&
  b.value > 0 &&
  Math.max(a.value / b.value, b.value / a.value) <= GAP[a.kind] &&
  sameUnit(a, b) &&
  movedAlike(a, b) &&
  !isLater(onDays(a), onDays(b)) &&
  !otherDays(a, b)

const isRound = (value: number): boolean => value >= 100 && value % 10 ** Math.floor(Math.log10(value)) === 0

/** A rounded measure agrees with what rounds to it. */
const agree = (a: ToldValue, b: ToldValue): boolean => {
  if (a.kind === 'year') return a.value === b.value
  const near =
    (a.kind === 'time' || isRound(a.value) || isRound(b.value)) &&
    Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * (a.kind === 'time' ? 0.1 : 0.05)
  const rough =
    [a, b].some(v => v.qualifier === 'about') && Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * 0.15
  return near || rough || numbersAgree(a, b)
}

interface Pair {
  readonly a: ToldValue
  readonly b: ToldValue
  readonly points: number
}

const KIND: Readonly<Record<ToldValue['kind'], DiscrepancyEntry['kind']>> = {
  time: 'number',
  year: 'date',
  'per cent': 'number',
  money: 'number',
  count: 'number',
}

/** Conflicting measures of the reports of one story. */
export const alignedValues = (
  world: { readonly reports: readonly Report[]; readonly voiceAt: (words: Anchor) => string | null },
  tellers: Tellers,
): DiscrepancyEntry[] => {
  const lists = world.reports.map(r => toldValuesIn(r))
  const weight = createWeight(world.reports)
  const anchorOf = (v: ToldValue): Anchor => ({
    report: v.report.id,
    start: v.start,
    end: v.end,
    exact: v.report.text.slice(v.start, v.end),
  })
  const told = (v: ToldValue) => ({ words: anchorOf(v), voice: world.voiceAt(anchorOf(v)) })
  const found = lists.flatMap((list, i) => lists.slice(i + 1).flatMap(others => pairsOf(list, others, weight)))
  const groups: ToldValue[][] = []
  for (const { a, b } of [...found].sort((x, y) => y.points - x.points)) {
    if (tellers.renews(told(a), told(b))) continue
    const group = groups.find(g => g.includes(a) || g.includes(b))
    const fresh = group?.includes(a) ? b : a
    if (!group) groups.push([a, b])
    else if (!group.some(v => v.report === fresh.report)) group.push(fresh)
  }
  // Who has one of the values too is named beside it.
  for (const group of groups)
    for (const v of lists.flat())
      if (
        !group.some(g => g.report === v.report) &&
        group.some(g => g.kind === v.kind && g.value === v.value && sameUnit(g, v) && likeness(g, v, weight) > ALSO)
      )
        group.push(v)
  return groups.map(group => {
    const sides = group.map(v => side(told(v), anchorOf(v).exact))
    const who = listOf(group.map(v => `${anchorOf(v).exact} according to ${tellers.nameOf(told(v))}`))
    return draft(group.every(v => v.near.has(GRACE)) ? 'deadline' : KIND[group[0]!.kind], [], {
      sides,
      why: `For the same thing ${who}.`,
    })
  })
}

/** The measures of two reports that are likest to each other on both sides, alike enough, and do not agree. */
const pairsOf = (list: readonly ToldValue[], others: readonly ToldValue[], weight: Weight): Pair[] => {
  const best = new Map<ToldValue, number>()
  const agreeing = new Set<ToldValue>()
  const candidates: Pair[] = []
  for (const a of list)
    for (const b of others) {
      if (!comparable(a, b)) continue
      const points = likeness(a, b, weight)
      for (const v of [a, b]) best.set(v, Math.max(best.get(v) ?? 0, points))
      // The value that the other report has too, in a sentence that might be of it, is told there.
      if (agree(a, b)) {
        if (points > 0) for (const v of [a, b]) agreeing.add(v)
      } else if (points >= ENOUGH[a.kind] - ALONE) candidates.push({ a, b, points })
    }
  const hasValue = (there: readonly ToldValue[], v: ToldValue): boolean =>
    there.some(o => o.kind === v.kind && o.value === v.value && sameUnit(o, v))
  const alone = (v: ToldValue, own: readonly ToldValue[]): boolean =>
    own.every(o => o.kind !== v.kind || o.value === v.value || (v.kind === 'count' && o.unit !== v.unit))
  return candidates.filter(
    ({ a, b, points }) =>
      points === best.get(a) &&
      points === best.get(b) &&
      !agreeing.has(a) &&
      !agreeing.has(b) &&
      (points >= ENOUGH[a.kind] || (points >= ENOUGH[a.kind] - ALONE && alone(a, list) && alone(b, others))) &&
      !hasValue(others, a) &&
      !hasValue(list, b),
  )
}
