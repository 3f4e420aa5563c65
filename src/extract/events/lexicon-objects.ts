/**
 * Verbs whose event depends on what they are done to, as data: type, family, verbs, class of the noun (noun-classes.ts).
 *
 * "lifted the sanctions" -> RETREAT lift; "sent observers" -> COOPERATE; "sent a letter" -> none here.
 * The noun is the object, the subject of a passive, or the subject of a verb without object ("the bridge reopened").
 * The first row that fits a verb decides.
 */
import type { PloverType } from '../../record/entries.ts'

export type ObjectRow = readonly [PloverType, string, string, string]

export const OBJECT_VERBS: readonly ObjectRow[] = [
  ['COERCE', 'revoke', 'revoke cancel suspend deny refuse annul withdraw strip', 'permit'],
  // Measures, and courts and strikes that are dropped like them.
  [
    'RETREAT',
    'lift',
    `lift ease suspend scrap remove relax drop end waive unwind cancel abolish revoke loosen rescind pause freeze shelve delay postpone
    cut lower reduce halve trim repeal withdraw reverse dismantle rollback roll|back`,
    'measure',
  ],
  ['RETREAT', 'lift', 'drop lift withdraw quash call|off suspend end abandon halt discontinue shelve', 'case'],
  [
    'SANCTION',
    'sanction',
    'impose slap extend renew tighten widen reinstate raise introduce levy reintroduce threaten toughen expand double triple place',
    'measure',
  ],
  ['COERCE', 'block', 'impose declare order enforce', 'measure'],
  ['COERCE', 'block', 'declare impose', 'zone'],
  ['COERCE', 'sue', 'file bring lodge launch open start initiate begin', 'suit'],
  ['OTHER', 'ruling', 'overturn uphold annul quash void reverse suspend overrule affirm invalidate', 'ruling'],
  ['OTHER', 'trial', 'open begin adjourn resume start postpone', 'suit'],
  // Envoys and observers.
  ['CONSULT', 'envoy', 'send dispatch receive host welcome summon invite greet', 'envoy'],
  ['CONSULT', 'host', 'receive host welcome', 'person'],
  ['COERCE', 'recall', 'recall withdraw expel', 'envoy'],
  ['COOPERATE', 'monitor', 'send dispatch post station deploy admit let allow invite readmit', 'monitor'],
  ['COERCE', 'bar', 'bar block expel refuse turn|away deny ban', 'monitor'],
  ['COERCE', 'block', 'turn|back turn|away hold|up stop block halt loot', 'goods'],
  ['COERCE', 'block', 'turn|back turn|away hold|back', 'force'],
  ['COERCE', 'block', 'turn|back turn|away hold|back', 'people'],
  ['COERCE', 'intercept', 'take|down bring|down knock|out shut|down jam disable block hack', 'site'],
  // Forces. What flies to hit is sent to attack.
  ['ASSAULT', 'attack', 'send launch fire dispatch fly unleash', 'munition'],
  ['ASSAULT', 'attack', 'take', 'aim'],
  ['CONCEDE', 'concede', 'extend defer postpone reschedule waive forgive write|off cancel lengthen', 'respite'],
  [
    'MOBILIZE',
    'deploy',
    'send dispatch move rush mass post station reinforce move|in bring|in place amass assemble concentrate call|up',
    'force',
  ],
  ['RETREAT', 'withdraw', 'withdraw move|back recall remove ground pull', 'force'],
  ['RETREAT', 'withdraw', 'leave quit vacate exit abandon hand|back', 'land'],
  ['COERCE', 'intercept', 'board stop capture detain intercept search chase escort', 'force'],
  ['ASSAULT', 'attack', 'shoot|down down destroy sink bring|down hit strike target fire|on disable', 'force'],
  ['OTHER', 'cross', 'cross enter violate breach penetrate', 'border'],
  // Ways, works and who may use them.
  [
    'COERCE',
    'block',
    'close shut block seal cut bar obstruct stay|closed shut|down suspend occupy picket close|down cordon|off',
    'way',
  ],
  ['RETREAT', 'lift', 'open reopen clear unlock unseal', 'way'],
  ['COERCE', 'disperse', 'disperse', 'pronoun'],
  ['COERCE', 'disperse', 'disperse break|up clear dislodge tear|gas charge', 'crowd'],
  ['COERCE', 'ban', 'ban outlaw prohibit disqualify bar blacklist dissolve censor', 'person'],
  ['COERCE', 'ban', 'ban outlaw prohibit disqualify suspend shut|down', 'body'],
  ['SANCTION', 'ban', 'ban bar restrict block halt', 'goods'],
  ['SANCTION', 'ban', 'ban restrict block limit ration', 'output'],
  // Force against people.
  [
    'ASSAULT',
    'abuse',
    'beat assault kick punch slap batter whip flog club maul attack gas pepper-spray tear-gas trample manhandle rough|up',
    'people',
  ],
  ['ASSAULT', 'abuse', 'beat kick trample', 'pronoun'],
  ['ASSAULT', 'kill', 'hurt', 'people'],
  // People held and let go.
  ['RETREAT', 'release', 'release free return hand|over exchange swap hand transfer repatriate let|go', 'captive'],
  ['RETREAT', 'release', 'release free acquit discharge', 'person'],
  ['RETREAT', 'release', 'release free repatriate let|go', 'people'],
  ['RETREAT', 'release', 'release free', 'pronoun'],
  ['RETREAT', 'release', 'return hand|back give|back restore', 'land'],
  ['COERCE', 'abduct', 'hold capture take seize board snatch', 'captive'],
  ['COERCE', 'abduct', 'take', 'prisoner'],
  ['RETREAT', 'reinstate', 'reinstate rehire restore re-employ re-appoint reappoint', 'person'],
  ['COERCE', 'dismiss', 'fire dismiss suspend remove impeach unseat replace demote', 'person'],
  ['COERCE', 'dismiss', 'lay|off furlough', 'captive'],
  ['COERCE', 'dismiss', 'dissolve prorogue bring|down unseat topple', 'body'],
  ['COERCE', 'arrest', 'catch hold question handcuff remand', 'person'],
  ['COERCE', 'charge', 'try fine jail convict arraign', 'person'],
  ['COERCE', 'charge', 'fine penalise penalize', 'body'],
  ['COERCE', 'charge', 'fine penalise penalize', 'company'],
  ['COERCE', 'dismiss', 'fire sack dismiss suspend', 'people'],
  ['CONCEDE', 'concede', 'grant give issue accord win obtain', 'mercy'],
  ['AID', 'aid', 'treat vaccinate inoculate shelter feed rescue save pluck evacuate accept admit resettle', 'person'],
  // Money and goods.
  [
    'AID',
    'aid',
    'disburse release unlock provide send grant supply lend transfer give donate allocate contribute award',
    'money',
  ],
  ['AID', 'aid', 'deliver supply send provide distribute ship bring allow give hand|out drop unload', 'goods'],
  ['SANCTION', 'cut', 'suspend cut freeze halt stop withhold block', 'money'],
  ['OTHER', 'pay', 'pay repay settle miss default owe raise borrow refinance restructure redeem roll|over', 'money'],
  ['OTHER', 'pay', 'sell issue buy auction', 'money'],
  ['COERCE', 'seize', 'freeze seize', 'goods'],
  ['COERCE', 'seize', 'freeze seize block', 'asset'],
  ['RETREAT', 'release', 'unfreeze release return unblock', 'asset'],
  ['OTHER', 'trade', 'buy purchase sell order import export acquire', 'goods'],
  ['OTHER', 'trade', 'buy purchase sell order acquire', 'force'],
  ['SANCTION', 'cut', 'sever suspend cut|off break|off halt stop freeze withhold disconnect turn|off', 'output'],
  [
    'OTHER',
    'output',
    'cut raise reduce increase boost curb slash halve trim lower double hike set fix quadruple triple',
    'output',
  ],
  ['COOPERATE', 'restore', 'restore resume renew re-establish establish upgrade restart reconnect share', 'output'],
  ['COOPERATE', 'restore', 'establish restore upgrade normalise normalize', 'goodwill'],
  ['OTHER', 'repair', 'repair rebuild restore reconnect mend build complete inaugurate', 'rebuild'],
  ['OTHER', 'gauge', 'fill drain impound release divert discharge flush', 'output'],
  // Force against places and people.
  [
    'COERCE',
    'seize',
    'take capture occupy control recapture retake storm board control conquer lose overrun enter search wrest',
    'land',
  ],
  ['COERCE', 'seize', 'take seize', 'power'],
  ['ASSAULT', 'attack', 'hit strike target destroy burn damage fire|on demolish bulldoze torch', 'land'],
  ['ASSAULT', 'attack', 'hit strike target destroy burn damage demolish vandalise vandalize', 'way'],
  ['ASSAULT', 'attack', 'cut slash burn smash set overturn', 'gear'],
  ['ASSAULT', 'attack', 'fire launch exchange trade swap return lob open throw hurl drop set', 'shot'],
  ['ASSAULT', 'war', 'break', 'conflict'],
  ['RETREAT', 'ceasefire', 'hold cease', 'shot'],
  ['RETREAT', 'ceasefire', 'halt stop end cease suspend pause', 'violence'],
  ['OTHER', 'disaster', 'flood hit batter devastate swamp engulf destroy inundate submerge', 'place'],
  // Papers, laws and pacts.
  ['OTHER', 'law', 'sign issue promulgate publish', 'paper'],
  [
    'AGREE',
    'agree',
    'conclude reach strike seal approve endorse finalise finalize adopt hammer|out accept agree',
    'pact',
  ],
  ['AGREE', 'agree', 'settle', 'dispute'],
  ['AGREE', 'agree', 'give', 'consent'],
  ['CONCEDE', 'concede', 'give|up drop abandon relinquish renounce waive surrender forgo forego yield', 'stake'],
  ['RETREAT', 'ceasefire', 'hand|over surrender lay|down give|up deliver turn|in destroy decommission hand|in', 'arms'],
  ['AGREE', 'accede', 'join accede', 'bloc'],
  [
    'RETREAT',
    'end',
    'break|off violate terminate scrap abandon denounce quit tear|up renounce repudiate breach suspend cancel leave',
    'pact',
  ],
  ['RETREAT', 'end', 'leave quit exit', 'bloc'],
  ['COOPERATE', 'extend', 'extend renew prolong implement', 'pact'],
  [
    'OTHER',
    'law',
    'pass adopt approve reject repeal suspend enact veto amend vote|down table ratify defeat block',
    'law',
  ],
  ['COOPERATE', 'publish', 'publish release hand|over submit present file deliver unveil share', 'deed'],
  // Offices and votes.
  ['OTHER', 'vote', 'win lose hold survive boycott annul contest postpone rerun call hold', 'vote'],
  ['OTHER', 'appoint', 'name appoint elect install swear|in choose pick promote confirm', 'person'],
  ['OTHER', 'appoint', 'take assume accept win lose', 'post'],
  ['CONCEDE', 'concede', 'quit resign leave', 'post'],
  ['OTHER', 'form', 'form establish set|up create launch convene found', 'body'],
]
