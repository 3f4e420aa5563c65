/**
 * Offers that stand in positions: a wish or a readiness with a concrete term, and "would do this if you did that".
 *
 * "The teachers want a 9% rise" -> the teachers, 9%; "Orava would reopen the bridge if the Coast League lifted its
 * boycott" -> Orava, with its deed and the condition as terms. A bare "no talks before withdrawal" offers nothing.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { PositionEntry } from '../../record/entries.ts'
import type { ActorRef, Anchor } from '../../record/values.ts'
import { holds } from '../../text/span.ts'
import { CONCEDING } from './offer-words.ts'
import { offersDeed } from './offers-deed.ts'
import { isFigure, type Seed, type Sentences } from './seed.ts'

const spansOf = (words: readonly Anchor[]) => words.map(w => ({ start: w.start, end: w.end }))

/** What is done to somebody's harm. */
const HARMING =
  /^(shoot|kill|execute|behead|hang|attack|bomb|shell|strike|retaliate|punish|sue|destroy|burn|invade|die|murder)$/

/** Positions on the same words, held by several, are one offer by all of them. */
const byWords = (positions: readonly PositionEntry[]): PositionEntry[][] => {
  const groups = new Map<string, PositionEntry[]>()
  for (const p of positions) {
    const key = `${p.words[0]!.start}:${p.words.at(-1)!.end}`
    groups.set(key, [...(groups.get(key) ?? []), p])
  }
  return [...groups.values()]
}

/** The words of a position in its sentence, without its conditions. */
const mainTokens = (s: Sentence, p: PositionEntry) =>
  s.tokens.filter(t => p.words.some(w => holds(w, t)) && !p.conditions.some(c => holds(c.words, t)))

/** "could go no higher unless", "could live with": nothing is put forward. */
const refuses = (main: readonly Token[]): boolean =>
  main.some(
    t =>
      /^(not|no|never|n['’]t|nothing|nor|could|might|may|cannot)$/i.test(t.text) ||
      (t.upos === 'VERB' && /^(oppose|refuse|reject|veto|block|resist|threaten)$/.test(t.lemma)),
  )

/** "after accepting", "voted to accept", "accepted": what was offered by another, and is taken. */
const accepted = (main: readonly Token[]): boolean => {
  const at = main.findIndex(t => t.upos === 'VERB' && /^(accept|approve|endorse|ratify)$/.test(t.lemma))
  return (
    at >= 0 &&
    (/^VB[DNG]$/.test(main[at]!.xpos) || main.slice(0, at).some(t => /^(vote|agree|decide|opt)$/.test(t.lemma))) &&
    !main.slice(0, at).some(t => /^(would|will|could|ready|willing|prepared)$/i.test(t.text))
  )
}

/** "asks that rents be kept below 600 until": a demand with a figure is one whatever it waits for. */
const demands = (main: readonly Token[]): boolean => main.some(t => t.upos === 'VERB' && DEMANDING.test(t.lemma))

/** Verbs that put a figure forward as one's own wish: "must", "should" only say what has to be. */
const DEMANDING =
  /^(ask|want|demand|propose|request|seek|call|insist|favour|favor|prefer|hold|press|push|claim|require|settle|stick|need|offer|accept|take|counter)$/

const FIRST_VERB = /^(VERB|AUX)$/
/** Where the verb of a position begins: what stands before it is no term. */
const headOf = (main: readonly Token[], start: number): number =>
  main.find(t => FIRST_VERB.test(t.upos) && t.start > start)?.start ?? start

/** Will, would, ready to: an offer of deeds; "could", "might" and what is refused offer none. */
const deedIn = (main: readonly Token[], p: PositionEntry): boolean => {
  if (p.stance !== 'conditional' || p.conditions.length === 0) return false
  const at = main.findIndex(t => /^(will|would|'ll|’ll)$/i.test(t.text) || /^(ready|prepared|willing)$/i.test(t.text))
  if (at < 0) return false
  const verb = main.slice(at + 1).find(t => t.upos === 'VERB')
  const passive = main.slice(at + 1, at + 3).some(t => t.lemma === 'be')
  const conceding = verb !== undefined && !passive && CONCEDING.test(verb.lemma)
  return offersDeed({ conceding, waitsFor: p.conditions.map(c => c.relation) })
}

export const seedsFromPositions = (sentences: Sentences, positions: readonly PositionEntry[]): Seed[] =>
  byWords(positions).flatMap(group => {
    const p = group[0]!
    const sentence = sentenceAt(sentences, p.words[0]!.start)
    const s = sentences[sentence]
    if (!s || !/^(insist|conditional|open|support)$/.test(p.stance)) return []
    const main = mainTokens(s, p)
    // "must", "should": what has to be, put forward only where somebody asks for it.
    const must = main.some(t => /^(must|shall|should)$/i.test(t.text))
    if (must && !main.some(t => /^(ask|want|demand|propose|request|insist)$/.test(t.lemma))) return []
    if (refuses(main) || accepted(main)) return []
    const weak = p.stance === 'conditional' ? p.conditions.some(c => c.relation !== 'if') : p.stance !== 'open'
    if (weak && !demands(main)) return []
    // "would be shot each day if": a threat offers nothing.
    if (main.some(t => t.upos === 'VERB' && HARMING.test(t.lemma))) return []
    const from = headOf(main, p.words[0]!.start)
    const proposers: ActorRef[] = group.map(x => x.holder)
    return [
      {
        sentence,
        words: spansOf(p.words),
        proposers,
        voice: p.voice,
        kind: 'wish' as const,
        counter: false,
        definite: false,
        // A deed for a deed is an offer as it stands; a wish is one only with a number in it.
        firm: deedIn(main, p),
        figured: main.some(t => t.start >= from && isFigure(s, s.tokens.indexOf(t))),
        from,
        wholes: p.conditions.map(c => ({ start: c.words.start, end: c.words.end })),
      },
    ]
  })
