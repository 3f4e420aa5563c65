/**
 * Makes src/knowledge/data/office-holders.json from officeholders-factbook.csv: who held the highest offices, since when.
 *
 * npx tsx training/knowledge/office-holders.ts CORPORA
 * "rs,Russia,chief of state,President Vladimir Vladimirovich PUTIN,7 May 2012,2015-10-26,2026-05-17"
 * -> {state: 'RU', office: 'head-of-state', title: 'president', name: 'Vladimir Vladimirovich Putin', since: '2012-05-07', ...}.
 * Spellings of one person are joined where state and start agree and the surnames are close. `seenTo` is cut back to the
 * last edition at hand where the file stretched it over a gap. Rows without a title count only where nobody with the
 * title was printed at the same time: the file also lists deputies without any.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { isoOf, readFactbook } from './factbook.ts'

const corpora = process.argv[2]
if (corpora === undefined) throw new Error('usage: npx tsx training/knowledge/office-holders.ts CORPORA')

const GAPS = [
  ['2015-11-30', '2016-11-05'],
  ['2017-03-30', '2020-11-23'],
] as const

const TITLES = [
  'president-elect',
  'prime minister-elect',
  'prime minister-designate',
  'vice president',
  'vice presidents',
  'executive vice president',
  'first vice president',
  'second vice president',
  'co-vice president',
  'deputy prime minister',
  'deputy prime ministers',
  'first deputy prime minister',
  'senior deputy prime minister',
  'vice premier',
  'vice premiers',
  'executive vice premier',
  'executive vice premiers',
  'deputy premier',
  'deputy premiers',
  'first deputy premier',
  'deputy premier',
  'first deputy chairman',
  'deputy chairman',
  'vice chairman',
  'first vice chairman',
  'president',
  'co-president',
  'prime minister',
  'premier',
  'chancellor',
  'vice chancellor',
  'first minister',
  'chief minister',
  'minister of state',
  'minister president',
  'state minister',
  'taoiseach',
  'tanaiste',
  'king',
  'queen',
  'emperor',
  'crown prince',
  'prince',
  'co-prince',
  'co-princes',
  'grand duke',
  'heir apparent',
  'amir',
  'emir',
  'sultan',
  'supreme leader',
  'supreme commander',
  'pope',
  'secretary of state',
  'governor general',
  'governor-general',
  'governor',
  'lieutenant governor',
  'administrator',
  'chief executive',
  'chairman of the presidency',
  'chairman of the council of ministers',
  'chairperson',
  'chairman',
  'chair',
  'captain regent',
  'captains regent',
  'co-chief of state',
  'head of state',
  'head of government',
  'high commissioner',
  'resident commissioner',
  'commissioner',
  'commander',
  'state president',
  'federal president',
  'federal chancellor',
  'interim president',
  'transitional president',
  'transition president',
  'caretaker prime minister',
  'state councilor',
  'state counsellor',
  'sovereign council chair',
  'first lady',
  'dictator',
  'prefect',
  'high representative',
  'general secretary',
  'first secretary',
  'sovereign council chairman',
  'spokesman',
  'ruler',
  'paramount ruler',
  'ulu o tokelau',
  'sac chair',
  'state administration council chair',
  'state affairs commission chairman',
  'state affairs commission president',
  "supreme people's assembly president",
  'monarch',
  'o le ao o le malo',
  'chief of state',
  'head of the government',
  'prime minister and minister of defense',
  'minister',
].sort((a, b) => b.length - a.length)
const STANCE = /^(acting|interim|caretaker|transitional?|provisional|de facto)\s+/i
const DEPUTY = /vice|deputy|heir|crown prince|first lady|elect$|designate$|tanaiste|state councilor/
const RANK =
  /^(his|her) (excellency|majesty|royal highness|highness|holiness)\s+|^(general|gen\.?|sr\.? gen\.?|maj\. gen\.?|lt\. gen\.?|lt\. gen\.?|col\.?|capt\.?|brig\. gen\.?|brigadier|sheikh|sheikha|shaykh|sir|dame|dr\.?|adm\.?|admiral|field marshal|marshal|lieutenant general|major general|vice admiral \(ret\.\)|cardinal|archbishop|commodore|bishop|tuanku|senator|captain)\s+(?=[\p{L}"'])/iu

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const edtf = (text: string): string | undefined => {
  const full = /^(?:since )?(?:(\d{1,2}) )?(?:([A-Z][a-z]{2,8}) ?)?(\d{4})(?=$|,| when)/.exec(text.trim())
  if (full === null) return undefined
  const month = MONTHS.findIndex(m => full[2] !== undefined && m.startsWith(full[2].toLowerCase().slice(0, 3)))
  if (full[2] === undefined) return full[3]!
  if (month < 0) return undefined
  const ym = `${full[3]}-${String(month + 1).padStart(2, '0')}`
  return full[1] === undefined ? ym : `${ym}-${full[1].padStart(2, '0')}`
}

const isUpper = (word: string): boolean =>
  /\p{Lu}{2}/u.test(word) &&
  word.split('-').some(part => !/\p{Ll}{2}/u.test(part.replace(/^(Mc|Mac)/, '')) && /\p{Lu}{2}/u.test(part))
const nice = (word: string): string =>
  isUpper(word) && !/^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI?V?I{0,3})$/.test(word)
    ? word.replace(/[\p{L}'’]+/gu, part =>
        /^\p{Lu}{2}/u.test(part) || /['’]\p{Lu}/u.test(part)
          ? part
              .toLowerCase()
              .replace(/^\p{L}/u, c => c.toUpperCase())
              .replace(/(?<=^(?:O|D|N|M|Mc)['’])\p{L}/u, c => c.toUpperCase())
          : part,
      )
    : word

interface Person {
  title: string
  acting: boolean
  name: string
  surname: string
}

const readPerson = (printed: string, before: string): Person | undefined => {
  let rest = printed
    .replace(/^represented by\s+/i, '')
    .replace(/^(and|by|the)\s+/i, '')
    .trim()
  let acting = false
  let title = ''
  for (let turn = 0; turn < 6; turn++) {
    const stance = STANCE.exec(rest)
    if (stance !== null) {
      acting = acting || !/de facto/i.test(stance[0])
      rest = rest.slice(stance[0].length)
      continue
    }
    const found = TITLES.find(t => rest.toLowerCase().startsWith(t) && /^[\s,]/.test(rest.slice(t.length)))
    if (found !== undefined) {
      if (title === '' || (DEPUTY.test(title) && !DEPUTY.test(found)))
        title = found.replace(/(minister|president|premier|prince|chairman)s$/, '$1').replace('captains', 'captain')
      rest = rest
        .slice(found.length)
        .replace(/^[\s,]*(and\s+)?/, '')
        .replace(/^(of (the )?[\p{Lu}][\p{L} ]{2,40}?|and)\s+(?=\p{Lu}{2})/u, '')
      continue
    }
    const rank = RANK.exec(rest)
    if (rank !== null) {
      rest = rest.slice(rank[0].length)
      continue
    }
    break
  }
  rest = rest
    .replace(/\s*[([].{0,200}$/, '')
    .replace(/\s+(is|was|serving|serves|since|of the|who|became|took|resigned|remains|and|- |– ).{0,300}$/, '')
    .replace(/,.{0,60}$/, '')
    .replace(/["“”][^"“”]{1,30}["“”] ?/g, '')
    .trim()
  const words = rest.split(' ')
  const first = words.findIndex(isUpper)
  if (
    first < 0 ||
    words.length > 8 ||
    /vacant|president|minister|chair|council|commission|assembly|deputy|leader|premier/i.test(rest)
  )
    return undefined
  const upper = words.filter(isUpper)
  const lead = words
    .slice(Math.max(0, words.findIndex(isUpper) - 1), first)
    .filter(w => /^(al|el|bin|ibn|de|van|von|da|dos|della|di|du|le|la)$/i.test(w))
  return {
    title: title || before,
    acting,
    name: words.map(nice).join(' '),
    surname: [...lead, ...upper].map(nice).join(' '),
  }
}

/** One line of CSV; quotes doubled inside quotes. */
const csv = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(m => (m[1] ?? m[2] ?? '').replaceAll('""', '"'))

interface Row extends Person {
  state: string
  office: string
  since: string
  seenFrom: string
  seenTo: string
  open: boolean
  ended?: string
  aliases: Set<string>
}

const iso = new Map<string, string>()
for (const country of readFactbook(corpora)) {
  const code = isoOf(country)
  if (code !== undefined) iso.set(country.gec, code)
}
const lines = readFileSync(`${corpora}/officeholders-factbook.csv`, 'utf8').split(/\r?\n/).slice(1).filter(Boolean)
const last = lines
  .map(line => line.slice(-10))
  .sort()
  .at(-1)!
const rows: Row[] = []
const left: string[] = []
for (const line of lines) {
  const [gec, , office, printed, since, from, to] = csv(line)
  const state = iso.get(gec!)
  const start = edtf(since!)
  if (state === undefined || start === undefined) {
    left.push(line)
    continue
  }
  const gap = GAPS.find(([a, b]) => to! > a && to! <= b)
  const seenTo = gap === undefined || gap[0] < from! ? to! : gap[0]
  if (/^(note|formerly)/.test(printed!)) continue
  let before = ''
  for (const part of printed!.split(/; |, (?=[^,]{0,40}\p{Lu}{3})/u)) {
    const person = readPerson(part, before)
    if (person === undefined) {
      if (!/vacant/i.test(part)) left.push(line)
      continue
    }
    before = person.title
    rows.push({
      ...person,
      state,
      office: /^represented/i.test(printed!)
        ? 'representative'
        : office === 'chief of state'
          ? 'head-of-state'
          : 'head-of-government',
      since: start,
      seenFrom: from!,
      seenTo,
      open: to === last,
      aliases: new Set(),
    })
  }
}

const distance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const here = [i]
    for (let j = 1; j <= b.length; j++)
      here.push(Math.min(above[j]! + 1, here[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    above = here
  }
  return above[b.length]!
}
const key = (name: string) =>
  fold(name)
    .replace(/[^a-z ]/g, '')
    .replace(/(.)\1/g, '$1')
const alike = (a: Row, b: Row): boolean => {
  const [x, y] = [key(a.surname), key(b.surname)]
  const near = distance(x, y) <= (Math.min(x.length, y.length) > 6 ? 3 : Math.min(x.length, y.length) > 3 ? 2 : 0)
  return near || x.split(' ').some(w => w.length > 4 && y.split(' ').includes(w))
}

// Rows without a title take one from the same person's other rows, or where they are the only one printed.
const principal = (row: Row): boolean => row.title !== '' && !DEPUTY.test(row.title)
for (const row of rows) {
  if (row.title !== '') continue
  const same = rows.find(
    o =>
      o !== row &&
      o.state === row.state &&
      o.office === row.office &&
      o.title !== '' &&
      alike(o, row) &&
      o.since === row.since,
  )
  if (same !== undefined) {
    row.title = same.title
    continue
  }
  const busy = rows.some(
    o =>
      o.state === row.state &&
      o.office === row.office &&
      principal(o) &&
      o.seenFrom < row.seenTo &&
      o.seenTo > row.seenFrom,
  )
  if (busy) continue
  const usual = rows.filter(o => o.state === row.state && o.office === row.office && principal(o)).map(o => o.title)
  row.title = usual.sort((a, b) => usual.filter(t => t === b).length - usual.filter(t => t === a).length)[0] ?? ''
}

const near = (a: string, b: string): boolean =>
  a === b || a.startsWith(b) || b.startsWith(a) || Math.abs(Date.parse(a) - Date.parse(b)) < 40 * 864e5
const joined: Row[] = []
for (const row of rows
  .filter(r => r.title !== '')
  .sort((a, b) => a.since.localeCompare(b.since) || a.seenFrom.localeCompare(b.seenFrom))) {
  const twin = joined.find(
    o =>
      o.state === row.state &&
      o.office === row.office &&
      o.title === row.title &&
      near(o.since, row.since) &&
      alike(o, row),
  )
  if (twin === undefined) joined.push(row)
  else {
    if (row.name !== twin.name) twin.aliases.add(row.name)
    if (row.seenTo > twin.seenTo) {
      twin.seenTo = row.seenTo
      twin.aliases.add(twin.name)
      twin.name = row.name
      twin.aliases.delete(row.name)
    }
    if (row.seenFrom < twin.seenFrom) twin.seenFrom = row.seenFrom
    if (row.since.length > twin.since.length) twin.since = row.since
    twin.open ||= row.open
    twin.acting &&= row.acting
  }
}
/** What the last editions print although it had ended, or whose end they do not print: reviewed by hand. */
const CORRECTIONS = [
  { state: 'SY', surname: 'al-Bashir', seenTo: '2025-03-01' },
  { state: 'SY', surname: 'al-Asad', ended: '2024-12-08' },
]
for (const fix of CORRECTIONS)
  for (const row of joined.filter(r => r.state === fix.state && r.surname === fix.surname)) {
    row.open = false
    if (fix.seenTo !== undefined) row.seenTo = fix.seenTo
    if (fix.ended !== undefined) row.ended = fix.ended
  }
/** A territory's head of state is its sovereign's: printed there again, it would only double the row. */
const territories = new Set(
  (
    JSON.parse(readFileSync(new URL('../../src/knowledge/data/states.json', import.meta.url), 'utf8')) as {
      rows: { iso: string; status: string }[]
    }
  ).rows
    .filter(r => r.status === 'territory')
    .map(r => r.iso),
)
const out = joined
  .filter(r => !(territories.has(r.state) && r.office === 'head-of-state'))
  .map(({ state, office, title, acting, name, surname, aliases, since, seenFrom, seenTo, open, ended }) => ({
    state,
    office,
    title,
    ...(DEPUTY.test(title) ? { deputy: true } : {}),
    ...(acting ? { acting: true } : {}),
    name,
    surname,
    aliases: [...aliases].sort(),
    since,
    seenFrom,
    seenTo,
    ...(open ? { open: true } : {}),
    ...(ended === undefined ? {} : { ended }),
  }))
  .sort(
    (a, b) =>
      a.state.localeCompare(b.state, 'en') ||
      a.office.localeCompare(b.office, 'en') ||
      a.title.localeCompare(b.title, 'en') ||
      a.since.localeCompare(b.since),
  )
const head = {
  source:
    'CIA World Factbook, editions of October-November 2015, November 2016, March 2017, and November 2020 to May 2026',
  licence: 'public domain',
  checkedOn: '2026-11-24',
  completeness:
    'every holder printed in those editions; people who came and went inside the gaps are missing, so nothing is concluded there',
  gaps: GAPS,
  first: '2015-10-26',
  last,
}
writeFileSync(
  new URL('../../src/knowledge/data/office-holders.json', import.meta.url),
  `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [\n${out.map(r => `  ${JSON.stringify(r)}`).join(',\n')}\n ]\n}\n`,
)
process.stdout.write(`${out.length} terms from ${lines.length} rows; ${left.length} rows not understood\n`)
if (process.argv[3] === '--left') process.stdout.write(`${left.join('\n')}\n`)
