/**
 * Actors of short reports: who a pronoun is, which nominals are one, and that what nobody knows is linked to nobody.
 */
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { layersOf } from '../../src/lang/en/steps.ts'
import { makeId } from '../../src/record/ids.ts'
import { makeReport } from '../../src/record/report.ts'

const read = (text: string) => layersOf(makeReport({ text, language: 'en', published: '2026-03-05' }))

/** Name of the actor that the words stand for; `nth` where they stand more than once. */
const who = (text: string, words: string, nth = 0): string | undefined => {
  const doc = read(text)
  const mentions = (doc.actorMentions ?? []).filter(m => m.exact.toLowerCase() === words.toLowerCase())
  const starts = [...new Set(mentions.map(m => m.start))]
  const m = mentions.find(x => x.start === starts[nth])
  return doc.actors?.find(a => a.id === m?.actor)?.name
}

describe('he and she', () => {
  it('stand for the subject before them', () => {
    expect(who('Maria Lund met Peter Hales in Geneva on Monday. She left without a deal.', 'She')).toBe('Maria Lund')
  })

  it('are never the subject of the verb they are the object of', () => {
    expect(who('Peter Hales resigned on Monday. Thomas Berg met and thanked him.', 'him')).toBe('Peter Hales')
    expect(who('Peter Hales resigned on Monday. Thomas Berg wants to replace him.', 'him')).toBe('Peter Hales')
  })

  it('are who speaks on', () => {
    const text =
      'Peter Hales met Thomas Berg on Monday. “The offer stands,” Mr Berg said. “It will not improve,” he added.'
    expect(who(text, 'he')).toBe('Thomas Berg')
  })

  it('are the one whose clause a possessive stands in, not who was named more', () => {
    const text =
      'Peter Hales leads the council. Peter Hales lost the vote. On Monday Thomas Berg launched his campaign in Oslo.'
    expect(who(text, 'his')).toBe('Thomas Berg')
  })

  it('may wait for the subject that follows a clause without one', () => {
    const text =
      'Peter Hales left on Sunday. Discussing his concern about the text, Thomas Berg asked for another week.'
    expect(who(text, 'his')).toBe('Thomas Berg')
  })

  it('do not wait for the subject of a clause that only stands beside theirs', () => {
    const text = 'Peter Hales left on Sunday. He flew to Oslo, and Thomas Berg asked for another week.'
    expect(who(text, 'He')).toBe('Peter Hales')
  })

  it('are no thing', () => {
    expect(who('The survey angered the town. He left.', 'He')).toBeUndefined()
  })

  it('stay open with a note where nobody was named', () => {
    const doc = read('The road was closed all day. “Nothing will move before June,” he said.')
    expect(doc.actorMentions?.some(m => m.exact === 'he')).toBe(false)
    expect(doc.actorNotes?.some(n => n.rule === 'pronoun' && n.place?.exact === 'he')).toBe(true)
  })
})

describe('definite nominals', () => {
  it('need the modifiers that tell them apart', () => {
    const text =
      'The French delegation left on Monday. The Kenyan delegation stayed. The French delegation said the text was dead.'
    const doc = read(text)
    const of = (words: string) => doc.actorMentions?.filter(m => m.exact.includes(words)).map(m => m.actor)
    const french = new Set(of('French delegation'))
    for (const kenyan of of('Kenyan delegation') ?? []) expect(french.has(kenyan)).toBe(false)
  })

  it('are somebody new with a tail or a number that nobody has told', () => {
    const text =
      'The envoy to the coast left on Monday. The envoy for the border talks stayed. A third envoy was named on Friday.'
    const doc = read(text)
    const of = (start: string) => doc.actorMentions?.find(m => m.exact.startsWith(start))?.actor
    const actors = ['The envoy to the coast', 'The envoy for the border', 'A third envoy'].map(of)
    expect(new Set(actors).size).toBe(3)
    expect(who('The envoy left on Monday. The envoy said the text was dead.', 'The envoy', 1)).toBe(
      who('The envoy left on Monday. The envoy said the text was dead.', 'The envoy', 0),
    )
  })

  it('take their side from a possessive', () => {
    const doc = read(
      'The Dockworkers Union rejected the offer on Monday. Its chief negotiator called the offer an insult.',
    )
    const negotiator = doc.actors?.find(a => /chief negotiator/.test(a.name))
    const side = doc.actors?.find(a => a.id === negotiator?.affiliation)
    expect(side?.name).toMatch(/Dockworkers Union/)
  })

  it('two persons of one surname stay two', () => {
    const doc = read(
      'Maria Lund, the minister, met Peter Lund, the union leader. Maria Lund said no. Peter Lund said yes.',
    )
    expect(doc.actors?.filter(a => a.kind === 'person').map(a => a.name)).toEqual(
      expect.arrayContaining(['Maria Lund', 'Peter Lund']),
    )
  })
})

describe('the unknown stays unknown', () => {
  const invented = [
    'The president of Vostravia, Arvo Tellmund, rejected the offer of Kessaria on Tuesday. Vostravian officials said talks in Tarnholm would go on.',
    'Kessaria and the Republic of Ostmere agreed on a truce, Foreign Minister Ilse Brandovar said in Quellin. She gave no date.',
    'Rebels of the Dunmark Front shelled the town of Hestervik, in Vostravia, General Pavo Strandle said.',
  ]
  const real = new Set<string>()
  const knowledge = loadKnowledge()
  for (let a = 65; a < 91; a++)
    for (let b = 65; b < 91; b++) {
      const iso = String.fromCharCode(a, b)
      if (knowledge.state(iso)) real.add(makeId('actor', `state:${iso}`))
    }

  it.each(invented)('no real state in: %s', text => {
    expect(real.size).toBeGreaterThan(190)
    const doc = read(text)
    expect(doc.actors?.length).toBeGreaterThan(0)
    expect(doc.actors?.filter(a => real.has(a.id))).toEqual([])
    expect(doc.placeMentions?.filter(m => m.place.country !== undefined || m.place.lat !== undefined)).toEqual([])
  })
})
