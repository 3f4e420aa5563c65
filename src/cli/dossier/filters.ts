/**
 * The flags by which entries are found, and pages of what is found: the same for list, search and review.
 */
import type { Command } from 'commander'
import { ParleyError } from '../../errors.ts'
import { ENTRY_KINDS, type EntryKind, REVIEW_STATES, type ReviewState } from '../../record/decision.ts'
import { ACTS, MEDIA, VERDICTS } from '../../record/entries.ts'
import type { EntryFilter, Paging, Store } from '../../store/store.ts'
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
const FLAGS: Readonly<Record<keyof FilterFlags, string>> = {
  kind: '--kind',
  actor: '--actor',
  side: '--side',
  issue: '--issue',
  act: '--act',
  medium: '--medium',
  outlet: '--outlet',
  from: '--from',
  to: '--to',
  place: '--place',
  standing: '--standing',
  minConfidence: '--min-confidence',
  maxConfidence: '--max-confidence',
  report: '--report',
  review: '--review',
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
    .option('--act <act>', `what a statement does: ${ACTS.join(', ')}`)
    .option('--medium <medium>', `through what it was said: ${MEDIA.join(', ')}, or its name`)
    .option('--outlet <name>', 'who published the report')
    .option('--from <day>', 'from this day on (2026-03-12), by its own date, else by publication')
    .option('--to <day>', 'up to this day')
    .option('--place <name>', 'a place named in it, or where it happened')
    .option('--standing <verdict>', `how an event stands: ${VERDICTS.join(', ')}`)
    .option('--min-confidence <share>', 'at least so sure, 0 to 1')
    .option('--max-confidence <share>', 'at most so sure, 0 to 1')
    .option('--report <id>', 'only what stands in this report')
    .option('--review <states>', `only what people left so: ${REVIEW_STATES.join(', ')}`)

export const withPages = (command: Command): Command =>
  command
    .option('--limit <number>', 'so many on a page, 1 to 500', '20')
    .option('--after <page>', 'the next page, as the one before printed it')

type Words<T extends string> = readonly [flag: string, text: string | undefined, may: readonly T[]]

const one = <T extends string>([flag, text, may]: Words<T>): T | undefined => {
  if (text === undefined) return undefined
  const asked = text.trim().toLowerCase()
  const found = may.find(m => m === asked || `${m}s` === asked || (m === 'discrepancy' && asked === 'discrepancies'))
  if (!found) throw new ParleyError('usage', `${flag} ${text}: choose from ${may.join(', ')}`)
  return found
}
const several = <T extends string>([flag, text, may]: Words<T>): T[] | undefined =>
  text?.split(',').map(t => one([flag, t, may])!)

/** Throws ParleyError('usage') for a word that its vocabulary does not have; names are compared with the dossier. */
export const filterOf = (flags: FilterFlags): EntryFilter => {
  const { actor, side, issue, medium, outlet, from, to, place, report } = flags
  return {
    ...{ actor, side, issue, medium, outlet, from, to, place, report },
    act: one(['--act', flags.act, ACTS]),
    standing: one(['--standing', flags.standing, VERDICTS]),
    kinds: several<EntryKind>(['--kind', flags.kind, ENTRY_KINDS]),
    review: several<ReviewState>(['--review', flags.review, REVIEW_STATES]),
    minConfidence: share('--min-confidence', flags.minConfidence),
    maxConfidence: share('--max-confidence', flags.maxConfidence),
  }
}

/** A medium is a kind or a name: what is neither a kind nor in the dossier is a slip. Throws ParleyError('usage'). */
export const checkMedium = async (store: Store, { medium }: EntryFilter): Promise<void> => {
  if (medium === undefined || MEDIA.some(m => m === medium.trim().toLowerCase())) return
  const { items } = await store.list({ medium, limit: 1 })
  if (items.length === 0)
    throw new ParleyError(
      'usage',
      `--medium ${medium}: choose from ${MEDIA.join(', ')}, or a name that a medium has in this dossier`,
    )
}

/** The flags given that only entries are found by. */
export const filtersGiven = (flags: FilterFlags): string[] =>
  Object.entries(FLAGS).flatMap(([key, flag]) => (flags[key as keyof FilterFlags] === undefined ? [] : [flag]))

export const pagingOf = (flags: PageFlags): Paging => ({ limit: whole('--limit', flags.limit), after: flags.after })
