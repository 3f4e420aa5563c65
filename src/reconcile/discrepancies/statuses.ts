/**
 * What one report tells as done and another, no earlier, as not done.
 *
 * "signed the accord on Thursday" / "did not sign the accord" -> status. "has not signed" and two days later "signed" is what came
 * of it; that a party denies what it is accused of makes the event disputed. Reports without a day have no order, and tell nothing.
 */
import type { EventEntry, StatementEntry } from '../../record/entries.ts'
import { draft, type Finder, side } from './context.ts'

type Status = EventEntry['statuses'][number]

const HARM = new Set(['ASSAULT', 'COERCE'])
/** Acts by which somebody tells what was, and does not dispute it. */
const TELLS = new Set<StatementEntry['act']>(['say', 'confirm', 'acknowledge', 'assess'])
/** What is not yet done, or is refused, was not told as done by anybody. */
const OPEN = /\b(?:yet|still|so far|until|would|will|refus\w+|declin\w+|call(?:ed|s|ing)? off|cancel\w*|postpon\w+)\b/i

export const differingStatuses =
  (statement: (id: string | null) => StatementEntry | undefined): Finder =>
  (event, tellers) => {
    const parties = new Set(event.participants.map(p => tellers.sideOf(p.actor)))
    const vouched = (s: Status): boolean => {
      const said = statement(s.voice)
      if (s.voice === null) return true
      const sides = said?.sources.map(r => tellers.sideOf(r.actor)) ?? []
      return said !== undefined && TELLS.has(said.act) && sides.length > 0 && !sides.some(x => parties.has(x))
    }
    const plain = (s: Status): boolean => vouched(s) && !(HARM.has(event.type) && s.voice !== null)
    const done = event.statuses.filter(s => s.value === 'happened' && plain(s))
    const not = event.statuses.filter(s => s.value === 'not-happened' && plain(s))
    const both = new Set(done.map(s => tellers.reportOf(s.words)))
    for (const n of not) {
      const day = tellers.publishedOf(n.words)
      if (both.has(tellers.reportOf(n.words)) || OPEN.test(tellers.sentenceOf(n.words))) continue
      const against = done.find(d => {
        const then = tellers.publishedOf(d.words)
        return day !== '' && then !== '' && then <= day && !tellers.renews(d, n)
      })
      if (!against) continue
      const why = `${tellers.nameOf(against)} tells it as done, ${tellers.nameOf(n)} as not done.`
      return [draft('status', [event.id], { sides: [side(against, 'happened'), side(n, 'not-happened')], why })]
    }
    return []
  }
