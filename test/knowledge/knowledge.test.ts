import isoCountries from 'i18n-iso-countries'
import { describe, expect, test } from 'vitest'
import { dataFile } from '../../src/knowledge/data-file.ts'
import { loadKnowledge, readUserKnowledge } from '../../src/knowledge/index.ts'

const knowledge = loadKnowledge()
const kinds = (phrase: string) => knowledge.lookup(phrase).map(e => `${e.kind} ${e.state ?? '-'}`)

describe('data files', () => {
  const files = [
    'states',
    'divisions',
    'regions',
    'disputed',
    'places',
    'organisations',
    'outlets',
    'platforms',
    'roles',
    'group-nouns',
    'organisation-nouns',
    'given-names',
    'office-holders',
  ] as const

  test.each(files)('%s says where it is from', name => {
    const file = dataFile(name)
    expect(file.source.length).toBeGreaterThan(10)
    expect(file.licence.length).toBeGreaterThan(5)
    expect(file.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(file.completeness.length).toBeGreaterThan(10)
    expect(file.rows.length).toBeGreaterThan(30)
  })

  test('every ISO 3166-1 country with people is there, under its code', () => {
    const have = new Set(dataFile('states').rows.map(row => row.iso))
    const uninhabited = new Set(['GS', 'UM'])
    expect(
      Object.keys(isoCountries.getAlpha2Codes()).filter(code => !have.has(code) && !uninhabited.has(code)),
    ).toEqual([])
    expect(dataFile('states').rows.filter(row => row.status === 'un-member')).toHaveLength(193)
  })

  test('a dispute names more than one claimant, or says on what ground it is listed', () => {
    for (const row of dataFile('disputed').rows) {
      expect(row.reference.length, row.name).toBeGreaterThan(8)
      expect(row.claimedBy.length, row.name).toBeGreaterThan(0)
      expect(row.asOf, row.name).toMatch(/^\d{4}(-\d{2}){0,2}$/)
    }
  })
})

describe('lookup', () => {
  test('tells what a phrase can stand for', () => {
    expect(kinds('Moscow')[0]).toBe('capital RU')
    expect(kinds('the Kremlin')).toEqual(['seat RU'])
    expect(kinds('Ukrainians')).toEqual(['demonym UA'])
    expect(kinds('Kiev')[0]).toBe('capital UA')
    expect(kinds('Georgia')).toEqual(expect.arrayContaining(['state GE', 'division US']))
    expect(kinds('Reuters')).toEqual(['outlet GB'])
  })

  test('acronyms count in capitals only, other names need a capital', () => {
    expect(kinds('WHO')).toEqual(['organisation -'])
    expect(kinds('who')).toEqual([])
    expect(kinds('Who')).toEqual([])
    expect(kinds('U.S.')).toEqual(['state US'])
    expect(kinds('us')).toEqual([])
    expect(kinds('turkey')).toEqual([])
  })

  test('disputed places carry claimants and no state', () => {
    const crimea = knowledge.lookup('Crimea')
    expect(crimea).toHaveLength(1)
    expect(crimea[0]?.state).toBeUndefined()
    expect(crimea[0]?.disputed?.claimedBy).toEqual(['UA', 'RU'])
    expect(knowledge.lookup('Taiwan')[0]?.disputed?.claimedBy).toEqual(['TW', 'CN'])
  })

  test('invented names are unknown', () => {
    for (const name of ['Norland', 'Kirivao', 'Aster Vann', 'the Norlandic Assembly', 'Torvik', 'Velmark Daily'])
      expect(knowledge.lookup(name), name).toEqual([])
  })

  test('the lexicon takes lower-case phrases', () => {
    expect(knowledge.lexicon.lookup('black sea')).toEqual(['place'])
    expect(knowledge.lexicon.lookup('united nations')).toEqual(['organisation'])
    expect(knowledge.lexicon.lookup('who')).toEqual([])
    expect(knowledge.lexicon.lookup('x')).toEqual([])
  })
})

describe('offices', () => {
  test('who held an office on a day', () => {
    expect(knowledge.whoHeld('US', 'president', '2023-04-25')).toMatchObject({ name: 'Joseph R. Biden', certain: true })
    expect(knowledge.whoHeld('US', 'president', '2025-04-25')).toMatchObject({ name: 'Donald J. Trump', certain: true })
    expect(knowledge.whoHeld('GB', 'prime minister', '2022-09-20')).toMatchObject({ name: 'Mary Elizabeth Truss' })
  })

  test('nothing is concluded in the gaps, before the first or after the last edition', () => {
    expect(knowledge.whoHeld('FR', 'prime minister', '2019-01-01')).toBe('unknown')
    expect(knowledge.whoHeld('US', 'president', '1999-01-01')).toBe('unknown')
    expect(knowledge.whoHeld('US', 'president', '2031-01-01')).toBe('unknown')
    expect(knowledge.whoHeld('XX', 'president', '2023-01-01')).toBe('unknown')
    expect(knowledge.whoHeld('US', 'president', '2023')).toBe('unknown')
  })

  test('what a person held, seen from a day', () => {
    const status = (name: string, date: string) => [
      ...new Set(
        knowledge
          .heldOffice(name, date)
          .filter(o => !o.deputy)
          .map(o => `${o.state} ${o.title} ${o.status}`),
      ),
    ]
    expect(status('Zelensky', '2023-06-01')).toEqual(['UA president holds'])
    expect(status('Bashar al-Assad', '2025-02-01')).toEqual(['SY president former'])
    expect(status('Donald Trump', '2023-06-01')).toEqual(['US president former', 'US president not-yet'])
    expect(status('Joe Biden', '2023-06-01')).toEqual(['US president holds'])
    expect(status('Aster Vann', '2023-06-01')).toEqual([])
  })

  test('another person of that surname is nobody known', () => {
    expect(knowledge.heldOffice('Melania Trump', '2023-06-01')).toEqual([])
    expect(knowledge.heldOffice('Hunter Biden', '2023-06-01')).toEqual([])
  })
})

describe('words', () => {
  test('roles, groups, organisations, given names', () => {
    expect(knowledge.role('Foreign Minister')).toMatchObject({ id: 'foreign-minister', of: 'state', before: true })
    expect(knowledge.groupNoun('diplomats')).toMatchObject({ one: 'diplomat', plural: true })
    expect(knowledge.organisationNoun('Ministry')).toBe('ministry')
    expect(knowledge.givenName('Olena')).toBe('f')
    expect(knowledge.givenName('Sergei')).toBe('m')
    expect(knowledge.givenName('Kirivao')).toBeUndefined()
  })
})

describe('parley.yaml', () => {
  test("the user's names come before Parley's", () => {
    const read = readUserKnowledge(
      'actors:\n  - name: Aster Vann\n    kind: person\n    aliases: [the Navigator]\n    side: Norland\nsides:\n  - name: Norland\n',
    )
    if ('faults' in read) throw new Error(read.faults[0]?.message)
    const own = loadKnowledge(read.knowledge)
    expect(own.lookup('the Navigator')[0]).toMatchObject({ kind: 'actor', name: 'Aster Vann', side: 'Norland' })
    expect(own.lookup('Moscow')[0]).toMatchObject({ kind: 'capital' })
    expect(own.user?.sides[0]?.name).toBe('Norland')
  })

  test('every mistake is told with its line', () => {
    const read = readUserKnowledge(
      'actors:\n  - name: Aster Vann\n    kind: persn\n    sid: x\noutlets:\n  - name: N\n    country: norland\n',
    )
    expect('faults' in read && read.faults.map(f => [f.line, f.path])).toEqual([
      [3, 'actors.0.kind'],
      [4, 'actors.0.sid'],
      [7, 'outlets.0.country'],
    ])
  })

  test('a side nobody defined, and text that is no YAML', () => {
    const loose = readUserKnowledge(
      'actors:\n  - name: A\n    kind: person\n    side: Nrland\nsides:\n  - name: Norland\n',
    )
    expect('faults' in loose && loose.faults[0]).toMatchObject({ line: 4, path: 'actors.0.side' })
    expect('faults' in readUserKnowledge('actors: [\n')).toBe(true)
    expect(readUserKnowledge('')).toEqual({ knowledge: { actors: [], sides: [], issues: [], outlets: [] } })
  })
})
