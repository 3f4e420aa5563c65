/**
 * Where tellers of one event, or of one utterance, give values that cannot both be right.
 *
 * Four dead in one report, seven in another -> number. "At least 7" and 11 agree; so do a month and a day in it.
 * A party's denial is no discrepancy, nor is an update by the same teller.
 */
import type { Count, DiscrepancyEntry, EventEntry, StatementEntry } from '../record/entries.ts'
import { makeDiscrepancy } from '../record/make.ts'
import type { Report } from '../record/sourced-record.ts'
import type { Anchor, Told } from '../record/values.ts'
import { sharedWords } from './likeness.ts'

export interface DiscrepancyContext {
  readonly reports: ReadonlyMap<string, Report>
  readonly copies: ReadonlyMap<string, string>
  readonly actorName: (id: string) => string
  /** Who speaks in a voice, as one word to compare; empty for the report's own. */
  readonly sourcesOf: (voice: string | null) => string
}

type Side = DiscrepancyEntry['sides'][number]

/** Who tells a value: the report, or for copies the original's; an outlet is one teller over all its reports. */
const tellerOf = (words: Anchor, c: DiscrepancyContext): string => {
  const id = c.copies.get(words.report) ?? words.report
  return c.reports.get(id)?.outlet ?? id
}

/** The range a told number allows. */
const range = (count: Count): [number, number] => {
  if (count.qualifier === 'at-least') return [count.value, Infinity]
  if (count.qualifier === 'at-most') return [0, count.value]
  const slack = count.qualifier === 'about' ? 0.15 * count.value : 0
  return [count.value - slack, count.value + slack]
}
const agree = (a: Count, b: Count): boolean => range(a)[0] <= range(b)[1] && range(b)[0] <= range(a)[1]

/** One side for each value and teller; nothing where fewer than two values differ between tellers. */
const differing = <T extends Told<unknown>>(
  told: readonly T[],
  c: DiscrepancyContext,
  same: (a: T, b: T) => boolean,
): T[] => {
  const picked: T[] = []
  for (const t of told) if (!picked.some(p => same(p, t))) picked.push(t)
  const tellers = new Set(picked.map(p => `${tellerOf(p.words, c)}|${c.sourcesOf(p.voice)}`))
  return picked.length > 1 && tellers.size > 1 ? picked : []
}

const side = (t: Told<unknown>, value: string | number): Side => ({ words: t.words, value, voice: t.voice })

const edtfAgree = (a: string, b: string): boolean => {
  if (a === b || a.startsWith(b) || b.startsWith(a) || a.includes('..') || b.includes('..')) return true
  if (!a.includes('/') && !b.includes('/')) return false
  const ends = (v: string): [string, string] => {
    const [x, y] = v.split('/') as [string, string | undefined]
    return [x, `${y ?? x}~`]
  }
  const [x, y] = [ends(a), ends(b)]
  return x[0] <= y[1] && y[0] <= x[1]
}

const draft = (kind: DiscrepancyEntry['kind'], about: string[], sides: Side[], why: string): DiscrepancyEntry =>
  makeDiscrepancy({ by: 'reconcile', kind, about, sides, why })

const list = (values: readonly string[]): string => `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`

const ofEvent = (e: EventEntry, c: DiscrepancyContext): DiscrepancyEntry[] => {
  const out: DiscrepancyEntry[] = []
  for (const of of new Set(e.counts.map(x => x.of))) {
    const told = differing(
      e.counts.filter(x => x.of === of),
      c,
      agree,
    )
    if (told.length > 0)
      out.push(
        draft(
          'number',
          [e.id],
          told.map(t => side(t, t.value)),
          `The tellers give ${list(told.map(t => String(t.value)))} ${of} for the same event.`,
        ),
      )
  }
  const dates = differing(
    e.times.filter(t => /^\d{4}-\d{2}-\d{2}$/.test(t.value)),
    c,
    (a, b) => edtfAgree(a.value, b.value),
  )
  if (dates.length > 0)
    out.push(
      draft(
        'date',
        [e.id],
        dates.map(t => side(t, t.value)),
        `The same event is put on ${list(dates.map(t => t.value))}.`,
      ),
    )
  const culprits = e.participants.filter(p => p.role === 'actor' && p.words)
  if (e.type === 'ASSAULT' || e.type === 'COERCE') {
    const told = culprits.map(p => ({ value: p.actor, words: p.words!, voice: p.voice }))
    const agents = differing(told, c, (a, b) => a.value === b.value)
    if (agents.length > 0)
      out.push(
        draft(
          'agent',
          [e.id],
          agents.map(t => side(t, c.actorName(t.value))),
          `The tellers name different culprits: ${list(agents.map(t => c.actorName(t.value)))}.`,
        ),
      )
  }
  return out
}

/** Quotations of one utterance whose words differ in more than length. */
const ofQuotation = (a: StatementEntry, b: StatementEntry): DiscrepancyEntry | undefined => {
  if (a.manner !== 'direct' || b.manner !== 'direct') return undefined
  const [x, y] = [a, b].map(s =>
    s.content
      .map(k => k.exact)
      .join(' ')
      .replace(/[“”"'‘’«»]/g, ''),
  ) as [string, string]
  const plain = (t: string) =>
    t
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
  if (plain(x).includes(plain(y)) || plain(y).includes(plain(x)) || sharedWords(x, y) > 0.85) return undefined
  return draft(
    'quotation',
    [a.id, b.id],
    [a, b].map(s => ({ words: s.content[0]!, voice: s.within })),
    'The same words are quoted differently.',
  )
}

export const crossDiscrepancies = (
  events: readonly EventEntry[],
  statements: readonly StatementEntry[],
  context: DiscrepancyContext,
): DiscrepancyEntry[] => {
  const byId = new Map(statements.map(s => [s.id, s]))
  const several = events.filter(e => new Set(e.mentions.map(m => m.words.report)).size > 1)
  const quotes = statements.flatMap(s =>
    (s.sameAs ?? []).filter(o => s.id < o).flatMap(o => (byId.has(o) ? [ofQuotation(s, byId.get(o)!)] : [])),
  )
  return [...several.flatMap(e => ofEvent(e, context)), ...quotes.filter(d => d !== undefined)]
}
