/**
 * What the words of a report show of a name: a firm, a ship, a state, a landmark, a feast, the place of a dateline.
 *
 * "Orvel Marine of Brest" -> firm; "the ferry Santa Lucia" -> ship; "Tarkov's army" -> state; "the Vasel Bridge" -> landmark.
 */
import type { Span } from '../../text/span.ts'

/** Words and signs in the name of a firm. */
const FIRM =
  /(^| )(plc|ltd|limited|inc|corp|corporation|llc|llp|gmbh|ag|nv|bv|oy|ab|asa|s\.?p\.?a|holdings?|shipping|marine|maritime|foods|industries|mining|minerals|metals|energy|petroleum|oil|gas|steel|airlines?|airways|motors|logistics|partners|capital|group|brothers|bros|sons|pharma|pharmaceuticals|chemicals|textiles|breweries|telecom|electric|power|resources|systems|technologies|properties|estates|insurance|securities|investments|engineering|constructors?|builders|trawlers|fisheries|plantations|mills|ports|lines|freight|cargo|rail|railways)\.?( |$)| & /i
export const isFirm = (name: string): boolean => /\s/.test(name) && FIRM.test(name)

/** Words before the name of a ship: "the tanker", "MV", "the trawlers". */
const SHIP =
  /(?:\b(?:ships?|vessels?|tankers?|ferry|ferries|freighters?|trawlers?|boats?|frigates?|destroyers?|cutters?|carriers?|liners?|yachts?|tugs?|barges?|corvettes?|dhows?|schooners?)|\bM[VT]|\bHMS|\bUSS|-flagged|-registered) $/i
export const isShip = (text: string, start: number): boolean => SHIP.test(text.slice(Math.max(0, start - 24), start))

const OWNED =
  'government|coast ?guard|courts?|waters|authorities|police|treasury|finance ministry|bonds|debt|voters|region|province|parliamentary|army|military|navy|air force|foreign ministry|defence ministry|defense ministry|interior ministry|parliament|president|prime minister|foreign minister|troops|ambassador|embassy|delegation|border|economy|capital|central bank|constitution|territory|envoy|negotiators|soldiers|territorial waters'

const BEFORE = 80
const BEHIND = 200
/** Stands for the name itself, so that the forms below are made once and not for every name. */
const NAME = '\u0001'
/** The words around each place where a name stands: what shows its kind, without the rest of a long report. */
const around = (name: string, text: string): string => {
  const parts: string[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (/\w/.test(text[at - 1] ?? '')) continue
    const from = Math.max(0, at - BEFORE)
    const end = at + name.length
    parts.push(`${from > 0 ? '\0' : ''}${text.slice(from, at)}${NAME}${text.slice(end, end + BEHIND)}`)
  }
  return parts.join('\0')
}

const STATE_SIGNS: readonly RegExp[] = [
  `${NAME}(?:['’]s?)? (?:own )?(?:${OWNED})\\b`,
  `\\b(?:capital|government|president|prime minister|foreign minister|people|republic|kingdom|army|ambassador|independence|borders) of ${NAME}(?!\\w)`,
  `${NAME} (?:said|says|insists?|insisted|denies|denied|claims?|claimed|announced|added) (?:that )?its?\\b`,
].map(form => new RegExp(form, 'u'))

/** How many kinds of words show that a name is a state's: what it owns, what is of it, that it is told of as "it". */
export const stateSigns = (name: string, text: string): number => {
  const near = around(name, text)
  return STATE_SIGNS.filter(form => form.test(near)).length
}

const WHERE = new RegExp(
  `\\b(?:in|into|near|outside|across|throughout|inside|around|(?:ships|boats|troops|people|refugees|workers|fishermen|exports|imports|goods|gas|oil|grain|withdr[ae]w\\w{0,3}|fle[wd]|returned|away|out|back|expelled|migrants|diplomats) from) ${NAME}(?![\\p{L}’'-])`,
  'u',
)
/** "in Tarkov", "outside Tarkov": where things are. */
export const isWhereOf = (name: string, text: string): boolean => WHERE.test(around(name, text))

const OPENS = new RegExp(
  `(?:^|[.!?\\n] |\\n|that )${NAME} (?:and|has|had|will|would|was|is|\\p{Ll}{3,12})( [^.;:“”"\\n]{0,100})`,
  'gu',
)
/** "Tarkov closed its border": a sentence that opens with the name goes on with "its", and with no "his" or "her". */
export const isIt = (name: string, text: string): boolean => {
  const after = [...around(name, text).matchAll(OPENS)].map(m => m[1] ?? '')
  return after.some(x => /\bits\b/.test(x)) && !after.some(x => /\b(?:he|she|his|her|him)\b/i.test(x))
}

const HE_OR_SHE = new RegExp(
  `${NAME} (?:said|says|insisted|denied|claimed|announced|added) (?:that )?(?:he|she|his|her)\\b|\\b(?:Mr|Mrs|Ms|Dr|Miss|Sir)\\.? ${NAME}(?!\\w)`,
  'u',
)
/** "Tarkov said he would": told of as a person. */
export const isHeOrShe = (name: string, text: string): boolean => HE_OR_SHE.test(around(name, text))

/** What stands in a landscape and acts in nothing. */
const LANDMARK =
  /\s(wall|bridge|river|airport|road|street|square|dam|canal|strait|highway|motorway|avenue|boulevard|tunnel|pipeline|stadium|mountains?|desert|forest|ocean|sea|peninsula|crossing|reservoir|plateau|lighthouse)$/i
export const isLandmark = (name: string): boolean => LANDMARK.test(name)
/** "Wall" of "the Berlin Wall", where a reader took the first word for a place. */
export const endsLandmark = (name: string, before: string): boolean =>
  /\p{Lu}[\p{L}'’]+ $/u.test(before) && LANDMARK.test(` ${name}`) && !/\s/.test(name)

const FEAST =
  /^(?:christmas|easter|ramadan|eid(?: al-(?:fitr|adha))?|diwali|passover|hanukkah|thanksgiving|lent|nowruz|new year|yom kippur|pentecost|whitsun|epiphany|advent|hogmanay|carnival|midsummer)(?:['’]s)?(?: (?:day|eve|sunday|monday|week))?$/i
export const isFeast = (name: string): boolean => FEAST.test(name)

/** The places that open a line before its dash: "PORT ILMA, May 3 (Agency) -", up to the bracket. */
export const datelines = (text: string): Span[] =>
  [
    ...text.matchAll(
      /^(?:\p{Lu}[\p{L}'’.]{1,20}[ ,]{1,2}){1,4}(?:(?:\p{Lu}\p{Ll}{2,8}\.? )?\d{1,2}(?: \p{Lu}\p{Ll}{2,8})? ?)?(?:\([^()\n]{1,30}\) ?)?(?:—|–|--|- )/gmu,
    ),
  ].map(m => ({ start: m.index, end: m.index + (m[0].includes('(') ? m[0].indexOf('(') : m[0].length) }))

const IN_SENTENCE = new RegExp(`[^.\\n] ${NAME}(?!\\w)`, 'u')
const BEHIND_SMALL = new RegExp(`\\p{Ll},? ${NAME}(?!\\w)`, 'u')
/** "Fuel had been moved": a noun that opens its sentence, and stands in small letters elsewhere. */
export const isCommonNoun = (name: string, start: number, text: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  (start === 0 || /(?:[.!?:]["”’]?\s{1,3}|\n)["“‘]?$/.test(text.slice(Math.max(0, start - 5), start))) &&
  IN_SENTENCE.test(around(name.toLowerCase(), text)) &&
  !BEHIND_SMALL.test(around(name, text))
