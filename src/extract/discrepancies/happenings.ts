/**
 * When something happened, told twice: "The blast happened on Saturday, 1 November. ... on Sunday night when it went off" -> date.
 */
import { dateOf, gap } from './days.ts'
import { type Finding, inside, type Scene } from './fact.ts'

const HAPPEN =
  '(?:happened|occurred|took place|broke out|went off|struck|hit|exploded|erupted|collapsed|crashed|sank|blew up|was attacked|came under fire|derailed|capsized)'
const TOLD = new RegExp(
  String.raw`^[“"]?(?:The|That|This) (?:[\w’'-]+ ){0,3}?([a-z]{3,})(?: (?:at|in|on|near|of) (?:[\w’'-]+ ){0,3}?[\w’'-]+)? ${HAPPEN}\b`,
)
const WHEN = new RegExp(String.raw`^,? (?:when|as) (it|the (?:[\w’'-]+ ){0,2}?([a-z]{3,})) ${HAPPEN}\b`, 'i')
const AGAIN = /\b(?:again|another|second|third|next|earlier|previous|first)\b/i

export const happenings = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const told = TOLD.exec(scene.text.slice(s.start, s.end))
    if (!told) return []
    const days = inside(scene.times, s).filter(t => /^\d{4}-\d{2}-\d{2}$/.test(dateOf(t) ?? ''))
    const one = days[0]
    if (!one || new Set(days.map(dateOf)).size !== 1) return []
    const near = scene.sentences.slice(i + 1, i + 4)
    const last = near.at(-1)
    if (!last) return []
    return inside(scene.times, { start: near[0]!.start, end: last.end }).flatMap((t): Finding[] => {
      const k = i + 1 + near.findIndex(x => x.start <= t.start && t.end <= x.end)
      const when = k > i ? WHEN.exec(scene.text.slice(t.end, scene.sentences[k]!.end)) : null
      const day = dateOf(t)
      if (!when || !day || gap(dateOf(one)!, day) === 0 || AGAIN.test(scene.text.slice(s.end, t.end))) return []
      if (when[2] !== undefined ? when[2] !== told[1] : k - i > 1) return []
      return [
        {
          kind: 'date',
          sides: [
            { start: one.start, end: days.at(-1)!.end, value: dateOf(one)! },
            { start: t.start, end: t.end + when[0].length, value: day },
          ],
          why: `The ${told[1]} is put on ${dateOf(one)} in one place and on ${day} in the other.`,
        },
      ]
    })
  })
