/**
 * What needs an eye first: overdue promises, disputed events, contradictions; then dues, tolls and contradictions whole.
 *
 * "Overdue since 5 March 2026: Tavria and Kesh Assembly: exchange lists of prisoners by 5 March"
 */
import { exactOf } from '../record/anchor.ts'
import type { CommitmentEntry, EventEntry } from '../record/entries.ts'
import { dateWord } from './date-word.ts'
import { changePieces } from './how-changed.ts'
import { type Piece, piece } from './line.ts'
import type { Block, Inline, Item } from './paper-blocks.ts'
import { type See, whoTells } from './paper-quote.ts'
import { tollsByTeller } from './tolls-by-teller.ts'

const MOST = 8
const joined = (parts: readonly string[]): string => [...new Set(parts)].join(', ')
const dueWord = (c: CommitmentEntry): string => {
  const due = c.dues.at(-1)?.value
  return due ? dateWord(due) : 'no date told'
}
const isLate = (c: CommitmentEntry): boolean => c.state === 'overdue' || c.state === 'broken'
const first = (e: EventEntry) => e.mentions[0]!

/** Who stands against whom over a disputed event. */
const dispute = (e: EventEntry, { index }: See): Piece[] => {
  const { blamedBy, claimedBy, deniedBy } = e.standing
  const say = [...blamedBy, ...claimedBy].map(id => whoTells(id, index)).filter(Boolean)
  const deny = deniedBy.map(id => whoTells(id, index)).filter(Boolean)
  return [
    ...(say.length > 0 ? [piece(` · told by ${joined(say)}`, 'quiet')] : []),
    ...(deny.length > 0 ? [piece(` · denied by ${joined(deny)}`, 'quiet')] : []),
  ]
}

export const glance = (see: See): Block[] => {
  const { record, index, quote } = see
  const late = record.commitments.filter(isLate).map(
    (c): Item => ({
      inlines: [
        piece(`${c.state === 'broken' ? 'Broken' : 'Overdue'} `, 'warn'),
        piece(index.refs(c.parties) || 'nobody named', 'who'),
        piece(': '),
        piece(c.words[0]!.exact, 'words'),
        quote(c.words, c.voice),
        piece(` · due ${dueWord(c)}`, 'quiet'),
      ],
    }),
  )
  const disputed = record.events
    .filter(e => e.standing.verdict === 'disputed')
    .map(
      (e): Item => ({
        inlines: [
          piece('Disputed ', 'warn'),
          piece(first(e).words.exact, 'words'),
          quote([first(e).words], first(e).voice),
          ...dispute(e, see),
        ],
      }),
    )
  const contradicting = record.discrepancies.map(
    (d): Item => ({
      inlines: [piece('Contradiction ', 'warn'), piece(d.why), ...d.sides.map(s => quote([s.words], s.voice))],
    }),
  )
  return [late, disputed, contradicting]
    .filter(items => items.length > 0)
    .map(items => ({
      kind: 'items',
      items: [
        ...items.slice(0, MOST),
        ...(items.length > MOST ? [{ inlines: [piece(`and ${items.length - MOST} more below`, 'quiet')] }] : []),
      ],
    }))
}

export const dues = ({ record, index, quote }: See): Block[] => {
  if (record.commitments.length === 0) return []
  const party = (c: CommitmentEntry, r: CommitmentEntry['parties'][number]): string =>
    index.actor(r.actor) + (r.state && r.state !== c.state ? ` (${r.state.replace('-', ' ')})` : '')
  return [
    {
      kind: 'table',
      head: ['Due', 'Who', 'What', 'State'],
      widths: [19, 21, 48, 12],
      rows: record.commitments.map(c => [
        [
          piece(dueWord(c)),
          ...(c.dues.length > 1
            ? [
                piece(
                  ` · before: ${joined(c.dues.slice(0, -1).map(d => (d.value ? dateWord(d.value) : 'no date')))}`,
                  'quiet',
                ),
              ]
            : []),
        ],
        [piece(joined(c.parties.map(p => party(c, p))) || 'nobody named', 'who')],
        [piece(exactOf(c.words), 'words'), quote(c.words, c.voice), piece(` · ${c.kind}`, 'quiet'), ...changePieces(c)],
        [piece(c.state.replace('-', ' '), isLate(c) ? 'warn' : 'good')],
      ]),
    },
  ]
}

export const tolls = ({ record, index, quote }: See): Block[] => {
  const events = new Map(record.events.map(e => [e.id, e]))
  const rows = tollsByTeller(record)
  const SIGN = { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' } as const
  return [...new Set(rows.map(r => r.event))].flatMap((id): Block[] => [
    { kind: 'heading', text: `“${first(events.get(id)!).words.exact}”` },
    {
      kind: 'table',
      head: ['Of', 'How many', 'Who tells it', 'Told on'],
      widths: [22, 22, 36, 20],
      rows: rows
        .filter(r => r.event === id)
        .map((r): Inline[][] => [
          [piece(r.of)],
          [
            piece(`${r.qualifier ? SIGN[r.qualifier] : ''}${r.value.toLocaleString('en')}`, 'label'),
            quote([r.anchor], r.voice),
          ],
          [
            piece(
              r.sources.map(s => index.actor(s)).join(' and ') || (r.voice ? 'nobody named' : 'the report itself'),
              'who',
            ),
          ],
          [piece(r.asOf ? dateWord(r.asOf) : '', 'quiet')],
        ]),
    },
  ])
}

export const discrepancies = ({ record, index, quote }: See): Block[] =>
  record.discrepancies.length === 0
    ? []
    : [
        {
          kind: 'items',
          items: record.discrepancies.map(d => ({
            inlines: [piece(`${d.kind[0]!.toUpperCase()}${d.kind.slice(1)} `, 'warn'), piece(d.why)],
            under: d.sides.map(s => [
              piece(s.words.exact, 'words'),
              quote([s.words], s.voice),
              piece(` · ${whoTells(s.voice, index) || 'the report itself'}`, 'quiet'),
            ]),
          })),
        },
      ]
