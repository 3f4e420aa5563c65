/**
 * Words that tell of an event, with its PLOVER type and the family in which tellings join, as data.
 *
 * "met" and "the talks" are both CONSULT of the family `meet`, so they can be one event; "visit" is a family of its own.
 * After the PLOVER codebook (2021), for the words of news; what needs more than the word is decided in find.ts.
 */
import type { PloverType } from '../../record/entries.ts'

export interface Trigger {
  readonly type: PloverType
  readonly family: string
}

type Row = readonly [PloverType, string, string]

const VERBS: readonly Row[] = [
  ['CONSULT', 'meet', 'meet negotiate confer convene gather reconvene huddle parley sit|down'],
  ['CONSULT', 'visit', 'visit travel arrive fly tour journey'],
  ['CONSULT', 'call', 'phone telephone ring'],
  ['CONSULT', 'host', 'host receive'],
  ['AGREE', 'agree', 'sign ratify initial conclude clinch seal ink'],
  ['AGREE', 'broker', 'broker mediate'],
  ['RETREAT', 'withdraw', 'withdraw retreat vacate evacuate pull|back pull|out demobilise demobilize redeploy'],
  ['RETREAT', 'release', 'release free liberate swap repatriate'],
  ['RETREAT', 'ceasefire', 'disarm lay|down cease'],
  ['RETREAT', 'lift', 'lift suspend|blockade reopen unblock unfreeze'],
  [
    'ASSAULT',
    'attack',
    `attack bomb bombard shell strike hit raid ambush invade storm assault target fire pound torpedo mortar blast
    explode detonate ram overrun clash fight battle skirmish launch|attack`,
  ],
  [
    'ASSAULT',
    'kill',
    'kill murder assassinate execute massacre slaughter shoot slay behead die perish wound injure maim beat stab',
  ],
  ['COERCE', 'arrest', 'arrest detain imprison jail apprehend intern round|up'],
  ['COERCE', 'abduct', 'abduct kidnap hijack capture'],
  ['COERCE', 'seize', 'seize occupy annex confiscate impound commandeer'],
  ['COERCE', 'block', 'blockade besiege encircle close block cordon surround isolate cut|off shut lock|out'],
  ['COERCE', 'expel', 'expel deport evict displace'],
  ['COERCE', 'charge', 'prosecute indict convict sentence fine'],
  ['MOBILIZE', 'deploy', 'deploy mobilise mobilize mass reinforce dispatch conscript muster'],
  ['SANCTION', 'sanction', 'sanction boycott embargo blacklist impose reimpose reinstate freeze'],
  ['SANCTION', 'cut', 'sever revoke cancel'],
  ['AID', 'aid', 'deliver donate supply airlift distribute feed treat rescue arm'],
  ['COOPERATE', 'cooperate', 'cooperate co-operate collaborate normalise normalize restore'],
  ['SUPPORT', 'recognise', 'recognise recognize'],
  ['CONCEDE', 'concede', 'resign apologise apologize cede compensate amnesty pardon relinquish step|down'],
  ['PROTEST', 'protest', 'protest demonstrate march rally riot picket walk|out down|tools'],
]

const NOUNS: readonly Row[] = [
  [
    'CONSULT',
    'meet',
    `talks talk meeting negotiation negotiations summit conversation discussion discussions consultation consultations
    session round dialogue conference plenary sitting`,
  ],
  ['CONSULT', 'visit', 'visit trip tour arrival'],
  ['CONSULT', 'call', 'call'],
  ['AGREE', 'agree', 'signing signature ratification'],
  ['AGREE', 'deal', 'agreement deal accord treaty pact settlement'],
  ['RETREAT', 'withdraw', 'withdrawal pullout pullback pull-out pull-back retreat evacuation'],
  ['RETREAT', 'release', 'release exchange swap handover repatriation'],
  ['RETREAT', 'ceasefire', 'ceasefire cease-fire truce armistice'],
  ['RETREAT', 'halt', 'halt pause moratorium'],
  [
    'ASSAULT',
    'attack',
    `attack strike airstrike bombing bombardment shelling raid ambush invasion assault offensive explosion blast
    clash clashes fighting gunfire shooting incursion barrage battle skirmish hostilities rocket|fire violation`,
  ],
  ['ASSAULT', 'kill', 'killing murder assassination massacre execution death deaths'],
  ['COERCE', 'arrest', 'arrest arrests detention imprisonment crackdown'],
  ['COERCE', 'abduct', 'abduction kidnapping hijacking capture'],
  ['COERCE', 'seize', 'seizure occupation annexation confiscation takeover'],
  ['COERCE', 'block', 'blockade siege closure encirclement lockout curfew cordon'],
  ['COERCE', 'expel', 'expulsion deportation eviction displacement'],
  ['COERCE', 'charge', 'prosecution conviction indictment'],
  ['MOBILIZE', 'deploy', 'deployment mobilisation mobilization drills manoeuvres maneuvers build-up buildup'],
  ['SANCTION', 'sanction', 'sanctions embargo boycott surcharge tariff tariffs'],
  ['AID', 'aid', 'convoy convoys airlift delivery aid|flight'],
  ['COOPERATE', 'cooperate', 'patrol patrols cooperation'],
  ['SUPPORT', 'recognise', 'recognition'],
  ['CONCEDE', 'concede', 'resignation apology amnesty'],
  [
    'PROTEST',
    'protest',
    'protest protests demonstration demonstrations rally march walkout stoppage riot unrest sit-in picket',
  ],
  ['OTHER', 'vote', 'election elections referendum vote ballot'],
]

const build = (rows: readonly Row[]): ReadonlyMap<string, Trigger> =>
  new Map(
    rows.flatMap(([type, family, text]) =>
      text
        .trim()
        .split(/\s+/)
        .map(w => [w, { type, family }] as const),
    ),
  )

const verbs = build(VERBS)
const nouns = build(NOUNS)

/** The trigger of a verb, with its particle where it has one ("pull" + "back"). */
export const verbTrigger = (lemma: string, particle?: string): Trigger | undefined =>
  (particle ? verbs.get(`${lemma}|${particle}`) : undefined) ?? verbs.get(lemma)

/** The trigger of a noun, by the word as written or its lemma. */
export const nounTrigger = (word: string, lemma: string): Trigger | undefined => nouns.get(word) ?? nouns.get(lemma)

/** Verbs that lend a noun their tense: "held talks", "launched an invasion", "carry out an attack". */
export const LIGHT = new Set(
  `hold launch conduct carry stage mount begin start open resume restart break end conclude suspend call cancel postpone take make
  have stage wage commit perpetrate reach sign strike sustain declare announce impose agree observe violate break pay set attend join
  follow lead host continue collapse fail go plan schedule mark`.split(/\s+/),
)

/** Words that tell which strike it is: of workers or of weapons. */
export const LABOUR =
  /\b(union|unions|worker|workers|miners|drivers|staff|employees|wage|wages|pay|industrial|labour|labor|stoppage|picket|walkout|rail|teachers|nurses|dockers)\b/i
export const WEAPON =
  /\b(missile|air|drone|rocket|artillery|mortar|shell|bomb|military|army|forces|troops|killed|wounded|warplane|jet|warhead|depot)\b/i
