/**
 * A number of things against the list of them, and an ordinal against those told before.
 *
 * "Three countries, Arland, Besten, Corvia and Dremmen," -> 3 against 4. "the third round, after A, B and C" -> 3 against 4.
 */

import type { TimeMention } from '../../record/mention.ts'
import { type Finding, inside, type Scene } from './fact.ts'
import { ordinalOf } from './ordinals.ts'
import type { Quantity } from './quantities.ts'

const OPEN =
  /\b(?:including|among them|among others|such as|like|notably|for example|say|especially|and others|etc|or)\b/i
const VERB = /^(?:VERB|AUX)$/

/** Items of a list: split at commas and its last "and"; undefined where it is no list of short phrases. */
const itemsOf = (
  scene: Scene,
  q: Quantity,
  span: { start: number; end: number },
): { least: number; most: number } | undefined => {
  const text = scene.text.slice(span.start, span.end)
  const s = scene.sentences[q.sentence]!
  if (OPEN.test(text) || !/,? and /.test(text) || /\d|[“”"]/.test(text)) return undefined
  const finite = s.tokens.some(
    t => t.start >= span.start && t.end <= span.end && VERB.test(t.upos) && /^(?:VB[DPZ]|MD)$/.test(t.xpos),
  )
  const semicolons = text.split(/; (?:and )?/)
  const pieces = semicolons.length > 2 ? semicolons : text.split(/, (?:and )?/)
  const last = pieces.at(-1)!.split(/ and /)
  if (finite || pieces.some(p => p.trim().split(/\s+/).length > 9 || p.trim() === '')) return undefined
  const ands = pieces.slice(0, -1).reduce((n, p) => n + p.split(/ and /).length - 1, 0)
  const serial = /, and [^,]*$/.test(text)
  const base = serial || semicolons.length > 2 ? pieces.length : pieces.length + (last.length > 1 ? 1 : 0)
  return { least: base, most: base + ands + Math.max(0, last.length - (serial ? 1 : 2)) }
}

const found = (scene: Scene, q: Quantity, list: { start: number; end: number }): Finding[] => {
  const items = itemsOf(scene, q, list)
  if (!items || items.least < 2 || (q.value >= items.least && q.value <= items.most)) return []
  const n = q.value > items.most ? items.most : items.least
  if (q.value > n * 2 || n > q.value * 2) return []
  const end = q.noun === undefined ? q.end : Math.max(q.end, scene.sentences[q.sentence]!.tokens[q.noun]!.end)
  return [
    {
      kind: 'number' as const,
      sides: [
        { start: q.start, end, value: q.value },
        { ...list, value: n },
      ],
      why: `${q.value} are announced and ${n} are named.`,
    },
  ]
}

/** The list behind a counted noun: after a colon to the end of the sentence, or between commas, dashes or brackets. */
const lists = (scene: Scene): Finding[] =>
  scene.quantities.flatMap(q => {
    const s = scene.sentences[q.sentence]!
    if (q.noun === undefined || q.qualifier || q.value < 2 || q.value > 12 || q.part || !/^[a-z]/.test(q.kind))
      return []
    const noun = s.tokens[q.noun]!
    if (!/s$|people|men|women|children/i.test(noun.text)) return []
    const rest = scene.text.slice(noun.end, s.end)
    const colon = /^[^:.;“”]{0,70}:\s/.exec(rest)
    if (colon) {
      const start = noun.end + colon[0].length
      return found(scene, q, { start, end: s.end - (/[.!?]$/.test(rest) ? 1 : 0) })
    }
    const names =
      /^(?:, | – | — |—| \()((?:\p{Lu}[\p{L}’'-]*(?: (?:of |the |de |al-|and )?\p{Lu}[\p{L}’'-]*){0,3}, ){1,8}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2},? and \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})(?:,| –| —|—|\)|\.)/u.exec(
        rest,
      )
    if (!names) return []
    const start = noun.end + names[0].indexOf(names[1]!)
    return found(scene, q, { start, end: start + names[1]!.length })
  })

const AFTER =
  /\b(?:after|following)\s(?:(?:earlier |previous |failed |inconclusive )?(\w+)s?\s)?((?:in|at|on) [^.;:]{4,120}|(?:\w+) (?:earlier|previous|failed|inconclusive|fruitless|such|earlier,) \w+)/i
const MEET =
  /^(?:meetings?|rounds?|sessions?|visits?|trips?|summits?|votes?|attempts?|talks|strikes?|walkouts?|elections?|hearings?|attacks?)$/i

/** "the third round this year, after meetings in Oslo, in Doha and in Muscat": those before and itself. */
const nth = (scene: Scene): Finding[] =>
  scene.sentences.flatMap(s =>
    s.tokens.flatMap((t, i): Finding[] => {
      const n = ordinalOf(t.text)
      const noun = s.tokens.slice(i + 1, i + 4).find(x => /^(?:NOUN)$/.test(x.upos))
      if (n === undefined || n < 2 || !noun || !MEET.test(noun.text)) return []
      const after = AFTER.exec(scene.text.slice(noun.end, s.end))
      if (!after?.[2] || after.index > 50) return []
      const start = noun.end + after.index + after[0].length - after[2].length
      const items = after[2].split(/,? and |, /).filter(x => /^(?:in|at|on) /.test(x))
      const before = /^(?:in|at|on) /.test(after[2]) && MEET.test(after[1] ?? '') ? items.length : 0
      if (before < 2 || before + 1 === n || !/ and /.test(after[2]) || OPEN.test(after[2])) return []
      return [
        {
          kind: 'number' as const,
          sides: [
            { start: t.start, end: noun.end, value: n },
            { start, end: start + after[2].length, value: before + 1 },
          ],
          why: `After ${before} of them it is number ${before + 1} and not ${n}.`,
        },
      ]
    }),
  )

/** "Four meetings have been held, on 3 March, 19 March, 22 April, 14 May and this week": dates told one after the other. */
const dated = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((q): Finding[] => {
    const s = scene.sentences[q.sentence]!
    const noun = q.noun === undefined ? undefined : s.tokens[q.noun]
    if (!noun || q.qualifier || q.part || q.value < 2 || q.value > 15 || !/s$/i.test(noun.text)) return []
    const times = inside(scene.times, { start: noun.end, end: s.end }).filter(t => t.type !== 'duration')
    const run: TimeMention[] = []
    for (const t of times) {
      const last = run.at(-1)
      if (last && !/^(?:,| and|, and) ?(?:on |in |again on )?$/.test(scene.text.slice(last.end, t.start))) break
      run.push(t)
    }
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length < 3 || run.length === q.value || run.length > q.value * 2) return []
    if (OPEN.test(scene.text.slice(noun.end, last.end)) || q.value > run.length * 2) return []
    if (!/\band\b/.test(scene.text.slice(run.at(-2)!.end, last.start))) return []
    return [
      {
        kind: 'number',
        sides: [
          { start: q.start, end: noun.end, value: q.value },
          { start: first.start, end: last.end, value: run.length },
        ],
        why: `${q.value} are announced and ${run.length} days are named.`,
      },
    ]
  })

export const listed = (scene: Scene): Finding[] => [...lists(scene), ...nth(scene), ...dated(scene)]
