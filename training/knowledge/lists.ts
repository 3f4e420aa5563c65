/**
 * Makes the JSON files of src/knowledge/data from the reviewed lists in training/knowledge/lists.
 *
 * npx tsx training/knowledge/lists.ts
 * A list opens with source, licence, completeness and the names of its fields; a row is "id|name|alias;alias|...".
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const lists = new URL('lists/', import.meta.url)
const data = new URL('../../src/knowledge/data/', import.meta.url)
const CHECKED_ON = '2026-11-24'

type Row = Record<string, string | number | boolean | string[]>

const LISTED = new Set(['aliases', 'countries', 'claimedBy', 'codes'])
const NUMBERS = new Set(['lat', 'lon'])

const field = (name: string, value: string): Row => {
  if (LISTED.has(name)) return { [name]: value === '' ? [] : value.split(name === 'aliases' ? ';' : ',') }
  if (value === '') return {}
  if (NUMBERS.has(name)) return { [name]: Number(value) }
  if (name === 'weak' || name === 'before') return { [name]: true }
  return { [name]: value }
}

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '-')

const rowsOf = (lines: readonly string[], fields: readonly string[]): Row[] => {
  if (lines[0] === '@pairs')
    return lines
      .slice(1)
      .flatMap(line => line.split(', '))
      .map(pair => {
        const [one, many] = pair.split('/')
        return { id: slug(one!), one: one!, many: many! }
      })
  if (lines[0] === '@kinds')
    return lines.slice(1).flatMap(line => {
      const [kind, nouns] = line.split(': ')
      return nouns!.split(', ').map(pair => {
        const [noun, plural] = pair.split('/')
        return { id: slug(`${kind} ${noun}`), noun: noun!, plural: plural!, kind: kind! }
      })
    })
  if (lines[0] === '@names')
    return lines.slice(1).flatMap(line => {
      const [gender, names] = line.split(': ')
      return names!
        .split(/[, ]+/)
        .filter(Boolean)
        .map(name => ({ name: name.replaceAll('_', ' '), gender: gender! }))
    })
  return lines.map(line => {
    const values = line.split('|')
    if (values.length > fields.length) throw new Error(`too many fields: ${line}`)
    return Object.assign({}, ...fields.map((name, i) => field(name, (values[i] ?? '').trim()))) as Row
  })
}

for (const file of readdirSync(lists)
  .filter(name => name.endsWith('.txt'))
  .sort()) {
  const lines = readFileSync(new URL(file, lists), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  const head: Record<string, string> = {}
  let at = 0
  for (; at < lines.length; at++) {
    const m = /^(source|licence|completeness|fields): (.+)$/.exec(lines[at]!)
    if (m === null) break
    head[m[1]!] = m[2]!
  }
  const rows = rowsOf(lines.slice(at), (head['fields'] ?? '').split('|'))
  const seen = new Map<string, Row>()
  const unique = rows.filter(row => {
    const key = String(row['id'] ?? row['name'])
    const twin = seen.get(key)
    if (twin === undefined) seen.set(key, row)
    else if (twin['gender'] !== row['gender']) twin['gender'] = 'u'
    return twin === undefined
  })
  const { source, licence, completeness } = head
  const top = JSON.stringify({ source, licence, checkedOn: CHECKED_ON, completeness }, null, 1).slice(0, -2)
  const name = file.replace('.txt', '.json')
  writeFileSync(
    new URL(name, data),
    `${top},\n "rows": [\n${unique.map(r => `  ${JSON.stringify(r)}`).join(',\n')}\n ]\n}\n`,
  )
  process.stdout.write(`${name}: ${unique.length} rows\n`)
}
