/**
 * What the reranker looks at in one way to read a cue: the labeller's own doubt, the shape of source and content,
 * their edges in punctuation, quotation and parse, and what the rivals say.
 *
 * Values are plain numbers for a forest; their order is fixed by the order of the calls.
 */
import type { Candidate, TokenRange } from './candidates.ts'
import { type Marginals, OUTPUTS } from './chain.ts'
import { hashString } from './hash.ts'
import type { CueView } from './label-features.ts'
import type { TokenTable } from './token-table.ts'

/** Room for the features of one candidate; unused ones stay 0. */
export const CANDIDATE_FEATURES = 96

const SUBJECT = new Set(['nsubj', 'nsubj:pass', 'csubj'])
const RELATIONS = [
  'ccomp',
  'xcomp',
  'parataxis',
  'obj',
  'obl',
  'advcl',
  'acl',
  'acl:relcl',
  'nsubj',
  'nsubj:pass',
  'conj',
  'nmod',
  'root',
  'dep',
  'appos',
  'amod',
  'advmod',
  'mark',
  'obl:agent',
]
const THAT = hashString('that')
const TO = hashString('to')
const BY = hashString('by')

export interface Rivals {
  readonly candidates: readonly Candidate[]
  /** Best candidate of every other anchor of the paragraph, with how likely it is a cue. */
  readonly others: readonly { readonly anchor: number; readonly likely: number; readonly best: Candidate }[]
}

export function candidateFeatures(
  view: CueView,
  candidate: Candidate,
  context: { likely: Float32Array; marginals: Marginals; rivals: Rivals; rate: number },
  into: Float32Array,
): void {
  const { table, anchor } = view
  const { likely, marginals, rivals } = context
  const { events } = marginals
  into.fill(0)
  let n = 0
  const add = (value: number): void => {
    into[n++] = value
  }
  const event = (t: number, kind: number): number =>
    t >= view.from && t < view.to ? (events[(t - view.from) * OUTPUTS + kind] as number) : 0
  const p = likely[anchor] as number
  const { source, cue, content } = candidate
  const best = rivals.candidates[0] as Candidate
  // The cue.
  add(Math.log((p + 1e-5) / (1 - p + 1e-5)))
  add(context.rate)
  add(kindOf(table, anchor))
  add(relationOf(table, anchor))
  add(cue[1] - cue[0])
  add(cue[1] - anchor)
  add(table.quote[anchor] !== 0 ? 1 : 0)
  add(view.scene)
  add(rightKind(table, cue[1], view))
  add(rightKind(table, cue[0] - 1, view))
  add(nearestLikely(view, likely, cue))
  add(event(cue[1] - 1, 7))
  // The labeller's doubt.
  const index = rivals.candidates.indexOf(candidate)
  const second = rivals.candidates[index === 0 ? 1 : 0]
  add(candidate.score)
  add(candidate.score - best.score)
  add(index)
  add(second ? candidate.score - second.score : 9)
  let [sourceMass, contentMass, endMass] = [0, 0, 0]
  for (const rival of rivals.candidates) {
    const mass = Math.exp(rival.score)
    if (sameRange(rival.source, source)) sourceMass += mass
    if (sameRanges(rival.content, content)) contentMass += mass
    if (endOf(rival.content) === endOf(content)) endMass += mass
  }
  add(sourceMass)
  add(contentMass)
  add(endMass)
  // The source.
  add(source ? 1 : 0)
  if (source) {
    const head = headOf(table, source)
    add(source[1] - source[0])
    add(source[0] > anchor ? source[0] - cue[1] : source[1] - cue[0])
    add(kindOf(table, head))
    add(kindOf(table, source[0]))
    add(table.name[head] as number)
    add(relationOf(table, head))
    add(
      table.head[head] === anchor
        ? 1
        : table.head[head] === table.head[anchor]
          ? 2
          : table.head[anchor] === head
            ? 3
            : 0,
    )
    add(SUBJECT.has(table.tokens[head]?.deprel ?? '') ? 1 : 0)
    add((table.left[head] as number) - source[0])
    add((table.right[head] as number) - source[1])
    add(rightKind(table, source[1], view))
    add(rightKind(table, source[0] - 1, view))
    add((source[0] > view.from ? table.lower[source[0] - 1] : 0) === BY ? 1 : 0)
    add(table.sentence[source[0]] === table.sentence[anchor] ? 1 : 0)
    add(table.quote[head] !== 0 ? 1 : 0)
    add(event(source[0], 3))
    add(event(source[1] - 1, 6))
    add(least(event, source, 0))
    add(commasIn(table, source))
  } else n += 19
  // The content.
  const first = content[0]
  add(content.length)
  if (first) {
    const final = content[content.length - 1] as TokenRange
    const start = first[0]
    const end = final[1]
    const size = content.reduce((sum, [a, b]) => sum + b - a, 0)
    add(size)
    add(start > anchor ? start - cue[1] : start - cue[0])
    add(end > anchor ? end - cue[1] : end - cue[0])
    add(start > anchor ? 2 : end <= anchor ? 0 : 1)
    add(kindOf(table, start))
    add(table.lower[start] === THAT ? 1 : table.lower[start] === TO ? 2 : 0)
    add(kindOf(table, end - 1))
    add(rightKind(table, end, view))
    add(rightKind(table, end + 1, view))
    add(rightKind(table, start - 1, view))
    const [sentenceStart, sentenceEnd] = table.sentences[table.sentence[end - 1] as number] as TokenRange
    add(sentenceEnd - end)
    add(start - (table.sentences[table.sentence[start] as number] as TokenRange)[0])
    add(view.to - end)
    add(end - sentenceStart)
    add((table.sentence[end - 1] as number) - (table.sentence[start] as number))
    add((table.sentence[start] as number) - (table.sentence[anchor] as number))
    add((table.sentence[end - 1] as number) - (table.sentence[anchor] as number))
    let [marks, quoted, verbs, commas, cues, inner] = [0, 0, 0, 0, 0, 0]
    for (const [a, b] of content)
      for (let t = a; t < b; t++) {
        if (table.mark[t] === 1) marks++
        else if (table.mark[t] === 2) commas++
        if (table.quote[t] !== 0) quoted++
        if (kindOf(table, t) === 1) verbs++
        if ((likely[t] as number) > 0.4) cues++
        if (table.quote[t] === table.quote[anchor]) inner++
      }
    add(marks)
    add(quoted / size)
    add(verbs)
    add(commas)
    add(cues)
    add(inner / size)
    add(cutsQuote(table, start, start - 1, view))
    add(cutsQuote(table, end - 1, end, view))
    add(table.mark[start] === 1 ? 1 : 0)
    add(table.mark[end - 1] === 1 ? 1 : 0)
    // The parse: the content's head, how it hangs, and whether its subtree has the same edges.
    const longest = content.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a))
    const head = headOf(table, longest)
    const heads = headsIn(table, longest)
    add(relationOf(table, head))
    add(
      table.head[head] === anchor
        ? 1
        : table.head[head] === table.head[anchor]
          ? 2
          : table.head[anchor] === head
            ? 3
            : 0,
    )
    add(heads)
    add((table.left[head] as number) - longest[0])
    add((table.right[head] as number) - longest[1])
    add(kindOf(table, head))
    add(endsSubtree(table, end, view))
    add(view.role[end - 1 - view.from] === view.role[(end < view.to ? end : end - 1) - view.from] ? 1 : 0)
    add(view.role[start - view.from] === view.role[(start > view.from ? start - 1 : start) - view.from] ? 1 : 0)
    add(end < view.to ? relationOf(table, end) : 0)
    add(
      end < view.to
        ? (table.head[end] as number) < end && (table.head[end] as number) >= start
          ? 1
          : (table.head[end] as number) === anchor
            ? 2
            : 0
        : 3,
    )
    add(event(start, 5))
    add(event(end - 1, 8))
    add(highestEnd(events))
    add(content.reduce((sum, range) => sum + least(event, range, 2), 0) / content.length)
    add(content.reduce((low, range) => Math.min(low, least(event, range, 2)), 1))
    add(event(end, 2))
    add(event(start - 1, 2))
  } else n += 45
  // Other cues that claim the same words.
  let [claim, claimLikely, holding, held] = [0, 0, 0, 0]
  for (const other of rivals.others) {
    const share = overlapShare(other.best.content, content)
    if (share > claim || (share === claim && other.likely > claimLikely)) [claim, claimLikely] = [share, other.likely]
    if (other.likely > 0.3 && content.some(([a, b]) => other.anchor >= a && other.anchor < b))
      held = Math.max(held, other.likely)
    if (other.likely > 0.3 && other.best.content.some(([a, b]) => anchor >= a && anchor < b))
      holding = Math.max(holding, other.likely)
  }
  add(claim)
  add(claimLikely)
  add(claimLikely - p)
  add(holding)
  add(held)
  if (source)
    add(
      rivals.others.reduce(
        (most, other) => (sameRange(other.best.source, source) ? Math.max(most, other.likely) : most),
        0,
      ),
    )
  else n++
}

const KINDS: Readonly<Record<string, number>> = {
  VB: 1,
  VBD: 1,
  VBP: 1,
  VBZ: 1,
  MD: 1,
  VBN: 2,
  VBG: 3,
  NN: 4,
  NNS: 5,
  NNP: 6,
  NNPS: 6,
  PRP: 7,
  PRP$: 8,
  DT: 9,
  WDT: 10,
  WP: 10,
  WRB: 11,
  IN: 12,
  TO: 13,
  CC: 14,
  JJ: 15,
  JJR: 15,
  JJS: 15,
  RB: 16,
  RBR: 16,
  RBS: 16,
  CD: 17,
  RP: 18,
  POS: 19,
}

/** A small number for what kind of word or mark a token is. */
function kindOf(table: TokenTable, t: number): number {
  const mark = table.mark[t] as number
  if (mark !== 0) return 20 + mark
  return KINDS[table.tokens[t]?.xpos ?? ''] ?? 0
}

function rightKind(table: TokenTable, t: number, view: CueView): number {
  return t < view.from || t >= view.to ? 30 : kindOf(table, t)
}

function relationOf(table: TokenTable, t: number): number {
  return RELATIONS.indexOf(table.tokens[t]?.deprel ?? '') + 1
}

/** The word of a range whose head lies outside it; the first such. */
function headOf(table: TokenTable, [from, to]: TokenRange): number {
  for (let t = from; t < to; t++) {
    const up = table.head[t] as number
    if ((up < from || up >= to) && table.mark[t] === 0) return t
  }
  return from
}

function headsIn(table: TokenTable, [from, to]: TokenRange): number {
  let heads = 0
  for (let t = from; t < to; t++) {
    const up = table.head[t] as number
    if ((up < from || up >= to) && table.mark[t] === 0) heads++
  }
  return heads
}

function endsSubtree(table: TokenTable, end: number, view: CueView): number {
  let node = end - 1
  let steps = 0
  while (node >= view.from && (table.right[node] as number) === end && steps < 12) {
    node = table.head[node] as number
    steps++
  }
  return steps
}

function cutsQuote(table: TokenTable, inside: number, outside: number, view: CueView): number {
  if (outside < view.from || outside >= view.to) return 0
  const [a, b] = [table.quote[inside] as number, table.quote[outside] as number]
  return a !== 0 && a === b ? 1 : a === 0 && b === 0 ? 0 : 2
}

function nearestLikely(view: CueView, likely: Float32Array, cue: TokenRange): number {
  let most = 0
  for (let t = Math.max(view.from, cue[0] - 4); t < Math.min(view.to, cue[1] + 4); t++)
    if (t !== view.anchor) most = Math.max(most, likely[t] as number)
  return most
}

function least(event: (t: number, kind: number) => number, [from, to]: TokenRange, kind: number): number {
  let low = 1
  for (let t = from; t < to; t++) low = Math.min(low, event(t, kind))
  return low
}

function highestEnd(events: Float32Array): number {
  let most = 0
  for (let at = 8; at < events.length; at += OUTPUTS) most = Math.max(most, events[at] as number)
  return most
}

function commasIn(table: TokenTable, [from, to]: TokenRange): number {
  let commas = 0
  for (let t = from; t < to; t++) if (table.mark[t] === 2) commas++
  return commas
}

function endOf(ranges: readonly TokenRange[]): number {
  return ranges[ranges.length - 1]?.[1] ?? -1
}

function sameRange(a: TokenRange | null, b: TokenRange | null): boolean {
  return a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1])
}

function sameRanges(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  return a.length === b.length && a.every((range, i) => sameRange(range, b[i] ?? null))
}

/** Shared tokens over the longer of the two. */
export function overlapShare(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let [both, sizeA, sizeB] = [0, 0, 0]
  for (const [from, to] of a) sizeA += to - from
  for (const [from, to] of b) sizeB += to - from
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))
  return both / Math.max(sizeA, sizeB, 1)
}
