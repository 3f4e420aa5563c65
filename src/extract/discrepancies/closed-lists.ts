/**
 * Lists that are said to be whole, against a sum told in another sentence -> number.
 *
 * "pledged 2.4 billion ... 900 million from the Commission, Japan 500 million ... and the remaining 350 million" -> the
 * parts are more. "60 on Sunday, 45 on Monday and 30 on Tuesday ... After three days 125 are home" -> 135.
 */
import { isMoney } from '../../knowledge/currencies.ts'
import type { Span } from '../../text/span.ts'
import { type Finding, inside, type Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const REST = /\b(?:the|a) (?:remaining|other|last|rest[,:]?(?: of)?)\s$/i
const SUMMED = /\b(?:after|in all|altogether|in total|all told|so far|by now|together|combined|the total|in sum)\b/i
const PERSON = /^(?:person|man|woman|prisoner|detainee|hostage|captive|released|)$/
const REACH = 3

const sumOf = (all: readonly Quantity[]): number => all.reduce((n, q) => n + q.value, 0)
/** Half of the last place that the words give: 2.4 billion reaches from 2.35 to 2.45. */
const rounding = (scene: Scene, q: Quantity): number => {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(scene.text.slice(q.start, q.end))
  if (!digits || q.value < 1e6) return 0.5
  const places = digits[1]?.length ?? 0
  const scale = q.value / Number(digits[0].replace(/,/g, ''))
  return (scale / 10 ** places) * 0.51
}
const say = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 2 })

const finding = (total: Quantity, list: Span, sum: number): Finding => ({
  kind: 'number',
  sides: [
    { start: total.start, end: total.end, value: total.value },
    { start: list.start, end: list.end, value: sum },
  ],
  why: `The parts add up to ${say(sum)} and not to ${say(total.value)}.`,
})

/** A list that ends with "the remaining 350 million", of a sum before it. */
const closed = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((last): Finding[] => {
    const s = scene.sentences[last.sentence]!
    if (last.qualifier || !REST.test(scene.text.slice(Math.max(s.start, last.start - 20), last.start))) return []
    const same = (q: Quantity): boolean =>
      (q.kind === last.kind || q.kind === '' || last.kind === '') && q.value >= last.value / 50 && q.value >= 2
    const parts = inside(scene.quantities, { start: s.start, end: last.end }).filter(same)
    if (parts.length < 3 || parts.some(p => p.qualifier || p.part || p.whole)) return []
    const most = Math.max(...parts.map(p => p.value))
    const total = scene.quantities.findLast(
      q =>
        q.sentence < last.sentence &&
        last.sentence - q.sentence < REACH &&
        q.value > most &&
        (q.kind === parts[0]!.kind || q.kind === last.kind || last.kind === '' || parts[0]!.kind === ''),
    )
    const sum = sumOf(parts)
    if (!total || total.qualifier || Math.abs(sum - total.value) <= rounding(scene, total)) return []
    if (sum > total.value * 1.4 || sum < total.value * 0.7) return []
    return [finding(total, { start: parts[0]!.start, end: last.end }, sum)]
  })

/** A series by days, and what it comes to. */
const series = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i): Finding[] => {
    const numbers = inside(scene.quantities, s).filter(q => !q.part && q.kind !== '%' && !isMoney(q.kind))
    const run = numbers.filter((q, k) => {
      const to = numbers[k + 1]?.start ?? s.end
      return inside(scene.times, { start: q.end, end: Math.min(to, q.end + 40) }).some(t => t.type !== 'duration')
    })
    if (run.length < 3 || run.length !== numbers.length || run.some(q => q.qualifier)) return []
    const sum = sumOf(run)
    const kinds = new Set(run.map(q => q.kind).filter(k => k !== ''))
    if (kinds.size > 1) return []
    const [kind] = kinds
    const later = scene.quantities.filter(q => {
      const own = scene.sentences[q.sentence]!
      return (
        q.sentence > i &&
        q.sentence - i <= REACH &&
        !q.qualifier &&
        (q.kind === kind || (PERSON.test(q.kind) && PERSON.test(kind ?? ''))) &&
        SUMMED.test(scene.text.slice(own.start, own.end)) &&
        Math.abs(q.value - sum) <= sum * 0.3 &&
        q.value > Math.max(...run.map(r => r.value))
      )
    })
    const total = later[0]
    if (!total || later.some(q => q.value === sum)) return []
    return [finding(total, { start: run[0]!.start, end: run.at(-1)!.end }, sum)]
  })

export const closedLists = (scene: Scene): Finding[] => [...closed(scene), ...series(scene)]
