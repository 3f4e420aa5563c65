/**
 * The numbers of a report with what they count, for those who compare reports.
 *
 * "A crew of twelve sailed for two and a half hours" -> 12 {kind: 'members of the crew'} and 150 {kind: 'minutes'}; "no rockets"
 * -> 0 {kind: 'rocket'}; "a pay rise of 4%" -> 4 {kind: 'raise, per cent'}. Years, dates and bare shares are left out.
 */
import { TENS, UNDER_TWENTY } from '../../language/number-words.ts'
import { lastMark, REACH } from '../../text/stretch.ts'
import { contentWords } from '../likeness.ts'
import { type Counted, countedIn, GENERIC, singular } from './counted.ts'
import { NUMBER, worthOf } from './number-forms.ts'
import { RATE, rateKind } from './rate-forms.ts'
import { tollOf } from './toll-forms.ts'

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

const QUALIFIERS: readonly (readonly ['at-least' | 'at-most' | 'about', RegExp])[] = [
  // Before "less than": "no fewer than 40", "on no day fewer than 40".
  ['at-least', /\bno[tr]?\b[^.,;]{0,20}\b(?:less|fewer) than\s$/i],
  ['at-most', /\b(?:at most|up to|no more than|not more than|fewer than|less than|under|below)\s$/i],
  ['at-least', /\b(?:at least|more than|over|above)\s$/i],
  ['about', /\b(?:some|about|around|roughly|nearly|almost|approximately|close to|an estimated|perhaps|well over)\s$/i],
]

export const boundsOf = (text: string, at: number): readonly [number, number] => {
  const rest = text.slice(at, at + REACH).search(/[.?!]”?(?:\s|$)|\n/)
  return [
    lastMark(text, ['. ', '.” ', '\n', '? '], at) + 1,
    rest < 0 ? Math.min(text.length, at + REACH) : at + rest + 1,
  ]
}

/** How exact the number is that stands at a place of a text. */
export const qualifierAt = (text: string, at: number): ToldNumber['qualifier'] => {
  const before = text.slice(Math.max(0, at - 30), at)
  return QUALIFIERS.find(([, form]) => form.test(before))?.[0]
}

const NAME = /\b\p{Lu}[\p{L}’'-]{3,}/gu
/** Words that open a sentence and are no names. */
const OPENERS = new RegExp(
  `^(?:${[...UNDER_TWENTY, ...TENS].join('|')}|there|these|those|they|this|that|when|while|after|before|since|what|where|who|most|many|some|several|both|another|only|nobody|none|more|less|under|with|from|during|according|about|over|then|later|earlier|however|meanwhile|once|even|also|each|every|here|their|your|have|were|will|never|anyone|asked|talks)$`,
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
    const value = worthOf(m)
    const what = countedIn(text, m, value)
    const before = text.slice(Math.max(0, m.index - 30), m.index)
    if (!what || /^(?:19|20)\d\d$/.test(m[2]!) || NUMBERED.test(before)) return []
    const qualifier = qualifierAt(text, m.index)
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
      qualifierAt(text, m.index),
    ),
  )
  const rates = [...text.matchAll(RATE)].flatMap(m => {
    const end = m.index + m[0].length
    const kind = rateKind(text, m.index, end)
    if (kind === undefined) return []
    return [make(m.index, { kind, end, value: Number(m[1]) }, qualifierAt(text, m.index))]
  })
  return [...counted, ...none, ...nobody, ...shares, ...rates]
}
