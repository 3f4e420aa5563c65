import { describe, expect, it } from 'vitest'
import { type Clusters, decodeClusters, encodeClusters } from '../../src/language/clusters.ts'
import { caseOf, createWordReader, readDocumentWords, readFeatures } from '../../src/language/names-features.ts'
import { beginOf, insideOf, mayFollow, NAME_TYPES, spansOf, TITLE } from '../../src/language/names-labels.ts'
import { leadWithLexicon } from '../../src/language/names-lead.ts'
import { matchLexicon } from '../../src/language/names-lexicon.ts'
import { recall, remember } from '../../src/language/names-memory.ts'

const tokens = (text: string) => {
  let at = 0
  return text.split(' ').map(word => {
    const start = at
    at += word.length + 1
    return { text: word, start, end: start + word.length }
  })
}
const PERSON = NAME_TYPES.indexOf('person')
const ORGANISATION = NAME_TYPES.indexOf('organisation')

describe('word classes', () => {
  const table = {
    words: ['accord', 'accords', 'ärger', 'éclair'].sort(),
    fine: Uint16Array.of(0, 1, 300, 2),
    levels: [Uint16Array.from({ length: 301 }, (_, i) => i % 7)],
  }

  it('come back from their bytes', () => {
    const clusters = decodeClusters(encodeClusters(table))
    expect(table.words.map(clusters.of)).toEqual([0, 1, 300, 2])
    expect(clusters.levels[0]![300]).toBe(300 % 7)
  })

  it('fall back to the lower-case form and say -1 of the unknown', () => {
    const clusters = decodeClusters(encodeClusters(table))
    expect(clusters.of('Accord')).toBe(0)
    expect(clusters.of('accordion')).toBe(-1)
  })

  it('refuse bytes that are cut short', () => {
    expect(() => decodeClusters(encodeClusters(table).subarray(0, -1))).toThrow()
  })
})

describe('labels of names', () => {
  it('spell spans', () => {
    const row = [TITLE, beginOf(PERSON), insideOf(PERSON), 0, beginOf(ORGANISATION), beginOf(ORGANISATION)]
    expect(spansOf(row)).toEqual([
      { from: 1, to: 3, type: PERSON },
      { from: 4, to: 5, type: ORGANISATION },
      { from: 5, to: 6, type: ORGANISATION },
    ])
  })

  it('never let a name go on as another kind', () => {
    expect(mayFollow(beginOf(PERSON), insideOf(PERSON))).toBe(true)
    expect(mayFollow(beginOf(PERSON), insideOf(ORGANISATION))).toBe(false)
    expect(mayFollow(TITLE, insideOf(PERSON))).toBe(false)
  })
})

describe('the lexicon', () => {
  it('is asked with the spacing of the text', () => {
    const text = [
      { text: 'Al', start: 0, end: 2 },
      { text: '-', start: 2, end: 3 },
      { text: 'Tarf', start: 3, end: 7 },
    ]
    expect(matchLexicon(text, { lookup: phrase => (phrase === 'al-tarf' ? ['place'] : []) })).toHaveLength(1)
  })

  it('does not match words without a capital', () => {
    expect(matchLexicon(tokens('they may march'), { lookup: phrase => (phrase === 'march' ? ['event'] : []) })).toEqual(
      [],
    )
  })

  it('gives way to a wider name of the model', () => {
    const text = tokens('the Tarnov Post said')
    const found = [{ from: 1, to: 3, type: 'work', by: 'model', confidence: 0.7 }] as const
    expect(leadWithLexicon(text, found, [{ from: 1, to: 2, types: ['place'] }])).toEqual(found)
  })

  it('settles the type of the same words', () => {
    const text = tokens('told Vintalo that')
    const found = [{ from: 1, to: 2, type: 'person', by: 'model', confidence: 0.6 }] as const
    const [name] = leadWithLexicon(text, found, [{ from: 1, to: 2, types: ['work'] }])
    expect(name).toMatchObject({ type: 'work', by: 'lexicon' })
  })

  it('leaves to the model what it does not settle itself', () => {
    const text = tokens('told Tarnov that')
    const found = [{ from: 1, to: 2, type: 'organisation', by: 'model', confidence: 0.6 }] as const
    const [name] = leadWithLexicon(text, found, [{ from: 1, to: 2, types: ['place', 'organisation'] }])
    expect(name).toMatchObject({ type: 'organisation' })
  })
})

describe('the memory of a document', () => {
  it('recalls other places and not the place itself', () => {
    const one = { tokens: tokens('Yuri Tomsin said'), labels: [beginOf(PERSON), insideOf(PERSON), 0] }
    const two = { tokens: tokens('Tomsin added'), labels: [0, 0] }
    expect(recall(remember([one]), one, 1)).toBe(0)
    const memory = remember([one, two])
    expect(recall(memory, two, 0) & 7).toBe(1 + PERSON)
  })

  it('reads an acronym as the words that it abbreviates', () => {
    const one = {
      tokens: tokens('the Tarn River Authority ( TRA ) said'),
      labels: [0, beginOf(ORGANISATION), insideOf(ORGANISATION), insideOf(ORGANISATION), 0, 0, 0, 0],
    }
    const two = { tokens: tokens('then TRA left'), labels: [0, 0, 0] }
    expect(recall(remember([one, two]), two, 1) & 7).toBe(1 + ORGANISATION)
    const other = { ...one, tokens: tokens('the Tarn River Authority ( XQZ ) said') }
    const three = { tokens: tokens('then XQZ left'), labels: [0, 0, 0] }
    expect(recall(remember([other, three]), three, 1) & 7).not.toBe(1 + ORGANISATION)
  })
})

describe('features of names', () => {
  const clusters: Clusters = { classes: 1, levels: [new Uint16Array(1), new Uint16Array(1)], of: () => -1 }

  it('tell headlines and shouting from ordinary sentences', () => {
    expect(caseOf(tokens('They reached a deal about the border'))).toBe(0)
    expect(caseOf(tokens('Leaders Reach Border Deal After Talks'))).toBe(1)
    expect(caseOf(tokens('LEADERS REACH BORDER DEAL'))).toBe(2)
  })

  it('differ where the order of two words differs', () => {
    const read = createWordReader(clusters)
    const keys = (text: string) => {
      const row = tokens(text)
      return readFeatures({ tokens: row, words: readDocumentWords([row]), matches: [] }, read).join(' ')
    }
    expect(keys('alpha beta')).not.toBe(keys('beta alpha'))
    expect(keys('alpha beta')).toBe(keys('alpha beta'))
  })
})
