/**
 * Rights that run out, and rests given for a length of time: "the offer lapses on Friday", "put on hold for 90 days".
 */
import type { TimeMention } from '../../record/mention.ts'
import { type Found, isAhead, isBehind, type Mark, type Scene, trim } from './scene.ts'
import { AGAIN, EXPIRE, FOR_LENGTH, OF_OFFICE, RAN_OUT, RIGHT, STANDS, WHEN_ENDS } from './words.ts'

/** Rights that run out, and rests given for a length of time. */
export const expires = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, t.start)
  const until = mark === 'until' && STANDS.test(text.slice(sentence.start, start))
  if (isBehind(t, scene.published)) return undefined
  const when = WHEN_ENDS.exec(text.slice(t.end, sentence.end))
  if (when && t.type !== 'duration') {
    const from = t.end + when[0].length - when[1]!.length
    return { kind: 'expiry', words: trim(text, { start: from, end: from + when[1]!.length }), due: t, verb: from }
  }
  const open_ = left.endsWith(' ') ? left : `${left} `
  const out =
    !until && t.type !== 'duration' && (EXPIRE.test(open_) || (RAN_OUT.test(open_) && isAhead(t, scene.published)))
  if (!until && !out) return undefined
  // "would lapse in September if its baseline stayed": an offer with its condition.
  if (
    out &&
    /\bwould \w+ (?:\w+ )?$/i.test(open_) &&
    /^[^.;]{0,10}\b(?:if(?! (?:no|not|it (?:is|was|were|has|had) not|they (?:do|did|had) not)\b)|provided)\b/i.test(
      text.slice(t.end, sentence.end),
    )
  )
    return undefined
  const verb = until ? STANDS.exec(text.slice(sentence.start, start))! : (EXPIRE.exec(open_) ?? RAN_OUT.exec(open_)!)
  const at = sentence.start + verb.index
  if (
    /^(?:ends|ended|closes|would end|will end|[\w ,]{0,9}(?:due|set|scheduled) to (?:end|close)|runs?(?! out)|holds?$|lasts?|appl)/i.test(
      verb[0],
    ) &&
    !RIGHT.test(left)
  )
    return undefined
  const clause = text.slice(sentence.start, at)
  if (OF_OFFICE.test(clause)) return undefined
  const openAt = (marks: readonly string[]): number =>
    Math.max(
      ...marks.map(b => {
        const i = clause.lastIndexOf(b)
        return i < 0 ? 0 : i + b.length
      }),
    )
  const near = openAt([', ', ...OPENERS])
  // "The permit, last renewed in June, ends on": the subject stands in front of what is put between.
  const open = clause.slice(near).trim() === '' ? openAt(OPENERS) : near
  const words = trim(text, { start: sentence.start + open, end: t.end })
  const again = AGAIN.test(text.slice(words.start, at))
  return { kind: 'expiry', words, due: t, verb: at, ...(again ? { again: true as const } : {}) }
}

const OPENERS = ['; ', ': ', '— ', ' before ', ' when ', ' that ', ' which ', ' after ', ' until ', '. ']

export const forLength = (scene: Scene, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, t.start)
  if (t.type !== 'duration' || !/\bfor (?:an? (?:initial|further|additional) |another |a )?$/i.test(left))
    return undefined
  const m = FOR_LENGTH.exec(left)
  // What somebody wants, offers or would do has not been given.
  if (
    !m ||
    /\b(?:want|demand|propos|offer|suggest|call|ask|would|could|seek|sought|refus|reject)\w*\b[^,;]{0,50}$/i.test(
      left.slice(0, m.index),
    )
  )
    return undefined
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
