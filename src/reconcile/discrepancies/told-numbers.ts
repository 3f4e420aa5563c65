/**
 * The numbers of a report with what they count, for those who compare reports.
 *
 * "The team of seven waited three and a half hours" -> 7 {kind: 'members of the team'} and 210 {kind: 'minutes'}; "no rockets"
 * -> 0 {kind: 'rocket'}. Shares, years and dates are left out.
 */
import { contentWords } from '../likeness.ts'

export interface ToldNumber {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly kind: string
  readonly qualifier?: 'at-least' | 'at-most' | 'about'
  /** Stems of its sentence, without the noun counted. */
  readonly stems: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Names behind a preposition of place. */
  readonly sites: ReadonlySet<string>
  /** Names that stand before it in its sentence; where there are none, those of the sentence before. */
  readonly subjects: ReadonlySet<string>
  readonly sentence: string
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD = `(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(2).join('|')}|a dozen)`
const NUMBER = new RegExp(
  `(?<![\\w.,’'-])([$€£]|US\\$)?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${WORD})(?:-|\\s)?(hundred|thousand|million|billion|bn|m)?(?![\\w%])( and a half)?(?!\\s?per ?cent|-year-old|[-/]\\d)`,
  'gi',
)
const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  m: 1e6,
}
const ZERO = /\b(?:no|not one|not a single|none of the)\s((?:[a-z-]+ ){0,2}?)([a-z]{4,}s|men|women|people|children)\b/g
const SHARE =
  /(?<![\w.,-])(\d{1,2}(?:\.\d+)?)(?: per ?cent|%) of (?:the |its |their |all |our )?(?:[a-z]+ )?([a-z]{4,}s|goods|trade|territory|land|shares)\b/g
const NOBODY =
  /\b(?:[Nn]obody|[Nn]o one|[Nn]ot one(?: of (?:our|the|his|their) \w+)?|[Nn]one(?: of (?:our|the|his|their) \w+)?)\b (?:had |has |have |was |were |been )*(killed|died|fell|hurt|wounded|injured|detained|arrested)/g

const KINDS = new Map<string, string>()
for (const group of [
  'drone drones uavs',
  'missile missiles',
  'rocket rockets',
  'truck trucks lorry lorries',
  'ship ships vessel vessels',
  'boat boats trawler trawlers',
  'plane planes aircraft jets warplanes',
  'bus buses',
  'observer observers monitors',
  'shell shells',
  'house houses homes',
  'hostage hostages captives',
  'prisoner prisoners detainees',
  'soldier soldiers troops servicemen',
  'worker workers employees',
  'protester protesters demonstrators marchers',
  'deputy deputies lawmakers legislators',
  'body bodies corpses',
  'camp camps',
  'village villages',
  'vote votes ballots',
]) {
  const [first, ...others] = group.split(' ') as [string, ...string[]]
  for (const w of [first, ...others]) KINDS.set(w, first)
}
/** Nouns that tell nothing of what is counted. */
export const GENERIC: ReadonlySet<string> = new Set(
  'person people man men woman women child children day days week weeks month months year years hour hours minute minutes time times country countries side sides thing things way ways question questions point points others night nights morning part parts step steps party parties'.split(
    ' ',
  ),
)
const STOP =
  /^(?:of|in|at|on|for|to|from|and|or|by|with|the|a|an|as|is|are|was|were|had|has|have|who|which|that|more|less|would|will|said|says|when|while|but|than|after|before|since|until|between|into|over|under|its|his|her|their|our|them|him|it)$/i
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/
const GROUP =
  /\b(team|delegation|crew|party|panel|mission|squad|convoy|garrison|patrol),? of (?:some |about |only |just )?$/i

const QUALIFIERS: readonly (readonly ['at-least' | 'at-most' | 'about', RegExp])[] = [
  ['at-least', /\bat no \w+ did less than\s$/i],
  ['at-most', /\b(?:at most|up to|no more than|not more than|fewer than|less than|under|below)\s$/i],
  ['at-least', /\b(?:at least|more than|over|no fewer than|no less than|not less than|above)\s$/i],
  ['about', /\b(?:some|about|around|roughly|nearly|almost|approximately|close to|an estimated|perhaps|well over)\s$/i],
]

const worth = (word: string): number => {
  const lower = word.toLowerCase()
  if (/^\d/.test(lower)) return Number(lower.replace(/,/g, ''))
  if (lower === 'a dozen') return 12
  const small = SMALL.indexOf(lower)
  if (small >= 0) return small
  const [tens, ones] = lower.split('-') as [string, string | undefined]
  return (TENS.indexOf(tens) + 2) * 10 + (ones ? SMALL.indexOf(ones) : 0)
}

const singular = (noun: string): string =>
  KINDS.get(noun) ??
  noun
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|sh|ch))es$/, '')
    .replace(/(?<=[a-z]{2}[^s])s$/, '')

interface Counted {
  readonly kind: string
  readonly end: number
  readonly value: number
}

/** What a number counts, by the words behind it. */
const countedIn = (text: string, m: RegExpMatchArray, value: number): Counted | undefined => {
  const end = m.index! + m[0].length
  if (m[1]) return { kind: 'money', end, value }
  const tail = text.slice(end, end + 60)
  const clock = /^[ -]?(hours?|minutes?)\b/.exec(tail)
  if (clock)
    return {
      kind: 'minutes',
      end: end + clock[0].length,
      value: (m[4] ? value + 0.5 : value) * (clock[1]!.startsWith('h') ? 60 : 1),
    }
  const away = /^ ?(kilomet(?:re|er)s?|km|miles?) (?:\w+ )?from\b/.exec(tail)
  if (away)
    return {
      kind: 'kilometres from there',
      end: end + away[0].length,
      value: /mile/.test(away[1]!) ? value * 1.6 : value,
    }
  const dollars = /^ ?(dollars|euros|pounds|crowns|kroner|shillings)\b/.exec(tail)
  if (dollars) return { kind: 'money', end: end + dollars[0].length, value }
  if (/-$/.test(m[0]) || /^-/.test(tail)) return undefined
  const group = GROUP.exec(text.slice(Math.max(0, m.index! - 30), m.index!))
  if (group) return { kind: `members of the ${group[1]!.toLowerCase()}`, end, value }
  const words = [...tail.matchAll(/^|[\p{L}’'-]+/gu)].filter(x => x[0] !== '').slice(0, 4)
  for (const w of words) {
    const lower = w[0].toLowerCase()
    if (/^\p{Lu}/u.test(w[0])) {
      if (MONTH.test(w[0])) return undefined
      continue
    }
    if (STOP.test(lower) || /[.,;:]/.test(tail.slice(0, w.index))) break
    if (/s$|^(?:people|men|women|children|troops|aircraft)$/.test(lower) && lower.length > 3)
      return { kind: singular(lower), end: end + w.index + w[0].length, value }
  }
  return { kind: '', end, value }
}

const boundsOf = (text: string, at: number): readonly [number, number] => {
  const before = Math.max(
    text.lastIndexOf('. ', at),
    text.lastIndexOf('.” ', at),
    text.lastIndexOf('\n', at),
    text.lastIndexOf('? ', at),
  )
  const rest = text.slice(at).search(/[.?!]”?(?:\s|$)|\n/)
  return [before < 0 ? 0 : before + 1, rest < 0 ? text.length : at + rest + 1]
}

export const toldNumbersIn = (text: string): readonly ToldNumber[] => {
  const make = (start: number, counted: Counted, qualifier: ToldNumber['qualifier']): ToldNumber => {
    const [from, to] = boundsOf(text, start)
    const sentence = text.slice(from, to)
    const names = new Set([...sentence.matchAll(/(?<=\s)\p{Lu}[\p{L}’'-]{3,}/gu)].map(x => x[0].replace(/[’']s?$/, '')))
    const named = (span: string): Set<string> =>
      new Set([...span.matchAll(/\b\p{Lu}[\p{L}’'-]{3,}/gu)].map(x => x[0].replace(/[’']s?$/, '')))
    const own = named(text.slice(from, start))
    const subjects = own.size > 0 || from < 3 ? own : named(text.slice(boundsOf(text, from - 2)[0], from))
    const stems = new Set(
      contentWords(text.slice(from, start) + text.slice(counted.end, to))
        .filter(w => !/^\d/.test(w) && !GENERIC.has(w))
        .map(w => w.slice(0, 6)),
    )
    const sites = new Set(
      [
        ...sentence.matchAll(
          /\b(?:in|at|near|outside|on|town of|city of|village of|port of|district of|province of) (?:the )?(\p{Lu}[\p{L}’'-]{3,})/gu,
        ),
      ]
        .map(x => x[1]!)
        .filter(x => !/day$/.test(x)),
    )
    return {
      sites,
      subjects,
      start,
      end: counted.end,
      value: counted.value,
      kind: counted.kind,
      ...(qualifier ? { qualifier } : {}),
      stems,
      names,
      sentence,
    }
  }
  const counted = [...text.matchAll(NUMBER)].flatMap(m => {
    const value = worth(m[2]!) * (SCALE[m[3]?.toLowerCase() ?? ''] ?? 1)
    const what = countedIn(text, m, value)
    const before = text.slice(Math.max(0, m.index - 30), m.index)
    if (
      !what ||
      what.kind === '' ||
      /^(?:19|20)\d\d$/.test(m[2]!) ||
      /\b(?:aged?|no\.?|article|chapter|gate|room|resolution) $/i.test(before)
    )
      return []
    return [make(m.index, what, QUALIFIERS.find(([, form]) => form.test(before))?.[0])]
  })
  const none = [...text.matchAll(ZERO)].flatMap(m => {
    const kind = singular(m[2]!)
    return GENERIC.has(m[2]!) ? [] : [make(m.index, { kind, end: m.index + m[0].length, value: 0 }, undefined)]
  })
  const nobody = [...text.matchAll(NOBODY)].map(m =>
    make(
      m.index,
      {
        kind: /kill|die|fell/.test(m[1]!) ? 'killed' : /detain|arrest/.test(m[1]!) ? 'detained' : 'wounded',
        end: m.index + m[0].length,
        value: 0,
      },
      undefined,
    ),
  )
  // "87 per cent of goods" is compared with another share of goods; a share without its whole tells too little.
  const shares = [...text.matchAll(SHARE)].map(m =>
    make(
      m.index,
      { kind: `% of ${singular(m[2]!.toLowerCase())}`, end: m.index + m[0].length, value: Number(m[1]) },
      QUALIFIERS.find(([, form]) => form.test(text.slice(Math.max(0, m.index - 30), m.index)))?.[0],
    ),
  )
  return [...counted, ...none, ...nobody, ...shares]
}
