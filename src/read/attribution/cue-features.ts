/**
 * What the cue finder looks at for one token: the word, its neighbours, its place in the parse, and quotations near it.
 *
 * "Ushakov said no." at "said" -> numbers for said, said + no, VBD, has a subject, is a root ...
 */
import { hashString, mix } from './hash.ts'
import type { TokenTable } from './token-table.ts'

const PAD = hashString('<pad>')
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer'].map(hashString))
const CLAUSES = new Set(['ccomp', 'xcomp', 'parataxis', 'advcl', 'acl', 'acl:relcl'].map(hashString))
const OBJECTS = new Set(['obj', 'obl', 'nmod', 'iobj', 'obl:agent'].map(hashString))

/** Writes the features of token `t` into `into` and returns how many there are (at most 64). */
export function cueFeatures(table: TokenTable, t: number, into: Int32Array): number {
  let n = 0
  const [from, to] = table.paragraphs[table.paragraph[t] as number] as readonly [number, number]
  const read = (column: Int32Array, at: number): number => (at >= from && at < to ? (column[at] as number) : PAD)
  const add = (kind: number, a: number): void => {
    into[n++] = mix(kind, a)
  }
  const add2 = (kind: number, a: number, b: number): void => {
    into[n++] = mix(mix(kind, a), b)
  }
  const { lower, lemma, xpos, fine, wide, deprel, mark } = table
  const own = lemma[t] as number
  const word = lower[t] as number
  const tag = xpos[t] as number
  add(1, own)
  add2(2, word, tag)
  add(3, tag)
  add(4, fine[t] as number)
  add(5, wide[t] as number)
  add(6, table.suffix[t] as number)
  add(7, table.shape[t] as number)
  for (let d = 1; d <= 3; d++) {
    add2(10 + d, d <= 2 ? own : 0, read(lower, t + d))
    add2(15 + d, d <= 2 ? own : 0, read(lower, t - d))
    add2(20 + d, tag, read(xpos, t + d))
    add2(25 + d, tag, read(xpos, t - d))
  }
  add(31, read(lower, t + 1))
  add(32, read(lower, t - 1))
  add2(33, read(fine, t - 1), own)
  add2(34, read(fine, t + 1), own)
  add2(35, read(wide, t - 1), read(wide, t + 1))
  into[n++] = mix(mix(mix(36, read(xpos, t - 1)), tag), read(xpos, t + 1))
  into[n++] = mix(mix(mix(37, own), read(lower, t + 1)), read(lower, t + 2))
  into[n++] = mix(mix(mix(38, own), read(lower, t - 1)), read(lower, t - 2))
  into[n++] = mix(mix(mix(39, own), read(xpos, t + 1)), read(xpos, t + 2))

  const relation = deprel[t] as number
  const up = table.head[t] as number
  add2(41, relation, own)
  add2(42, relation, tag)
  add2(43, relation, up < 0 ? PAD : (lemma[up] as number))
  add2(44, own, up < 0 ? PAD : (lemma[up] as number))
  const [start, end] = table.sentences[table.sentence[t] as number] as readonly [number, number]
  let children = 0
  for (let c = Math.max(start, table.left[t] as number); c < Math.min(end, table.right[t] as number); c++) {
    if (table.head[c] !== t) continue
    const kind = deprel[c] as number
    if (SUBJECTS.has(kind)) {
      children |= c < t ? 1 : 2
      add2(45, lemma[c] as number, kind)
      add2(46, own, table.name[c] as number)
      add2(47, fine[c] as number, kind)
    } else if (CLAUSES.has(kind)) {
      children |= 4
      add2(48, own, kind)
      add2(49, kind, xpos[c] as number)
    } else if (OBJECTS.has(kind)) {
      children |= 8
      add2(50, own, fine[c] as number)
    } else if (n < 50) add2(51, kind, lower[c] as number)
    if (n > 52) break
  }
  add2(52, own, children)
  add2(53, tag, children)

  const quote = table.quote[t] as number
  const before = nearestMark(table, t, from, -1)
  const after = nearestMark(table, t, to, 1)
  add2(54, own, (quote > 0 ? 1 : 0) + 2 * before + 12 * after)
  add2(55, tag, (quote > 0 ? 1 : 0) + 2 * before + 12 * after)
  add2(56, own, t === start ? 1 : t === end - 1 ? 2 : 0)
  add2(57, tag, (mark[t - 1] ?? 0) + 8 * (mark[t + 1] ?? 0))
  return n
}

/** 0 none, 1 at once, 2 within 3 tokens, 3 within 8, 4 within 20, 5 farther: how far the next mark of quotation is. */
function nearestMark(table: TokenTable, t: number, limit: number, step: 1 | -1): number {
  for (let d = 1; d <= 30; d++) {
    const at = t + step * d
    if (step > 0 ? at >= limit : at < limit) return 0
    if (table.mark[at] === 1) return d <= 1 ? 1 : d <= 3 ? 2 : d <= 8 ? 3 : d <= 20 ? 4 : 5
  }
  return 0
}

const NEVER = new Set(['DT', 'CD', 'PRP', 'PRP$', 'POS', 'CC', 'MD', 'EX', 'LS', 'SYM', '$', 'HYPH'])

/** False for tokens that are hardly ever the anchor of a cue: most marks, articles, numbers, names, pronouns. */
export function mayBeCue(table: TokenTable, t: number): boolean {
  const mark = table.mark[t]
  if (mark !== 0) return mark === 4
  const tag = table.tokens[t]?.xpos ?? ''
  return !NEVER.has(tag)
}
