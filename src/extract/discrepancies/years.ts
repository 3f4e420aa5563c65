/**
 * Years that do not follow: an anniversary or an age against the year of the thing.
 *
 * In 2025 "completed in 1998 ... its twentieth anniversary" -> date; "the six-year-old pact, signed in 2015" -> date.
 */
import { numberOf } from '../../language/number-words.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import { ordinalOf } from './ordinals.ts'

const ANNIVERSARY =
  /(?<![\w-])([a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th)) (?:anniversary|birthday|jubilee|year since)\b/gi
const OLD =
  /(?<![\w-])([a-z]+|\d{1,3})-year-old (?:[a-z]+ ){0,2}?(?:war|conflict|deal|treaty|pact|accord|agreement|dispute|ban|embargo|law|cease-?fire|truce|blockade|contract|lease|union|alliance|dam|plant|bridge|railway|company|party|insurgency|rebellion|mandate|convention|charter|constitution|licen[cs]e|tariffs?)\b/gi
const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`.split(
    ' ',
  )
const FOUNDED =
  /\b(?:signed|founded|built|completed|opened|began|begun|started|born|established|created|agreed|imposed|introduced|adopted|concluded|set up|dating from|dates from|broke out|since|launched|enacted|passed|inaugurated|of|in force since)\b[^.;]{0,30}$/i

const NTH_IN =
  /\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: [a-z]+)? in ([a-z]+|\d{1,2}) years\b/gi
const FIRST = /\bthe first(?: [a-z]+| of (?:them|these|those))?,? (?:was |came |signed |agreed |held )?in (\d{4})\b/i
const SERVED = /(?<![\w-])([a-z]+(?:-[a-z]+)?|\d{1,2}) years (?:in|at|with|of|as|on|behind|on the)\b/gi
const JOINED =
  /\b(?:started|joined|began|came|hired|been|worked|served|arrived|entered|recruited|moved)\b[^.;]{0,40}?\b(?:in|since) $/i

const countOf = (word: string): number | undefined => {
  if (/^\d+$/.test(word)) return Number(word)
  const at = SMALL.indexOf(word.toLowerCase())
  return at > 0 ? at : undefined
}

/** The year in which the thing began, where a sentence or its neighbour tells of one alone. */
const foundedIn = (scene: Scene, i: number, before: number) => {
  const near = [scene.sentences[i], scene.sentences[i - 1]].filter(x => x !== undefined)
  for (const s of near) {
    const past = inside(scene.times, s).filter(
      t =>
        t.type === 'date' &&
        /^\d{4}(?:-\d{2}){0,2}$/.test(t.named ?? t.edtf ?? '') &&
        Number((t.named ?? t.edtf)!.slice(0, 4)) < before,
    )
    const one = past[0]
    if (past.length > 1) return undefined
    if (one && /\d{4}/.test(one.exact)) {
      const left = scene.text.slice(s.start, one.start)
      return FOUNDED.test(left) && s === near[0] ? one : FOUNDED.test(left.replace(/\bof\b/g, '')) ? one : undefined
    }
  }
  return undefined
}

export const years = (scene: Scene): Finding[] => {
  const now = Number(scene.report.published?.slice(0, 4))
  if (!now) return []
  const told = (m: RegExpMatchArray, n: number | undefined): Finding[] => {
    const i = scene.sentences.findIndex(s => s.start <= m.index! && m.index! < s.end)
    if (n === undefined || i < 0) return []
    const since = foundedIn(scene, i, now)
    const year = Number((since?.named ?? since?.edtf)?.slice(0, 4))
    if (
      !since ||
      Math.abs(now - year - n) <= 1 ||
      /\b(?:then|last year|had|would|will|next)\b/i.test(
        textOf(scene, scene.sentences[i]!).slice(0, m.index! - scene.sentences[i]!.start),
      )
    )
      return []
    return [
      {
        kind: 'date',
        sides: [
          { start: m.index!, end: m.index! + m[0].length, value: n },
          { start: since.start, end: since.end, value: year },
        ],
        why: `From ${year} to ${now} are ${now - year} years and not ${n}.`,
      },
    ]
  }
  /** "26 years in the plant, who started there in 2001". */
  const served = (m: RegExpMatchArray): Finding[] => {
    const s = scene.sentences.find(x => x.start <= m.index! && m.index! < x.end)
    const n = numberOf(m[1]!)
    if (!s || n === undefined || n < 3) return []
    const since = inside(scene.times, { start: m.index! + m[0].length, end: s.end }).find(
      t =>
        /^(?:since )?\d{4}$/.test(t.exact) &&
        JOINED.test(scene.text.slice(m.index! + m[0].length, t.start) + (/^since /.test(t.exact) ? 'since ' : '')),
    )
    const year = Number((since?.named ?? since?.edtf)?.slice(0, 4))
    if (!since || Math.abs(now - year - n) <= 1 || now - year > 3 * n) return []
    return [
      {
        kind: 'number',
        sides: [
          { start: m.index!, end: m.index! + m[0].length, value: n },
          { start: scene.text.lastIndexOf(' ', since.start - 5) + 1, end: since.end, value: year },
        ],
        why: `From ${year} to ${now} are ${now - year} years and not ${n}.`,
      },
    ]
  }
  /** "the fourth truce in nine years ... the first, in 2011". */
  const first = (m: RegExpMatchArray): Finding[] => {
    const n = numberOf(m[1]!)
    const one = FIRST.exec(scene.text)
    const year = Number(one?.[1])
    if (n === undefined || n < 3 || !one || Math.abs(now - year - n) <= 1 || year >= now || now - year > 3 * n)
      return []
    return [
      {
        kind: 'number',
        sides: [
          { start: m.index!, end: m.index! + m[0].length, value: n },
          { start: one.index, end: one.index + one[0].length, value: year },
        ],
        why: `The first was in ${year}; from then to ${now} are ${now - year} years and not ${n}.`,
      },
    ]
  }
  return [
    ...[...scene.text.matchAll(NTH_IN)].flatMap(first),
    ...[...scene.text.matchAll(SERVED)].flatMap(served),
    ...[...scene.text.matchAll(ANNIVERSARY)].flatMap(m => told(m, ordinalOf(m[1]!))),
    ...[...scene.text.matchAll(OLD)].flatMap(m => told(m, countOf(m[1]!))),
  ]
}
