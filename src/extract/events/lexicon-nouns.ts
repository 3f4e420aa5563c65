/**
 * Nouns that tell of an event, with PLOVER type and family, as data.
 *
 * "the visit" -> CONSULT of the family visit; "a missile strike" -> ASSAULT of the family attack.
 * A noun written with `~` tells of an event only with a date, a place, a number or a verb that says it happened (find.ts).
 */
import type { Row } from './trigger.ts'

export const NOUNS: readonly Row[] = [
  [
    'CONSULT',
    'meet',
    `talks meeting negotiation negotiations summit conversation ~discussion ~discussions consultations
    parley ~audience ~dialogue ~mediation
    ~session ~round ~conference ~plenary ~sitting ~hearing`,
  ],
  ['CONSULT', 'visit', 'visit trip ~tour arrival'],
  ['CONSULT', 'call', 'call'],
  ['AGREE', 'agree', '~signing ~signature ~ratification'],
  ['AGREE', 'deal', 'agreement deal accord treaty pact settlement'],
  ['RETREAT', 'withdraw', 'withdrawal pullout pullback pull-out pull-back retreat evacuation'],
  ['RETREAT', 'release', 'release exchange swap handover repatriation'],
  ['RETREAT', 'ceasefire', 'ceasefire cease-fire truce armistice'],
  ['RETREAT', 'halt', 'halt pause moratorium'],
  ['RETREAT', 'lift', 'reopening'],
  [
    'ASSAULT',
    'attack',
    `attack strike airstrike bombing bombardment shelling raid ambush invasion assault offensive explosion blast
    gunfight shootout shoot-out firefight stabbing pogrom mutiny uprising rebellion revolt insurrection counteroffensive
    counter-offensive arson ~crossfire ~scuffle ~brawl
    clash clashes fighting gunfire shooting incursion barrage battle skirmish airstrikes ~hostilities aggression onslaught
    ~violation sabotage ~war`,
  ],
  ['ASSAULT', 'kill', 'killing murder assassination massacre execution slaying beheading lynching'],
  ['COERCE', 'arrest', 'arrest arrests detention imprisonment crackdown'],
  ['COERCE', 'abduct', 'abduction kidnapping hijacking'],
  ['COERCE', 'seize', 'seizure occupation annexation confiscation takeover capture coup'],
  ['COERCE', 'block', 'blockade siege closure encirclement lockout lock-out curfew ~lockdown ~quarantine ~shutdown'],
  ['COERCE', 'expel', 'expulsion deportation eviction'],
  ['COERCE', 'charge', '~prosecution ~conviction ~indictment'],
  ['COERCE', 'dismiss', '~dismissal ~ouster ~sacking'],
  ['MOBILIZE', 'deploy', 'deployment mobilisation mobilization ~drills ~manoeuvres ~maneuvers'],
  ['SANCTION', 'sanction', '~sanctions ~embargo ~boycott ~surcharge ~tariffs'],
  ['AID', 'aid', '~convoy ~convoys ~airlift ~flight'],
  ['COOPERATE', 'cooperate', '~patrols'],
  ['COOPERATE', 'inquiry', '~inquiry ~investigation ~inspection'],
  ['OTHER', 'count', '~recount ~census ~rerun ~re-run'],
  ['SUPPORT', 'recognise', '~recognition'],
  ['CONCEDE', 'concede', '~resignation ~apology ~amnesty'],
  [
    'PROTEST',
    'protest',
    'protest protests demonstration demonstrations ~rally ~march walkout walk-out stoppage riot riots ~unrest sit-in ~picket',
  ],
  ['OTHER', 'appoint', '~appointment ~inauguration ~swearing-in'],
  ['OTHER', 'trial', '~trial ~acquittal ~verdict'],
  ['OTHER', 'escape', '~escape ~jailbreak ~defection'],
  ['OTHER', 'pay', '~default ~devaluation ~bailout'],
  [
    'OTHER',
    'disaster',
    `~earthquake ~quake ~flood ~floods ~flooding ~cyclone ~typhoon ~hurricane ~landslide ~mudslide ~avalanche ~eruption ~tsunami
    ~storm ~wildfire ~blaze ~derailment ~collision ~crash ~wreck ~shipwreck ~spill ~outage ~blackout ~outbreak ~epidemic
    ~famine ~stampede ~accident ~sinking ~collapse`,
  ],
  ['OTHER', 'vote', '~election ~elections ~referendum ~vote ~ballot'],
]
