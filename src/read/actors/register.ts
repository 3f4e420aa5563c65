/**
 * All entities of a report while it is read, with indexes, so that a report ten times as long takes ten times as long.
 *
 * By the words of their names, by nouns that may stand for them, by the sentences that mention them.
 */
import { type Entity, type EntityMention, nameWords } from './entity.ts'

export interface Register {
  readonly entities: readonly Entity[]
  insert(e: Entity): void
  /** Adds a mention in its place; false where the same words are there already. */
  mention(e: Entity, m: EntityMention): boolean
  name(e: Entity, name: string): void
  noun(e: Entity, noun: string): void
  /** Entities mentioned in sentences `from` to `to`, both included, in the order they came to be. */
  near(from: number, to: number): Entity[]
  withNoun(noun: string): Entity[]
  /** Entities that share a word of a name with `name`; for acronyms and long names of bodies also each other. */
  likeNamed(name: string): Entity[]
  named(name: string): Entity[]
  readonly states: readonly Entity[]
}

const push = <K>(map: Map<K, Set<Entity>>, key: K, e: Entity): void => {
  const set = map.get(key)
  if (set) set.add(e)
  else map.set(key, new Set([e]))
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d.]{1,9}$/u

export const createRegister = (): Register => {
  const entities: Entity[] = []
  const order = new Map<Entity, number>()
  const states: Entity[] = []
  const bySentence = new Map<number, Set<Entity>>()
  const byNoun = new Map<string, Set<Entity>>()
  const byWord = new Map<string, Set<Entity>>()
  const byName = new Map<string, Set<Entity>>()
  const acronyms = new Set<Entity>()
  const longBodies = new Set<Entity>()
  const ordered = (set: Iterable<Entity>): Entity[] => [...new Set(set)].sort((a, b) => order.get(a)! - order.get(b)!)

  const name = (e: Entity, n: string): void => {
    e.names.add(n)
    push(byName, n, e)
    const parts = nameWords(n)
    for (const w of parts) push(byWord, w, e)
    if (e.kind === 'person') return
    if (ACRONYM.test(n)) acronyms.add(e)
    else if (parts.length > 1) longBodies.add(e)
  }

  return {
    entities,
    states,
    insert: e => {
      order.set(e, entities.length)
      entities.push(e)
      if (e.kind === 'state') states.push(e)
      for (const n of e.names) name(e, n)
      for (const n of e.nouns) push(byNoun, n, e)
    },
    mention: (e, m) => {
      let at = e.mentions.length
      while (at > 0 && e.mentions[at - 1]!.start > m.start) at--
      for (let i = at - 1; i >= 0 && e.mentions[i]!.start === m.start; i--)
        if (e.mentions[i]!.end === m.end) return false
      e.mentions.splice(at, 0, m)
      push(bySentence, m.sentence, e)
      return true
    },
    name,
    noun: (e, n) => {
      e.nouns.add(n)
      push(byNoun, n, e)
    },
    near: (from, to) => {
      const found: Entity[] = []
      for (let s = from; s <= to; s++) found.push(...(bySentence.get(s) ?? []))
      return ordered(found)
    },
    withNoun: n => ordered(byNoun.get(n) ?? []),
    likeNamed: n => {
      const found = nameWords(n).flatMap(w => [...(byWord.get(w) ?? [])])
      if (ACRONYM.test(n)) found.push(...longBodies)
      else found.push(...acronyms)
      return ordered(found)
    },
    named: n => ordered(byName.get(n) ?? []),
  }
}
