/**
 * The number of a headline that its report does not bear out -> number.
 *
 * "Thirty-two fishermen freed" above "handed over 17 men and received 12". A number that the text tells, in one or in
 * parts, or that it rounds, is none.
 */
import { type Finding, inside, type Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'
import { valuesAgree } from './same-thing.ts'

const PERSON =
  /^(?:person|man|woman|people|killed|wounded|released|detained|fisherman|hostage|prisoner|soldier|worker|passenger)$/
const LEAD = 3

const alike = (a: Quantity, b: Quantity): boolean => a.kind === b.kind || (PERSON.test(a.kind) && PERSON.test(b.kind))

export const headlines = (scene: Scene): Finding[] => {
  const cut = scene.text.indexOf('\n\n')
  const head = cut > 0 ? scene.text.slice(0, cut).trim() : ''
  if (head === '' || head.length > 120 || /[.!?”"]$/.test(head) || /\n/.test(head)) return []
  const body = scene.quantities.filter(q => q.start > cut)
  return inside(scene.quantities, { start: 0, end: cut }).flatMap((h): Finding[] => {
    if (h.value < 3 || h.qualifier || h.part || h.whole || h.kind === '') return []
    const same = body.filter(q => alike(h, q) || q.kind === '')
    if (same.some(q => valuesAgree(q, h))) return []
    // Parts that make it, side by side.
    for (let i = 0; i < same.length; i++) {
      let sum = 0
      for (const q of same.slice(i, i + 5)) {
        sum += q.value
        if (sum === h.value && q !== same[i]) return []
      }
    }
    const first = body[0]?.sentence ?? 0
    const near = same.filter(
      q => alike(h, q) && q.sentence - first < LEAD && q.value > h.value / 2 && q.value < h.value * 2,
    )
    const other = near[0]
    if (!other || near.length > 2 || other.qualifier) return []
    if (new Set(body.filter(q => alike(h, q)).map(q => q.value)).size > 3) return []
    const s = scene.sentences[other.sentence]!
    return [
      {
        kind: 'number',
        sides: [
          { start: h.start, end: h.end, value: h.value },
          {
            start: other.start,
            end: other.noun === undefined ? other.end : s.tokens[other.noun]!.end,
            value: other.value,
          },
        ],
        why: `The headline tells of ${h.value}, the text of ${other.value}.`,
      },
    ]
  })
}
