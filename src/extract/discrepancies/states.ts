/**
 * One thing in two states that exclude each other, by two tellers: "has reopened" and "was still closed" -> status.
 *
 * A flat denial ("denied that it was closed") is none, nor is what changed between the two.
 */

import type { Sentence } from '../../language/token.ts'
import { dependents, subtree } from '../../language/tree.ts'
import { sitesIn, stemOf } from './context.ts'
import { capital, type Finding, type Scene, type Teller } from './fact.ts'

/** Pairs of states, by lemma; "still" or "has been" is not needed. */
const STATES: readonly (readonly [string, string])[] = [
  ['open reopen resume operate run', 'close shut seal block suspend halt stop barricade'],
  ['sign conclude seal finalise finalize', 'unsigned'],
  ['release free liberate', 'hold detain captive hostage captivity custody imprison'],
  ['alive safe unharmed unhurt well', 'die dead kill'],
  ['intact undamaged unscathed', 'destroy damage ruin burn flatten wreck'],
  ['pay settle repay clear', 'unpaid outstanding owe owing'],
  ['withdraw leave evacuate', 'remain stay'],
  ['lift', 'force effect'],
  ['deliver arrive reach', 'missing undelivered lack'],
]
const SIDE = new Map<string, readonly [number, 0 | 1]>()
for (const [i, row] of STATES.entries())
  for (const side of [0, 1] as const) for (const w of row[side].split(' ')) SIDE.set(w, [i, side])

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
}

const NOTHING = /^(?:nothing|none|no|nobody)$/i
const LIMIT =
  /\b(?:if|unless|until|would|could|may|might|will|should|must|once|when|after|before|to be|plan\w*|want\w*|demand\w*|call\w*|threat\w*|partly|partially|part of|some of|half|denied|denies|deny|briefly|again|later|since then)\b/i

const stateAt = (scene: Scene, s: Sentence, sentence: number, i: number): State | undefined => {
  const t = s.tokens[i]!
  const known = SIDE.get(t.lemma.toLowerCase())
  if (!known || !/VERB|ADJ|NOUN/.test(t.upos)) return undefined
  const passive = dependents(s, i, 'nsubj:pass', 'aux:pass').length > 0
  const subject = dependents(s, i, 'nsubj')[0]
  if (subject === undefined || (t.upos === 'NOUN' && dependents(s, i, 'case').length === 0)) return undefined
  // Who pays or releases is no state of theirs.
  if (t.upos === 'VERB' && !passive && dependents(s, i, 'obj').length > 0) return undefined
  const head = s.tokens[subject]!
  if (head.upos === 'PRON' && !NOTHING.test(head.text)) return undefined
  const below = dependents(s, i, 'advmod', 'aux').map(k => s.tokens[k]!.text.toLowerCase())
  const negated =
    below.some(w => /^(?:not|n['’]t|never|yet)$/.test(w)) ||
    NOTHING.test(head.text) ||
    dependents(s, subject, 'det').some(k => NOTHING.test(s.tokens[k]!.text))
  const words = subtree(s, i, x => x.upos === 'PUNCT')
  const from = Math.min(...words.filter(k => k >= subject - 4 && k <= subject), subject)
  const span = { start: s.tokens[from]!.start, end: t.end }
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
    still: negated || below.includes('still') || below.includes('already'),
  }
}

const plural = (scene: Scene, x: State): boolean => {
  const s = scene.sentences[x.sentence]!
  return s.tokens.some(
    t => t.start >= x.start && t.end <= x.end && stemOf(t.lemma) === x.thing && /NNS|NNPS/.test(t.xpos),
  )
}

const SPEND = 3

export const states = (scene: Scene): Finding[] => {
  const all = scene.sentences.flatMap((s, k) => s.tokens.flatMap((_, i) => stateAt(scene, s, k, i) ?? []))
  return all.flatMap((b, i) =>
    all
      .slice(Math.max(0, i - 12), i)
      .flatMap(a => {
        if (a.row !== b.row || a.side === b.side || a.teller.id === b.teller.id || b.sentence - a.sentence > SPEND)
          return []
        if (a.thing !== b.thing && a.thing !== '' && b.thing !== '') return []
        if ((plural(scene, a) || plural(scene, b)) && !a.whole && !b.whole) return []
        const [p, q] = [a, b].map(x => sitesIn(scene.sentences[x.sentence]!, x)) as [
          readonly string[],
          readonly string[],
        ]
        if (p.length > 0 && q.length > 0 && !p.some(n => q.includes(n))) return []
        const words = (x: State): string => scene.text.slice(x.start, x.end)
        return [
          {
            kind: 'status' as const,
            sides: [
              { start: a.start, end: a.end },
              { start: b.start, end: b.end },
            ],
            why: `${capital(a.teller.name)} has it that ${words(a)}; ${b.teller.name}, that ${words(b)}.`,
          },
        ]
      })
      .slice(0, 1),
  )
}
