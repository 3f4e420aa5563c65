/**
 * Times of the day.
 *
 * "8 a.m." -> T08:00:00, "16:00 UTC" -> T16:00:00Z, "noon", "4.30pm", "nine o'clock", "1430 GMT".
 * The day they belong to is joined in grammar.ts.
 */
import { numberAt } from '../amounts/numbers.ts'
import type { Hit } from './form.ts'
import { at, type Word } from './scan.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** "am", "p.m." at `i`. */
const halfAt = (words: readonly Word[], i: number): { pm: boolean; next: number } | undefined => {
  const word = at(words, i).lower
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', next: i + 1 }
  if (
    (word === 'a' || word === 'p') &&
    at(words, i + 1).text === '.' &&
    at(words, i + 2).lower === 'm' &&
    at(words, i + 2).glued
  ) {
    return { pm: word === 'p', next: at(words, i + 3).text === '.' && at(words, i + 3).glued ? i + 4 : i + 3 }
  }
  return undefined
}

const zoneAt = (words: readonly Word[], i: number): { utc: boolean; next: number } => {
  const word = at(words, i)
  if (/^(?:utc|gmt)$/.test(word.lower)) return { utc: true, next: i + 1 }
  if (/^(?:EST|EDT|CET|CEST|EET|EEST|MSK|BST|PST|PDT|ET|IST|JST)$/.test(word.text)) return { utc: false, next: i + 1 }
  if (word.lower === 'local' && at(words, i + 1).lower === 'time') return { utc: false, next: i + 2 }
  return { utc: false, next: i }
}

const hit = (hour: number, minute: number, next: { utc: boolean; next: number }): Hit | undefined =>
  hour > 24 || minute > 59
    ? undefined
    : { form: { kind: 'clock', clock: `T${two(hour % 24)}:${two(minute)}:00${next.utc ? 'Z' : ''}` }, next: next.next }

/** A time of day that starts at piece `i`. */
export const clockAt = (words: readonly Word[], i: number): Hit | undefined => {
  const word = at(words, i)
  if (word.lower === 'noon' || word.lower === 'midnight')
    return hit(word.lower === 'noon' ? 12 : 0, 0, zoneAt(words, i + 1))
  if (word.figure === undefined) {
    const number = at(words, i + 1).lower === 'o' ? numberAt(words, i) : undefined
    return number && number.value <= 12 && at(words, i + 3).lower === 'clock'
      ? hit(number.value, 0, { utc: false, next: i + 4 })
      : undefined
  }
  const colon = at(words, i + 1)
  const minutes = at(words, i + 2)
  const led = /^(?:at|by|until|till|from|around|before|after|to|since|about)$/.test(at(words, i - 1).lower)
  if (
    /^\d{1,2}$/.test(word.text) &&
    colon.text === ':' &&
    colon.glued &&
    minutes.glued &&
    /^\d{2}$/.test(minutes.text)
  ) {
    const half = halfAt(words, i + 3)
    const zone = zoneAt(words, half?.next ?? i + 3)
    if (!half && !led && zone.next === i + 3) return undefined
    return hit(twelve(word.figure, half?.pm), minutes.figure ?? 0, zone)
  }
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(word.text)
  const half = halfAt(words, i + 1)
  if (half && dotted) return hit(twelve(Number(dotted[1]), half.pm), Number(dotted[2]), zoneAt(words, half.next))
  if (half && /^\d{1,2}$/.test(word.text) && word.figure <= 12)
    return hit(twelve(word.figure, half.pm), 0, zoneAt(words, half.next))
  const zone = zoneAt(words, i + 1)
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(word.text)
  if (military && zone.next > i + 1) return hit(Number(military[1]), Number(military[2]), zone)
  return undefined
}

const twelve = (hour: number, pm: boolean | undefined): number =>
  pm === undefined || hour > 12 ? hour : pm ? (hour === 12 ? 12 : hour + 12) : hour === 12 ? 0 : hour
