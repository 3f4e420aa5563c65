/**
 * What is known of each word before it is read in context: numbers for its form, shape, ends and classes.
 *
 * wordTable(clusters).look('Putin') -> {form, shape, suffix3, class64 ...}, kept for the next time the word comes.
 */
import type { Clusters } from './clusters.ts'
import { hashText } from './hash.ts'

export interface Word {
  /** Hash of the lower-case form with digits as 0 and quotation marks made straight. */
  readonly form: number
  readonly exact: number
  readonly shape: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix2: number
  readonly prefix3: number
  /** Word classes, coarse to fine; 0 where the word is not known. */
  readonly class64: number
  readonly class512: number
  readonly class2048: number
  readonly capital: boolean
  /** The word in lower case, straight quotation marks, digits kept. */
  readonly lower: string
  /** Position in the table, for facts kept beside it. */
  readonly id: number
}

export interface WordTable {
  readonly look: (text: string) => Word
}

/** Words beyond this many are looked at anew each time, so that a hostile text cannot fill the memory. */
const KEPT = 200_000

export function wordTable(clusters: Clusters | null): WordTable {
  const known = new Map<string, Word>()
  return Object.freeze({
    look: (text: string) => {
      const found = known.get(text)
      if (found) return found
      const word = describe(text, { clusters, id: known.size })
      if (known.size < KEPT && text.length < 60) known.set(text, word)
      return word
    },
  })
}

function describe(text: string, { clusters, id }: { clusters: Clusters | null; id: number }): Word {
  const plain = straight(text.length > 60 ? text.slice(0, 60) : text)
  const lower = plain.toLowerCase()
  const form = lower.replace(/\d/g, '0')
  const fine = clusters ? clusters.of(lower) : -1
  const wider = (level: number) => (fine < 0 ? 0 : hashText(`${level}:${clusters?.levels[level]?.[fine] ?? -1}`))
  return {
    form: hashText(form),
    exact: hashText(plain),
    shape: hashText(shapeOf(plain)),
    suffix1: hashText(form.slice(-1)),
    suffix2: hashText(form.slice(-2)),
    suffix3: hashText(form.slice(-3)),
    suffix4: hashText(form.slice(-4)),
    prefix2: hashText(form.slice(0, 2)),
    prefix3: hashText(form.slice(0, 3)),
    class64: wider(0),
    class512: wider(1),
    class2048: fine < 0 ? 0 : hashText(`f:${fine}`),
    capital: /^\p{Lu}/u.test(plain),
    lower,
    id,
  }
}

/** Curly quotation marks, dashes and ellipses as a typewriter has them. */
export function straight(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .replace(/[‘’‚′]/g, "'")
        .replace(/[“”„″«»]/g, '"')
        .replace(/[–—]/g, '-')
        .replace(/…/g, '...')
}

/** "Kyiv-based" -> "Xx-x", "U.S." -> "X.X.", "1990s" -> "dx". */
export function shapeOf(text: string): string {
  let shape = ''
  for (const char of text) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char
    if (!shape.endsWith(kind)) shape += kind
  }
  return shape
}
