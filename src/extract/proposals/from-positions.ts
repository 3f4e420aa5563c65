/**
 * Offers that stand in positions: a wish or a readiness with a concrete term, and "would do this if you did that".
 *
 * "The government wants a 37% haircut" -> the government, 37%; "Lesnia would stop hitting depots if Karvia stopped
 * shelling" -> Lesnia, with its deed and the condition as terms. A bare "no talks before withdrawal" offers nothing.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { PositionEntry } from '../../record/entries.ts'
import type { ActorRef, Anchor } from '../../record/values.ts'
import { CONCEDING } from './offer-words.ts'
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

const mainTokens = (sentences: Sentences, p: PositionEntry) => {
  const at = sentences.length === 1 ? 0 : sentenceAt(sentences, p.words[0]!.start)
  return (sentences[at]?.tokens ?? []).filter(
    t =>
      p.words.some(w => t.start >= w.start && t.end <= w.end) &&
      !p.conditions.some(c => t.start >= c.words.start && t.end <= c.words.end),
  )
}

/** "could go no higher unless", "could live with": nothing is put forward. */
const refuses = (sentences: Sentences, p: PositionEntry): boolean =>
  mainTokens(sentences, p).some(
    t =>
      /^(not|no|never|n['’]t|nothing|nor|could|might|may|cannot)$/i.test(t.text) ||
      (t.upos === 'VERB' && /^(oppose|refuse|reject|veto|block|resist|threaten)$/.test(t.lemma)),
  )

/** "asks that the lake be kept below 640 metres until": a demand with a figure is one whatever it waits for. */
const demands = (sentences: Sentences, p: PositionEntry): boolean =>
  mainTokens(sentences, p).some(t => t.upos === 'VERB' && DEMANDING.test(t.lemma))

/** Verbs that put a figure forward as one's own wish: "must", "should" only say what has to be. */
const DEMANDING =
  /^(ask|want|demand|propose|request|seek|call|insist|favour|favor|prefer|hold|press|push|claim|require|settle|stick|need|offer|accept|take|counter)$/
const wishes = (sentences: Sentences, p: PositionEntry): boolean =>
  p.stance === 'conditional' || p.stance === 'open' || demands(sentences, p)

const FIRST_VERB = /^(VERB|AUX)$/
/** Where the verb of a position begins: what stands before it is no term. */
const headOf = (sentences: Sentences, p: PositionEntry): number =>
  mainTokens(sentences, p).find(t => FIRST_VERB.test(t.upos) && t.start > p.words[0]!.start)?.start ?? p.words[0]!.start

const figuredBehind = (s: Sentence, p: PositionEntry): boolean => {
  const from = headOf([s], p)
  return s.tokens.some(
    (t, i) =>
      t.start >= from &&
      p.words.some(w => t.start >= w.start && t.end <= w.end) &&
      !p.conditions.some(c => t.start >= c.words.start && t.end <= c.words.end) &&
      isFigure(s, i),
  )
}

/** Will, would, ready to: an offer of deeds; "could", "might" and what is refused offer none. */
const offersDeed = (sentences: Sentences, p: PositionEntry): boolean => {
  if (p.stance !== 'conditional' || !p.conditions.some(c => c.relation === 'if')) return false
  const tokens = mainTokens(sentences, p)
  const at = tokens.findIndex(t => /^(will|would|'ll|’ll)$/i.test(t.text) || /^(ready|prepared|willing)$/i.test(t.text))
  if (at < 0) return false
  const verb = tokens.slice(at + 1).find(t => t.upos === 'VERB')
  const passive = tokens.slice(at + 1, at + 3).some(t => t.lemma === 'be')
  return verb !== undefined && !passive && CONCEDING.test(verb.lemma)
}

export const seedsFromPositions = (sentences: Sentences, positions: readonly PositionEntry[]): Seed[] =>
  byWords(positions).flatMap(group => {
    const p = group[0]!
    const sentence = sentenceAt(sentences, p.words[0]!.start)
    if (sentence < 0 || !/^(insist|conditional|open|support)$/.test(p.stance)) return []
    // "must", "should": what has to be, put forward only where somebody asks for it.
    const must = mainTokens(sentences, p).some(t => /^(must|shall|should)$/i.test(t.text))
    if (must && !mainTokens(sentences, p).some(t => /^(ask|want|demand|propose|request|insist)$/.test(t.lemma)))
      return []
    if (p.stance !== 'conditional' && (refuses(sentences, p) || !wishes(sentences, p))) return []
    if (
      p.stance === 'conditional' &&
      (refuses(sentences, p) || (!demands(sentences, p) && p.conditions.some(c => c.relation !== 'if')))
    )
      return []
    // "would be shot each day if": a threat offers nothing.
    if (mainTokens(sentences, p).some(t => t.upos === 'VERB' && HARMING.test(t.lemma))) return []
    const deed = offersDeed(sentences, p)
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
        firm: deed,
        figured: figuredBehind(sentences[sentence]!, p),
        from: headOf(sentences, p),
        wholes: p.conditions.map(c => ({ start: c.words.start, end: c.words.end })),
      },
    ]
  })
