/**
 * Looks up what a verb does to somebody, alone or with the nouns that stand with it.
 *
 * rootOf('lift', [], ['ban']) -> YIELD; rootOf('call', ['on'], []) -> REQUEST; rootOf('walk', [], []) -> undefined.
 */
import type { Root } from './root.ts'
import { DEED_NOUNS, NOUN_CLASSES, OBJECT_ROWS } from './rows-objects.ts'
import { VERB_ROWS } from './rows-verbs.ts'

const split = (text: string): string[] => text.trim().split(/\s+/)

/** The first row of the table that has the word wins. */
const firstOf = (rows: readonly (readonly [Root, string])[]): ReadonlyMap<string, Root> => {
  const out = new Map<string, Root>()
  for (const [root, text] of rows) for (const w of split(text)) if (!out.has(w)) out.set(w, root)
  return out
}

const verbs = firstOf(VERB_ROWS)
const nouns = firstOf(DEED_NOUNS)
const classes = new Map(Object.entries(NOUN_CLASSES).map(([name, text]) => [name, new Set(split(text))]))
const objects = new Map<string, { readonly root: Root; readonly nouns: ReadonlySet<string> }[]>()
for (const [root, text, name] of OBJECT_ROWS)
  for (const v of split(text))
    objects.set(v, [...(objects.get(v) ?? []), { root, nouns: classes.get(name) ?? new Set([name]) }])

/** A lemma and what a lemmatiser may have made of an unknown one: "fre" for free, "boycot" for boycott. */
const spellings = (lemma: string): string[] => [lemma, `${lemma}e`, `${lemma}${lemma.at(-1)}`]

/** What a verb with one of these nouns does; `words` are its particle and prepositions. */
export const objectRoot = (lemma: string, words: readonly string[], nouns: readonly string[]): Root | undefined =>
  spellings(lemma)
    .flatMap(l => [...words.map(w => `${l}|${w}`), l])
    .flatMap(key => objects.get(key) ?? [])
    .find(row => nouns.some(n => row.nouns.has(n)))?.root

export const verbRoot = (lemma: string, words: readonly string[]): Root | undefined =>
  spellings(lemma)
    .flatMap(l => [...words.map(w => verbs.get(`${l}|${w}`)), verbs.get(l)])
    .find(r => r !== undefined)

export const deedNounRoot = (lemma: string, word: string): Root | undefined => nouns.get(word) ?? nouns.get(lemma)

const told = new Set(
  split(
    'case scorn measure truce stoppage blow rally help tie talk drill praise demand threat plan door leave complaint gunfire teargas position jointness quitting',
  ).flatMap(n => [...classes.get(n)!]),
)

/** Nouns that only say, with their verb, what is done ("launched an attack on"): never to whom. */
export const isDeedNoun = (lemma: string): boolean => told.has(lemma) || nouns.has(lemma)
