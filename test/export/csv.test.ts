/** CSV is read back by csv-parse: every line has its columns, every value comes back, and no cell starts a formula. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { CSV_TABLES, toCsv } from '../../src/export/csv.ts'
import { ENTRY_LISTS } from '../../src/record/sourced-record.ts'
import { hostile, samples } from './record.ts'

type Row = Record<string, string>
const rows = (text: string): Row[] => parse<Row>(text, { columns: true, record_delimiter: '\r\n' })

test.each([
  ['hostile', async () => hostile()],
  ['samples', samples],
] as const)('every table of the %s record reads back, line for line', async (_, make) => {
  const record = await make()
  const tables = toCsv(record)
  expect([...tables.keys()]).toEqual([...CSV_TABLES])
  for (const list of ENTRY_LISTS)
    expect(
      rows(tables.get(list)!).map(r => r.id),
      list,
    ).toEqual(record[list].map(e => e.id))
  expect(rows(tables.get('tolls')!)).toHaveLength(record.events.flatMap(e => e.counts).length)
  expect(rows(tables.get('sides')!)).toHaveLength(record.discrepancies.flatMap(d => d.sides).length)
})

test('words with quotation marks, commas and emoji come back as they are', () => {
  const record = hostile()
  const said = rows(toCsv(record).get('statements')!)
  for (const s of record.statements) {
    const cell = said.find(r => r.id === s.id)!.words!
    expect(cell.replace(/^'(?=[=+\-@])/, '')).toBe(s.content.map(c => c.exact).join(' … '))
  }
  expect(said.some(r => r.words!.includes('😀'))).toBe(true)
})

test('a cell that a spreadsheet would run opens with an apostrophe; a negative number stays a number', () => {
  const record = hostile()
  const south = { ...record, places: [{ ...record.places[0]!, name: '@SUM(A1)', lat: -34.6, lon: -58.4 }] }
  const tables = toCsv(south)
  for (const name of CSV_TABLES)
    for (const row of rows(tables.get(name)!))
      for (const cell of Object.values(row)) expect(/^[=+@\t\r]|^-(?!\d)/.test(cell), `${name}: ${cell}`).toBe(false)
  expect(rows(tables.get('reports')!)[0]!.outlet).toBe("'=1+1 <b>Times</b>")
  expect(rows(tables.get('places')!)[0]).toMatchObject({ name: "'@SUM(A1)", lat: '-34.6', lon: '-58.4' })
})

test('names with line ends, control characters and hidden formulas stay in their cell', () => {
  const record = hostile()
  const [actor] = record.actors
  const named = (name: string): string => {
    const tables = toCsv({ ...record, actors: [{ ...actor!, name }] })
    // Readers take either half of a line end for the end of a record.
    const [row] = parse<Row>(tables.get('actors')!, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] })
    expect(row!.id).toBe(actor!.id)
    expect(tables.get('actors')).not.toMatch(/[\u0000\u001b\u009b\u202e]/)
    return row!.name!
  }
  expect(named('one\ntwo\rthree\r\nfour')).toBe('one\ntwo\nthree\nfour')
  expect(named('a\u0000b\u001b[31mc\u009bd\u202ee')).toBe('a·b·[31mc·d·e')
  for (const start of ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\n=1', ' =1', '\u200b=1', '\u0000=1', '＝1', '＠A'])
    expect(named(start)[0], JSON.stringify(start)).toBe("'")
  for (const plain of ['–1', '5-6', 'a=b', "'quoted'", '“=1”']) expect(named(plain)).toBe(plain)
})
