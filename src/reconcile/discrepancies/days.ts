/**
 * Days that tellers put one event on, and days by which they say it is due, where no day can be both.
 *
 * "on Tuesday" (the 14th) and "on 13 May" -> date. "by 20 October" and "by Oct 25" -> deadline.
 */
import { datesAgree } from '../../record/agree.ts'
import type { DiscrepancyEntry, EventEntry } from '../../record/entries.ts'
import type { Anchor, Told } from '../../record/values.ts'
import { byReport, conflicting, draft, type Finder, listOf, MOVED, side, stillTold, type Tellers } from './context.ts'

const DAY = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/
const UNTIL = /^\.\.\/(\d{4}-\d{2}-\d{2})/

/** Most characters of a telling that stands for its day; of a longer one only the day and its preposition do. */
const SHORT = 60

const toldWith = (event: EventEntry, told: Told<string>, tellers: Tellers): Told<string> => {
  const { words } = told
  const holds = (m: { words: Anchor }): boolean =>
    m.words.report === words.report && m.words.start <= words.start && m.words.end >= words.end
  const mention = event.mentions.find(m => holds(m) && m.words.exact.length <= SHORT)
  if (mention) return { ...told, words: mention.words }
  const text = tellers.textOf(words)
  const preposition = /\b(?:on|by|until|before|since)\s$/i.exec(
    text.slice(Math.max(0, words.start - 8), words.start),
  )?.[0]
  const start = words.start - (preposition?.length ?? 0)
  return { ...told, words: { ...words, start, exact: text.slice(start, words.end) } }
}

/** The day on which a toll rose or somebody died of his wounds is not the day of the deed. */
const RISEN =
  /\b(?:toll|number|figure|count)\b[^.;]{0,60}\b(?:rose|risen|rises|climbed|grew|reached|stood|stands)\b|\bdied (?:later |of (?:his|her|their) |in (?:a |the )?hospital)|\b(?:bringing|taking|raising) the (?:death )?(?:toll|number)\b/i

/** What is over by the day of its report, as far as its words go. */
const isPast = (told: Told<string>, tellers: Tellers): boolean =>
  told.value.slice(0, 10) <= tellers.publishedOf(told.words)
const find = (
  event: EventEntry,
  tellers: Tellers,
  what: { readonly kind: DiscrepancyEntry['kind']; readonly told: readonly Told<string>[]; readonly why: string },
): DiscrepancyEntry[] => {
  const sides = conflicting(byReport(what.told, tellers), (a, b) => datesAgree(a.value, b.value))
  if (sides.length < 2) return []
  const why = `${what.why} ${listOf(sides.map(s => s.value))}.`
  return [draft(what.kind, [event.id], { sides: sides.map(s => side(toldWith(event, s, tellers), s.value)), why })]
}

export const differingDays: Finder = (event, tellers) => {
  const dues = event.times.flatMap(t => {
    const end = UNTIL.exec(t.value)?.[1]
    return end === undefined ? [] : [{ ...t, value: end }]
  })
  const dated = event.times.filter(t => DAY.test(t.value) && !RISEN.test(tellers.sentenceOf(t.words)))
  const took = event.statuses.some(s => s.value === 'happened' || s.value === 'ongoing')
  const why = 'The same event is put on'
  return [
    ...(took ? find(event, tellers, { kind: 'date', told: dated.filter(t => isPast(t, tellers)), why }) : []),
    ...find(event, tellers, {
      kind: 'date',
      told: stillTold(
        dated.filter(t => !isPast(t, tellers)),
        tellers,
      ).filter(t => !MOVED.test(tellers.sentenceOf(t.words))),
      why,
    }),
    ...find(event, tellers, {
      kind: 'deadline',
      told: stillTold(dues, tellers),
      why: 'The same thing is said to be due by',
    }),
  ]
}
