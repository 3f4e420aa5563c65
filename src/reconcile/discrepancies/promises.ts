/**
 * One undertaking that two reports of the same day say is due at different times.
 *
 * "pledged to repay the loan by the end of April" / "by 15 May" -> deadline. Told a day later by the party itself, by the same outlet or with words
 * that say it was moved, the later due brings the earlier up to date, and nothing differs (history/).
 */
import { daysBetween } from '../../record/agree.ts'
import type { DiscrepancyEntry } from '../../record/entries.ts'
import { alikeCommitments, bringsUpToDate, lastDue, sameDue } from '../history/commitment-history.ts'
import { type CommitmentTelling, isOldDue } from '../history/tellings.ts'
import { draft, listOf, MOVED, side, type Tellers } from './context.ts'

/** Most days between two reports of one promise. */
const APART = 1

const dueOf = (t: CommitmentTelling) => t.entry.dues.at(-1)!

const differ = (a: CommitmentTelling, b: CommitmentTelling, tellers: Tellers): boolean => {
  const [first, second] = a.day <= b.day ? [a, b] : [b, a]
  return (
    tellers.reportOf(a.words) !== tellers.reportOf(b.words) &&
    daysBetween(first.day, second.day) <= APART &&
    !sameDue(a, b) &&
    alikeCommitments(a, b) &&
    !bringsUpToDate(first, second) &&
    !tellers.renews(dueOf(first), dueOf(second))
  )
}

export const differingPromises = (owed: readonly CommitmentTelling[], tellers: Tellers): DiscrepancyEntry[] => {
  const told = owed.filter(t => lastDue(t) !== undefined && !isOldDue(t) && !MOVED.test(t.sentence))
  const has = (report: string, due: CommitmentTelling): boolean =>
    told.some(o => o.words.report === report && alikeCommitments(o, due) && sameDue(o, due))
  const groups: CommitmentTelling[][] = []
  for (const [i, a] of told.entries())
    for (const b of told.slice(i + 1)) {
      // Where one report has the other's day for the thing too, nothing differs.
      if (!differ(a, b, tellers) || has(a.words.report, b) || has(b.words.report, a)) continue
      const group = groups.find(g => g.includes(a) || g.includes(b))
      if (!group) groups.push([a, b])
      else for (const t of [a, b]) if (!group.some(o => o.words.report === t.words.report)) group.push(t)
    }
  return groups.map(group => {
    const sides = group.map(t => side(dueOf(t), lastDue(t)))
    const why = `One promise is due at different times: ${listOf(sides.map(s => s.words.exact))}.`
    return draft('deadline', group.map(t => t.entry.id).sort(), { sides, why })
  })
}
