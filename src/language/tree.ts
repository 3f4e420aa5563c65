/**
 * Walks over a parsed sentence: children, subtrees, and the words of a phrase.
 *
 * In "the envoy who met Putin said", nounPhrase(envoy) is "the envoy"; subtree(envoy) is "the envoy who met Putin".
 * Relations are those of Universal Dependencies v2; a subtype ("nmod:poss") counts as its relation unless named whole.
 */
import type { Span } from '../text/span.ts'
import type { Sentence, Token } from './token.ts'

/** There are some sixty relations, asked for without end: each is cut once. */
const bare = new Map<string, string>()

/** The relation without its subtype. */
export const relation = ({ deprel }: Token): string => {
  let whole = bare.get(deprel)
  if (whole === undefined) {
    const cut = deprel.indexOf(':')
    whole = cut < 0 ? deprel : deprel.slice(0, cut)
    // Engines of others may say anything here.
    if (bare.size < 1000) bare.set(deprel, whole)
  }
  return whole
}

/** A verb with a tense, by its tag, or a modal: it makes a clause of its own. */
export const isFiniteVerb = (token: Token): boolean => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos)

const cache = new WeakMap<Sentence, readonly (readonly number[])[]>()

/** For each token the indexes of its dependents, in order. */
export const childrenOf = (sentence: Sentence): readonly (readonly number[])[] => {
  let kids = cache.get(sentence)
  if (!kids) {
    const lists: number[][] = sentence.tokens.map(() => [])
    sentence.tokens.forEach((t, i) => {
      if (t.head >= 0) lists[t.head]?.push(i)
    })
    kids = lists
    cache.set(sentence, kids)
  }
  return kids
}

/** Dependents of `head` with one of these relations. */
export const dependents = (sentence: Sentence, head: number, ...relations: readonly string[]): number[] => {
  const found: number[] = []
  const kids = childrenOf(sentence)[head]
  if (kids)
    for (const i of kids) {
      const t = sentence.tokens[i]!
      if (relations.includes(t.deprel) || relations.includes(relation(t))) found.push(i)
    }
  return found
}

/** Indexes under `head`, itself included, in order; branches for which `skip` holds are left out. */
export const subtree = (
  sentence: Sentence,
  head: number,
  skip?: (token: Token, index: number) => boolean,
): number[] => {
  const kids = childrenOf(sentence)
  const seen = new Set([head])
  const stack = [head]
  while (stack.length > 0) {
    for (const kid of kids[stack.pop()!] ?? []) {
      if (seen.has(kid) || skip?.(sentence.tokens[kid]!, kid)) continue
      seen.add(kid)
      stack.push(kid)
    }
  }
  return [...seen].sort((a, b) => a - b)
}

/** The unbroken run of `indexes` around `at`: a phrase never jumps over words that are not its own. */
export const runAround = (indexes: readonly number[], at: number): readonly number[] => {
  const has = new Set(indexes)
  let first = at
  let last = at
  while (has.has(first - 1)) first--
  while (has.has(last + 1)) last++
  return indexes.filter(i => i >= first && i <= last)
}

/** The characters of tokens `from` up to, not including, `to`. */
export const spanOf = (sentence: Sentence, from: number, to: number): Span => ({
  start: sentence.tokens[from]!.start,
  end: sentence.tokens[to - 1]!.end,
})

/** Index of the token that covers or follows a character, or -1. */
export const tokenAt = (sentence: Sentence, offset: number): number =>
  sentence.tokens.findIndex(t => t.start <= offset && offset < t.end)

/**
 * The token inside a span whose head lies outside it: the head of the phrase; -1 where the span holds none.
 * Of two proper nouns side by side the last is the name ("Ms. Fainuu"); a predicate yields to its subject.
 */
export const headOf = (sentence: Sentence, span: Span): number => {
  const { tokens } = sentence
  const inside = (i: number): boolean => i >= 0 && tokens[i]!.start >= span.start && tokens[i]!.end <= span.end
  let best = -1
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!
    if (!inside(i) || t.upos === 'PUNCT' || inside(t.head)) continue
    const beside = best === i - 1 && best >= 0 && t.upos === 'PROPN' && tokens[best]!.upos === 'PROPN'
    const worth = rank(t) - (dependents(sentence, i, 'case').length > 0 ? 2 : 0)
    const kept = best < 0 ? -9 : rank(tokens[best]!) - (dependents(sentence, best, 'case').length > 0 ? 2 : 0)
    if (best < 0 || beside || worth > kept) best = i
  }
  if (best >= 0 && /^(ADJ|VERB)$/.test(tokens[best]!.upos)) {
    const subject = dependents(sentence, best, 'nsubj').find(inside)
    if (subject !== undefined) return subject
  }
  return best
}
const rank = (t: Token): number => (/NOUN|PROPN|PRON/.test(t.upos) ? 2 : /VERB|ADJ|NUM/.test(t.upos) ? 1 : 0)

/** The sentence that holds a character, by binary search. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): number => {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    const s = sentences[mid]!
    if (offset < s.start) high = mid - 1
    else if (offset >= s.end) low = mid + 1
    else return mid
  }
  return -1
}
