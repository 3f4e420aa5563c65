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

/** What a number that counts nothing stands behind. */
const NUMBERED =
  /\b(?:aged?|no\.?|article|chapter|gate|room|resolution|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{0,7}|\.)) $/i
/** What is left of a number is another number. */
const LEFT = /^ (?:\p{L}+ )?(?:remain\p{L}*|still|left)\b/u
const LEFT_BEFORE = /\b(?:remaining|other|still (?:holds?|has|have|holding)) $/
const MEASURED = /money|minute|kilomet|%|members/

/** Numbers of the dead and hurt that no noun follows: "left nine dead", "killing all 23 on board". */
const TOLL_VERB: readonly (readonly [string, RegExp])[] = [
  ['killed', /\b(?:killed|killing|kills) (?:all |at least |some |about |more than |an estimated )?$/i],
  ['wounded', /\b(?:wounded|wounding|injured|injuring|hurt|hurting) (?:at least |some |about |more than |another )?$/i],
]
const TOLL_AFTER: readonly (readonly [string, RegExp])[] = [
  [
    'killed',
    /^(?: of [\p{L} ’-]{2,24})?(?: who [\p{L} ’-]{3,40}| [\p{L}’-]{2,14}){0,3}? (?:were killed|was killed|were martyred|died|dead|perished|lost their lives|were buried|fell|had died|have died|had been killed|have been killed|were dead)\b/iu,
  ],
  [
    'wounded',
    /^(?: of [\p{L} ’-]{2,24})?(?: who [\p{L} ’-]{3,40}| [\p{L}’-]{2,14}){0,3}? (?:were |was |had been |have been )?(?:slightly |badly |seriously )?(?:wounded|injured|hurt)\b/iu,
  ],
]
const tollOf = (text: string, at: number, end: number): string | undefined => {
  const [before, after] = [text.slice(Math.max(0, at - 40), at), /^[^.,;:\n]*/.exec(text.slice(end, end + 70))![0]]
  return TOLL_VERB.find(([, form]) => form.test(before))?.[0] ?? TOLL_AFTER.find(([, form]) => form.test(after))?.[0]
}
/** What a rate is of, by the word before it or behind it; "raise" stands for every word for one. */
const RATE_BEFORE =
  /\b(raise|rise|increase|offer|cut|reduction|duty|tariff|tax|rate|interest|stake|share|levy|fee|discount|quota|threshold|turnout|swing|haircut|pay|wages)\b[^.,;%]{0,24}$/i
const RATE_AFTER =
  /^ (?:pay |wage |tax )?(raise|rise|increase|cut|reduction|duty|tariff|tax|rate|interest|stake|share|levy|fee|discount|turnout|majority)\b/i
const RATE = /(?<![\w.,-])(\d{1,2}(?:\.\d+)?) ?(?:per ?cent|%)(?! of\b)/gi
const RATE_KINDS: Readonly<Record<string, string>> = {
  rise: 'raise',
  increase: 'raise',
  offer: 'raise',
  pay: 'raise',
  wages: 'raise',
  reduction: 'cut',
  tariff: 'duty',
  share: 'stake',
}

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
  // "1,100 of its miners": the noun behind whose they are.
  const ofWhose = /^ of (?:its|their|his|her|our|the country’s) /.exec(tail)
  const skip = ofWhose ? ofWhose[0].length - 1 : 0
  const words = [...tail.slice(skip).matchAll(/^|[\p{L}’'-]+/gu)].filter(x => x[0] !== '').slice(0, 4)
  for (const w of words) {
    const lower = w[0].toLowerCase()
    if (/^\p{Lu}/u.test(w[0])) {
      if (MONTH.test(w[0])) return undefined
      continue
    }
    if (STOP.test(lower) || /[.,;:]/.test(tail.slice(skip, skip + w.index))) break
    if (/s$|^(?:people|men|women|children|troops|aircraft)$/.test(lower) && lower.length > 3)
      return { kind: singular(lower), end: end + skip + w.index + w[0].length, value }
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

const NAME = /\b\p{Lu}[\p{L}’'-]{3,}/gu
/** Words that open a sentence and are no names. */
const OPENERS = new RegExp(
  `^(?:${[...SMALL, ...TENS].join('|')}|there|these|those|they|this|that|when|while|after|before|since|what|where|who|most|many|some|several|both|another|only|nobody|none|more|less|under|with|from|during|according|about|over|then|later|earlier|however|meanwhile|once|even|also|each|every|here|their|your|have|were|will|never|anyone|asked|talks)$`,
  'i',
)

export const toldNumbersIn = (text: string): readonly ToldNumber[] => {
  const make = (start: number, counted: Counted, qualifier: ToldNumber['qualifier']): ToldNumber => {
    const [from, to] = boundsOf(text, start)
    const sentence = text.slice(from, to)
    const named = (span: string): Set<string> =>
      new Set([...span.matchAll(NAME)].map(x => x[0].replace(/[’']s?$/, '')).filter(n => !OPENERS.test(n)))
    const names = named(sentence)
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
    if (!what || /^(?:19|20)\d\d$/.test(m[2]!) || NUMBERED.test(before)) return []
    const qualifier = QUALIFIERS.find(([, form]) => form.test(before))?.[0]
    const rest = /^[^.,;:]*/.exec(text.slice(what.end, what.end + 40))![0]
    const counted = LEFT.test(rest) || LEFT_BEFORE.test(before) ? { ...what, kind: `${what.kind}, what is left` } : what
    const toll = MEASURED.test(what.kind) ? undefined : tollOf(text, m.index, m.index + m[0].length)
    // "Two pickets were injured" counts pickets, and the hurt.
    return [
      ...(what.kind === '' ? [] : [make(m.index, counted, qualifier)]),
      ...(toll === undefined ? [] : [make(m.index, { ...what, kind: toll }, qualifier)]),
    ]
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
  const rates = [...text.matchAll(RATE)].flatMap(m => {
    const end = m.index + m[0].length
    const word =
      RATE_AFTER.exec(text.slice(end, end + 30))?.[1] ??
      RATE_BEFORE.exec(text.slice(Math.max(0, m.index - 50), m.index))?.[1]
    if (word === undefined) return []
    const kind = `${RATE_KINDS[word.toLowerCase()] ?? word.toLowerCase()}, per cent`
    return [
      make(
        m.index,
        { kind, end, value: Number(m[1]) },
        QUALIFIERS.find(([, form]) => form.test(text.slice(Math.max(0, m.index - 30), m.index)))?.[0],
      ),
    ]
  })
  return [...counted, ...none, ...nobody, ...shares, ...rates]
}
