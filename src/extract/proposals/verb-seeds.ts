/**
 * Offers that a clause makes: "Orava has proposed extending the fishing season", "would sell its stake for $900 million".
 *
 * Who offers is the subject, the agent of a passive, or the one who speaks; texts and onlookers offer nothing.
 */
import type { Sentence } from '../../language/token.ts'
import type { ActorRef } from '../../record/values.ts'
import { overlaps } from '../../text/span.ts'
import { conditionsIn } from '../conditions.ts'
import { type Clause, clausesOf, stretches } from '../positions/clauses.ts'
import type { VoiceAt } from '../voice.ts'
import { within } from '../within.ts'
import { behindThat, forCutting, joinThat, subjectOf, withoutAside, withoutFront } from './offer-clause.ts'
import { AGREEMENT, OFFER_VERB, ONLOOKER } from './offer-words.ts'
import { offersDeed } from './offers-deed.ts'
import { isForetold, isOutside } from './outside.ts'
import { isText, type Parties } from './parties.ts'
import { partsBehind } from './parts.ts'
import { isFigure, lemma, low, type Seed, type SeedInput } from './seed.ts'
import { type Trigger, triggerOf } from './triggers.ts'

const isPassive = (s: Sentence, clause: Clause, at: number): boolean =>
  s.tokens[clause[at]!]!.xpos === 'VBN' &&
  clause.slice(Math.max(0, at - 3), at).some(i => lemma(s, i) === 'be') &&
  !/^(ready|prepared|willing)$/.test(low(s, clause[at - 1]))

const agentOf = (s: Sentence, clause: Clause, at: number): number[] => {
  const by = clause.findIndex((i, k) => k > at && low(s, i) === 'by')
  return by < 0
    ? []
    : clause
        .slice(by + 1, by + 6)
        .filter(i => /NOUN|PROPN|PRON/.test(s.tokens[i]!.upos))
        .slice(-1)
}

interface Place {
  readonly sentence: number
  readonly clause: Clause
  readonly found: Trigger
  readonly subject: number | undefined
}

/** "Orava would stop, its president said": the side, and the one of it who says so. */
const withVoice = (told: readonly ActorRef[], speakers: readonly ActorRef[], input: SeedInput): readonly ActorRef[] => {
  const lone = speakers.length === 1 ? input.actors?.find(a => a.id === speakers[0]!.actor) : undefined
  return told.length === 1 && lone?.kind === 'person' && lone.affiliation === told[0]!.actor
    ? [...told, ...speakers]
    : told
}

/** "Arkand said it was willing": in told speech a pronoun is as a rule who speaks, where it can be. */
const meansSpeaker = (s: Sentence, subject: number, speakers: readonly ActorRef[], input: SeedInput): boolean => {
  const lone = speakers.length === 1 ? speakers[0] : undefined
  const words = lone?.words
  if (!lone || !words || words.start < s.start || words.end > s.tokens[subject]!.start) return false
  const actor = input.actors?.find(a => a.id === lone.actor)
  // A name of one word may be a state that nobody knows.
  const unknown = actor?.kind === 'person' && actor.roles.length === 0 && !/\s/.test(actor.name)
  const kind = unknown ? 'state' : (actor?.kind ?? '')
  const word = low(s, subject)
  return word === 'it' ? /^(state|organisation)$/.test(kind) : word === 'they' && kind === 'group'
}

const byId = (input: SeedInput, id: string | null) => input.statements.find(x => x.id === id)

const makeSeed = (place: Place, input: SeedInput, parties: Parties, voice: VoiceAt): Seed | undefined => {
  const { clause, found, subject } = place
  const s = input.sentences[place.sentence]!
  const words = stretches(s, withoutAside(s, withoutFront(s, clause, subject), subject, clause[found.at]!))
  const head = s.tokens[clause[found.at]!]!
  const passive = isPassive(s, clause, found.at)
  if (words.length === 0 || (passive && found.kind === 'wish' && found.deed === undefined)) return undefined
  const own = input.statements.find(x => x.cue && overlaps(x.cue, head))
  const v = voice({ start: head.start, end: head.end })
  const speaker = (v && input.statements.find(x => x.id === v)?.sources) || []
  const first = subject !== undefined && /^(i|we|they)$/.test(low(s, subject))
  const itself = subject !== undefined && !first && meansSpeaker(s, subject, speaker, input)
  const told = passive
    ? parties(s, agentOf(s, clause, found.at))
    : itself
      ? speaker
      : subject === undefined || (first && low(s, subject) !== 'they')
        ? []
        : parties(s, [subject])
  // "The firm said it had made an approach": who speaks, where nobody else is meant.
  const selfSaid = subject !== undefined && low(s, subject) === 'it' && told.length === 0 && speaker.length === 1
  const text =
    !passive &&
    subject !== undefined &&
    (isText(s, subject) || (low(s, subject) === 'it' && told.length === 0 && !selfSaid))
  if (!passive && subject !== undefined && (ONLOOKER.test(lemma(s, subject)) || isOutside(s, clause, subject)))
    return undefined
  const speakers = (own?.sources.length ? own.sources : speaker).filter(r => !parties.isTextual(r.actor))
  const waits = conditionsIn(s, clause)
  // "The yard would be reopened once the rent was paid": offered by who says so.
  const undergone =
    passive && found.kind === 'wish' && waits.some(c => /^(if|only-if|after)$/.test(c.relation)) && speakers.length > 0
  if (passive && found.kind === 'wish' && !undergone) return undefined
  // A deed is offered by the one who would do it, or by a speaker for his own side.
  if (found.kind === 'wish' && told.length === 0 && !first && !selfSaid && !undergone) return undefined
  const passedOn = passive && subject !== undefined && (/^(it|they)$/.test(low(s, subject)) || isText(s, subject))
  // Who stands there as a noun offers, and not the one who tells of it, even where no reader knows the noun.
  const unknown = !passive && !text && !first && subject !== undefined && /^(NOUN|PROPN)$/.test(s.tokens[subject]!.upos)
  const proposers: readonly ActorRef[] =
    told.length > 0
      ? withVoice(told, speakers, input)
      : undergone
        ? speakers
        : passive || text || unknown
          ? told
          : speakers
  if (proposers.length === 0 && !passive && !text) return undefined
  // "We were offered two per cent": the subject gets it, and nobody is named who gives.
  if (passive && proposers.length === 0 && lemma(s, clause[found.at]) === 'offer') return undefined
  const waited = undergone ? /^(if|only-if|after)$/ : /^(if|only-if)$/
  const conditions = found.kind === 'agreed' ? [] : waits.filter(c => waited.test(c.relation))
  const offered = clause.filter(i => !conditions.some(c => i >= c.from && i <= c.to))
  const behindHead = offered.filter(i => i > clause[found.at]! - 3 && !waits.some(c => i >= c.from && i <= c.to))
  const figured = behindHead.some(i => isFigure(s, i))
  if (found.kind === 'wish' && !found.firm && conditions.length === 0 && !figured) return undefined
  if (found.deed === 'could' && (conditions.length === 0 || !figured)) return undefined
  const modal = found.kind === 'wish' && /^(would|will|'d|’d|'ll|’ll|to)$/.test(low(s, clause[found.at - 1]))
  if (
    found.deed !== undefined &&
    found.kind !== 'agreed' &&
    (isForetold(s, { found, clause, voice: own ?? byId(input, v) }) ||
      !offersDeed({
        conceding: !found.bare,
        planned: /^(will|'ll|’ll)$/.test(found.deed),
        figured,
        waitsFor: undergone ? ['if'] : conditions.map(c => c.relation),
      }))
  )
    return undefined
  return {
    sentence: place.sentence,
    words,
    proposers,
    voice: v,
    kind: (text || passedOn) && found.kind !== 'agreed' ? 'noun' : found.kind,
    counter: clause.some(i => /^counter/.test(low(s, i))),
    definite:
      text ||
      (found.kind === 'agreed' && found.firm) ||
      passedOn ||
      (found.kind === 'verb' && low(s, subject) === 'it'),
    figured: figured && found.kind !== 'agreed',
    firm:
      text ||
      (found.firm && !(passive && proposers.length === 0)) ||
      (modal && conditions.length > 0) ||
      undergone ||
      found.deed === 'could',
    wholes: conditions.map(c => ({ start: c.words.start, end: c.words.end })),
    parts: found.complement ? partsBehind(s, offered, offered.indexOf(found.behind ?? clause[found.at]!)) : [],
    ...(passive ? {} : { from: head.start }),
  }
}

export const verbSeeds = (input: SeedInput, parties: Parties, voice: VoiceAt): Seed[] => {
  const cues = input.statements.flatMap(x =>
    x.cue && !OFFER_VERB.test(x.cue.exact.toLowerCase().replace(/e?d$/, '')) ? [x.cue] : [],
  )
  return input.sentences.flatMap((s, sentence) => {
    let carried: number | undefined
    const settled = low(s, 0) === 'under' && s.tokens.slice(1, 6).some(t => AGREEMENT.test(t.lemma))
    return joinThat(s, clausesOf(forCutting(s), within(cues, s))).flatMap(whole => {
      const waits = conditionsIn(s, whole)
      const main = whole.filter(i => !waits.some(c => i >= c.from && i <= c.to))
      const told = triggerOf(s, main)
      // "Under the deal the rebels will leave": what was agreed, not what somebody would do.
      const inMain: Trigger | undefined =
        told && settled && told.kind === 'wish' ? { ...told, kind: 'agreed', firm: true } : told
      const first = inMain && { ...inMain, at: whole.indexOf(main[inMain.at]!) }
      const clause = first ? behindThat(s, whole, first.at) : whole
      const found = first && { ...first, at: first.at - (whole.length - clause.length) }
      const subject = found ? (subjectOf(s, clause, found.at) ?? carried) : undefined
      carried = subject ?? carried
      const seed = found && makeSeed({ sentence, clause, found, subject }, input, parties, voice)
      return seed ? [seed] : []
    })
  })
}
