/**
 * Lemmas and tenses that the lemmatiser or the tagger missed: "bombed" of "bom" -> bomb, "overran", a present of "overran" -> overrun.
 */
import type { Token } from '../../../language/token.ts'
import { BASE_OF, PASTS } from './irregular-forms.ts'
import { changed, type Mend } from './mend.ts'

const WRITTEN_APART =
  /^(ceasefire|walkout|pullout|pullback|lockout|shootout|airstrike|counteroffensive|handover|gunfight|firefight|lockdown)$/

export const lemmas: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    // "a cease-fire", in three pieces.
    const whole =
      tokens[i - 1]?.text === '-' && t.upos === 'NOUN' ? `${tokens[i - 2]?.text.toLowerCase()}${t.lemma}` : ''
    if (WRITTEN_APART.test(whole)) changes.set(i, { lemma: whole })
    if (t.upos !== 'VERB') return
    const text = t.text.toLowerCase()
    const base = BASE_OF.get(text)
    if (base !== undefined && (t.xpos !== 'VB' || PASTS.has(text))) {
      const xpos = PASTS.has(text) || t.xpos === 'VBP' ? 'VBD' : t.xpos
      if (t.lemma !== base || t.xpos !== xpos) changes.set(i, { lemma: base, xpos })
    }
    // Cut short inside its stem: no ending of English takes a "b" off.
    else if (/^fre(ed|es|eing)$/.test(text)) changes.set(i, { lemma: 'free' })
    else if (/mbed$/.test(text) && t.lemma.length < text.length - 2) changes.set(i, { lemma: text.slice(0, -2) })
  })
  return changed(tokens, changes)
}
