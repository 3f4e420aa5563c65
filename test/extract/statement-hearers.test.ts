/** Whom a statement is made to and through what, read from whole texts: never a party that is only spoken of. */
import { describe, expect, it } from 'vitest'
import { layersOf } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

const read = (text: string) => {
  const doc = layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-10-14' }))
  const nameOf = (id: string | undefined) => doc.actors?.find(a => a.id === id)?.name
  return (words: string) => {
    const [s] = (doc.statements ?? [])
      .filter(x => x.content.some(c => c.exact.includes(words)))
      .sort((a, b) => a.content[0]!.exact.length - b.content[0]!.exact.length)
    return { to: nameOf(s?.addressee?.actor), via: s?.medium?.kind, name: s?.medium?.name }
  }
}

describe('the addressee', () => {
  it('is carried on to the same speaker’s next words, and is no subject of what was told', () => {
    const at = read(
      'Asare told reporters the ministry had offered a tenth more. He denied that the government had threatened the teachers.',
    )
    expect(at('a tenth more').to).toBe('reporters')
    expect(at('had threatened').to).toBe('reporters')
  })
  it('is nobody for another speaker', () => {
    const at = read(
      'Asare told reporters the offer stood. The union said on Monday that members would vote on the offer in May.',
    )
    expect(at('members would vote').to).toBeUndefined()
  })
  it('is whom a demand opens with, and whom a participle names', () => {
    const at = read(
      'The envoy urged both sides to accept an inquiry. Addressing the council, Mara Lind said the dam would stay shut.',
    )
    expect(at('to accept an inquiry').to).toBe('both sides')
    expect(at('dam would stay shut').to).toBe('council')
  })
  it('is who answers the question', () => {
    const at = read('Asked whether the bank would lend more, Mara Lind replied that it had no plan to do so.')
    expect(at('whether the bank').to).toBe('Mara Lind')
  })
})

describe('the medium', () => {
  it('is of the outer words, not of what somebody in them was told', () => {
    const at = read(
      'Lourdes Ampil said in an interview with Channel 8 that an engineer had a fever and that the guards had told them he would be freed next.',
    )
    expect(at('an engineer had a fever').via).toBe('interview')
    expect(at('he would be freed next').via).not.toBe('interview')
  })
  it('is the paper that a report itself shows to be one', () => {
    const at = read(
      'The fund would pay by May, according to a draft seen by Meridian. “We reported it in June,” Idris Falk told Meridian.',
    )
    expect(at('We reported it')).toEqual({ to: 'Meridian', via: 'interview', name: 'Meridian' })
  })
})

describe('the source', () => {
  const by = (text: string): string[][] => {
    const doc = layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-10-14' }))
    return (doc.statements ?? []).map(s => s.sources.map(r => doc.actors?.find(a => a.id === r.actor)?.name ?? '?'))
  }
  it('is every name that is joined, and the name behind a noun', () => {
    expect(
      by('The Langhaven Harbour Authority and Tidewater Group plc today announced that they had signed the lease.')[0],
    ).toEqual(['Langhaven Harbour Authority', 'Tidewater Group'])
    expect(by('The opposition Civic Alliance said on Monday that it would vote against the bill.')[0]).toEqual([
      'Civic Alliance',
    ])
  })
  it('is a body named after those in it', () => {
    expect(by("The Langhaven Dockers' Federation said that it still wanted a guarantee.")[0]).toEqual([
      "Langhaven Dockers' Federation",
    ])
  })
  it('is the person that a description is put beside, and whoever keeps his sex to himself', () => {
    const text =
      'Its clerk, Geoff Hanley, said the decision was final. A council spokesperson said it remained open. They declined to name a date.'
    expect(by(text)).toEqual([['Geoff Hanley'], ['council spokesperson'], ['council spokesperson']])
  })
  it('is nobody where only a kind of text or somebody spoken to is named', () => {
    expect(by('Comment: why the fare talks will fail')).toEqual([])
    expect(by('CHAIR: You told this committee that the contract was signed. REID: I was there.').flat()).not.toContain(
      'you',
    )
  })
})
