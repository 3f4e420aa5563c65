/** Around a statement: its medium by words and name, its act, whether it tells at all, how sure it is, and turns of a transcript. */
import { describe, expect, it } from 'vitest'
import { actOf } from '../../src/extract/statements/act.ts'
import { confidenceOf } from '../../src/extract/statements/confidence.ts'
import { mediaIn, nameIn } from '../../src/extract/statements/medium.ts'
import { pronounIn } from '../../src/extract/statements/speaker.ts'
import { isTurn, joinTurns, turnAct } from '../../src/extract/statements/turns.ts'
import type { Attribution } from '../../src/record/mention.ts'

const media = (text: string) => mediaIn(text).map(m => `${m.kind}: ${text.slice(m.span.start, m.span.end)}`)

describe('media', () => {
  it('are read with their words', () => {
    expect(media('she said in an interview with Channel 8')).toEqual(['interview: in an interview with'])
    expect(media('he wrote late on Monday on the social platform Plaza')).toEqual([
      'post: on the social platform Plaza',
    ])
    expect(media('In a telephone conversation with the mediator, he declared')).toEqual([
      'call: In a telephone conversation',
    ])
    expect(media('who afterwards faced the press side by side')).toEqual(['press: faced the press'])
    expect(media('the captain said on the Long Leg podcast')).toEqual(['broadcast: on the Long Leg podcast'])
    expect(media('she told a news conference')).toEqual(['press: told a news conference'])
    expect(media('he told a conference call with investors')).toEqual(['call: told a conference call'])
    expect(media('In a statement the minister called it narrow')).toEqual(['document: In a statement'])
  })
  it('are no days, no purposes, no parties to talks', () => {
    expect(media('he said on Friday')).toEqual([])
    expect(media('called the envoy in the afternoon to press for a halt')).toEqual([])
    expect(media('she said the interview board had met')).toEqual([])
  })
  it('have the name in their words', () => {
    expect(nameIn('wrote on X')).toBe('X')
    expect(nameIn('On Radio Tarnov')).toBe('Radio Tarnov')
    expect(nameIn('in a Time interview')).toBe('Time')
    expect(nameIn('in a statement')).toBeUndefined()
  })
})

describe('acts', () => {
  const act = (lemma: string, content: string) => actOf({ words: lemma, lemmas: [lemma], negated: false }, content)
  it('tell a request from a question', () => {
    expect(act('ask', 'Strøm to report to him by Friday')).toBe('appeal')
    expect(act('ask', 'whether he would report')).toBe('ask')
  })
  it('tell what is called names from what is described', () => {
    expect(act('call', 'the charge “a fabrication”')).toBe('criticise')
    expect(act('call', 'the talks “useful”')).toBe('assess')
  })
  it('find the verb whose lemma lost its e', () => expect(act('conced', 'that it was late')).toBe('acknowledge'))
  it('see a refusal in the words themselves', () =>
    expect(act('say', 'it did not comment on letters')).toBe('no-comment'))
})

describe('confidence', () => {
  it('is high for a quotation of somebody named and never for a pronoun that two fit', () => {
    expect(confidenceOf({ relation: 0.8, manner: 'direct', form: 'name' })).toBeGreaterThanOrEqual(0.9)
    expect(confidenceOf({ relation: 0.99, manner: 'direct', form: 'agreed' })).toBeLessThan(
      confidenceOf({ relation: 0.99, manner: 'direct', form: 'nominal' }),
    )
    expect(confidenceOf({ relation: 0.99, manner: 'direct', form: 'lone' })).toBeLessThan(0.9)
    expect(confidenceOf({ relation: 0.99, manner: 'direct', form: 'open' })).toBeLessThan(0.6)
  })
  it('grows with what the reader of attributions says', () => {
    const at = (relation: number) => confidenceOf({ relation, manner: 'indirect', form: 'name' })
    expect([0.3, 0.5, 0.7, 0.9].map(at)).toEqual([0.3, 0.5, 0.7, 0.9].map(at).sort((a, b) => a - b))
  })
})

describe('turns', () => {
  const text = 'FONO: We are apart. That is hard. Will they pay?'
  const turn = (from: string, to: string): Attribution => ({
    source: [{ start: 0, end: 4 }],
    cue: { start: 0, end: 4 },
    content: [{ start: text.indexOf(from), end: text.indexOf(to) + to.length }],
    confidence: 0.8,
  })
  it('join what is told and part what is asked', () => {
    const joined = joinTurns([turn('We', 'apart.'), turn('Will', 'pay?')], text)
    expect(joined).toHaveLength(2)
    expect(isTurn(joined[0]!, text)).toBe(true)
    expect(turnAct('Will they pay?')).toBe('ask')
    expect(joinTurns([turn('We', 'apart.'), turn('We', 'apart.')], text)).toHaveLength(1)
  })
  it('need the colon behind the label', () => expect(isTurn(turn('We', 'apart.'), text.replace(':', ' '))).toBe(false))
})

describe('pronouns', () => {
  it('are told from names', () => {
    expect(pronounIn('she herself')).toBe('she')
    expect(pronounIn('They')).toBe('they')
    expect(pronounIn('Sheila')).toBeUndefined()
  })
})
