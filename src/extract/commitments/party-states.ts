/**
 * The state of each party of a commitment, and of the whole: as the worst of them where they differ.
 *
 * "The League cleared its mines a week late; Orava has yet to begin" -> kept-late and overdue; the whole overdue.
 */
import type { CommitmentEntry, CommitmentState } from '../../record/entries.ts'
import type { ActorRef } from '../../record/values.ts'
import type { Scope } from './bound.ts'
import { subjectBefore } from './parties.ts'
import type { StateFound } from './state.ts'

const WORST: readonly CommitmentState[] = ['broken', 'overdue', 'kept-late']

/** How the whole stands: as the worst of its parties where they differ, and due while one of them has not been told of. */
export const overall = (parties: CommitmentEntry['parties'], one: StateFound, late: boolean): StateFound => {
  const own = parties.flatMap(p => (p.state ? [p.state] : []))
  if (own.length === 0 || parties.length < 2) return one
  const worst = WORST.find(w => own.includes(w))
  if (own.length === parties.length) return { ...one, state: worst ?? own[0]! }
  return { ...one, state: worst === 'broken' || worst === 'overdue' ? worst : late ? 'overdue' : 'pending' }
}

/** The state each party is told to be in: "The League cleared its mines a week late; Orava has yet to begin". */
export const withStates = (
  refs: readonly ActorRef[],
  told: readonly Required<StateFound>[],
  c: Scope,
): CommitmentEntry['parties'] =>
  refs.map(r => {
    if (refs.length < 2) return { ...r }
    const own = told.find(t => {
      const s = c.sentences.find(x => x.start <= t.words.start && t.words.end <= x.end)
      const subject = s ? subjectBefore(c.report.text, s, c.actorMentions, t.words.start) : []
      return subject.some(m => m.actor === r.actor)
    })
    return own ? { ...r, state: own.state } : { ...r }
  })
