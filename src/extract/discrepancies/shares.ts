/**
 * Shares that are not the share: "a quarter of them, 3,000" of 8,000; "fell by 20 per cent, from 50,000 to 30,000".
 *
 * "4,000 of the 10,000, or 40 per cent" agrees; "nearly a third" of 100 and 32 agrees.
 */
import { type Finding, inside, type Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
  tenths: 10,
}
const TIMES: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 }
const ROUGH =
  /\b(?:about|around|some|nearly|almost|roughly|approximately|close to|just (?:over|under)|more than|over|less than|under|at least|up to|barely|well)\s(?:a |an )?$/i
const FRACTION = /\b(?:(a|one|two|three|four)[ -])?(half|thirds?|quarters?|fifths?|sixth|seventh|eighth|tenths?)\b/i

interface Share {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly rough: boolean
}

/** The shares told in a stretch: fractions in words and percentages. */
const sharesIn = (scene: Scene, from: number, to: number): Share[] => {
  const text = scene.text.slice(from, to)
  const words = [...text.matchAll(new RegExp(FRACTION.source, 'gi'))].flatMap(m => {
    const parts = PARTS[m[2]!.toLowerCase()]!
    const count = m[1] ? TIMES[m[1].toLowerCase()]! : parts === 2 ? 1 : undefined
    if (count === undefined || count >= parts) return []
    const start = from + m.index
    return [
      {
        start,
        end: start + m[0].length,
        value: count / parts,
        rough: ROUGH.test(scene.text.slice(Math.max(0, start - 20), start)),
      },
    ]
  })
  const cents = inside(scene.quantities, { start: from, end: to })
    .filter(q => q.kind === '%')
    .map(q => ({ start: q.start, end: q.end, value: q.value / 100, rough: q.qualifier !== undefined }))
  return [...words, ...cents]
}

/** True where a part of a whole can be told as the share: a figure is exact to its last digit, a fraction to a fiftieth. */
const isShare = (share: Share, ratio: number): boolean =>
  // "Around 25 per cent" reaches further than "around 7".
  Math.abs(share.value - ratio) <= (share.rough ? Math.min(0.06, Math.max(0.021, ratio / 4)) : 0.021)

const say = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 1 })

const finding = (
  share: Share,
  sides: readonly { start: number; end: number; value: number }[],
  ratio: number,
): Finding => ({
  kind: 'number',
  sides,
  why: `${say(sides.at(-1)!.value)} of ${say(sides[0]!.value)} is ${say(ratio * 100)} per cent and not ${say(share.value * 100)}.`,
})

/** "A quarter of them, 3,000," and "3,000, or a quarter of them": a share and a number set against each other. */
const apposed = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) =>
    sharesIn(scene, s.start, s.end).flatMap(share => {
      const behind = scene.text.slice(share.end, s.end)
      const after =
        /^ of (?:it|them|those|these|that|which|whom|(?:the|its|their) [\w’' -]{2,40}?)(?:,| –| —| \(|:) ?(?:or |that is,? |some |about |around |roughly )?/i.exec(
          behind,
        )
      const direct = /^(?:,| –| —| \() ?(?:or |that is,? )(?:some |about )?/i.exec(behind)
      const lead =
        /(?:,| –| —| \() ?[“"]?(?:or|that is(?: to say)?,?|in other words,?|i\.e\.|about|around|roughly|nearly|almost|just (?:over|under)|some|equal to|equivalent to|amounting to|making up|representing) (?:about |around |some |roughly |nearly |almost |just over |just under |more than |less than )?$/i.exec(
          scene.text.slice(s.start, share.start),
        )
      const numbers = inside(scene.quantities, s).filter(q => q.kind !== '%')
      const value =
        after || direct
          ? numbers.find(q => Math.abs(q.start - (share.end + (after ?? direct)![0].length)) <= 2)
          : lead &&
              (/^ of\b/.test(behind) ||
                scene.text.slice(s.start, s.start + lead.index).match(/\bof (?:the|its|their)?\b/))
            ? numbers
                .filter(q => q.end <= s.start + lead.index && s.start + lead.index - q.start < 60)
                .find(
                  (q, _, all) =>
                    q.part ||
                    (/^ of\b/.test(behind) && (all.length === 1 || wholeBehind(scene, share, q) !== undefined)),
                )
            : undefined
      if (!value) return []
      const own =
        numbers.find(q => q.whole && value.part && q.start > value.end && q.start - value.end < 50) ??
        wholeBehind(scene, share, value)
      const base = own ?? baseOf(scene, i, value, share.start)
      if (!base || base.value <= value.value || base.value > 40 * value.value) return []
      const ratio = value.value / base.value
      if (isShare(share, ratio)) return []
      const part = {
        start: Math.min(share.start, value.start),
        end: Math.max(share.end, value.end),
        value: value.value,
      }
      if (part.start < base.start && base.end < part.end)
        return [
          finding(
            share,
            [
              { start: value.start, end: base.end, value: base.value },
              { start: share.start, end: share.end, value: value.value },
            ],
            ratio,
          ),
        ]
      return [finding(share, [{ start: base.start, end: nounEnd(scene, base), value: base.value }, part], ratio)]
    }),
  )

/** "around 7 per cent of its exports of 41,200 crore": the whole that a share is told to be of. */
const WHOLE_OF =
  /^ of (?:the|its|their|his|her|all|total) (?:[\p{L}’'-]+ ){0,4}?(?:of|worth|totalling|which (?:was|were|stood at)) (?:some |about )?$/iu
const wholeBehind = (scene: Scene, share: Share, value: Quantity): Quantity | undefined =>
  scene.quantities.find(
    q =>
      q.start > share.end &&
      q.kind === value.kind &&
      q.kind !== '%' &&
      !q.qualifier &&
      WHOLE_OF.test(scene.text.slice(share.end, q.start)),
  )

const nounEnd = (scene: Scene, q: Quantity): number =>
  q.noun === undefined ? q.end : Math.max(q.end, scene.sentences[q.sentence]!.tokens[q.noun]!.end)

/** The larger number before, in the sentence or the one before it, of the same kind or none. */
const baseOf = (scene: Scene, i: number, value: Quantity, before: number): Quantity | undefined => {
  const from = scene.sentences[Math.max(0, i - 1)]!.start
  const all = inside(scene.quantities, { start: from, end: Math.min(before, value.start) }).filter(
    q =>
      q.kind !== '%' &&
      (q.kind === value.kind || value.kind === '' || q.kind === '') &&
      q.value > value.value &&
      !q.qualifier,
  )
  return all.length === 1 ? all[0] : undefined
}

const DOWN =
  /\b(?:fell|fall|fallen|falls|drop\w*|declin\w*|decreas\w*|down|cut|slid|shrank|lost|slump\w*|reduc\w*|halved?)\b/i
const UP = /\b(?:rose|risen|rise|rises|grew|grown|growth|increas\w*|gain\w*|up|jump\w*|climb\w*|surg\w*|rais\w*)\b/i
const BETWEEN = /\bfrom\s[^.;]{0,30}?to\s/i

/** "fell by 20 per cent, from 50,000 to 30,000". */
const moved = (scene: Scene): Finding[] =>
  scene.sentences.flatMap(s => {
    const text = scene.text.slice(s.start, s.end)
    const span = BETWEEN.exec(text)
    const by = sharesIn(scene, s.start, s.end).filter(x => !/^ of\b/.test(scene.text.slice(x.end, x.end + 4)))
    if (!span || by.length !== 1) return []
    const numbers = inside(scene.quantities, { start: s.start + span.index, end: s.end }).filter(q => q.kind !== '%')
    const [from, to] = numbers
    if (
      !from ||
      !to ||
      numbers.length !== 2 ||
      from.qualifier ||
      to.qualifier ||
      (to.kind !== from.kind && from.kind !== '' && to.kind !== '')
    )
      return []
    if (!BETWEEN.test(scene.text.slice(s.start + span.index, to.start))) return []
    const ratio = Math.abs(to.value - from.value) / from.value
    const down = DOWN.test(text) && !UP.test(text)
    const up = UP.test(text) && !DOWN.test(text)
    if ((!down && !up) || (down && to.value > from.value) || (up && to.value < from.value) || ratio > 3) return []
    const share = by[0]!
    if (isShare(share, ratio)) return []
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: share.start, end: share.end, value: share.value },
          { start: s.start + span.index, end: nounEnd(scene, to), value: Number(ratio.toFixed(3)) },
        ],
        why: `From ${say(from.value)} to ${say(to.value)} is a change of ${say(ratio * 100)} per cent and not ${say(share.value * 100)}.`,
      },
    ]
  })

/** "by 61 per cent to 44": two sides of one vote are no more than all. */
const votes = (scene: Scene): Finding[] =>
  [
    ...scene.text.matchAll(
      /\b(\d{1,2}(?:\.\d+)?)(?: per ?cent|%)? (?:to|against|for and) (\d{1,2}(?:\.\d+)?)(?: per ?cent|%)?/g,
    ),
  ].flatMap(m => {
    const [a, b] = [Number(m[1]), Number(m[2])]
    const voting = /\b(?:vot\w+|approv\w+|ballot\w*|referendum|carried|passed|reject\w+|backed|won|beat|defeat\w*)\b/i
    const lead = scene.text.slice(Math.max(0, m.index - 90), m.index)
    if (!/per ?cent|%/.test(m[0]) || a + b <= 101 || !/\bby (?:about )?$/.test(lead) || !voting.test(lead)) return []
    const cut = m.index + m[0].search(/ (?:to|against|for)/)
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: m.index, end: cut, value: a },
          { start: m.index + m[0].lastIndexOf(m[2]!), end: m.index + m[0].length, value: b },
        ],
        why: `${a} and ${b} per cent of one vote are together more than all of it.`,
      },
    ]
  })

const REST = /\b(?:the|with the) (?:remaining|other|rest,?)(?: (?:about|some))? $/i

/** "52.1 per cent ... 41.4 ... the remaining 9.2": shares of one whole make a hundred. */
const hundred = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((rest, i) => {
    if (
      !REST.test(scene.text.slice(Math.max(0, rest.start - 26), rest.start)) ||
      (rest.kind !== '%' && rest.kind !== '')
    )
      return []
    const near = scene.quantities
      .slice(0, i)
      .filter(
        q =>
          rest.sentence - q.sentence < 3 &&
          (q.kind === '%' || (q.kind === '' && !Number.isInteger(q.value))) &&
          !q.qualifier,
      )
    const parts = [...near, rest]
    if (near.length < 1 || near.length > 4 || !parts.some(q => q.kind === '%')) return []
    const sum = parts.reduce((n, q) => n + q.value, 0)
    const exact = parts.every(q => Number.isInteger(q.value)) ? 1.5 : 0.45
    if (Math.abs(sum - 100) <= exact || sum < 85 || sum > 115) return []
    return [
      {
        kind: 'number' as const,
        sides: parts.map(q => ({ start: q.start, end: q.end, value: q.value })),
        why: `The shares add up to ${say(sum)} per cent and not to a hundred.`,
      },
    ]
  })

export const shares = (scene: Scene): Finding[] => [
  ...apposed(scene),
  ...moved(scene),
  ...votes(scene),
  ...hundred(scene),
]
