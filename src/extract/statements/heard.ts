/**
 * The addressee of a statement as an actor: by the cue's own object, by its medium, or by who was spoken with before.
 *
 * "rang Olsson. “...,” he told him" -> Olsson; "“A,” said Merit, to which her host replied" -> Merit.
 */
import { anchor } from '../../record/anchor.ts'
import type { Medium } from '../../record/entries.ts'
import type { ActorMention, Attribution } from '../../record/mention.ts'
import type { ActorRef } from '../../record/values.ts'
import { type Hearer, heardBy, type MediaInput, otherParty } from './media.ts'
import type { Said } from './speaker.ts'

interface Hearing {
  readonly hearer: Hearer
  readonly medium: Medium | undefined
  readonly sources: readonly ActorRef[]
  readonly said: readonly Said[]
}

export const heardIn = (
  a: Attribution,
  { hearer, medium, sources, said }: Hearing,
  input: MediaInput,
): ActorRef | undefined => {
  const { report } = input
  const ref = (m: ActorMention | undefined): ActorRef | undefined =>
    m ? { actor: m.actor, words: anchor(report, { start: m.start, end: m.end }) } : undefined
  const { mention, token } = hearer
  const self = mention !== undefined && sources.some(s => s.actor === mention.actor)
  const pronoun = token !== undefined && token.upos === 'PRON'
  if (mention && !pronoun && !self) return ref(named(mention, input))
  const party = medium ? (heardBy(medium, input) ?? otherParty(medium, sources, input)) : undefined
  if (pronoun && /^(him|her|them|it)$/i.test(token.text)) {
    // "he told him": not himself; whoever was called, met or spoken to is likelier than the nearest name.
    if (party) return { actor: party.actor, words: anchor(report, token) }
    return self ? undefined : ref(mention)
  }
  if (mention && pronoun && !self && /^(he|she|they)$/i.test(token.text))
    return { actor: mention.actor, words: anchor(report, token) }
  if (party) return ref(party)
  const before = said.at(a.cue ? -2 : -1)
  const answered =
    a.cue !== null &&
    before !== undefined &&
    /\bto (which|whom) [^.“”"]{0,60}$/i.test(report.text.slice(before.cue.end, a.cue.start))
  return answered && before.sources[0] ? before.sources[0] : undefined
}

/** "the broadcaster LTV": the name behind the common noun is who hears. */
const named = (m: ActorMention, input: MediaInput): ActorMention => {
  if (m.form !== 'nominal') return m
  const next = input.mentions.within({ start: m.end, end: m.end + 40 })[0]
  const beside = next && next.form === 'name' && next.start - m.end === 1
  return beside ? next : m
}
