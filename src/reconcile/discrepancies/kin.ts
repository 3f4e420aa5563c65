/**
 * Events of one story that may be one for what their tellers dispute, though nothing joins them in the record.
 *
 * "The gunmen fell upon Kiseru" and "Kiseru was shelled by the army" of one week are kin by the name of the place; they are
 * compared and stay two events.
 */
import { datesAgree } from '../../record/agree.ts'
import type { EventEntry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'
import { conceptsOf } from '../concepts.ts'
import { contentWords } from '../likeness.ts'
import { createUnion } from '../union.ts'
import type { Tellers } from './context.ts'

const VIOLENT = new Set(['ASSAULT', 'COERCE'])

interface Traits {
  readonly event: EventEntry
  readonly concepts: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
}

const namesNear = (words: Anchor, tellers: Tellers): readonly string[] =>
  [...words.exact.matchAll(/(?:^|\s|[“"(])(\p{Lu}[\p{L}’'-]{3,})/gu)]
    .map(m => m[1]!.replace(/[’']s?$/, ''))
    .concat(
      [...tellers.sentenceOf(words).matchAll(/\b(?:in|at|near|on|of|outside) (?:the )?(\p{Lu}[\p{L}’'-]{3,})/gu)].map(
        m => m[1]!,
      ),
    )

const together = (a: Traits, b: Traits): boolean => {
  if (a.event.type !== b.event.type) return false
  if (![...a.concepts].some(c => b.concepts.has(c)) || ![...a.names].some(n => b.names.has(n))) return false
  const [x, y] = [a.event.times[0]?.value, b.event.times[0]?.value]
  // Two attacks that one report tells of are one only where their day is the same.
  if ([...a.reports].some(r => b.reports.has(r)))
    return x !== undefined && y !== undefined && x.slice(0, 10) === y.slice(0, 10)
  return x === undefined || y === undefined || datesAgree(x, y)
}

/** Groups of violent events of one story that are kin, as one event each for those who compare; single ones as they are. */
export const withKin = (
  events: readonly EventEntry[],
  storyOf: (report: string) => string,
  tellers: Tellers,
): EventEntry[] => {
  const stories = new Map<string, Traits[]>()
  for (const event of events) {
    if (!VIOLENT.has(event.type) || event.statuses[0]?.value === 'not-happened') continue
    const reports = new Set(event.mentions.map(m => tellers.reportOf(m.words)))
    const own = event.mentions.flatMap(m => contentWords(m.words.exact).flatMap(conceptsOf))
    const traits = {
      event,
      concepts: new Set(own),
      names: new Set(event.mentions.flatMap(m => namesNear(m.words, tellers))),
      reports,
    }
    const story = storyOf(event.mentions[0]!.words.report)
    stories.set(story, [...(stories.get(story) ?? []), traits])
  }
  const union = createUnion()
  for (const list of stories.values())
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) if (together(a, b)) union.join(a.event.id, b.event.id)
  const groups = new Map<string, EventEntry[]>()
  for (const e of events) groups.set(union.find(e.id), [...(groups.get(union.find(e.id)) ?? []), e])
  return [...groups.values()].map(group => (group.length === 1 ? group[0]! : merged(group)))
}

const merged = (group: readonly EventEntry[]): EventEntry => {
  const all = <T>(pick: (e: EventEntry) => readonly T[]): T[] => group.flatMap(pick)
  return {
    ...group[0]!,
    id: group.map(e => e.id).sort()[0]!,
    mentions: all(e => e.mentions),
    statuses: all(e => e.statuses),
    participants: all(e => e.participants),
    places: all(e => e.places),
    times: all(e => e.times),
    durations: all(e => e.durations),
    counts: all(e => e.counts),
  }
}
