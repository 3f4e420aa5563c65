/**
 * Verbs that say what one party does to another together with a noun, as data: root code, verbs, class of nouns.
 *
 * "filed a lawsuit" -> ACCUSE; "lifted the ban" -> YIELD; "suspended aid" -> SANCTION; "held talks" -> CONSULT.
 * The noun is the object, the subject of a passive, or stands behind a preposition of the verb. The first row that fits decides.
 */
import type { Root } from './root.ts'

export const NOUN_CLASSES: Readonly<Record<string, string>> = {
  case: `investigation inquiry probe lawsuit suit complaint charge case proceeding prosecution trial retrial extradition audit indictment
    allegation accusation petition verdict conviction grievance legal`,
  scorn: `criticism condemnation concern outrage disapproval dismay rebuke anger denunciation alarm regret indignation displeasure rejection
    reprimand disappointment scepticism skepticism fury`,
  measure: `sanction embargo tariff restriction ban boycott curfew limit duty quota penalty moratorium emergency control levy surcharge
    siege law cap rule requirement measure crackdown lockdown quarantine fine freeze fee prohibition visa decree toll
    blockade state-of-emergency martial cordon detention decision conviction warrant`,
  warrant: 'warrant order',
  truce: 'ceasefire cease-fire cease truce armistice peace de-escalation',
  stoppage:
    'strike boycott blockade siege protest sit-in occupation offensive campaign operation war hunger stoppage walkout',
  blow: `attack strike raid assault offensive bombing airstrike air-strike operation massacre warfare ambush incursion bombardment
    shelling invasion explosion barrage atrocity killing sabotage onslaught war`,
  siege: 'blockade siege encirclement',
  rally: `protest demonstration rally march strike sit-in walkout riot vigil picket stoppage hunger-strike flag hunger`,
  help: `aid assistance help donation relief food medicine supply equipment vaccine funding fund money grant loan credit shelter
    asylum refuge medical ammunition weapon arms dose ventilator expert doctor team package training dollar euro support donor
    tent blanket fuel housing logistics finance expertise humanitarian convoy goods kit million billion $ €`,
  asylum: 'asylum refuge refugee sanctuary residency citizenship shelter migrant evacuee asylum-seeker',
  tie: `aid assistance funding fund supply supplies flight delivery donation talk talks negotiation relation relations tie ties cooperation
    trade loan support contact dialogue visa shipment export import membership programme program visit mission subsidy service
    export-licence`,
  bond: 'tie ties relation relations embassy diplomatic friendship partnership alliance',
  envoy:
    'ambassador diplomat envoy peacekeeper observer staff mission consul inspector monitor attache attaché personnel worker delegation',
  force: `troop troops force forces soldier army military reservist reinforcement unit battalion warship navy tank platoon brigade
    missile aircraft jet fighter convoy police`,
  talk: `talk talks meeting negotiation summit dialogue conversation conference session consultation discussion lunch dinner visit call
    round audience mediation trip hearing phone-call`,
  drill: 'exercise exercises drill drills manoeuvre maneuver game games war-game patrol',
  knowledge: 'evidence intelligence information data experience expertise technology',
  pact: 'agreement pact deal accord treaty memorandum contract resolution protocol communique communiqué settlement compromise declaration',
  praise: `apology regret support solidarity commitment confidence backing condolence congratulation gratitude appreciation thanks praise sympathy tribute
    readiness endorsement admiration respect satisfaction`,
  honour: 'order medal award prize honour honor title decoration',
  leave: `permission pardon bail request visa access autonomy amnesty independence concession clemency injunction licence license right
    recognition reprieve entry passage parole demand resignation`,
  captive: `prisoner hostage detainee captive leader journalist activist soldier sailor crew crewman protester man woman people pilot
    citizen national inmate opposition dissident member`,
  land: `city town village territory island base area region province control post headquarters building airport capital house
    district hill mosque church school station crossing port oilfield camp ship tanker vessel`,
  demand: 'request demand appeal call petition plea',
  threat: 'ultimatum threat warning deadline',
  door: 'entry permission access visa request leave passage right asylum bail appeal',
  plan: 'visit deal meeting summit talk talks trip agreement invitation offer proposal',
  alert: 'alert standby readiness war-footing',
  border: 'border door gate airspace port crossing',
  mission: 'deployment mission monitor inspector inspection observer return access',
  peacekeeper: 'peacekeeper peacekeeping observer medic doctor rescuer team expert engineer',
  joint: 'venture partnership',
  travel: 'travel',
  goods: 'artifact artefact remains body painting manuscript animal property land asset money relic mandate treasure',
}

export const OBJECT_ROWS: readonly (readonly [Root, string, string])[] = [
  [
    'ACCUSE',
    'launch open order file bring lodge initiate start conduct head begin press pursue hold call|for demand lead approve announce',
    'case',
  ],
  ['ACCUSE', 'express voice offer issue launch level face draw attract receive prompt spark join', 'scorn'],
  ['COERCE', 'issue', 'warrant'],
  ['ASSAULT', 'impose lay maintain enforce', 'siege'],
  ['COOPERATE', 'hold stage launch begin conduct carry|out undertake start run join', 'drill'],
  ['COOPERATE', 'sign reach agree launch', 'joint'],
  ['THREATEN', 'call|for threaten urge propose', 'measure'],
  ['REJECT', 'refuse', 'truce'],
  ['YIELD', 'grant accept approve give concede meet honour honor bow', 'leave'],
  ['AID', 'open reopen re-open', 'asylum'],
  ['YIELD', 'open reopen re-open', 'border'],
  ['YIELD', 'adopt', 'pact'],
  ['YIELD', 'approve authorise authorize allow accept admit', 'mission'],
  ['AID', 'host receive welcome accept take take|in shelter admit house', 'asylum'],
  ['AID', 'send deploy dispatch contribute', 'peacekeeper'],
  ['AID', 'send deploy dispatch', 'aid'],
  ['SANCTION', 'issue', 'travel'],
  ['YIELD', 'order approve announce grant', 'release'],
  [
    'YIELD',
    'reduce cut lower roll|back lift ease drop remove revoke waive relax suspend scrap end rescind repeal cancel withdraw abolish loosen soften reverse',
    'measure',
  ],
  [
    'YIELD',
    'declare announce observe extend renew begin accept propose sign respect honour honor implement start reach',
    'truce',
  ],
  ['ASSAULT', 'violate break breach', 'truce'],
  ['YIELD', 'call|off end suspend halt stop abandon cease lift cancel', 'stoppage'],
  ['PROTEST', 'hold stage organise organize join launch start begin call burn go|on continue mount', 'rally'],
  [
    'ASSAULT',
    'launch carry|out conduct mount stage order commit perpetrate wage begin execute make unleash continue',
    'blow',
  ],
  [
    'COERCE',
    'impose declare extend enforce prolong tighten order slap introduce renew announce expand widen toughen place reimpose',
    'measure',
  ],
  ['REJECT', 'cancel scrap abandon call|off leave', 'plan'],
  [
    'SANCTION',
    'suspend cut reduce halt freeze stop end withhold cancel cut|off break|off sever downgrade slash withdraw announce curtail block terminate',
    'tie',
  ],
  ['SANCTION', 'withdraw recall expel pull|out evacuate', 'envoy'],
  ['SANCTION', 'announce', 'suspension'],
  ['YIELD', 'withdraw pull pull|out pull|back remove evacuate move|back', 'force'],
  [
    'MOBILIZE',
    'mobilise mobilize deploy mass move send dispatch position call|up put concentrate gather prepare',
    'force',
  ],
  ['MOBILIZE', 'remain put place be go', 'alert'],
  ['COOPERATE', 'share exchange', 'knowledge'],
  ['SUPPORT', 'establish restore normalise normalize resume open strengthen forge upgrade', 'bond'],
  ['SUPPORT', 'sign reach conclude seal ratify initial strike clinch finalise finalize', 'pact'],
  [
    'SUPPORT',
    'pledge express voice reiterate declare reaffirm offer pay affirm extend announce lend convey give throw',
    'praise',
  ],
  ['SUPPORT', 'award confer bestow present', 'honour'],
  ['AID', 'grant give offer provide', 'asylum'],
  ['REQUEST', 'seek request', 'asylum'],
  [
    'AID',
    'give provide send donate offer deliver contribute extend hand|over spend allocate supply announce lend ship approve pledge establish set|up add grant receive',
    'help',
  ],
  ['AID', 'participate take|part serve', 'peacekeeping'],
  ['YIELD', 'pay offer award', 'compensation'],
  ['YIELD', 'return hand|over hand|back give|back', 'goods'],
  ['REJECT', 'deny refuse', 'door'],

  ['THREATEN', 'issue set give send deliver make', 'threat'],
  ['REQUEST', 'make issue launch send submit', 'demand'],
  ['REQUEST', 'call|for', 'help'],
  [
    'CONSULT',
    'hold have open begin attend launch resume pay make conduct host lead chair conclude start join receive convene',
    'talk',
  ],
  ['COERCE', 'hold place put|in', 'custody'],
  ['ASSAULT', 'hold take', 'hostage'],
  ['ASSAULT', 'seize take capture storm occupy enter retake', 'land'],
]

/** Nouns that name the deed themselves: "S's condemnation of T", "the attack by S on T", "a lawsuit against T". */
export const DEED_NOUNS: readonly (readonly [Root, string])[] = [
  [
    'ACCUSE',
    'accusation condemnation criticism investigation inquiry probe lawsuit denunciation rebuke complaint indictment',
  ],
  [
    'ASSAULT',
    'attack strike airstrike raid assault offensive bombing invasion shelling bombardment killing murder war torture massacre',
  ],
  ['COERCE', 'arrest detention crackdown deportation seizure sanctions ban'],
  ['YIELD', 'release withdrawal ceasefire surrender concession resignation apology pardon'],
  ['SUPPORT', 'support praise endorsement solidarity'],
  ['AID', 'aid assistance donation'],
  ['CONSULT', 'meeting talks visit negotiations summit'],
  ['REQUEST', 'request demand appeal'],
  ['THREATEN', 'threat ultimatum warning'],
  ['REJECT', 'rejection refusal veto'],
  ['PROTEST', 'protest demonstration rally'],
]
