/**
 * Whole sentences: who takes part where the parse hides it, what is released, and denials that dispute nothing.
 */
import { describe, expect, test } from 'vitest'
import { toPlover } from '../../src/export/plover.ts'
import { read } from '../../src/read-reports.ts'

const recordOf = (text: string) => read({ text, language: 'en', published: '2025-06-13' })
const partiesOf = (text: string, words: RegExp): string[] => {
  const r = recordOf(text)
  const e = r.events.find(x => x.mentions.some(m => words.test(m.words.exact)))
  return (e?.participants ?? []).map(p => `${p.role}:${r.actors.find(a => a.id === p.actor)?.name}`)
}
const typesOf = (text: string): string[] => recordOf(text).events.map(e => e.type)

describe('who takes part', () => {
  test.each([
    ['A Maltese judge Thursday jailed three smugglers.', /jailed/, /^actor:.*judge/],
    ['The convoy, organised by Norway together with Ghana, reached the valley on Monday.', /convoy/, /Ghana/],
    ['Norway condemned the sanctions imposed by Peru in May.', /sanctions/, /^actor:Peru$/],
  ])('%s', (text, words, party) => {
    expect(partiesOf(text, words).some(p => party.test(p))).toBe(true)
  })

  test('nobody strikes by being struck: the culprit is never the place that was hit', () => {
    const hit = partiesOf('A strike on the pumping station at Norfall on Sunday killed 12 workers.', /strike/)
    expect(hit.filter(p => /^actor/.test(p))).toEqual([])
    const shelled = partiesOf('The shelling of the hospital killed two nurses, the ministry said.', /shelling/)
    expect(shelled.filter(p => /^actor/.test(p))).toEqual([])
    const raid = partiesOf('A raid on the village by the army killed six people.', /raid/)
    expect(raid.filter(p => /^actor/.test(p))).toEqual(['actor:army'])
  })

  test('whoever tells it suffers nothing', () => {
    const parties = partiesOf(
      'The junta carried out air strikes on two villages, killing at least nine people, residents and a monitoring group said.',
      /strikes/,
    )
    expect(parties.join()).not.toContain('residents')
  })
})

describe('what is told', () => {
  test.each([
    ['Kabul handed over 25 soldiers on Saturday.', 'RETREAT'],
    ['The rebels let the children go on Monday.', 'RETREAT'],
    ['The navy released two vessels on Friday.', 'RETREAT'],
    ['President Adama Sarr on Thursday announced a cease-fire with the rebels.', 'RETREAT'],
    ['Unions and managers will hold a new round of talks next week.', 'CONSULT'],
  ])('%s', (text, type) => {
    expect(typesOf(text)).toContain(type)
  })

  test('"let go of a plan" frees nobody, and a convoy that is attacked brings no help', () => {
    expect(typesOf('The rebels let go of the plan on Monday.')).not.toContain('RETREAT')
    expect(typesOf('Gunmen attacked a convoy near Gao on Monday, the army said.')).not.toContain('AID')
  })
})

describe('denials', () => {
  const verdictOf = (text: string): string | undefined =>
    recordOf(text).events.find(e => /arrested|attacked/.test(e.mentions[0]!.words.exact))?.standing.verdict

  test('of something else dispute nothing; of a part in it they do', () => {
    const arrest = 'The navy arrested a captain off Takoradi on Monday, the ministry said.'
    expect(verdictOf(`${arrest} Lisbon denied that the vessel had been smuggling fuel.`)).not.toBe('disputed')
    const ambush = 'Gunmen attacked a convoy near Gao on Monday, the army said.'
    expect(verdictOf(`${ambush} The rebels denied that their men had been behind it.`)).toBe('disputed')
  })
})

test('of a sentence the main deed is the first line of event data', () => {
  const first = JSON.parse(
    toPlover(recordOf('On a visit to Ghana, President Adama Sarr condemned Peru for its sanctions.')).split('\n')[0]!,
  ) as { event: string; target: { text: string }[] }
  expect([first.event, first.target[0]?.text]).toEqual(['ACCUSE', 'Peru'])
})
