/**
 * How far content runs: what the report adds in its own words is no part of what a source is made to say.
 *
 * "said Crimea, the peninsula annexed in 2014, was lost; Kyiv disagrees" -> ends before the semicolon;
 * "that progress was being made, mentioning trade" -> ends before the participle. Words in quotation marks are never touched.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents, isFiniteVerb, relation, sentenceAt, subtree } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import type { SpanIndex } from '../../text/span-index.ts'
import { beforeContrast } from './contrast.ts'

const QUOTE = /[“”"«»]/
/** Participles by which a report goes on telling of the speaker. */
const TELLING =
  /^(mention|cite|add|refer|note|say|quote|stress|accuse|warn|insist|urge|blame|argue|claim|describe|call|point|recall|echo|repeat|reiterate|contradict|explain|emphasi[sz]e|underline|promise|vow|threaten|denounce|prompt|reject|dismiss|put)$/
const AWAY =
  /^,? ?(just |only |barely |less than |more than )?((\p{L}+|\d+) )?(hours?|minutes?|days?|weeks?|months?|years?) (before|after|ahead of|earlier|later)\b/iu

interface Cut {
  readonly from: number
  readonly to: number
}

/** Token range [from, to) of a content inside its first sentence. */
const rangeIn = (s: Sentence, c: Span): Cut => {
  const from = s.tokens.findIndex(t => t.start >= c.start)
  let to = from
  while (to < s.tokens.length && s.tokens[to]!.end <= c.end) to++
  return { from, to }
}

/** A gloss that a comma opens at `comma`: its tokens, where the grammar says that it is one. */
const glossAt = (s: Sentence, comma: number, to: number, cue: Span | null): Cut | undefined => {
  const first = s.tokens[comma + 1]
  if (!first) return undefined
  const second = first.upos === 'ADP' ? s.tokens[comma + 2] : first
  if (second && /^(which|who|whose|whom|where)$/i.test(second.text)) {
    let verb = s.tokens.indexOf(second)
    for (let steps = 0; steps < 8 && verb >= 0 && s.tokens[verb]!.deprel !== 'acl:relcl'; steps++)
      verb = s.tokens[verb]!.head
    if (verb < 0) return undefined
    return { from: comma, to: Math.max(...subtree(s, verb)) + 1 }
  }
  if (first.xpos === 'VBG' && relation(first) === 'advcl') {
    const governor = first.head >= 0 ? s.tokens[first.head]! : undefined
    const byCue = governor !== undefined && cue !== null && overlaps(governor, cue)
    return byCue || TELLING.test(first.lemma.toLowerCase()) ? { from: comma, to } : undefined
  }
  const head = s.tokens.findIndex(
    (t, i) =>
      i > comma && i < comma + 8 && relation(t) === 'appos' && t.head < comma && t.head >= 0 && t.upos === 'NOUN',
  )
  if (head > 0 && /^(DET|PRON|ADJ|NOUN)$/.test(first.upos)) {
    const tree = subtree(s, head)
    return Math.min(...tree) === comma + 1 ? { from: comma, to: Math.max(...tree) + 1 } : undefined
  }
  return undefined
}

/** The stretches of one content without the glosses in it. */
const withoutGlosses = (s: Sentence, c: Span, cue: Span | null, quoted: SpanIndex<Span>): Span[] => {
  const { from, to } = rangeIn(s, c)
  if (from < 0 || to - from < 4) return [c]
  const plain = (a: number, b: number): boolean => !s.tokens.slice(a, b).some(t => QUOTE.test(t.text) || quoted.hold(t))
  const kept: Span[] = []
  let begin = from
  for (let i = from + 1; i < to - 1; i++) {
    if (s.tokens[i]!.text !== ',') continue
    const gloss = glossAt(s, i, to, cue)
    if (!gloss || !plain(gloss.from, Math.min(gloss.to, to))) continue
    const last = gloss.to >= to - 1
    // Inside a sentence only where a comma closes it and a verb goes on: "the truce, which began in May, has held".
    if (!last && !(s.tokens[gloss.to]?.text === ',' && rest(s.tokens, gloss.to + 1))) continue
    if (!s.tokens.slice(begin, i).some(t => /^(NOUN|PROPN|PRON|VERB)$/.test(t.upos))) continue
    kept.push({ start: s.tokens[begin]!.start, end: s.tokens[i - 1]!.end })
    if (last) return kept
    begin = gloss.to + 1
    i = gloss.to
  }
  kept.push({ start: begin === from ? c.start : s.tokens[begin]!.start, end: c.end })
  return kept
}

const rest = (tokens: readonly Token[], i: number): boolean => {
  const at = tokens[i]?.upos === 'ADV' ? i + 1 : i
  return tokens[at] !== undefined && isFiniteVerb(tokens[at]!)
}

/** Up to a semicolon, or from behind it where the cue follows; a colon likewise where a whole clause stands before it. */
const oneClause = (s: Sentence, c: Span, cue: Span | null, quoted: SpanIndex<Span>): Span => {
  let { start, end } = c
  if (!cue) return c
  s.tokens.forEach((t, i) => {
    if (!holds(c, t) || quoted.hold(t)) return
    const colon = t.text === ':' && cue.start > t.end
    if (t.text !== ';' && !colon) return
    const before = s.tokens.slice(0, i).some(isFiniteVerb)
    if (cue.start >= t.end && before) start = Math.max(start, s.tokens[i + 1]?.start ?? start)
    else if (cue.end <= t.start && t.start < end) end = t.start
  })
  return start < end ? { start, end } : c
}

const withoutAway = (text: string, c: Span, quoted: SpanIndex<Span>): Span => {
  const exact = text.slice(c.start, c.end)
  const at = exact.lastIndexOf(', ')
  if (at < 20 || !AWAY.test(exact.slice(at)) || quoted.hold({ start: c.start + at, end: c.start + at + 1 })) return c
  return { start: c.start, end: c.start + at }
}

/** Taggers take the verb of "strike enters third week" for a noun. */
const headlineVerb = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.xpos === 'NNS' &&
  /^(NOUN|PROPN)$/.test(s.tokens[i - 1]!.upos) &&
  /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(s.tokens[i + 1]?.upos ?? '')

/** A headline's "as" begins what happens meanwhile: "Union rejects deal | as strike enters third week". */
const headlineOnly = (s: Sentence, c: Span, quoted: SpanIndex<Span>): Span => {
  if (/^[.?!”"’]$/.test(s.tokens.at(-1)!.text)) return c
  const as = s.tokens.findIndex(
    (t, i) =>
      /^as$/i.test(t.text) &&
      t.start > c.start &&
      t.end < c.end &&
      !quoted.hold(t) &&
      /^(NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(s.tokens[i + 1]?.upos ?? '') &&
      s.tokens.slice(i + 2).some((k, n) => isFiniteVerb(k) || headlineVerb(s, i + 2 + n)),
  )
  return as < 1 ? c : { start: c.start, end: s.tokens[as - 1]!.end }
}

/** "The bank will pay, its governor, Ida Falk, said": the cue's subject is no more of what it says. */
const beforeSpeaker = (s: Sentence, c: Span, { cue, source }: Attribution): Span => {
  if (!cue || c.end > cue.start) return c
  // Where the parse does not see it: a noun with its article between the content's last comma and the name.
  const { from, to } = rangeIn(s, c)
  const close = s.tokens.findLastIndex((t, i) => i > from && i < to && t.text === ',')
  const office = close < 0 ? [] : s.tokens.slice(close + 1, to)
  const named = s.tokens[to]?.text === ',' && s.tokens[to + 1]?.upos === 'PROPN'
  if (
    named &&
    s.tokens[to + 1]!.start === source[0]?.start &&
    /^(DT|PRP\$)$/.test(office[0]?.xpos ?? '') &&
    office.every(t => !/^(VERB|AUX|CCONJ|SCONJ)$/.test(t.upos))
  )
    return { start: c.start, end: s.tokens[close - 1]!.end }
  const verb = s.tokens.findIndex(t => holds(cue, t) && t.upos === 'VERB')
  const who = verb < 0 ? undefined : dependents(s, verb, 'nsubj').find(i => holds(c, s.tokens[i]!))
  if (who === undefined) return c
  const own = subtree(s, who, t => /^(appos|acl:relcl|conj|parataxis)$/.test(t.deprel) && t.head === who)
  const comma = Math.min(...own.filter(i => s.tokens[i]!.upos !== 'PUNCT')) - 1
  const last = s.tokens[comma - 1]
  return s.tokens[comma]?.text === ',' && last && last.start > c.start ? { start: c.start, end: last.end } : c
}

/** An attribution with content that is its source's alone. */
export const ownContent = (
  a: Attribution,
  { sentences, text, quoted }: { sentences: readonly Sentence[]; text: string; quoted: SpanIndex<Span> },
): Attribution => {
  const content = a.content.flatMap(c => {
    const s = sentences[sentenceAt(sentences, c.start)]
    if (!s || quoted.hold(c) || c.end > s.end) return [c]
    const said = beforeContrast(s, c, quoted)
    if (!said) return []
    const own = headlineOnly(s, oneClause(s, beforeSpeaker(s, said, a), a.cue, quoted), quoted)
    return withoutGlosses(s, withoutAway(text, own, quoted), a.cue, quoted)
  })
  return content.length > 0 ? { ...a, content } : a
}
