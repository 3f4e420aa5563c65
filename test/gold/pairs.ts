/**
 * Loads the minimal pairs and judges what a reader makes of one: the expected field right in both, and nothing else.
 *
 *   judge(pair, record of a, record of b) -> { right: true, clean: false, seen: ['14', '41'], others: ['events.times'] }
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { changes } from './pair-diff.ts'
import { type Found, isValue, parsePath, picked, valueAt } from './pair-paths.ts'

export interface Pair {
  readonly id: string
  readonly phenomenon: string
  readonly published: string
  readonly a: string
  readonly b: string
  readonly field: string
  readonly a_value: unknown
  readonly b_value: unknown
  /** Paths whose value must be there and the same in both. */
  readonly same?: readonly string[]
  /** Paths that rightly change with the field. */
  readonly also?: readonly string[]
}
export interface Judgement {
  readonly right: boolean
  readonly clean: boolean
  readonly seen: readonly [string, string]
  readonly others: readonly string[]
}

export const loadPairs = (folder: string): Pair[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .flatMap(name =>
      (parse(readFileSync(join(folder, name), 'utf8')) as Pair[]).map(p => ({
        ...p,
        phenomenon: basename(name, '.yaml'),
      })),
    )

/** The field of an entry in which a path's value is kept. */
const KEPT: Record<string, string> = { status: 'statuses', verdict: 'standing' }
/**
 * Fields that only tell another one anew: the words a state rests on, and the deed, which docs/record.md drops when one
 * of these is corrected. They may change where it may.
 */
const FOLLOWS: Record<string, readonly string[]> = {
  deed: ['type', 'act', 'participants', 'sources', 'addressee', 'statuses', 'negated'],
  statusWords: ['status'],
  stateWords: ['state'],
  stateVoice: ['state'],
}
const show = (found: Found | undefined): string =>
  found === undefined ? 'no entry' : found.map(f => f[0] ?? '?').join(', ') || 'none'

export const judge = (pair: Pair, ra: SourcedRecord, rb: SourcedRecord): Judgement => {
  const [a, b] = [valueAt(ra, pair.field), valueAt(rb, pair.field)]
  const right = isValue(a, pair.a_value) && isValue(b, pair.b_value)
  const may = [pair.field, ...(pair.also ?? [])].map(text => {
    const path = parsePath(text)
    const ids = new Set([...picked(ra, path), ...picked(rb, path)].map(e => e.id))
    return { ...path, ids, kept: path.kind === 'events' ? (KEPT[path.field] ?? path.field) : path.field }
  })
  const allowed = ({ kind, a: x, b: y, field }: ReturnType<typeof changes>[number]) =>
    may.some(
      m =>
        m.kind === kind &&
        [x, y].some(e => e && m.ids.has(e.id)) &&
        (m.field === 'count' || m.kept === field || m.kept === 'entry' || FOLLOWS[field]?.includes(m.kept)),
    )
  const others = changes(pair.a, pair.b, ra, rb).filter(c => !allowed(c))
  const steady = (pair.same ?? []).filter(text => {
    const [x, y] = [valueAt(ra, text), valueAt(rb, text)]
    return x === undefined || y === undefined || show(x) !== show(y)
  })
  const named = [...others.map(c => `${c.kind}.${c.field}`), ...steady.map(s => `not the same: ${s}`)]
  return { right, clean: right && named.length === 0, seen: [show(a), show(b)], others: [...new Set(named)] }
}
