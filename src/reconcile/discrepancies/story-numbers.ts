/**
 * Numbers of one thing that reports of one story tell differently, whatever event they stand with.
 *
 * "The team of seven" / "The team, of four persons" -> number; "no rockets of any calibre" / "found 36 rockets" -> number.
 * A toll is compared with the toll of the same event, or with the only other one that the reports tell of that place.
 */
import { numbersAgree } from '../../record/agree.ts'
import type { DiscrepancyEntry, EventEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { draft, listOf, type Side, side, type Tellers } from './context.ts'
import { GENERIC } from './counted.ts'
import { isLater, type OnDays } from './later-days.ts'
import { isMoved, MOVED, modeOf } from './number-modes.ts'
import { toldDaysIn } from './told-days.ts'
import { boundsOf, type ToldNumber, toldNumbersIn } from './told-numbers.ts'
import { victimIn } from './victims.ts'

const TOLL = /^(?:killed|wounded|missing|detained|released|displaced)$/

const HARM = /^(?:killed|wounded|missing|displaced)$/

export interface Fact extends ToldNumber, OnDays {
  readonly words: Anchor
  readonly voice: string | null
  readonly events: readonly string[]
}

const sharedIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(x => b.has(x)).length

/** Round numbers from a hundred up agree with what lies within a twentieth. */
const agree = (a: Fact, b: Fact): boolean => {
  const round = (f: Fact): boolean => f.value >= 100 && f.value % 10 ** Math.floor(Math.log10(f.value)) === 0
  const near = Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * 0.05 && (round(a) || round(b))
  const rough = (f: Fact): boolean =>
    f.qualifier === 'about' && Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * 0.15
  return near || rough(a) || rough(b) || numbersAgree(a, b)
}

const GAP = 12

/** Whether two numbers of two reports are told of one thing. */
const sameThing = (a: Fact, b: Fact, alone: boolean): boolean => {
  if (a.kind !== b.kind || (!TOLL.test(a.kind) && (isMoved(a.sentence) || isMoved(b.sentence)))) return false
  if (a.value > 0 && b.value > 0 && (a.value / b.value > GAP || b.value / a.value > GAP)) return false
  const modes = [modeOf(a.sentence), modeOf(b.sentence)]
  const free = a.kind === 'money' || a.kind === 'minutes' || HARM.test(a.kind) || a.value === 0 || b.value === 0
  if (!free && modes[0] !== modes[1]) return false
  const [stems, names] = [sharedIn(a.stems, b.stems), sharedIn(a.names, b.names)]
  const nobody = alone && (a.value === 0 || b.value === 0) && (a.names.size === 0 || b.names.size === 0)
  if (TOLL.test(a.kind))
    return (
      nobody || a.events.some(e => b.events.includes(e)) || (alone && names > 0) || (names > 0 && stems - names >= 2)
    )
  if (a.kind === 'money') return stems - names >= 2 || (stems >= 2 && names >= 1 && stems > names)
  if (a.kind === 'minutes') return stems >= 1 && names === 0 ? stems >= 1 : stems - names >= 1
  if (a.kind === 'kilometres from there' && a.subjects.size > 0 && b.subjects.size > 0)
    return sharedIn(a.subjects, b.subjects) > 0
  if (/^members|from there$/.test(a.kind)) return alone || stems > 0
  return a.value === 0 || b.value === 0 ? alone || stems >= 2 : (alone && stems >= 1) || stems >= 3
}

const factsOf = (report: Report, events: readonly EventEntry[], voiceAt: (words: Anchor) => string | null): Fact[] => {
  const anchored = (f: ToldNumber): Anchor => ({
    report: report.id,
    start: f.start,
    end: f.end,
    exact: report.text.slice(f.start, f.end),
  })
  const tolls = events.flatMap(e =>
    e.counts.filter(c => c.words.report === report.id && TOLL.test(c.of)).map(c => ({ count: c, id: e.id })),
  )
  const mentions = events.flatMap(e =>
    e.mentions.filter(m => m.words.report === report.id).map(m => ({ words: m.words, id: e.id })),
  )
  const days = toldDaysIn(report)
  const published = report.published?.slice(0, 10) ?? ''
  const found = toldNumbersIn(report.text).flatMap((f): Fact[] => {
    if (f.value === 0 && SUPERSEDED.test(f.sentence)) return []
    const words = anchored(f)
    const [from, to] = boundsOf(report.text, f.start)
    const own = days.filter(d => d.start >= from && d.end <= to)
    const counted = tolls.filter(
      t => t.count.words.start < f.end && f.start < t.count.words.end && t.count.value === f.value,
    )
    const voice = counted[0]?.count.voice ?? voiceAt(words)
    // A toll that no event counts goes with the event told in its words.
    const told = mentions.filter(m => m.words.start <= f.start && f.end <= m.words.end).map(m => m.id)
    const ids = [...new Set(counted.length > 0 ? counted.map(t => t.id) : TOLL.test(f.kind) ? told : [])]
    const noun = TOLL.test(f.kind) || GENERIC.has(f.kind) ? [] : [f.kind]
    const toll = counted[0]?.count.of ?? (TOLL.test(f.kind) ? f.kind : undefined)
    return [...noun, ...(toll === undefined ? [] : [toll])].map(kind => ({
      ...f,
      kind,
      words,
      voice,
      events: ids,
      published,
      days: own,
    }))
  })
  return [...new Map(found.map(f => [`${f.start} ${f.kind}`, f])).values()]
}

/** Tolls that a later one of the story brings up to date are history: "climbed to 19" leaves 14 behind. */
const current = (lists: readonly (readonly Fact[])[]): (readonly Fact[])[] => {
  const latest = Math.max(
    ...lists
      .flat()
      .filter(f => TOLL.test(f.kind) && MOVED.test(f.sentence))
      .map(f => f.value),
    0,
  )
  return lists.map(list => list.filter(f => !TOLL.test(f.kind) || f.value === 0 || f.value >= latest))
}

/** What somebody had said before is not said now. */
const SUPERSEDED =
  /\b(?:had|has) (?:earlier |previously )?(?:said|told|insisted|claimed|denied|assured|stated|maintained)\b/i

const sideOf = (f: Fact): Side => side(f, f.value)

/** One discrepancy a kind and thing: of each report the number that another report's cannot agree with. */
const conflictsIn = (facts: readonly (readonly Fact[])[], tellers: Tellers): (readonly Fact[])[] => {
  const kinds = new Set(facts.flat().map(f => f.kind))
  return [...kinds].sort().flatMap(kind => {
    const own = current(facts.map(list => list.filter(f => f.kind === kind)))
    const single = own.map(list => new Set(list.map(f => f.value)).size <= 1)
    const places = new Map(own.flatMap((list, i) => list.map(f => [f, i] as const)))
    const both = (a: Fact, b: Fact): boolean => single[places.get(a)!]! && single[places.get(b)!]!
    const pairs = own.flatMap((list, i) =>
      list.flatMap(a =>
        own
          .slice(i + 1)
          .flatMap((later, k) =>
            later
              .filter(
                b =>
                  !tellers.renews(a, b) &&
                  !(a.value > 0 && b.value > 0 && isLater(a, b)) &&
                  sameThing(a, b, both(a, b)),
              )
              .map(b => ({ a, b, points: sharedIn(a.stems, b.stems) - k * 0.5 })),
          ),
      ),
    )
    const settled = (a: Fact, list: readonly Fact[]): boolean =>
      a.value > 0 && list.some(b => b.value > 0 && agree(a, b) && (sameThing(a, b, both(a, b)) || a.value === b.value))
    const listOfFact = new Map(own.flatMap(list => list.map(f => [f, list] as const)))
    const found: Fact[][] = []
    for (const { a, b } of pairs.sort((x, y) => y.points - x.points)) {
      if (agree(a, b) || settled(a, listOfFact.get(b)!) || settled(b, listOfFact.get(a)!)) continue
      const group = found.find(g => g.includes(a) || g.includes(b))
      const fresh = group?.includes(a) ? b : a
      if (!group) found.push([a, b])
      else if (!group.includes(fresh) && !group.some(f => f.words.report === fresh.words.report)) group.push(fresh)
    }
    return found
  })
}

export interface StoryWorld {
  readonly reports: readonly Report[]
  readonly events: readonly EventEntry[]
  readonly voiceAt: (words: Anchor) => string | null
}

/** Conflicting numbers of the reports of one story; a copy is left out. */
export const storyNumbers = (world: StoryWorld, tellers: Tellers): DiscrepancyEntry[] => {
  const facts = world.reports.map(r => factsOf(r, world.events, world.voiceAt))
  return conflictsIn(facts, tellers).flatMap(list => {
    const tell = (f: Fact): string => `${f.value.toLocaleString('en')}`
    const about = [...new Set(list.flatMap(f => f.events))]
    const what = list[0]!.kind
    const who = list.map(f => `${tell(f)} according to ${tellers.nameOf(f)}`)
    const numbers = draft('number', about, {
      sides: list.map(sideOf),
      why: `For the same thing (${what}) ${listOf(who)}.`,
    })
    const victims = what === 'killed' ? victimsOf(list, about, tellers) : []
    return [numbers, ...victims]
  })
}

/** The dead of those tolls, fighters to one teller and others to another. */
const victimsOf = (tolls: readonly Fact[], about: readonly string[], tellers: Tellers): DiscrepancyEntry[] => {
  const sides = tolls.flatMap(f => victimIn({ words: f.words, voice: f.voice }, tellers) ?? [])
  if (!sides.some(s => s.fights) || !sides.some(s => !s.fights)) return []
  const why = `The dead are ${listOf(sides.map(s => `${s.value} to ${tellers.nameOf(s)}`))}.`
  return [draft('identity', about, { sides: sides.map(s => side(s, s.value)), why })]
}
