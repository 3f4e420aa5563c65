/** Measures of one thing told differently, and those that only look it. */
import { describe, expect, it } from 'vitest'
import { kindsOf } from './told-story.ts'

describe('measures that differ', () => {
  it('are spans of time, years, shares, sums and counts under other nouns', () => {
    expect(
      kindsOf('The lease of the quay runs for six years.', 'A lease of nine years for the quay was drawn up.'),
    ).toEqual(['number'])
    expect(
      kindsOf('The smelter at Holm keeps its licence until 2033.', 'The licence of the smelter at Holm ends in 2036.'),
    ).toEqual(['date'])
    expect(
      kindsOf('Lenders will lose 22 per cent on their loans.', 'The lenders accept a loss of 31 per cent.'),
    ).toEqual(['number'])
    expect(
      kindsOf('Brask pays 3.20 pounds a share for the brewery.', 'The brewery goes to Brask at 3.45 pounds a share.'),
    ).toEqual(['number'])
    expect(kindsOf('The Pines get four ministries.', 'The Pines receive six portfolios.')).toEqual(['number'])
  })
  it('are deadlines where somebody is given so long', () => {
    expect(
      kindsOf(
        'The mayor gave the crews 36 hours to leave the pier.',
        'An ultimatum of 60 hours was set for the crews at the pier.',
      ),
    ).toEqual(['deadline'])
  })
  it('are none where one rounds, asks, or counts a part', () => {
    expect(kindsOf('They talked for nearly five hours at the mill.', 'The talks at the mill took five hours.')).toEqual(
      [],
    )
    expect(kindsOf('The weavers want 9 per cent.', 'The mill has offered the weavers 5 per cent.')).toEqual([])
    expect(kindsOf('The Pines hold 40 seats.', 'The Pines hold 38 of the 90 seats in the port.')).toEqual([])
    expect(
      kindsOf('The lease of the quay runs for six years.', 'The strike on the ferries went on for nine weeks.'),
    ).toEqual([])
  })
})

describe('posts of one person that differ', () => {
  it('are portfolios, and offices of a company or a union', () => {
    expect(kindsOf('Fisheries minister Nils Aho agreed.', 'Nils Aho, the minister of trade, agreed.')).toEqual(['role'])
    expect(kindsOf('Its chief executive, Ruth Vale, refused.', 'Company chairman Ruth Vale refused.')).toEqual(['role'])
  })
  it('are none for two offices in one hand, a former one, or two people of one surname', () => {
    expect(
      kindsOf('Fisheries minister Nils Aho agreed.', 'Nils Aho, the agriculture and fisheries minister, agreed.'),
    ).toEqual([])
    expect(kindsOf('Former trade minister Nils Aho agreed.', 'Nils Aho, the foreign minister, agreed.')).toEqual([])
    expect(kindsOf('Trade minister Nils Aho agreed.', 'Foreign minister Eva Aho agreed.')).toEqual([])
  })
})
