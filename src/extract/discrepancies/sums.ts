/**
 * Parts that do not make the stated sum.
 *
 * "Fourteen people are in custody, nine of them from the federation and six from the union" -> 14 against 9 + 6.
 * More than the sum is always wrong; less only where the list is said to be whole (a colon, "the rest", "together").
 */
import type { Span } from '../../text/span.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import type { Numeral } from './numerals.ts'

const OF_THEM = /\bof (?:them|those|these|it|which|whom|that)\b|\bof the (?:total|sum|number)\b/i
const REST = /\b(?:the )?(?:rest|remaining|remainder|others?|balance)\b/i
const TOGETHER =
  /^\W*(?:together|in all|altogether|combined|in total|between them|taken together|that makes|all told)\b/i

/** A run of numbers that reads as a list: nothing but words between them, at least one comma or "and". */
const listsIn = (scene: Scene, s: Span): Numeral[][] => {
  const all = inside(scene.numerals, s)
  const lists: Numeral[][] = []
  let run: Numeral[] = []
  for (const n of all) {
    const last = run.at(-1)
    const between = last ? scene.text.slice(last.end, n.start) : ''
    const joined =
      last !== undefined &&
      between.length < 60 &&
      /,|^ of the $|\band\b/.test(between) &&
      !/[;:.]|\b(?:but|or|to)\b/.test(between)
    if (joined) run.push(n)
    else {
      if (run.length > 1) lists.push(run)
      run = [n]
    }
  }
  if (run.length > 1) lists.push(run)
  return lists
}

const sameUnit = (list: readonly Numeral[]): boolean => {
  const marked = list.filter(n => /^(?:\$|€|£|¥|us\$|%|kg|km)$/i.test(n.unit))
  return marked.length === 0 || (marked.length === list.length && new Set(marked.map(n => n.unit)).size === 1)
}

const money = (n: Numeral): boolean => /^(?:\$|€|£|¥|us\$|%|kg|km)$/i.test(n.unit)

const finding = (scene: Scene, total: Numeral, parts: readonly Numeral[], whole: boolean): Finding | undefined => {
  const sum = parts.reduce((n, p) => n + p.value, 0)
  if (parts.some(p => p.qualifier || p.value <= 0) || total.qualifier === 'at-least' || total.qualifier === 'at-most')
    return undefined
  const slack = total.qualifier === 'about' ? total.value * 0.05 : 1e-6
  const off = sum - total.value
  if (Math.abs(off) <= slack || (off < 0 && !whole) || sum > total.value * 1.5 || sum < total.value * 0.6)
    return undefined
  const s = scene.sentences.find(x => x.start <= parts[0]!.start && parts.at(-1)!.end <= x.end)!
  const tail = /^[^,;:.”—–]{0,40}/.exec(scene.text.slice(parts.at(-1)!.end, s.end))![0]
  return {
    kind: 'number',
    sides: [
      { start: total.start, end: withNoun(scene.text, total), value: total.value },
      { start: parts[0]!.start, end: parts.at(-1)!.end + tail.trimEnd().length, value: sum },
    ],
    why: `The parts add up to ${sum.toLocaleString('en')} and not to ${total.value.toLocaleString('en')}.`,
  }
}

/** A number with the noun it counts. */
export const withNoun = (text: string, n: Span): number => {
  const m =
    /^ (?!(?:of|in|at|on|for|to|from|and|or|by|with|is|are|was|were|had|has|have|who|which|that)\b)[a-z][\w’'-]*/.exec(
      text.slice(n.end, n.end + 24),
    )
  return n.end + (m ? m[0].length : 0)
}

/** The total that a list speaks of: before it in its sentence, else in the sentence before. */
const totalBefore = (scene: Scene, index: number, list: readonly Numeral[], pointing: boolean): Numeral | undefined => {
  const here = scene.sentences[index]!
  const largest = Math.max(...list.map(p => p.value))
  const fits = (n: Numeral): boolean =>
    n.value > largest && money(n) === money(list[0]!) && (!money(n) || n.unit === list[0]!.unit)
  const own = inside(scene.numerals, { start: here.start, end: list[0]!.start }).filter(fits)
  if (own.length > 0) return own.at(-1)
  // A colon explains its own sentence; only "of those" reaches back.
  const before = pointing ? scene.sentences[index - 1] : undefined
  const back = before ? inside(scene.numerals, before).filter(fits) : []
  return back.length === 1 ? back[0] : undefined
}

export const sumsOf = (scene: Scene): Finding[] => {
  const found: Finding[] = []
  const push = (f: Finding | undefined): void => {
    if (f) found.push(f)
  }
  for (const [i, s] of scene.sentences.entries())
    for (const run of listsIn(scene, s)) {
      const { text } = scene
      const last = run.at(-1)!
      const rest = REST.test(text.slice(run[0]!.end, last.start))
      // "17 of the 41 seats, the League 14, the Greens six": the whole stands inside the list.
      const ofThe = run.length > 2 && /^ of the $/.test(text.slice(run[0]!.end, run[1]!.start)) ? run[1] : undefined
      if (ofThe) {
        const parts = run.filter(n => n !== ofThe)
        if (sameUnit(parts)) push(finding(scene, ofThe, parts, rest))
        continue
      }
      // The first number may be the sum of those behind it: "$310 million for two harvests, $170 million of it".
      for (const parts of [run, run.slice(1)]) {
        if (parts.length < 2 || !sameUnit(parts)) continue
        const stretch = { start: parts[0]!.start, end: s.end }
        const lead = text.slice(Math.max(s.start, parts[0]!.start - 14), parts[0]!.start)
        const pointing =
          OF_THEM.test(text.slice(stretch.start, last.end)) || /\bof (?:those|these|them|whom|which),? ?$/i.test(lead)
        const colon = /:\s*$/.test(lead)
        const total = pointing || colon ? totalBefore(scene, i, parts, pointing) : undefined
        const far = pointing && rest && !total ? sameMeasure(scene, parts) : undefined
        const next = scene.sentences[i + 1]
        if (total) push(finding(scene, total, parts, rest || colon))
        else if (far) push(finding(scene, far, parts, true))
        else if (next && TOGETHER.test(textOf(scene, next))) {
          const sum = inside(scene.numerals, next)
          if (sum.length === 1 && run === parts && !money(sum[0]!))
            push(finding(scene, sum[0]!, without(scene, parts), true))
        }
        if (found.length > 0 && (total || far)) break
      }
    }
  return found
}

/** "24 seats in the 81-member chamber": a size is no part. */
const without = (scene: Scene, parts: readonly Numeral[]): readonly Numeral[] =>
  parts.filter(p => scene.text[p.end] !== '-')

/** The nearest earlier number with the unit that a whole list shares: "cuts of 1.6 million bpd ... 800,000 bpd of them". */
const sameMeasure = (scene: Scene, parts: readonly Numeral[]): Numeral | undefined => {
  const unit = parts[0]!.unit
  const sum = parts.reduce((n, p) => n + p.value, 0)
  if (unit === '') return undefined
  return scene.numerals
    .filter(n => n.end < parts[0]!.start && n.unit === unit && n.value > Math.max(...parts.map(p => p.value)))
    .filter(n => Math.abs(n.value - sum) < sum * 0.25)
    .at(-1)
}
