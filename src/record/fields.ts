/**
 * The fields that the vocabulary knows, and those in a value that it does not: read off the schemas of the entries.
 *
 * fieldsOf('position') -> ['entry', 'id', ..., 'holder', 'stance', ...]; strayIn('statement', 'medium', {knd: 'post'}) -> {field: 'medium.knd', known: ['kind', 'name', 'words']}
 */
import { z } from 'zod'
import { AnyEntry, type EntryKind } from './decision.ts'

type Shape = Readonly<Record<string, z.ZodType>>

const shapeOf = (kind: EntryKind): Shape => AnyEntry.options.find(o => o.shape.entry.value === kind)!.shape

export const fieldsOf = (kind: EntryKind): readonly string[] => Object.keys(shapeOf(kind))

/** What is inside an optional value or the items of a list. */
const inner = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return inner(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodArray ? inner(schema.element as z.ZodType) : schema
}

export interface Stray {
  /** The way to it, with dots between. */
  readonly field: string
  /** What could stand there instead. */
  readonly known: readonly string[]
}

const strayBelow = (schema: z.ZodType, value: unknown, path: string): Stray | undefined => {
  if (Array.isArray(value)) {
    for (const one of value) {
      const stray = strayBelow(schema, one, path)
      if (stray) return stray
    }
    return undefined
  }
  const at = inner(schema)
  if (!value || typeof value !== 'object' || !(at instanceof z.ZodObject)) return undefined
  const shape = at.shape as Shape
  const known = Object.keys(shape)
  for (const [key, one] of Object.entries(value)) {
    // The name that people know an actor by goes with the reference to it.
    if (key === 'name' && known.includes('actor')) continue
    const stray = Object.hasOwn(shape, key)
      ? strayBelow(shape[key]!, one, `${path}.${key}`)
      : { field: `${path}.${key}`, known }
    if (stray) return stray
  }
  return undefined
}

/** The first field, on the way or in the value, that a kind of entry does not know; lists are gone into by number. */
export const strayIn = (kind: EntryKind, field: string, value: unknown): Stray | undefined => {
  const [first = '', ...path] = field.split('.')
  const shape = shapeOf(kind)
  if (!Object.hasOwn(shape, first)) return { field, known: Object.keys(shape) }
  let at: z.ZodType = shape[first]!
  for (const step of path) {
    if (/^\d+$/.test(step)) continue
    const below = inner(at)
    const known = below instanceof z.ZodObject ? (below.shape as Shape) : {}
    if (!Object.hasOwn(known, step)) return { field, known: Object.keys(known) }
    at = known[step]!
  }
  return strayBelow(at, value, field)
}
