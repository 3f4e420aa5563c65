/**
 * Which words may stand for a party, where no actors are known: names, adjectives of names, bodies and people; never a time.
 *
 * "the rebels", "Ankara", "Armenian" -> true; "Thursday", "the border", "a letter" -> false.
 */
import type { Sentence } from '../../../language/token.ts'
import { PEOPLE, SOLDIERS } from '../things.ts'
import { wordSet } from '../word-set.ts'

/** When it was done: "on Thursday", "at dawn". */
const WHEN =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|today|yesterday|tomorrow|morning|evening|night|hour|minute|second|time|decade|century|weekend|summer|winter|spring|autumn|moment|midnight|noon|dawn|dusk|eve)$/
/** How it was done or told, behind a preposition: "in return", "in a statement"; "The Post", "a report" by itself may be a party. */
const HOW =
  /^(return|exchange|response|protest|retaliation|addition|statement|letter|report|interview|tweet|post|line|wake|light|reaction|case|charge|suspicion)$/
const DAY = /(?:day|ary|march|april|may|june|july|august|ember|october)$/i

export const isTime = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  if (/unmarked|tmod/.test(t.deprel)) return true
  const lemma = t.lemma.toLowerCase()
  // "the Stock Exchange", "the Washington Post": a name is no time, unless of a day or month.
  if (t.xpos === 'NNP' && !DAY.test(t.text)) return false
  return WHEN.test(lemma) || (HOW.test(lemma) && /^(obl|nmod)/.test(t.deprel))
}

/** "US", "Armenian", "Italian-Polish": a proper name, or an adjective made from one. */
export const isName = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  return t.upos === 'PROPN' || (t.upos === 'ADJ' && /^\p{Lu}\p{L}+/u.test(t.text))
}

/** True for a word that names somebody or a body of people, whoever it is; for sentences without known actors. */
export const mayAct = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  if (isTime(s, i)) return false
  return (
    isName(s, i) ||
    /^(they|we|he|she|it|them|him|her)$/i.test(t.text) ||
    (t.upos === 'NOUN' && isBody(t.lemma.toLowerCase()))
  )
}

/** "mediator", "striker", "economist": who does what a word says. */
const DOER = /(?:er|tor|sor|ist|ee|ian)$/
/** Words that only end like that. */
const THINGS = wordSet(`
border order ventilator power letter paper number offer weather water matter center corridor sector factor motor floor harbor tower
dinner river winter summer chapter quarter computer disorder tender murder danger anger charter shelter barrier career disaster
helicopter hunger plant grant warrant restaurant statement other another cover chamber newspaper container semiconductor reactor
vector tractor generator indicator error terror mirror character theatre theater layer fiber timber lumber copper silver paper
rubber butter supper shower trailer tanker fighter poster register counter drawer folder manner banner corner cancer finger
shoulder answer order transfer remainder reminder disclaimer surrender merger charter printer decree fee
list mist fist twist gist spree knee guarantee encounter ladder cluster filter meter trigger hammer lever liver cover feather
leather ember flower buffer gutter shutter pointer marker sticker cracker locker bunker crater thriller dispenser prayer launcher
pepper powder rudder ginger murder monster shoulder folder border thunder wonder amber rumor tutor factor motor elephant warrant
christ mast matter masters semester trimester master laser user-fee rocket-launcher cellar propeller boiler burner freezer
takeover handover stopover turnover rollover spillover makeover frontier pier tier dossier glacier fertiliser fertilizer
cylinder cooler heater scanner starter parameter perimeter diameter thermometer kilometer newsletter slander blunder plunder gender
slaughter laughter roster booster ouster register dagger ledger fever server maneuver sensor transformer sanitizer pesticide beer
degree tree coffee constant variant quadrant pollutant covenant instant distant remnant important`)
const BODIES = wordSet(`
man woman people army police government troop troops force forces group party union court council authority authorities official
militant rebel military navy parliament regime company state country embassy ministry committee commission crowd junta militia
faction side delegation team citizen civilian community student staff crew opposition guerrilla child family king queen head chief
president spy envoy diplomat national migrant village town city base headquarters territory region area bank agency firm
organisation organization watchdog alliance coalition movement world counterpart front cell gang mob cabinet senate congress
assembly tribunal police federation association institute university school hospital church bloc nation capital province district
island camp convoy squad battalion brigade unit press media public electorate household tribe clan bishop pope sheikh
migrant immigrant emigrant militant claimant combatant participant protestant assistant consultant accountant lieutenant sergeant
servant tenant merchant inhabitant occupant defendant informant applicant infant peasant tyrant giant commandant attendant descendant
dissident student resident president client agent opponent correspondent superintendent regent adolescent recipient
charity foundation ngo nonprofit clinic panel board jury consortium corporation syndicate league club outlet airline emperor warrior
juror chancellor teen secretary chair chairman chairwoman spokesman spokeswoman spokesperson sheriff detective fishermen businessman
businesswoman tradesman gunmen bandit pirate paramilitary fleet taskforce donor ally neighbour neighbor rival enemy foe analyst
scholar kingdom republic emirate sultanate canton county suburb borough municipality
prefecture governorate locality diocese parish congregation sect brotherhood ombudsman legislature politburo caucus presidency
leadership coastguard consulate legation shipyard cooperative collective prison enclave diaspora population kin spouse`)

const KINDS = wordSet(`${PEOPLE} ${SOLDIERS}`)
const isBody = (lemma: string): boolean =>
  BODIES.has(lemma) || KINDS.has(lemma) || (DOER.test(lemma) && !THINGS.has(lemma))
