/**
 * What follows for other entries when one goes or takes another id: nothing may speak of what does not stand, and words
 * that were said in a rejected statement never become the report's own.
 *
 * A statement is rejected -> what was told in its voice goes with it; a telling in its voice leaves its event.
 */
import type { Entry, EventEntry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { verdictOf } from '../record/verdict.ts'

export interface Changes {
  readonly gone: ReadonlySet<string>
  /** Old id -> the entry it was joined into. */
  readonly renamed: ReadonlyMap<string, string>
}

type Shape = Record<string, unknown>

const isGone = (value: unknown, gone: ReadonlySet<string>): boolean => typeof value === 'string' && gone.has(value)
/** A value told in a voice that does not stand, or the id of what does not stand. */
const falls = (v: unknown, gone: ReadonlySet<string>): boolean =>
  isGone(v, gone) || (v !== null && typeof v === 'object' && isGone((v as Shape)['voice'], gone))

const cleaned = (value: unknown, c: Changes): unknown => {
  if (typeof value === 'string') return c.renamed.get(value) ?? value
  if (Array.isArray(value)) {
    const kept = value.filter(v => !falls(v, c.gone)).map(v => cleaned(v, c))
    return kept.every(v => typeof v === 'string') ? [...new Set(kept)] : kept
  }
  if (!value || typeof value !== 'object' || 'exact' in value) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => Array.isArray(v) || !falls(v, c.gone))
      .map(([k, v]) => [k, k === 'id' || k === 'was' ? v : cleaned(v, c)]),
  )
}

const restood = (event: EventEntry): EventEntry => {
  const { verdict: _, ...lists } = event.standing
  const own = event.mentions.some(m => m.voice === null)
  const verdict = lists.confirmedBy.length > 0 ? event.standing.verdict : verdictOf(lists, { own, sides: 1 })
  return { ...event, standing: { verdict, ...lists } }
}

/** The entry without what fell, or null where it cannot stand any more. */
export const afterChanges = (entry: Entry, c: Changes): Entry | null => {
  const e = entry as Entry & { within?: string | null; voice?: string | null; stateVoice?: string | null }
  if (isGone(e.within, c.gone) || isGone(e.voice, c.gone)) return null
  const out = cleaned(entry, c) as Entry
  if (isGone(e.stateVoice, c.gone) && out.entry === 'commitment') {
    const { stateWords: _, stateVoice: __, ...rest } = out
    return { ...rest, state: 'pending' }
  }
  if (entryWords(out).length === 0) return null
  if (out.entry === 'discrepancy' && entry.entry === 'discrepancy') {
    if (out.sides.length < entry.sides.length || (entry.about.length > 0 && out.about.length === 0)) return null
  }
  if (out.entry === 'event' && JSON.stringify(out) !== JSON.stringify(entry)) return restood(out)
  return out
}
