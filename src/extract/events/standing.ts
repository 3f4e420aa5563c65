/**
 * How an event stands, computed from the voices that tell of it: never from one of them being believed.
 *
 * The junta blames Lima and Lima has not commented -> blamed, silent: Lima. Two sides tell it -> confirmed.
 * The first that fits, in record.md's order: disputed, confirmed, unconfirmed, blamed, claimed, reported.
 */
import type { Participant, PloverType, Standing, StatementEntry } from '../../record/entries.ts'
import { verdictOf } from '../../record/verdict.ts'
import { type Answers, isDenying, isOwningUp } from './answers.ts'
import type { Telling } from './telling.ts'

export interface Happening {
  readonly type: PloverType
  readonly tellings: readonly Telling[]
  readonly participants: readonly Participant[]
  /** Statements that name a culprit for it. */
  readonly blames: readonly StatementEntry[]
}

export interface StandingInput {
  /** Which statements answer an event. */
  readonly answers: Answers
  readonly byId: ReadonlyMap<string, StatementEntry>
  /** The side an actor belongs to; itself where it has none. */
  readonly sideOf: (actor: string) => string
}

const HARM = new Set<PloverType>(['ASSAULT', 'COERCE'])
const HAPPENED = new Set(['happened', 'ongoing'])

const unique = (list: readonly StatementEntry[]): string[] => [...new Set(list.map(s => s.id))]

/** A telling whose deed is said not to have been: "no civilian had been hurt". */
const isDenial = (t: Telling, s: StatementEntry): boolean => t.denied || s.act === 'deny'

export const standingOf = (e: Happening, input: StandingInput): Standing => {
  const { byId } = input
  const voiced = e.tellings.flatMap(t => {
    const s = t.voice ? byId.get(t.voice) : undefined
    return s ? [{ t, s }] : []
  })
  const own = e.tellings.some(t => t.voice === null)
  const real = e.tellings.some(t => HAPPENED.has(t.status))
  const tellers = voiced.filter(({ t, s }) => !isDenial(t, s)).map(x => x.s)
  const deniers = voiced.filter(({ t, s }) => isDenial(t, s) && !s.negated).map(x => x.s)
  const around = input.answers(e.tellings)
  const pick = (accept: (s: StatementEntry) => boolean): StatementEntry[] => around.filter(accept)
  const sideOf = (s: StatementEntry): string | undefined =>
    s.sources[0] ? input.sideOf(s.sources[0].actor) : undefined
  const culprits = HARM.has(e.type)
    ? e.participants
        .filter(p => p.role === 'actor' && p.voice)
        .flatMap(p => {
          const s = byId.get(p.voice!)
          return s && sideOf(s) !== undefined && sideOf(s) !== input.sideOf(p.actor) ? [s] : []
        })
    : []
  const blamers = [...e.blames, ...pick(s => s.act === 'blame'), ...tellers.filter(s => s.act === 'blame')]
  const confirmers = [
    ...pick(s => (s.act === 'confirm' && !s.negated) || isOwningUp(s)),
    ...tellers.filter(s => s.act === 'confirm' && !s.negated),
  ]
  const claims = tellers.filter(s => s.act !== 'confirm' && !e.blames.includes(s))
  const lists = {
    claimedBy: own ? unique(claims.filter(s => s.act === 'claim')) : unique(claims),
    blamedBy: unique([...blamers, ...culprits]),
    confirmedBy: unique(confirmers),
    deniedBy: unique([...deniers, ...pick(isDenying)]),
    silent: unique(pick(s => s.act === 'no-comment')),
    unverifiedBy: unique([
      ...pick(s => s.negated === true && s.act === 'confirm'),
      ...tellers.filter(s => s.negated && s.act === 'confirm'),
    ]),
  }
  const sides =
    real && !own
      ? new Set(
          tellers
            .filter(s => !s.within)
            .map(sideOf)
            .filter(x => x !== undefined),
        ).size
      : 0
  // A party that alone tells of a deed claims it; it blames where the deed itself is told by others too.
  const told = own || sides > 1
  const blamed = unique([...blamers, ...(told ? culprits : [])])
  return { verdict: verdictOf({ ...lists, blamedBy: blamed }, { own, sides }), ...lists }
}
