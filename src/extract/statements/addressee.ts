/**
 * Whom a statement is made to: "told the BBC", "was told" (its subject), "an appeal to Putin", "told diplomats that".
 */
import type { Token } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds, overlaps } from '../../text/span.ts'
import type { CuePlace } from './around-cue.ts'

const TAKES_OBJECT = new Set(
  'tell assure reassure inform remind warn urge ask beg implore advise notify promise ask press order instruct brief thank inform persuade convince invite request exhort encourage threaten implore plead'.split(
    ' ',
  ),
)

/** The words of whom a statement is made to; never its source or its content. */
export const addresseeOf = (place: CuePlace | undefined, attribution: Attribution): Token | undefined => {
  if (!place) return undefined
  const { sentence, head } = place
  const free = (i: number): boolean => {
    const t = sentence.tokens[i]!
    return !attribution.source.some(s => overlaps(s, t)) && !attribution.content.some(c => holds(c, t))
  }
  const main = sentence.tokens[head]!
  const passive =
    dependents(sentence, head, 'aux:pass').length > 0 || dependents(sentence, head, 'nsubj:pass').length > 0
  if (TAKES_OBJECT.has(main.lemma.toLowerCase())) {
    const object = dependents(sentence, head, ...(passive ? ['nsubj:pass', 'nsubj'] : ['iobj', 'obj'])).find(free)
    if (object !== undefined) return sentence.tokens[object]
  }
  // Right behind "told", whatever the parse says: "told diplomats that", "told the broadcaster LTV".
  const last = Math.max(...place.tokens)
  if (TAKES_OBJECT.has(main.lemma.toLowerCase()) && !passive) {
    const next = [1, 2, 3, 4].map(n => last + n).find(i => /^(NOUN|PROPN|PRON)$/.test(sentence.tokens[i]?.upos ?? ''))
    const clear =
      next !== undefined && sentence.tokens.slice(last + 1, next).every(t => /^(DET|ADJ|NUM|PROPN)$/.test(t.upos))
    if (next !== undefined && clear && free(next)) return sentence.tokens[next]
  }
  const hangers = [head, ...place.tokens.filter(i => i !== head)]
  for (const h of hangers)
    for (const i of dependents(sentence, h, 'obl', 'nmod')) {
      const to = dependents(sentence, i, 'case').some(
        c =>
          /^(to|with)$/i.test(sentence.tokens[c]!.text) &&
          (sentence.tokens[c]!.text.toLowerCase() === 'to' || /speak|talk/.test(main.lemma)),
      )
      if (to && free(i)) return sentence.tokens[i]
    }
  return undefined
}
