/**
 * What people are called by the office they hold: "the Foreign Minister", "its deputy governor", "the union’s president".
 *
 * officeIn("the union's president") -> {head: 'president', words: {union}, rank: ''}; of a name with anything else nothing is left.
 */

const HEADS = new Set(
  `president premier chancellor minister governor mayor king queen prince emir sultan speaker leader chief head chairman chairwoman chairperson chair
  director commander general colonel admiral ambassador envoy mediator negotiator secretary commissioner prosecutor spokesman spokeswoman spokesperson
  coordinator bishop archbishop cardinal imam superintendent administrator rector principal manager treasurer`.split(
    /\s+/,
  ),
)
/** Words that an office is told with, which say whose or of what it is. */
const PARTS = new Set(
  `prime foreign defence defense interior finance trade justice health economy energy water labour labor transport agriculture education environment
  home state party union opposition government federal regional provincial national supreme central police army navy air force military chief senior
  executive general special united nations un eu european council commission parliament assembly senate central bank company works board city town
  district security attorney country republic`.split(/\s+/),
)
const RANKS = new Set(
  'deputy vice assistant acting former ex outgoing incoming interim caretaker designate elect co'.split(' '),
)
const OPENING = /^(?:the|an?|its|his|her|their|our|mr|mrs|ms|madam)\s+/i

export interface Office {
  /** The noun of the office: "minister". */
  readonly head: string
  /** What it is told with: "foreign". */
  readonly words: ReadonlySet<string>
  /** What makes it another office: "deputy", "former". */
  readonly rank: string
}

/** The office in words for one; undefined where there is none. "President of Delphia" has the head before its "of". */
export const officeIn = (told: string): Office | undefined => {
  const bare = told
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .replace(OPENING, '')
  const [front, ...behind] = bare.split(/\s+(?:of|for|at|in|to)\s+/)
  const words = front!.split(/[\s-]+/).filter(w => w !== '')
  const at = words.length - 1
  const head = words[at]
  if (head === undefined || !HEADS.has(head)) {
    // "secretary-general", "secretary of state" aside, a head stands last.
    if (words.at(-1) !== 'general' && words.at(-1) !== 'elect') return undefined
  }
  const isGeneral = words.at(-1) === 'general' && words.length > 1 && HEADS.has(words.at(-2)!)
  const last = isGeneral ? `${words.at(-2)} general` : words.at(-1)!
  const before = words.slice(0, isGeneral ? -2 : -1)
  const more = behind.flatMap(b => b.replace(/^the /, '').split(/[\s-]+/))
  return {
    head: last,
    words: new Set([...before, ...more].filter(w => !RANKS.has(w) && w !== 'the')),
    rank: before.filter(w => RANKS.has(w)).join(' '),
  }
}

/** True for a name that is nothing but an office: "President", "Foreign Minister", "the prime minister". */
export const isOffice = (name: string): boolean => {
  const office = officeIn(name)
  return office !== undefined && [...office.words].every(w => PARTS.has(w))
}
