/**
 * Verbs that say what one party does to another, as data: root code, verbs; `verb|word` with a particle or preposition.
 *
 * "condemned" -> ACCUSE; "called on" -> REQUEST; "gave in" -> YIELD. After the PLOVER codebook, for the words of news.
 * Verbs that depend on what they are done to stand in rows-objects.ts.
 */
import type { Root } from './root.ts'

export const VERB_ROWS: readonly (readonly [Root, string])[] = [
  [
    'ACCUSE',
    `accuse blame condemn denounce criticise criticize slam lambast castigate deplore decry rebuke chide berate censure fault
    assail blast deride ridicule mock vilify allege charge indict convict prosecute sue investigate probe arraign impeach
    summon subpoena complain extradite retry try incriminate implicate lament bemoan scold reprimand admonish disparage
    attack|for hit|out lash|out rail|against speak|out dispute challenge question scrutinise scrutinize interrogate insult
    protest|to point|finger hold|responsible take|court find|guilty upbraid excoriate pillory reproach rap smear malign slate
    audit suspect`,
  ],
  [
    'REJECT',
    `reject refuse decline veto rebuff spurn deny rule|out dismiss snub repudiate disavow disown oppose override overrule
    overturn quash renounce resist defy disobey scrap turn|down throw|out shoot|down vote|down call|off cancel walk|out
    storm|out brush|aside brush|off shrug|off balk disregard ignore flout contravene refute rebut nullify annul disallow
    bar|from stonewall stall`,
  ],
  [
    'REQUEST',
    `demand urge ask request appeal plead beg beseech implore call|for call|on call|upon press pressure insist push|for press|for
    lobby petition exhort encourage invite propose suggest recommend order|to seek|from pressurise pressurize entreat advise
    prod nudge instruct`,
  ],
  ['THREATEN', `threaten warn menace vow|to caution give|deadline blackmail intimidate ultimatum`],
  [
    'SUPPORT',
    `support back endorse welcome praise hail laud applaud commend congratulate thank defend salute honour honor respect
    stand|by stand|with side|with embrace recognise recognize appreciate vouch express|solidarity condole mourn|with reassure
    assure sign ratify initial cosign align|with congratulate award decorate uphold apologise apologize forgive champion advocate|for`,
  ],
  ['AGREE', `agree pledge promise undertake offer consent commit vow volunteer concur assent`],
  [
    'CONSULT',
    `meet negotiate confer consult visit host discuss telephone phone mediate talk converse tour dine lunch speak|with
    meet|with talk|to talk|with attend receive huddle brief greet call|on travel|to arrive|in fly|to sit|down`,
  ],
  [
    'COOPERATE',
    `cooperate co-operate collaborate train coordinate co-ordinate partner team|up exchange liaise share swap join|forces
    co-produce`,
  ],
  [
    'AID',
    `donate aid assist help provide supply give grant feed fund finance equip shelter rescue evacuate airlift airdrop subsidise
    subsidize bail|out lend ship deliver send contribute vaccinate treat house rebuild restore hand|over supply|with provide|with
    arm resupply sponsor bankroll disburse serve`,
  ],
  [
    'YIELD',
    `release free liberate surrender concede withdraw|from retreat resign lift ease relax return hand|back give|in relent
    back|down yield accept acquiesce pardon reinstate re-appoint reappoint allow permit let admit|to
    compensate repatriate restore evacuate leave vacate step|down capitulate cede relinquish unfreeze unblock waive
    reopen re-open demobilise demobilize disarm lay|down roll|back grant readmit amnesty exonerate acquit abdicate cave|in
    reverse parole rehire return|to declare|ceasefire stand|down approve bow|to succumb soften loosen let|go give|up pull|out pull|back`,
  ],
  [
    'PROTEST',
    `protest demonstrate rally march riot strike|for strike|over boycott picket chant parade go|strike take|streets down|tools stop|work burn
    clash|with occupy rise|up block|road`,
  ],
  [
    'MOBILIZE',
    `mobilise mobilize muster deploy mass amass conscript remain|alert put|alert place|alert arm redeploy position station
    reinforce call|up test-fire remilitarise`,
  ],
  [
    'SANCTION',
    `expel sever suspend withhold curtail downgrade reduce cut cut|off break|off halt withdraw recall evict boycott|trade
    blacklist embargo pull|from discontinue scale|back slash`,
  ],
  [
    'COERCE',
    `arrest detain deport apprehend imprison jail intern outlaw ban seize confiscate censor impose demolish bulldoze ransack raid
    repress suppress crack|down restrict prohibit evict displace sanction fine freeze nationalise nationalize forbid punish
    shut|down close|down disperse intercept round|up hold|custody banish exile prevent block bar force coerce compel sentence
    execute|warrant sack dismiss oust depose tear-gas hack spy handcuff remand ration silence order|wait disqualify muzzle torch loot
    vandalise vandalize expropriate impound`,
  ],
  [
    'ASSAULT',
    `attack bomb kill shell storm strike hit blockade ambush assault fire|on invade bombard murder assassinate massacre execute torture
    rape behead blockade capture overrun occupy besiege injure wound shoot shoot|down gun|down destroy pound blow|up slaughter
    stab beat beat|up abduct kidnap hijack annex conquer raze raid shell strafe target clash skirmish fight battle die
    take|over seize|control launch|attack level mow|down violate|ceasefire behead lynch maim poison poison hang hold|hostage
    ram sabotage encircle retake recapture storm drone`,
  ],
]
