/**
 * Scores times: spans by overlap, each gold time matched once, and values by the days they cover.
 */
import { dayBounds } from '../../src/read/times/value.ts'
import type { GoldDocument, GoldTime } from './gold.ts'

export interface FoundTime {
  readonly start: number
  readonly end: number
  readonly value: string
}
export interface Tally {
  gold: number
  found: number
  spans: number
  values: number
}
export const emptyTally = (): Tally => ({ gold: 0, found: 0, spans: 0, values: 0 })

export const f1 = (right: number, found: number, gold: number): number =>
  right === 0 ? 0 : (200 * right) / (found + gold)

const key = (value: string): string => {
  const { first, last } = dayBounds(value)
  return JSON.stringify([first, last])
}

/** True where two values mean the same: as text, by the days covered, or as the words of the mapping say. */
export const sameValue = (gold: string, found: string, published: string): boolean => {
  if (gold === found) return true
  if (gold === 'present') return found === published
  if (/^(?:past|future|none)$/.test(gold) || /^P/.test(gold) || found === '' || /^P/.test(found)) return false
  // "--10": a month of no year.
  if (gold.startsWith('--') && !gold.includes('/')) return found.slice(5) === gold.slice(2)
  if (/^\d\d:/.test(gold)) return found.includes(`T${gold}`)
  // "late September" of no year, as a part of the month.
  const yearless = /^--(\d\d)-\d\d\/--\1-\d\d$/.exec(gold)
  if (yearless) return found.slice(5) === yearless[1]
  if (gold.includes('T')) return found.startsWith(gold)
  if (gold.includes('..') || gold.includes('--')) return false
  if (key(gold) === key(found)) return true
  // A bound coarser than ours is compared as coarse as it is.
  const [from = '', to = ''] = gold.split('/')
  const [ourFrom = '', ourTo = ''] = found.split('/')
  if (to && ourTo && ourFrom.startsWith(from) && ourTo.startsWith(to)) return true
  // Seasons: GUM writes their months, at times one more.
  const season = /^(\d{4})-(2[1-4])$/.exec(found)
  if (season && to && from.startsWith(`${season[1]}-${String((Number(season[2]) - 20) * 3).padStart(2, '0')}`))
    return true
  // A part of a month ("late September" as its second half) stays in the words with us: the month is right.
  const { first, last } = dayBounds(gold)
  const month = first && last && first.y === last.y && first.m === last.m && gold.includes('/')
  return (
    Boolean(month) && /^\d{4}-\d{2}$/.test(found) && key(found) === key(gold.slice(0, 7)) && (first?.d ?? 0) % 15 <= 1
  )
}

export const tally = (
  doc: GoldDocument,
  found: readonly FoundTime[],
  into: Tally,
  misses?: (line: string) => void,
): void => {
  const pairs: { score: number; gold: GoldTime; found: FoundTime; right: boolean }[] = []
  for (const gold of doc.times) {
    for (const time of found) {
      const shared = Math.min(gold.end, time.end) - Math.max(gold.start, time.start)
      if (shared <= 0) continue
      const right = sameValue(gold.value, time.value, doc.published)
      pairs.push({ score: shared + (right ? 1000 : 0), gold, found: time, right })
    }
  }
  pairs.sort((a, b) => b.score - a.score)
  const used = new Set<unknown>()
  for (const pair of pairs) {
    if (used.has(pair.gold) || used.has(pair.found)) continue
    used.add(pair.gold)
    used.add(pair.found)
    into.spans += 1
    if (pair.right) into.values += 1
    else
      misses?.(
        `value  ${doc.id} ${doc.text.slice(pair.gold.start - 30, pair.gold.end + 20).replaceAll('\n', ' ')} | ${pair.gold.value} | ${pair.found.value}`,
      )
  }
  for (const gold of doc.times)
    if (!used.has(gold))
      misses?.(
        `missed ${doc.id} ${doc.text.slice(Math.max(0, gold.start - 30), gold.end + 20).replaceAll('\n', ' ')} | ${doc.text.slice(gold.start, gold.end)} | ${gold.value}`,
      )
  for (const time of found)
    if (!used.has(time))
      misses?.(
        `extra  ${doc.id} ${doc.text.slice(Math.max(0, time.start - 30), time.end + 20).replaceAll('\n', ' ')} | ${doc.text.slice(time.start, time.end)} | ${time.value}`,
      )
  into.gold += doc.times.length
  into.found += found.length
}
