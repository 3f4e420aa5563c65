/**
 * One event told by several reports: by type, time, place, who takes part and words, tolerant of what tellers dispute.
 *
 * "killing four at the railway station" and "Eleven died ... on the market" of one town and day are one event; next
 * day's meeting of the same two is another.
 */
import type { EventEntry } from '../record/entries.ts'
import type { Report } from '../record/sourced-record.ts'
import { cosine, type Vector, vectorise } from './likeness.ts'
import { createUnion } from './union.ts'

/** Points two events need to be one. */
const ENOUGH = 4.2

const sentenceAround = (text: string, start: number, end: number): string => {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), 0)
  const dot = text.indexOf('. ', end)
  return text.slice(from, dot < 0 ? text.length : dot)
}

interface Profile {
  readonly event: EventEntry
  readonly report: string
  readonly words: Vector
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

const overlapOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(x => b.has(x)).length

const score = (a: Profile, b: Profile): number => {
  if (a.event.type !== b.event.type || a.report === b.report) return -1
  if (HAPPENED.has(a.status) !== HAPPENED.has(b.status)) return -1
  let points = cosine(a.words, b.words) * 6
  if (a.days.length > 0 && b.days.length > 0) points += a.days.some(x => b.days.some(y => meets(x, y))) ? 2 : -2.5
  if (a.places.size > 0 && b.places.size > 0) points += overlapOf(a.places, b.places) > 0 ? 1.5 : -1
  points += Math.min(2, overlapOf(a.actors, b.actors)) * 1.2
  const toll = (p: Profile, of: string) => p.event.counts.some(c => c.of === of)
  if (['killed', 'wounded', 'released', 'detained'].some(of => toll(a, of) && toll(b, of))) points += 0.8
  return points
}

/** Ids of events that are one: each id to the smallest id of its group. Only events of one type are compared. */
export const sameEvents = (events: readonly EventEntry[], reports: readonly Report[]): ReadonlyMap<string, string> => {
  const texts = new Map(reports.map(r => [r.id, r.text]))
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
  const vectors = vectorise(
    sorted.map(e =>
      e.mentions
        .map(m => `${m.words.exact} ${sentenceAround(texts.get(m.words.report) ?? '', m.words.start, m.words.end)}`)
        .join(' '),
    ),
  )
  const profiles: Profile[] = sorted.map((event, i) => ({
    event,
    report: event.mentions[0]!.words.report,
    words: vectors[i]!,
    actors: new Set(event.participants.map(p => p.actor)),
    places: new Set(event.places.map(p => p.value)),
    days: event.times.map(t => t.value),
    status: event.statuses[0]?.value ?? 'happened',
  }))
  const pairs: { points: number; a: Profile; b: Profile }[] = []
  const byType = new Map<string, Profile[]>()
  for (const p of profiles) byType.set(p.event.type, [...(byType.get(p.event.type) ?? []), p])
  for (const group of byType.values())
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) {
        const points = score(group[i]!, group[j]!)
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
