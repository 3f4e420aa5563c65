/**
 * The offer that another one answers: a counter-offer the last one told, a rival figure of the same kind the other side's.
 *
 * "offered 3 per cent ... The guild wants 6" -> the guild's answers the first.
 */
import type { ProposalEntry } from '../../record/entries.ts'

const kindsOf = (p: ProposalEntry): string[] =>
  p.terms.flatMap(t => [
    ...(t.share !== undefined ? ['share'] : []),
    ...(t.amount ? [t.amount.currency] : []),
    ...(t.quantity ? [t.quantity.unit] : []),
    ...(t.duration !== undefined ? ['duration'] : []),
  ])

/** The offer that one answers: a counter-offer the last one; a rival figure of the same kind by another party too. */
export const answered = (out: readonly ProposalEntry[], next: ProposalEntry, counter: boolean): string | undefined => {
  if (counter) return out.at(-1)?.id
  const kinds = new Set(kindsOf(next))
  return out.findLast(
    p =>
      p.issue === next.issue &&
      p.status !== 'agreed' &&
      kindsOf(p).some(k => kinds.has(k)) &&
      !p.proposers.some(a => next.proposers.some(b => a.actor === b.actor)),
  )?.id
}
