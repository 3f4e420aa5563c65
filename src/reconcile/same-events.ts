/**
 * One event told by several reports: by type, time, place, who takes part and words, tolerant of what tellers dispute.
 *
 * "killing four at the railway station" and "Eleven died ... on the market" of one town and day are one event; next
 * day's meeting of the same two is another.
 */
import type { EventEntry } from '../record/entries.ts'
import type { Actor, Place, Report } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import type { Span } from '../text/span.ts'
import { cosine, type Vector, vectorise } from './likeness.ts'
import { createUnion } from './union.ts'

/** Points two events need to be one. */
const ENOUGH = 2

const sentenceSpan = (text: string, words: Span): Span => {
  const from = Math.max(text.lastIndexOf('. ', words.start), text.lastIndexOf('\n', words.start), 0)
  const dot = text.indexOf('. ', words.end)
  const line = text.indexOf('\n', words.end)
  return { start: from, end: Math.min(dot < 0 ? text.length : dot, line < 0 ? text.length : line) }
}

const sentenceText = (text: string, words: Span): string => {
  const span = sentenceSpan(text, words)
  return text.slice(span.start, span.end)
}

/** Ids of actors and places named inside a stretch of a report. */
const mentionIndex = (list: readonly (Actor | Place)[]): ((words: Anchor, span: Span) => string[]) => {
  const byReport = new Map<string, { start: number; end: number; id: string }[]>()
  for (const x of list)
    for (const m of x.mentions)
      byReport.set(m.report, [...(byReport.get(m.report) ?? []), { start: m.start, end: m.end, id: x.id }])
  return (words, span) =>
    (byReport.get(words.report) ?? []).filter(m => m.start >= span.start && m.end <= span.end).map(m => m.id)
}

interface Profile {
  readonly event: EventEntry
  readonly report: string
  readonly words: Vector
  /** Actors and places of the sentences that tell it, not only those the grammar ties to it. */
  readonly actors: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly days: readonly string[]
  readonly status: string
}

const HAPPENED = new Set(['happened', 'ongoing', 'not-happened'])

/** EDTF values that can be the same time: equal, or one the wider form of the other. */
const meets = (a: string, b: string): boolean => {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true
  const [x, y] = [a, b].map(v => v.split('/')) as [string[], string[]]
  const lo = (v: string[]) => (v[0] === '..' ? '0' : v[0]!)
  const hi = (v: string[]) => ((v[1] ?? v[0])! === '..' ? '9' : `${v[1] ?? v[0]}~`)
  return (x.length > 1 || y.length > 1) && lo(x) <= hi(y) && lo(y) <= hi(x)
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter(x => b.has(x))

/** Rare actors say more: one that stands in every event says nothing. */
const score = (a: Profile, b: Profile, rarity: (actor: string) => number): number => {
  if (a.event.type !== b.event.type || a.report === b.report) return -1
  if (HAPPENED.has(a.status) !== HAPPENED.has(b.status)) return -1
  let points = cosine(a.words, b.words) * WEIGHTS.words
  if (a.days.length > 0 && b.days.length > 0)
    points += a.days.some(x => b.days.some(y => meets(x, y))) ? WEIGHTS.time : -WEIGHTS.otherTime
  if (shared(a.places, b.places).length > 0) points += WEIGHTS.place
  else if (a.places.size > 0 && b.places.size > 0) points -= WEIGHTS.otherPlace
  points += Math.min(
    WEIGHTS.actors,
    shared(a.actors, b.actors).reduce((n, x) => n + rarity(x), 0),
  )
  const tolls = a.event.counts.filter(x => b.event.counts.some(y => x.of === y.of))
  if (tolls.length > 0) points += WEIGHTS.toll
  return points
}

/** How much each likeness weighs, in points; set on the work groups of test/cases. */
const WEIGHTS = { words: 6, time: 1.6, otherTime: 2.5, place: 1, otherPlace: 0.8, actors: 2, toll: 1.2 }

/** Ids of events that are one: each id to the smallest id of its group. Only events of one type are compared. */
export const sameEvents = (
  events: readonly EventEntry[],
  record: { readonly reports: readonly Report[]; readonly actors: readonly Actor[]; readonly places: readonly Place[] },
): ReadonlyMap<string, string> => {
  const { reports } = record
  const texts = new Map(reports.map(r => [r.id, r.text]))
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
  const vectors = vectorise(
    sorted.map(e => e.mentions.map(m => sentenceText(texts.get(m.words.report) ?? '', m.words)).join(' ')),
  )
  const near = mentionIndex([...record.actors, ...record.places])
  const profiles: Profile[] = sorted.map((event, i) => {
    const around = event.mentions.flatMap(m => near(m.words, sentenceSpan(texts.get(m.words.report) ?? '', m.words)))
    return {
      event,
      report: event.mentions[0]!.words.report,
      words: vectors[i]!,
      actors: new Set([...event.participants.map(p => p.actor), ...around.filter(id => id.startsWith('a-'))]),
      places: new Set([...event.places.map(p => p.value), ...around.filter(id => id.startsWith('l-'))]),
      days: event.times.map(t => t.value),
      status: event.statuses[0]?.value ?? 'happened',
    }
  })
  const seen = new Map<string, number>()
  for (const p of profiles) for (const x of p.actors) seen.set(x, (seen.get(x) ?? 0) + 1)
  const rarity = (actor: string): number => Math.min(1, 2 / Math.sqrt(seen.get(actor) ?? 1))
  const pairs: { points: number; a: Profile; b: Profile }[] = []
  const byType = new Map<string, Profile[]>()
  for (const p of profiles) byType.set(p.event.type, [...(byType.get(p.event.type) ?? []), p])
  for (const group of byType.values())
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) {
        const points = score(group[i]!, group[j]!, rarity)
        if (points >= ENOUGH) pairs.push({ points, a: group[i]!, b: group[j]! })
      }
  pairs.sort((x, y) => y.points - x.points || (x.a.event.id + x.b.event.id < y.a.event.id + y.b.event.id ? -1 : 1))
  const union = createUnion()
  // One event of a report joins one of another: two of one report never become one through a third.
  const members = new Map<string, Set<string>>(profiles.map(p => [p.event.id, new Set([p.report])]))
  for (const { a, b } of pairs) {
    const [x, y] = [union.find(a.event.id), union.find(b.event.id)]
    if (x === y) continue
    const [mx, my] = [members.get(x)!, members.get(y)!]
    if ([...mx].some(r => my.has(r))) continue
    union.join(x, y)
    members.set(union.find(x), new Set([...mx, ...my]))
  }
  return new Map(sorted.map(e => [e.id, union.find(e.id)]))
}
