/**
 * The flags by which entries are found, and pages of what is found: the same for list, search and review.
 */
import type { Command } from 'commander'
import { ParleyError } from '../../errors.ts'
import { ENTRY_KINDS, type EntryKind, REVIEW_STATES, type ReviewState } from '../../record/decision.ts'
import type { EntryFilter, Paging } from '../../store/store.ts'
import { share, whole } from '../flags.ts'

export interface FilterFlags {
  readonly kind?: string
  readonly actor?: string
  readonly side?: string
  readonly issue?: string
  readonly act?: string
  readonly medium?: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly standing?: string
  readonly minConfidence?: string
  readonly maxConfidence?: string
  readonly report?: string
  readonly review?: string
}
export interface PageFlags {
  readonly limit?: string
  readonly after?: string
}

export const withFilters = (command: Command): Command =>
  command
    .option('--kind <kinds>', `only these kinds: ${ENTRY_KINDS.join(', ')} (several with commas)`)
    .option('--actor <name>', 'who speaks or acts, by any name or by id')
    .option('--side <name>', 'whoever belongs to this side')
    .option('--issue <issue>', 'for example ceasefire, prisoners')
    .option('--act <act>', 'what a statement does: say, deny, demand ...')
    .option('--medium <medium>', 'through what it was said: interview, post ... or its name')
    .option('--outlet <name>', 'who published the report')
    .option('--from <day>', 'from this day on (2026-03-12), by its own date, else by publication')
    .option('--to <day>', 'up to this day')
    .option('--place <name>', 'a place named in it, or where it happened')
    .option('--standing <verdict>', 'how an event stands: reported, claimed, disputed ...')
    .option('--min-confidence <share>', 'at least so sure, 0 to 1')
    .option('--max-confidence <share>', 'at most so sure, 0 to 1')
    .option('--report <id>', 'only what stands in this report')
    .option('--review <states>', `only what people left so: ${REVIEW_STATES.join(', ')}`)

export const withPages = (command: Command): Command =>
  command
    .option('--limit <number>', 'so many on a page, 1 to 500', '20')
    .option('--after <page>', 'the next page, as the one before printed it')

const several = <T extends string>(flag: string, text: string | undefined, may: readonly T[]): T[] | undefined =>
  text?.split(',').map(t => {
    const one = t.trim().toLowerCase()
    const found = may.find(m => m === one || `${m}s` === one || (m === 'discrepancy' && one === 'discrepancies'))
    if (!found) throw new ParleyError('usage', `${flag} ${t}: choose from ${may.join(', ')}`)
    return found
  })

export const filterOf = (flags: FilterFlags): EntryFilter => {
  const { actor, side, issue, act, medium, outlet, from, to, place, standing, report } = flags
  return {
    ...{ actor, side, issue, act, medium, outlet, from, to, place, standing, report },
    kinds: several<EntryKind>('--kind', flags.kind, ENTRY_KINDS),
    review: several<ReviewState>('--review', flags.review, REVIEW_STATES),
    minConfidence: share('--min-confidence', flags.minConfidence),
    maxConfidence: share('--max-confidence', flags.maxConfidence),
  }
}

export const pagingOf = (flags: PageFlags): Paging => ({ limit: whole('--limit', flags.limit), after: flags.after })
