/**
 * Events of a report: what happened, goes on or may come, each with every telling of it, and how it stands.
 *
 * "On Thursday, a missile strike on Kyiv killed 12 people" -> ASSAULT, happened, 2025-04-24, Kyiv, killed 12, reported.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { EventEntry, Participant, StatementEntry } from '../../record/entries.ts'
import { makeEvent } from '../../record/make.ts'
import type { ActorMention, AmountMention, PlaceMention, TimeMention } from '../../record/mention.ts'
import type { Actor, Place, Report } from '../../record/sourced-record.ts'
import type { Told } from '../../record/values.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import { type VoiceAt, voiceAt } from '../voice.ts'
import { type Around, type Found, findTellings } from './find.ts'
import { joinTellings } from './join.ts'
import { ordinalOf } from './ordinal.ts'
import { type ActorAt, actorAt, takingsOf } from './participants.ts'
import { standingOf } from './standing.ts'
import { nounStatus, verbStatus } from './status.ts'
import type { Telling } from './telling.ts'

export interface EventInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  readonly placeMentions: readonly PlaceMention[]
  readonly places: readonly Place[]
  /** Amounts whose `of` is killed, wounded, missing, detained, released or displaced. */
  readonly tolls: readonly AmountMention[]
}

/** Mentions inside the event's own words, else those of its sentence that no other telling holds. */
const nearest = <T extends Span>(all: readonly T[], words: Span, sentence: Span, others: readonly Span[]): T[] => {
  const inside = all.filter(x => holds(words, x))
  if (inside.length > 0) return inside
  return all.filter(x => holds(sentence, x) && !others.some(o => o !== words && holds(o, x)))
}

/** "talks resumed" may be the talks told before; "direct talks between Kyiv and Moscow" says which. */
const bare = (s: Sentence, noun: number): boolean => dependents(s, noun, 'amod', 'nmod', 'acl', 'compound').length === 0

const tellingsOf = (input: EventInput, index: number, at: ActorAt, voice: VoiceAt, around: Around): Telling[] => {
  const s = input.sentences[index]!
  const found = findTellings(s, around)
  return found.map((f: Found) => {
    const t = s.tokens[f.head]!
    const participants = takingsOf(s, f, at)
    const own = [...input.times, ...input.placeMentions, ...input.tolls].some(x => holds(f.words, x))
    const others = found.filter(o => o !== f).map(o => o.words)
    const times = nearest(input.times, f.words, s, others)
    const noun = !f.verbal
    const det = noun ? dependents(s, f.head, 'det', 'nmod:poss').map(i => s.tokens[i]!.text.toLowerCase()) : []
    return {
      type: f.trigger.type,
      family: f.trigger.family,
      lemma: t.lemma.toLowerCase(),
      verbal: f.verbal,
      sentence: index,
      head: f.head,
      trigger: { start: t.start, end: t.end },
      words: f.words,
      status: f.verbal ? verbStatus(s, f.head) : nounStatus(s, f.head),
      voice: voice({ start: t.start, end: t.end }),
      participants,
      light: f.light !== undefined,
      isConcrete: own || participants.length > 0,
      times: times.filter(x => x.edtf !== undefined),
      durations: times.filter(x => x.duration !== undefined && holds(f.words, x)),
      places: nearest(input.placeMentions, f.words, s, others),
      tolls: input.tolls.filter(x => overlaps(f.words, x)),
      ...(noun ? ordinalOf(s, f.head) : {}),
      definite:
        det.some(d => /^(the|this|that|these|those|its|their|his|her)$/.test(d)) ||
        (noun && det.length === 0 && f.trigger.family === 'meet' && bare(s, f.head)),
    }
  })
}

/** A toll that stands outside every telling of its sentence goes to the sentence's nearest violent event. */
const placeTolls = (tellings: readonly Telling[], input: EventInput): Telling[] => {
  const free = input.tolls.filter(x => !tellings.some(t => t.tolls.includes(x)))
  return tellings.map(t => {
    if (t.type !== 'ASSAULT' && t.type !== 'COERCE' && t.type !== 'RETREAT') return t
    const own = free.filter(x => {
      const here = tellings.filter(o => o.type === 'ASSAULT' && holds(input.sentences[o.sentence]!, x))
      return here[0] === t
    })
    return own.length > 0 ? { ...t, tolls: [...t.tolls, ...own] } : t
  })
}

const uniqueBy = <T>(list: readonly T[], key: (x: T) => string): T[] => [
  ...new Map(list.map(x => [key(x), x])).values(),
]

export const extractEvents = (input: EventInput): EventEntry[] => {
  const { report } = input
  const at = actorAt(input.actorMentions)
  const voice = voiceAt(input.statements)
  const around: Around = {
    text: report.text,
    cues: input.statements.flatMap(s => (s.cue ? [s.cue] : [])),
    dates: input.times.filter(t => t.edtf !== undefined),
    isActor: token => at(token) !== undefined,
    quotes: input.statements.flatMap(s => (s.manner === 'direct' ? s.content : [])),
  }
  const placeIds = new Map(input.places.flatMap(p => p.mentions.map(m => [m.start, p.id] as const)))
  const tellings = placeTolls(
    input.sentences.flatMap((_, i) => tellingsOf(input, i, at, voice, around)),
    input,
  )
  const affiliation = new Map(input.actors.map(a => [a.id, a.affiliation ?? a.id]))
  const standing = {
    statements: input.statements,
    sentences: input.sentences,
    sideOf: (id: string) => affiliation.get(id) ?? id,
  }
  return joinTellings(tellings).map(({ tellings: group }) => {
    const told = <T>(value: T, words: Span, v: string | null): Told<T> => ({
      value,
      words: anchor(report, words),
      voice: v,
    })
    const participants: Participant[] = uniqueBy(
      group.flatMap(t =>
        t.participants.map(p => ({ actor: p.actor, words: anchor(report, p.words), role: p.role, voice: t.voice })),
      ),
      p => p.actor,
    )
    const mentions = group.map(t => ({ words: anchor(report, t.words), voice: t.voice }))
    return makeEvent({
      by: 'events',
      type: group[0]!.type,
      mentions,
      statuses: uniqueBy(
        group.map(t => told(t.status, t.words, t.voice)),
        x => `${x.value}${x.voice}`,
      ),
      participants,
      places: uniqueBy(
        group.flatMap(t =>
          t.places.flatMap(p => (placeIds.has(p.start) ? [told(placeIds.get(p.start)!, p, t.voice)] : [])),
        ),
        x => x.value,
      ),
      times: uniqueBy(
        group.flatMap(t => t.times.map(x => told(x.edtf!, x, t.voice))),
        x => x.value,
      ),
      durations: uniqueBy(
        group.flatMap(t => t.durations.map(x => told(x.duration!, x, t.voice))),
        x => x.value,
      ),
      counts: uniqueBy(
        group.flatMap(t =>
          t.tolls.flatMap(x =>
            x.value === undefined || x.of === undefined
              ? []
              : [{ ...told(x.value, x, voice(x)), of: x.of, ...(x.qualifier ? { qualifier: x.qualifier } : {}) }],
          ),
        ),
        c => `${c.of}${c.value}${c.voice}`,
      ),
      ...ordinalEntry(group, report),
      standing: standingOf({ mentions, participants }, standing),
    })
  })
}

const ordinalEntry = (group: readonly Telling[], report: Report): Pick<EventEntry, 'ordinal'> => {
  const t = group.find(x => x.ordinal)
  if (!t?.ordinal) return {}
  const since = t.times.find(x => x.edtf?.endsWith('/..'))?.edtf?.replace('/..', '')
  return { ordinal: { nth: t.ordinal.nth, ...(since ? { since } : {}), words: anchor(report, t.ordinal.words) } }
}
