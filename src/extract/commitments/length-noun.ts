/**
 * Deadlines named by their length: "Its 72-hour ultimatum, issued on Monday, had run out", "a ten-day grace period".
 *
 * Due is the day it is said to have run out on, else the length from the day it was set on. Bound is the other side of who
 * set it. A bare "the 72-hour deadline" tells again one that was told before.
 */
import { later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { clauseEnd, type Found, type Scene, trim } from './scene.ts'

const NOUN =
  /^[ -](?:\w+ )?(?:deadline|ultimatum|notice(?: period)?|time limit|grace period|cooling-off period|limit|reprieve|window)\b/i
const BEFORE =
  /(?:^|[\s“"])(?<det>an?|the|that|this|its|their|his|her|our|(?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,2}?(?:[’']s|s[’'])) (?:final |new |second |own )?$/i
/** It is over, or will be. */
const OVER =
  /^(?<aside>,[^,;.]{3,60},| (?:set|given|issued|imposed|laid down|to|for|by|on|the|that|which|it|he|she|they)\b[^,;.]{2,60}?)? (?:had |has |have )?(?:already |quietly |just |since )?(?<verb>passed|expired|lapsed|ran out|run out|ended|came and went|come and gone|elapsed|was missed|was ignored|expires|ends|runs out|lapses|will expire|is due to expire)\b/i

/** The weekday before, where what is over was set on one: a report of Friday speaks of the Tuesday that was. */
const earlier = (day: string): string => {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? day : new Date(at.getTime() - 7 * 86_400_000).toISOString().slice(0, 10)
}

export const lengthNoun = (scene: Scene, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  const noun = t.type === 'duration' ? NOUN.exec(text.slice(t.end, sentence.end)) : null
  const front = BEFORE.exec(text.slice(sentence.start, t.start))
  if (!noun || !front) return undefined
  const det = front.groups!.det!
  const start = t.start - front[0].length + front[0].search(/[^\s“"]/)
  const end = t.end + noun[0].length
  const over = OVER.exec(text.slice(end, sentence.end))
  if (!over) return undefined
  const stop = end + over[0].length
  const past = !/^(?:expires|ends|runs out|lapses|will|is due)/i.test(over.groups!.verb!)
  const day = scene.times.find(
    x =>
      x.type === 'date' &&
      x.start >= stop &&
      /^ (?:at (?:noon|midnight) )?(?:on |at |in )?$/.test(text.slice(stop, x.start)),
  )
  const verb = stop - over.groups!.verb!.length
  const set = scene.times.find(
    x => x.type === 'date' && x.start >= end && x.end <= stop && x.edtf && !x.edtf.includes('/'),
  )
  const first = past && set?.edtf && scene.published && set.edtf > scene.published ? earlier(set.edtf) : set?.edtf
  const last = first && t.duration ? later(first, t.duration) : undefined
  return {
    kind: 'ultimatum',
    words: trim(text, { start, end: Math.max(day?.end ?? 0, clauseEnd(text, verb, sentence.end)) }),
    due: day ?? (last ? { ...t, type: 'date', edtf: last, named: last } : t),
    verb: t.start,
    ...(/^(?:the|that|this)$/i.test(det) ? { again: true as const } : {}),
    ...(/^an?$/i.test(det) ? {} : { set: true as const }),
    ...(past ? { told: { state: 'overdue' as const, words: { start: verb, end: stop } } } : {}),
  }
}
