/**
 * A second telling joined to the first without a subject of its own, where tagger or parse take it for part of the first.
 *
 * "said it was grateful but would not discuss figures" -> the first ends before "but"; "would not discuss" -> "figures";
 * "needs six boats and asks that the fee be waived" -> "asks" is a verb, and its source that of "wants".
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt, spanOf } from '../../language/tree.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { isOneOf, SILENCE_VERBS, TAIL_VERBS } from './clause-words.ts'
import { clauseEnd } from './surface-words.ts'

const CONFIDENCE = 0.6
const PAST = /^(would|did|could|had)$/i
const PRESENT = /^(will|does|do|can|has|have)$/i

interface Joined {
  readonly cue: Span
  readonly content: Span
}

const word = (s: Sentence, i: number): string => s.tokens[i]?.text.toLowerCase() ?? ''
const inMarks = (s: Sentence, i: number): boolean =>
  s.tokens.slice(0, i).filter(t => /[“”"«»]/.test(t.text)).length % 2 === 1

/** "but | would not discuss figures", in the tense of the first telling. */
const silence = (s: Sentence, joint: number, past: boolean): Joined | undefined => {
  const helper = joint + 1
  if (!(past ? PAST : PRESENT).test(word(s, helper)) || !/^(not|n[’']t|never)$/.test(word(s, helper + 1)))
    return undefined
  const verb = s.tokens[helper + 2]?.upos === 'ADV' ? helper + 3 : helper + 2
  const t = s.tokens[verb]
  if (!t || !(isOneOf(SILENCE_VERBS, t.lemma) || /^(say|specify|name|explain|reveal|address)$/.test(t.lemma)))
    return undefined
  const preposition = /^(on|about|to)$/.test(word(s, verb + 1)) && /^(comment|elaborate|respond|reply)$/.test(t.lemma)
  const from = preposition ? verb + 2 : verb + 1
  const to = clauseEnd(s, from)
  return { cue: spanOf(s, helper, verb + 1), content: to > from ? spanOf(s, from, to) : spanOf(s, helper, verb + 1) }
}

/** "and | asks that ...": a form in -s that taggers take for a plural, with a that-clause. */
const toldInS = (s: Sentence, joint: number): Joined | undefined => {
  const t = s.tokens[joint + 1]
  const asks =
    t &&
    t.xpos === 'NNS' &&
    /s$/.test(t.text) &&
    (isOneOf(TAIL_VERBS, t.lemma) || /^(ask|demand|propose|recommend|urge)$/.test(t.lemma))
  if (!asks || !/^(that|whether|how|why)$/.test(word(s, joint + 2))) return undefined
  const to = clauseEnd(s, joint + 2)
  return to - joint > 4 ? { cue: spanOf(s, joint + 1, joint + 2), content: spanOf(s, joint + 2, to) } : undefined
}

const split = (s: Sentence, a: Attribution): readonly [Attribution, Attribution] | undefined => {
  const cue = s.tokens.findLast(t => a.cue !== null && holds(a.cue, t) && /^VB[DZP]$/.test(t.xpos))
  const last = a.content.at(-1)!
  if (!cue || a.source.length === 0 || last.start < a.cue!.end || last.end > s.end) return undefined
  for (let i = 2; i < s.tokens.length - 2; i++) {
    const t = s.tokens[i]!
    if (t.start <= last.start || !/^(and|but)$/i.test(t.text) || inMarks(s, i) || t.start - last.end > 2) continue
    const joined = silence(s, i, cue.xpos === 'VBD') ?? (cue.xpos === 'VBD' ? undefined : toldInS(s, i))
    if (!joined) continue
    const before = s.tokens[i - 1]!
    const end = before.text === ',' ? s.tokens[i - 2]!.end : before.end
    const content = [...a.content.slice(0, -1), { start: last.start, end: Math.min(last.end, end) }]
    return [
      { ...a, content },
      { source: a.source, cue: joined.cue, content: [joined.content], confidence: CONFIDENCE, by: 'clause-rule' },
    ]
  }
  return undefined
}

/** The readings, each with its own words, and the second tellings. */
export const withJoined = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const added: Attribution[] = []
  const own = found.map(a => {
    const s = a.cue ? sentences[sentenceAt(sentences, a.cue.start)] : undefined
    const parts = s && a.content.length > 0 ? split(s, a) : undefined
    if (!parts) return a
    if (!found.some(o => o.cue && overlaps(o.cue, parts[1].cue!))) added.push(parts[1])
    return parts[0]
  })
  return [...own, ...added]
}

/** "It said eleven had been killed, | and accused a neighbour": where the parse gives the second verb a subject of the first one's words. */
export const withFirstSource = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] =>
  found.map(a => {
    if (a.by !== 'clause-rule' || !a.cue || a.source.length !== 1) return a
    const s = sentences[sentenceAt(sentences, a.cue.start)]
    const verb = s ? s.tokens.findIndex(t => t.start === a.cue!.start) : -1
    if (
      !s ||
      verb < 3 ||
      !/^(VBD|VBZ|VBN)$/.test(s.tokens[verb]!.xpos) ||
      !/^(and|but)$/i.test(s.tokens[verb - 1]!.text)
    )
      return a
    const first = found.find(o => {
      const last = o.content.at(-1)
      if (o === a || !o.cue || !last || o.source.length === 0 || !holds(last, a.source[0]!) || last.start < o.cue.end)
        return false
      const told = s.tokens.findLast(t => holds(o.cue!, t) && /^VB/.test(t.xpos))
      const gap = s.tokens[verb - 1]!.start - last.end
      // Behind the first telling's end no participle of its words goes on.
      const tense = s.tokens[verb]!.xpos.replace('VBN', 'VBD')
      return told?.xpos === tense && gap >= 0 && gap <= 3
    })
    return first ? { ...a, source: first.source } : a
  })
