/**
 * An office with its years, used outside them in the same sentence or the next -> role.
 *
 * "Ambassador from 2014 to 2017, he signed in that capacity the understanding of May 2019".
 */
import { daysOf } from '../../record/agree.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const YEARS = /\bfrom (?:\w+ )?(\d{4}) (?:to|until|till) (?:\w+ )?(\d{4})\b/i
const OFFICE =
  /\b(?:ambassador|minister|president|chair(?:man|woman)?|head|chief|governor|mayor|director|secretary|commander|premier|chancellor|envoy|leader|commissioner|spokes\w+|negotiator|adviser|judge|general|consul)\b/i
const THAT_OFFICE =
  /\b(?:in (?:that|this) (?:capacity|post|role|office|position|job)|as (?:an? |the )?(?:ambassador|minister|president|chair\w*|head|chief|governor|mayor|director|secretary|commander|premier|chancellor|envoy|leader|commissioner))\b/i

/** An office with its years, used outside them in the same sentence or the next. */
const HAS_BEEN = /\b(?:has|had) been [^.;,]{3,60}? since (?:[^.;,]{0,40}?\b(?:in )?)?(\d{4})\b/i
const APPOINTED =
  /\b(?:was |were |being )?(?:appointed|named|elected|hired|recruited|joined|sworn in|took (?:up )?the (?:post|job)|became)\b[^.;]{0,30}?\bin (?:\w+ )?(\d{4})\b/i

/** "has been its spokeswoman since 2021, was appointed in 2023". */
const sinceAndAppointed = (scene: Scene): Finding[] =>
  scene.sentences.flatMap(s => {
    const text = textOf(scene, s)
    const since = HAS_BEEN.exec(text)
    const rest = since ? since.index + since[0].length : 0
    const named = since ? APPOINTED.exec(text.slice(rest)) : null
    if (!since || !named || Math.abs(Number(since[1]) - Number(named[1])) < 1 || named.index > 40) return []
    if (/\b(?:re-?appointed|re-?elected|again|also|deputy|first)\b/i.test(text.slice(since.index))) return []
    return [
      {
        kind: 'role' as const,
        sides: [
          { start: s.start + since.index, end: s.start + rest, value: since[1]! },
          {
            start: s.start + rest + named.index,
            end: s.start + rest + named.index + named[0].length,
            value: named[1]!,
          },
        ],
        why: `The office is held since ${since[1]} in one place and was given in ${named[1]} in the other.`,
      },
    ]
  })

const outsideYears = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const m = YEARS.exec(textOf(scene, s))
    if (!m || !OFFICE.test(textOf(scene, s).slice(Math.max(0, m.index - 60), m.index))) return []
    const at = s.start + m.index
    const next = scene.sentences[i + 1]
    const end = next && THAT_OFFICE.test(textOf(scene, next)) && !THAT_OFFICE.test(textOf(scene, s)) ? next.end : s.end
    const rest = scene.text.slice(at + m[0].length, end)
    const post = THAT_OFFICE.exec(rest)
    if (!post) return []
    const from = at + m[0].length
    const date = inside(scene.times, { start: from, end }).find(t => {
      const days = t.type === 'date' && t.edtf ? daysOf(t.edtf) : {}
      return (
        days.first &&
        days.last &&
        (days.last < m[1]! || days.first.slice(0, 4) > m[2]!) &&
        Math.abs(t.start - (from + post.index)) < 90
      )
    })
    if (!date) return []
    const office = /[^,;:—–.]{0,40}$/.exec(scene.text.slice(s.start, at))![0].trimStart()
    const a = Math.min(from + post.index, date.start)
    const b = Math.max(from + post.index + post[0].length, date.end)
    return [
      {
        kind: 'role' as const,
        sides: [
          { start: at - office.length, end: from, value: `${m[1]}/${m[2]}` },
          { start: a, end: b, value: date.edtf! },
        ],
        why: `The office was held from ${m[1]} to ${m[2]}; ${date.exact} lies outside.`,
      },
    ]
  })

export const officeYears = (scene: Scene): Finding[] => [...outsideYears(scene), ...sinceAndAppointed(scene)]
