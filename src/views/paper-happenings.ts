/**
 * What happened and what may come, in the order of its days, and what is offered on which terms.
 *
 * 10 March 2026 | "a mortar attack on a checkpoint near Dol killed four soldiers" | defence ministry | disputed
 */
import { exactOf } from '../record/anchor.ts'
import type { EventEntry } from '../record/entries.ts'
import { dateWord } from './date-word.ts'
import { changePieces } from './how-changed.ts'
import { piece } from './line.ts'
import type { Block, Inline } from './paper-blocks.ts'
import { type See, whoTells } from './paper-quote.ts'
import { timeline } from './timeline.ts'
import { typeWord } from './wording.ts'

const joined = (parts: readonly string[]): string => [...new Set(parts)].join(' / ')
const COMING = new Set(['planned', 'possible'])

const row = (e: EventEntry, { index, quote }: See): Inline[][] => {
  const [first, ...more] = e.mentions
  const places = joined(e.places.map(p => index.place(p.value)))
  const tellers = joined(e.mentions.map(m => whoTells(m.voice, index) || 'the report itself'))
  const statuses = joined(e.statuses.map(s => s.value.replace('-', ' ')))
  return [
    [piece(joined(e.times.map(t => dateWord(t.value))) || 'no day told', e.times.length > 0 ? 'plain' : 'quiet')],
    [
      piece(first!.words.exact, 'words'),
      quote([first!.words], first!.voice),
      ...more.slice(0, 4).map(m => quote([m.words], m.voice)),
      piece(` · ${typeWord(e.type)}${places ? ` · ${places}` : ''}`, 'quiet'),
      ...changePieces(e),
    ],
    [piece(tellers, 'who')],
    [
      piece(e.standing.verdict, e.standing.verdict === 'reported' ? 'plain' : 'warn'),
      ...(statuses && statuses !== 'happened' ? [piece(` · ${statuses}`, 'quiet')] : []),
    ],
  ]
}

export const happened = (see: See): Block[] => {
  const events = new Map(see.record.events.map(e => [e.id, e]))
  const ordered = timeline(see.record).flatMap(t => (t.kind === 'event' ? (events.get(t.id) ?? []) : []))
  const isComing = (e: EventEntry): boolean => e.statuses.length > 0 && e.statuses.every(s => COMING.has(s.value))
  const table = (text: string, list: readonly EventEntry[]): Block[] =>
    list.length === 0
      ? []
      : [
          { kind: 'heading', text },
          {
            kind: 'table',
            head: ['When', 'What is told', 'Who tells it', 'Standing'],
            widths: [18, 46, 20, 16],
            rows: list.map(e => row(e, see)),
          },
        ]
  return [
    ...table(
      'Happened or going on',
      ordered.filter(e => !isComing(e)),
    ),
    ...table('Planned or possible', ordered.filter(isComing)),
  ]
}

export const offers = ({ record, index, quote }: See): Block[] =>
  record.proposals.length === 0
    ? []
    : [
        {
          kind: 'table',
          head: ['Who', 'Offer', 'Terms', 'Status'],
          widths: [18, 42, 28, 12],
          rows: record.proposals.map(p => [
            [piece(index.refs(p.proposers) || 'nobody named', p.proposers.length > 0 ? 'who' : 'quiet')],
            [
              piece(exactOf(p.words), 'words'),
              quote(p.words, p.voice),
              piece(` · ${p.issue.replaceAll('-', ' ')}`, 'quiet'),
            ],
            p.terms.flatMap((t, i): Inline[] => [...(i > 0 ? [piece('; ')] : []), piece(t.words.exact, 'words')]),
            [piece(p.status.replaceAll('-', ' '), p.status.startsWith('agreed') ? 'good' : 'label')],
          ]),
        },
      ]
