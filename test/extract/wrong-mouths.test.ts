/** Sentences that once put words in a wrong mouth or made an entry of nothing, read whole. */
import { describe, expect, it, test } from 'vitest'
import { layersOf } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

const readWhole = (text: string) => {
  const doc = layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-03-05' }))
  const name = (id: string): string => doc.actors?.find(a => a.id === id)?.name ?? id
  return {
    statements: (doc.statements ?? []).map(s => ({
      by: s.sources.map(r => name(r.actor)),
      to: s.addressee ? name(s.addressee.actor) : undefined,
      cue: s.cue?.exact,
      said: s.content.map(c => c.exact).join(' … '),
      on: s.time?.value,
      medium: s.medium?.kind,
    })),
    holders: (doc.positions ?? []).map(p => name(p.holder.actor)),
    proposals: (doc.proposals ?? []).map(p => p.status),
    commitments: (doc.commitments ?? []).map(c => c.words.map(w => w.exact).join(' ')),
    events: (doc.events ?? []).map(e => e.type),
    told: (doc.events ?? []).map(e => ({
      type: e.type,
      status: e.statuses[0]?.value,
      voices: e.mentions.map(m => m.voice),
      doers: e.participants.filter(p => p.role === 'actor').map(p => name(p.actor)),
    })),
    dues: (doc.commitments ?? []).flatMap(c => c.dues.map(d => d.value)),
    discrepancies: doc.discrepancies ?? [],
  }
}

describe('what was said', () => {
  it.each([
    ['The mayor said today is a day of mourning for the whole city.', 'today is a day of mourning for the whole city'],
    ['Ana Ruiz said last week was decisive for the talks.', 'last week was decisive for the talks'],
    ['The minister said the talks on Monday failed.', 'the talks on Monday failed'],
  ])('keeps the day that is part of it, and is not dated by it: %s', (text, said) => {
    const [one] = readWhole(text).statements
    expect(one).toMatchObject({ said, on: undefined })
  })
  it('is not what the report says of the source', () => {
    const { statements } = readWhole(
      'According to the ministry, whose officials met the rebels on Monday, the truce holds.',
    )
    expect(statements[0]).toMatchObject({ by: ['ministry'], said: 'the truce holds', on: undefined })
  })
  it('is not dated by what happened besides', () => {
    for (const text of [
      'The ship, which the navy says carried arms, was boarded on Sunday.',
      'The president, who is said to favour a deal, will meet the envoy today.',
    ])
      expect(readWhole(text).statements.map(s => s.on)).toEqual([undefined])
  })
  it('is no day that a strike was called for', () => {
    const { statements } = readWhole('A strike called for 10 March was cancelled.')
    expect(statements).toEqual([])
  })
  it('is told once where somebody is quoted by another', () => {
    const { statements } = readWhole('The bishop was quoted by the Clarion as saying that the prisoners were alive.')
    expect(statements.map(s => s.said)).toEqual(['that the prisoners were alive'])
  })
  it('is of the subject behind a semicolon', () => {
    const { statements } = readWhole(
      'General Tobar said troops would leave; a spokesman for the opposition, which won 40 per cent of the vote, said they would not.',
    )
    expect(statements.map(s => s.by)).toEqual([['Tobar'], ['spokesman for the opposition']])
  })
  it('is nothing where nothing was said', () => {
    const { statements } = readWhole('The board, which promised a report by May, said nothing.')
    expect(statements.filter(s => s.by.includes('nothing'))).toEqual([])
  })
  it('is no thing called off', () => {
    expect(readWhole('The company called off a strike planned for Friday.').statements).toEqual([])
  })
})

describe('who asks and who hears', () => {
  it('is not the one who is asked', () => {
    const asked = readWhole('Asked whether the plan was dead, the minister said it was not.').statements.find(
      s => s.cue === 'Asked',
    )
    expect(asked).toMatchObject({ by: [], to: 'minister' })
  })
  it('is not the newspaper that tells of a question', () => {
    const asked = readWhole('The union asked whether pay would rise, the paper said.').statements.find(
      s => s.cue === 'asked',
    )
    expect(asked).toMatchObject({ by: ['union'], to: undefined })
  })
  it('is no ruling that is responded to', () => {
    const { statements } = readWhole('Responding to the ruling, the union said it would appeal.')
    expect(statements.filter(s => s.to)).toEqual([])
  })
  it('is no outlet for reading out a statement, publishing a video or carrying letters', () => {
    for (const text of [
      'A statement read by Maria Oro said the truce would hold. Maria Oro said she was pleased.',
      'A video published by Hamas showed the hostages. Hamas said the truce would hold.',
      'The Royal Mail said it would cut 500 jobs.',
    ])
      expect(readWhole(text).statements.filter(s => s.medium === 'press')).toEqual([])
  })
})

test.each([
  ['Ana Ruiz, the mediator, said the union would not accept a pay cut.', 'union'],
  ['Ana Ruiz, a union leader, said the company would refuse to pay a bonus.', 'company'],
  ['The opposition leader Ana Ruiz said the government would not sign the treaty.', 'government'],
  ['Ana Ruiz, the union’s leader, said the union would not sign the deal.', 'Ana Ruiz'],
])('a side is spoken for by its own: %s', (text, holder) => {
  expect(readWhole(text).holders).toEqual([holder])
})

test.each([
  'The union ruled out accepting a 4 per cent rise.',
  'The union denied accepting a 4 per cent rise.',
  'The union denies reports that it has accepted an offer of 4 per cent.',
  'Nobody accepted an offer of 4 per cent.',
  'Germany accepted 4,000 refugees last year, the ministry said.',
])('what was not taken is not agreed: %s', text => {
  expect(readWhole(text).proposals).not.toContain('agreed')
})

test('what was taken is', () => {
  expect(readWhole('The union voted to accept a 5 per cent rise.').proposals).toEqual(['agreed'])
})

test.each([
  'Under the proposed deal, the army would withdraw from the town by 1 May, the ministry said.',
  'Unless rain comes by June, the crop will fail, farmers said.',
  'The company denied making any commitments to leave by May.',
])('binds nobody: %s', text => {
  expect(readWhole(text).commitments).toEqual([])
})

test('binds: under what was agreed', () => {
  const { commitments } = readWhole('Under the agreement, the army will withdraw from the town by 1 May.')
  expect(commitments).toEqual(['the army will withdraw from the town by 1 May'])
})

test('who wins a vote beats nobody up', () => {
  expect(readWhole('Ana Ruiz beat the incumbent president in Sunday’s election.').events).not.toContain('ASSAULT')
  expect(readWhole('Police beat protesters on Sunday.').events).toContain('ASSAULT')
})

test.each([
  'The minister said the death was caused by a heart attack. The family said it was caused by an illness.',
  'The president won 60 per cent of the vote and his party 48.',
  'The ministry set a deadline of 10 March on the two banks. An ultimatum to the firm expires on Friday.',
])('agrees: %s', text => {
  expect(readWhole(text).discrepancies).toEqual([])
})

describe('what happened', () => {
  it('is nothing that is only likely or possible', () => {
    expect(readWhole('A prisoner swap is likely.').told[0]?.status).toBe('possible')
    expect(readWhole('Talks were possible, the envoy said.').told).toEqual([])
  })
  it('is done by who is accused, not by who accuses', () => {
    const [strike] = readWhole('The army accused them of shelling the town.').told
    expect(strike).toMatchObject({ type: 'ASSAULT', doers: [] })
    const [other] = readWhole('The army accused the rebels of shelling the town.').told
    expect(other).toMatchObject({ type: 'ASSAULT', doers: ['rebels'] })
  })
  it('is to be done by whom the deadline is given', () => {
    const { told } = readWhole('The rebels gave the army a deadline of Friday to leave the town.')
    expect(told.map(e => e.doers)).toEqual([['army']])
  })
  it('is done by no one because he owns or defends who did it', () => {
    for (const text of [
      'Ana Ruiz told the court that her client had killed a guard.',
      'Ana Ruiz said her captors had killed a guard.',
    ])
      expect(readWhole(text).told.flatMap(e => e.doers)).not.toContain('Ana Ruiz')
  })
  it('is no blow where the attack is of words', () => {
    expect(readWhole('The mayor attacked the union over its demands.').events).not.toContain('ASSAULT')
    expect(readWhole('The lawyer attacked the verdict.').events).not.toContain('ASSAULT')
    expect(readWhole('Rebels attacked the town over the weekend.').events).toContain('ASSAULT')
  })
  it('is done by those before the verb, not by a whole sentence', () => {
    const { told } = readWhole('Ministers from four countries met behind closed doors.')
    expect(told[0]?.doers).toEqual(['Ministers from four countries'])
  })
})

test('a pledge looks ahead, however it is told of later', () => {
  const { dues } = readWhole('The company made a pledge in May. Its pledge to pay the town by June was repeated.')
  expect(dues).toEqual(['2026-06'])
})

test('a promise lies ahead, also where its verb can be an adjective', () => {
  const { dues } = readWhole('The families met the president, who promised to free them by June.')
  expect(dues).toEqual(['2026-06'])
})

test('an outlet speaks of itself as it', () => {
  const { statements } = readWhole(
    'A copy of the letter was seen by Meridian. Meridian said it could not verify the letter.',
  )
  expect(statements.filter(s => s.by.includes('letter'))).toEqual([])
})

test.each([
  ['Protesters occupied the rooftop on Monday.', 'COERCE'],
  ['The republic walked out of the summit.', 'OTHER'],
])('a class of places and of parties is whole: %s', (text, type) => {
  expect(readWhole(text).events).toContain(type)
})
