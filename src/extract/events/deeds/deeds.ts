/**
 * The deeds of a sentence between two parties, from the top of its grammar down: who, what, to whom.
 *
 * "Kigali accused Kinshasa of arming rebels" -> ACCUSE, Kigali, Kinshasa.
 */
import type { Sentence } from '../../../language/token.ts'
import { dependents } from '../../../language/tree.ts'
import { isLookedThrough, ownRoot, rootBetween } from './between.ts'
import { isName, mayAct } from './may-act.ts'
import { doersOf, doneIn, fromTop, type IsParty, isJoint, sidesOf, sufferersOf } from './parties.ts'
import type { Root } from './root.ts'

export interface Deed {
  /** Absent for a deed of no known kind. */
  readonly root?: Root
  /** Token indexes: the word that tells it, who does it, to whom. */
  readonly head: number
  readonly source: number
  readonly target?: number
}

/** "Russia says Israel must end attacks": Russia asks Israel. */
const askedOf = (s: Sentence, i: number): { readonly source: number; readonly target: number } | undefined => {
  const t = s.tokens[i]!
  if (
    t.deprel !== 'ccomp' ||
    t.head < 0 ||
    !dependents(s, i, 'aux').some(k => /^(must|should)$/i.test(s.tokens[k]!.text))
  )
    return undefined
  const source = doersOf(s, t.head)[0]
  const target = dependents(s, i, 'nsubj', 'nsubj:pass')[0]
  return source === undefined || target === undefined ? undefined : { source, target }
}

/** A verb of no known deed, as far as somebody does it to somebody: "overran a base". */
const isPlainDeed = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.upos === 'VERB' && !isLookedThrough(s, i) && !WEATHER.test(s.tokens[i]!.lemma)
const WEATHER = /^(rain|snow|drizzle|thunder)$/

/** "Chilean jets", "the Chilean proposal": what is nobody stands for whose it is. */
const ownerOf = (s: Sentence, i: number | undefined, isParty: IsParty): number | undefined =>
  i === undefined || isParty(i) || s.tokens[i]!.upos !== 'NOUN' || /^\p{Lu}/u.test(s.tokens[i]!.text)
    ? i
    : (dependents(s, i, 'nmod:poss', 'amod', 'compound').find(k => isName(s, k) && isParty(k)) ?? i)

/** A sentence of no known deed: what its outermost verb does to somebody. */
const outermost = (s: Sentence, isParty: IsParty): Deed[] => {
  for (const head of fromTop(s)) {
    if (s.tokens[head]!.upos !== 'VERB' || WEATHER.test(s.tokens[head]!.lemma)) continue
    const source = doersOf(s, head)[0]
    const target = source === undefined ? undefined : sufferersOf(s, head, isParty).find(isParty)
    if (source !== undefined && target !== undefined && isParty(source) && target !== source)
      return [{ head, source, target }]
  }
  return []
}

export const deedsOf = (s: Sentence, isParty: IsParty = i => mayAct(s, i)): Deed[] => {
  const known = fromTop(s).flatMap((head): Deed[] => {
    const asked = askedOf(s, head)
    if (asked) return [{ root: 'REQUEST', head, ...asked }]
    const own = ownRoot(s, head)
    if (own === undefined && !isPlainDeed(s, head)) return []
    const source = ownerOf(s, doersOf(s, head)[0], isParty) ?? (own === undefined ? undefined : doneIn(s, head))
    if (source === undefined) return []
    const sides = isJoint(s, head) ? sidesOf(s, source) : undefined
    if (sides && own !== undefined)
      return [{ head, source: sides[0], target: sides[1], root: rootBetween(s, source, undefined) ?? own }]
    const target = sufferersOf(s, head, isParty).find(k => k !== source)
    if (own === undefined && (target === undefined || !isParty(target) || !isParty(source))) return []
    const root = rootBetween(s, source, target) ?? own
    return [{ head, source, ...(root === undefined ? {} : { root }), ...(target === undefined ? {} : { target }) }]
  })
  return known.length > 0 ? known : outermost(s, isParty)
}
