/**
 * The same people or things, by their number, at two sides of one place that exclude each other -> place.
 *
 * "killed six people at the east gate" and "all six who died at the west gate".
 */
import { type Finding, inside, type Scene } from './fact.ts'

const OPPOSITE: ReadonlyMap<string, string> = new Map(
  'east west|eastern western|north south|northern southern|left right|upper lower|inner outer|front rear|upstream downstream|near far|inside outside|northbound southbound|eastbound westbound'
    .split('|')
    .flatMap(p => {
      const [a, b] = p.split(' ') as [string, string]
      return [
        [a, b],
        [b, a],
      ] as const
    }),
)
const SITE = /\b(?:at|on|in|near|outside|from|along) the ([a-z]+) ([a-z]{3,})\b/g
const COUNTED = /^(?:killed|wounded|detained|released|missing|person)$/

interface At {
  readonly start: number
  readonly end: number
  readonly side: string
  readonly noun: string
}

const sitesOf = (scene: Scene, from: number, to: number): At[] =>
  [...scene.text.slice(from, to).matchAll(SITE)].flatMap(m =>
    OPPOSITE.has(m[1]!) ? [{ start: from + m.index, end: from + m.index + m[0].length, side: m[1]!, noun: m[2]! }] : [],
  )

export const oppositeSites = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((later): Finding[] => {
    const s = scene.sentences[later.sentence]!
    if (!(later.definite || later.whole) || later.value < 2) return []
    const there = sitesOf(scene, later.end, s.end)
    const teller = scene.tellerAt(later)
    return there.slice(0, 1).flatMap((b): Finding[] => {
      for (const q of scene.quantities) {
        if (q.start >= later.start || later.sentence - q.sentence > 3 || q.value !== later.value) continue
        if (!COUNTED.test(q.kind) || q.qualifier || scene.tellerAt(q).id === teller.id) continue
        const from = scene.sentences[q.sentence]!
        const places = sitesOf(scene, from.start, from.end)
        const a = places.length === 1 ? places[0] : undefined
        if (!a || a.noun !== b.noun || OPPOSITE.get(a.side) !== b.side) continue
        if (inside(scene.quantities, from).filter(x => x.kind === q.kind).length > 1) continue
        return [
          {
            kind: 'place',
            sides: [a, b].map(x => ({ start: x.start, end: x.end, value: `${x.side} ${x.noun}` })),
            why: `The ${q.value} are at the ${a.side} ${a.noun} by one telling and at the ${b.side} ${b.noun} by the other.`,
          },
        ]
      }
      return []
    })
  })
