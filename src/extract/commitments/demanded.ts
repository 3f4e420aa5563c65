/**
 * What others are told to do by a time: "demanded that the guards withdraw by Saturday", "ordered them to leave by noon".
 *
 * "The treaty obliges the sides to free everybody within 60 days" -> undertaking of the sides; a demand with a limit is
 * an ultimatum; a bare wish without a limit is a position and no commitment.
 */
import type { TimeMention } from '../../record/mention.ts'
import { clauseEnd, type Found, LIMIT, lastMatch, type Mark, type Scene, subjectFrom, trim } from './scene.ts'

/** Verbs that bind somebody else, before whom they bind. */
const BINDS_OTHER =
  /\b(?:order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|command(?:s|ed)?|call(?:s|ed|ing)? (?:on|upon)|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|tells?|told|summon(?:s|ed)?|wants?|wanted|warn(?:s|ed|ing)?|requir(?:es?|ed|ing)|oblig(?:es?|ed|ing)|binds?|bound|commits?|committed|compels?|compelled|direct(?:s|ed))\b/gi
const DEMANDS_THAT =
  /\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|requir(?:es?|ed|ing)|stipulat(?:es?|ed|ing)|ask(?:s|ed|ing)?|rul(?:es?|ed|ing)|order(?:s|ed|ing)?) that\s/gi
const DEMANDS_THING = /\b(?:demand(?:s|ed|ing)?|wants?|wanted|expects?|expected)\s/gi
const BY_TREATY = /^(?:requir|oblig|bind|bound|commit)/i
const NOT = /\b(?:not|never|no|n[’']t|refus\w+ to|was|were|been|being|is|are)\s+(?:\w+ )?$/i
const BREAK = /[;:.”"]|\b(?:but|which|who|said|says|that|unless|if|when|after)\b/i

/** "X ordered Y to do Z by T": Y is bound. */
const toDo = (scene: Scene, left: string, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const m = lastMatch(BINDS_OTHER, left)
  if (!m || NOT.test(left.slice(0, m.index))) return undefined
  const from = m.index + m[0].length
  const to = /^([^,;:.]{1,60}?) to (?=[a-z]{2,})/.exec(left.slice(from))
  if (!to || BREAK.test(to[1]!) || BREAK.test(left.slice(from + to[0].length))) return undefined
  const at = sentence.start + from
  return {
    kind: BY_TREATY.test(m[0]) ? 'undertaking' : 'ultimatum',
    words: trim(text, {
      start: BY_TREATY.test(m[0]) ? sentence.start + m.index : at + to[0].length,
      end: t.end,
    }),
    due: t,
    verb: sentence.start + m.index,
    given: trim(text, { start: at, end: at + to[1]!.length }),
  }
}

/** "X demanded that Y do Z by T", "X wants an answer by T". */
const demandsThat = (scene: Scene, left: string, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const m = lastMatch(DEMANDS_THAT, left)
  if (m && !NOT.test(left.slice(0, m.index)) && !BREAK.test(left.slice(m.index + m[0].length))) {
    const start = sentence.start + m.index + m[0].length
    return { kind: 'ultimatum', words: trim(text, { start, end: t.end }), due: t, verb: t.start, speaker: true }
  }
  const thing = lastMatch(DEMANDS_THING, left)
  if (!thing || NOT.test(left.slice(0, thing.index))) return undefined
  const between = left.slice(thing.index + thing[0].length)
  if (
    BREAK.test(between) ||
    !/^(?:an?|the|its|their|his|her|all|full|written)\s/.test(between) ||
    /\bto\b/.test(between)
  )
    return undefined
  const at = sentence.start + thing.index
  return {
    kind: 'ultimatum',
    words: trim(text, { start: subjectFrom(scene, at), end: t.end }),
    due: t,
    verb: t.start,
    speaker: true,
  }
}

/** "“Scrap it by Saturday or we’re off”": an order in somebody's mouth, with what follows if it is not obeyed. */
const orElse = (scene: Scene, left: string, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const order =
    /(?:^|[“"‘]|: (?=[a-z]+ ))([A-Za-z][a-z]+ (?:it|them|the|your|our|out|off|up|in|down|all|this|that)\b[^.;”"]{0,60}|[A-Za-z][a-z]+ )$/.exec(
      left,
    )
  const threat = /^,? or (?:else\b|we\b|I\b|you\b|face\b|lose\b|the\b|there\b)/i.exec(text.slice(t.end, sentence.end))
  if (!order || !threat) return undefined
  const start = sentence.start + order.index + order[0].length - order[1]!.length
  const end = clauseEnd(text, t.end + threat[0].length, sentence.end)
  // "issued an ultimatum to the ministry on Tuesday: pay by ...": told to whom it goes.
  const to =
    /\b(?:ultimatum|warning|message|order|demand)s? (?:to|for|at) ((?:the |all |both )?[^,;:.]{2,40}?)(?: (?:on|last) [\w ]{3,16})?: $/i.exec(
      text.slice(sentence.start, start),
    )
  const given = to ? { start: sentence.start + to.index + to[0].indexOf(to[1]!), end: 0 } : undefined
  return {
    kind: 'ultimatum',
    words: trim(text, { start, end }),
    due: t,
    verb: t.start,
    speaker: true,
    order: true,
    ...(given ? { given: { ...given, end: given.start + to![1]!.length } } : {}),
  }
}

export const demanded = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
  if (!LIMIT.has(mark)) return undefined
  const left = scene.text.slice(scene.sentence.start, start)
  return orElse(scene, left, t) ?? toDo(scene, left, t) ?? demandsThat(scene, left, t)
}
