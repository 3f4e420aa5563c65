/**
 * Ids inside a value: what an entry refers to. Words of a report are never ids.
 *
 * refsIn({entry: 'position', id: 'x-1', voice: 's-1', holder: {actor: 'a-1'}, ...}) -> {'s-1'}
 */
const ENTRY = /^[secpxd]-[0-9a-f]{12}$/
const NAMED = /^[al]-[0-9a-f]{12}$/

/** True for the id of an actor or a place. */
export const isNamedId = (id: string): boolean => NAMED.test(id)

interface Looked {
  readonly isId: (text: string) => boolean
  readonly except: ReadonlySet<string>
}

const collect = (value: unknown, looked: Looked, found: Set<string>): Set<string> => {
  if (typeof value === 'string') {
    if (looked.isId(value)) found.add(value)
  } else if (Array.isArray(value)) for (const one of value) collect(one, looked, found)
  else if (value && typeof value === 'object' && !('exact' in value))
    for (const [key, one] of Object.entries(value)) if (!looked.except.has(key)) collect(one, looked, found)
  return found
}

const OTHERS: Looked = { isId: id => ENTRY.test(id), except: new Set(['id', 'was']) }
const ALL: Looked = { isId: id => ENTRY.test(id) || NAMED.test(id), except: new Set(['was']) }

/** Ids of other entries. */
export const refsIn = (value: unknown): Set<string> => collect(value, OTHERS, new Set())

/** Ids of entries, actors and places, its own among them. */
export const idsIn = (value: unknown): Set<string> => collect(value, ALL, new Set())
