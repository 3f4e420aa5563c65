/**
 * One thing in two states that exclude each other, by two tellers: "has reopened" and "was still closed" -> status.
 *
 * A flat denial ("denied that it was closed") is none, nor is what changed between the two.
 */

import type { Sentence } from '../../language/token.ts'
import { dependents, subtree } from '../../language/tree.ts'
import { sitesIn, stemOf } from './context.ts'
import type { Finding, Scene, Teller } from './fact.ts'
import { BARE, LEAVES, SIDE } from './state-words.ts'

interface State {
  readonly start: number
  readonly end: number
  readonly thing: string
  readonly row: number
  readonly side: number
  readonly teller: Teller
  readonly sentence: number
  /** "all", "nothing": the whole of it is meant. */
  readonly whole: boolean
  readonly still: boolean
  /** It, told as a clause. */
  readonly says: string
}

const NOTHING = /^(?:nothing|none|no|nobody)$/i
const LIMIT =
  /\b(?:if|unless|until|would|could|may|might|will|should|must|once|when|after|before|to be|plan\w*|want\w*|demand\w*|call\w*|threat\w*|partly|partially|part of|some of|half|denied|denies|deny|briefly|again|later|since then)\b/i

const stateAt = (scene: Scene, s: Sentence, sentence: number, i: number): State | undefined => {
  const t = s.tokens[i]!
  const known = SIDE.get(t.lemma.toLowerCase())
  if (!known || !/VERB|ADJ|NOUN/.test(t.upos)) return undefined
  const passive = dependents(s, i, 'nsubj:pass', 'aux:pass').length > 0
  const done = t.upos === 'VERB' && !passive && LEAVES.has(t.lemma.toLowerCase()) && /^VB[DN]$/.test(t.xpos)
  const object = done ? dependents(s, i, 'obj')[0] : undefined
  const subject = object ?? dependents(s, i, 'nsubj')[0]
  const bare = BARE.get(t.lemma.toLowerCase())
  if (bare && t.upos === 'NOUN') {
    const cases = dependents(s, i, 'case').map(k => s.tokens[k]!.text.toLowerCase())
    if (!cases.includes(bare) || dependents(s, i, 'det', 'nmod:poss').length > 0) return undefined
  }
  if (subject === undefined || (t.upos === 'NOUN' && dependents(s, i, 'case').length === 0)) return undefined
  // Who pays or releases is no state of theirs.
  if (t.upos === 'VERB' && !passive && object === undefined && dependents(s, i, 'obj').length > 0) return undefined
  const head = s.tokens[subject]!
  if (head.upos === 'PRON' && !NOTHING.test(head.text)) return undefined
  const below = dependents(s, i, 'advmod', 'aux').map(k => s.tokens[k]!.text.toLowerCase())
  const negated =
    below.some(w => /^(?:not|n['’]t|never|yet)$/.test(w)) ||
    NOTHING.test(head.text) ||
    dependents(s, subject, 'det').some(k => NOTHING.test(s.tokens[k]!.text))
  const words = subtree(s, i, x => x.upos === 'PUNCT')
  const from = object === undefined ? Math.min(...words.filter(k => k >= subject - 4 && k <= subject), subject) : i
  const span = { start: s.tokens[from]!.start, end: object === undefined ? t.end : head.end }
  if (LIMIT.test(scene.text.slice(Math.max(s.start, span.start - 12), span.end))) return undefined
  const quantifier = [...dependents(s, subject, 'det', 'nummod', 'amod'), subject].map(k => s.tokens[k]!.text).join(' ')
  return {
    ...span,
    thing: NOTHING.test(head.text) ? '' : stemOf(head.lemma),
    row: known[0]!,
    side: negated ? 1 - known[1]! : known[1]!,
    teller: scene.tellerAt(t),
    sentence,
    whole: /\b(?:all|every|both|no|nothing|none|each)\b/i.test(quantifier),
    says:
      object === undefined
        ? scene.text
            .slice(span.start, span.end)
            .replace(/^that /i, '')
            .replace(/^\p{Lu}(?=\p{Ll}+ \p{Ll})/u, c => c.toLowerCase())
        : `${scene.text.slice(t.end + 1, head.end)} ${/s$/.test(head.text) && head.xpos !== 'NN' ? 'were' : 'was'} ${t.text}`,
    still: negated || below.includes('still') || below.includes('already'),
  }
}

const plural = (scene: Scene, x: State): boolean => {
  const s = scene.sentences[x.sentence]!
  return s.tokens.some(
    t => t.start >= x.start && t.end <= x.end && stemOf(t.lemma) === x.thing && /NNS|NNPS/.test(t.xpos),
  )
}

const SPEND = 12

const FLIPS = /\b(?:re-?open\w*|repair\w*|restor\w*|resum\w*|clear\w*|freed since|since then|by then|no longer)\b/i

/** What the first teller told of it changed before the other spoke. */
const changed = (scene: Scene, all: readonly State[], [a, b]: readonly [State, State]): boolean =>
  all.some(c => c.thing === a.thing && c.row === a.row && c.side === b.side && c.teller.id === a.teller.id) ||
  (b.sentence - a.sentence > 1 && FLIPS.test(scene.text.slice(a.end, b.start)))

export const states = (scene: Scene): Finding[] => {
  const all = scene.sentences.flatMap((s, k) => s.tokens.flatMap((_, i) => stateAt(scene, s, k, i) ?? []))
  return all.flatMap((b, i) =>
    all
      .slice(Math.max(0, i - 12), i)
      .flatMap(a => {
        if (a.row !== b.row || a.side === b.side || a.teller.id === b.teller.id || b.sentence - a.sentence > SPEND)
          return []
        if (changed(scene, all, [a, b])) return []
        if (a.thing !== b.thing && a.thing !== '' && b.thing !== '') return []
        if ((plural(scene, a) || plural(scene, b)) && !a.whole && !b.whole) return []
        const [p, q] = [a, b].map(x => sitesIn(scene.sentences[x.sentence]!, x)) as [
          readonly string[],
          readonly string[],
        ]
        if (p.length > 0 && q.length > 0 && !p.some(n => q.includes(n))) return []
        return [
          {
            kind: 'status' as const,
            sides: [
              { start: a.start, end: a.end },
              { start: b.start, end: b.end },
            ],
            why: `According to ${a.teller.name}, ${a.says}; according to ${b.teller.name}, ${b.says}.`,
          },
        ]
      })
      .slice(0, 1),
  )
}
