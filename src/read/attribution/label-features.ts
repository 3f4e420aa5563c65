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
  /** For each kind of feature that begins with something of the cue, the hash of that beginning. */
  readonly own: Int32Array
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
    own: new Int32Array(KINDS),
  }
  fillOwn(view)
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

/** Numbers of features are below this. */
const KINDS = 216

function fillOwn({ table, anchor, right, left, own }: CueView): void {
  const begin = (value: number, ...kinds: readonly number[]): void => {
    for (const kind of kinds) own[kind] = mix(kind, value)
  }
  begin(table.lemma[anchor] as number, 150, 151, 152, 153, 165)
  begin(table.fine[anchor] as number, 154, 155, 156)
  begin(table.xpos[anchor] as number, 157, 158, 166)
  begin(right, 159, 160, 161, 162)
  begin(left, 163, 164)
}

/** Sides of the cue that a token may stand on; see `sideOf`. */
export const SIDES = 7

/** The hash that each kind of feature begins with where its first value is the side. */
const BEGINNINGS = Array.from({ length: SIDES }, (_, side) =>
  Int32Array.from({ length: KINDS }, (_, kind) => mix(kind, side)),
)

/** Where the token stands: 0 at the anchor, 1-3 left (same sentence, one before, further), 4-6 right. */
export function sideOf({ table, anchor }: CueView, t: number): number {
  if (t === anchor) return 0
  const apart = (table.sentence[t] as number) - (table.sentence[anchor] as number)
  return t < anchor ? 1 + Math.min(2, -apart) : 4 + Math.min(2, apart)
}

/** Writes the features of token `t` into `into` and returns how many there are (at most LABEL_FEATURES). */
export function labelFeatures(view: CueView, t: number, likely: Float32Array, into: Int32Array): number {
  tokenFeatures(view, t, into)
  return cueTokenFeatures(view, t, likely, into)
}

/** The first features, those of the token and its neighbours on its side of the cue: in one window the same for every cue. */
export const TOKEN_FEATURES = 22

/** Writes them, TOKEN_FEATURES many. */
export function tokenFeatures(view: CueView, t: number, into: Int32Array): void {
  const { table, from, to } = view
  const { lower, lemma, xpos, fine, wide, shape } = table
  let n = 0
  const start = BEGINNINGS[sideOf(view, t)] as Int32Array
  const tag = xpos[t] as number
  const word = lower[t] as number
  const own = lemma[t] as number
  const before = read(view, lower, t - 1)
  const after = read(view, lower, t + 1)
  const tagBefore = read(view, xpos, t - 1)
  const tagAfter = read(view, xpos, t + 1)
  into[n++] = mix(start[101] as number, word)
  into[n++] = mix(start[102] as number, own)
  into[n++] = mix(start[103] as number, tag)
  into[n++] = mix(start[104] as number, fine[t] as number)
  into[n++] = mix(start[105] as number, wide[t] as number)
  into[n++] = mix(start[106] as number, shape[t] as number)
  into[n++] = mix(start[107] as number, table.suffix[t] as number)
  into[n++] = mix(start[108] as number, before)
  into[n++] = mix(start[109] as number, after)
  into[n++] = mix(start[110] as number, read(view, lower, t + 2))
  into[n++] = mix(start[111] as number, read(view, lower, t - 2))
  into[n++] = mix(mix(start[112] as number, tagBefore), tag)
  into[n++] = mix(mix(start[113] as number, tag), tagAfter)
  into[n++] = mix(mix(mix(start[114] as number, tagBefore), tag), tagAfter)
  into[n++] = mix(mix(mix(start[115] as number, tag), tagAfter), read(view, xpos, t + 2))
  into[n++] = mix(mix(mix(start[116] as number, tag), tagBefore), read(view, xpos, t - 2))
  into[n++] = mix(mix(start[117] as number, before), word)
  into[n++] = mix(mix(start[118] as number, word), after)
  into[n++] = mix(mix(start[119] as number, read(view, fine, t - 1)), tag)
  into[n++] = mix(mix(start[120] as number, read(view, wide, t + 1)), wide[t] as number)
  into[n++] = mix(mix(start[121] as number, after), read(view, lower, t + 2))
  into[n++] = mix(
    mix(start[122] as number, table.name[t] as number),
    10 * (t > from ? (table.name[t - 1] as number) : 7) + (t + 1 < to ? (table.name[t + 1] as number) : 7),
  )
}

/** Writes those of the token and this cue behind them; returns how many there are in all. */
export function cueTokenFeatures(view: CueView, t: number, likely: Float32Array, into: Int32Array): number {
  const { table, anchor, from, to, own } = view
  const { lower, lemma, xpos, fine, deprel } = table
  const cue = lemma[anchor] as number
  const w = t - from
  const side = sideOf(view, t)
  const begin = BEGINNINGS[side] as Int32Array
  let n = TOKEN_FEATURES
  const distance = t - anchor
  const far = distance === 0 ? 0 : Math.sign(distance) * bucket(Math.abs(distance))
  const tag = xpos[t] as number
  const word = lower[t] as number
  const role = view.role[w] as number
  const before = read(view, lower, t - 1)
  const after = read(view, lower, t + 1)
  const tagAfter = read(view, xpos, t + 1)
  // Distance and what lies between.
  into[n++] = mix(130, far)
  into[n++] = mix2(131, far, tag)
  into[n++] = mix2(132, far, cue)
  into[n++] = mix2(133, far, side)
  into[n++] = mix(mix(begin[134] as number, view.commas[w] as number), view.verbs[w] as number)
  into[n++] = mix(mix(begin[135] as number, view.marks[w] as number), markAt(view, t))
  into[n++] = mix(mix(mix(begin[136] as number, view.commas[w] as number), markAt(view, t)), tagAfter)
  into[n++] = mix(mix(begin[137] as number, view.cues[w] as number), view.scene)
  into[n++] = mix(mix(begin[138] as number, view.cues[w] as number), tag)
  into[n++] = mix(mix(mix(begin[139] as number, view.commas[w] as number), view.marks[w] as number), cue)
  into[n++] = mix(mix2(140, far, word), side)
  // The cue and the token.
  const cueTag = xpos[anchor] as number
  const cueClass = fine[anchor] as number
  into[n++] = mix(mix(own[150] as number, side), tag)
  into[n++] = mix(mix(own[151] as number, side), word)
  into[n++] = mix(mix(own[152] as number, side), before)
  into[n++] = mix(mix(own[153] as number, side), after)
  into[n++] = mix(mix(mix(own[154] as number, side), tag), tagAfter)
  into[n++] = mix(mix(mix(own[155] as number, side), word), 0)
  into[n++] = mix(mix(own[156] as number, side), before)
  into[n++] = mix(mix(mix(own[157] as number, side), tag), far)
  into[n++] = mix(mix(mix(own[158] as number, side), word), cueTag)
  into[n++] = mix(mix(own[159] as number, side), tag)
  into[n++] = mix(mix(own[160] as number, far), tag)
  into[n++] = mix(mix(own[161] as number, side), word)
  into[n++] = mix(mix(mix(own[162] as number, cue), side), far)
  into[n++] = mix(mix(own[163] as number, side), tag)
  into[n++] = mix(mix(mix(own[164] as number, cue), far), 1)
  into[n++] = mix(mix(mix(own[165] as number, side), far), tag)
  into[n++] = mix(mix(own[166] as number, view.scene), far)
  // Quotation.
  const here = table.quote[t] as number
  const quoted = here === 0 ? 0 : here === table.quote[anchor] ? 1 : 2
  const edge =
    (here !== (t > from ? table.quote[t - 1] : 0) ? 1 : 0) + (here !== (t + 1 < to ? table.quote[t + 1] : 0) ? 2 : 0)
  const state = quoted * 4 + edge
  into[n++] = mix(mix(begin[170] as number, state), view.scene)
  into[n++] = mix(mix(mix(begin[171] as number, state), cue), view.marks[w] as number)
  into[n++] = mix(mix(mix(begin[172] as number, state), tag), view.scene)
  into[n++] = mix(mix(mix(begin[173] as number, state), markAt(view, t)), markAt(view, t + 1))
  into[n++] = mix(mix(mix(begin[174] as number, state), markAt(view, t - 1)), view.marks[w] as number)
  into[n++] = mix(mix(mix(begin[175] as number, state), view.marks[w] as number), far)
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
  into[n++] = mix(mix(begin[201] as number, (table.right[t] as number) === t + 1 ? 1 : 0), edgeOf(table, t, from))
  into[n++] = mix(mix(mix(begin[202] as number, edgeOf(table, t, from)), role), markAt(view, t + 1))
  into[n++] = mix(mix(mix(begin[203] as number, startOf(table, t, to)), role), markAt(view, t - 1))
  // Ends of sentence and paragraph, other cues.
  const [start, end] = table.sentences[table.sentence[t] as number] as readonly [number, number]
  const place =
    (t === start ? 1 : 0) +
    (t === end - 1 ? 2 : 0) +
    (t === end - 2 ? 4 : 0) +
    (t === from ? 8 : 0) +
    (t === to - 1 ? 16 : 0)
  into[n++] = mix(mix(begin[210] as number, place), state)
  into[n++] = mix(mix(begin[211] as number, place), cue)
  const others =
    Math.floor((likely[t] as number) * 3.99) + 4 * Math.floor((t + 1 < to ? (likely[t + 1] as number) : 0) * 3.99)
  into[n++] = mix(mix(begin[212] as number, others), tag)
  into[n++] = mix(mix(begin[213] as number, others), role)
  into[n++] = mix(mix(begin[214] as number, others), view.scene)
  into[n++] = mix(begin[215] as number, view.scene)
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
