/**
 * A parse with one plain fault taken out: a word that hangs on a mark hangs on what the mark hangs on.
 *
 * "sanctions on President Lukashenko." with Lukashenko under the full stop -> Lukashenko under "imposed".
 * Everything else stays as the parser has it.
 */
import type { Sentence } from '../../language/token.ts'

const cache = new WeakMap<Sentence, Sentence>()

export const mended = (s: Sentence): Sentence => {
  const kept = cache.get(s)
  if (kept) return kept
  const isMark = (i: number): boolean => i >= 0 && s.tokens[i]!.upos === 'PUNCT'
  const up = (i: number): number => {
    let at = i
    for (let steps = 0; isMark(at) && s.tokens[at]!.head >= 0 && steps < 4; steps++) at = s.tokens[at]!.head
    return at
  }
  const faulty = s.tokens.some((t, i) => isMark(t.head) && !isMark(i) && up(t.head) !== t.head)
  const made = faulty
    ? { ...s, tokens: s.tokens.map((t, i) => (isMark(t.head) && up(t.head) !== i ? { ...t, head: up(t.head) } : t)) }
    : s
  cache.set(s, made)
  return made
}
