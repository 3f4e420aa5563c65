/**
 * Parts that do not make the stated sum.
 *
 * "Fourteen people are in custody, nine of them from the federation and six from the union" -> 14 against 9 + 6.
 * More than the sum is always wrong; less only where the list is said to be whole (a colon, "the rest", "together").
 */
import { isMoney } from '../../knowledge/currencies.ts'
import type { Span } from '../../text/span.ts'
import { exclusive } from './exclusive-parts.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import type { Quantity } from './quantities.ts'

const OF_THEM = /\bof (?:them|those|these|it|which|whom|that)\b|\bof the (?:total|sum|number)\b/i
const REST = /\b(?:the )?(?:rest|remaining|remainder|others?|balance)\b/i
const TOGETHER =
  /^\W*(?:together|in all|altogether|combined|in total|between them|taken together|that makes|all told)\b/i
const IN_ALL = /^[^,;:.]{0,30}?,? (?:in all|in total|altogether|all told|together|in sum|overall)\b/i
/** Money and shares stand with their sign; other measures may be left out: "120,000 tonnes ...: 70,000 for Norland". */
const isMeasure = (q: Quantity): boolean => q.kind === '%' || isMoney(q.kind)

/** A run of numbers that reads as a list: nothing but words between them, at least one comma or "and". */
const listsIn = (scene: Scene, s: Span): Quantity[][] => {
  const lists: Quantity[][] = []
  let run: Quantity[] = []
  for (const n of inside(scene.quantities, s)) {
    const last = run.at(-1)
    const between = last ? scene.text.slice(last.end, n.start) : ''
    const joined =
      last !== undefined &&
      between.length < 60 &&
      /[,;]|^ of the $|\band\b/.test(between) &&
      !/[:.]|\b(?:but|or|to|than|including|among them)\b/.test(between)
    if (joined) run.push(n)
    else {
      if (run.length > 1) lists.push(run)
      run = [n]
    }
  }
  if (run.length > 1) lists.push(run)
  return lists
}

const sameMeasure = (list: readonly Quantity[]): boolean => {
  const marked = list.filter(isMeasure)
  return marked.length === 0 || (marked.length === list.length && new Set(marked.map(n => n.kind)).size === 1)
}

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((n, p) => n + p.value, 0)
const say = (n: number): string => Number(n.toFixed(6)).toLocaleString('en')

interface Claim {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
  /** The parts are said to be all there are. */
  readonly whole: boolean
  /** Each part stands for so many: "30 men on each side". */
  readonly times?: number
}

const finding = (scene: Scene, { total, parts, whole, times = 1 }: Claim): Finding | undefined => {
  const sum = sumOf(parts) * times
  if (parts.some(p => p.qualifier || p.value <= 0) || total.qualifier === 'at-least' || total.qualifier === 'at-most')
    return undefined
  const slack = total.qualifier === 'about' ? total.value * 0.05 : 1e-6 * total.value
  const off = sum - total.value
  if (Math.abs(off) <= slack || (off < 0 && !whole) || sum > total.value * 1.5 || sum < total.value * 0.6)
    return undefined
  const s = scene.sentences[parts[0]!.sentence]!
  const tail = /^[^,;:.”—–]{0,40}/.exec(scene.text.slice(parts.at(-1)!.end, s.end))![0]
  const list = { start: parts[0]!.start, end: parts.at(-1)!.end + tail.trimEnd().length, value: sum }
  const end =
    total.start > list.start
      ? total.end
      : Math.min(withNoun(scene.text, total), total.end < list.start ? list.start : total.end + 30)
  return {
    kind: 'number',
    sides: [
      { start: total.start, end, value: total.value },
      total.start > list.start ? { ...list, end: Math.min(list.end, total.start) } : list,
    ],
    why: `The parts add up to ${say(sum)} and not to ${say(total.value)}.`,
  }
}

/** A number with the noun it counts. */
const withNoun = (text: string, n: Span): number => {
  const m =
    /^ (?!(?:of|in|at|on|for|to|from|and|or|by|with|is|are|was|were|had|has|have|who|which|that)\b)[a-z][\w’'-]*/.exec(
      text.slice(n.end, n.end + 24),
    )
  return n.end + (m ? m[0].length : 0)
}

const fits = (n: Quantity, list: readonly Quantity[]): boolean =>
  n.value > Math.max(...list.map(p => p.value)) &&
  isMeasure(n) === isMeasure(list[0]!) &&
  (!isMeasure(n) || n.kind === list[0]!.kind)

/** The total that a list speaks of: before it in its sentence, else in the sentence before. */
const totalBefore = (
  scene: Scene,
  index: number,
  list: readonly Quantity[],
  pointing: boolean,
): Quantity | undefined => {
  const here = scene.sentences[index]!
  const own = inside(scene.quantities, { start: here.start, end: list[0]!.start }).filter(n => fits(n, list))
  if (own.length > 0) return own.at(-1)
  // A colon explains its own sentence; only "of those" reaches back.
  const before = pointing ? scene.sentences[index - 1] : undefined
  const back = before ? inside(scene.quantities, before).filter(n => fits(n, list)) : []
  return back.length === 1 ? back[0] : undefined
}

/** The nearest earlier number with the measure that a whole list shares: "cuts of 1.6 million bpd ... 800,000 bpd of them". */
const farTotal = (scene: Scene, parts: readonly Quantity[]): Quantity | undefined => {
  const sum = sumOf(parts)
  if (parts[0]!.kind === '') return undefined
  return scene.quantities
    .filter(n => n.end < parts[0]!.start && n.kind === parts[0]!.kind && n.value > Math.max(...parts.map(p => p.value)))
    .filter(n => Math.abs(n.value - sum) < sum * 0.25)
    .at(-1)
}

/** "24 seats in the 81-member chamber": a size is no part. */
const without = (scene: Scene, parts: readonly Quantity[]): readonly Quantity[] =>
  parts.filter(p => scene.text[p.end] !== '-')

/** Three or more parts without verbs of their own, as "nine portfolios, the Agrarians seven and independents three". */
const gapped = (scene: Scene, parts: readonly Quantity[]): boolean =>
  parts.length > 2 &&
  parts.slice(1).every(p => p.verb === parts[0]!.verb || p.verb === '') &&
  parts.slice(1).every((p, i) => {
    const between = scene.text.slice(parts[i]!.end, p.start)
    return between.length < 45 && !/\b(?:was|were|had|has|have|is|are|who|which|that)\b/i.test(between)
  })

/** "will send 120 lorries and Ostan 75": the second part has no verb of its own. */
const elided = (scene: Scene, parts: readonly Quantity[]): boolean => {
  const [a, b] = parts as [Quantity, Quantity]
  const s = scene.sentences[b.sentence]!
  return (
    parts.length === 2 &&
    /^(?: [\p{L}’'-]+){0,4},? and (?:the |its )?(?:[\p{L}’'-]+ ){1,3}$/u.test(scene.text.slice(a.end, b.start)) &&
    !/^ [a-z]/.test(scene.text.slice(b.end, Math.min(s.end, b.end + 2))) &&
    !/\b(?:was|were|had|has|have|is|are|of|in|for|at|on|by|to)\b/i.test(scene.text.slice(a.end, b.start))
  )
}

/** A total of the sentence before that three parts miss by little. */
const nearTotal = (scene: Scene, index: number, parts: readonly Quantity[]): Quantity | undefined => {
  const before = scene.sentences[index - 1]
  if (
    !before ||
    !(gapped(scene, parts) || elided(scene, parts)) ||
    /\n/.test(scene.text.slice(before.end, scene.sentences[index]!.start))
  )
    return undefined
  const back = inside(scene.quantities, before).filter(n => fits(n, parts) && n.value > 4 && !n.part)
  const sum = sumOf(parts)
  return back.length === 1 && Math.abs(back[0]!.value - sum) <= Math.max(2, sum * 0.12) ? back[0] : undefined
}

const claimOf = (scene: Scene, i: number, run: readonly Quantity[]): Claim | undefined => {
  const { text } = scene
  const s = scene.sentences[i]!
  const last = run.at(-1)!
  const rest = REST.test(text.slice(run[0]!.end, last.start))
  // "17 of the 41 seats, the League 14, the Greens six": the whole stands inside the list.
  const ofThe = run.length > 2 && /^ of the $/.test(text.slice(run[0]!.end, run[1]!.start)) ? run[1] : undefined
  if (ofThe) {
    const parts = run.filter(n => n !== ofThe)
    return sameMeasure(parts) ? { total: ofThe, parts, whole: rest } : undefined
  }
  // "Of the 240 deputies, 131 voted for it and 97 against; 22 abstained."
  const [first, ...others] = run as [Quantity, ...Quantity[]]
  if (
    /\bof (?:the|its|their|his|those|these|all)\s(?:\w+\s)?$/i.test(text.slice(s.start, first.start)) &&
    others.length > 1 &&
    fits(first, others)
  ) {
    const span = { start: others[0]!.start, end: s.end }
    if (exclusive(textOf(scene, span)) || gapped(scene, others)) return { total: first, parts: others, whole: false }
  }
  const each = /\b(?:on|from|for|by) each side\b/i.test(text.slice(first.end, first.end + 30))
  if (IN_ALL.test(text.slice(last.end, s.end)) && last.value > first.value) {
    const parts = run.slice(0, -1)
    if (sameMeasure(run) && (parts.length > 1 || each))
      return { total: last, parts, whole: true, ...(each ? { times: 2 } : {}) }
  }
  // The first number may be the sum of those behind it: "$310 million for two harvests, $170 million of it".
  for (const parts of [run, run.slice(1)]) {
    if (parts.length < 2 || !sameMeasure(parts)) continue
    const lead = text.slice(Math.max(s.start, parts[0]!.start - 14), parts[0]!.start)
    const pointing =
      OF_THEM.test(text.slice(parts[0]!.start, last.end)) || /\bof (?:those|these|them|whom|which),? ?$/i.test(lead)
    const colon = /[:—–]\s*$/.test(lead)
    const total = pointing || colon ? totalBefore(scene, i, parts, pointing) : undefined
    if (total) return { total, parts, whole: rest || colon }
    const far = pointing && rest ? farTotal(scene, parts) : undefined
    if (far) return { total: far, parts, whole: true }
    const next = scene.sentences[i + 1]
    if (next && TOGETHER.test(textOf(scene, next))) {
      const sum = inside(scene.quantities, next)
      if (sum.length === 1 && run === parts && !isMeasure(sum[0]!))
        return { total: sum[0]!, parts: without(scene, parts), whole: true }
    }
    const near = run === parts ? nearTotal(scene, i, parts) : undefined
    if (near) return { total: near, parts, whole: true }
  }
  return undefined
}

export const sums = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) =>
    listsIn(scene, s).flatMap(run => {
      const claim = claimOf(scene, i, run)
      const found = claim ? finding(scene, claim) : undefined
      return found ? [found] : []
    }),
  )
