/**
 * Takes off the start of a content what tells to whom, when or where it was said.
 *
 * "told | the lenders’ club | it would follow" -> it would follow; "said | on Wednesday | it would suspend" -> it would suspend.
 * What a content lacks at its end is left to whole-content.ts and content-extent.ts.
 */
import { isFiniteVerb } from '../../language/tree.ts'
import type { ActorMention, Attribution } from '../../record/mention.ts'
import { timeOfSaying } from '../time-of-saying.ts'
import type { CuePlace } from './around-cue.ts'
import { isPassive, TOLD } from './cue-grammar.ts'

/** "told the lenders’ club it would follow": whom it was told to is no part of what was told. */
export const withoutAddressee = (a: Attribution, p: CuePlace, mentions: readonly ActorMention[]): Attribution => {
  const first = a.content[0]!
  if (
    !a.cue ||
    !TOLD.test(p.sentence.tokens[p.head]!.lemma.toLowerCase()) ||
    first.start < a.cue.end ||
    first.start - a.cue.end > 2
  )
    return a
  const to = mentions.find(m => m.start >= first.start && m.start - first.start <= 4 && m.end < first.end)
  const next = to ? p.sentence.tokens.find(t => t.start >= to.end) : undefined
  if (
    !to ||
    !next ||
    !(next.text.toLowerCase() === 'that' || next.deprel.startsWith('nsubj') || /^(PRON|DET)$/.test(next.upos))
  )
    return a
  return { ...a, content: [{ start: next.start, end: first.end }, ...a.content.slice(1)] }
}

/** "warned staff in a letter that": between a verb of telling and its "that" stands only whom, how and when. */
export const fromThat = (a: Attribution, p: CuePlace): Attribution => {
  const { sentence: s, head } = p
  const first = a.content[0]!
  if (!a.cue || !TOLD.test(s.tokens[head]!.lemma.toLowerCase()) || first.start < a.cue.end) return a
  if (first.start - a.cue.end > 2) return a
  const from = s.tokens.findIndex(t => t.start >= first.start)
  const that = s.tokens.findIndex((t, i) => i > from && i < from + 14 && /^that$/i.test(t.text) && t.upos === 'SCONJ')
  if (from < 0 || that < 0 || s.tokens.slice(from, that).some(t => isFiniteVerb(t) || /^[“”"]|^to$/.test(t.text)))
    return a
  const start = s.tokens[that]!.start
  const content = a.content.flatMap(c => (c.end <= start ? [] : c.start < start ? [{ start, end: c.end }] : [c]))
  return content.length > 0 ? { ...a, content } : a
}

/** Verbs that take a thing behind their preposition: "agreed on a ceasefire, an exchange and a corridor". */
const ABOUT_A_THING =
  /^(agree|insist|decide|settle|comment|speak|talk|focus|elaborate|report|reflect|touch|dwell|expand|sign|vote|count|rule|press|confer|consult|advise|brief|concentrate|believe|engage|participate)$/

/** "pointed out in | this newspaper, the poor suffer": where it was said is no part of what was said. */
export const withoutPlace = (a: Attribution, p: CuePlace, text: string): Attribution => {
  const first = a.content[0]!
  const own = a.cue && / (?:in|on|at|during|after|before)$/.exec(text.slice(a.cue.start, a.cue.end))
  const lead = /^[^,.:;“”"\n]{3,60}, /.exec(text.slice(first.start, first.end))
  if (!a.cue || !own || !lead || first.start - a.cue.end !== 1) return a
  if (ABOUT_A_THING.test(p.sentence.tokens[p.head]!.lemma.toLowerCase())) return a
  const start = first.start + lead[0].length
  const verbs = p.sentence.tokens.filter(t => isFiniteVerb(t) && t.start >= first.start && t.end <= first.end)
  if (verbs.length === 0 || verbs.some(t => t.start < start)) return a
  return {
    ...a,
    cue: { start: a.cue.start, end: a.cue.end - own[0].length },
    content: [{ start, end: first.end }, ...a.content.slice(1)],
  }
}

/** "said on Wednesday it would suspend": when it was said is no part of what was said. */
export const withoutTime = (a: Attribution, text: string): Attribution => {
  const first = a.content[0]!
  if (!a.cue || first.start < a.cue.end || first.start - a.cue.end > 60) return a
  if (/[.,:;“”"\n]/.test(text.slice(a.cue.end, first.start))) return a
  // The cue may have taken the day's own "on".
  const own = / (?:late on|early on|on|in)$/.exec(text.slice(a.cue.start, a.cue.end))
  const lead = own && first.start - a.cue.end === 1 ? `${own[0].trimStart()} ` : ''
  const taken = timeOfSaying(lead + text.slice(first.start, first.end))
  if (taken <= lead.length) return a
  const cue = lead ? { start: a.cue.start, end: a.cue.end - own![0].length } : a.cue
  return { ...a, cue, content: [{ start: first.start + taken - lead.length, end: first.end }, ...a.content.slice(1)] }
}

/** "He was assured by X that ...": to whom it was said stands before the cue, and is no content. */
export const withoutHearer = (a: Attribution, p: CuePlace): Attribution => {
  const { sentence: s, head } = p
  if (!a.cue || a.content.length < 2 || !isPassive(s, head) || !TOLD.test(s.tokens[head]!.lemma.toLowerCase())) return a
  const content = a.content.filter(c => c.start > a.cue!.start)
  return content.length > 0 ? { ...a, content } : a
}
