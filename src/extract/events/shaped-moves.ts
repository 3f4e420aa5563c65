/**
 * Movements that show in the shape of a clause: who is brought home or ashore, what turns back.
 *
 * "brought 40 women home" -> RETREAT release; "A cutter turned back" -> RETREAT withdraw; "took the idea home" -> none.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { casesOf, lower } from './found.ts'
import { PEOPLE } from './things.ts'
import type { Trigger } from './trigger.ts'
import { wordSet } from './word-set.ts'

const HUMANS = wordSet(`${PEOPLE} they them he him she her everyone everybody all both rest other`)
export const isHuman = (s: Sentence, i: number): boolean =>
  HUMANS.has(s.tokens[i]!.lemma.toLowerCase()) || HUMANS.has(lower(s, i)) || s.tokens[i]!.upos === 'NUM'

/** "home", "ashore" behind a verb. */
export const way = (s: Sentence, i: number): string | undefined =>
  dependents(s, i, 'advmod', 'obl', 'compound:prt', 'xcomp')
    .filter(k => k > i && casesOf(s, k).length === 0)
    .map(k => lower(s, k))
    .find(w => /^(home|ashore|back|around|round)$/.test(w))

/** Where "home" or "ashore" stands close behind a verb, no other verb or preposition before it; -1 where it does not. */
const wayAt = (s: Sentence, i: number): number => {
  for (let k = i + 1; k < Math.min(i + 7, s.tokens.length); k++) {
    const t = s.tokens[k]!
    if (/^(home|ashore)$/i.test(t.text) && !/^(NOUN|PROPN)$/.test(s.tokens[k + 1]?.upos ?? '')) return k
    if (/^(VERB|AUX|ADP|PUNCT)$/.test(t.upos)) return -1
  }
  return -1
}

/** "flew 12 miners home", "were put ashore", "40 families went home". */
export const homeward = (s: Sentence, i: number, lemma: string): Trigger | undefined => {
  const to = way(s, i) ?? s.tokens[wayAt(s, i)]?.text.toLowerCase()
  if (to !== 'home' && to !== 'ashore') return undefined
  const carried = /^(bring|put|set|take|fly|send|carry|drive|ferry|let|allow|bus|get)$/.test(lemma)
  const gone = /^(go|come|return|travel|head)$/.test(lemma)
  const moved = dependents(s, i, 'obj', 'nsubj:pass')
  // A parse may hang those who are brought on "home" itself.
  const at = wayAt(s, i)
  const hung = at < 0 ? [] : dependents(s, at, 'obl', 'nmod', 'compound', 'obl:unmarked')
  const who = carried ? [...moved, ...hung] : gone && moved.length === 0 ? dependents(s, i, 'nsubj') : []
  return who.some(k => isHuman(s, k)) ? { type: 'RETREAT', family: 'release' } : undefined
}

const SHIPS_AND_MEN =
  /^(boat|ship|vessel|cutter|frigate|convoy|patrol|column|plane|aircraft|helicopter|jet|fleet|flotilla|troop|soldier|tank|force|team|marcher|trawler|tanker|lorry|truck|motorcade|battalion|brigade)$/

/** "A cutter turned back": nobody turned it. */
export const turnsBack = (s: Sentence, i: number, lemma: string): Trigger | undefined =>
  lemma === 'turn' &&
  /^(back|around|round)$/.test(way(s, i) ?? '') &&
  dependents(s, i, 'obj', 'nsubj:pass', 'aux:pass').length === 0 &&
  dependents(s, i, 'nsubj').some(k => SHIPS_AND_MEN.test(s.tokens[k]!.lemma.toLowerCase()))
    ? { type: 'RETREAT', family: 'withdraw' }
    : undefined
