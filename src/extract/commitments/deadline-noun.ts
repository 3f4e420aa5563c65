/**
 * Deadlines named by their noun: "missed Friday's deadline to name a cabinet", "a deadline of 5 May for bids".
 *
 * "extended that deadline by two weeks, to 24 March" tells a new end of one told before. What merely passes "before the
 * deadline" sets none.
 */
import type { TimeMention } from '../../record/mention.ts'
import { clauseEnd, type Found, lastMatch, type Scene, subjectFrom, trim } from './scene.ts'

const NOUN = '(?:deadline|cut-off date|cut-off|time limit|ultimatum|target date)'
const BEHIND = new RegExp(`^(?:[’']s)? (?:\\w+ )?${NOUN}\\b(?: (to|for)(?= [a-z0-9]))?`, 'i')
const BEFORE = new RegExp(
  `\\b${NOUN}(?: (?:to|for) [^,;:.]{3,60})?(?: (?:of|is|was|falls on|fell on|set for|had been set for|remains|at|for))?[ ,]*$`,
  'i',
)
/** Verbs that move an end told before, with what they move. */
const MOVED =
  /\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|push(?:es|ed|ing)? back|put(?:s|ting)? (?:back|off)|mov(?:es?|ed|ing)|postpon(?:es?|ed|ing)|delay(?:s|ed|ing)?|roll(?:s|ed|ing)? over|renew(?:s|ed|ing)?|defer(?:s|red|ring)?) (?:the|that|this|its|their|his|her|a) (?:[\w’'-]+ ){0,3}?(?:deadline|ultimatum|pause|truce|ceasefire|offer|suspension|freeze|moratorium|waiver|exemption|mandate|amnesty|grace(?: period)?|time limit|window|extension|reprieve|stay|standstill|date|vote|talks|report|bid|licence|license|arrangement|agreement|deal)\b[^;:.]{0,60}?$/gi

/** "the truce was extended", "the vote has been put off", with the new end. */
const WAS_MOVED =
  /\b(?:the|that|this|its|their|his|her) (?:[\w’'-]+ ){0,3}?(?:deadline|ultimatum|pause|truce|ceasefire|offer|suspension|freeze|moratorium|waiver|exemption|mandate|amnesty|grace period|time limit|window|standstill|term|licence|license|arrangement|talks)(?: (?:was|were|is|has been|have been|had been))? (?:since |now |then |later )?(?:extended|prolonged|pushed back|put back|put off|moved|postponed|renewed|deferred)\b[^;:.]{0,40}?$/i

const moved = (scene: Scene, left: string, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const m = lastMatch(MOVED, left) ?? WAS_MOVED.exec(left) ?? undefined
  if (!m || !/(?:^|[ ,])(?:to|until|till|by|from [\w. ]{3,20} to|for|from)\s*(?:the )?$/i.test(left)) return undefined
  const at = sentence.start + m.index
  const start = subjectFrom(scene, at)
  // "from Sept 15 to Sept 30" may be read as one stretch: its end is the new day.
  const last = t.edtf?.includes('/') && !t.edtf.startsWith('..') ? t.edtf.split('/').at(-1)! : undefined
  const due = last ? { ...t, edtf: last, named: last } : t
  return { kind: 'ultimatum', words: trim(text, { start, end: t.end }), due, verb: at, again: true, moved: true }
}

export const deadlineNoun = (scene: Scene, t: TimeMention, start: number): Found | undefined => {
  if (t.type === 'duration') return undefined
  const { text, sentence } = scene
  const left = text.slice(sentence.start, t.start)
  const shifted = moved(
    scene,
    /\b(?:until|till|to|by) $/i.test(left) ? left : text.slice(sentence.start, start) + keptMark(text, t),
    t,
  )
  if (shifted) return shifted
  const behind = BEHIND.exec(text.slice(t.end, sentence.end))
  if (behind) {
    const to = t.end + behind[0].length
    const whole = behind[1] ? clauseEnd(text, to + 1, sentence.end) : to
    const part = text.slice(to, whole)
    const passed = PASSED.exec(part)
    const and = passed ?? / and (?=\w+ed\b)/.exec(part)
    const end = and ? to + and.index : whole
    const state: Pick<Found, 'told'> = passed
      ? { told: { state: 'overdue', words: { start: end + 1, end: end + passed[0].length } } }
      : stateBefore(scene, t.start)
    const words =
      state.told && !passed
        ? { start: state.told.words.start, end }
        : behind[1] === 'to'
          ? { start: to + 1, end }
          : { start: t.start, end }
    return { kind: 'undertaking', words: trim(text, words), due: t, verb: t.start, ...state }
  }
  const before = BEFORE.exec(left)
  if (!before || /\b(?:before|after|until|since|by) (?:the|its|their|that)? ?$/i.test(left.slice(0, before.index)))
    return undefined
  const at = sentence.start + before.index
  const bound = boundParty(scene, at, t.end)
  // "issued an ultimatum to the firm on Tuesday": the day of setting it.
  if (bound.set && /\b(?:on|last) $/i.test(left)) return undefined
  const to = /^ (?:to|for) (?=[a-z])/.exec(text.slice(t.end, sentence.end))
  const words = to
    ? { start: t.end + to[0].length, end: clauseEnd(text, t.end + to[0].length, sentence.end) }
    : { start: at, end: t.end }
  return {
    kind: 'ultimatum',
    words: trim(text, words),
    due: t,
    verb: at,
    ...bound,
    ...stateBefore(scene, at),
  }
}

/** "Monday's deadline for an answer came and went". */
const PASSED =
  / (?:had |has |have )?(?:already |quietly |since )?(?:passed|came and went|come and gone|expired|lapsed|ran out|run out|was missed|went by|elapsed|slipped (?:by|past))\b/i

/** A time may hold its own preposition: "until 24 March". */
const keptMark = (text: string, t: TimeMention): string =>
  /^(?:until|till|to|by) /i.exec(text.slice(t.start, t.end))?.[0] ?? ''

/** Verbs by which somebody sets a deadline for another, with the other where he stands between: "gave the firm a deadline". */
const SETTER =
  /\b(?:sets?|setting|gives?|gave|given|giving|issu(?:es?|ed|ing)|impos(?:es?|ed|ing)|fix(?:es|ed|ing)?|announc(?:es?|ed|ing)|declar(?:es?|ed|ing)|deliver(?:s|ed|ing)?|hand(?:s|ed|ing)?|present(?:s|ed|ing)?|lai[dn]|lays)(?: down)?(?<other> (?:the |an? |its |their |his |her |all |both )?[\w’'. -]{2,50}?)? (?:an?|the|its|their|his|her|another|one)(?: [\w-]+){0,3} $/i
const PASSIVE_SETTING = /\b(?:is|are|was|were|been|being|be)\s+(?:\w+ )?$/i
/** Behind the day, those whom it is set for: "on the two banks", "for the army to leave". */
const SET_FOR = /^,? (?:on|for|to) ((?:the |all |both |its |their )?[^,;:.]{2,50}?)(?= to [a-z]|[,;:.”]|$)/

/** Who must act: the one a deadline is set for, never the one who sets it. */
const boundParty = (scene: Scene, noun: number, end: number): Pick<Found, 'given' | 'set'> => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, noun)
  const m = SETTER.exec(left)
  if (!m || PASSIVE_SETTING.test(left.slice(0, m.index))) return {}
  const other = m.groups?.other?.trimEnd()
  if (other) {
    const at = sentence.start + m.index + m[0].indexOf(other)
    return { set: true, given: trim(text, { start: at, end: at + other.length }) }
  }
  const behind = SET_FOR.exec(text.slice(end, sentence.end))
  if (!behind) return { set: true }
  const stop = end + behind[0].length
  return { set: true, given: { start: stop - behind[1]!.length, end: stop } }
}

const stateBefore = (scene: Scene, at: number): Pick<Found, 'told'> => {
  const part = scene.text.slice(Math.max(scene.sentence.start, at - 40), at)
  const m = /\b(miss(?:ed|es|ing)|overran|let slip)\b[^,;.]{0,16}$/i.exec(part)
  const kept = m ? null : /\b(met|beat|kept)\b[^,;.]{0,16}$/i.exec(part)
  const hit = m ?? kept
  if (!hit) return {}
  const start = at - part.length + hit.index
  return { told: { state: m ? 'overdue' : 'kept', words: { start, end: start + hit[1]!.length } } }
}
