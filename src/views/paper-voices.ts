/**
 * Who said what, speaker by speaker; who has not answered; and what could not be settled.
 *
 * Davit Anzor (Kesh Assembly) -> "denies: that his side was involved", with the sentence in a footnote.
 */
import { exactOf } from '../record/anchor.ts'
import type { StatementEntry } from '../record/entries.ts'
import { DOUBTFUL } from './brief-statements.ts'
import { piece } from './line.ts'
import type { Block, Inline } from './paper-blocks.ts'
import { type See, whoTells } from './paper-quote.ts'
import { silence } from './silence.ts'
import { actWord } from './wording.ts'

const inlinesOf = (s: StatementEntry, { index, quote }: See): Inline[] => {
  const through = whoTells(s.within, index)
  return [
    piece(`${actWord(s, index.many(s))}: `, s.act === 'say' ? 'quiet' : 'label'),
    piece(exactOf(s.content), 'words'),
    quote(s.content, s.id),
    ...(s.addressee ? [piece(` · to ${index.actor(s.addressee.actor)}`, 'quiet')] : []),
    ...(s.medium ? [piece(` · ${s.medium.kind}${s.medium.name ? `: ${s.medium.name}` : ''}`, 'quiet')] : []),
    ...(s.hedge ? [piece(` · “${s.hedge.exact}”`, 'warn')] : []),
    ...(through ? [piece(` · as told by ${through}`, 'quiet')] : []),
    ...(s.confidence !== undefined && s.confidence < DOUBTFUL ? [piece(' · doubtful', 'warn')] : []),
  ]
}

/** Those who say most come first, statements nobody is named for last. */
export const speakers = (see: See): Block[] => {
  const { record, index } = see
  const actors = new Map(record.actors.map(a => [a.id, a]))
  const groups = new Map<string, StatementEntry[]>()
  for (const s of record.statements) {
    const name = index.sources(s)
    groups.set(name, [...(groups.get(name) ?? []), s])
  }
  const isNamed = (list: readonly StatementEntry[]): number => (list[0]!.sources.length > 0 ? 0 : 1)
  const about = (s: StatementEntry): string => {
    const actor = s.sources.length === 1 ? actors.get(s.sources[0]!.actor) : undefined
    const side = actor?.affiliation ? index.actor(actor.affiliation) : undefined
    return [actor?.roles[0]?.title, side].filter(Boolean).join(', ')
  }
  return [...groups]
    .sort(([, a], [, b]) => isNamed(a) - isNamed(b) || b.length - a.length)
    .flatMap(([name, list]): Block[] => [
      { kind: 'heading', text: name, ...(about(list[0]!) ? { note: about(list[0]!) } : {}) },
      { kind: 'items', items: list.map(s => ({ inlines: inlinesOf(s, see) })) },
    ])
}

export const silences = ({ record, index, quote }: See): Block[] => {
  const events = new Map(record.events.map(e => [e.id, e]))
  const items = silence(record).map(x => {
    const s = index.statement(x.statement)!
    const who = x.who.map(id => index.actor(id)).join(' and ') || 'nobody named'
    const about = x.event ? events.get(x.event)?.mentions[0]?.words.exact : undefined
    const accuser =
      x.how === 'no-answer' ? ` is blamed by ${index.sources(s)}; no answer is on record` : ' gave no answer'
    return {
      inlines: [
        piece(who, 'who'),
        piece(accuser),
        quote(s.content, s.id),
        ...(about ? [piece(' · on ', 'quiet'), piece(about, 'words')] : []),
      ],
    }
  })
  return items.length > 0 ? [{ kind: 'items', items }] : []
}

export const unsettled = ({ record, quote }: See): Block[] =>
  record.notes.length === 0
    ? []
    : [
        {
          kind: 'items',
          items: record.notes.map(n => ({
            inlines: [
              ...(n.place ? [piece(n.place.exact, 'words'), quote([n.place], null), piece(': ')] : []),
              piece(n.reason),
            ],
          })),
        },
      ]
