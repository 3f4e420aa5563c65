/**
 * How an event stands, computed from the voices that tell of it: never from one of them being believed.
 *
 * The Kremlin blames Kyiv and Kyiv has not commented -> blamed, silent: Kyiv. Two sides tell it -> confirmed.
 * The first that fits, in record.md's order: disputed, confirmed, unconfirmed, blamed, claimed, reported.
 */

import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { Participant, Standing, StatementEntry } from '../../record/entries.ts'
import { verdictOf } from '../../record/verdict.ts'
import type { Span } from '../../text/span.ts'
import { holds } from '../../text/span.ts'

export interface Happening {
  readonly mentions: readonly { readonly words: Span; readonly voice: string | null }[]
  readonly participants: readonly Participant[]
}

export interface StandingInput {
  readonly statements: readonly StatementEntry[]
  readonly sentences: readonly Sentence[]
  /** The side an actor belongs to; itself where it has none. */
  readonly sideOf: (actor: string) => string
}

const REFERS =
  /\b(it|this|that|claim|claims|accusation|accusations|allegation|allegations|charge|account|accounts|responsibility|involvement|attack|strike|incident|report|reports|any role|either|version)\b/i

/** Statements about the event without telling it: denials, silence, no confirmation, in the sentences right after it. */
const answers = (e: Happening, input: StandingInput): StatementEntry[] => {
  const last = Math.max(...e.mentions.map(m => sentenceAt(input.sentences, m.words.start)))
  const first = Math.min(...e.mentions.map(m => sentenceAt(input.sentences, m.words.start)))
  return input.statements.filter(s => {
    const at = sentenceAt(input.sentences, s.cue?.start ?? s.content[0]!.start)
    const told = e.mentions.some(m => m.voice === s.id)
    const near = at >= first && at <= last + 2
    if (!near || told) return false
    if (
      !(
        s.act === 'deny' ||
        s.act === 'no-comment' ||
        s.act === 'confirm' ||
        s.act === 'blame' ||
        (s.negated && s.act !== 'say')
      )
    )
      return false
    const words = s.content.map(c => c.exact).join(' ')
    return REFERS.test(words) || e.mentions.some(m => s.content.some(c => holds(c, m.words) || holds(m.words, c)))
  })
}

export const standingOf = (e: Happening, input: StandingInput): Standing => {
  const byId = new Map(input.statements.map(s => [s.id, s]))
  const telling = e.mentions.map(m => (m.voice ? byId.get(m.voice) : undefined)).filter(s => s !== undefined)
  const own = e.mentions.some(m => m.voice === null)
  const around = answers(e, input)
  const pick = (accept: (s: StatementEntry) => boolean, from: readonly StatementEntry[] = around): string[] => [
    ...new Set(from.filter(accept).map(s => s.id)),
  ]
  const deniedBy = pick(s => s.act === 'deny' && !s.negated)
  const silent = pick(s => s.act === 'no-comment')
  const unverifiedBy = pick(s => s.negated === true && s.act === 'confirm')
  const blamedBy = [
    ...new Set([
      ...e.participants.filter(p => p.role === 'actor' && p.voice).map(p => p.voice!),
      ...pick(s => s.act === 'blame'),
    ]),
  ]
  const confirmedBy = pick(s => s.act === 'confirm' && !s.negated, [...around, ...telling])
  const claimedBy = own ? [] : [...new Set(telling.filter(s => s.act !== 'confirm').map(s => s.id))]
  const sides = new Set(telling.flatMap(s => s.sources.map(r => input.sideOf(r.actor))))
  const lists = { claimedBy, blamedBy, confirmedBy, deniedBy, silent, unverifiedBy }
  return { verdict: verdictOf(lists, { own, sides: sides.size }), ...lists }
}
