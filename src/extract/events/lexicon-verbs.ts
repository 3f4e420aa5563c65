/**
 * Verbs that tell of an event whatever stands around them, with PLOVER type and family, as data; `verb|particle` for phrasal ones.
 *
 * "met" -> CONSULT of the family meet. After the PLOVER codebook (2021), for the words of news.
 * Verbs that depend on what they are done to ("lift sanctions", "lift a box") stand in lexicon-objects.ts.
 */
import type { Row } from './trigger.ts'

export const VERBS: readonly Row[] = [
  ['CONSULT', 'meet', 'meet negotiate confer convene reconvene huddle parley sit|down get|together'],
  ['CONSULT', 'visit', 'visit tour'],
  ['CONSULT', 'call', 'phone telephone ring|up'],
  ['CONSULT', 'travel', 'travel arrive fly journey shuttle'],
  ['CONSULT', 'hearing', 'testify interview'],
  ['AGREE', 'agree', 'sign ratify initial clinch ink countersign agree reconcile accede'],
  ['AGREE', 'broker', 'broker'],
  ['CONSULT', 'meet', 'mediate'],
  [
    'RETREAT',
    'withdraw',
    'retreat vacate evacuate pull|back pull|out demobilise demobilize disengage decamp decommission',
  ],
  ['RETREAT', 'ceasefire', 'disarm demilitarise demilitarize lay|down stand|down'],
  ['RETREAT', 'release', 'walk|free go|free set|free liberate repatriate parole ransom'],
  ['RETREAT', 'lift', 'unblock unfreeze de-escalate'],
  [
    'ASSAULT',
    'attack',
    `attack bomb bombard shell raid ambush invade storm assault pound torpedo mortar detonate ram overrun clash skirmish
    strafe pelt firebomb counterattack pummel hammer besiege sabotage set|ablaze blow|up go|off explode stone torch vandalise vandalize ransack
    knife snipe machine-gun rain|down bulldoze petrol-bomb counter-attack lay|siege`,
  ],
  [
    'ASSAULT',
    'kill',
    `kill murder assassinate execute massacre slaughter slay behead die perish wound injure maim stab martyr lynch drown
    electrocute decapitate gun|down shoot|dead poison strangle bludgeon suffocate hack|to`,
  ],
  ['ASSAULT', 'abuse', 'torture rape beat|up assail'],
  [
    'COERCE',
    'arrest',
    'arrest detain imprison jail apprehend intern round|up incarcerate handcuff remand recapture nab',
  ],
  ['COERCE', 'abduct', 'abduct kidnap hijack'],
  [
    'COERCE',
    'seize',
    'seize annex confiscate impound commandeer requisition nationalise nationalize expropriate loot plunder',
  ],
  ['COERCE', 'block', 'blockade encircle surround cordon barricade lock|out cut|off padlock quarantine outlaw censor'],
  ['COERCE', 'expel', 'expel deport evict displace banish exile uproot'],
  ['OTHER', 'flee', 'flee'],
  ['COERCE', 'charge', 'prosecute indict convict sentence extradite arraign impeach subpoena'],
  ['COERCE', 'dismiss', 'sack oust depose topple overthrow'],
  ['COERCE', 'sue', 'sue petition'],
  ['COERCE', 'intercept', 'intercept jam hack'],
  ['MOBILIZE', 'deploy', 'deploy mobilise mobilize conscript muster redeploy'],
  ['SANCTION', 'sanction', 'sanction boycott embargo blacklist reimpose'],
  ['AID', 'aid', 'donate airlift airdrop rescue resupply resettle vaccinate inoculate bail|out'],
  ['COOPERATE', 'cooperate', 'cooperate co-operate collaborate normalise normalize'],
  ['SUPPORT', 'recognise', 'recognise recognize'],
  [
    'CONCEDE',
    'concede',
    'resign cede compensate pardon relinquish step|down surrender capitulate abdicate relent back|down bow|out give|in climb|down',
  ],
  ['PROTEST', 'protest', 'protest demonstrate rally riot picket walk|out down|tools'],
  ['OTHER', 'vote', 'elect re-elect inaugurate'],
  ['OTHER', 'appoint', 'appoint nominate reappoint swear|in'],
  ['OTHER', 'lapse', 'expire lapse'],
  ['OTHER', 'law', 'promulgate enact prorogue legislate dissolve disband merge secede'],
  ['OTHER', 'trial', 'acquit'],
  ['OTHER', 'escape', 'escape abscond defect'],
  ['OTHER', 'health', 'hospitalise hospitalize infect'],
  ['OTHER', 'trade', 'devalue privatise privatize downgrade default restructure auction'],
  [
    'OTHER',
    'fall',
    'crash sink collapse capsize derail flood erupt overturn founder collide burst run|aground catch|fire',
  ],
]
