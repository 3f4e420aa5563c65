/**
 * Indirect words whose reporting clause stands behind or inside them: the commonest sentence of a wire report.
 *
 * "Shells slammed into a market, killing seven, hospital officials said, hours before ..." -> content up to the comma.
 * "The Union would sign nothing, he told Radio T, unless the army pulled back" -> two stretches.
 * It reads the surface (comma, noun phrase, reporting verb), since long sentences are where a parse goes astray.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { spanOf } from '../../language/tree.ts'
import { overlap, type Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { TAIL_VERBS } from './clause-words.ts'

/** How often the rule is right where the model is silent or unsure, on our own work cases. */
const CONFIDENCE = 0.65
/** A model's reading of the same cue above this stays. */
const SURE = 0.75
const LONGEST_SOURCE = 16

const QUOTE = /[“”"«»]/
const finite = (t: Token): boolean => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos)
const goesOn = /^(unless|if|until|but|and|or|provided|because|while|although|though|since|as|only|before|once|so)$/i

interface Tail {
  readonly source: readonly [number, number]
  readonly verb: number
  /** First token of the verb group ("has pledged"). */
  readonly cue: number
  /** First token after the reporting clause. */
  readonly end: number
}

const isReporting = (t: Token | undefined): boolean => !!t && t.upos === 'VERB' && TAIL_VERBS.has(t.lemma.toLowerCase())

/** A noun phrase without a finite verb, from `from` up to `to`: somebody who can speak. */
const isSource = (tokens: readonly Token[], from: number, to: number): boolean => {
  const part = tokens.slice(from, to)
  if (part.length === 0 || part.length > LONGEST_SOURCE) return false
  if (!part.some(t => /^(NOUN|PROPN|PRON)$/.test(t.upos))) return false
  if (part.some(t => QUOTE.test(t.text) || /^[;:]$/.test(t.text))) return false
  const relative = part.findIndex(t => /^(who|which|that)$/i.test(t.text))
  const own = relative < 0 ? part : part.slice(0, relative)
  return (
    own.length > 0 &&
    !own.some(finite) &&
    !/^(that|which|who|when|where|and|but|or|if|as|after|before|while)$/i.test(part[0]!.text) &&
    part[0]!.upos !== 'ADP' &&
    part[0]!.upos !== 'VERB'
  )
}

/** "its chairman, Commodore Bari, told this newspaper": the phrase and its apposition that end at this comma. */
const appositionBefore = (tokens: readonly Token[], comma: number): number | undefined => {
  let inner = comma - 1
  while (inner > 0 && tokens[inner]!.text !== ',') inner--
  let outer = inner - 1
  while (outer > 0 && tokens[outer]!.text !== ',') outer--
  if (outer <= 0 || comma - outer > LONGEST_SOURCE) return undefined
  const named = tokens.slice(outer, comma).some(t => t.upos === 'PROPN')
  return named && isSource(tokens, outer + 1, inner) && isSource(tokens, inner + 1, comma) ? outer : undefined
}

interface Placed extends Tail {
  /** The comma that ends the content. */
  readonly comma: number
}

/** The reporting clause that begins right after the comma at `comma`. */
const tailAt = (tokens: readonly Token[], comma: number): Placed | undefined => {
  const first = comma + 1
  if (isReporting(tokens[first]) && finite(tokens[first]!)) {
    let to = first + 1
    while (
      to < tokens.length &&
      !/^[,.;:]$/.test(tokens[to]!.text) &&
      !/^(in|on|at|during|after|by|through)$/i.test(tokens[to]!.text)
    )
      to++
    const told = /^(tell|assure|inform|remind)$/.test(tokens[first]!.lemma)
    if (!told && isSource(tokens, first + 1, to))
      return { source: [first + 1, to], verb: first, cue: first, end: to, comma }
    const outer = appositionBefore(tokens, comma)
    return outer === undefined
      ? undefined
      : { source: [outer + 1, comma], verb: first, cue: first, end: to, comma: outer }
  }
  for (let k = first + 1; k < Math.min(tokens.length, first + LONGEST_SOURCE + 3); k++) {
    const t = tokens[k]!
    if (/^[.;:,]$/.test(t.text)) return undefined
    if (!isReporting(t)) continue
    let cue = k
    while (cue > first + 1 && /^(AUX|PART|ADV)$/.test(tokens[cue - 1]!.upos)) cue--
    if (!finite(tokens[cue]!) && !finite(t)) return undefined
    if (!isSource(tokens, first, cue)) return undefined
    const next = tokens[k + 1]
    if (next && (/^(that|whether|how|why|what)$/i.test(next.text) || QUOTE.test(next.text))) return undefined
    let end = k + 1
    while (end < tokens.length && !/^[,.;]$/.test(tokens[end]!.text)) {
      if (finite(tokens[end]!)) return undefined
      end++
    }
    return { source: [first, cue], verb: k, cue, end, comma }
  }
  return undefined
}

/** From the clause's start (or the last semicolon) to the comma; nothing where no clause stands there. */
const contentBefore = (s: Sentence, comma: number): Span | undefined => {
  let from = comma - 1
  while (from > 0 && !/^[;:]$/.test(s.tokens[from - 1]!.text)) from--
  while (from < comma && (s.tokens[from]!.upos === 'PUNCT' || s.tokens[from]!.upos === 'CCONJ')) from++
  // "Asked whether there would be a deal, he did not reply": the question is what he did not answer.
  if (/^(asked|pressed|questioned)$/i.test(s.tokens[from]?.text ?? '')) from++
  const part = s.tokens.slice(from, comma)
  if (part.length < 3 || !part.some(finite) || part.some(t => QUOTE.test(t.text) && part.indexOf(t) === 0))
    return undefined
  return spanOf(s, from, comma)
}

const read = (s: Sentence, comma: number): Attribution | undefined => {
  const tail = tailAt(s.tokens, comma)
  const before = tail && contentBefore(s, tail.comma)
  if (!tail || !before) return undefined
  const content = [before]
  const after = tail.end + 1
  const rest = s.tokens.slice(after)
  if (s.tokens[tail.end]?.text === ',' && rest[0] && goesOn.test(rest[0].text) && rest.some(finite)) {
    let last = s.tokens.length
    while (last > after && s.tokens[last - 1]!.upos === 'PUNCT' && !QUOTE.test(s.tokens[last - 1]!.text)) last--
    const start = /^(and|but)$/i.test(rest[0].text) ? after + 1 : after
    if (last > start) content.push(spanOf(s, start, last))
  }
  return {
    source: [spanOf(s, tail.source[0], tail.source[1])],
    cue: spanOf(s, tail.cue, tail.verb + 1),
    content,
    confidence: CONFIDENCE,
    by: 'tail-rule',
  }
}

const shares = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((n, x) => n + b.reduce((m, y) => m + overlap(x, y), 0), 0)

/** The readings with those of the rule: it adds what is missing and replaces an unsure reading of the same cue. */
export const withTails = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  let out = [...found]
  for (const s of sentences)
    s.tokens.forEach((t, i) => {
      if (t.text !== ',') return
      const rule = read(s, i)
      if (!rule) return
      const asked = out.filter(
        a =>
          a.cue &&
          a.source.length === 0 &&
          /^(asked|pressed)$/i.test(s.tokens.find(k => k.start === a.cue!.start)?.text ?? '') &&
          shares(a.content, rule.content) > 0,
      )
      out = out.filter(a => !asked.includes(a))
      const same = out.filter(a => a.cue && overlap(a.cue, rule.cue!) > 0)
      const length = rule.content.reduce((n, c) => n + c.end - c.start, 0)
      // A model that begins in the middle of the sentence has most of it missing: the comma knows better.
      const covered = same.some(a => shares(a.content, rule.content) >= 0.6 * length)
      const apart = same.some(a => shares(a.content, rule.content) === 0 && a.confidence >= SURE)
      const quoted = same.some(a =>
        a.content.some(c => s.tokens.some(k => QUOTE.test(k.text) && k.start >= c.start && k.end <= c.end)),
      )
      if (covered || apart || quoted || same.some(a => a.confidence >= 0.9)) return
      out = [...out.filter(a => !same.includes(a)), rule]
    })
  return out
}
