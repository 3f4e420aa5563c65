/**
 * Lemmas cut short by the lemmatiser: "bombed" of "bom" -> bomb, "froze" of "froze" -> freeze.
 */
import type { Token } from '../../../language/token.ts'
import { changed, type Mend } from './mend.ts'

const PAST: Readonly<Record<string, string>> = {
  froze: 'freeze',
  struck: 'strike',
  sought: 'seek',
  withdrew: 'withdraw',
}

/** "bombed" of the lemma "bom", "froze" of the lemma "froze": what the ending says. */
export const lemmas: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    const text = t.text.toLowerCase()
    const past = PAST[text]
    if (t.upos !== 'VERB') return
    if (past && t.lemma.toLowerCase() === text) changes.set(i, { lemma: past, xpos: t.xpos === 'VBN' ? 'VBN' : 'VBD' })
    // Cut short inside its stem: no ending of English takes a "b" off.
    else if (/mbed$/.test(text) && t.lemma.length < text.length - 2) changes.set(i, { lemma: text.slice(0, -2) })
  })
  return changed(tokens, changes)
}
