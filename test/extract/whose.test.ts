/** Whose offer it is and who is bound: read from the words, with the whole reader; nobody rather than the wrong one. */
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

const read = createReader({ asOf: '2025-06-03' })
const record = (text: string) => read(makeReport({ text, language: 'en', name: 'paragraph', published: '2025-06-03' }))

const offers = (text: string) => {
  const r = record(text)
  const name = (id: string) => r.actors.find(a => a.id === id)?.name ?? ''
  return r.proposals.map(p => [
    p.words.map(w => w.exact).join(' … '),
    p.proposers.map(a => name(a.actor)).join(' '),
    p.status,
  ])
}
const bound = (text: string) => {
  const r = record(text)
  const name = (id: string) => r.actors.find(a => a.id === id)?.name ?? ''
  return r.commitments.map(c => c.parties.map(a => name(a.actor)).join(' '))
}

describe('an offer', () => {
  it('ends at an aside and is of the one it comes from', () => {
    expect(
      offers(
        'Porters are angry at a 4 percent pay offer from Kolmar Terminals, their union said, and will stop work for 48 hours.',
      ),
    ).toEqual([['a 4 percent pay offer from Kolmar Terminals', 'Kolmar Terminals', 'tabled']])
  })
  it('keeps the price that stands beside it', () => {
    expect(
      offers("The guild turned down the company's last offer, 3.9 per cent over 18 months, on Friday.")[0]?.[0],
    ).toBe("the company's last offer, 3.9 per cent over 18 months")
  })
  it('begins behind what stands in front of the clause', () => {
    expect(offers('As a compromise, the mediator Greta Holm suggested a levy of 13 cents.')[0]?.[0]).toBe(
      'the mediator Greta Holm suggested a levy of 13 cents',
    )
  })
  it.each([
    'Under the rules Halbeck must make a firm offer of 90 pence by 15 October.',
    'The presidency intends to propose a fund of $130 billion on Thursday.',
    'A bill before parliament would cap overtime at 200 hours a year.',
    'The prosecutor asked for 12 years in prison.',
    'The union has never asked for 32 hours.',
    'The court had directed both states to file their replies by June 9.',
  ])('is none in what is owed, planned, law or denied: %s', text => {
    expect(offers(text)).toEqual([])
  })
  it('is rejected where that is told further on', () => {
    expect(
      offers(
        'The envoys proposed a truce of 60 days. It rained all day. Nobody was at the gate. The market was open. Later the Council rejected the proposal as too short.',
      )[0]?.[2],
    ).toBe('rejected')
  })
})

describe('who is bound', () => {
  it.each([
    ['The arrears must be paid by the ministry by 31 July.', 'ministry'],
    ['Promising to open its books by the end of July, the board left the talks.', 'board'],
    ['The company and the union agreed to publish the accounts by 31 July.', 'company union'],
  ])('%s', (text, parties) => {
    expect(bound(text)).toEqual([parties])
  })
  it('is not the one who gets what is promised', () => {
    expect(bound('The inspectors were promised access to the site by mid-September.')).toEqual([''])
  })
  it('is not the one who gives the order', () => {
    const text = '“Return our boats by Friday or we shut the strait,” Admiral Qasim Raza said.'
    expect(bound(text).join()).not.toContain('Raza')
  })
})
