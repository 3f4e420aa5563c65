/**
 * What the finders of commitments share: the sentence they look at, and how words of it are cut.
 *
 * markOf("... by 15 February") -> by; clauseEnd stops before "but", "which", a comma; contentAfter finds "to VERB".
 */
import { daysBetween, later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'

export interface Found {
  readonly kind: 'undertaking' | 'ultimatum' | 'expiry'
  /** The thing to be done. */
  readonly words: Span
  readonly due?: TimeMention
  /** Where the verb that binds stands: its subject is bound. */
  readonly verb: number
  /** Those who are given a deadline, or who assured: they are bound instead. */
  readonly given?: Span
  /** The speaker is bound where the subject is no actor. */
  readonly speaker?: true
  /** Set by its subject for somebody else, who is bound. */
  readonly set?: true
  /** A plan for several: those in its words, and the nearest before them. */
  readonly planned?: true
  /** How it stands, where the words before it say so: "missed Friday's deadline". */
  readonly told?: { readonly state: 'overdue' | 'kept' | 'broken'; readonly words: Span }
  /** Told again: "the pause lapses on", "the deadline runs until". */
  readonly again?: true
  /** An order in somebody's mouth, whose words do not name who must obey. */
  readonly order?: true
  /** Told by who gets it: "were promised". Bound is the other side. */
  readonly passive?: true
  /** A new end for one told before, whatever its kind: "extended that deadline to 24 March". */
  readonly moved?: true
  /** Looked back on beside one told before: "a similar undertaking" is of the same hand. */
  readonly like?: true
}

export interface Scene {
  readonly text: string
  readonly sentence: Span
  /** The sentences before this one, the nearest first. */
  readonly before?: readonly Span[]
  readonly times: readonly TimeMention[]
  /** The cue under which a place of the text stands, "" where none. */
  readonly cueAt: (span: Span) => string
  readonly published: string | undefined
}

export type Mark = 'by' | 'within' | 'before' | 'until' | 'on' | 'for' | ''

const MARK =
  /\b(by|no later than|not later than|within|inside|before|until|till|to|on|at|for|in)\s+(?:the\s+)?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)(?: o[’']clock)?\s+)?$/i

/** The preposition of a time, and where it begins. */
export const markOf = (text: string, t: TimeMention, from: number): { mark: Mark; start: number } => {
  const inside = /^(by|within|before|until|till|on|for)\b/i.exec(t.exact)
  const before = MARK.exec(text.slice(Math.max(from, t.start - 30), t.start))
  const word = (inside?.[1] ?? before?.[1])?.toLowerCase()
  const start = inside || !before ? t.start : t.start - before[0].length
  if (word === undefined) return { mark: '', start: t.start }
  const mark = /later than|^by$/.test(word) ? 'by' : word === 'till' ? 'until' : word === 'inside' ? 'within' : word
  return { mark: (/^(?:at|in|to)$/.test(mark) ? 'on' : mark) as Mark, start }
}

export const LIMIT: ReadonlySet<Mark> = new Set(['by', 'within', 'before'])

export const lastMatch = (form: RegExp, part: string): RegExpExecArray | undefined => {
  let found: RegExpExecArray | undefined
  for (const m of part.matchAll(form)) found = m
  return found
}

/** Where a clause that begins at `from` ends, at the latest at `to`. */
export const clauseEnd = (text: string, from: number, to: number): number => {
  const m =
    /[;:—–?!”"]|[,.](?!\d)|\s(?:but|although|though|because|while|when|unless|if|provided|which|who|said|says)\s|\sand (?=(?:which|who|it|he|she|they|said|never|then|was|were|is|has|had)\b)/i.exec(
      text.slice(from, to),
    )
  return m ? from + m.index : to
}

export const trim = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && /[\s,“"]/.test(text[start]!)) start++
  while (end > start && /[\s,;:.”"—–]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** What was undertaken, told behind the verb: "to VERB ...", "that X would ...", "a full list". */
export const contentAfter = (
  text: string,
  from: number,
  to: number,
): { start: number; finite: boolean } | undefined => {
  const part = text.slice(from, to)
  const to_ =
    /^(?:[^.;:]{0,60}?[\s,])?(?:not )?to (?!(?:the|an?|his|her|its|their|our|both|all|any|each|every|some|that|this|those|these|him|them|it|us|me|you|two|three)\b)(?=[a-z]{2,})/i.exec(
      part,
    )
  const that = /^[^.;:]{0,50}?\sthat\s/i.exec(part)
  const bare =
    /^(?: [A-Z]?[\w’']{2,}){0,7}? (?=(?:it|he|she|they|we|there|no|nobody|all|the)\b[^.;]{1,40}\bw(?:ould|ill)\b)/i.exec(
      part,
    )
  const all = [to_, that ?? bare].filter(m => m !== null).sort((a, b) => a[0].length - b[0].length)
  const m = all[0]
  return m ? { start: from + m[0].length, finite: m !== to_ } : undefined
}

export const isAhead = (t: TimeMention, published: string | undefined): boolean =>
  t.type !== 'duration' && published !== undefined && (t.edtf ?? '') >= published

export const isBehind = (t: TimeMention, published: string | undefined): boolean => {
  const value = t.edtf?.split('/').at(-1)
  return value !== undefined && published !== undefined && `${value}~` < published && value !== '..'
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i

/** The time with one day for another. */
const redated = (t: TimeMention, day: string, next: string): TimeMention => ({
  ...t,
  ...(t.edtf ? { edtf: t.edtf.replace(day, next) } : {}),
  ...(t.named ? { named: t.named.replace(day, next) } : {}),
})

/** A weekday set as a limit lies ahead: on a Tuesday "unless they leave by Sunday" is the Sunday that comes. */
const comingOne = (t: TimeMention, published: string | undefined): TimeMention => {
  const day = /\d{4}-\d{2}-\d{2}/.exec(t.named ?? t.edtf ?? '')?.[0]
  if (!day || !published || published.length < 10 || !WEEKDAY.test(t.exact) || /\b(?:last|past)\b/i.test(t.exact))
    return t
  const back = daysBetween(day, published.slice(0, 10))
  if (back <= 0 || back > 7) return t
  return redated(t, day, later(day, 'P7D') ?? day)
}

/** "has set a deadline of": its day lies ahead as that of "until". */
const DEADLINE_OF =
  /\b(?:set|sets|gives?|gave|given|issued?|issues|imposed?|imposes|has|have) [^.;:]{0,50}\b(?:deadline|cut-off|time limit|ultimatum) of (?:[a-z]+ on )?$/i

const TOLD_NOW =
  /\b(?:(?:has|have) (?:now |also |since )?(?:undertaken|promised|pledged|agreed|vowed|committed|sworn|given|ordered|told|until|to)|must|will|shall|promises|pledges|vows|undertakes|(?:is|are) (?:to|due|bound|obliged|required))\b/i

/** The limits of a sentence as they lie ahead of who sets them now: the coming weekday, the day in the coming year. */
export const limitsAhead = (scene: Scene): readonly TimeMention[] =>
  scene.times.map(t => {
    const { mark, start } = markOf(scene.text, t, scene.sentence.start)
    const named = DEADLINE_OF.test(scene.text.slice(scene.sentence.start, t.start))
    if (!/^(?:until|by|before|within)$/.test(mark) && !named) return t
    const front = scene.text.slice(scene.sentence.start, start)
    if (/\bhad (?:\w+ ){0,2}\w*$/i.test(front.slice(-60))) return t
    const coming = comingOne(t, scene.published)
    return coming === t && TOLD_NOW.test(front) ? comingYear(t, scene.published) : coming
  })

/** A day without its year, taken for one long past, is the next where it is a limit set now. */
const comingYear = (t: TimeMention, published: string | undefined): TimeMention => {
  const day = /\d{4}-\d{2}(?:-\d{2})?/.exec(t.named ?? t.edtf ?? '')?.[0]
  if (!day || !published || !t.implied.includes('year') || t.type === 'duration' || WEEKDAY.test(t.exact)) return t
  if (day >= published.slice(0, day.length) || /\b(?:last|past|ago)\b/i.test(t.exact)) return t
  const next = later(day, 'P1Y')
  if (!next || next < published.slice(0, next.length)) return t
  return redated(t, day, next)
}

const SUBJECT_OPEN = /[;:—–,“]\s*|\b(?:that|which|but|and|said|says)\s/gi

/** The start of the clause whose verb stands at `at`. */
export const subjectFrom = (scene: Scene, at: number): number => {
  const part = scene.text.slice(scene.sentence.start, at)
  const m = lastMatch(SUBJECT_OPEN, part)
  // "has undertaken to pay and is to file": a second verb begins its own words.
  const second = m !== undefined && /^(?:and|but)\s$/i.test(m[0]) && m.index + m[0].length === part.length
  const open = second || (m && part.length - m.index - m[0].length > 3) ? m!.index + m![0].length : 0
  return scene.sentence.start + open
}
