/**
 * What was told before with another number: "a 48-hour strike ... The three-day stoppage"; "two people dead ... the three who
 * died" -> number.
 */
import { numberOf } from '../../language/number-words.ts'
import { numbersAgree } from '../../record/agree.ts'
import { kindOfNoun } from './counted-nouns.ts'
import type { Finding, Scene } from './fact.ts'

const COUNT = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety`
const LENGTHY = new RegExp(
  String.raw`\b(a|an|the|this|that|its|their) (${COUNT})-(hour|day|week|month|year)(?:-long)? (?:[a-z]+ ){0,1}?([a-z]{4,})\b`,
  'gi',
)
const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 730, year: 8760 }
const SAME: Readonly<Record<string, string>> = {
  stoppage: 'strike',
  walkout: 'strike',
  ceasefire: 'truce',
  pause: 'truce',
  lull: 'truce',
  tour: 'visit',
  trip: 'visit',
  deal: 'agreement',
  accord: 'agreement',
  pact: 'agreement',
  conference: 'summit',
}
const CHANGED =
  /\b(?:extend\w*|prolong\w*|shorten\w*|cut short|instead|earlier|second|another|previous|last (?:year|month)|offer\w*|propos\w*|demand\w*|want\w*|former|old)\b/i

/** A definite length of something told before with another. */
const lengths = (scene: Scene): Finding[] => {
  const all = [...scene.text.matchAll(LENGTHY)].map(m => ({
    m,
    thing: SAME[m[4]!.toLowerCase()] ?? m[4]!.toLowerCase(),
    hours: numberOf(m[2]!)! * HOURS[m[3]!.toLowerCase()]!,
  }))
  return all.flatMap((one, i) => {
    if (!/^(?:the|this|that)$/i.test(one.m[1]!)) return []
    const before = all.slice(0, i).filter(o => o.thing === one.thing)
    const other = before[0]
    if (
      !other ||
      new Set(before.map(b => b.hours)).size !== 1 ||
      Math.abs(other.hours - one.hours) <= 0.15 * other.hours
    )
      return []
    if (one.hours > other.hours * 4 || other.hours > one.hours * 4) return []
    if (CHANGED.test(scene.text.slice(other.m.index - 30, one.m.index + one.m[0].length))) return []
    return [
      {
        kind: 'number' as const,
        sides: [other, one].map(x => ({ start: x.m.index, end: x.m.index + x.m[0].length, value: x.hours })),
        why: `The same ${other.m[4]} lasts ${other.m[2]} ${other.m[3]}s in one place and ${one.m[2]} ${one.m[3]}s in the other.`,
      },
    ]
  })
}

const DEAD = new RegExp(
  String.raw`\b(?:the|all|those) (\d{1,4}|${COUNT}) (?:people |men |women |others |civilians |workers |soldiers )?(?:(?:who|that) (?:had )?(?:died|were killed)|dead|killed|victims)\b`,
  'gi',
)

/** "the three who died" must be told before; where the report tells one other toll of the dead, it is another. */
const tolls = (scene: Scene): Finding[] => {
  const dead = scene.tolls.filter(t => t.of === 'killed' && t.value !== undefined)
  return [...scene.text.matchAll(DEAD)].flatMap(m => {
    const value = numberOf(m[1]!)
    const span = { start: m.index, end: m.index + m[0].length }
    // "the nine dead of whom they boast" are others' dead.
    if (/^ (?:of|on|from|in|at)\b/.test(scene.text.slice(span.end, span.end + 6))) return []
    const others = dead.filter(t => t.end <= span.start || t.start >= span.end)
    const earlier = others.filter(t => t.end <= span.start)
    if (value === undefined || earlier.length !== 1 || others.some(t => t.value === value)) return []
    const one = earlier[0]!
    // Far apart, in the text or in size, they are the dead of something else.
    if (span.start - one.end > 900 || one.value! > value * 2 || value > one.value! * 2 || one.value === 1) return []
    const sum = others.reduce((n, t) => n + t.value!, 0)
    if (sum === value || numbersAgree({ value: one.value!, qualifier: one.qualifier }, { value })) return []
    const tail = /^ (?:dead|killed|died)\b/.exec(scene.text.slice(one.end, one.end + 9))?.[0].length ?? 0
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: one.start, end: one.end + tail, value: one.value! },
          { ...span, value },
        ],
        why: `The dead are ${one.value} in one place and ${value} in the other.`,
      },
    ]
  })
}

const NEAR = 6

/** "42 dismissed drivers ... the 45 drivers": counted before once, as another number. */
const counts = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((q, i) => {
    if (
      !q.definite ||
      q.part ||
      q.whole ||
      q.qualifier ||
      q.noun === undefined ||
      q.value < 3 ||
      !/^[a-z]{4,}/.test(q.kind) ||
      GENERIC.has(q.kind)
    )
      return []
    const s = scene.sentences[q.sentence]!
    // Words behind the noun pick out some of them: "the nine drivers who", "the six crossings on the river".
    const after = s.tokens[q.noun + 1]?.text ?? ''
    if (q.noun !== q.token + 1 || /^(?:who|that|which|of|in|on|at|from|with|involved|still)$/i.test(after)) return []
    const before = scene.quantities.slice(0, i).filter(o => kindOfNoun(o.kind) === q.kind)
    const one = before[0]
    if (
      !one ||
      new Set(before.map(o => o.value)).size !== 1 ||
      one.definite ||
      one.part ||
      one.whole ||
      q.sentence - one.sentence > NEAR
    )
      return []
    if (numbersAgree(one, q) || one.value > q.value * 1.6 || q.value > one.value * 1.6) return []
    if (/\b(?:other|more|another|of them|remaining|joined|left)\b/i.test(scene.text.slice(one.end, q.end + 20)))
      return []
    const side = (x: typeof q) => ({
      start: x.start,
      end: scene.sentences[x.sentence]!.tokens[x.noun ?? x.token]!.end,
      value: x.value,
    })
    return [
      {
        kind: 'number' as const,
        sides: [side(one), side(q)],
        why: `They are ${one.value} in one place and ${q.value} in the other: ${q.kind}s.`,
      },
    ]
  })

const GENERIC = new Set('person year day week month hour minute time thing'.split(' '))

export const definite = (scene: Scene): Finding[] => [...lengths(scene), ...tolls(scene), ...counts(scene)]
