/**
 * Where things stand: the parties by the issues as a table, each party's stands with its words and conditions, and who
 * waits for whom.
 *
 * Kesh Assembly | talks: on a condition -> "only after the government hands over the names of the prisoners"
 */
import { exactOf } from '../record/anchor.ts'
import type { PositionEntry } from '../record/entries.ts'
import { conditionsGraph } from './conditions-graph.ts'
import { dateWord } from './date-word.ts'
import { changePieces } from './how-changed.ts'
import { piece } from './line.ts'
import type { Block, Inline } from './paper-blocks.ts'
import type { See } from './paper-quote.ts'
import { partyMatrix } from './party-matrix.ts'
import { RELATION, STANCE } from './wording.ts'

const WIDEST = 5
const issueWord = (issue: string): string => issue.replaceAll('-', ' ')

/** A wide matrix becomes several that fit a page. */
const inParts = <T>(all: readonly T[]): T[][] => {
  const parts = Math.ceil(all.length / WIDEST)
  const size = Math.ceil(all.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, i) => all.slice(i * size, (i + 1) * size))
}

export const matrix = ({ record, index }: See): Block[] => {
  const { parties, issues, cells } = partyMatrix(record)
  const byKey = new Map(cells.map(c => [`${c.party}|${c.issue}`, c]))
  const cell = (party: string, issue: string): Inline[] => {
    const positions = byKey.get(`${party}|${issue}`)?.positions ?? []
    const stances = [...new Set(positions.map(p => p.stance))]
    return stances.flatMap((s, i) => [
      ...(i > 0 ? [piece('; ', 'quiet')] : []),
      piece(STANCE[s].replace(/^is /, ''), s === 'conditional' || s === 'oppose' ? 'warn' : 'label'),
    ])
  }
  return inParts(issues).map(columns => ({
    kind: 'table',
    head: ['', ...columns.map(issueWord)],
    widths: [28, ...columns.map(() => 72 / columns.length)],
    rows: parties
      .filter(p => columns.some(i => byKey.has(`${p}|${i}`)))
      .map(p => [[piece(index.actor(p), 'who')], ...columns.map(i => cell(p, i))]),
  }))
}

const wordsOf = (p: PositionEntry, see: See): Inline[] => [
  piece(exactOf(p.words), 'words'),
  see.quote(p.words, p.voice),
  ...p.conditions.flatMap((c): Inline[] => [
    piece(` · ${RELATION[c.relation]} `, 'warn'),
    piece(c.words.exact, 'words'),
  ]),
]

const rowOf = (p: PositionEntry, party: string, see: See): Inline[][] => {
  const when = p.time?.value ?? see.record.reports.find(r => r.id === p.words[0]!.report)?.published
  return [
    [piece(issueWord(p.issue))],
    [
      piece(STANCE[p.stance], 'label'),
      ...(p.holder.actor === party ? [] : [piece(` · ${see.index.actor(p.holder.actor)}`, 'quiet')]),
    ],
    [...wordsOf(p, see), ...(when ? [piece(` · ${dateWord(when)}`, 'quiet')] : []), ...changePieces(p)],
  ]
}

/** A party's name stands on its first line only. */
export const stands = (see: See): Block[] => {
  const { record, index } = see
  const rows = partyMatrix(record).parties.flatMap(party =>
    record.positions
      .filter(p => (p.party.length > 0 ? p.party : [p.holder.actor]).includes(party))
      .map((p, i) => [i === 0 ? [piece(index.actor(party), 'who')] : [], ...rowOf(p, party, see)]),
  )
  return rows.length > 0
    ? [{ kind: 'table', head: ['Party', 'Issue', 'Stand', 'Words'], widths: [18, 13, 17, 52], rows }]
    : []
}

/** Who waits for what; a circle of conditions is said first. */
export const waits = ({ record, index, quote }: See): Block[] => {
  const { nodes, edges, circles } = conditionsGraph(record)
  const positions = new Map(record.positions.map(p => [p.id, p]))
  const actors = new Map(nodes.map(n => [n.id, n.actor]))
  const holder = (id: string): string => index.actor(positions.get(id)!.holder.actor)
  const rings = circles.map(c => ({
    inlines: [piece('In a circle: ', 'warn'), piece([...c, c[0]!].map(holder).join(' waits for '), 'who')],
  }))
  const lines = edges.map(e => {
    const p = positions.get(e.position)!
    const on = actors.get(e.to)
    return {
      inlines: [
        piece(holder(e.position), 'who'),
        piece(` on ${issueWord(p.issue)}`, 'quiet'),
        piece(on ? ` waits for ${index.actor(on)}: ` : ' waits: '),
        piece(`${RELATION[e.relation]} `, 'warn'),
        piece(e.words, 'words'),
        quote(p.words, p.voice),
      ],
    }
  })
  return lines.length > 0 ? [{ kind: 'items', items: [...rings, ...lines] }] : []
}
