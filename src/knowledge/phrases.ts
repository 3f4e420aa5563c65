/**
 * Looks phrases up: what can "Georgia" or "WHO" stand for?
 *
 * lookup('Georgia') -> the state and the division of the United States; lookup('who') -> nothing; lookup('WHO') -> the agency.
 * An acronym counts only in its capitals; any other name needs a capital somewhere ("turkey" is a bird).
 */
import type { Lexicon } from '../language/names-lexicon.ts'
import type { NameType } from '../language/token.ts'
import type { KnowledgeEntry } from './entry.ts'
import { foldPhrase } from './fold.ts'

export type PhraseIndex = ReadonlyMap<string, readonly KnowledgeEntry[]>

const NONE: readonly never[] = Object.freeze([])

/** All entries by the key of their spelling. */
export const indexPhrases = (entries: readonly KnowledgeEntry[]): PhraseIndex => {
  const index = new Map<string, KnowledgeEntry[]>()
  for (const entry of entries) {
    const key = foldPhrase(entry.written)
    const list = index.get(key)
    if (list === undefined) index.set(key, [entry])
    else if (!list.some(e => e.id === entry.id && e.kind === entry.kind && e.form === entry.form)) list.push(entry)
  }
  return index
}

const undotted = (text: string): string => text.replace(/\./g, '').replace(/^the /i, '')

const fits = (entry: KnowledgeEntry, phrase: string): boolean =>
  entry.form === 'acronym'
    ? undotted(entry.written) === undotted(phrase)
    : /\p{Lu}/u.test(phrase) || !/\p{Lu}/u.test(entry.written)

/** What a phrase, as it stands in a text, can stand for; most likely first. */
export const lookupPhrase = (index: PhraseIndex, phrase: string): readonly KnowledgeEntry[] => {
  const found = index.get(foldPhrase(phrase))
  return found === undefined ? NONE : found.filter(entry => fits(entry, phrase))
}

/** English words that an acronym turns into once its case is gone; the names model must find those itself. */
const WORDS = new Set(
  'who it is ice aid act can map pa au in at on up care time rand quad fed care sun max line medium signal threads rumble gab zoom koo meta shell apple amazon unite unison verdi vox amnesty time observer independent fars petra vanguard punch geo stuff politico semafor interim rai bild rt x pt pri csu nam mek pace hur raw isi icg sna ola fano amal trust morena labour'.split(
    ' ',
  ),
)

/** The lexicon the language engine takes: lower-case phrases and the kinds of name they can be. */
export const lexiconOf = (index: PhraseIndex): Lexicon => {
  const cache = new Map<string, readonly NameType[]>()
  return {
    lookup: phrase => {
      const known = cache.get(phrase)
      if (known !== undefined) return known
      const key = foldPhrase(phrase)
      const entries = WORDS.has(key) || phrase.startsWith('the ') ? NONE : (index.get(key) ?? NONE)
      const types = Object.freeze([...new Set(entries.filter(e => e.weak !== true).flatMap(e => e.types))])
      if (cache.size < 200_000) cache.set(phrase, types)
      return types
    },
  }
}
