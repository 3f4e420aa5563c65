/**
 * Every text of the page in one place, for translation; and dates and numbers by the reader's locale.
 *
 * dateText('2025-04-25') -> "25 Apr 2025"; dateText('2025-04-2X') -> "2025-04-2X", since the day is not known.
 */
export const T = {
  product: 'Parley',
  stands: 'Where things stand',
  reports: 'Reports',
  timeline: 'Timeline',
  statements: 'Statements',
  events: 'Events',
  positions: 'Positions',
  proposals: 'Proposals',
  commitments: 'Commitments',
  conditions: 'Who waits for whom',
  discrepancies: 'Contradictions',
  tolls: 'Tolls',
  actors: 'Actors',
  places: 'Places',
  map: 'Map',
  review: 'Review',
  add: 'Add a report',
  search: 'Search the words',
  loading: 'Loading',
  empty: 'Nothing of this kind was found in the reports.',
  notFound: 'There is nothing at this address.',
  asOf: 'as of',
  due: 'What is due',
  contradicts: 'What contradicts',
  unanswered: 'Who has not answered',
  newest: 'Newest statements',
  more: 'more',
  doubtful: 'doubtful',
  confidence: 'confidence',
  quotedWords: 'quoted words',
  inWords: 'in other words',
  close: 'Close',
  inTheReport: 'In the report',
  wholeEntry: 'Whole entry',
  voices: 'Voices',
  saysItself: 'the report itself',
  nobody: 'nobody named',
  layers: 'Show in the text',
  skip: 'Skip to the content',
  theme: 'Light or dark',
  menu: 'Menu',
  print: 'Print',
  csv: 'CSV',
  picture: 'Picture',
  signIn: 'Sign in',
  signOut: 'Sign out',
  userName: 'Name',
  password: 'Password',
  field: 'Field',
  value: 'Value',
  none: 'none',
  namesBySemicolon: 'a name; several with ; between them',
  keep: 'Keep',
  kept: 'Kept',
  accept: 'Accept',
  correct: 'Correct',
  reject: 'Reject',
  undo: 'Undo',
  reviewKeys: 'a accepts · c corrects · r rejects · u undoes · j and k go on and back',
  toLookAt: 'to look at',
  decisions: 'decisions',
  paste: 'Paste a report',
  reportText: 'Its text',
  titleWord: 'Title',
  outletWord: 'Outlet',
  publishedWord: 'Published',
  publishedHelp:
    'Without the day of publication, “on Friday” has no date. Without a title, it is called Report and a number.',
  publishedInstead: 'Published, where the report says none or a wrong one',
  readIt: 'Read it',
  files: 'Files',
  dropHere: 'Drop them here: text, Markdown, HTML, PDF, Word or ninjs.',
  chooseFiles: 'Or choose them; they are read at once',
  address: 'An address',
  fetchReport: 'Fetch a report',
  openIt: 'Open',
  fetchIt: 'Fetch it',
  beingRead: 'What is being read',
  thereAlready: 'there already',
  times: 'Times',
  entries: 'entries',
  entriesWord: 'Entries',
  readingKeys: 'j and k go from entry to entry · Shift with the arrows selects words · n makes them an entry',
  selected: 'Selected words',
  noEntryHere: 'No entry stands on these words.',
  addEntry: 'Add an entry',
  kindWord: 'Kind',
  notSaid: 'as it comes',
  cueWords: 'the reporting word, as in the text',
  elsewhere: 'In other reports',
  onlyHere: 'Only this report has it.',
  copyOf: 'a copy of',
  nothingToReview: 'There is nothing to look at.',
  allLookedAt: 'Somebody has looked at every entry.',
  nextOnes: 'The next ones',
  oneCircle: 'One circle: each waits for the other',
  circles: 'circles of parties that wait for one another',
  arrowHelp: 'An arrow runs from the one who waits to what it waits for.',
  timelineHelp:
    'A dot is a sure day, a bar a range within which it lies. Orange: overdue, broken, or not agreed on. Green: due.',
  noAnswerTo: 'has not answered this',
  noReport: 'No report has been added yet.',
  addFirst: 'Add the first report',
  wholeWorld: 'Whole world',
  found: 'Found:',
  searchWord: 'Search',
  searchHelp: 'Try fewer words, or the beginning of one; "words in quotation marks" are found as they stand.',
  searchAll: 'Search everything',
  allOf: 'all',
  overTime: 'over time',
  teller: 'Teller',
  numberWord: 'Number',
  wordsWord: 'Words',
  disputed: 'disputed',
  contradictHelp: 'What cannot all be right. Which is right, the reports do not say.',
  about: 'about',
  notShown: 'more are not shown here. Narrow it down by search or facets, or export the dossier.',
  party: 'Party',
  voicesWord: 'voices',
  contradictions: 'contradictions',
  reportWord: 'Report',
  copyWord: 'copy',
  name: 'Name',
  side: 'Side',
  mentions: 'Mentions',
  placeWord: 'Place',
  countryWord: 'Country',
  claimedBy: 'claimed by',
  controlledBy: 'controlled by',
  disputedTerritory: 'Disputed territory',
  sourceWord: 'Source',
  findName: 'Find a name',
  said: 'Said',
  wasTold: 'Was told',
  speakForIt: 'Speak for it:',
  also: 'also',
  ofWord: 'of',
  narrow: 'Narrow down',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  sameElsewhere: 'The same utterance elsewhere',
  carried: 'Told in these words',
  before: 'How it changed',
  noSide: 'no side named',
  dated: 'dated',
  undated: 'without a date',
  earlier: 'earlier ones not drawn: choose a later start',
  kinds: 'Kinds',
  dueWord: 'due',
  from: 'from',
  to: 'to',
  alsoTold: 'also told:',
  updated: 'Parley was updated: reload this page. Where that does not help, start parley serve again.',
  updatedPart: 'This view belongs to an earlier Parley.',
  brokenView: 'This view broke. The rest of the page still works.',
  reload: 'Reload',
  wholeAxis: 'whole axis',
  brokenAxis:
    'The axis is broken at the double strokes: beyond them time is pressed together, so that the days with the most entries can be told apart.',
  mergeWith: 'Merge …',
  mergeOther: 'The other entry: its id, or the address of its page',
  mergeAnyway: 'Merge all the same',
  cancel: 'Cancel',
} as const

/** One of each kind. */
const ONE = {
  reports: 'report',
  statements: 'statement',
  events: 'event',
  positions: 'position',
  proposals: 'proposal',
  commitments: 'commitment',
  discrepancies: 'contradiction',
} as const

const locale = navigator.language
const dates = new Map<string, Intl.DateTimeFormat>()
const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options)
  if (!dates.has(key)) dates.set(key, new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
  return dates.get(key)!
}

/** A plain EDTF day, month or year in the reader's way; an interval as its two ends; anything else as it stands. */
export const dateText = (edtf: string | null | undefined): string => {
  if (!edtf) return ''
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map(x => (x === '..' ? '…' : dateText(x)))
      .join(' – ')
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(edtf)
  if (!m || Number(m[2] ?? 1) > 12) return edtf
  const options: Intl.DateTimeFormatOptions = m[3]
    ? { day: 'numeric', month: 'short', year: 'numeric' }
    : m[2]
      ? { month: 'long', year: 'numeric' }
      : { year: 'numeric' }
  const about = m[4] === '~' || m[4] === '%' ? 'about ' : ''
  return `${about}${formatOf(options).format(Date.UTC(Number(m[1]), Number(m[2] ?? 1) - 1, Number(m[3] ?? 1)))}${m[4] === '?' ? '?' : ''}`
}
/** "1 report", "3 reports". */
export const countText = (n: number, kind: keyof typeof ONE): string =>
  `${numberText(n)} ${n === 1 ? ONE[kind] : kind === 'discrepancies' ? T.contradictions : T[kind].toLowerCase()}`
export const numberText = (n: number): string => new Intl.NumberFormat(locale).format(n)
export const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
/** "no-comment" -> "no comment". */
export const plain = (code: string): string => code.replace(/-/g, ' ')
