/**
 * A participle between commas that the parse takes for the verb of the sentence: "The mayor, held since May, is ill".
 *
 * held, the root -> a participle of mayor; ill -> the root with mayor for its subject.
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend } from './mend.ts'

export const aside: Mend = tokens => {
  const verb = tokens.findIndex(t => t.head < 0)
  const t = tokens[verb]
  if (!t || !/^(VBD|VBN)$/.test(t.xpos) || tokens[verb - 1]?.text !== ',') return tokens
  const [subject, ...more] = kids(tokens, verb, /^nsubj/)
  if (subject === undefined || more.length > 0 || subject > verb || kids(tokens, verb, /^(obj|aux|mark)/).length > 0)
    return tokens
  // One comma before it, one behind its clause: nothing else between the subject and the participle.
  if (tokens.slice(subject + 1, verb).filter(x => x.text === ',').length !== 1) return tokens
  const main = tokens.findIndex(
    (x, k) =>
      k > verb &&
      x.head === verb &&
      /^(parataxis|ccomp|conj|advcl)$/.test(x.deprel) &&
      kids(tokens, k, /^(nsubj|mark|cc|expl)/).length === 0 &&
      (/^(VBD|VBZ|VBP)$/.test(x.xpos) || kids(tokens, k, /^(aux|cop)/).length > 0),
  )
  if (main < 0) return tokens
  const opens = Math.min(main, ...kids(tokens, main, /./))
  if (!tokens.slice(verb + 1, main).some((x, k) => x.text === ',' && verb + 1 + k <= opens + 1)) return tokens
  const passive = kids(tokens, main, /^aux:pass$/).length > 0
  const changes = new Map<number, Partial<Token>>([
    [verb, { head: subject, deprel: 'acl', xpos: 'VBN' }],
    [main, { head: -1, deprel: 'root' }],
    [subject, { head: main, deprel: passive ? 'nsubj:pass' : 'nsubj' }],
  ])
  for (const k of kids(tokens, verb, /./)) if (k > main && !changes.has(k)) changes.set(k, { head: main })
  return changed(tokens, changes)
}
