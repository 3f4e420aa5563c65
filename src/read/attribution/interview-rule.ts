/**
 * Interviews printed as questions and answers without labels: each answer is the words of who is interviewed.
 *
 * "Ana Roth leads the pilots' union. We met on Monday.\n\nWill you strike?\nIf we must. I told them so." ->
 * source Ana Roth, no cue, content "If we must.", "I told them so."
 * A question is a line of its own that ends in a question mark or speaks to "you"; who answers is named before the first.
 * Fewer than three questions, or nobody named, and nothing is read. Labelled turns are label-rule.ts.
 */
import type { Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import type { TokenTable } from './token-table.ts'
import { sentencesIn } from './turn-sentences.ts'

interface Line {
  readonly from: number
  readonly to: number
  readonly question: boolean
  /** Speaks of itself, outside quotation marks. */
  readonly own: boolean
  /** An empty line stands before it. */
  readonly opens: boolean
}

const FEWEST_QUESTIONS = 3
const LONGEST_QUESTION = 70
const SELF = /^(?:i|we|me|us|my|our|mine|ours|myself|ourselves)$/i
const YOU = /^(?:you|your|yours|yourself)$/i
/** Behind these words an interview names whom it asks. */
const MET =
  /\b(?:interview(?:ed|s)? (?:with |of )?|(?:spoke|speaks|talked|talks|sat down) (?:to|with) |met (?:with )?|asked )$/i

export function interviewRule(table: TokenTable, confidence: number): readonly Attribution[] {
  const lines = inBlocks(linesOf(table))
  const asks = (i: number): boolean => lines[i]!.question && lines[i + 1]?.question === false
  const first = lines.findIndex((_, i) => asks(i))
  if (first < 1) return []
  const asked = lines.flatMap((_, i) => (i >= first && asks(i) ? [i] : []))
  const source = asked.length < FEWEST_QUESTIONS ? undefined : answererBefore(table, lines[first]!.from)
  if (!source) return []
  // Behind the last answer, and between an answer and the next question, only what speaks of itself is still an answer.
  const told = lines.filter(
    (line, i) => !line.question && (asked.includes(i - 1) || (line.own && i > first && goesOn(lines, i))),
  )
  // Questions that a report puts to itself are followed by paragraphs that speak of others.
  if (told.filter(line => line.own).length * 2 < told.length) return []
  return told.flatMap(line =>
    sentencesIn(table, line.from, line.to).map(content => ({
      source: [source],
      cue: null,
      content: [content],
      confidence,
      by: 'interview-rule' as const,
    })),
  )
}

/** Every line back to the last question speaks of itself. */
function goesOn(lines: readonly Line[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && !lines[i]!.question && lines[i]!.own) i--
  return i >= 0 && (lines[i]!.question || lines[i - 1]?.question === true)
}

/** Where questions and answers stand in pairs with an empty line between, the first line of each pair is the question, whatever its form. */
function inBlocks(lines: readonly Line[]): readonly Line[] {
  const opens = (i: number): boolean => lines[i]!.opens && lines[i + 1]?.opens === false
  const questions = lines.flatMap((line, i) => (line.question && lines[i + 1]?.question === false ? [i] : []))
  if (questions.length < FEWEST_QUESTIONS || questions.filter(opens).length * 3 < questions.length * 2) return lines
  return lines.map((line, i) => (i > questions[0]! && opens(i) ? { ...line, question: true } : line))
}

function linesOf(table: TokenTable): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (let t = 1; t <= table.count; t++) {
    const cut = t === table.count || table.text.slice(table.tokens[t - 1]!.end, table.tokens[t]!.start).includes('\n')
    if (!cut) continue
    lines.push(lineOf(table, from, t))
    from = t
  }
  return lines
}

function lineOf(table: TokenTable, from: number, to: number): Line {
  const said = (form: RegExp): boolean => {
    for (let t = from; t < to; t++) if (table.quote[t] === 0 && form.test(table.tokens[t]!.text)) return true
    return false
  }
  const quoted = table.mark[from] === 1
  const asks =
    table.tokens[to - 1]!.text === '?' ||
    setApart(table.text.slice(table.tokens[from]!.start, table.tokens[to - 1]!.end)) ||
    (said(YOU) && !said(/^(?:i|me|my)$/i))
  const own = said(SELF)
  const opens =
    from === 0 || /\n[^\S\n]*\n/.test(table.text.slice(table.tokens[from - 1]!.end, table.tokens[from]!.start))
  return { from, to, question: !quoted && to - from <= LONGEST_QUESTION && asks, own, opens }
}

/** Printed in bold or in capitals, as a question is: "**And the prisoners**", "WHAT DID HE ANSWER". */
const setApart = (line: string): boolean =>
  /^(\*\*|__)[^*_]+\1$/.test(line) || (!/\p{Ll}/u.test(line) && (line.match(/\p{Lu}+/gu)?.length ?? 0) >= 4)

/** The person that the lines before name as met, else the only one, else the first, who is the subject of the portrait. */
export function answererBefore(table: TokenTable, before: number): Span | undefined {
  const persons: Span[] = []
  for (let t = 0; t < before; t++) {
    if (table.name[t] !== 1) continue
    let end = t + 1
    while (end < before && table.name[end] === 1 && table.sentence[end] === table.sentence[t]) end++
    persons.push({ start: table.tokens[t]!.start, end: table.tokens[end - 1]!.end })
    t = end - 1
  }
  return persons.find(p => MET.test(table.text.slice(Math.max(0, p.start - 30), p.start))) ?? persons[0]
}
