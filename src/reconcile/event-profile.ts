/**
 * What an event is compared by: its own words, its sentences, concepts, numbers, days, places, actors and their sides.
 *
 * "fired on the market in Kelmet yesterday" -> concept attack, place Kelmet, the day before publication.
 */
import { daysOf, later } from '../record/agree.ts'
import type { EventEntry } from '../record/entries.ts'
import type { Actor, Place, Report } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import type { Span } from '../text/span.ts'
import { firstMark, lastMark } from '../text/stretch.ts'
import { conceptsOf } from './concepts.ts'
import { createMarker, type Marks } from './grounds.ts'
import { createKeptTexts, type KeptTexts } from './kept-texts.ts'
import type { Vector } from './likeness.ts'

/** First and last day that a time can mean. */
export type DaySpan = ReturnType<typeof daysOf>

/** What one event is compared by, apart from how much each of its words weighs among all others. */
export interface Look {
  readonly event: EventEntry
  readonly report: string
  /** Words of its own and of its sentences with their concepts, each once. */
  readonly bags: { readonly own: readonly string[]; readonly sentence: readonly string[] }
  /** How many content words it has of its own. */
  readonly length: number
  /** Words that stand beside its own in their clause, those before with the nearest last. */
  readonly beside: { readonly before: readonly string[]; readonly behind: readonly string[] }
  readonly concepts: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  /** Actors and places of the sentences that tell it, not only those the grammar ties to it; actors with their sides. */
  readonly actors: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Places that stand in the event's own words. */
  readonly ownPlaces: ReadonlySet<string>
  /** Towns that it is told to have been in by its own words, and by its sentence: two that share none are in two places. */
  readonly towns: ReadonlySet<string>
  readonly townsBeside: ReadonlySet<string>
  /** Named persons who take part. */
  readonly persons: ReadonlySet<string>
  readonly days: readonly string[]
  readonly spans: readonly DaySpan[]
  /** True where no words date it and the day is the report's own. */
  readonly assumedDay: boolean
  readonly status: EventEntry['statuses'][number]['value']
  readonly marks: Marks
}

export interface Profile extends Look {
  readonly own: Vector
  readonly sentence: Vector
}

export interface EventWorld {
  readonly reports: readonly Report[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly sideOf: (actor: string) => string
  /** The story of each report; each is its own where absent. */
  readonly storyOf?: (report: string) => string
}

/** The sentence around words, by its full stops and line breaks. */
export const sentenceSpan = (text: string, words: Span): Span => {
  const stop = lastMark(text, ['. ', '\n'], words.start)
  return {
    start: Math.min(text.startsWith('. ', stop) ? stop + 2 : stop + 1, words.start),
    end: firstMark(text, ['. ', '\n'], words.end),
  }
}

interface Mentioned {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** Ids of actors and places named inside a stretch of a report. */
const mentionIndex = (list: readonly (Actor | Place)[]): ((words: Anchor, span: Span) => string[]) => {
  const byReport = new Map<string, Mentioned[]>()
  for (const x of list)
    for (const m of x.mentions) {
      const held = byReport.get(m.report) ?? []
      held.push({ start: m.start, end: m.end, id: x.id })
      byReport.set(m.report, held)
    }
  return (words, span) =>
    (byReport.get(words.report) ?? []).filter(m => m.start >= span.start && m.end <= span.end).map(m => m.id)
}

/** The first paragraph, or for a title the first two, hold what a report is about; undated, it is of the report's day. */
const isLead = (text: string, start: number): boolean => {
  const first = text.indexOf('\n')
  return first < 0 || start <= first
}

const JOINT = /[,;:"“”—.]\s?| (?:and|but|that|which|who|after|when|while|because) /
/** Most words on a side that stand beside an event. */
const BESIDE = 7

/** Words of the clause around an event's own, without them. */
const besideIn = (
  texts: KeptTexts,
  at: { readonly text: string; readonly words: Span; readonly sentence: Span },
): Look['beside'] => {
  const { text, words, sentence } = at
  const before = text.slice(sentence.start, words.start).split(JOINT).at(-1)!.trim().split(/\s+/)
  const behind = text.slice(words.end, sentence.end).split(JOINT)[0]!.trim().split(/\s+/)
  return {
    before: texts.wordsOf(before.slice(-BESIDE).join(' ')),
    behind: texts.wordsOf(behind.slice(0, BESIDE).join(' ')),
  }
}

/** What makes a town the place of an event; "600 km east of" it is somewhere else. */
const INSIDE =
  /\b(?:in|on|at|inside|hit|struck|shelled|bombed|(?<!\b(?:east|west|north|south|eastern|western|northern|southern|outside|outskirts|mayor|governor|people|residents|bishop|ruler|rulers|side) )of) $/u

/** Names of the towns that a stretch of a report says something happened in. */
const townIndex = (
  places: readonly Place[],
  textOf: (a: Anchor) => string,
): ((words: Anchor, span: Span) => string[]) => {
  const towns = places
    .filter(p => TOWN.has(p.kind))
    .map(p => ({
      ...p,
      id: p.name.toLowerCase(),
      mentions: p.mentions.filter(m => INSIDE.test(textOf(m).slice(Math.max(0, m.start - 40), m.start))),
    }))
  return mentionIndex(towns)
}

/** Kinds of place that lie apart from each other. */
const TOWN = new Set(['town', 'village', 'city', 'capital'])

/** A morning's report tells of the day before. */
const dayBefore = (day: string): string => later(day, 'P1D', -1) ?? day

/** Looks at events of one world. */
export const createLooker = (
  world: EventWorld,
  texts: KeptTexts = createKeptTexts(),
): ((event: EventEntry) => Look) => {
  const reports = new Map(world.reports.map(r => [r.id, r]))
  const near = mentionIndex([...world.actors, ...world.places])
  const isPerson = new Set(world.actors.flatMap(a => (a.kind === 'person' && /^\p{Lu}/u.test(a.name) ? [a.id] : [])))
  const isActor = new Set(world.actors.map(a => a.id))
  // "the government" of two reports is not known to be one actor, but tells that they may mean one.
  const common = new Map(
    world.actors.flatMap(a => (a.affiliation || /^\p{Lu}/u.test(a.name) ? [] : [[a.id, `~${a.name}`]])),
  )
  const textOf = (a: Anchor): string => reports.get(a.report)?.text ?? ''
  const townsIn = townIndex(world.places, textOf)
  const marksOf = createMarker(world.actors, world.places)
  return (event: EventEntry): Look => {
    const words = event.mentions[0]!.words
    const spans = event.mentions.map(m => sentenceSpan(textOf(m.words), m.words))
    const sentences = [...new Map(spans.map(s => [`${s.start}:${s.end}`, s])).values()]
    const ownText = event.mentions.map(m => m.words.exact).join(' ')
    const sentenceText = sentences.map(s => textOf(words).slice(s.start, s.end)).join(' ')
    const around = sentences.flatMap(s => near(words, s))
    const named = [...event.participants.map(p => p.actor), ...around.filter(id => isActor.has(id))]
    const report = reports.get(words.report)
    const told = event.times.map(t => t.value)
    const status = event.statuses[0]?.value ?? 'happened'
    const assumed =
      told.length === 0 && status === 'happened' && report?.published !== undefined && isLead(report.text, words.start)
    const day = report?.published?.slice(0, 10) ?? ''
    const days = assumed ? [`${dayBefore(day)}/${day}`] : told
    return {
      bags: { own: texts.bagOf(ownText), sentence: texts.bagOf(sentenceText) },
      event,
      report: words.report,
      length: new Set(texts.wordsOf(ownText)).size,
      beside: besideIn(texts, { text: textOf(words), words, sentence: spans[0]! }),
      concepts: new Set(texts.wordsOf(ownText).flatMap(conceptsOf)),
      numbers: new Set(texts.numbersOf(ownText)),
      actors: new Set(named.flatMap(id => [id, world.sideOf(id), common.get(id) ?? id])),
      places: new Set([...event.places.map(p => p.value), ...around.filter(id => !isActor.has(id))]),
      ownPlaces: new Set(event.mentions.flatMap(m => near(m.words, m.words).filter(id => !isActor.has(id)))),
      towns: new Set(event.mentions.flatMap(m => townsIn(m.words, m.words))),
      townsBeside: new Set(sentences.flatMap(s => townsIn(words, s))),
      persons: new Set(event.participants.map(p => p.actor).filter(id => isPerson.has(id))),
      days,
      spans: days.map(daysOf),
      assumedDay: assumed,
      status,
      marks: {
        story: world.storyOf?.(words.report) ?? words.report,
        ...marksOf(event, around, texts.wordsOf(sentenceText)),
      },
    }
  }
}
