/**
 * A rate, how long or how many, and their product: "18 million barrels, 90 days at 300,000 barrels a day" -> number.
 */
import { type Finding, inside, type Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const UNIT = /^(?: [a-z]+){0,3} (?:a|an|per|each) (hour|day|week|month|year)\b/i
const EACH = /^(?: [a-z]+){0,2} (?:each|apiece|a head|per (?:head|person|worker|family|household))\b/i
const SPAN = /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (hour|day|week|month|year)s?\b/i
/** In the sentences behind, only what is said to be all of it. */
const SUMMED = /\b(?:in all|in total|altogether|a total of|all told|the total|overall)\b/i
const REACH = 3
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const TOTAL =
  /\b(?:in all|in total|altogether|a total of|total of|or|makes?|i\.e\.|that is|adds? up to|amounts? to|comes? to|worth|costing|at a cost of|=)\b/i

const say = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 2 })

export const products = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const all = inside(scene.quantities, s).filter(q => q.kind !== '%' && !q.qualifier)
    const text = scene.text.slice(s.start, s.end)
    const rates = all.filter(
      q => UNIT.test(scene.text.slice(q.end, q.end + 40)) || EACH.test(scene.text.slice(q.end, q.end + 40)),
    )
    const rate = rates[0]
    if (rates.length !== 1 || !rate) return []
    const per = UNIT.exec(scene.text.slice(rate.end, rate.end + 40))?.[1]?.toLowerCase()
    const span = per ? SPAN.exec(text) : null
    const count = per
      ? span && span[2]!.toLowerCase() === per
        ? /\d/.test(span[1]!)
          ? Number(span[1])
          : WORDS.indexOf(span[1]!.toLowerCase())
        : undefined
      : all.find(q => q !== rate && q.kind !== rate.kind && /^[a-z]/.test(q.kind))?.value
    const fits = (q: Quantity): boolean => q !== rate && q.kind === rate.kind && q.kind !== '' && q.value > rate.value
    const later = scene.sentences
      .slice(i + 1, i + 1 + REACH)
      .filter(x => SUMMED.test(scene.text.slice(x.start, x.end)))
      .flatMap(x => inside(scene.quantities, x))
    const own = TOTAL.test(text) ? all.filter(fits) : []
    const totals = own.length > 0 ? own : later.filter(q => fits(q) && !q.qualifier)
    const total = totals[0]
    if (!count || count < 2 || totals.length !== 1 || !total) return []
    const product = rate.value * count
    if (Math.abs(product - total.value) <= total.value * 0.06 || product > total.value * 3 || total.value > product * 3)
      return []
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: total.start, end: total.end, value: total.value },
          { start: rate.start, end: rate.end, value: product },
        ],
        why: `${say(count)} times ${say(rate.value)} is ${say(product)} and not ${say(total.value)}.`,
      },
    ]
  })
