/**
 * The words of amounts and tolls, as data. English only.
 *
 * "tonnes" -> t, "wounding" -> wounded. Currencies stand in knowledge/currencies.ts.
 */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map(pair => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
  )
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Units of measure, UCUM where it has one. */
export const MEASURES = pairs(`
  tonne:t tonnes:t ton:t tons:t kilogram:kg kilograms:kg kilo:kg kilos:kg kg:kg gram:g grams:g
  km:km kilometre:km kilometres:km kilometer:km kilometers:km mile:mi miles:mi metre:m metres:m meter:m meters:m
  foot:ft feet:ft ft:ft inch:in inches:in yard:yd yards:yd hectare:ha hectares:ha acre:acre acres:acre
  barrel:bbl barrels:bbl litre:L litres:L liter:L liters:L gallon:gal gallons:gal
  megawatt:MW megawatts:MW mw:MW gigawatt:GW gigawatts:GW gw:GW bushel:bushel bushels:bushel degrees:deg`)

export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
])

/** Numbers that are no number: the words give none. */
export const VAGUE = set('dozens scores hundreds thousands millions billions')

/** Where a noun phrase behind a number ends. */
export const PHRASE_END = set(`
  and or but nor in on at by with from to for of as than that which who whom whose when while where after before since until during
  is are was were be been being has have had will would could should may might must can do did does not
  said says told the a an this these those its his her their our my some any all both each it he she they we i you
  into over under about near between against per if because though although so also together apart away alone later earlier ago today yesterday including among only then there yet still
  died die dies perished drowned fled remain remained remains lay left killed wounded injured hurt detained arrested missing`)

/** Participles, verbs and nouns of a toll, and what they count. */
export const TOLL_WORDS = pairs(`
  killed:killed kills:killed kill:killed killing:killed dead:killed died:killed die:killed dying:killed dies:killed perished:killed perish:killed
  slain:killed slaughtered:killed massacred:killed executed:killed drowned:killed beheaded:killed murdered:killed assassinated:killed
  deaths:killed death:killed fatalities:killed lives:killed
  wounded:wounded wounds:wounded wounding:wounded injured:wounded injures:wounded injuring:wounded hurt:wounded hurting:wounded injuries:wounded maimed:wounded
  missing:missing disappeared:missing vanished:missing unaccounted:missing
  detained:detained detaining:detained detains:detained arrested:detained arresting:detained arrests:detained captured:detained capturing:detained
  imprisoned:detained jailed:detained rounded:detained detentions:detained
  abducted:abducted abducting:abducted kidnapped:abducted kidnapping:abducted
  exchanged:released exchanging:released swapped:released swapping:released released:released releasing:released releases:released freed:released freeing:released frees:released repatriated:released
  displaced:displaced displacing:displaced displaces:displaced evacuated:displaced evacuating:displaced homeless:displaced uprooted:displaced uprooting:displaced fled:displaced`)

/** Verbs that take the counted people as their object: "killed 12", "wounding four". */
export const ACTIVE = set(`
  killed kills kill killing wounded wounds wounding injured injures injuring hurt hurting detained detaining detains arrested arresting captured capturing
  abducted abducting kidnapped kidnapping released releasing releases freed freeing frees displaced displacing displaces evacuated evacuating uprooted
  uprooting exchanged exchanging swapped swapping massacred executed murdered jailed imprisoned slaughtered drowned repatriated`)
/** Verbs that stand with the counted people as their subject, with no auxiliary. */
export const INTRANSITIVE = set('died die dies perished perish drowned fled disappeared vanished')
/** Adjectives and nouns that need no auxiliary behind the number: "12 wounded", "41 dead". */
export const BEHIND = set(
  'dead killed wounded injured hurt missing displaced homeless detained arrested released freed evacuated abducted kidnapped deaths fatalities injuries arrests detentions lives',
)
/** Nouns of acts on people: "the release of 50 prisoners". */
export const ACTS = pairs(
  'killing:killed killings:killed death:killed deaths:killed murder:killed execution:killed massacre:killed wounding:wounded detention:detained arrest:detained arrests:detained capture:detained abduction:abducted kidnapping:abducted release:released freeing:released repatriation:released displacement:displaced evacuation:displaced',
)

/** Nouns for people that do not look like it, and some that end like a doer and are none. */
export const PEOPLE = set(`
  people person persons man men woman women child children boy boys girl girls baby babies infant infants civilian civilians soldier soldiers troops
  general generals colonel colonels captain captains sergeant police official officials journalist medic medics nurse nurses guard guards
  pilot pilots chief prisoner hostage hostages captive captives student students youth youths teenager resident residents migrant migrants refugee refugees
  militant militants rebel rebels insurgent insurgents fighter fighters pilgrim pilgrims diplomat diplomats envoy priest priests judge judges
  patient patients passenger passengers crew recruit recruits serviceman conscript conscripts family families villager villagers member members
  suspect suspects victim victims president correspondent correspondents cleric clerics imam bishop monk monks nun nuns relative relatives
  son sons wife husband couple citizen citizens national nationals personnel staff inmate inmates bodies corpses sailor sailors fisherman fishermen protester protesters demonstrator activist activists aide aides mayor minister deputy lawmaker others trader traders`)
export const NOT_PEOPLE = set(
  'border order tower river weather number letter paper matter power charter chapter winter summer water corner quarter order offer effort door floor error sector factor motor error monitor corridor harbor mirror other another however never over under after drawer computer container carrier bomber cutter barrier quarter trailer tanker helicopter frontier',
)
