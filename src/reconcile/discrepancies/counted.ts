/**
 * What the number of a text counts, by the words beside it, under one noun for those that tell the same.
 *
 * "four of its lorries" -> 'truck'; "a crew of twelve" -> 'members of the crew'; "two and a half hours" -> 150 'minutes'.
 */

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
  'seat seats mandate mandates',
  'ministry ministries portfolio portfolios',
  'job jobs posts',
  'tonne tonnes tons',
  'crew crews',
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

/** The noun that stands for all of a kind. */
export const singular = (noun: string): string =>
  KINDS.get(noun) ??
  noun
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|sh|ch))es$/, '')
    .replace(/(?<=[a-z]{2}[^s])s$/, '')

export interface Counted {
  readonly kind: string
  readonly end: number
  readonly value: number
}

/** What a number counts, by the words behind it. */
export const countedIn = (text: string, m: RegExpMatchArray, value: number): Counted | undefined => {
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
