/**
 * The subject of a clause that the parse hangs on the verb before it: "walked out after Kestia again demanded".
 *
 * Kestia, an oblique of walked -> the subject of demanded, which "after" marks.
 */
import type { Token } from '../../../language/token.ts'
import { changed, inside, kids, type Mend, type Tokens } from './mend.ts'

const SUBORDINATOR = /^(after|before|since|until|till|as|while|once|because)$/i
const isPresentOrPast = (t: Token): boolean => /^(VBD|VBZ|VBP)$/.test(t.xpos)

/** "the chief negotiator, Marie Tremblay, walked out": the name between commas that the clause has for its subject. */
const nameBehind = (tokens: Tokens, noun: number, clause: number): number => {
  const name = kids(tokens, clause, /^nsubj/).find(k => tokens[k]!.upos === 'PROPN' && k > noun)
  if (name === undefined || tokens[noun]!.upos !== 'NOUN') return -1
  // Behind a phrase too: "talks with the owner, Hartwell, collapsed".
  const comma = tokens.findIndex((t, k) => k > noun && t.text === ',')
  const stretch = tokens.slice(comma, clause).filter(t => t.upos !== 'PROPN')
  const two = stretch.length === 2 && stretch.every(t => t.text === ',') && tokens[clause - 1]!.text === ','
  return two && comma < name && tokens.slice(noun + 1, comma).every(t => !/^V|^MD/.test(t.xpos)) ? name : -1
}

const hasRelative = (tokens: Tokens, from: number, to: number): boolean =>
  tokens.slice(from, to).some(t => /^(who|which|that|whose|where|when)$/i.test(t.text))

/** The clause behind a noun that hangs on the same verb, or on the one this completes, and has no subject of its own. */
const clauseBehind = (tokens: Tokens, noun: number): number => {
  const verb = tokens[noun]!.head
  const up = tokens[verb]!.deprel === 'xcomp' ? tokens[verb]!.head : verb
  return tokens.findIndex(
    (v, k) =>
      k > noun &&
      // A relative clause without a relative word may hang on whatever noun stands before.
      (v.head === verb ||
        v.head === up ||
        (v.deprel === 'acl:relcl' &&
          v.head < noun &&
          tokens[v.head]!.head === verb &&
          !hasRelative(tokens, noun, k))) &&
      v.upos === 'VERB' &&
      /^(advcl|conj|parataxis|acl:relcl)$/.test(v.deprel) &&
      kids(tokens, k, /^(cc|expl)$/).length === 0 &&
      (isPresentOrPast(v) || kids(tokens, k, /^aux/).some(a => a > noun)),
  )
}

/** "after Kestia again demanded": what stands between the conjunction and a finite clause without a subject is its subject. */
export const lateSubject: Mend = tokens => {
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((t, i) => {
    if (!/^obl/.test(t.deprel) || t.head < 0 || !/^(NOUN|PROPN|PRON)$/.test(t.upos)) return
    const clause = clauseBehind(tokens, i)
    if (clause < 0) return
    const cases = kids(tokens, i, /^case$/)
    const mark = cases.find(c => SUBORDINATOR.test(tokens[c]!.text))
    const marked = kids(tokens, clause, /^(mark|advmod)$/).find(
      m => m < i && SUBORDINATOR.test(tokens[m]!.text) && tokens.slice(m, i).every(x => x.text !== ','),
    )
    if (mark === undefined ? marked === undefined || cases.length > 0 : marked !== undefined) return
    const named = nameBehind(tokens, i, clause)
    if (kids(tokens, clause, /^(nsubj|mark)/).some(k => k !== named && k !== marked)) return
    // "after talks with its owner, Hartwell, collapsed": a phrase behind the noun may hang on the verb before it.
    const phrases = tokens.flatMap((x, k) =>
      k > i &&
      k < clause &&
      x.head === t.head &&
      x.deprel === 'obl' &&
      kids(tokens, k, /^case$/).some(c => /^(with|between|of|on|over|about)$/i.test(tokens[c]!.text))
        ? [k]
        : [],
    )
    const own = tokens
      .slice(i + 1, clause)
      .every((b, k) => b.head === clause || [i, clause, ...phrases].some(top => inside(tokens, i + 1 + k, top)))
    // None, or the two around a name beside the noun.
    const commas = tokens.slice(i + 1, clause).filter(b => b.text === ',').length
    if (!own || !(commas === 0 || commas === 2)) return
    const passive = kids(tokens, clause, /^aux:pass$/).length > 0
    changes.set(i, { head: clause, deprel: passive ? 'nsubj:pass' : 'nsubj' })
    if (mark !== undefined) changes.set(mark, { head: clause, deprel: 'mark' })
    if (named >= 0) changes.set(named, { head: phrases.at(-1) ?? i, deprel: 'appos' })
    for (const k of phrases) changes.set(k, { head: i, deprel: 'nmod' })
    if (tokens[clause]!.deprel !== 'advcl') changes.set(clause, { deprel: 'advcl' })
  })
  return changed(tokens, changes)
}
