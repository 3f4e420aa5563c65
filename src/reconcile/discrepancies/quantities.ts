/**
 * Other numbers of one event that differ between reports: how many drones, lorries or ships, how far from the front.
 *
 * "three drones attacked the depot" / "five drones had struck the depot" -> number. Only things that an event has one number of.
 */
import { numbersAgree } from '../../record/agree.ts'
import type { EventEntry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'
import { sentenceSpan } from '../event-profile.ts'
import { findNumbers } from '../numbers.ts'
import { byReport, conflicting, draft, type Finder, listOf, side, type Tellers } from './context.ts'

const THINGS = new Map<string, string>()
for (const group of [
  'drone drones uavs',
  'missile missiles',
  'rocket rockets',
  'truck trucks lorry lorries',
  'ship ships vessel vessels',
  'boat boats',
  'helicopter helicopters',
  'plane planes aircraft jets warplanes',
  'bus buses',
  'observer observers',
]) {
  const [first, ...others] = group.split(' ') as [string, ...string[]]
  for (const w of [first, ...others]) THINGS.set(w, first)
}
const DISTANCE = new Map([
  ['kilometers', 'kilometres from there'],
  ['kilometres', 'kilometres from there'],
  ['km', 'kilometres from there'],
  ['miles', 'miles from there'],
])
const ABOUT = /\b(?:about|some|around|nearly|almost|roughly|approximately|over|more than)\s$/i

interface Quantity {
  readonly words: Anchor
  readonly voice: string | null
  readonly of: string
  readonly value: number
  readonly qualifier?: 'about'
}

const thingOf = (after: readonly string[]): string | undefined => {
  const distance = DISTANCE.get(after[0] ?? '')
  if (distance !== undefined) return after[1] === 'from' ? distance : undefined
  const at = after.findIndex(w => /^(?:of|and|or|were|was|had|to|in|on|at)$/.test(w))
  return after
    .slice(0, at < 0 ? undefined : at)
    .map(w => THINGS.get(w))
    .find(x => x !== undefined)
}

const quantitiesOf = (event: EventEntry, tellers: Tellers): Quantity[] => {
  const seen = new Set<string>()
  return event.mentions.flatMap(m => {
    const text = tellers.textOf(m.words)
    const span = sentenceSpan(text, m.words)
    const key = `${m.words.report}:${span.start}`
    if (seen.has(key)) return []
    seen.add(key)
    const sentence = text.slice(span.start, span.end)
    return findNumbers(sentence).flatMap((n): Quantity[] => {
      const of = thingOf(n.after)
      if (of === undefined) return []
      const noun = n.after.find(w => THINGS.has(w) || DISTANCE.has(w))!
      const end = sentence.toLowerCase().indexOf(noun, n.end) + noun.length
      const start = span.start + n.start
      const words = { report: m.words.report, start, end: span.start + end, exact: text.slice(start, span.start + end) }
      const about = ABOUT.test(sentence.slice(0, n.start))
      return [{ words, voice: m.voice, of, value: n.value, ...(about ? { qualifier: 'about' as const } : {}) }]
    })
  })
}

export const differingQuantities: Finder = (event, tellers) => {
  const all = quantitiesOf(event, tellers)
  return [...new Set(all.map(q => q.of))].sort().flatMap(of => {
    const sides = conflicting(
      byReport(
        all.filter(q => q.of === of),
        tellers,
      ),
      numbersAgree,
    )
    if (sides.length < 2) return []
    const why = `The tellers give ${listOf(sides.map(s => s.value))} for the same event: ${of}.`
    return [draft('number', [event.id], { sides: sides.map(s => side(s, s.value)), why })]
  })
}
