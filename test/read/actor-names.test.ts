/** What an actor is called: no tail that belongs to the verb, no clock, no day; an outlet by what the report says of it. */
import { describe, expect, it } from 'vitest'
import { layersOf } from '../../src/lang/en/steps.ts'
import { outletNames } from '../../src/read/actors/outlet-names.ts'
import { makeReport } from '../../src/record/report.ts'

const names = (text: string): string[] =>
  layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-10-14' })).actors?.map(a => a.name) ?? []

describe('a group', () => {
  it('is not what it is blamed for, and keeps the tail that tells it', () => {
    expect(names('Parents blamed both sides for the closure of the schools.')).toContain('both sides')
    expect(names('The governments of France, Spain and Italy said they would wait.')).toContain(
      'governments of France, Spain and Italy',
    )
  })
  it('ends before a relative clause and begins behind a verb', () => {
    const letter = names('In a letter dated 2 October, which the paper has seen, the board offered a loan.')
    expect(letter.filter(n => /which/.test(n))).toEqual([])
  })
})

describe('a name', () => {
  it('holds no clock and no day', () => {
    const found = names('14:05 GMT Farrow arrives\n\nHalden Group plc today announced that it had signed the lease.')
    expect(found.filter(n => /\d|GMT|today/.test(n))).toEqual([])
    expect(names('Council president Jan Willem Kok called the offer unhelpful.')).toContain('Jan Willem Kok')
  })
})

describe('a title', () => {
  it('makes a person of what follows it, and a staff is none', () => {
    const kinds = (text: string) =>
      layersOf(makeReport({ text, language: 'en', name: 'test', published: '2026-10-14' })).actors?.map(
        a => `${a.name}: ${a.kind}`,
      ) ?? []
    const found = kinds(
      'Coun Dean Whitby urged both sides to talk. The clerk, Geoff Hanley, left. Mr Hanley denied that.',
    )
    expect(found).toContain('Dean Whitby: person')
    expect(found.filter(a => /Hanley/.test(a))).toEqual(['Geoff Hanley: person'])
    expect(kinds('The General Staff said on Monday that the road was open.')).not.toContain('General Staff: person')
  })
})

describe('outlets', () => {
  it('are told by what journalists do', () => {
    const text =
      'A letter seen by Meridian says so. The Harbour Wire could not independently verify it. He told the Clarion that it was false.'
    expect([...outletNames(text)].sort()).toEqual(['Clarion', 'Harbour Wire', 'Meridian'])
  })
  it('are no courts, no persons and no posts', () => {
    expect([
      ...outletNames('The filing was reviewed by the Supreme Court. He told Emily Post. The Board met.'),
    ]).toEqual([])
    expect([...outletNames('The text was read by Turkey as a threat.')]).toEqual([])
  })
})
