/**
 * Speeches with their parse, units and features, ready to learn from.
 */
import { addBlame, type Blame, blameIn } from '../../src/extract/criticism/blame.ts'
import { MOST_FEATURES, unitFeatures } from '../../src/extract/criticism/features.ts'
import { partyFinder } from '../../src/extract/criticism/parties.ts'
import { type SpeechTable, speechTable, type Unit } from '../../src/extract/criticism/table.ts'
import { NOBODY } from '../../src/extract/criticism/targets.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { openClusters } from '../../src/language/clusters.ts'
import { createEngine } from '../../src/language/index.ts'
import { type GoldUnit, readSpeeches, type Speech } from './corpus.ts'

export interface Lesson {
  readonly speech: Speech
  readonly table: SpeechTable
  readonly units: readonly Unit[]
  readonly gold: readonly GoldUnit[]
  /** Who gold says is criticised in each unit, as ISO code; NOBODY where none is named. */
  readonly targets: readonly string[]
  readonly debate: Blame
  /** Distinct features of each unit. */
  readonly features: readonly Int32Array[]
}

/** "united_states_of_america" -> "US". */
const stateOf = (knowledge: ReturnType<typeof loadKnowledge>): ((written: string) => string | undefined) => {
  const small = new Set(['of', 'and', 'the'])
  return written => {
    const words = written.split('_').map(w => (small.has(w) ? w : w[0]!.toUpperCase() + w.slice(1)))
    return knowledge.lookup(words.join(' ')).find(e => e.kind === 'state')?.state
  }
}

export const readLessons = (file: string): readonly Lesson[] => {
  const knowledge = loadKnowledge()
  const engine = createEngine({ lexicon: knowledge.lexicon })
  const find = partyFinder(knowledge)
  const clusters = openClusters()
  const state = stateOf(knowledge)
  const keys = new Int32Array(MOST_FEATURES)
  const drafts = readSpeeches(file).map(speech => {
    const sentences = engine.parse(speech.text)
    const table = speechTable({ sentences, parties: sentences.map(find), clusters, speaker: state(speech.speaker) })
    const units = unitsOf(table, speech)
    return { speech, table, units, gold: speech.units, blame: blameIn(table, units) }
  })
  return drafts.map(({ blame: _, ...draft }) => ({
    ...draft,
    targets: draft.gold.map(u => (u.target === undefined ? NOBODY : (state(u.target) ?? NOBODY))),
    debate: addBlame(
      drafts
        .filter(o => o.speech.meeting === draft.speech.meeting && o.table.speaker !== draft.table.speaker)
        .map(o => o.blame),
    ),
    features: draft.units.map((_, i) => {
      const n = unitFeatures(draft, i, keys)
      return Int32Array.from(new Set(keys.subarray(0, n)))
    }),
  }))
}

/** Gold's stretches as token ranges. */
const unitsOf = (table: SpeechTable, { text, units }: Speech): Unit[] => {
  let paragraph = 0
  let t = 0
  return units.map((unit, i) => {
    if (i > 0 && text.slice(units[i - 1]!.end, unit.start).includes('\n')) paragraph++
    while (t < table.tokens.length && table.tokens[t]!.end <= unit.start) t++
    const from = t
    while (t < table.tokens.length && table.tokens[t]!.start < unit.end) t++
    return { from, to: t, sentence: table.sentence[from] ?? -1, paragraph }
  })
}
