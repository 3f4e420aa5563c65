/**
 * A whole quotation beside a reporting verb with a clear subject is somebody's words, whatever the model thinks.
 *
 * "We will see," the minister said. -> source "the minister", cue "said", content the quotation.
 * Only plain cases: the verb stands next to the quotation, or its subject does. The rest is the model's.
 */
import type { Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import type { Quote } from './quotes.ts'
import { REPORTING_VERBS } from './reporting-words.ts'
import type { TokenTable } from './token-table.ts'

const SUBJECTS = new Set(['nsubj', 'nsubj:pass'])
/** Tokens between a quotation and its verb, a comma and a subject among them. */
const REACH = 9

const LONGEST_SPEAKER = 8

interface Plain {
  readonly verb: number
  readonly source: Span
}

/** Attributions of quotations of at least three words that a verb stands beside. */
export function quotationRule(table: TokenTable, confidence: number): readonly Attribution[] {
  const found: Attribution[] = []
  table.quotes.forEach((quote, index) => {
    const [from, to] = rangeOf(table, index + 1, quote)
    if (from < 0 || !isSpeech(table, from, to)) return
    const verb = verbBeside(table, from, to)
    const source = verb < 0 ? undefined : subjectOf(table, verb)
    const plain = verb >= 0 && source ? { verb, source } : verbFirst(table, from, to)
    if (!plain) return
    const token = table.tokens[plain.verb]!
    found.push({
      source: [plain.source],
      cue: { start: token.start, end: token.end },
      content: [{ start: quote.start, end: quote.end }],
      confidence,
      by: 'quotation-rule',
    })
  })
  return found
}

function rangeOf(table: TokenTable, id: number, quote: Quote): readonly [number, number] {
  let low = 0
  let high = table.count
  while (low < high) {
    const mid = (low + high) >> 1
    if (table.tokens[mid]!.end <= quote.start) low = mid + 1
    else high = mid
  }
  if (table.quote[low] !== id) return [-1, -1]
  let to = low
  while (to < table.count && table.quote[to] === id) to++
  return [low, to]
}

/** Three words and a verb, or a sign that ends a clause inside the marks: not a scare quote. */
function isSpeech(table: TokenTable, from: number, to: number): boolean {
  let words = 0
  let verbs = 0
  for (let t = from; t < to; t++) {
    if (table.mark[t] === 0) words++
    if (/^(?:VB|MD)/.test(table.tokens[t]!.xpos)) verbs++
  }
  const inside = table.mark[to - 2]
  return words >= 3 && (verbs > 0 || inside === 2 || inside === 3)
}

function verbBeside(table: TokenTable, from: number, to: number): number {
  const paragraph = table.paragraph[from]
  const free = (t: number): boolean =>
    t >= 0 && t < table.count && table.paragraph[t] === paragraph && table.quote[t] === 0
  // After the quotation only where it ends a clause: “...,” he said.
  const closes = table.mark[to - 2] === 2 || table.mark[to - 2] === 3 || table.mark[to] === 2
  if (closes)
    for (let t = to; t < to + REACH && free(t); t++) {
      if (table.mark[t] === 3) break
      if (isReporting(table, t)) return t
      if (table.mark[t] === 2 && t > to + 1) break
    }
  // Before it only where a comma or a colon leads over: he said, “...”
  const lead = table.mark[from - 1]
  if (lead === 4 && table.paragraph[from - 1] !== paragraph) return verbBefore(table, from - 1)
  if (lead === 2 || lead === 4)
    for (let t = from - 2; t >= from - REACH && free(t); t--) {
      if (table.mark[t] !== 0) break
      if (isReporting(table, t)) return t
    }
  return -1
}

/** The last reporting verb of the sentence that a colon ends, where the quotation is the next paragraph. */
function verbBefore(table: TokenTable, colon: number): number {
  const [start] = table.sentences[table.sentence[colon]!]!
  for (let t = colon - 1; t >= start; t--) if (table.quote[t] === 0 && isReporting(table, t)) return t
  return -1
}

/**
 * “...,” deplores Papa Mbaye, director of fisheries: a finite verb right behind the marks and who follows it, up to the next mark.
 * Whatever the verb, English puts it before its subject there only where it reports; parsers take the speaker for its object.
 */
function verbFirst(table: TokenTable, from: number, to: number): Plain | undefined {
  const paragraph = table.paragraph[from]
  const inside = table.mark[to - 2] === 2 || table.mark[to - 2] === 3
  const verb = table.mark[to] === 2 ? to + 1 : to
  const free = (t: number): boolean =>
    t < table.count && table.paragraph[t] === paragraph && table.quote[t] === 0 && table.mark[t] === 0
  // The slogan “we will not yield,” became ...: words stand before it in its sentence.
  if (table.sentence[from - 1] === table.sentence[from] && table.mark[from - 1] === 0) return undefined
  if (!(inside || verb > to) || !free(verb) || !free(verb + 1)) return undefined
  const { xpos, text } = table.tokens[verb]!
  if (!/^(?:VBD|VBZ|VBN)$/.test(xpos) && !(xpos === 'NNS' && /^\p{Ll}+s$/u.test(text))) return undefined
  let end = verb + 1
  while (
    end <= verb + LONGEST_SPEAKER &&
    free(end) &&
    !/^(?:VBD|VBZ|VBP|MD|IN|TO|WDT|WP)$/.test(table.tokens[end]!.xpos)
  )
    end++
  while (end > verb + 1 && /^(?:RB|VBG|VBN)$/.test(table.tokens[end - 1]!.xpos)) end--
  const words = table.tokens.slice(verb + 1, end)
  const opens = /^(?:DT|NNP|NNPS|PRP\$)$/.test(words[0]?.xpos ?? '')
  if (!opens || !words.some(t => /^NN/.test(t.xpos))) return undefined
  return { verb, source: { start: words[0]!.start, end: words.at(-1)!.end } }
}

function isReporting(table: TokenTable, t: number): boolean {
  const { lemma, xpos } = table.tokens[t]!
  return xpos.startsWith('VB') && xpos !== 'VBG' && REPORTING_VERBS.has(lemma.toLowerCase())
}

/** The subject's words, without a clause or an aside that hangs on it. */
function subjectOf(table: TokenTable, verb: number): Span | undefined {
  const [start, end] = table.sentences[table.sentence[verb]!]!
  for (let t = start; t < end; t++) {
    if (table.head[t] !== verb || !SUBJECTS.has(table.tokens[t]!.deprel) || table.quote[t] !== 0) continue
    let [from, to] = [Math.max(table.left[t]!, start), Math.min(table.right[t]!, end)]
    if (verb > t) to = Math.min(to, verb)
    else from = Math.max(from, verb + 1)
    while (to > from && table.mark[to - 1] !== 0) to--
    while (to > from && table.mark[from] !== 0) from++
    if (to <= from) return undefined
    return { start: table.tokens[from]!.start, end: table.tokens[to - 1]!.end }
  }
  return undefined
}
