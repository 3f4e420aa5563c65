/**
 * Deadlines of one ultimatum that differ: "until midnight on Wednesday" / "expires at noon on Wednesday".
 *
 * Ultimatums and rights that expire are one across reports where each report has one, due within a day of the other's.
 */
import { datesAgree, daysBetween, daysOf } from '../../record/agree.ts'
import type { CommitmentEntry, DiscrepancyEntry } from '../../record/entries.ts'
import type { Told } from '../../record/values.ts'
import { conflicting, draft, listOf, side, stillTold, type Tellers } from './context.ts'

interface Due extends Told<string> {
  readonly id: string
}

/** Times of day that exclude each other. */
const CLOCK =
  /\b(?:noon|midday|midnight|dawn|sunrise|dusk|sunset|\d{1,2}(?::\d{2})?\s?(?:am|pm|a\.m|p\.m)|\d{1,2}:\d{2})/i
const clockOf = (d: Due): string | undefined => CLOCK.exec(d.words.exact)?.[0].toLowerCase().replace('midday', 'noon')

const agree = (a: Due, b: Due): boolean => {
  if (!datesAgree(a.value, b.value)) return false
  const [x, y] = [clockOf(a), clockOf(b)]
  return x === undefined || y === undefined || x === y
}

const lastDay = (d: Due): string | undefined => daysOf(d.value).last

export const differingDues = (commitments: readonly CommitmentEntry[], tellers: Tellers): DiscrepancyEntry[] => {
  const byReport = new Map<string, Due[]>()
  for (const c of commitments) {
    if (c.kind === 'undertaking') continue
    const due = c.dues.at(-1)
    if (!due || due.value === null) continue
    const report = tellers.reportOf(due.words)
    byReport.set(report, [...(byReport.get(report) ?? []), { ...due, value: due.value, id: c.id }])
  }
  const alone = [...byReport.values()].filter(d => d.length === 1)
  const still = new Set(stillTold(alone.flat(), tellers))
  const single = alone.filter(([d]) => still.has(d!))
  const near = single.filter(([a]) =>
    single.some(([b]) => {
      const [x, y] = [lastDay(a!), lastDay(b!)]
      return a !== b && x !== undefined && y !== undefined && Math.abs(daysBetween(x, y)) <= 1
    }),
  )
  const sides = conflicting(near, agree)
  if (sides.length < 2) return []
  const why = `The same thing is said to be due at different times: ${listOf(sides.map(s => s.words.exact))}.`
  return [draft('deadline', sides.map(s => s.id).sort(), { sides: sides.map(s => side(s, s.value)), why })]
}
