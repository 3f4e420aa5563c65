/**
 * Words that the parse hangs on an auxiliary or leaves as a part of the verb's name: they are the verb's own.
 *
 * "Nepal and other countries have imposed a levy": countries and levy under "have" -> under "imposed".
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend } from './mend.ts'

export const onAuxiliary: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    const up = tokens[t.head]
    if (up && /^aux/.test(up.deprel) && up.upos === 'AUX' && tokens[up.head]?.upos === 'VERB' && t.upos !== 'PUNCT')
      changes.set(i, { head: up.head })
    // "walked away from the merger": what "from" holds is the verb's.
    if (
      up &&
      t.deprel === 'obl' &&
      up.deprel === 'advmod' &&
      /^(away|out|back|off|down)$/i.test(up.text) &&
      up.head >= 0
    )
      changes.set(i, { head: up.head })
  })
  return changed(tokens, changes)
}

const TIME =
  /^(day|week|month|year|hour|minute|second|morning|afternoon|evening|night|midnight|noon|time|\p{Lu}\p{Ll}+day|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/iu

/** "handed over 25 divers": what stands behind a verb without a preposition and is no time is its object, "over" its particle. */
export const bareOblique: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    const verb = tokens[t.head]
    if (
      t.deprel !== 'obl' ||
      t.head > i ||
      verb?.upos !== 'VERB' ||
      !/^(NOUN|PROPN)$/.test(t.upos) ||
      TIME.test(t.lemma)
    )
      return
    if (kids(tokens, i, /^(case|mark)$/).length > 0 || kids(tokens, t.head, /^(obj|ccomp|aux:pass)$/).length > 0) return
    const over = t.head + 1
    const held = tokens[over]!
    if (!/^over$/i.test(held.text) || held.deprel !== 'advmod' || !/^(hand|turn|take|sign|bring)$/.test(verb.lemma))
      return
    changes.set(over, { head: t.head, deprel: 'compound:prt', upos: 'ADP', xpos: 'RP' })
    changes.set(i, { deprel: 'obj' })
  })
  return changed(tokens, changes)
}

/** "called Chadian President Idriss Deby on Friday": a name that the parse makes a part of the verb before it is its object. */
export const nameOfVerb: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    const verb = tokens[t.head]
    if (t.deprel !== 'compound' || t.head > i || verb?.upos !== 'VERB' || !/^(NOUN|PROPN)$/.test(t.upos)) return
    if (kids(tokens, t.head, /^(obj|compound)$/).length === 1) changes.set(i, { deprel: 'obj' })
  })
  return changed(tokens, changes)
}

/** "it would free 200 sailors", "have let free two monks": a form that is also an adjective, behind a modal and before its noun. */
export const freeTakenForAdjective: Mend = tokens => {
  const i = tokens.findIndex(
    (t, k) =>
      /^(free|open|clear|halt|lower)$/.test(t.text) &&
      t.upos === 'ADJ' &&
      (/^(MD|TO)$/.test(tokens[k - 1]?.xpos ?? '') ||
        (tokens[k - 1]?.upos === 'ADV' && tokens[k - 2]?.xpos === 'MD')) &&
      /^(DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(tokens[k + 1]?.upos ?? ''),
  )
  if (i < 0) return tokens
  const subjectOfObject = kids(tokens, i, /^obl$|^obj$/).find(
    o => o > i && kids(tokens, o, /^case$/).length === 0 && kids(tokens, o, /^nsubj/).length > 0,
  )
  const changes = new Map<number, Partial<Token>>([[i, { upos: 'VERB', xpos: 'VB', lemma: tokens[i]!.text }]])
  for (const o of kids(tokens, i, /^obl$/))
    if (o > i && kids(tokens, o, /^case$/).length === 0) changes.set(o, { deprel: 'obj' })
  if (subjectOfObject !== undefined)
    for (const k of kids(tokens, subjectOfObject, /^nsubj/)) if (k < i) changes.set(k, { head: i, deprel: 'nsubj' })
  return changed(tokens, changes)
}

/** "militia chief Sheikh Omar Sane rejected": two subjects side by side, an office and a name, are one person. */
export const titleBesideName: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    if (!/^nsubj/.test(t.deprel) || t.upos !== 'NOUN' || t.head < i) return
    const name = kids(tokens, t.head, /^nsubj/).find(k => k > i && tokens[k]!.upos === 'PROPN')
    const between = name === undefined ? [] : tokens.slice(i + 1, name)
    if (name !== undefined && between.every(x => x.head === name && x.upos === 'PROPN'))
      changes.set(i, { head: name, deprel: 'nmod:desc' })
  })
  return changed(tokens, changes)
}
