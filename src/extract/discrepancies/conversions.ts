/**
 * One measure in two units that do not agree: "12 kilometres (about 18 miles)" -> number; and a loss and what is left of a
 * debt that are no whole: "62 cents on the dollar ... a haircut of 48%".
 */
import type { Finding, Scene } from './fact.ts'

/** Units of one sort, each with how many of the first it makes. */
const SORTS: readonly (readonly (readonly [RegExp, number])[])[] = [
  [
    [/^(?:kilomet(?:re|er)s?|km)$/i, 1],
    [/^(?:miles?)$/i, 1.609],
    [/^(?:nautical miles?)$/i, 1.852],
    [/^(?:met(?:re|er)s?)$/i, 0.001],
    [/^(?:feet|foot)$/i, 0.000305],
    [/^(?:yards?)$/i, 0.000914],
  ],
  [
    [/^(?:kilograms?|kilogrammes?|kilos?|kg)$/i, 1],
    [/^(?:pounds?|lbs?)$/i, 0.4536],
    [/^(?:tonnes?|metric tons?)$/i, 1000],
    [/^(?:ounces?)$/i, 0.02835],
  ],
  [
    [/^(?:hectares?|ha)$/i, 1],
    [/^(?:acres?)$/i, 0.4047],
    [/^(?:square kilomet(?:re|er)s?|sq km)$/i, 100],
    [/^(?:square miles?)$/i, 259],
  ],
  [
    [/^(?:lit(?:re|er)s?)$/i, 1],
    [/^(?:gallons?)$/i, 3.785],
  ],
]
const UNIT =
  'nautical miles?|square kilomet(?:re|er)s?|square miles?|sq km|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|feet|foot|yards?|kilogram(?:me)?s?|kilos?|kg|pounds?|lbs?|tonnes?|metric tons?|ounces?|hectares?|ha|acres?|lit(?:re|er)s?|gallons?'
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)( (?:million|billion))?`
const PAIR = new RegExp(
  String.raw`\b${NUMBER}[ -](${UNIT})(?: ?\((?:about |some |around |roughly |nearly |or )?|, or (?:about |some |around |roughly |nearly |just (?:over|under) )?)${NUMBER}[ -](${UNIT})\b`,
  'gi',
)
const SCALE: Readonly<Record<string, number>> = { ' million': 1e6, ' billion': 1e9 }
const amountOf = (digits: string, scale: string | undefined): number =>
  Number(digits.replace(/,/g, '')) * (SCALE[scale?.toLowerCase() ?? ''] ?? 1)

const inOneUnit = (a: string, b: string): readonly [number, number] | undefined => {
  for (const sort of SORTS) {
    const [x, y] = [a, b].map(u => sort.find(([form]) => form.test(u))?.[1])
    if (x !== undefined && y !== undefined && x !== y) return [x, y]
  }
  return undefined
}

const units = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(PAIR)].flatMap((m): Finding[] => {
    const factors = inOneUnit(m[3]!, m[6]!)
    if (!factors) return []
    const [x, y] = [amountOf(m[1]!, m[2]) * factors[0], amountOf(m[4]!, m[5]) * factors[1]]
    if (Math.abs(x - y) <= 0.13 * Math.max(x, y) || x === 0 || y === 0) return []
    const second = m.index + m[0].search(new RegExp(`${NUMBER}[ -](?:${UNIT})$`, 'i'))
    const first = new RegExp(String.raw`^${NUMBER}[ -](?:${UNIT})\b`, 'i').exec(m[0])![0]
    return [
      {
        kind: 'number',
        sides: [
          { start: m.index, end: m.index + first.length, value: amountOf(m[1]!, m[2]) },
          { start: second, end: m.index + m[0].length, value: amountOf(m[4]!, m[5]) },
        ],
        why: `${first} is not ${scene.text.slice(second, m.index + m[0].length)}.`,
      },
    ]
  })

const KEPT = /\b(?:(\d{1,2})(?: US)? cents on the (?:dollar|euro)|(\d{1,2}) pence in the pound)\b/gi
const LOST =
  /\b(?:haircuts?|write-?downs?|write-?offs?|debt reduction)(?: on the principal)? of (?:about |some )?(\d{1,2})(?: ?%| per ?cent)|\b(\d{1,2})(?: ?%| per ?cent|-per-?cent) (?:haircut|write-?down|write-?off)\b/gi

/** What creditors keep and what they lose make a hundred. */
const complements = (scene: Scene): Finding[] => {
  const [kept, lost] = [KEPT, LOST].map(form =>
    [...scene.text.matchAll(form)].map(m => ({
      start: m.index,
      end: m.index + m[0].length,
      value: Number(m[1] ?? m[2]),
    })),
  ) as [{ start: number; end: number; value: number }[], { start: number; end: number; value: number }[]]
  const [a, b] = [kept[0], lost[0]]
  if (!a || !b || kept.length > 1 || lost.length > 1 || Math.abs(a.value + b.value - 100) <= 2) return []
  const between = scene.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  if (/\b(?:offer\w*|demand\w*|want\w*|ask\w*|propos\w*|trad(?:e|ed|ing)|instead)\b/i.test(between)) return []
  const sides = [a, b].sort((x, y) => x.start - y.start)
  return [{ kind: 'number', sides, why: `${a.value} kept and ${b.value} lost do not make a hundred.` }]
}

export const conversions = (scene: Scene): Finding[] => [...units(scene), ...complements(scene)]
