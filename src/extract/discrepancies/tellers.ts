/**
 * One quantity told by two tellers, or by the report twice, so that both cannot be right.
 *
 * "External debt was $3.1 billion, he wrote ... The central bank put it at $2.4 billion" -> number.
 * "At least nine arrests; the union puts them at a dozen" agrees and is none.
 */
import { numberOf } from '../../language/number-words.ts'
import { numbersAgree } from '../../record/agree.ts'
import type { Span } from '../../text/span.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import type { Numeral } from './numerals.ts'
import { withNoun } from './sums.ts'

const PUT_AT =
  /\b(?:put|puts|placed?|places|estimat(?:e|es|ed)|reckon(?:s|ed)?|counts?|counted|gives|gave|says|set)\s+(?:(?:it|them|this|that)|(?:the|its|their|his|her)\s(?:[\w’-]+\s){1,4}?)\s?(?:at|as)\s+(?:(?:between|about|some|around|nearly|over|under|more than|at least|up to|roughly|only|just|“)\s?){0,2}$/i

const MEASURE = /^(?:\$|€|£|¥|us\$|%|kg|km)$/i
const NO_MORE =
  /\b(?:(?:could|can|would|did|does|will)(?: not|n[’']t) (?:exceed|top|pass)|(?:never|not) (?:exceeded|more than|topped)|no more than)\s+$/i

const show = (n: Numeral): string =>
  MEASURE.test(n.unit) && !/%|kg|km/i.test(n.unit)
    ? `${n.unit}${n.value.toLocaleString('en')}`
    : `${n.value.toLocaleString('en')}${/%/.test(n.unit) ? '%' : ''}`

const wide = (scene: Scene, n: Numeral): Span & { value: number } => {
  const back = /(?:[\w’“-]+ ){0,3}$/.exec(scene.text.slice(Math.max(0, n.start - 24), n.start))![0]
  const sentence = scene.sentences.find(s => s.start <= n.start && n.end <= s.end)
  return { start: Math.max(sentence?.start ?? 0, n.start - back.length), end: withNoun(scene.text, n), value: n.value }
}

/** Shares told as a fraction are not read as numerals: a share among the amounts speaks too. */
const sharesIn = (scene: Scene, s: Span): boolean =>
  inside(scene.amounts, s).some(a => a.share !== undefined && !/[%\d]/.test(a.exact))

/** "puts the number of strikers at 2,900" against the nearest number of its kind before. */
const putAt = (scene: Scene): Finding[] =>
  scene.numerals.flatMap(n => {
    const i = scene.sentences.findIndex(s => s.start <= n.start && n.end <= s.end)
    const s = scene.sentences[i]
    if (!s || !PUT_AT.test(scene.text.slice(s.start, n.start))) return []
    const from = scene.sentences[Math.max(0, i - 2)]!
    const before = inside(scene.numerals, { start: from.start, end: n.start }).filter(
      o => o.unit === n.unit || (!MEASURE.test(o.unit) && !MEASURE.test(n.unit)),
    )
    const stretch = { start: from.start, end: s.end }
    if (n.unit === '%' && sharesIn(scene, stretch)) return []
    const near = before.filter(o => similar(o, n))
    const other =
      n.unit === '' || !MEASURE.test(n.unit) ? (near.find(o => o.qualifier === 'about') ?? near.at(-1)) : near.at(-1)
    if (
      !other ||
      before.some(
        o =>
          numbersAgree(o, n) ||
          numbersAgree(
            { ...o, qualifier: 'about' },
            { ...n, qualifier: n.qualifier === 'at-least' ? 'at-least' : undefined },
          ),
      )
    )
      return []
    if (wordsBetween(scene, other, n)) return []
    return [make(scene, other, n)]
  })

/** Of one order of size: two figures for a thing are seldom further apart. */
const similar = (a: Numeral, b: Numeral): boolean => a.value / b.value < 4 && b.value / a.value < 4

/** A move told between them: the number was raised, fell, was revised. */
const wordsBetween = (scene: Scene, a: Span, b: Span): boolean =>
  /\b(?:raised|rose|risen|fell|fallen|revised|increased|up from|down from|wants?|demand\w*|asks?|offer\w*|propos\w*|target|last year|a year earlier|previous)\b/i.test(
    scene.text.slice(a.end, b.start),
  )

const make = (scene: Scene, a: Numeral, b: Numeral): Finding => ({
  kind: 'number',
  sides: [wide(scene, a), wide(scene, b)],
  why: `One telling gives ${show(a)}, the other ${show(b)}.`,
})

/** "could not exceed 30kg" against "between 40kg and 45kg", told next to each other of one thing. */
const bounds = (scene: Scene): Finding[] =>
  scene.numerals.flatMap(n => {
    if (!MEASURE.test(n.unit) || !NO_MORE.test(scene.text.slice(Math.max(0, n.start - 40), n.start))) return []
    const i = scene.sentences.findIndex(s => s.start <= n.start && n.end <= s.end)
    const back = scene.sentences[i - 1]
    if (
      !back ||
      !/\b(?:it|they|that|this|the (?:figure|total|amount|number|toll))\b/i.test(textOf(scene, scene.sentences[i]!))
    )
      return []
    const others = inside(scene.numerals, back).filter(o => o.unit === n.unit && o.qualifier !== 'at-most')
    const first = others[0]
    if (!first || others.some(o => o.value <= n.value)) return []
    const last = others.at(-1)!
    return [
      {
        kind: 'number' as const,
        sides: [{ start: wide(scene, first).start, end: last.end, value: first.value }, wide(scene, n)],
        why: `One telling gives ${show(first)} or more, the other rules out more than ${show(n)}.`,
      },
    ]
  })

/** "nobody had waited more than six" against "a patient had waited 19 hours": one case against all. */
const againstAll = (scene: Scene): Finding[] => {
  const found: Finding[] = []
  for (const [i, s] of scene.sentences.entries()) {
    const part = textOf(scene, s)
    const m =
      /\b(?:nobody|no one|none|no \w+|not one)\b[^.;,]{0,40}?\b(\w{3,}(?:ed|en|d|t))\s+(?:for )?(?:more than|over|longer than|above)\s+([\w,.-]+(?:\s(?:hours?|days?|weeks?|months?|years?|kilomet\w+|people|per cent))?)/i.exec(
        part,
      )
    if (!m) continue
    const limit = numberIn(m[2]!)
    if (limit === undefined) continue
    for (const o of scene.sentences.slice(Math.max(0, i - 2), i + 1)) {
      const t = new RegExp(
        `\\b(?:had|has|have|was|were)? ?${m[1]}\\s+(?:for )?(?:up to |about |some )?([\\w,.-]+)\\s(hours?|days?|weeks?|months?|years?|kilomet\\w+|times)`,
        'i',
      ).exec(textOf(scene, o))
      const value = t ? numberIn(t[1]!) : undefined
      if (!t || value === undefined || value <= limit || (o === s && t.index === m.index)) continue
      found.push({
        kind: 'number',
        sides: [
          { start: o.start + t.index, end: o.start + t.index + t[0].length, value },
          { start: s.start + m.index, end: s.start + m.index + m[0].length, value: limit },
        ],
        why: `One telling has ${value} ${t[2]}, the other says that there was nothing above ${limit}.`,
      })
      break
    }
  }
  return found
}

const numberIn = (words: string): number | undefined => numberOf(words.split(/\s/)[0]!.replace(/[,.]+$/, ''))

const TOLL = /^(?:killed|wounded|missing|detained|released|displaced)$/

const DEFINITE =
  /\b(?:the|all|those) (\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen) (?:people |men |women |others |civilians |workers |soldiers )?(?:(?:who|that) (?:had )?(?:died|were killed)|dead|killed|victims)\b/gi

/** "the three who died" must be told before; where the report tells one other toll of the dead, it is another. */
const definiteToll = (scene: Scene): Finding[] => {
  const dead = scene.tolls.filter(t => t.of === 'killed' && t.value !== undefined)
  return [...scene.text.matchAll(DEFINITE)].flatMap(m => {
    const value = numberIn(m[1]!)
    const span = { start: m.index, end: m.index + m[0].length }
    // "the nine dead of whom they boast" are others' dead.
    if (/^ (?:of|on|from|in|at)\b/.test(scene.text.slice(span.end, span.end + 6))) return []
    const others = dead.filter(t => t.end <= span.start || t.start >= span.end)
    const earlier = others.filter(t => t.end <= span.start)
    if (value === undefined || earlier.length !== 1 || others.some(t => t.value === value)) return []
    const one = earlier[0]!
    // Far apart, in the text or in size, they are the dead of something else.
    if (span.start - one.end > 900 || one.value! > value * 2 || value > one.value! * 2) return []
    const sum = others.reduce((n, t) => n + t.value!, 0)
    if (sum === value || numbersAgree({ value: one.value!, qualifier: one.qualifier }, { value }) || one.value === 1)
      return []
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: one.start, end: deadEnd(scene.text, one.end), value: one.value! },
          { ...span, value },
        ],
        why: `The dead are ${one.value} in one place and ${value} in the other.`,
      },
    ]
  })
}
const deadEnd = (text: string, end: number): number =>
  end + (/^ (?:dead|killed|died)\b/.exec(text.slice(end, end + 9))?.[0].length ?? 0)

/** Two accounts set side by side in one sentence: "two were killed, says the report; the charge sheet names three". */
const sideBySide = (scene: Scene): Finding[] => {
  const found: Finding[] = []
  for (const s of scene.sentences) {
    const part = textOf(scene, s)
    const cut = /;| while | whereas |, but /.exec(part)
    if (!cut) continue
    const [left, right] = [
      { start: s.start, end: s.start + cut.index },
      { start: s.start + cut.index + cut[0].length, end: s.end },
    ]
    const toll = inside(scene.tolls, left).find(t => TOLL.test(t.of ?? '') && t.value !== undefined)
    const m =
      /\b(?:names|lists|counts|has|gives|records|speaks of|mentions|cites)\s+(?:only |just )?(\w+)(?=[\s.,;])(?! (?:per|hours?|days?|weeks?|years?))/i.exec(
        scene.text.slice(right.start, right.end),
      )
    const value = m ? numberIn(m[1]!) : undefined
    if (
      toll &&
      m &&
      value !== undefined &&
      !numbersAgree({ value: toll.value!, qualifier: toll.qualifier }, { value })
    ) {
      const at = right.start + m.index
      found.push({
        kind: 'number',
        sides: [
          { start: toll.start, end: tollEnd(scene.text, toll.end), value: toll.value! },
          { start: at, end: at + m[0].length, value },
        ],
        why: `One account has ${toll.value} ${toll.of}, the other ${value}.`,
      })
    }
    const [here, there] = [left, right].map(x => NUMBERED.exec(scene.text.slice(x.start, x.end)))
    if (here && there && here[1]!.toLowerCase() === there[1]!.toLowerCase() && here[2] !== there[2])
      found.push({
        kind: 'place',
        sides: [
          {
            start: left.start + here.index,
            end: left.start + here.index + here[0].length,
            value: `${here[1]} ${here[2]}`,
          },
          {
            start: right.start + there.index,
            end: right.start + there.index + there[0].length,
            value: `${there[1]} ${there[2]}`,
          },
        ],
        why: `One account puts it at ${here[1]} ${here[2]}, the other at ${there[1]} ${there[2]}.`,
      })
  }
  return found
}
const tollEnd = (text: string, end: number): number =>
  end +
  (/^ (?:were |was |had been )?(?:killed|wounded|injured|dead|died|missing|arrested|detained)\b/.exec(
    text.slice(end, end + 24),
  )?.[0].length ?? 0)

/** Numbered places of one kind. */
const NUMBERED =
  /\bat (Gate|Pier|Terminal|Checkpoint|Jetty|Berth|Kilomet(?:re|er)|Shaft|Block|Platform|Camp|Sector|Building|Unit|Reactor|Station|Post|Line|Tower|Warehouse|Hangar|Ward|Mine|Well|Bridge) (\d+|[A-Z])\b/

const FULL = /\b(?:in full|fully|entirely|completely|to the last \w+|100 per cent)\b/i
const PART =
  /\b(?:(?:barely|only|less than|scarcely|hardly|little more than|just|about) (?:a )?(?:half|third|quarter|fraction|part|tenth)|a fraction|half) of (?:that|it|this|them|the|its|what)\b/i
const DONE =
  /\b(?:settled|paid|met|repaid|delivered|done|fulfilled|complied|completed|implemented|honoured|cleared|returned|made up)\b/i

/** "barely half of that" by one teller, "settled in full" by the other, of what was due. */
const degree = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const next = scene.sentences[i + 1]
    const end = next && !/\n/.test(scene.text.slice(s.end, next.start)) ? next.end : s.end
    const part = PART.exec(textOf(scene, s))
    if (!part) return []
    const at = s.start + part.index
    const rest = scene.text.slice(at + part[0].length, end)
    const full = FULL.exec(rest)
    const done = full ? DONE.exec(rest.slice(Math.max(0, full.index - 24), full.index + full[0].length + 16)) : null
    if (!full || !done || !/\b(?:says?|said|insists?|insisted|according|maintains?|claims?|denie[sd])\b/i.test(rest))
      return []
    if (/\b(?:not|never|n[’']t|until|if|unless|to be|will be)\b/i.test(rest.slice(0, full.index))) return []
    const from = Math.max(0, rest.slice(0, full.index).search(/\b(?:the|it|they|all|everything) [^.;]{0,40}$/i))
    return [
      {
        kind: 'status' as const,
        sides: [
          { start: at, end: at + part[0].length },
          { start: at + part[0].length + from, end: at + part[0].length + full.index + full[0].length },
        ],
        why: 'By one telling it is done only in part, by the other in full.',
      },
    ]
  })

export const tellersOf = (scene: Scene): Finding[] => [
  ...sideBySide(scene),
  ...putAt(scene),
  ...bounds(scene),
  ...againstAll(scene),
  ...definiteToll(scene),
  ...degree(scene),
]
