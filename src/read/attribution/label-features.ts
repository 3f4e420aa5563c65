/**
 * What the labeller looks at for one token, given the cue whose source and content it is to mark.
 *
 * Cue "said" in "Ushakov said no.": at "Ushakov" -> one left of the cue, a proper noun, subject of the cue ...
 * The cue is always one token, the anchor; how far its words run is itself labelled.
 */
import { hashString, mix } from './hash.ts'
import type { TokenTable } from './token-table.ts'

const PAD = hashString('<pad>')
/** Room that one token's features need. */
export const LABEL_FEATURES = 128

/** What holds for a whole window, computed once for each cue. */
export interface CueView {
  readonly table: TokenTable
  readonly anchor: number
  readonly from: number
  readonly to: number
  /** For each token of the window: hash of its branch under the anchor, or of the way up and down. */
  readonly role: Int32Array
  /** Steps up from the token to the anchor's branch, at most 7. */
  readonly depth: Int32Array
  /** Counts between anchor and token: commas, marks of quotation, verbs, other likely cues; each capped. */
  readonly commas: Uint8Array
  readonly marks: Uint8Array
  readonly verbs: Uint8Array
  readonly cues: Uint8Array
  readonly right: number
  readonly left: number
  /** Kind of situation: anchor in quotation, marks near, next word; joined with much else. */
  readonly scene: number
}

/** Tokens of a paragraph that is read as a whole; hardly any in the press is longer. */
const LONGEST = 200

/** Windows are paragraphs, cut to the sentences around the anchor where a paragraph is very long. */
export function windowOf(table: TokenTable, anchor: number): readonly [number, number] {
  const [from, to] = table.paragraphs[table.paragraph[anchor] as number] as readonly [number, number]
  if (to - from <= LONGEST) return [from, to]
  const s = table.sentence[anchor] as number
  let first = s
  let last = s
  const start = (at: number): number => table.sentences[at]?.[0] ?? from
  const end = (at: number): number => table.sentences[at]?.[1] ?? to
  while (first > 0 && start(first) > from && anchor - start(first - 1) < 70) first--
  while (last + 1 < table.sentences.length && end(last) < to && end(last + 1) - anchor < 100) last++
  return [Math.max(from, start(first), anchor - 150), Math.min(to, end(last), anchor + 180)]
}

/** Prepares a window; `likely` holds for each token of the table how likely it is a cue. */
export function cueView(table: TokenTable, anchor: number, likely: Float32Array): CueView {
  const [from, to] = windowOf(table, anchor)
  const size = to - from
  const view = {
    table,
    anchor,
    from,
    to,
    role: new Int32Array(size),
    depth: new Int32Array(size),
    commas: new Uint8Array(size),
    marks: new Uint8Array(size),
    verbs: new Uint8Array(size),
    cues: new Uint8Array(size),
    right: anchor + 1 < to ? (table.lower[anchor + 1] as number) : PAD,
    left: anchor > from ? (table.lower[anchor - 1] as number) : PAD,
    scene: 0,
  }
  fillRoles(view)
  for (const step of [1, -1]) {
    let [commas, marks, verbs, cues] = [0, 0, 0, 0]
    for (let t = anchor + step; t >= from && t < to; t += step) {
      const w = t - from
      view.commas[w] = Math.min(commas, 4)
      view.marks[w] = Math.min(marks, 5)
      view.verbs[w] = Math.min(verbs, 4)
      view.cues[w] = Math.min(cues, 3)
      const mark = table.mark[t]
      if (mark === 1) marks++
      else if (mark === 2) commas++
      if (isVerb(table, t)) verbs++
      if ((likely[t] as number) > 0.5) cues++
    }
  }
  const quoted = table.quote[anchor] !== 0 ? 1 : 0
  const [start, end] = table.sentences[table.sentence[anchor] as number] as readonly [number, number]
  let marksLeft = 0
  let marksRight = 0
  for (let t = Math.max(start, from); t < Math.min(end, to); t++)
    if (table.mark[t] === 1) t < anchor ? (marksLeft = 1) : (marksRight = 1)
  view.scene = quoted + 2 * marksLeft + 4 * marksRight
  return view
}

function isVerb(table: TokenTable, t: number): boolean {
  const tag = table.tokens[t]?.xpos
  return tag !== undefined && (tag.startsWith('VB') || tag === 'MD')
}

const UP = hashString('up')

/** Role: the relation of the anchor's child above the token; else how far up the anchor's own chain they meet, and from where. */
function fillRoles(view: {
  table: TokenTable
  anchor: number
  from: number
  role: Int32Array
  depth: Int32Array
  to: number
}): void {
  const { table, anchor, from, to, role, depth } = view
  const chain = new Map<number, number>([[anchor, 0]])
  let up = table.head[anchor] as number
  for (let steps = 1; up >= 0 && steps < 30; steps++) {
    chain.set(up, steps)
    up = table.head[up] as number
  }
  const sentence = table.sentence[anchor] as number
  for (let t = from; t < to; t++) {
    const w = t - from
    if (table.sentence[t] !== sentence) {
      role[w] = (table.sentence[t] as number) < sentence ? -2 : -3
      continue
    }
    let node = t
    let branch = PAD
    let steps = 0
    while (node >= 0 && !chain.has(node) && steps < 40) {
      branch = table.deprel[node] as number
      node = table.head[node] as number
      steps++
    }
    const climbed = node >= 0 ? (chain.get(node) as number) : 9
    role[w] = mix(mix(UP, Math.min(climbed, 4)), branch)
    if (climbed === 1) role[w] = mix(role[w] as number, table.deprel[anchor] as number)
    depth[w] = Math.min(steps, 7)
  }
}

/** Writes the features of token `t` into `into` and returns how many there are (at most LABEL_FEATURES). */
export function labelFeatures(view: CueView, t: number, likely: Float32Array, into: Int32Array): number {
  const { table, anchor, from, to } = view
  const { lower, lemma, xpos, fine, wide, deprel, shape } = table
  let n = 0
  const cue = lemma[anchor] as number
  const w = t - from
  const apart = (table.sentence[t] as number) - (table.sentence[anchor] as number)
  // Where the token stands: 0 at the anchor, 1-3 left (same sentence, one before, further), 4-6 right.
  const side = t === anchor ? 0 : t < anchor ? 1 + Math.min(2, -apart) : 4 + Math.min(2, apart)
  const distance = t - anchor
  const far = distance === 0 ? 0 : Math.sign(distance) * bucket(Math.abs(distance))
  const tag = xpos[t] as number
  const word = lower[t] as number
  const own = lemma[t] as number
  const role = view.role[w] as number
  const before = read(view, lower, t - 1)
  const after = read(view, lower, t + 1)
  const tagBefore = read(view, xpos, t - 1)
  const tagAfter = read(view, xpos, t + 1)
  // The token and its neighbours, on its side of the cue.
  into[n++] = mix2(101, side, word)
  into[n++] = mix2(102, side, own)
  into[n++] = mix2(103, side, tag)
  into[n++] = mix2(104, side, fine[t] as number)
  into[n++] = mix2(105, side, wide[t] as number)
  into[n++] = mix2(106, side, shape[t] as number)
  into[n++] = mix2(107, side, table.suffix[t] as number)
  into[n++] = mix2(108, side, before)
  into[n++] = mix2(109, side, after)
  into[n++] = mix2(110, side, read(view, lower, t + 2))
  into[n++] = mix2(111, side, read(view, lower, t - 2))
  into[n++] = mix(mix2(112, side, tagBefore), tag)
  into[n++] = mix(mix2(113, side, tag), tagAfter)
  into[n++] = mix(mix(mix2(114, side, tagBefore), tag), tagAfter)
  into[n++] = mix(mix(mix2(115, side, tag), tagAfter), read(view, xpos, t + 2))
  into[n++] = mix(mix(mix2(116, side, tag), tagBefore), read(view, xpos, t - 2))
  into[n++] = mix(mix2(117, side, before), word)
  into[n++] = mix(mix2(118, side, word), after)
  into[n++] = mix(mix2(119, side, read(view, fine, t - 1)), tag)
  into[n++] = mix(mix2(120, side, read(view, wide, t + 1)), wide[t] as number)
  into[n++] = mix(mix2(121, side, after), read(view, lower, t + 2))
  into[n++] = mix(
    mix2(122, side, table.name[t] as number),
    10 * (t > from ? (table.name[t - 1] as number) : 7) + (t + 1 < to ? (table.name[t + 1] as number) : 7),
  )
  // Distance and what lies between.
  into[n++] = mix(130, far)
  into[n++] = mix2(131, far, tag)
  into[n++] = mix2(132, far, cue)
  into[n++] = mix2(133, far, side)
  into[n++] = mix(mix2(134, side, view.commas[w] as number), view.verbs[w] as number)
  into[n++] = mix(mix2(135, side, view.marks[w] as number), markAt(view, t))
  into[n++] = mix(mix(mix2(136, side, view.commas[w] as number), markAt(view, t)), tagAfter)
  into[n++] = mix(mix2(137, side, view.cues[w] as number), view.scene)
  into[n++] = mix(mix2(138, side, view.cues[w] as number), tag)
  into[n++] = mix(mix(mix2(139, side, view.commas[w] as number), view.marks[w] as number), cue)
  into[n++] = mix(mix2(140, far, word), side)
  // The cue and the token.
  const cueTag = xpos[anchor] as number
  const cueClass = fine[anchor] as number
  into[n++] = mix(mix2(150, cue, side), tag)
  into[n++] = mix(mix2(151, cue, side), word)
  into[n++] = mix(mix2(152, cue, side), before)
  into[n++] = mix(mix2(153, cue, side), after)
  into[n++] = mix(mix(mix2(154, cueClass, side), tag), tagAfter)
  into[n++] = mix(mix(mix2(155, cueClass, side), word), 0)
  into[n++] = mix(mix2(156, cueClass, side), before)
  into[n++] = mix(mix(mix2(157, cueTag, side), tag), far)
  into[n++] = mix(mix(mix2(158, cueTag, side), word), cueTag)
  into[n++] = mix(mix2(159, view.right, side), tag)
  into[n++] = mix(mix2(160, view.right, far), tag)
  into[n++] = mix(mix2(161, view.right, side), word)
  into[n++] = mix(mix(mix2(162, view.right, cue), side), far)
  into[n++] = mix(mix2(163, view.left, side), tag)
  into[n++] = mix(mix(mix2(164, view.left, cue), far), 1)
  into[n++] = mix(mix(mix2(165, cue, side), far), tag)
  into[n++] = mix(mix2(166, cueTag, view.scene), far)
  // Quotation.
  const here = table.quote[t] as number
  const quoted = here === 0 ? 0 : here === table.quote[anchor] ? 1 : 2
  const edge =
    (here !== (t > from ? table.quote[t - 1] : 0) ? 1 : 0) + (here !== (t + 1 < to ? table.quote[t + 1] : 0) ? 2 : 0)
  const state = quoted * 4 + edge
  into[n++] = mix(mix2(170, side, state), view.scene)
  into[n++] = mix(mix(mix2(171, side, state), cue), view.marks[w] as number)
  into[n++] = mix(mix(mix2(172, side, state), tag), view.scene)
  into[n++] = mix(mix(mix2(173, side, state), markAt(view, t)), markAt(view, t + 1))
  into[n++] = mix(mix(mix2(174, side, state), markAt(view, t - 1)), view.marks[w] as number)
  into[n++] = mix(mix(mix2(175, side, state), view.marks[w] as number), far)
  // The parse.
  const depth = view.depth[w] as number
  const roleBefore = w > 0 ? (view.role[w - 1] as number) : PAD
  const roleAfter = t + 1 < to ? (view.role[w + 1] as number) : PAD
  into[n++] = mix2(180, role, side)
  into[n++] = mix(mix2(181, role, side), tag)
  into[n++] = mix(mix2(182, role, depth), side)
  into[n++] = mix(mix2(183, role, cue), side)
  into[n++] = mix(mix(mix2(184, roleBefore, role), side), 0)
  into[n++] = mix(mix(mix2(185, role, roleAfter), side), 1)
  into[n++] = mix(mix(mix2(186, role, roleAfter), markAt(view, t)), markAt(view, t + 1))
  into[n++] = mix(mix2(187, role, roleBefore), tag)
  into[n++] = mix(mix2(188, role, roleAfter), tagAfter)
  into[n++] = mix(mix2(189, role, deprel[t] as number), side)
  into[n++] = mix(mix(mix2(190, role, deprel[t] as number), read(view, deprel, t + 1)), read(view, deprel, t - 1))
  into[n++] = mix(mix(mix2(191, role, view.scene), side), state)
  into[n++] = mix(mix(mix2(192, role, cueClass), roleAfter), side)
  into[n++] = mix(mix(mix2(193, role, word), side), 0)
  into[n++] = mix(mix(mix2(194, role, after), side), 1)
  into[n++] = mix(mix(mix2(195, role, before), side), 2)
  // Edges of subtrees: does something that starts or ends here hold the anchor, or hang on it?
  const up = table.head[t] as number
  const upTag = up >= 0 ? (xpos[up] as number) : PAD
  into[n++] = mix(mix(mix2(200, deprel[t] as number, upTag), side), up === anchor ? 1 : up > t ? 2 : 3)
  into[n++] = mix(mix2(201, side, (table.right[t] as number) === t + 1 ? 1 : 0), edgeOf(table, t, from))
  into[n++] = mix(mix(mix2(202, side, edgeOf(table, t, from)), role), markAt(view, t + 1))
  into[n++] = mix(mix(mix2(203, side, startOf(table, t, to)), role), markAt(view, t - 1))
  // Ends of sentence and paragraph, other cues.
  const [start, end] = table.sentences[table.sentence[t] as number] as readonly [number, number]
  const place =
    (t === start ? 1 : 0) +
    (t === end - 1 ? 2 : 0) +
    (t === end - 2 ? 4 : 0) +
    (t === from ? 8 : 0) +
    (t === to - 1 ? 16 : 0)
  into[n++] = mix(mix2(210, side, place), state)
  into[n++] = mix(mix2(211, side, place), cue)
  const others =
    Math.floor((likely[t] as number) * 3.99) + 4 * Math.floor((t + 1 < to ? (likely[t + 1] as number) : 0) * 3.99)
  into[n++] = mix(mix2(212, side, others), tag)
  into[n++] = mix(mix2(213, side, others), role)
  into[n++] = mix(mix2(214, side, others), view.scene)
  into[n++] = mix2(215, side, view.scene)
  return n
}

function read({ from, to }: CueView, column: Int32Array, at: number): number {
  return at >= from && at < to ? (column[at] as number) : PAD
}

function markAt({ table, from, to }: CueView, at: number): number {
  return at >= from && at < to ? (table.mark[at] as number) : 7
}

function mix2(kind: number, a: number, b: number): number {
  return mix(mix(kind, a), b)
}

function bucket(distance: number): number {
  if (distance <= 6) return distance
  if (distance <= 9) return 7
  if (distance <= 14) return 8
  if (distance <= 22) return 9
  if (distance <= 35) return 10
  return distance <= 60 ? 11 : 12
}

/** The relation of the highest word whose subtree ends with this token. */
function edgeOf(table: TokenTable, t: number, from: number): number {
  let node = t
  let best = 0
  for (let steps = 0; node >= from && steps < 12; steps++) {
    if ((table.right[node] as number) !== t + 1) break
    best = table.deprel[node] as number
    node = table.head[node] as number
  }
  return best
}

/** The relation of the highest word whose subtree begins with this token. */
function startOf(table: TokenTable, t: number, to: number): number {
  let node = t
  let best = 0
  for (let steps = 0; node >= 0 && node < to && steps < 12; steps++) {
    if ((table.left[node] as number) !== t) break
    best = table.deprel[node] as number
    node = table.head[node] as number
  }
  return best
}
