/** How far told words run, and whose the words of labelled interviews and of "the paper" are. */
import { describe, expect, it } from 'vitest'
import { layersOf } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

const told = (text: string): string[] => {
  const doc = layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-03-05' }))
  const name = (id: string): string => doc.actors?.find(a => a.id === id)?.name ?? id
  return (doc.statements ?? []).map(
    s => `${s.sources.map(r => name(r.actor)).join(' + ')}: ${s.content.map(c => c.exact).join(' … ')} (${s.act})`,
  )
}

describe('told words', () => {
  it.each([
    [
      'The government has rejected allegations that its soldiers burned crops, that it withheld seed and that it taxed aid.',
      'allegations that its soldiers burned crops, that it withheld seed and that it taxed aid',
    ],
    [
      'The bank said it would lend $40 million, or half of what was asked.',
      'it would lend $40 million, or half of what was asked',
    ],
  ])('run on behind a comma with what is joined: %s', (text, content) => {
    expect(told(text).some(s => s.includes(`: ${content} (`))).toBe(true)
  })
  it('end before what the source does next, and before another voice', () => {
    expect(told('The minister accused the union of lying, or worse, and left the room.')[0]).toMatch(
      /lying, or worse \(/,
    )
    expect(
      told(
        'The company said that the mine would reopen and that no worker would lose pay, while the union said it had been told nothing.',
      )[0],
    ).toMatch(/lose pay \(/)
  })
  it('end with the sentence behind a unit', () => {
    expect(told('The firm said that it never fished inside 5 km. Nobody asked the harbour.')[0]).toMatch(
      /inside 5 km\.? \(/,
    )
  })
})

describe('what somebody knows', () => {
  it('is told of him, and what he knows nothing of is his answer', () => {
    expect(told('The guards knew of a way out.')).toEqual([])
    expect(told('The ministry knew of no shots.').map(s => s.replace(/^.*?: /, ''))).toEqual(['no shots (deny)'])
  })
})

describe('an interview labelled Q and A', () => {
  const text = `Hanna Brandt has led the seamen’s federation since 2019. We met above the fish hall.

Q: Will the ferries sail on Monday?

A: They will not sail until the owners answer our letter.

Q: What would end it?

A: Four per cent and the night allowance.`
  it('gives the answers to who is named before, the questions to nobody', () => {
    const found = told(text)
    expect(found).toContain('Hanna Brandt: They will not sail until the owners answer our letter (say)')
    expect(found).toContain(': Will the ferries sail on Monday? (ask)')
    expect(found.filter(s => /^[QA]:/.test(s))).toEqual([])
  })
  it('questions in bold are questions', () => {
    const bold = text.replace(/^Q: (.*)$/gm, '**$1**').replace(/^A: /gm, '')
    const three = `${bold}\n\n**And the crews**\n\nI told them to rest.`
    expect(told(three)).toContain('Hanna Brandt: Four per cent and the night allowance (say)')
  })
})

describe('the paper', () => {
  it('is the outlet named last', () => {
    expect(told('The Harbour Courier has seen the memo. The treaty is dead, the paper said.')).toEqual([
      'Harbour Courier: The treaty is dead (say)',
    ])
  })
  it('a white paper is a document', () => {
    expect(told('The Harbour Courier printed it. The white paper said the quota was too low.').join()).not.toMatch(
      /Courier: the quota/,
    )
  })
})
