/** Turns by which reports give words, doubt and silence to somebody without a plain verb of saying. */
import { describe, expect, it } from 'vitest'
import { tellingsOf } from './marked.ts'

const all = (text: string): string[] => tellingsOf(text).map(a => `${a.source} | ${a.cue} | ${a.content}`)

describe('silence and doubt in several words', () => {
  it.each([
    ['The owner gave no details of the payment.', 'The owner | gave no | details of the payment'],
    ['The envoy would not be drawn on dates.', 'The envoy | would not be drawn | dates'],
    ['Asked about the ransom, the minister would not be drawn.', 'the minister | would not be drawn | the ransom'],
    ['The palace kept silent on the date.', 'The palace | kept silent | the date'],
    ['The guards knew of no order.', 'The guards | knew of | no order'],
    ['The agency was unable to confirm the toll.', 'The agency | was unable to confirm | the toll'],
    ['It was not possible to verify the claim.', ' | was not possible to verify | the claim'],
    ['Neither account could be checked.', ' | could be checked | Neither account'],
    [
      'Whether the general gave the order nobody at headquarters will say.',
      ' | will say | Whether the general gave the order',
    ],
    ['The clerk is not allowed to say for whom.', 'The clerk | is not allowed to say | for whom'],
    ['The army has yet to acknowledge the raid.', 'The army | has yet to acknowledge | the raid'],
  ])('%s', (text, expected) => {
    expect(all(text)).toContain(expected)
  })
  it.each([
    'The donors gave no money to the fund.',
    'The team was able to confirm the toll by noon.',
    'The boy kept quiet in the corner.',
    'Nobody left the hall.',
    'The lots will be drawn on Friday.',
  ])('not: %s', text => {
    expect(all(text).filter(a => /no money|corner|hall|Friday|unable/.test(a.split(' | ')[2]!))).toEqual([])
  })
})

describe('a note in brackets', () => {
  it('names where the sentence before it comes from; a second note takes what stands behind the first', () => {
    expect(
      all('Fourteen people were burned (source: district hospital), and 200 homes were lost (source: Red Crescent).'),
    ).toEqual([
      'district hospital | source | Fourteen people were burned',
      'Red Crescent | source | 200 homes were lost',
    ])
  })
  it('that names no source is left alone', () => {
    expect(all('Fourteen people were burned (see annex 2).')).toEqual([])
    expect(all('The spring (a source of clean water) has dried up.')).toEqual([])
  })
})

describe('words that "as" or "in the words of" gives', () => {
  it.each([
    ['The convoy came back, «not in one piece», as the driver put it.', 'the driver | put | «not in one piece»'],
    [
      'The talks are, in the words of one delegate, “a play without a third act”.',
      'one delegate | words | “a play without a third act”',
    ],
    ['The truce is a pause for lunch, as the driver put it.', 'the driver | put | The truce is a pause for lunch'],
  ])('%s', (text, expected) => {
    expect(all(text)).toContain(expected)
  })
  it.each([
    'The gate was closed, as agreed.',
    'The mayor left, as he said he would.',
    'He works as a driver and puts it on the shelf.',
  ])('not: %s', text => {
    expect(all(text).filter(a => /\| (put|puts|words|said) \| (The gate|The mayor|He works)/.test(a))).toEqual([])
  })
  it('behind a noun with no verb, the quotation says what it is', () => {
    expect(all('A coat, says her sister, “the kind that keeps out nothing”.')).toEqual([
      'her sister | says | A coat … “the kind that keeps out nothing”',
    ])
  })
})

describe('a claim told as a noun', () => {
  it('is its owner’s, and ends where another answers it', () => {
    const found = all('The envoy’s claim that the bridge was mined was rejected by the army.')
    expect(found).toContain('The envoy | claim | that the bridge was mined')
    expect(found).toContain('the army | was rejected | The envoy’s claim that the bridge was mined')
  })
  it('within a denial is no words of who denies', () => {
    expect(all('The guild dismissed as “fantasy” the claim by the airline that it had been consulted.')).toContain(
      'the airline | claim by | that it had been consulted',
    )
  })
  it('that nobody answers runs on', () => {
    expect(all('The claim by the airline that it was ready was repeated in May.')).not.toContain(
      'in May | was repeated | The claim by the airline that it was ready',
    )
  })
})

describe('what only looks like a turn of speech', () => {
  it.each([
    ['The ferrymen fled as the navy put them to flight.', 'put'],
    ['The tenants left as the bank put it on the market.', 'put'],
    ['The guns fell silent on Tuesday after the truce.', 'fell silent'],
    ['The front was quiet on both sides.', 'was quiet'],
    ['The widows were set no date for the hearing.', 'were set no'],
    ['The guild rejected a statement from the ministry that contained errors.', 'statement from'],
    ['The envoy’s claim that sparked the row was rejected by the army.', 'claim'],
    ['The minister was dismissed by the president on Friday.', 'was dismissed'],
    ['The driver was questioned by police over the payments.', 'was questioned'],
    ['They were denied entry by the guards.', 'were denied'],
    ['The seat was contested by four parties.', 'was contested'],
  ])('%s', (text, cue) => {
    expect(all(text).filter(a => a.includes(` | ${cue} | `))).toEqual([])
  })
  it('a mark that closes no words of its own opens none', () => {
    expect(all('It was a long night, as the porter put it: “')).toEqual(['the porter | put | It was a long night'])
    expect(all('"It was a draw, as the porter put it," he said.').join()).not.toContain('he said.')
  })
})

describe('what evidence places', () => {
  it('is told by it', () => {
    expect(all('Satellite images shared by the agency place the drone within 2 km of the camp.')).toContain(
      'Satellite images shared by the agency | place | the drone within 2 km of the camp',
    )
  })
  it('what an army places is a deed', () => {
    expect(all('The army placed mines within 3 km of the border.')).toEqual([])
  })
})

describe('two tellers in one sentence', () => {
  it('keep their own clauses', () => {
    expect(
      all(
        'The rig stopped on 12 May, port records showed, and the field now yields nothing, according to the regulator.',
      ),
    ).toEqual([
      'port records | showed | The rig stopped on 12 May',
      'the regulator | according to | the field now yields nothing',
    ])
  })
  it('a condition and what hangs on it are one teller’s', () => {
    expect(all('Unless the roster is signed, the mediator warned on Friday, the ferries will be sold.')).toEqual([
      'the mediator | warned | Unless the roster is signed … the ferries will be sold',
    ])
  })
  it('a second telling has the first one’s source', () => {
    const found = all('The cooperative wants 8 km and asks that the nets be bought.')
    expect(found).toContain('The cooperative | asks | that the nets be bought')
    const both = all('The firm said it was "grateful" but would not discuss figures.')
    expect(both).toContain('The firm | would not discuss | figures')
    expect(both).toContain('The firm | said | it was "grateful"')
  })
})

describe('a stand in the passive', () => {
  it('is taken by who stands behind "by"', () => {
    expect(all('The ruling was welcomed by the bank.')).toEqual(['the bank | was welcomed | The ruling'])
    expect(all('The governor has been accused by rights groups of shielding the police.')).toContain(
      'rights groups | has been accused | The governor … of shielding the police',
    )
  })
  it('a deed in the passive is none', () => {
    expect(all('The bridge was rebuilt by the city.')).toEqual([])
  })
  it('a second verb behind "and" has the first one’s source', () => {
    const found = all(
      'It said eleven “foreign fighters” had been killed near the well the day before, and accused a neighbour of arming them.',
    )
    expect(found.filter(a => /accused/.test(a)).map(a => a.split(' | ')[0])).toEqual(['It'])
  })
})
