/**
 * Events of a report: what happened, goes on or may come, each with every telling of it, and how it stands.
 *
 * "On Thursday, a missile strike on Lima killed 12 people" -> ASSAULT, happened, 2025-04-24, Lima, killed 12, reported.
 */
import { anchor } from '../../record/anchor.ts'
import type { EventEntry, Participant } from '../../record/entries.ts'
import { makeEvent } from '../../record/make.ts'
import type { PlaceMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Told } from '../../record/values.ts'
import type { Span } from '../../text/span.ts'
import { voiceAt } from '../voice.ts'
import { withAnchored } from './anchored.ts'
import { answersIn } from './answers.ts'
import { type Culprit, culpritsOf } from './culprits.ts'
import type { EventInput } from './input.ts'
import { joinTellings } from './join.ts'
import { mended } from './mended.ts'
import { standingOf } from './standing.ts'
import type { Telling } from './telling.ts'
import { tellingsOf } from './tellings.ts'

export type { EventInput } from './input.ts'

/** The first of each key. */
const uniqueBy = <T>(list: readonly T[], key: (x: T) => string): T[] => {
  const seen = new Set<string>()
  return list.filter(x => {
    const k = key(x)
    return !seen.has(k) && seen.add(k)
  })
}

const participantsOf = (group: readonly Telling[], culprits: readonly Culprit[], report: Report): Participant[] =>
  uniqueBy(
    [
      ...culprits.map(c => ({
        actor: c.actor,
        words: anchor(report, c.words),
        role: 'actor' as const,
        voice: c.statement.id,
      })),
      ...group.flatMap(t =>
        t.participants.map(p => ({ actor: p.actor, words: anchor(report, p.words), role: p.role, voice: t.voice })),
      ),
    ],
    p => p.actor,
  )

/** Sure scenes of all tellings, then where the report was filed, then the rest. */
const scenesOf = (group: readonly Telling[]): { p: PlaceMention; voice: string | null }[] => [
  ...group.flatMap(t => t.places.slice(0, t.surePlaces).map(p => ({ p, voice: t.voice }))),
  ...group.flatMap(t => (t.dateline ? [{ p: t.dateline, voice: null }] : [])),
  ...group.flatMap(t => t.places.slice(t.surePlaces).map(p => ({ p, voice: t.voice }))),
]

/** "occupies a fifth of Peruvian territory": where no scene is named, the state that it is done to. */
const invaded = (
  type: EventEntry['type'],
  participants: readonly Participant[],
  { actors, places }: Pick<EventInput, 'actors' | 'places'>,
): Told<string>[] => {
  if (!/^(ASSAULT|COERCE)$/.test(type)) return []
  const states = participants.filter(
    p => /^(recipient|victim)$/.test(p.role) && actors.some(a => a.id === p.actor && a.kind === 'state'),
  )
  const [one] = states
  const name = states.length === 1 && one ? actors.find(a => a.id === one.actor)?.name : undefined
  const place = places.find(p => p.name === name)
  return one?.words && place ? [{ value: place.id, words: one.words, voice: one.voice }] : []
}

const ordinalEntry = (group: readonly Telling[], report: Report): Pick<EventEntry, 'ordinal'> => {
  const t = group.find(x => x.ordinal)
  if (!t?.ordinal) return {}
  const since = t.times.find(x => x.edtf?.endsWith('/..'))?.edtf?.replace('/..', '')
  return { ordinal: { nth: t.ordinal.nth, ...(since ? { since } : {}), words: anchor(report, t.ordinal.words) } }
}

export const extractEvents = (given: EventInput): EventEntry[] => {
  const input = { ...given, sentences: given.sentences.map(mended) }
  const { report } = input
  const voice = voiceAt(input.statements)
  const placeIds = new Map(input.places.flatMap(p => p.mentions.map(m => [m.start, p.id] as const)))
  const tellings = tellingsOf(input)
  const culprits = culpritsOf(input.statements, tellings, input)
  const affiliation = new Map(input.actors.map(a => [a.id, a.affiliation ?? a.id]))
  const standing = {
    byId: new Map(input.statements.map(s => [s.id, s] as const)),
    answers: answersIn({ statements: input.statements, sentences: input.sentences, all: tellings }),
    sideOf: (id: string) => affiliation.get(id) ?? id,
  }
  const told = <T>(value: T, words: Span, v: string | null): Told<T> => ({
    value,
    words: anchor(report, words),
    voice: v,
  })
  return withAnchored(joinTellings(tellings)).map(({ tellings: group }) => {
    const type = group[0]!.type
    const blamed = culprits.filter(c => c.tellings.some(t => group.some(g => g.trigger.start === t.trigger.start)))
    const participants = participantsOf(group, blamed, report)
    const scenes = uniqueBy(
      scenesOf(group).flatMap(({ p, voice: v }) => (placeIds.has(p.start) ? [told(placeIds.get(p.start)!, p, v)] : [])),
      x => x.value,
    )
    return makeEvent({
      by: 'events',
      type,
      mentions: uniqueBy(
        group.map(t => ({ words: anchor(report, t.words), voice: t.voice })),
        m => `${m.words.start}-${m.words.end}${m.voice}`,
      ),
      statuses: uniqueBy(
        group.map(t => told(t.status, t.words, t.voice)),
        x => `${x.value}${x.voice}`,
      ),
      participants,
      places: scenes.length > 0 ? scenes : invaded(type, participants, input),
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
          [...t.tolls, ...(t.retold ?? [])].flatMap(x =>
            x.value === undefined || x.of === undefined
              ? []
              : [{ ...told(x.value, x, voice(x)), of: x.of, ...(x.qualifier ? { qualifier: x.qualifier } : {}) }],
          ),
        ),
        c => `${c.of}${c.value}${c.voice}`,
      ),
      ...ordinalEntry(group, report),
      standing: standingOf({ type, tellings: group, participants, blames: blamed.map(c => c.statement) }, standing),
    })
  })
}
