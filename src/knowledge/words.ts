/**
 * Words that tell what an actor is: given names, titles, nouns for groups and for organisations.
 *
 * role('foreign minister') -> {id: 'foreign-minister', of: 'state', ...}; groupNoun('diplomats') -> {one: 'diplomat', plural: true};
 * givenName('Olena') -> 'f'; organisationNoun('ministry') -> 'ministry'. Case does not matter; each list loads when first asked.
 */
import { rowsOf } from './data-file.ts'
import { foldPhrase } from './fold.ts'

export interface Role {
  readonly id: string
  readonly title: string
  /** state, organisation, outlet, group, party, person, region, place or none. */
  readonly of: string
  readonly before: boolean
}

export interface GroupNoun {
  readonly one: string
  readonly many: string
  readonly plural: boolean
}

export interface WordLists {
  /** 'm', 'f', 'u' (used for both); undefined where the name is not known. */
  givenName(word: string): 'm' | 'f' | 'u' | undefined
  role(phrase: string): Role | undefined
  groupNoun(word: string): GroupNoun | undefined
  /** The kind of organisation a head noun makes, singular or plural. */
  organisationNoun(word: string): string | undefined
}

/** A map made on first use. */
const lazily = <V>(make: () => Iterable<readonly [string, V]>): ((key: string) => V | undefined) => {
  let map: ReadonlyMap<string, V> | undefined
  return key => {
    map ??= new Map(make())
    return map.get(foldPhrase(key))
  }
}

const backwards = <T>(rows: readonly T[]): T[] => [...rows].reverse()

export const findWords: WordLists = {
  givenName: lazily(() => rowsOf('given-names').map(row => [foldPhrase(row.name), row.gender] as const)),
  role: lazily(() =>
    // The first row of a word holds, so later ones are put in before it.
    backwards(rowsOf('roles')).flatMap(row =>
      [row.title, ...row.aliases].flatMap(title => {
        const role = { id: row.id, title: row.title, of: row.of, before: row.before === true }
        return [[foldPhrase(title), role] as const, [foldPhrase(`${title}s`), role] as const]
      }),
    ),
  ),
  groupNoun: lazily(() =>
    rowsOf('group-nouns').flatMap(row => [
      [foldPhrase(row.one), { one: row.one, many: row.many, plural: row.one === row.many }] as const,
      ...(row.one === row.many
        ? []
        : [[foldPhrase(row.many), { one: row.one, many: row.many, plural: true }] as const]),
    ]),
  ),
  organisationNoun: lazily(() =>
    backwards(rowsOf('organisation-nouns')).flatMap(row => [
      [foldPhrase(row.noun), row.kind] as const,
      [foldPhrase(row.plural), row.kind] as const,
    ]),
  ),
}
