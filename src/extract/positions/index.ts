/**
 * Positions: where one party stands on one issue, and on what conditions.
 *
 * "The Union would sign nothing unless the army first pulled back" -> the Union, conditional, unless: "the army first ...".
 * What somebody merely says, tells or predicts is no position; what is offered in terms is also a proposal.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { PositionEntry, StatementEntry } from '../../record/entries.ts'
import { makePosition } from '../../record/make.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef, Anchor } from '../../record/values.ts'
import { holds, type Span } from '../../text/span.ts'
import { type ConditionFound, conditionsOf } from '../conditions.ts'
import { type IssueWords, issueOf } from '../issues.ts'
import { voiceAt } from '../voice.ts'
import { positionWords } from './extent.ts'
import { CLOSED, NOUN_STANCES, OPEN, type Stance, verbStance } from './stances.ts'

export interface PositionInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  /** The dossier's own issues. */
  readonly issues?: readonly IssueWords[]
}

interface Stand {
  readonly head: number
  readonly stance: Stance
  readonly conditions: readonly ConditionFound[]
  /** Token index of the subject, where the clause has one. */
  readonly subject: number | undefined
  /** True where only the one who says it can be the holder ("must", "should"). */
  readonly speaker: boolean
}

const word = (s: Sentence, i: number): string => s.tokens[i]!.text.toLowerCase()
const aux = (s: Sentence, i: number): string[] => dependents(s, i, 'aux', 'cop').map(a => word(s, a))
const negated = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'advmod', 'aux', 'det', 'cc:preconj').some(a => /^(not|n[’']t|never|no|nor)$/i.test(word(s, a))) ||
  dependents(s, i, 'obj', 'nsubj', 'nsubj:pass').some(
    o => /^(nothing|nobody)$/.test(word(s, o)) || dependents(s, o, 'det').some(d => word(s, d) === 'no'),
  )

const subjectOf = (s: Sentence, i: number, depth = 0): number | undefined => {
  const own = dependents(s, i, 'nsubj', 'nsubj:pass')[0]
  if (own !== undefined || depth > 3) return own
  const t = s.tokens[i]!
  if (t.head >= 0 && /^(conj|xcomp|advcl)$/.test(relation(t))) return subjectOf(s, t.head, depth + 1)
  return undefined
}

const particleOf = (s: Sentence, i: number): string | undefined => {
  const prt = dependents(s, i, 'compound:prt')[0]
  if (prt !== undefined) return word(s, prt)
  const next = s.tokens[i + 1]
  return next && /^(for|out|down|on)$/i.test(next.text) ? next.text.toLowerCase() : undefined
}

const standAt = (s: Sentence, i: number, text: string, spoken: boolean): Stand | undefined => {
  const t = s.tokens[i]!
  if (!/VERB|ADJ|NOUN|AUX/.test(t.upos)) return undefined
  if (t.upos === 'NOUN') {
    const noun = NOUN_STANCES.get(t.lemma.toLowerCase())
    const holder = dependents(s, i, 'nmod:poss')[0]
    return noun && holder !== undefined
      ? { head: i, stance: noun, conditions: [], subject: holder, speaker: false }
      : undefined
  }
  const subject = subjectOf(s, i)
  const conditions = conditionsOf(s, i, text)
  const helpers = aux(s, i)
  const modal = helpers.some(a => /^(will|would|’ll|’d|'ll|'d|could|might|can|may|shall|must|should)$/.test(a))
  const no = negated(s, i)
  const lemma = t.lemma.toLowerCase()
  const stance = t.upos === 'VERB' ? verbStance(lemma, particleOf(s, i)) : undefined
  const open =
    OPEN.test(lemma) && (dependents(s, i, 'xcomp', 'advcl', 'ccomp').length > 0 || dependents(s, i, 'obl').length > 0)
  if (/^(if|unless|until|before|after|once)$/.test(dependents(s, i, 'mark').map(m => word(s, m))[0] ?? ''))
    return undefined
  const base = { head: i, conditions, subject, speaker: false }
  const willed = modal || stance !== undefined || open || no || dependents(s, i, 'mark').some(m => word(s, m) === 'to')
  if (conditions.length > 0 && willed && (spoken || subject !== undefined)) return { ...base, stance: 'conditional' }
  if (CLOSED.test(lemma)) return { ...base, stance: 'oppose' }
  if (open) return { ...base, stance: no ? 'oppose' : 'open' }
  if (stance && subject !== undefined && !helpers.some(a => /^(could|might|may|can)$/.test(a))) {
    if (stance === 'undecided') return relation(t) === 'root' || spoken ? { ...base, stance } : undefined
    return { ...base, stance: no ? (stance === 'oppose' ? 'support' : 'oppose') : stance }
  }
  if (spoken && helpers.some(a => /^(must|should)$/.test(a)))
    return { ...base, stance: no ? 'oppose' : 'insist', speaker: true }
  if (spoken && no && helpers.some(a => /^(will|would|’ll|shall|’d)$/.test(a))) return { ...base, stance: 'oppose' }
  return undefined
}

export const extractPositions = (input: PositionInput): PositionEntry[] => {
  const { report, sentences, statements, actorMentions } = input
  const { text } = report
  const voice = voiceAt(statements)
  const byId = new Map(statements.map(x => [x.id, x]))
  const actors = new Map(input.actors.map(a => [a.id, a]))
  const mentions = [...actorMentions].sort((a, b) => a.end - a.start - (b.end - b.start))
  const cues = statements.flatMap(x => (x.cue ? [x.cue] : []))
  const out: PositionEntry[] = []
  const covered: Span[] = []

  const holderOf = (s: Sentence, stand: Stand, v: string | null): ActorRef[] => {
    const m =
      stand.subject !== undefined && !stand.speaker
        ? mentions.find(x => holds(x, s.tokens[stand.subject!]!))
        : undefined
    if (m) return [{ actor: m.actor, words: anchor(report, { start: m.start, end: m.end }) }]
    if (!v) return []
    return byId.get(v)?.sources.map(r => r) ?? []
  }

  for (const s of sentences) {
    s.tokens.forEach((t, i) => {
      // A cue tells; what it tells may be a position. Only cues that themselves take a side are one.
      const isCue = cues.some(c => holds(c, t))
      const v = voice({ start: t.start, end: t.end })
      const stand = standAt(s, i, text, v !== null)
      if (!stand) return
      if (isCue && !/^(support|oppose|insist)$/.test(stand.stance)) return
      const words = positionWords(s, stand.head, stand.conditions, cues)
      if (words.length === 0) return
      const whole = { start: words[0]!.start, end: words.at(-1)!.end }
      if (covered.some(c => holds(c, whole))) return
      const holders = holderOf(s, stand, v)
      const sentenceText: Span = { start: s.start, end: s.end }
      const before = sentences[sentenceAt(sentences, s.start) - 1]
      const issue = issueOf(text, [...words, sentenceText, ...(before ? [before] : [])], input.issues)
      if (holders.length === 0 || !issue) return
      covered.push(whole)
      for (const holder of holders) {
        const side = actors.get(holder.actor)?.affiliation
        out.push(
          makePosition({
            by: 'positions',
            holder,
            party: [side ?? holder.actor],
            issue,
            stance: stand.stance,
            words: words.map(w => anchor(report, w)) as Anchor[],
            conditions: stand.conditions.map(c => {
              const on = mentions.find(m => holds(c.words, m))
              return {
                relation: c.relation,
                words: anchor(report, c.words),
                ...(on ? { on: { actor: on.actor, words: anchor(report, { start: on.start, end: on.end }) } } : {}),
              }
            }),
            voice: v,
          }),
        )
      }
    })
  }
  return out
}
