/**
 * Makes src/knowledge/data/states.json from the factbook file and the reviewed supplement.
 *
 * npx tsx training/knowledge/states.ts CORPORA
 * "Kremlin" comes from the supplement, "Moscow" and "Russian(s)" from the factbook. Where both speak, the supplement holds.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { adjectives, degrees, type FactbookCountry, isoOf, type Noun, names, nouns, readFactbook } from './factbook.ts'

const here = new URL('.', import.meta.url)
const corpora = process.argv[2]
if (corpora === undefined) throw new Error('usage: npx tsx training/knowledge/states.ts CORPORA')

type Fields = Readonly<Record<string, string>>
const supplement = new Map<string, Fields>()
for (const line of readFileSync(new URL('states-supplement.txt', here), 'utf8').split('\n')) {
  const m = /^([A-Z]{2}): (.+)$/.exec(line)
  if (m === null) continue
  const fields = Object.fromEntries(
    m[2]!.split('; ').map(field => [field.split('=')[0]!.trim(), field.slice(field.indexOf('=') + 1).trim()]),
  )
  supplement.set(m[1]!, { ...supplement.get(m[1]!), ...fields })
}

/** "Washington, D.C." holds a comma, so lists split at a comma only where a capital and no "D" follow. */
const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/, (?!D\.C|DC)/)
    .map(part => part.trim())
    .filter(Boolean)

const capitalsOf = (country: FactbookCountry | undefined, extra: Fields) => {
  const at = degrees(country?.capitalCoordinates)
  const place = at === undefined ? {} : { lat: at[0], lon: at[1] }
  if (extra['capitals'] !== undefined)
    return list(extra['capitals']).map((item, i) => {
      const [all, role] = item.split(':')
      const [written, point] = all!.split('@')
      const [name, ...aliases] = written!.split('~')
      const [lat, lon] = (point ?? '').split('/').map(Number)
      const spot = lon === undefined ? (i === 0 ? place : {}) : { lat, lon }
      return { name, aliases, ...(role === undefined ? {} : { role }), ...spot }
    })
  const name = (country?.capital ?? '').split(/[;(]/)[0]!.trim()
  return /^\p{Lu}/u.test(name) ? [{ name, aliases: [], ...place }] : []
}

const row = (iso: string, country: FactbookCountry | undefined, extra: Fields) => {
  const long = (country?.long ?? '').split(/[;(]/)[0]!.trim()
  const name = extra['name'] ?? extra['new'] ?? (country?.short || long).split(/ ?\(/)[0]!
  const at = degrees(country?.coordinates)
  const saidNouns = list(extra['nouns']).map((pair): Noun => ({ one: pair.split('/')[0]!, many: pair.split('/')[1]! }))
  const organisations = (country?.organisations ?? '').split(', ')
  const status = organisations.includes('UN')
    ? 'un-member'
    : ['VA', 'PS'].includes(iso)
      ? 'un-observer'
      : ['TW', 'XK', 'EH'].includes(iso)
        ? 'contested'
        : ['CK', 'NU'].includes(iso)
          ? 'associated'
          : 'territory'
  return {
    iso,
    ...(country === undefined ? {} : { gec: country.gec }),
    name,
    ...(long !== '' && long !== name ? { long } : {}),
    aliases: [...new Set(list(extra['aliases']))].filter(alias => alias !== name && alias !== long),
    former: extra['former'] === undefined ? names(country?.former).filter(f => f !== name) : list(extra['former']),
    nouns: extra['nouns'] === undefined ? nouns(country?.nationalityNoun) : saidNouns,
    adjectives:
      extra['adjectives'] === undefined ? adjectives(country?.nationalityAdjective) : list(extra['adjectives']),
    capitals: capitalsOf(country, extra),
    seats: list(extra['seats']).map(seat => ({ name: seat.split(':')[0]!, what: seat.split(':')[1]! })),
    ...(at !== undefined ? { lat: at[0], lon: at[1] } : {}),
    ...(extra['lat'] === undefined ? {} : { lat: Number(extra['lat']), lon: Number(extra['lon']) }),
    status: iso === 'SX' || iso === 'CW' || iso === 'AW' || iso === 'PR' ? 'territory' : status,
    ...(extra['sovereign'] === undefined ? {} : { sovereign: extra['sovereign'] }),
    ...(country === undefined ? { source: 'reviewed supplement' } : {}),
  }
}

const countries = new Map<string, FactbookCountry>()
for (const country of readFactbook(corpora)) {
  const iso = isoOf(country)
  if (iso !== undefined) countries.set(iso, country)
}
const codes = [...new Set([...countries.keys(), ...supplement.keys()])].sort()
const rows = codes.map(iso => row(iso, countries.get(iso), supplement.get(iso) ?? {}))
const head = {
  source: 'CIA World Factbook, edition of May 2026, and training/knowledge/states-supplement.txt (reviewed by hand)',
  licence: 'public domain (factbook); Apache-2.0 (supplement)',
  checkedOn: '2026-11-24',
  completeness:
    'all UN members and observers, Kosovo, Taiwan, Western Sahara and the ISO 3166-1 territories; seats of power only where certain',
}
const lines = rows.map(r => `  ${JSON.stringify(r)}`).join(',\n')
writeFileSync(
  new URL('../../src/knowledge/data/states.json', here),
  `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [\n${lines}\n ]\n}\n`,
)
process.stdout.write(
  `${rows.length} states and territories; UN members ${rows.filter(r => r.status === 'un-member').length}\n`,
)
