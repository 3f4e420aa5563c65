/**
 * What Parley knows beforehand, with sources: states, offices, organisations, outlets, regions, words for roles and groups.
 *
 * const knowledge = loadKnowledge()
 * knowledge.lookup('the Kremlin') -> [{kind: 'seat', state: 'RU', ...}]; knowledge.lexicon goes to the language engine.
 * The files are listed in docs/knowledge.md. Towns are not here: read/places loads them when it needs them.
 */
import type { Lexicon } from '../language/names-lexicon.ts'
import { rowsOf } from './data-file.ts'
import { builtInEntries } from './entries.ts'
import type { KnowledgeEntry } from './entry.ts'
import { type Holder, heldOffice, type Office, type OfficeTerm, whoHeld } from './offices.ts'
import { indexPhrases, lexiconOf, lookupPhrase, type PhraseIndex } from './phrases.ts'
import type { StateRow } from './rows.ts'
import { type UserKnowledge, userEntries } from './user-knowledge.ts'
import { findWords, type WordLists } from './words.ts'

export type { Disputed, KnowledgeEntry, KnowledgeKind } from './entry.ts'
export { foldPhrase } from './fold.ts'
export type { Holder, Office, OfficeTerm } from './offices.ts'
export { outletOwner } from './outlet-owner.ts'
export type { StateRow } from './rows.ts'
export { readUserKnowledge, type UserFault, type UserKnowledge } from './user-knowledge.ts'
export type { GroupNoun, Role } from './words.ts'

export interface Knowledge extends WordLists {
  /** What a phrase, written as in the text, can stand for; most likely first. */
  lookup(phrase: string): readonly KnowledgeEntry[]
  /** For the language engine. */
  readonly lexicon: Lexicon
  /** A state by its ISO 3166-1 alpha-2 code. */
  state(iso: string): StateRow | undefined
  whoHeld(state: string, office: Office, date: string): Holder | 'unknown'
  heldOffice(personName: string, date: string): readonly OfficeTerm[]
  /** The user's own file, where there is one: its sides, issues and outlets. */
  readonly user?: UserKnowledge
}

let builtIn: readonly KnowledgeEntry[] | undefined
let builtInIndex: PhraseIndex | undefined
let states: ReadonlyMap<string, StateRow> | undefined

/** Everything known, with the user's own knowledge before Parley's. */
export const loadKnowledge = (extra?: UserKnowledge): Knowledge => {
  builtIn ??= builtInEntries()
  builtInIndex ??= indexPhrases(builtIn)
  const index = extra === undefined ? builtInIndex : indexPhrases([...userEntries(extra), ...builtIn])
  return Object.freeze({
    lookup: (phrase: string) => lookupPhrase(index, phrase),
    lexicon: lexiconOf(index),
    state: (iso: string) => {
      states ??= new Map(rowsOf('states').map(row => [row.iso, row]))
      return states.get(iso)
    },
    whoHeld,
    heldOffice,
    ...findWords,
    ...(extra === undefined ? {} : { user: extra }),
  })
}
