/**
 * Who waits for whom, as lines of the brief; a circle of conditions is marked.
 *
 * "the council · talks waits for the front · only after the front withdraws" / "circle: each waits for the other"
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { conditionsGraph } from './conditions-graph.ts'
import { type Line, piece } from './line.ts'
import type { Index } from './names.ts'
import { RELATION } from './wording.ts'

export const conditionLines = (record: SourcedRecord, index: Index): Line[] => {
  const { nodes, edges, circles } = conditionsGraph(record)
  const byId = new Map(nodes.map(n => [n.id, n]))
  const positions = new Map(record.positions.map(p => [p.id, p]))
  const holder = (id: string): string => index.actor(positions.get(id)!.holder.actor)
  const lines = edges.map((e): Line => {
    const from = byId.get(e.from)!
    const on = byId.get(e.to)!.actor
    const round = circles.some(c => c.includes(e.position))
    return {
      depth: 0,
      at: index.line(positions.get(e.position)!.words[0]!),
      pieces: [
        piece(from.actor ? index.actor(from.actor) : 'nobody named', 'who'),
        piece(` · ${from.about}`, 'quiet'),
        piece(on ? ` waits for ${index.actor(on)}` : ' waits', 'label'),
        piece(` · ${RELATION[e.relation]} ${e.words}`),
        ...(round ? [piece(' · in a circle', 'warn')] : []),
      ],
    }
  })
  const rings = circles.map(
    (c): Line => ({
      depth: 0,
      pieces: [piece('circle ', 'warn'), piece([...c, c[0]!].map(holder).join(' waits for '), 'who')],
    }),
  )
  return [...lines, ...rings]
}
