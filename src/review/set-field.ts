/**
 * Puts a value that people gave into a field of an entry, and holds the whole against the vocabulary.
 *
 * setField(statement, {field: 'act', value: 'deny'}) -> the statement with act deny; act 'dunno' -> a reason why not.
 */
import { AnyEntry } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import { fieldsOf, strayIn } from '../record/fields.ts'
import { withArticle } from '../text/counted.ts'
import type { World } from './world.ts'

/** Fields that say what an entry is and where it stands: another entry has others. */
const FIXED = new Set([
  'entry',
  'id',
  'was',
  'by',
  'history',
  'confidence',
  'mentions',
  'content',
  'words',
  'sides',
  'cue',
])

/** Fields by kind that people may correct. */
export const correctable = (entry: Entry['entry']): readonly string[] => fieldsOf(entry).filter(k => !FIXED.has(k))

/** Fields by kind that people may give to an entry they add: the cue and the sides of a discrepancy as well. */
export const markable = (entry: Entry['entry']): readonly string[] =>
  fieldsOf(entry).filter(k => !FIXED.has(k) || k === 'cue' || k === 'sides')

/** Why a field or a part of its value cannot be given: the vocabulary would drop it in silence. */
export const unknownField = (
  entry: Entry['entry'],
  change: { readonly field: string; readonly value: unknown },
  may: readonly string[],
): string | undefined => {
  const { field, value } = change
  if (!may.includes(field.split('.')[0]!))
    return `${withArticle(entry)} has no field ${field} to give; it has ${may.join(', ')}`
  const stray = strayIn(entry, field, value)
  if (!stray) return undefined
  return stray.known.length === 0
    ? `${stray.field}: there is nothing inside this field`
    : `${stray.field}: no such field; known here: ${stray.known.join(', ')}`
}

/** Who does what to whom is read off these by machine: where people change one, the machine's deed no longer holds. */
const DEEDS = new Set(['type', 'act', 'participants', 'sources', 'addressee', 'negated', 'statuses'])

type Shape = Record<string, unknown>

/** References to actors get the ids of today; the name in them is what people chose. */
const settled = (value: unknown, world: World): unknown => {
  if (Array.isArray(value)) return value.map(v => settled(v, world))
  if (!value || typeof value !== 'object' || 'exact' in value) return value
  const v = value as Shape
  const known = Object.entries(v).map(([k, x]) => [k, settled(x, world)] as const)
  if (typeof v['actor'] !== 'string') return Object.fromEntries(known)
  const actor = world.actor(v['actor'], typeof v['name'] === 'string' ? v['name'] : undefined)
  return { ...Object.fromEntries(known), actor: actor ?? null }
}

/** The entry with the value in it, or why it cannot be. */
export const setField = (
  entry: Entry,
  change: { readonly field: string; readonly value: unknown },
  world: World,
): { readonly entry: Entry } | { readonly reason: string } => {
  const path = change.field.split('.')
  const may = correctable(entry.entry)
  if (!may.includes(path[0]!))
    return { reason: `${withArticle(entry.entry)} has no field ${change.field} to correct; it has ${may.join(', ')}` }
  const copy = structuredClone(entry) as unknown as Shape
  let at = copy
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(at, step) ? at[step] : undefined
    if (!next || typeof next !== 'object') return { reason: `${change.field}: there is no ${step} in this entry` }
    at = next as Shape
  }
  const last = path.at(-1)!
  if (change.value === null && last !== 'within' && last !== 'voice') delete at[last]
  else at[last] = settled(change.value, world)
  if (DEEDS.has(path[0]!)) delete copy['deed']
  const parsed = AnyEntry.safeParse(copy)
  if (parsed.success) return { entry: parsed.data }
  const issue = parsed.error.issues[0]!
  return { reason: `${change.field}: ${issue.message} (at ${issue.path.join('.')})` }
}
