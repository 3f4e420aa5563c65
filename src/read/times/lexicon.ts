/**
 * The words of the time grammar, as data. English only.
 *
 * "Sept" -> month 9, "fortnight" -> P2W, "autumn" -> EDTF season 23.
 */
const numbered = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map(pair => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])]))
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const MONTHS = numbered(
  'january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12',
)
export const SHORT_MONTHS = numbered('jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12')
/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS = numbered('monday:1 tuesday:2 wednesday:3 thursday:4 friday:5 saturday:6 sunday:7')
export const SHORT_WEEKDAYS = numbered('mon:1 tue:2 tues:2 wed:3 weds:3 thu:4 thur:4 thurs:4 fri:5 sat:6 sun:7')

/** Month names that are also first names or verbs, and so need a sign that they are dates. */
export const DOUBTFUL_MONTHS = set('april may june august march')

/** EDTF (ISO 8601-2) season codes. */
export const SEASONS = numbered('spring:21 summer:22 autumn:23 fall:23 winter:24')

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
const forms = (unit: Unit, ...words: string[]): [string, { unit: Unit; times: number; plural: boolean }][] =>
  words.map(word => [word, { unit, times: word.startsWith('fortnight') ? 2 : 1, plural: /s$|ies$/.test(word) }])
export const UNITS: ReadonlyMap<string, { unit: Unit; times: number; plural: boolean }> = new Map([
  ...forms('second', 'second', 'seconds'),
  ...forms('minute', 'minute', 'minutes', 'min', 'mins'),
  ...forms('hour', 'hour', 'hours', 'hrs'),
  ...forms('day', 'day', 'days', 'night', 'nights'),
  ...forms('week', 'week', 'weeks', 'fortnight', 'fortnights'),
  ...forms('month', 'month', 'months'),
  ...forms('quarter', 'quarter', 'quarters'),
  ...forms('year', 'year', 'years'),
  ...forms('decade', 'decade', 'decades'),
  ...forms('century', 'century', 'centuries'),
])

export const DAY_PARTS = set('morning mornings afternoon evening night nights midday lunchtime dawn dusk')

/** Capitalised words after a weekday that make a paper or a programme of it. */
export const AFTER_WEEKDAY = set(
  'times telegraph mirror mail people express herald world tribune post independent business sport sun star night chronicle age politics show star-times',
)
/** Words before a weekday that make it a feast or an event with a name of its own. */
export const BEFORE_WEEKDAY = set('good easter black bloody palm super ash maundy holy shrove whit cyber red fat')

/** Words before a four-figure number that make it something other than a year. */
export const NOT_YEAR_BEFORE = set(
  'resolution no number article flight boeing room page pages route highway section regulation about some nearly almost over approximately than around roughly killed wounded $ € £ ¥ us$ #',
)
/** Words after a four-figure number that make it a count or a measure. */
export const NOT_YEAR_AFTER = set(
  'people men women children troops soldiers civilians fighters prisoners captives houses homes vehicles dollars euros pounds rubles roubles yuan yen tonnes tons kilograms kg km kilometres kilometers miles metres meters feet m ft hectares acres barrels percent per % hours days weeks months years times words points mw gw refugees workers members deaths casualties cases police officers protesters dead wounded injured missing million billion hrs gmt utc',
)

/** Decades named in words. */
export const DECADES = numbered('twenties:2 thirties:3 forties:4 fifties:5 sixties:6 seventies:7 eighties:8 nineties:9')
export const ORDINALS = numbered(
  'first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20',
)

/** Verbs in the present that tell of something fixed for later: "parliament sits on Monday". */
export const SCHEDULED = set(
  'sits opens begins starts lapses expires ends meets falls votes resumes convenes arrives visits returns holds goes takes comes closes reconvenes gathers travels flies kicks runs launches lapse expire meet vote resume convene arrive visit return sit lift',
)
/** Words that look ahead, alone or before "to". */
export const AHEAD = set(
  'due scheduled expected planned plans plan planning upcoming forthcoming hopes hope hoping intends intend aims aim wants want slated poised deadline pledged pledge pledges promise vow vows vowed commitment promises proposes foresees envisages stipulates obliges tomorrow',
)
export const PAST_FORMS = set(
  'was were had did said told met went came took gave made began broke fell rose held left sent spoke struck hit won lost found kept led put got saw fought flew withdrew wrote rang shot brought became grew hurt sat stood knew thought sold bought paid built read ran set cut quit let fled swore drew drove felt heard meant sought taught',
)
/** Words in -ed that are no past tense. */
export const NOT_PAST = set('need indeed hundred united red bed speed feed embed seed breed exceed proceed succeed')
