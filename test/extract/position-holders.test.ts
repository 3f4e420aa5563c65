/** Who holds a position in whole texts, and what is none: the holder is never whom a demand is put to. */
import { describe, expect, it } from 'vitest'
import { layersOf } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

const positions = (text: string): string[] => {
  const doc = layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-10-14' }))
  return (doc.positions ?? []).map(
    p =>
      `${doc.actors?.find(a => a.id === p.holder.actor)?.name} ${p.stance}: ${p.words.map(w => w.exact).join(' … ')}`,
  )
}

describe('a position', () => {
  it('begins behind the time of saying', () => {
    const [one] = positions(
      'The Federation of Schoolteachers said on Wednesday it would suspend its strike if the ministry restores the allowance.',
    )
    expect(one).toBe(
      'Federation of Schoolteachers conditional: it would suspend its strike if the ministry restores the allowance',
    )
  })
  it('is of the one who writes, not of whom is written to', () => {
    const found = positions(
      'Margaret Doyle has written to the health secretary, Ian Farrow, asking him to appoint a mediator.',
    )
    expect(found.filter(p => p.startsWith('Ian Farrow'))).toEqual([])
  })
  it('is of the company, not of the minister who tells of it', () => {
    const found = positions(
      'Fiona Strand, Minister for the Islands, told the committee that the company has accepted a cap on fares.',
    )
    expect(found.filter(p => p.startsWith('Fiona Strand'))).toEqual([])
  })
})

describe('no position', () => {
  it('is a question, or a wish to know', () => {
    expect(positions('On my last morning I asked Elsie Ravensong which way she would vote on the deal.')).toEqual([])
    expect(positions('“They always want to know when,” Elsie Ravensong said of the mining company.')).toEqual([])
  })
})
