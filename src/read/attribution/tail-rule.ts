/**
 * Indirect words whose reporting clause stands behind or inside them: the commonest sentence of a wire report.
 *
 * "Shells slammed into a market, killing seven, hospital officials said, hours before ..." -> content up to the comma.
 * "The Union would sign nothing, he told Radio T, unless the army pulled back" -> two stretches.
 * "Berlin, they said, could live with it" -> two stretches: the subject alone says nothing.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { isFiniteVerb, spanOf } from '../../language/tree.ts'
import { lengthOf, overlap, type Span, sharedLength } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { QUOTE, type ReportingClause, reportingClause } from './reporting-clause.ts'

/** How often the rule is right where the model is silent or unsure, on our own work cases. */
const CONFIDENCE = 0.65
/** A model's reading of the same cue above this stays. */
const SURE = 0.75

const GOES_ON =
  /^(unless|if|until|but|and|or|provided|because|while|although|though|since|as|only|before|once|so|even|whether|lest|except)$/i
/** Words that open a clause: what the reporting clause stands in front of is all that is told. */
const SUBORDINATOR =
  /^(when|where|while|because|that|whether|if|and|but|after|before|since|although|though|unless|until|whereas)$/i
const CONDITIONAL =
  /^(unless|if|once|until|provided|when|whenever|should|even|before|after|as|because|since|although|though|while)$/i
const JOINS = /^(and|but|while|whereas|whilst|though|although)$/i
const RELATIVE = /^(which|whose|who|whom)$/i

/** "It began on 4 May, records showed, and | it holds 3 bn, according to B": the clause behind an earlier teller's own; 0 without one. */
const behindEarlier = (tokens: readonly Token[], comma: number): number => {
  for (let i = comma - 2; i > 3; i--) {
    if (!JOINS.test(tokens[i]!.text) || tokens[i - 1]!.text !== ',') continue
    for (let k = i - 3; k > 1; k--)
      if (tokens[k]!.text === ',' && reportingClause(tokens, k)?.end === i - 1) return i + 1
  }
  return 0
}

/** Another teller's clause closes what is joined on behind this one's: "…, records showed, | and it holds 3 bn, according to B". */
const closedByOther = (tokens: readonly Token[], from: number): boolean => {
  if (!JOINS.test(tokens[from]?.text ?? '')) return false
  for (let k = from + 2; k < tokens.length; k++)
    if (tokens[k]!.text === ',' && reportingClause(tokens, k)) return tokens.slice(from, k).some(isFiniteVerb)
  return false
}

/** First token of the clause that ends at the comma: behind the last semicolon or colon; behind what a relative pronoun hangs on. */
const clauseStart = (tokens: readonly Token[], comma: number): number => {
  let from = behindEarlier(tokens, comma)
  const least = from
  from = comma
  while (from > least && !/^[;:]$/.test(tokens[from - 1]!.text)) from--
  while (from < comma && (tokens[from]!.upos === 'PUNCT' || tokens[from]!.upos === 'CCONJ')) from++
  // "Asked whether there would be a deal, he did not reply": the question is what he did not answer.
  if (/^(asked|pressed|questioned)$/i.test(tokens[from]?.text ?? '')) from++
  for (let i = comma - 1; i > from; i--) {
    if (isFiniteVerb(tokens[i]!)) break
    if (RELATIVE.test(tokens[i]!.text)) return tokens[i - 1]!.upos === 'ADP' ? i - 1 : i
  }
  return from
}

/** Where the subject's own verb begins right behind the reporting clause: "Berlin, they said, | could live with it". */
const goesOnWithVerb = (tokens: readonly Token[], from: number): boolean => {
  let i = from
  while (i < from + 3 && (tokens[i]?.upos === 'ADV' || /^(neither|both|either)$/i.test(tokens[i]?.text ?? ''))) i++
  return tokens[i] !== undefined && isFiniteVerb(tokens[i]!)
}

const lastOf = (tokens: readonly Token[], from: number): number => {
  let last = tokens.length
  const cut = tokens.findIndex((t, i) => i >= from && t.text === ';')
  if (cut > from) last = cut
  while (last > from && tokens[last - 1]!.upos === 'PUNCT' && !QUOTE.test(tokens[last - 1]!.text)) last--
  return last
}

interface Reading {
  readonly attribution: Attribution
  /** The reporting clause parts a subject from its verb, so that no half can stand alone. */
  readonly split: boolean
}

const contentOf = (
  s: Sentence,
  clause: ReportingClause,
): { readonly content: Span[]; readonly split: boolean } | undefined => {
  const { tokens } = s
  const from = clauseStart(tokens, clause.comma)
  const part = tokens.slice(from, clause.comma)
  if (part.length === 0 || QUOTE.test(part[0]!.text)) return undefined
  const after = clause.end + 1
  const behind = tokens[clause.end]?.text === ',' ? tokens[after] : undefined
  const before = spanOf(s, from, clause.comma)
  // "collapsed in March, when, according to an official, the envoys left": what stands before the subordinator is not his.
  if (behind && SUBORDINATOR.test(part.at(-1)!.text)) {
    const last = lastOf(tokens, after)
    return tokens.slice(after, last).some(isFiniteVerb) ? { content: [spanOf(s, after, last)], split: true } : undefined
  }
  // A verb that is tagged a participle is often the clause's own: "Drones set fire to a depot".
  if (
    !part.some(isFiniteVerb) &&
    !(part.length > 5 && part.slice(1, 6).some(t => t.upos === 'VERB' && t.xpos !== 'VBG'))
  ) {
    const nominal =
      part.some(t => /^(NOUN|PROPN|PRON|DET)$/.test(t.upos)) || /^(nor|neither|never|so)$/i.test(part[0]!.text)
    // "A stove, says her aunt, “one that smokes”": the quotation says what the noun is.
    const led = behind && QUOTE.test(behind.text) && /^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(part[0]!.upos)
    if (!behind || !nominal || part[0]!.upos === 'ADP' || !(led || goesOnWithVerb(tokens, after))) return undefined
    return { content: [before, spanOf(s, after, lastOf(tokens, after))], split: true }
  }
  if (part.length < 3) return undefined
  // "Unless the road was cleared, the guide said, | she would turn back": a condition alone says half.
  if (behind && CONDITIONAL.test(part[0]!.text) && !part.some(t => t.text === ',')) {
    const last = lastOf(tokens, after)
    if (tokens.slice(after, last).some(isFiniteVerb)) return { content: [before, spanOf(s, after, last)], split: true }
  }
  const quoted = behind && QUOTE.test(behind.text) && /^\p{Ll}/u.test(tokens[after + 1]?.text ?? '')
  const condition = /^on$/i.test(behind?.text ?? '') && /^condition$/i.test(tokens[after + 1]?.text ?? '')
  if (!behind || !(GOES_ON.test(behind.text) || quoted || condition))
    return { content: [before], split: from === behindEarlier(tokens, clause.comma) && from > 0 }
  if (closedByOther(tokens, after)) return { content: [before], split: true }
  const start = /^(and|but)$/i.test(behind.text) && tokens.slice(after).some(isFiniteVerb) ? after + 1 : after
  const last = lastOf(tokens, start)
  return { content: last > start ? [before, spanOf(s, start, last)] : [before], split: quoted === true }
}

const read = (s: Sentence, comma: number): Reading | undefined => {
  const clause = reportingClause(s.tokens, comma)
  const words = clause && contentOf(s, clause)
  if (!clause || !words) return undefined
  return {
    split: words.split,
    attribution: {
      source: [spanOf(s, clause.source[0], clause.source[1])],
      cue: spanOf(s, clause.cue, clause.verb + 1),
      content: words.content,
      confidence: CONFIDENCE,
      by: 'tail-rule',
    },
  }
}

/** May the model's readings of the same cue stand, though the surface reads otherwise? */
const stands = (s: Sentence, same: readonly Attribution[], { attribution: rule, split }: Reading): boolean => {
  const covers = (a: Attribution, share: number): boolean =>
    rule.content.every(part => sharedLength(a.content, [part]) >= share * lengthOf([part]))
  if (split) return same.some(a => covers(a, 0.8) && lengthOf(a.content) <= 1.3 * lengthOf(rule.content))
  const elsewhere = (a: Attribution): boolean =>
    a.confidence < SURE && a.source.length > 0 && sharedLength(a.source, rule.source) === 0
  // "Being informed was not the same as being asked, it said": what begins at the verb has lost its subject.
  const headless = (a: Attribution): boolean =>
    a.content.length > 0 &&
    a.content[0]!.start > rule.content[0]!.start &&
    s.tokens.some(t => t.start === a.content[0]!.start && isFiniteVerb(t)) &&
    !/,/.test(
      s.tokens
        .filter(t => t.start >= rule.content[0]!.start && t.end <= a.content[0]!.start)
        .map(t => t.text)
        .join(' '),
    )
  if (same.length > 0 && same.every(headless)) return false
  if (same.some(a => covers(a, 0.6) && !elsewhere(a))) return true
  if (same.some(a => sharedLength(a.content, rule.content) === 0 && a.confidence >= SURE)) return true
  const quoted = (a: Attribution): boolean =>
    a.content.some(c => s.tokens.some(k => QUOTE.test(k.text) && k.start >= c.start && k.end <= c.end))
  return same.some(a => quoted(a) || a.confidence >= 0.9)
}

/** The readings with those of the rule: it adds what is missing and replaces an unsure reading of the same cue. */
export const withTails = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const drop = new Set<Attribution>()
  const added: Attribution[] = []
  let first = 0
  const ordered = found.filter(a => a.cue).sort((a, b) => a.cue!.start - b.cue!.start)
  for (const s of sentences) {
    while (first < ordered.length && ordered[first]!.cue!.end <= s.start) first++
    let next = first
    while (next < ordered.length && ordered[next]!.cue!.start < s.end) next++
    let here = ordered.slice(first, next)
    s.tokens.forEach((t, i) => {
      const rule = t.text === ',' ? read(s, i) : undefined
      if (!rule) return
      const { attribution } = rule
      const asked = here.filter(
        a =>
          a.source.length === 0 &&
          /^(asked|pressed)$/i.test(s.tokens.find(k => k.start === a.cue!.start)?.text ?? '') &&
          sharedLength(a.content, attribution.content) > 0,
      )
      const same = here.filter(a => !asked.includes(a) && overlap(a.cue!, attribution.cue!) > 0)
      const kept = stands(s, same, rule)
      const gone = kept ? asked : [...asked, ...same]
      for (const a of gone) drop.add(a)
      here = here.filter(a => !gone.includes(a))
      if (kept) return
      const sure = Math.max(CONFIDENCE, ...same.filter(a => a.source.length > 0).map(a => a.confidence))
      added.push({ ...attribution, confidence: sure })
      here = [...here, added.at(-1)!]
    })
  }
  return [...found, ...added].filter(a => !drop.has(a))
}
