/**
 * Reads the prose fields of the factbook file.
 *
 * "Algerian(s)" -> {one: 'Algerian', many: 'Algerians'}; "36 45 N, 3 03 E" -> [36.75, 3.05].
 * Irregular rows are left to the reviewed supplement.
 */
import { readFileSync } from 'node:fs'

export interface FactbookCountry {
  readonly gec: string
  readonly region: string
  readonly short?: string
  readonly long?: string
  readonly former?: string
  readonly tld?: string
  readonly nationalityNoun?: string
  readonly nationalityAdjective?: string
  readonly capital?: string
  readonly capitalCoordinates?: string
  readonly coordinates?: string
  readonly administrativeDivisions?: string
  readonly organisations?: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  ocirc: 'ô',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  egrave: 'è',
  Eacute: 'É',
  atilde: 'ã',
  aacute: 'á',
  uacute: 'ú',
  ccedil: 'ç',
  icirc: 'î',
  ntilde: 'ñ',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  amp: '&',
}

/** Entities decoded, spaces single. */
export const plain = (text: string): string =>
  text
    .replace(/&([A-Za-z]{1,8});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()

/** Every country of the file, entities decoded. */
export const readFactbook = (corpora: string): FactbookCountry[] => {
  const rows = JSON.parse(readFileSync(`${corpora}/countries-factbook.json`, 'utf8')) as Record<string, string>[]
  return rows.map(
    row => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)])) as unknown as FactbookCountry,
  )
}

/** ISO 3166-1 alpha-2 of a row, from its internet country code; undefined where it has none of its own. */
export const isoOf = (country: FactbookCountry): string | undefined => {
  if (country.gec === 'fr') return 'FR'
  if (country.gec === 'gz' || country.gec === 'we') return undefined
  const tld = /\.([a-z]{2})/.exec(country.tld ?? '')?.[1]
  return tld === 'uk' ? 'GB' : tld?.toUpperCase()
}

/** Decimal degrees [lat, lon] of "36 45 N, 3 03 E". */
export const degrees = (text: string | undefined): [number, number] | undefined => {
  const m = /(\d{1,3}) (\d{1,2}) ?([NS]), (\d{1,3}) (\d{1,2}) ?([EW])/.exec(text ?? '')
  if (m === null) return undefined
  const value = (d: string, minutes: string, side: string) =>
    Math.round((Number(d) + Math.min(Number(minutes), 59) / 60) * 100 * (/[SW]/.test(side) ? -1 : 1)) / 100
  return [value(m[1]!, m[2]!, m[3]!), value(m[4]!, m[5]!, m[6]!)]
}

export interface Noun {
  readonly one: string
  readonly many: string
}

const PLURAL_IS_SINGULAR = /(ese|ois|is|ss|I-Kiribati|vanuatu|Gabonese|Malagasy|Thai)$/i

/** The people of a state: "Croat(s), Croatian(s)" gives two nouns; words in brackets other than "(s)" are dropped. */
export const nouns = (text: string | undefined): Noun[] =>
  (text ?? '')
    .split(/;/)[0]!
    .split(/, | or /)
    .map(part => part.trim())
    .filter(part => part !== '' && part !== 'NA' && !/collective|colloquial|man\(|^\(|citizens$/.test(part))
    .map(part => {
      const one = part.replace(/ ?\([^)]{0,40}\)/g, '').trim()
      const same = part.includes('singular and plural') || PLURAL_IS_SINGULAR.test(one)
      return { one, many: same ? one : `${one}s` }
    })
    .filter(noun => noun.one !== '')

/** The words for what belongs to a state. */
export const adjectives = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/;/)[0]!
    .replace(/ ?\([^)]{0,60}\)/g, '')
    .split(/, | or |\//)
    .map(part => part.trim())
    .filter(part => part !== '' && part !== 'NA')

/** Names in a list such as "French Congo, Middle Congo"; notes in brackets are dropped. */
export const names = (text: string | undefined): string[] =>
  (text ?? '')
    .replace(/ ?[([][^)\]]{0,120}[)\]]/g, '')
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => /^[\p{Lu}']/u.test(part) && part.length < 60)
