/**
 * "told the court that the firm had begun": a clause that the parse hangs on whoever is told, as if it described them.
 *
 * begun, a relative clause of court -> the clause of told, marked by "that".
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend } from './mend.ts'

/** Verbs that tell somebody that something is so. */
const TELLS = /^(tell|inform|assure|warn|remind|convince|persuade|notify|advise|satisfy|promise|teach)$/

export const toldThat: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    if (t.deprel !== 'acl:relcl' || t.head < 0) return
    const { head: verb, deprel } = tokens[t.head]!
    if (verb < 0 || !/^(i?obj|nsubj:pass)$/.test(deprel) || !TELLS.test(tokens[verb]!.lemma)) return
    const that = tokens.findIndex((x, k) => k > t.head && k < i && /^that$/i.test(x.text) && x.head === i)
    if (that < 0 || kids(tokens, i, /^nsubj/).filter(k => k !== that).length === 0) return
    changes.set(i, { head: verb, deprel: 'ccomp' })
    changes.set(that, { deprel: 'mark', xpos: 'IN', upos: 'SCONJ' })
  })
  return changed(tokens, changes)
}
