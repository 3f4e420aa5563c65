/**
 * How one value changed from report to report: each value with its day and words, the first one too.
 *
 * "oppose" on 2 February, "conditional" on the 9th -> two steps. Only whole days of publication tell an order: reports without one have none,
 * and a day on which both are told tells nothing.
 */
import type { Entry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'

export type Step = NonNullable<Entry['history']>[number]

/** One telling of a thing: the day its report was published, and its first words. */
export interface OnDay {
  readonly day: string
  readonly words: Anchor
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}/

/** The day of a report's publication; undefined where it is not known to the day. */
export const dayOf = (published: string | undefined): string | undefined => WHOLE_DAY.exec(published ?? '')?.[0]

/** By day, report and place. For `Array.sort`. */
export const byDay = (a: OnDay, b: OnDay): number =>
  (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
  (a.words.report < b.words.report ? -1 : a.words.report > b.words.report ? 1 : a.words.start - b.words.start)

export interface Field<T> {
  readonly name: string
  /** Undefined where a telling says nothing of it. */
  readonly valueOf: (telling: T) => unknown
  readonly wordsOf: (telling: T) => Anchor
  /** True where the later value is no change; of two that differ, at most one way round where the later says less. */
  readonly same: (a: T, b: T) => boolean
  /** True where the later may bring the earlier up to date at all. */
  readonly follows?: (earlier: T, later: T) => boolean
}

/** So many tellings back the one before is looked for. */
const BACK = 100

/**
 * The steps up to each telling, of those that have changed; `tellings` by day. What a telling follows is the nearest day before it
 * on which all that are `alike` agree.
 */
export const stepsOf = <T extends OnDay>(
  tellings: readonly T[],
  alike: (a: T, b: T) => boolean,
  field: Field<T>,
): ReadonlyMap<T, readonly Step[]> => {
  const told = tellings.filter(t => field.valueOf(t) !== undefined)
  const steps = new Map<T, readonly Step[]>()
  /** The first telling of the value that a telling tells again. */
  const first = new Map<T, T>()
  const step = (t: T): Step => ({
    asOf: t.day,
    field: field.name,
    value: field.valueOf(t),
    words: field.wordsOf(t),
  })
  const before = (at: number): T | undefined => {
    const t = told[at]!
    let day: string | undefined
    let found: T | undefined
    for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
      const q = told[i]!
      if (q.day === t.day || !alike(q, t)) continue
      if (day !== q.day) {
        if (found) return found
        ;[day, found] = [q.day, q]
      } else if (found) {
        const [forth, back] = [field.same(found, q), field.same(q, found)]
        // Where one says no more than that it stands, the other tells how.
        if (!forth && !back) found = undefined
        else if (back) found = q
      }
    }
    return found
  }
  for (const [i, t] of told.entries()) {
    const rivals = told
      .slice(Math.max(0, i - BACK + 1), i + BACK)
      .filter(o => o !== t && o.day === t.day && alike(o, t))
    if (rivals.some(o => !field.same(o, t) && !field.same(t, o))) continue
    const last = before(i)
    if (!last) continue
    const known = steps.get(last) ?? []
    if (field.same(last, t)) {
      first.set(t, first.get(last) ?? last)
      if (known.length > 0) steps.set(t, known)
    } else if (!field.follows || field.follows(last, t)) {
      steps.set(t, [...(known.length > 0 ? known : [step(first.get(last) ?? last)]), step(t)])
    }
  }
  return steps
}
