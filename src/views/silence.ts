/**
 * Who has not answered what: those who declined to comment, and the accused of whom the record has no answer.
 *
 * "The company did not answer calls" -> declined. Blamed by one side, nothing said by the other -> no-answer.
 */
import type { SourcedRecord } from '../record/sourced-record.ts'

export interface Silence {
  readonly how: 'declined' | 'no-answer'
  readonly who: readonly string[]
  /** The event it is about, where one is known. */
  readonly event?: string
  /** The statement that tells of the silence, or the one that accuses. */
  readonly statement: string
}

export const silence = (record: SourcedRecord): readonly Silence[] => {
  const statements = new Map(record.statements.map(s => [s.id, s]))
  const about = new Map(record.events.flatMap(e => e.standing.silent.map(id => [id, e.id] as const)))
  const declined = record.statements
    .filter(s => s.act === 'no-comment')
    .map((s): Silence => {
      const event = about.get(s.id)
      return { how: 'declined', who: s.sources.map(r => r.actor), ...(event ? { event } : {}), statement: s.id }
    })
  const affiliation = new Map(record.actors.map(a => [a.id, a.affiliation]))
  const speaksFor = (speaker: string, accused: string): boolean =>
    speaker === accused || affiliation.get(speaker) === accused || affiliation.get(accused) === speaker
  const unanswered = record.events.flatMap(e => {
    const answers = [...e.standing.deniedBy, ...e.standing.confirmedBy, ...e.standing.silent, ...e.standing.claimedBy]
    const speakers = answers.flatMap(id => statements.get(id)?.sources.map(r => r.actor) ?? [])
    return e.participants
      .filter(p => p.role === 'actor' && p.voice !== null && e.standing.blamedBy.includes(p.voice))
      .filter(p => !speakers.some(s => speaksFor(s, p.actor)))
      .map((p): Silence => ({ how: 'no-answer', who: [p.actor], event: e.id, statement: p.voice! }))
  })
  return [...declined, ...unanswered]
}
