/**
 * The gold records of PLOVER 0.5 beside the codes we give: for reporting only, since its codes are older.
 *
 * gsrFigure('plover-gsr.json', parse) -> {right: 20, of: 61}. DEMAND = REQUEST, DISAPPROVE and INVESTIGATE = ACCUSE,
 * FIGHT = ASSAULT, CONCEDE and RETREAT = YIELD.
 */
import { readFileSync } from 'node:fs'
import { rootBetween } from '../src/extract/events/deeds/between.ts'
import type { Sentence } from '../src/language/token.ts'
import { headOf } from '../src/language/tree.ts'

interface GsrRow {
  readonly event: string
  readonly text: string
  readonly source?: readonly { readonly actorText?: string }[] | string
  readonly target?: readonly { readonly actorText?: string }[] | string
}

const SAME: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
}

const first = (actors: GsrRow['source']): string => (Array.isArray(actors) ? (actors[0]?.actorText ?? '') : '')

export const gsrFigure = (
  file: string,
  parse: (text: string) => readonly Sentence[],
): { readonly right: number; readonly of: number } => {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly GsrRow[]
  const right = rows.filter(row => {
    const sentences = parse(row.text)
    const place = (words: string) => {
      const start = words ? row.text.indexOf(words) : -1
      const s = sentences.find(x => x.start <= start && start < x.end)
      return s && { s, head: headOf(s, { start, end: start + words.length }) }
    }
    const source = place(first(row.source))
    const target = place(first(row.target))
    const made =
      source && source.head >= 0
        ? rootBetween(source.s, source.head, target?.s === source.s && target.head >= 0 ? target.head : undefined)
        : undefined
    return made === (SAME[row.event] ?? row.event)
  }).length
  return { right, of: rows.length }
}
