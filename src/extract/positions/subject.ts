/**
 * The subject that bears a stand: the noun phrase in front of its word, else what the grammar knows.
 *
 * "The committee, which had met, refused" -> committee; "she wrote to him, asking him to act" -> she.
 */
import type { Sentence } from '../../language/token.ts'
import { type Clause, lower } from './clauses.ts'

/** Head of the noun phrase that ends before position `at` of the clause. */
export const subjectBefore = (s: Sentence, clause: Clause, at: number): number | undefined => {
  let k = at - 1
  const t = (j: number) => s.tokens[clause[j]!]!
  // Over helpers, adverbs and governing verbs: "intend to demand", "is understood to favour", "has not yet".
  while (
    k >= 0 &&
    (/^(AUX|ADV|PART|PUNCT)$/.test(t(k).upos) ||
      t(k).text === 'to' ||
      (/^(VERB|ADJ)$/.test(t(k).upos) && lower(s, clause[k + 1] ?? -1) === 'to'))
  )
    k--
  const end = k
  while (
    k >= 0 &&
    (/^(DET|ADJ|NOUN|PROPN|PRON|NUM|ADP|PART|PUNCT|CCONJ)$/.test(t(k).upos) ||
      t(k).xpos === 'VBN' ||
      t(k).xpos === 'VBG')
  ) {
    if (t(k).upos === 'PUNCT' && t(k).text === ',' && k < end && t(k + 1).upos !== 'CCONJ') break
    k--
  }
  let head: number | undefined
  for (let j = k + 1; j <= end; j++) {
    const token = t(j)
    if (token.upos === 'ADP' && head !== undefined) break
    if (token.upos === 'ADP' && j === k + 1) {
      // "In October the committee": a phrase in front is no subject; start again behind its noun.
      const next = [...Array(end - j).keys()]
        .map(d => j + 1 + d)
        .find(d => t(d).upos === 'DET' || (t(d).upos === 'PRON' && d > j + 1))
      if (next === undefined) return undefined
      j = next
      continue
    }
    if (/^(NOUN|PROPN|PRON)$/.test(token.upos)) {
      head = clause[j]!
      const follows = j < end ? t(j + 1) : undefined
      if (token.upos === 'PRON' && !/^(NOUN|PROPN|ADJ)$/.test(follows?.upos ?? '')) break
    }
  }
  return head
}

/** The first subject the grammar knows in front of the head, where the words around it hide it from the surface. */
export const firstSubject = (s: Sentence, main: Clause, at: number): number | undefined =>
  main.slice(0, at).find(i => /^nsubj/.test(s.tokens[i]!.deprel)) ??
  main.slice(0, Math.min(at, 3)).find(i => s.tokens[i]!.upos === 'PROPN')

/** "she has written to the minister, asking him to act": a participle behind a comma is done by its verb's subject. */
export const participleSubject = (s: Sentence, head: number): number | undefined => {
  const t = s.tokens[head]!
  if (t.xpos !== 'VBG' || t.head < 0 || t.head > head) return undefined
  // "has written to the council asking for a delay": a parse may hang the participle on who was written to.
  const noun = s.tokens[t.head]!
  const told =
    /^acl$/.test(t.deprel) &&
    noun.head >= 0 &&
    /^(write|appeal|petition|email|e-mail)$/.test(s.tokens[noun.head]!.lemma)
  if (!told && !/^advcl/.test(t.deprel)) return undefined
  const verb = told ? noun.head : t.head
  const subjects = s.tokens.flatMap((k, i) => (k.head === verb && /^nsubj/.test(k.deprel) && i < verb ? [i] : []))
  return subjects.at(-1)
}
