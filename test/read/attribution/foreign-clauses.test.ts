/** Each voice its own words: clauses of another source are cut out of a statement, what only looks like one stays. */
import { describe, expect, it } from 'vitest'
import { ownVoices } from '../../../src/read/attribution/foreign-clauses.ts'
import { tagged } from '../../extract/tagged.ts'
import { tellingsOf } from './marked.ts'

/** One reading of a tagged sentence: cue and content given as words. */
const voices = (written: string, cue: string, content: string) => {
  const { text, sentence } = tagged(written)
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const source = [span(text.split(' ')[0]!)]
  const a = { source, cue: span(cue), content: [span(content)], confidence: 0.9, by: 'model' as const }
  return ownVoices([sentence], [a]).map(x => x.content.map(c => text.slice(c.start, c.end)))
}

const all = (text: string): string[] => tellingsOf(text).map(a => `${a.source} | ${a.content}`)

describe('a clause with a source of its own', () => {
  const freed = 'Moe/NNP said=say/VBD nine/CD were=be/AUX freed=free/VBN'
  it('is nobody else’s words', () => {
    const other = 'while/IN the/DT army/NN put/VBD the/DT number/NN at/IN six/CD ./.'
    expect(voices(`${freed} ,/, ${other}`, 'said', 'nine were freed, while the army put the number at six')).toEqual([
      ['nine were freed'],
    ])
  })
  it('stays where the speaker may go on, or tells it a tense back', () => {
    const goesOn = 'but/CC she/PRP warned=warn/VBD of/IN delays=delay/NNS ./.'
    expect(voices(`${freed} ,/, ${goesOn}`, 'said', 'nine were freed, but she warned of delays')).toEqual([
      ['nine were freed, but she warned of delays'],
    ])
    const told = 'but/CC the/DT army/NN had=have/AUX denied=deny/VBN it/PRP ./.'
    expect(voices(`${freed} ,/, ${told}`, 'said', 'nine were freed, but the army had denied it')).toEqual([
      ['nine were freed, but the army had denied it'],
    ])
  })
  it('stays where it does not speak', () => {
    const deed = 'while/IN the/DT army/NN left=leave/VBD the/DT town/NN ./.'
    expect(voices(`${freed} ,/, ${deed}`, 'said', 'nine were freed, while the army left the town')).toEqual([
      ['nine were freed, while the army left the town'],
    ])
  })
  it('is a statement of its own', () => {
    const found = all('Moe said 31 sailors had been released, while the coast guard of Malta put the number at 29.')
    expect(found).toEqual(['Moe | 31 sailors had been released', 'the coast guard of Malta | the number at 29'])
  })
})

describe('two verbs of one speaker', () => {
  it('have their own words', () => {
    const noted =
      'Moe/NNP noted=note/VBD that/IN talks/NNS had=have/AUX begun=begin/VBN and/CC stressed=stress/VBD their/PRP$ worth/NN ./.'
    expect(voices(noted, 'noted', 'that talks had begun and stressed their worth')).toEqual([['that talks had begun']])
  })
  it('but a verb joined to what is told stays', () => {
    const said = 'Moe/NNP said=say/VBD envoys/NNS met=meet/VBD and/CC urged=urge/VBD calm/NN ./.'
    expect(voices(said, 'said', 'envoys met and urged calm')).toEqual([['envoys met and urged calm']])
  })
})

describe('labels and quotations', () => {
  it('give a turn to whom its label names, in capitals or not', () => {
    const found = all(
      'LEE: The talks failed.\n\nOBI (on tape): We will try again.\n\nOda-Ruiz: I doubt it very much.\n\nLEE: Thank you for that.',
    )
    expect(found).toContain('OBI | We will try again.')
    expect(found).toContain('Oda-Ruiz | I doubt it very much.')
    expect(found.filter(f => f.includes('\n'))).toEqual([])
  })
  it('give recorded words to whom the script names behind the kind of recording', () => {
    const found = all(
      'HALE: The talks failed.\n\nCLIP, OBI: We will try again.\n\nSOT (RUIZ): I doubt it very much.\n\nHALE: Thank you.',
    )
    expect(found).toContain('OBI | We will try again.')
    expect(found).toContain('RUIZ | I doubt it very much.')
  })
  it('end the last turn where the report tells on', () => {
    const found = all('LEE: The talks failed.\n\nRUIZ: We will try again.\n\nThe army left the town on Monday.')
    expect(found.some(f => f.includes('left the town'))).toBe(false)
  })
  it('find who speaks behind a verb of any kind, and nobody behind a verb that goes on', () => {
    expect(all('“Europe wants to pay an old price for new fish,” deplores Papa Mbaye, director of fisheries.')).toEqual(
      ['Papa Mbaye | “Europe wants to pay an old price for new fish,”'],
    )
    expect(all('The slogan “we will not yield,” became the name of a song.')).not.toContain(
      'the name | “we will not yield,”',
    )
  })
})
