/**
 * Finds what is due in a sentence: from the times that can be a limit, and from the verbs that bind.
 *
 * "gave both sides until 1 November to produce the originals" -> ultimatum, words "produce the originals", given "both sides".
 * The sentence is read by its words; a parse only helps with subjects (parties.ts). Dates are set in due.ts.
 */
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import {
  AGAIN,
  BOUND,
  DUE,
  EXPIRE,
  FOR_LENGTH,
  GIVE,
  HAVE,
  IS_TO,
  PREDICT,
  STANDS,
  STRONG,
  UNDERTAKE,
  WILL,
} from './words.ts'

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
  /** A plan for several: those in its words, and the nearest before them. */
  readonly planned?: true
  /** Told again: "the pause lapses on", "the deadline runs until". */
  readonly again?: true
}

export interface Scene {
  readonly text: string
  readonly sentence: Span
  readonly times: readonly TimeMention[]
  /** First letters of the cue under which a place of the text stands, "" where none. */
  readonly cueAt: (span: Span) => string
  readonly published: string | undefined
}

type Mark = 'by' | 'within' | 'before' | 'until' | 'on' | 'for' | ''

const MARK = /\b(by|no later than|not later than|within|inside|before|until|till|to|on|at|for|in)\s+(?:the\s+)?$/i

/** The preposition of a time, and where it begins. */
const markOf = (text: string, t: TimeMention, from: number): { mark: Mark; start: number } => {
  const inside = /^(by|within|before|until|till|on|for)\b/i.exec(t.exact)
  const before = MARK.exec(text.slice(Math.max(from, t.start - 18), t.start))
  const word = (inside?.[1] ?? before?.[1])?.toLowerCase()
  const start = inside || !before ? t.start : t.start - before[0].length
  if (word === undefined) return { mark: '', start: t.start }
  const mark = /later than|^by$/.test(word) ? 'by' : word === 'till' ? 'until' : word === 'inside' ? 'within' : word
  return { mark: (/^(?:at|in|to)$/.test(mark) ? 'on' : mark) as Mark, start }
}

const LIMIT: ReadonlySet<Mark> = new Set(['by', 'within', 'before'])

const lastMatch = (form: RegExp, part: string): RegExpExecArray | undefined => {
  let found: RegExpExecArray | undefined
  for (const m of part.matchAll(form)) found = m
  return found
}

/** Where a clause that begins at `from` ends, at the latest at `to`. */
const clauseEnd = (text: string, from: number, to: number): number => {
  const m =
    /[;:—–,.?!”"]|\s(?:but|although|though|because|while|unless|if|provided|which|who|said|says)\s|\sand (?=(?:it|he|she|they|said|never|then|was|were|is|has|had)\b)/i.exec(
      text.slice(from, to),
    )
  return m ? from + m.index : to
}

const trim = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && /[\s,“"]/.test(text[start]!)) start++
  while (end > start && /[\s,;:.”"—–]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** What was undertaken, told behind the verb: "to VERB ...", "that X would ...", "a full list". */
const contentAfter = (text: string, from: number, to: number): { start: number; finite: boolean } | undefined => {
  const part = text.slice(from, to)
  const to_ =
    /^(?:[^.;:]{0,60}?[\s,])?(?:not )?to (?!(?:the|an?|his|her|its|their|our|both|all|any|each|every|some|that|this|those|these|him|them|it|us|me|you|two|three)\b)(?=[a-z]{2,})/i.exec(
      part,
    )
  const that = /^[^.;:]{0,50}?\sthat\s/i.exec(part)
  const bare =
    /^(?: [A-Z]?[\w’']{2,}){0,3} (?=(?:it|he|she|they|we|there|no|nobody|all|the)\b[^.;]{1,40}\bw(?:ould|ill)\b)/i.exec(
      part,
    )
  const all = [to_, that ?? bare].filter(m => m !== null).sort((a, b) => a[0].length - b[0].length)
  const m = all[0]
  return m ? { start: from + m[0].length, finite: m !== to_ } : undefined
}

const NO_UNDERTAKING =
  /\b(?:not|never|no|n[’']t|refus\w+|declin\w+|fail\w* to|before|if|unless|whether|would)\s+(?:\w+ )?$/i

/** The clause at the end of these words is a condition: "provided that both sides". */
const IN_CONDITION = /\b(?:if|unless|provided|providing|whether|until|once)\b[^,;:.]{0,60}$/i

/** Undertakings by a verb of binding oneself, with or without a date. */
const undertaken = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  const part = text.slice(sentence.start, sentence.end)
  const found: Found[] = []
  for (const m of part.matchAll(UNDERTAKE)) {
    const at = sentence.start + m.index
    const end = at + m[0].length
    if (NO_UNDERTAKING.test(text.slice(Math.max(sentence.start, at - 24), at))) continue
    if (IN_CONDITION.test(text.slice(sentence.start, at))) continue
    if (/^(?: (?:in principle|that it was|on\b(?! \w+ \d))| with\b)/.test(text.slice(end, end + 14))) continue
    const content = contentAfter(text, end, sentence.end)
    if (!content) continue
    const strong = STRONG.test(m[0])
    if (content.finite && !strong && !/^assur|^guarant|^sw/i.test(m[0])) continue
    const stop = clauseEnd(text, content.start, sentence.end)
    const due = scene.times.find(t => {
      if (t.start < content.start || t.start > stop + 2) return false
      const { mark } = markOf(text, t, content.start)
      return LIMIT.has(mark) || mark === 'until' || (mark === 'on' && isAhead(t, scene.published) && !content.finite)
    })
    if (!due && !(strong && !content.finite && !/^vow/i.test(m[0]))) continue
    if (content.finite && !/\bw(?:ould|ill)\b/i.test(text.slice(content.start, stop))) continue
    const passive = /\b(?:was|were|been|being|is|are)\s+(?:\w+ )?$/i.test(
      text.slice(Math.max(sentence.start, at - 16), at),
    )
    const by = passive
      ? /^\s+by ([^,.;]{2,40}?)(?=\s+(?:in|on|that|to|last|at)\b)/.exec(text.slice(end, end + 60))
      : null
    if (passive && !by) continue
    const given = by ? { start: end + by[0].length - by[1]!.length, end: end + by[0].length } : undefined
    found.push({
      kind: 'undertaking',
      words: trim(text, { start: content.start, end: Math.max(stop, due?.end ?? 0) }),
      verb: at,
      ...(due ? { due } : {}),
      ...(given ? { given } : {}),
    })
  }
  return found
}

const isAhead = (t: TimeMention, published: string | undefined): boolean =>
  t.type !== 'duration' && published !== undefined && (t.edtf ?? '') >= published

const isBehind = (t: TimeMention, published: string | undefined): boolean => {
  const value = t.edtf?.split('/').at(-1)
  return value !== undefined && published !== undefined && `${value}~` < published && value !== '..'
}

/** Deadlines given to others. */
const given = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, start)
  const right = text.slice(t.end, sentence.end)
  const purpose = /^(?:,? at the latest,?)? to (?=[a-z])/i.exec(right)
  const length = t.type === 'duration' && mark !== 'for' && mark !== 'within'
  if (mark !== 'until' && !(length && purpose)) return undefined
  const give = lastMatch(GIVE, left)
  const have = lastMatch(HAVE, left)
  const verb = [give, have].filter(m => m !== undefined).sort((a, b) => b.index - a.index)[0]
  if (!verb) return undefined
  const between = left.slice(verb.index + verb[0].length)
  if (/[;:.]|\b(?:that|which|who|to|said|and)\b/i.test(between) || between.length > 70) return undefined
  if (!purpose && verb === have && between.trim().length > 0) return undefined
  const at = sentence.start + verb.index
  const named = between.trim().length > 0 && !/^\s*(?:been|being)\s/i.test(between)
  const passive = /^\s*been (?:given|granted|allowed|set)\b/i.test(between)
  if (!purpose && passive === false && verb === have) return undefined
  const whole = purpose
    ? { start: t.end + purpose[0].length, end: clauseEnd(text, t.end + purpose[0].length, sentence.end) }
    : { start: at, end: t.end }
  return {
    kind: 'ultimatum',
    words: trim(text, whole),
    due: t,
    verb: at,
    ...(named && verb === give ? { given: trim(text, { start: at + verb[0].length, end: start }) } : {}),
  }
}

const THREAT = /\b(?:will|would|shall|warn\w*|threat\w*|going to|else)\b/i

/** "unless X is done by T": what must be done, under a threat. */
const unless = (scene: Scene, t: TimeMention, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, start)
  const m = lastMatch(/\bunless\s|\bif (?=(?:no\b|there is no\b|[^,;.]{2,40}\b(?:not|n[’']t|fails? to)\b))/gi, left)
  if (!m || /[;,]/.test(left.slice(m.index + m[0].length))) return undefined
  const rest = left.slice(0, m.index) + text.slice(t.end, sentence.end)
  if (!THREAT.test(rest)) return undefined
  const from = sentence.start + m.index + m[0].length
  return { kind: 'ultimatum', words: trim(text, { start: from, end: t.end }), due: t, verb: t.start, speaker: true }
}

/** Rights that run out, and rests given for a length of time. */
const expires = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, t.start)
  const until = mark === 'until' && STANDS.test(text.slice(sentence.start, start))
  const out = !until && t.type !== 'duration' && EXPIRE.test(left.endsWith(' ') ? left : `${left} `)
  if (!until && !out) return undefined
  if (isBehind(t, scene.published)) return undefined
  const verb = until ? STANDS.exec(text.slice(sentence.start, start))! : (EXPIRE.exec(`${left} `) ?? EXPIRE.exec(left)!)
  const at = sentence.start + verb.index
  if (/^(?:ends|will end|is due to end|runs?(?! out))/i.test(verb[0]) && !AGAIN.test(left)) return undefined
  const clause = text.slice(sentence.start, at)
  const open = Math.max(
    ...[', ', '; ', ': ', '— ', ' before ', ' when ', ' that ', ' which ', ' after ', ' until ', '. '].map(b => {
      const i = clause.lastIndexOf(b)
      return i < 0 ? 0 : i + b.length
    }),
  )
  const words = trim(text, { start: sentence.start + open, end: t.end })
  const again = AGAIN.test(text.slice(words.start, at))
  return { kind: 'expiry', words, due: t, verb: at, ...(again ? { again: true as const } : {}) }
}

const forLength = (scene: Scene, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, t.start)
  if (t.type !== 'duration' || !/\bfor (?:an? (?:initial|further|additional) |another |a )?$/i.test(left))
    return undefined
  const m = FOR_LENGTH.exec(left)
  if (!m) return undefined
  const at = sentence.start + m.index
  const own =
    /(?:^|[;,—–:] |\b(?:that|which|but|and) )((?:put|has|have|had|was|were|is|are|be|been) [^,;]{0,30})$/i.exec(
      left.slice(0, m.index),
    )
  return {
    kind: 'expiry',
    words: trim(text, { start: own ? at - own[1]!.length : at, end: t.end }),
    due: t,
    verb: own ? at - own[1]!.length : at,
  }
}

const SUBJECT_OPEN = /[;:—–,“]\s*|\b(?:that|which|but|and)\s/gi

/** The start of the clause whose verb stands at `at`. */
const subjectFrom = (scene: Scene, at: number): number => {
  const part = scene.text.slice(scene.sentence.start, at)
  const m = lastMatch(SUBJECT_OPEN, part)
  const open = m && part.length - m.index - m[0].length > 3 ? m.index + m[0].length : 0
  return scene.sentence.start + open
}

/** What falls due, must be done, or will be done by a date. */
const dated = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, start)
  const due = DUE.exec(left)
  if (due && mark !== '' && !/\bdue to\b/.test(due[0]) && !isBehind(t, scene.published)) {
    const at = sentence.start + due.index
    return { kind: 'undertaking', words: trim(text, { start: subjectFrom(scene, at), end: t.end }), due: t, verb: at }
  }
  const promised = /\bpromised(?: (?:them|him|her|it|us|to [\w ]{2,30}))?\s*$/i.exec(left)
  if (promised && (LIMIT.has(mark) || mark === 'for')) {
    const at = sentence.start + promised.index
    return { kind: 'undertaking', words: trim(text, { start: subjectFrom(scene, at), end: t.end }), due: t, verb: at }
  }
  const planned = /\b(?:set|due|scheduled|supposed|meant) to (?:have )?(?:be |been )?[a-z]+(?: [\w’']+){0,6}\s*$/i.exec(
    left,
  )
  if (planned && (mark === 'on' || LIMIT.has(mark)) && isBehind(t, scene.published)) {
    const at = sentence.start + planned.index
    return {
      kind: 'undertaking',
      words: trim(text, { start: plannedFrom(scene, at), end: t.end }),
      due: t,
      verb: at,
      planned: true,
    }
  }
  if (!LIMIT.has(mark)) return undefined
  return bound(scene, t, mark, left)
}

/** "an agreement with X, originally set to be signed in February": the noun before the comma is what was due. */
const plannedFrom = (scene: Scene, at: number): number => {
  const part = scene.text.slice(scene.sentence.start, at)
  const m =
    /(?:^|[,;:—–] |\b(?:in|of|on|over|for|that|and|to|\w+ing) )((?:an?|the|its|their|his|her) [^,;:—–]{3,70},?(?: originally| which (?:was|had been)| long)?\s?)$/i.exec(
      part,
    )
  return m ? scene.sentence.start + part.length - m[1]!.length : subjectFrom(scene, at)
}

const bound = (scene: Scene, t: TimeMention, mark: Mark, left: string): Found | undefined => {
  const { text, sentence } = scene
  const pick = (form: RegExp): { at: number; end: number } | undefined => {
    const m = lastMatch(form, left)
    if (!m) return undefined
    const between = left.slice(m.index + m[0].length)
    if (
      /[;:.]|, (?:and|but|which|who|he|she|it|they)\b|\b(?:that|which|who|if|unless|before|after|said)\b/i.test(between)
    )
      return undefined
    return { at: sentence.start + m.index, end: sentence.start + m.index + m[0].length }
  }
  const must = pick(BOUND) ?? pick(IS_TO)
  if (must) {
    if (mark === 'before' && text.slice(must.at, must.at + 2).match(/^(?:ha)/)) return undefined
    return {
      kind: 'undertaking',
      words: trim(text, { start: subjectFrom(scene, must.at), end: Math.max(t.end, t.start) }),
      due: t,
      verb: must.at,
    }
  }
  const will = pick(WILL)
  if (!will) return undefined
  const words = trim(text, { start: subjectFrom(scene, will.at), end: t.end })
  const cue = scene.cueAt(words)
  const pledged = UNDERTAKE_NEAR.test(text.slice(t.end, sentence.end))
  if (cue === '' && !pledged) return undefined
  if (PREDICT.test(cue)) return undefined
  const passive = /^be [a-z]+(?:ed|en|d|t|wn|ne|ld|nt|id)\b/i.test(text.slice(will.end, will.end + 30))
  const promising = /^(?:promis|pledg|vow|assur|guarant|undert|commit|swor|agree|repl|announc)/i.test(cue) || pledged
  if (!promising && !passive) return undefined
  return { kind: 'undertaking', words, due: t, verb: will.at, speaker: true }
}

const UNDERTAKE_NEAR = /^[,”"’' ]{0,4}[^.;]{1,40}\b(?:promised|pledged|vowed|undertook|promises|pledges|vows)\b/i

const overlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Every commitment that a sentence tells, the surest reading of each. */
export const findCommitments = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  const fromTimes = scene.times.flatMap(t => {
    if (t.start < sentence.start || t.end > sentence.end || t.type === 'set') return []
    const { mark, start } = markOf(text, t, sentence.start)
    const found =
      given(scene, t, mark, start) ??
      (LIMIT.has(mark) || mark === 'until' ? unless(scene, t, start) : undefined) ??
      expires(scene, t, mark, start) ??
      forLength(scene, t) ??
      dated(scene, t, mark, start)
    return found ? [found] : []
  })
  const own = undertaken(scene)
  const out: Found[] = []
  const surest = [
    ...fromTimes.filter(f => f.kind === 'ultimatum'),
    ...own.filter(f => f.due),
    ...fromTimes.filter(f => f.kind !== 'ultimatum'),
    ...own.filter(f => !f.due),
  ]
  for (const f of surest) {
    if (f.due !== undefined && out.some(o => o.due === f.due)) continue
    const other = out.find(o => overlapping(o.words, f.words) && o.kind === f.kind)
    // "adopted for six months and run out on June 30": one right, its end told twice.
    if (other === undefined) out.push(f)
    else if (f.kind === 'expiry' && f.due) out.push({ ...f, again: true })
  }
  return out.sort((a, b) => (a.due ?? a.words).start - (b.due ?? b.words).start)
}
