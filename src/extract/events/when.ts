/**
 * What a time says of a deed: whose it is, what it only compares with, and whether the deed is still to come.
 *
 * "would meet on Thursday" -> planned; "the first walkout since 1974" -> 1974 is not when it happened.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, headOf } from '../../language/tree.ts'
import type { EventStatus } from '../../record/entries.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Found } from './found.ts'

/** The words that tell the deed: its trigger, the verb that lends it tense, and the verbs these complete ("failed on Wednesday to agree"). */
export const headsOf = (s: Sentence, f: Found): number[] => {
  const out = [f.head, ...(f.light === undefined ? [] : [f.light])]
  let at = f.light ?? f.head
  while (s.tokens[at]!.head >= 0 && /^(xcomp|nsubj|nsubj:pass|obj)$/.test(s.tokens[at]!.deprel) && out.length < 6) {
    at = s.tokens[at]!.head
    out.push(at)
  }
  return out
}

const SUPERLATIVE =
  /\b(?:first|last|worst|biggest|largest|deadliest|heaviest|longest|highest|lowest|second|third|fourth|bloodiest|fiercest)\b/i
const SPAN = /\b(?:in|for) .{1,20}\b(?:years?|months?|weeks?|decades?|days?)$/i

/** "the first walkout since 1974", "the worst attack since May": when the last one was, not when this one is. */
export const isComparison = (s: Sentence, x: TimeMention): boolean => {
  // "their first meeting in six years" has no day six years on.
  const last = s.tokens.findLastIndex(t => t.end <= x.start)
  const before = s.tokens.slice(Math.max(0, last - 4), last + 1).map(t => t.text)
  if (SPAN.test(`${before.at(-1)} ${x.exact}`) && SUPERLATIVE.test(before.join(' '))) return true
  if (!x.edtf?.endsWith('/..')) return false
  const noun = s.tokens[headOf(s, x)]?.head ?? -1
  return (
    noun >= 0 &&
    dependents(s, noun, 'amod').some(k =>
      /^(first|last|worst|biggest|largest|deadliest|heaviest|longest|highest|lowest|second|third|fourth|.{3,}est)$/i.test(
        s.tokens[k]!.text,
      ),
    )
  )
}

/** "would meet on Thursday", in a report of what was said: planned, where no condition hangs on it. */
export const isSettled = (s: Sentence, f: Found, times: readonly { readonly edtf?: string }[]): boolean => {
  const verb = f.verbal ? f.head : f.light
  if (verb === undefined || !times.some(x => x.edtf !== undefined)) return false
  const would = dependents(s, verb, 'aux').some(i => /^would$/i.test(s.tokens[i]!.text))
  const condition = dependents(s, verb, 'advcl').some(c =>
    dependents(s, c, 'mark').some(m => /^(if|unless|provided|should)$/i.test(s.tokens[m]!.text)),
  )
  return would && !condition
}

/** A present tense or a noun with a day to come is planned; one with a day that is past has happened. */
export const byDate = (
  status: EventStatus,
  times: readonly { readonly edtf?: string }[],
  {
    settled,
    noun,
    past,
    present,
    published,
  }: {
    readonly settled: boolean
    readonly noun: boolean
    readonly past: boolean
    /** A plain present, without a helper. */
    readonly present: boolean
    readonly published: string | undefined
  },
): EventStatus => {
  if (settled && status === 'possible') return 'planned'
  const day = /^\d{4}(-\d\d)?(-\d\d)?/.exec(times.find(x => x.edtf !== undefined)?.edtf?.replace('../', '') ?? '')?.[0]
  if (!day || !published) return status
  if (noun && status === 'possible' && day < published.slice(0, day.length)) return 'happened'
  if (past || (status !== 'happened' && status !== 'ongoing')) return status
  if (day > published) return 'planned'
  // "Police beat protesters on Sunday", a past that the tagger takes for a present.
  return present && status === 'ongoing' && day < published.slice(0, day.length) ? 'happened' : status
}
