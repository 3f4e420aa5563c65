/**
 * Verbs whose event depends on what they are done to, as data: type, family, verbs, class of the noun.
 *
 * "lifted the sanctions" -> RETREAT lift; "sent observers" -> COOPERATE; "sent a letter" -> none here.
 * The noun is the object, the subject of a passive, or the subject of a verb without object ("the bridge reopened").
 */
import type { PloverType } from '../../record/entries.ts'

export const CLASSES: Readonly<Record<string, string>> = {
  measure: `sanction embargo tariff restriction ban curfew blockade siege measure duty quota levy surcharge limit penalty
    moratorium emergency cap controls tax fee boycott`,
  case: 'charge case lawsuit indictment warrant fine suspension sit-in picket protest strike',
  envoy: 'envoy ambassador delegation delegate mediator negotiator representative diplomat team emissary consul staff',
  monitor: 'observer inspector monitor peacekeeper expert investigator auditor',
  force: `troop soldier force unit battalion brigade regiment warship ship vessel frigate destroyer jet plane aircraft warplane
    tank gun weapon artillery missile army police battery gunboat submarine helicopter drone reinforcement fighter reservist navy`,
  way: `road border crossing port airport bridge strait pass checkpoint airspace office embassy consulate school market
    route gate corridor runway channel spur railway line mine factory jetty terminal pipeline harbour harbor sea lane canal
    tunnel valve tap highway motorway station plant hospital well`,
  talk: 'talk talks negotiation meeting dialogue consultation session conference summit discussion round conversation process',
  pact: `agreement deal accord treaty pact settlement truce ceasefire cease-fire armistice communique communiqué memorandum protocol
    contract convention compact roadmap`,
  captive:
    'prisoner hostage detainee captive crew sailor soldier body remains journalist inmate pilot fisherman remains worker staff',
  person: `minister official chief director commander general president officer worker employee teacher judge governor
    mayor people man woman student leader activist protester civilian member resident villager family`,
  money:
    'money fund funds tranche loan grant aid payment coupon debt instalment installment credit sum cash interest compensation wage salary arrears bill ransom',
  goods:
    'food medicine supply supplies water fuel equipment ammunition weapon arms tank shelter vaccine flour wheat grain parcel relief convoy',
  output:
    'output production supply export import quota gas flow power electricity price rate wage pay spending budget tie relation levy toll',
  land: 'city town village territory island islet base area region province capital hill airport port bridge power tower post ship vessel tanker boat building oilfield plant',
  shot: 'fire shot missile rocket shell gas drone bullet round salvo grenade mortar canister torpedo bomb gunfire barrage airstrike',
  paper: 'petition decree bill law order letter statement cheque check warrant',
  violence:
    'hostilities hostility fighting bombing bombardment shelling attack strike war violence offensive raid bloodshed airstrike',
  law: 'law bill act decree resolution motion budget constitution amendment order',
  deed: 'plan report text document audit list log letter note statement map data',
}

export type ObjectRow = readonly [PloverType, string, string, string]

export const OBJECT_VERBS: readonly ObjectRow[] = [
  [
    'RETREAT',
    'lift',
    'lift ease suspend scrap remove relax drop end waive unwind cancel abolish revoke loosen rescind pause freeze shelve delay postpone cut lower reduce halve trim',
    'measure',
  ],
  ['RETREAT', 'lift', 'drop lift withdraw quash call|off suspend end', 'case'],
  [
    'SANCTION',
    'sanction',
    'impose slap extend renew tighten widen reinstate raise introduce levy reintroduce threaten toughen',
    'measure',
  ],
  ['COERCE', 'block', 'impose declare', 'measure'],
  ['CONSULT', 'envoy', 'send dispatch receive host welcome summon invite greet', 'envoy'],
  ['COERCE', 'recall', 'recall withdraw expel', 'envoy'],
  ['COOPERATE', 'monitor', 'send dispatch post station deploy admit let allow invite readmit', 'monitor'],
  ['COERCE', 'bar', 'bar block expel refuse turn|away deny', 'monitor'],
  ['MOBILIZE', 'deploy', 'send dispatch move rush mass post station reinforce move|in bring|in', 'force'],
  ['RETREAT', 'withdraw', 'withdraw move|back recall remove ground pull', 'force'],
  ['RETREAT', 'withdraw', 'leave quit vacate', 'land'],
  ['COERCE', 'intercept', 'board stop capture detain intercept', 'force'],
  ['ASSAULT', 'attack', 'shoot|down down destroy sink bring|down hit strike target fire|on', 'force'],
  ['COERCE', 'block', 'close shut block seal cut bar obstruct stay|closed shut|down', 'way'],
  ['RETREAT', 'lift', 'open reopen clear', 'way'],
  ['RETREAT', 'release', 'release free return hand|over exchange swap hand transfer', 'captive'],
  ['RETREAT', 'release', 'release free', 'person'],
  ['COERCE', 'abduct', 'hold capture take seize board', 'captive'],
  ['RETREAT', 'reinstate', 'reinstate rehire restore re-employ', 'person'],
  ['COERCE', 'dismiss', 'fire suspend remove', 'person'],
  ['COERCE', 'dismiss', 'lay|off', 'captive'],
  ['AID', 'aid', 'disburse release unlock provide send grant supply lend transfer', 'money'],
  ['AID', 'aid', 'deliver supply send provide distribute ship bring allow', 'goods'],
  ['OTHER', 'pay', 'pay repay settle miss default withhold owe', 'money'],
  ['OTHER', 'output', 'cut raise reduce increase boost curb slash halve trim lower double', 'output'],
  ['SANCTION', 'cut', 'sever suspend cut|off break|off halt stop freeze sever', 'output'],
  ['COOPERATE', 'restore', 'restore resume renew re-establish', 'output'],
  ['COERCE', 'seize', 'take capture occupy recapture retake storm board control conquer lose', 'land'],
  ['ASSAULT', 'attack', 'hit strike target destroy burn damage fire|on demolish', 'land'],
  ['ASSAULT', 'attack', 'hit strike target destroy burn damage demolish', 'way'],
  ['ASSAULT', 'attack', 'fire launch exchange lob open', 'shot'],
  ['RETREAT', 'ceasefire', 'hold cease', 'shot'],
  ['RETREAT', 'ceasefire', 'halt stop end cease suspend pause', 'violence'],
  ['OTHER', 'law', 'sign', 'paper'],
  ['AGREE', 'agree', 'conclude reach strike seal approve endorse finalise finalize adopt', 'pact'],
  ['RETREAT', 'end', 'break|off violate terminate scrap abandon denounce quit', 'pact'],
  ['COOPERATE', 'extend', 'extend renew prolong implement', 'pact'],
  ['OTHER', 'law', 'pass adopt approve reject repeal suspend enact veto amend vote|down', 'law'],
  ['COOPERATE', 'publish', 'publish release hand|over submit present file deliver', 'deed'],
]
