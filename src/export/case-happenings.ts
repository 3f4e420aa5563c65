/**
 * Events with their standing, commitments and discrepancies as the draft of a case has them.
 *
 *   happeningsOf(record, penOf(record)).events[0] -> { id: 'e01', type: 'ASSAULT', words: ['a shell hit'], ... }
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { type Fields, type Pen, some, unique } from './case-pen.ts'

export const happeningsOf = (record: SourcedRecord, { name, names, voice, drawer }: Pen): Record<string, Fields[]> => {
  const speakers = (said: readonly string[]) =>
    some(unique(record.statements.filter(s => said.includes(s.id)).flatMap(s => names(s.sources))))
  return {
    events: record.events.map(e => {
      const { report, one, all } = drawer(e.mentions[0]!.words)
      const own = e.mentions[0]!.voice
      const of = unique(e.counts.map(c => c.of))
      const told = (what: string) => some(unique(e.counts.filter(c => c.of === what).map(c => c.value)))
      return {
        id: name(e.id),
        report,
        type: e.type,
        words: all(e.mentions.map(m => m.words)),
        status: e.statuses[0]?.value,
        participants: e.participants.map(p => ({
          name: name(p.actor),
          role: p.role,
          ...(p.voice && p.voice !== own ? { voice: voice(p.voice) } : {}),
        })),
        place: e.places[0] && name(e.places[0].value),
        time: some(unique(e.times.map(t => t.value))),
        timeWords: one(e.times[0]?.words),
        duration: e.durations[0]?.value,
        counts: of.length > 0 ? Object.fromEntries(of.map(what => [what, told(what)])) : undefined,
        ordinal: e.ordinal && { nth: e.ordinal.nth, ...(e.ordinal.since ? { since: e.ordinal.since } : {}) },
        voice: voice(own),
      }
    }),
    commitments: record.commitments.map(c => {
      const { report, one, all } = drawer(c.words[0]!)
      return {
        id: name(c.id),
        report,
        kind: c.kind,
        parties: names(c.parties),
        what: all(c.words),
        dueWords: one(c.dues.at(-1)?.words),
        due: c.dues.at(-1)?.value,
        state: c.state,
        stateWords: one(c.stateWords),
        voice: voice(c.voice),
        stateVoice: voice(c.stateVoice),
      }
    }),
    standing: record.events
      .filter(e => e.standing.verdict !== 'reported')
      .map(({ id, standing: { verdict, ...lists } }) => ({
        about: name(id),
        verdict,
        ...Object.fromEntries(Object.entries(lists).map(([k, said]) => [k, speakers(said)])),
      })),
    discrepancies: record.discrepancies.map(d => {
      const { report, all } = drawer(d.sides[0]!.words)
      const words = all(d.sides.map(s => s.words))
      return { id: name(d.id), report, kind: d.kind, about: d.about.map(name), words, why: d.why }
    }),
  }
}
