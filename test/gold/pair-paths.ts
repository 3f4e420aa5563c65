/**
 * The small path language of the minimal pairs: picks an entry by its kind and a word of its words, and reads a field.
 *
 *   valueAt(record, 'events[grain market].counts.killed') -> [14]
 *
 * test/cases/pairs/README.md tells what can be written. Names are compared without article and case, with aliases.
 */
import type { Entry } from '../../src/record/entries.ts'
import type { Actor, EntryList, SourcedRecord } from '../../src/record/sourced-record.ts'
import { ENTRY_LISTS } from '../../src/record/sourced-record.ts'

export interface PairPath {
  readonly kind: EntryList | 'actors'
  readonly words: readonly string[]
  readonly field: string
  readonly rest: readonly string[]
}
/** What a path may lead to: a list of values, each with the names that are as good (an actor's aliases). */
export type Found = readonly (readonly string[])[]

const PATH = /^([a-z]{5,13})(?:\[([^\]]{1,80})\])?\.([a-zA-Z]{1,20})((?:\.[a-z-]{1,20}){0,2})$/u
const plain = (name: string): string => name.toLowerCase().replace(/^(?:the|a|an|its|their) /u, '')

export const parsePath = (path: string): PairPath => {
  const [, kind = '', words = '', field = '', rest = ''] = PATH.exec(path) ?? []
  if (kind !== 'actors' && !(ENTRY_LISTS as readonly string[]).includes(kind)) throw new Error(`no path: ${path}`)
  if (!words && field !== 'count') throw new Error(`${path}: name a word of the entry`)
  return {
    kind: kind as PairPath['kind'],
    words: words.toLowerCase().split('|').filter(Boolean),
    field,
    rest: rest.split('.').filter(Boolean),
  }
}

const mainWords = (e: Entry): string => {
  const anchors = e.entry === 'statement' ? e.content : e.entry === 'event' ? e.mentions.map(m => m.words) : []
  const others = 'words' in e ? e.words : e.entry === 'discrepancy' ? e.sides.map(s => s.words) : []
  return [...anchors, ...others].map(a => a.exact).join(' … ')
}

/** The entries of a kind that hold one of the path's words; those of fewest words first, so that the inmost wins. */
export const picked = (record: SourcedRecord, { kind, words }: PairPath): Entry[] =>
  kind === 'actors'
    ? []
    : (record[kind] as Entry[])
        .filter(e => words.length === 0 || words.some(w => mainWords(e).toLowerCase().includes(w)))
        .sort((x, y) => mainWords(x).length - mainWords(y).length)

const namesOf = (record: SourcedRecord, id: string): string[] => {
  const actor: Actor | undefined = record.actors.find(a => a.id === id)
  return actor ? [actor.name, ...actor.aliases].map(plain) : []
}

const one = (value: unknown): Found => (value == null ? [] : [[plain(String(value))]])

const fieldOf = (record: SourcedRecord, e: Entry, { field, rest }: PairPath): Found => {
  const actor = (ref: { actor: string } | undefined): Found => (ref ? [namesOf(record, ref.actor)] : [])
  if (e.entry === 'statement') {
    if (field === 'sources') return e.sources.flatMap(actor)
    if (field === 'addressee') return actor(e.addressee)
    if (field === 'medium') return one(e.medium?.kind)
    if (field === 'time') return one(e.time?.value)
    if (field === 'hedge') return one(e.hedge?.exact)
    if (field === 'negated' || field === 'act' || field === 'manner') return one(e[field])
  } else if (e.entry === 'event') {
    if (field === 'type') return one(e.type)
    if (field === 'status') return one(e.statuses[0]?.value)
    if (field === 'verdict') return one(e.standing.verdict)
    if (field === 'times') return e.times.flatMap(t => one(t.value))
    if (field === 'participants')
      return e.participants.filter(p => rest[0] === undefined || p.role === rest[0]).flatMap(actor)
    if (field === 'counts') {
      const counts = e.counts.filter(c => rest[0] === undefined || c.of === rest[0])
      if (rest[1] === 'qualifier') return counts.flatMap(c => one(c.qualifier))
      return counts.flatMap(c => one(rest[0] === undefined ? `${c.of} ${c.value}` : c.value))
    }
    if (field === 'places')
      return e.places.flatMap(p => one(record.places.find(place => place.id === p.value)?.name ?? p.value))
  } else if (e.entry === 'proposal') {
    if (field === 'proposers') return e.proposers.flatMap(actor)
    if (field === 'status' || field === 'issue') return one(e[field])
    if (field === 'terms')
      return e.terms.flatMap(t => {
        const value = t[rest[0] as 'duration' | 'date' | 'share' | 'amount' | 'quantity']
        return one(typeof value === 'object' ? value.value : value)
      })
  } else if (e.entry === 'position') {
    if (field === 'holder') return actor(e.holder)
    if (field === 'stance' || field === 'issue') return one(e[field])
    if (field === 'conditions') return e.conditions.flatMap(c => one(c.relation))
  } else if (e.entry === 'commitment') {
    if (field === 'parties') return e.parties.flatMap(actor)
    if (field === 'dues') return e.dues.flatMap(d => one(d.value))
    if (field === 'state' || field === 'kind') return one(e[field])
  } else if (field === 'kind') return one(e.kind)
  throw new Error(`no field ${field} in ${e.entry}`)
}

/** The values at a path; undefined where no entry holds the word, so that absence is never taken for "nothing said". */
export const valueAt = (record: SourcedRecord, text: string): Found | undefined => {
  const path = parsePath(text)
  if (path.kind === 'actors') {
    const actor = record.actors.find(a => [a.name, ...a.aliases].some(n => path.words.includes(n.toLowerCase())))
    return actor && [...new Set(actor.roles.map(r => plain(r.title)))].map(title => [title])
  }
  const entries = picked(record, path)
  if (path.field === 'count') return [[String(entries.length)]]
  return entries[0] && fieldOf(record, entries[0], path)
}

/** Whether values are those expected: null is none, a list is all of them, "x | y" is either. */
export const isValue = (found: Found | undefined, expected: unknown): boolean => {
  if (found === undefined) return false
  const wanted = expected === null ? [] : Array.isArray(expected) ? expected : [expected]
  const fits = (want: unknown, names: readonly string[]) =>
    String(want)
      .split(' | ')
      .some(w => names.includes(plain(w.trim())))
  if (found.length === 0 || wanted.length === 0) return found.length === wanted.length || wanted.join() === 'null'
  return wanted.every(w => found.some(f => fits(w, f))) && found.every(f => wanted.some(w => fits(w, f)))
}
