/**
 * A report with its entries marked in the text: every stretch of words that some entry points at, by layer.
 *
 * '“We wait,” he said.' -> marks: content 0-10, source 11-13, cue 14-18, all of one statement.
 */
import { z } from 'zod'
import type { Entry } from '../../record/entries.ts'
import { entryWords } from '../../record/make.ts'
import { type Actor, ENTRY_LISTS, type Place } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { grouped } from '../../text/grouped.ts'
import { Beside, beside } from './beside.ts'
import { cardOf } from './card.ts'
import { type Desk, once } from './desk.ts'
import { Card } from './shapes.ts'

export const LAYERS = [
  'statements',
  'events',
  'positions',
  'proposals',
  'commitments',
  'times',
  'places',
  'actors',
] as const
const Mark = z.object({
  start: z.int(),
  end: z.int(),
  layer: z.enum(LAYERS),
  /** source, cue, content, medium, hedge, words, term, condition, time, place, toll, name. */
  part: z.string(),
  /** The entry, actor or place that it belongs to. */
  of: z.string(),
  /** How many voices carry it: 1 for the source of the report, 2 for a voice within that one. */
  depth: z.int(),
})
export type Mark = z.infer<typeof Mark>
export const Reading = z.object({
  id: z.string(),
  name: z.string(),
  outlet: z.string().optional(),
  author: z.string().optional(),
  agency: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  language: z.string(),
  copyOf: z.object({ id: z.string(), name: z.string() }).optional(),
  text: z.string(),
  marks: z.array(Mark),
  /** Every entry with words in this report, in the order of its first words here. */
  cards: z.array(Card),
  /** What is to be read beside these entries; one that has nothing beside it is left out. */
  beside: z.array(Beside.extend({ of: z.string() })),
  notes: z.array(z.object({ reason: z.string(), start: z.int().optional(), end: z.int().optional() })),
})
export type ReadingPage = z.infer<typeof Reading>

interface Part {
  readonly words: Anchor | undefined
  readonly layer: Mark['layer']
  readonly part: string
}
const part = (layer: Mark['layer'], name: string, words: Anchor | undefined): Part => ({ words, layer, part: name })

const partsOf = (e: Entry): Part[] => {
  switch (e.entry) {
    case 'statement':
      return [
        ...e.content.map(w => part('statements', 'content', w)),
        ...e.sources.map(r => part('statements', 'source', r.words)),
        part('statements', 'cue', e.cue ?? undefined),
        part('statements', 'medium', e.medium?.words),
        part('statements', 'hedge', e.hedge),
        part('statements', 'addressee', e.addressee?.words),
        part('times', 'time', e.time?.words),
      ]
    case 'event':
      return [
        ...e.mentions.map(m => part('events', 'words', m.words)),
        ...e.counts.map(c => part('events', 'toll', c.words)),
        ...e.times.map(t => part('times', 'time', t.words)),
      ]
    case 'proposal':
      return [
        ...e.words.map(w => part('proposals', 'words', w)),
        ...e.terms.map(t => part('proposals', 'term', t.words)),
        part('proposals', 'status', e.statusWords),
      ]
    case 'position':
      return [
        ...e.words.map(w => part('positions', 'words', w)),
        ...e.conditions.map(c => part('positions', 'condition', c.words)),
      ]
    case 'commitment':
      return [
        ...e.words.map(w => part('commitments', 'words', w)),
        ...e.dues.map(d => part('times', 'due', d.words)),
        part('commitments', 'state', e.stateWords),
      ]
    case 'discrepancy':
      return []
  }
}

const anchorsOf = (e: Entry): readonly Anchor[] =>
  e.entry === 'discrepancy' ? entryWords(e) : partsOf(e).flatMap(p => p.words ?? [])

/** What stands in each report, list by list: most lists outlive the record. */
const reportsOf = once((e: Entry) => anchorsOf(e).map(a => a.report))
const entriesIn = once((list: readonly Entry[]) => grouped(list, reportsOf))
const placesIn = once((list: readonly Place[]) => grouped(list, p => p.mentions.map(m => m.report)))
const actorsIn = once((list: readonly Actor[]) => grouped(list, a => a.mentions.map(m => m.report)))

/** Undefined where there is no such report. */
export const reading = (desk: Desk, id: string): ReadingPage | undefined => {
  const report = desk.reports.get(id)
  if (!report) return undefined
  const depth = (e: Entry): number => (e.entry === 'statement' ? desk.voices(e.id, id).length - 1 : 1)
  const { record } = desk
  const here = ENTRY_LISTS.flatMap((list): readonly Entry[] => entriesIn(record[list]).get(id) ?? [])
    .map(e => ({ e, first: Math.min(...anchorsOf(e).flatMap(a => (a.report === id ? [a.start] : []))) }))
    .sort((a, b) => a.first - b.first)
    .map(x => x.e)
  const marks = here.flatMap(e =>
    partsOf(e).flatMap(({ words, layer, part: name }) =>
      words?.report === id
        ? [{ start: words.start, end: words.end, layer, part: name, of: e.id, depth: depth(e) }]
        : [],
    ),
  )
  const named = (layer: Mark['layer'], of: readonly { readonly id: string; readonly mentions: readonly Anchor[] }[]) =>
    of.flatMap(x =>
      x.mentions
        .filter(m => m.report === id)
        .map(m => ({ start: m.start, end: m.end, layer, part: 'name', of: x.id, depth: 0 })),
    )
  const all = [
    ...marks,
    ...named('places', placesIn(record.places).get(id) ?? []),
    ...named('actors', actorsIn(record.actors).get(id) ?? []),
  ]
  return {
    id,
    name: desk.reportName(id),
    ...Object.fromEntries(
      (['outlet', 'author', 'agency', 'url', 'published'] as const).flatMap(k =>
        report[k] === undefined ? [] : [[k, report[k]]],
      ),
    ),
    language: report.language,
    ...(report.copyOf ? { copyOf: { id: report.copyOf, name: desk.reportName(report.copyOf) } } : {}),
    text: report.text,
    marks: all.sort((a, b) => a.start - b.start || b.end - a.end),
    cards: here.map(e => cardOf(e, desk)),
    beside: here.map(e => ({ of: e.id, ...beside(e, desk) })).filter(b => b.same.length + b.discrepancies.length > 0),
    notes: desk.record.notes
      .filter(n => n.place?.report === id)
      .map(n => ({ reason: n.reason, start: n.place!.start, end: n.place!.end })),
  }
}
