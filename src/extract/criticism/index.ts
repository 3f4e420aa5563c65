/**
 * Lays on statements what their speakers find fault with, and whom they mean: a trained reader and the grammar of blame.
 *
 * “Atlantia has flouted the accord,” the envoy said. -> criticises: [{words: “Atlantia has flouted the accord”, target: Atlantia}].
 * It speaks only where it is sure, and changes nothing else of a statement.
 */
import type { Knowledge } from '../../knowledge/index.ts'
import { openClusters } from '../../language/clusters.ts'
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { Criticism, StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { Span } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'
import { voiceAt } from '../voice.ts'
import { addBlame, blameIn } from './blame.ts'
import { type Judged, judgeSpeech } from './judge.ts'
import { type CriticismModel, openCriticismModel } from './model.ts'
import { namedTarget } from './named-target.ts'
import { partyFinder } from './parties.ts'
import { type SpeechTable, speechTable, type Unit } from './table.ts'
import { NOBODY } from './targets.ts'
import { unitsOf } from './units.ts'

export interface CriticismInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
}

/** Below this likelihood the reader keeps silent: docs/measurements-criticism.md says what it is worth. */
export const SURE = 0.8

const LEAST = 3
const SPEAKERS = new Set(['person', 'state', 'organisation', 'group'])

/** Reads reports with what it knows; the model is opened at the first one. */
export const criticismReader = (knowledge: Knowledge): ((input: CriticismInput) => StatementEntry[]) => {
  const find = partyFinder(knowledge)
  let model: CriticismModel | undefined
  return input => {
    const { report, sentences, statements, actorMentions } = input
    if (statements.length === 0) return []
    const table = speechTable({ sentences, parties: sentences.map(find), clusters: openClusters() })
    const actors = new Map(input.actors.map(a => [a.id, a]))
    const mentions = spanIndex(actorMentions)
    const actorAt = (t: number): Actor | undefined => {
      const around = mentions.holding(table.tokens[t]!).sort((a, b) => a.end - a.start - (b.end - b.start))
      return around[0] && actors.get(around[0].actor)
    }
    const states = statesOf(table, actorAt, actors)
    const voices = voiceAt(statements)
    const spoken = unitsOf(sentences, report.text).flatMap(unit => {
      const voice = voices(spanOf(table, unit))
      return voice === null ? [] : [{ unit, voice }]
    })
    const byId = new Map(statements.map(s => [s.id, s]))
    const sideOf = (voice: string): string | undefined => {
      const [source] = byId.get(voice)?.sources ?? []
      return source && stateOfActor(source.actor, states, actors)
    }
    const sides = [...new Set(spoken.map(s => sideOf(s.voice)))]
    const speeches = sides.map(side => ({ side, units: spoken.filter(s => sideOf(s.voice) === side) }))
    const blames = speeches.map(({ side, units }) =>
      blameIn(
        { ...table, speaker: side },
        units.map(u => u.unit),
      ),
    )
    const found = new Map<string, Criticism[]>()
    for (const [i, { side, units }] of speeches.entries()) {
      model ??= openCriticismModel()
      const own = { ...table, speaker: side }
      const debate = addBlame(blames.filter((_, o) => o !== i))
      const judged = judgeSpeech(model, { table: own, units: units.map(u => u.unit), debate, sure: SURE })
      for (const run of runsOf(table, units, judged)) {
        const statement = byId.get(run.voice)
        if (!statement || !mayCriticise(statement, actors)) continue
        const own = new Set(statement.sources.map(s => s.actor))
        const words = spanOf(table, run)
        const isParty = (t: number): boolean => {
          const actor = actorAt(t)
          return actor !== undefined && SPEAKERS.has(actor.kind) && !own.has(actor.id)
        }
        const named = namedTarget(table, run, isParty)
        const state = run.target === NOBODY ? undefined : states.get(run.target)
        const target = named >= 0 ? actorAt(named)!.id : state
        const list = found.get(run.voice) ?? []
        list.push({
          words: anchor(report, words),
          ...(target !== undefined && !own.has(target) ? { target: { actor: target } } : {}),
          confidence: Math.round(100 * run.likelihood) / 100,
        })
        found.set(run.voice, list)
      }
    }
    return statements.map(s => (found.has(s.id) ? Object.freeze({ ...s, criticises: found.get(s.id)! }) : s))
  }
}

const mayCriticise = (s: StatementEntry, actors: ReadonlyMap<string, Actor>): boolean =>
  s.negated !== true && s.sources.length > 0 && s.sources.every(r => SPEAKERS.has(actors.get(r.actor)?.kind ?? ''))

const spanOf = ({ tokens }: SpeechTable, { from, to }: Pick<Unit, 'from' | 'to'>): Span => {
  let [first, last] = [from, to - 1]
  while (last > first && /^[\p{P}\s]+$/u.test(tokens[last]!.text)) last--
  while (first < last && /^[\p{P}\s]+$/u.test(tokens[first]!.text)) first++
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}

interface Run extends Unit {
  readonly voice: string
  readonly target: string
  readonly likelihood: number
}

const contentOf = (table: SpeechTable, { from, to }: Unit): number =>
  table.content.slice(from, to).reduce((sum, one) => sum + one, 0)

/** Units next to each other in one sentence and voice that mean the same party are one criticism. */
const runsOf = (
  table: SpeechTable,
  units: readonly { unit: Unit; voice: string }[],
  judged: readonly Judged[],
): Run[] => {
  const runs: Run[] = []
  for (const [i, { unit, voice }] of units.entries()) {
    const { likelihood, target } = judged[i]!
    if (likelihood < SURE) continue
    const last = runs.at(-1)
    const goesOn = last && last.to === unit.from && last.sentence === unit.sentence && last.voice === voice
    if (goesOn && last.target === target)
      runs[runs.length - 1] = { ...last, to: unit.to, likelihood: Math.max(last.likelihood, likelihood) }
    else runs.push({ ...unit, voice, target, likelihood })
  }
  // A word or two ("so-called") is an aside.
  return runs.filter(run => contentOf(table, run) >= LEAST)
}

/** States by code -> the report's actor for each. */
const statesOf = (
  table: SpeechTable,
  actorAt: (t: number) => Actor | undefined,
  actors: ReadonlyMap<string, Actor>,
): ReadonlyMap<string, string> => {
  const states = new Map<string, string>()
  for (const [t, word] of table.parties.entries()) {
    if (!word || states.has(word.party)) continue
    const actor = actorAt(t)
    const state = actor?.kind === 'state' ? actor : actor?.affiliation ? actors.get(actor.affiliation) : undefined
    if (state?.kind === 'state') states.set(word.party, state.id)
  }
  return states
}

const stateOfActor = (
  id: string,
  states: ReadonlyMap<string, string>,
  actors: ReadonlyMap<string, Actor>,
): string | undefined => {
  let actor = actors.get(id)
  for (let up = 0; actor && up < 4; up++) {
    for (const [code, state] of states) if (state === actor.id) return code
    actor = actor.affiliation ? actors.get(actor.affiliation) : undefined
  }
  return undefined
}
