/**
 * Lays a tagged sentence out as the lists of numbers that the parser's features read.
 *
 * parseView(words, tags, lemmas) -> {word, tag, commas ...}; `tags` are "VERB|VBD". Running counts make "how many commas lie
 * between these two" one subtraction.
 */
import { hashText } from './hash.ts'
import type { ParseView } from './parse-features.ts'
import type { Word } from './word-table.ts'

const hashes = new Map<string, number>()

function hashOf(text: string): number {
  const known = hashes.get(text)
  if (known !== undefined) return known
  const hash = hashText(text)
  if (hashes.size < 100_000) hashes.set(text, hash)
  return hash
}

export function parseView(words: readonly Word[], tags: readonly string[], lemmas: readonly string[]): ParseView {
  const count = words.length
  const list = () => new Int32Array(count)
  const view = {
    word: list(),
    lemma: list(),
    tag: list(),
    upos: list(),
    class64: list(),
    class512: list(),
    commas: list(),
    quotes: list(),
    verbs: list(),
    joins: list(),
    marks: list(),
  }
  let [commas, quotes, verbs, joins, marks] = [0, 0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const word = words[i]!
    const tag = tags[i]!
    const upos = tag.slice(0, tag.indexOf('|'))
    if (word.lower === ',') commas++
    else if (word.lower === '"' || word.lower === "''" || word.lower === '``') quotes++
    else if (upos === 'VERB' || upos === 'AUX') verbs++
    else if (upos === 'CCONJ') joins++
    else if (upos === 'SCONJ' || word.lower === ':' || word.lower === ';' || word.lower === '-' || word.lower === '(')
      marks++
    view.word[i] = word.form
    view.lemma[i] = hashOf(lemmas[i]!)
    view.tag[i] = hashOf(tag)
    view.upos[i] = hashOf(upos)
    view.class64[i] = word.class64
    view.class512[i] = word.class512
    view.commas[i] = commas
    view.quotes[i] = quotes
    view.verbs[i] = verbs
    view.joins[i] = joins
    view.marks[i] = marks
  }
  return view
}
