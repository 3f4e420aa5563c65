/**
 * Criticism: where units are cut, which parties stand for their states, whom grammar blames, and what a model that is sure makes of it.
 */
import { describe, expect, it } from 'vitest'
import { blameIn } from '../../src/extract/criticism/blame.ts'
import { criticismReader } from '../../src/extract/criticism/index.ts'
import { judgeSpeech } from '../../src/extract/criticism/judge.ts'
import { openCriticismModel } from '../../src/extract/criticism/model.ts'
import { namedTarget } from '../../src/extract/criticism/named-target.ts'
import { partAt } from '../../src/extract/criticism/part-at.ts'
import { partyFinder } from '../../src/extract/criticism/parties.ts'
import { speechTable } from '../../src/extract/criticism/table.ts'
import { unitsOf } from '../../src/extract/criticism/units.ts'
import { classOf } from '../../src/extract/criticism/words.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { layersOf } from '../../src/lang/en/steps.ts'
import { openClusters } from '../../src/language/clusters.ts'
import { createEngine } from '../../src/language/index.ts'
import { makeReport } from '../../src/record/report.ts'

const knowledge = loadKnowledge()
const engine = createEngine({ lexicon: knowledge.lexicon })
const find = partyFinder(knowledge)

const speech = (text: string, speaker?: string) => {
  const sentences = engine.parse(text)
  const table = speechTable({ sentences, parties: sentences.map(find), clusters: openClusters(), speaker })
  return { table, units: unitsOf(sentences, text) }
}
const judged = (text: string, speaker?: string) => {
  const { table, units } = speech(text, speaker)
  return judgeSpeech(openCriticismModel(), { table, units, debate: new Map() })
}
const most = (text: string, speaker?: string): number => Math.max(...judged(text, speaker).map(j => j.likelihood))

describe('units', () => {
  it('cover every word once, in order', () => {
    const { table, units } = speech(
      'We regret that Bolivia, which signed the accord, has closed the river. It must reopen it.',
    )
    expect(units[0]!.from).toBe(0)
    expect(units.at(-1)!.to).toBe(table.tokens.length)
    for (const [i, unit] of units.entries()) if (i > 0) expect(unit.from).toBe(units[i - 1]!.to)
    expect(units.length).toBeGreaterThan(2)
  })
  it('leave a plain sentence whole', () => {
    expect(speech('The delegations met in Geneva on Friday.').units).toHaveLength(1)
  })
})

describe('parties', () => {
  const parts = (text: string) => {
    const { table } = speech(text)
    return table.parties.flatMap((p, t) => (p ? [[p.party, partAt(table, t)] as const] : []))
  }
  it('act by name, by their people and by their troops', () => {
    expect(parts('Peru has broken the accord.')).toEqual([['PE', 'acts']])
    expect(parts('The bridge was destroyed by Peru.')).toEqual([['PE', 'acts']])
  })
  it('are places where things happen', () => {
    expect(parts('The talks were held in Peru.')).toEqual([['PE', 'where']])
  })
  it('earn no blame by being where fault is, nor by speaking', () => {
    const { table, units } = speech('Chile has violated the treaty in Peru.', 'BO')
    const blame = blameIn(table, units)
    expect(blame.get('CL')!).toBeGreaterThan(blame.get('PE')!)
    expect(blameIn({ ...table, speaker: 'CL' }, units).has('CL')).toBe(false)
  })
})

describe('grammar of blame', () => {
  const named = (text: string) => {
    const { table, units } = speech(text)
    const at = namedTarget(table, { ...units[0]!, to: units.at(-1)!.to }, t => table.tokens[t]!.upos !== 'PRON')
    return at < 0 ? undefined : table.tokens[at]!.text
  }
  it('finds the object of a verb of blame and the doer of a fault', () => {
    expect(named('We blame the operator.')).toBe('operator')
    expect(named('The ministry has ignored the nurses.')).toBe('ministry')
  })
  it('finds nobody where nobody does wrong, nor who finds fault himself', () => {
    expect(named('The ministry has met the nurses.')).toBeUndefined()
    expect(named('The board rejects it.')).toBeUndefined()
  })
})

describe('what the model says', () => {
  it('rates fault above praise and plain report', () => {
    const fault = most('Chile continues its illegal occupation, in flagrant violation of the treaty.', 'PE')
    expect(fault).toBeGreaterThan(0.6)
    for (const plain of [
      'We welcome the agreement and thank the mediator for her briefing.',
      'The delegations will meet again in Geneva on Friday.',
      'I now give the floor to the representative of Chile.',
    ])
      expect(most(plain, 'PE')).toBeLessThan(0.5)
  })
  it('means who acts, never who speaks', () => {
    const said = judged('Chile continues its aggression against Peru and flouts the treaty.', 'PE')
    expect(said[0]!.target).toBe('CL')
    for (const unit of judged('Peru deplores the aggression against Peru.', 'PE')) expect(unit.target).not.toBe('PE')
  })
  it('knows classes of words, not their look', () => {
    expect(classOf('annexation')).toBe('wrong')
    expect(classOf('announce')).toBeUndefined()
  })
})

describe('statements', () => {
  const read = criticismReader(knowledge)
  const layers = (text: string) => {
    const report = makeReport({ text, language: 'en', published: '2026-03-03' })
    const doc = layersOf(report, knowledge)
    return { ...doc, report, sentences: doc.sentences!, statements: doc.statements!, actors: doc.actors! }
  }
  it('keep every other field, and their ids', () => {
    const doc = layers(
      'PERU: Chile continues its illegal occupation, in flagrant violation of the treaty. Chile has violated every agreement.',
    )
    const plain = doc.statements.map(({ criticises: _, ...rest }) => rest)
    const marked = read({ ...doc, statements: plain, actorMentions: doc.actorMentions! })
    expect(marked.map(({ criticises: _, ...rest }) => rest)).toEqual(plain)
    for (const s of marked)
      for (const c of s.criticises ?? []) {
        expect(c.words.exact).toBe(doc.report.text.slice(c.words.start, c.words.end))
        expect(c.confidence).toBeGreaterThanOrEqual(0.8)
      }
  })
  it('say nothing of a plain report', () => {
    const { statements } = layers(
      'The health ministry said the number of cases had doubled. "We need clean water," a spokesman said. Peru welcomed the offer.',
    )
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.every(s => s.criticises === undefined)).toBe(true)
  })
})
