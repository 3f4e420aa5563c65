/**
 * What falls due, must be done, or will be done by a date: "must ratify by 31 March", "a coupon falls due on 2 October".
 */
import type { TimeMention } from '../../record/mention.ts'
import { type Found, isBehind, LIMIT, lastMatch, type Mark, type Scene, subjectFrom, trim } from './scene.ts'
import { BOUND, DUE, IS_TO, PREDICT, SETTLED, WILL } from './words.ts'

/** What falls due, must be done, or will be done by a date. */
export const dated = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
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
    // "the compensation they were promised by May": bound is who promised, and nobody named that got it.
    const passive = /\b(?:was|were|been|being|is|are) $/i.test(text.slice(sentence.start, at))
      ? { passive: true as const }
      : {}
    return {
      ...passive,
      kind: 'undertaking',
      words: trim(text, { start: subjectFrom(scene, at), end: t.end }),
      due: t,
      verb: at,
    }
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
  // "a new dry dock, due in the autumn of 2023", "the debt, due since 1 March".
  const reduced =
    /,\s*(?:originally |long |now )?(?:due|payable|promised|scheduled)(?: to be [a-z]+)?\s+(?:since |in |on |by |for |before )?(?:the )?$/i.exec(
      text.slice(sentence.start, t.start),
    )
  if (reduced) {
    const at = sentence.start + reduced.index
    return {
      kind: 'undertaking',
      words: trim(text, { start: plannedFrom(scene, at + 1), end: t.end }),
      due: t,
      verb: at,
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
  const [bound_, isTo] = [pick(BOUND), pick(IS_TO)]
  // "must leave within a week and the rebels are to follow by May": the nearest verb.
  const must = bound_ && isTo && isTo.at > bound_.end ? isTo : (bound_ ?? isTo)
  if (must) {
    if (mark === 'before' && text.slice(must.at, must.at + 2).match(/^(?:ha)/)) return undefined
    return {
      kind: 'undertaking',
      words: trim(text, { start: subjectFrom(scene, must.at), end: t.end }),
      due: t,
      verb: must.at,
    }
  }
  const will = pick(WILL)
  if (!will) return undefined
  const words = trim(text, { start: subjectFrom(scene, will.at), end: t.end })
  const cue = scene.cueAt(words) || scene.cueAt({ start: will.at, end: t.end })
  const pledged = UNDERTAKE_NEAR.test(text.slice(t.end, sentence.end))
  // "Under the settlement workers will be taken on by 1 March": what was agreed binds, whoever tells it.
  const settled = SETTLED.test(left) && !UNSETTLED.test(SETTLED.exec(left)![0])
  if (settled) return { kind: 'undertaking', words: settledWords(scene, words), due: t, verb: will.at }
  if (cue === '' && !pledged) return undefined
  if (PREDICT.test(cue)) return undefined
  const passive = /^be [a-z]+(?:ed|en|d|t|wn|ne|ld|nt|id)\b/i.test(text.slice(will.end, will.end + 30))
  const promising = /^(?:promis|pledg|vow|assur|guarant|undert|commit|swor|agree|repl|announc)/i.test(cue) || pledged
  // What somebody says that he himself will do by a day.
  const self = /\b(?:it|he|she|they|we|I)\s+$/i.test(text.slice(Math.max(sentence.start, will.at - 6), will.at))
  if (!promising && !passive && !(self && /^(?:sa(?:id|y)|told|tell|add|state|announc|repl)/i.test(cue)))
    return undefined
  return { kind: 'undertaking', words, due: t, verb: will.at, speaker: true }
}

/** What is only put forward, or was turned down, binds nobody: "Under the proposed deal". */
const UNSETTLED =
  /\b(?:draft|proposed|planned|possible|potential|mooted|suggested|future|new proposed|rejected|failed|collapsed|abandoned|expired|earlier|previous|old|leaked|tentative|would-be|rival|tabled)\b/i
/** Without the agreement that it stands under. */
const settledWords = (scene: Scene, words: { start: number; end: number }): { start: number; end: number } => {
  const comma = /^[^,]{3,70}, /.exec(scene.text.slice(words.start, words.end))
  return comma && SETTLED.test(comma[0]) ? { start: words.start + comma[0].length, end: words.end } : words
}

const UNDERTAKE_NEAR = /^[,”"’' ]{0,4}[^.;]{1,40}\b(?:promised|pledged|vowed|undertook|promises|pledges|vows)\b/i
