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
    protest|to point|finger hold|responsible take|court find|guilty upbraid excoriate pillory reproach rap smear malign
    slate audit suspect attribute|to impugn deprecate discredit denigrate demonise demonize chastise snipe|at hit|back
    take|aim take|task carp grumble disapprove object|to frown|on frown|upon contest appeal|against brand label expose
    finger-point inveigh fulminate flay savage pan defame revile bash hammer taunt heckle jeer rage|against rail|at rail
    complain|about complain|of file|against testify|against counter-sue countersue litigate reprove tell|off dress|down
    mistrust distrust bristle|at lash lash|at hit|for fume protest|about come|against warn|about book cite|for`,
  ],
  [
    'REJECT',
    `reject refuse decline veto rebuff spurn deny rule|out dismiss snub repudiate disavow disown oppose override overrule
    overturn quash renounce resist defy disobey scrap turn|down throw|out shoot|down vote|down call|off cancel walk|out
    storm|out brush|aside brush|off shrug|off balk disregard ignore flout contravene refute rebut nullify annul disallow
    bar|from stonewall stall shun cold-shoulder repel rescind|offer thwart foil torpedo scupper derail shelve ditch dodge
    evade sidestep dispute|claim withstand back|out pull|out|of bow|out renege backtrack|on default|on dissent abstain
    hold|out fend|off wave|away wave|aside knock|back kick|out send|back nix squash strike|down belie gainsay disclaim
    discount deflect skip stay|away vote|against`,
  ],
  [
    'REQUEST',
    `demand urge ask request appeal plead beg beseech implore call|for call|on call|upon press pressure insist push|for
    press|for lobby petition exhort encourage invite propose suggest recommend order|to seek|from pressurise pressurize
    entreat advise prod nudge instruct solicit canvass nag coax cajole persuade convince enjoin command direct require
    counsel bid adjure turn|to approach|for campaign|for agitate|for clamour|for clamor|for sound|out ask|for beg|for
    appeal|to remind pray plead|with look|to lean|on summon|to bring|before apply|to apply|for demand|of require|of wish|for
    dun prevail|on prevail|upon challenge|to dare tell|to advocate bargain|for push push|to reiterate|call`,
  ],
  [
    'THREATEN',
    `threaten warn menace vow|to caution give|deadline blackmail intimidate ultimatum forewarn swear|to serve|notice
    fore-warn bully brandish rattle|sabre alert|of hint|at`,
  ],
  [
    'SUPPORT',
    `support back endorse welcome praise hail laud applaud commend congratulate thank defend salute honour honor respect
    stand|by stand|with side|with embrace recognise recognize appreciate vouch express|solidarity condole mourn|with
    reassure assure sign ratify initial cosign align|with congratulate award decorate uphold apologise apologize forgive
    champion advocate|for favour favor second bolster extol exalt admire celebrate cheer root|for rally|behind rally|around
    rally|round vote|for campaign|for speak|up vindicate sympathise sympathize console comfort stand|behind side ally|with
    ally befriend accredit nominate credit compliment toast eulogise eulogize bless pay|tribute throw|behind come|support
    express|support okay greenlight green-light approve|of join|in buttress prop|up shore|up encourage esteem glorify
    venerate cherish trust believe|in reconcile|with make|up normalise|with accede|to join|treaty co-sign countersign knight
    canvass|for`,
  ],
  [
    'AGREE',
    `agree pledge promise undertake offer consent commit vow volunteer concur assent accede guarantee acquiesce|in
    bind|itself bind|himself swear sign|up commit|to promise|to engage|to settle|on come|terms reach|understanding say|yes`,
  ],
  [
    'CONSULT',
    `meet negotiate confer consult visit host discuss telephone phone mediate talk converse tour dine lunch speak|with
    meet|with talk|to talk|with attend receive huddle brief greet call|on travel|to arrive|in fly|to sit|down ring phone|up
    ring|up debrief parley chat breakfast address approach sit|with correspond write|to debate contact reach|out land|in
    head|to leave|for depart|for jet|to return|from shuttle arbitrate broker facilitate intercede intervene|in see|off
    interview hear|from caucus deliberate haggle bargain|with treat|with sound|out engage|with engage dine|with lunch|with
    host|for call|in drop|in stop|over go|to come|to journey|to welcome|to welcome|at entertain join|for catch|up meet|up
    set|out|for`,
  ],
  [
    'COOPERATE',
    `cooperate co-operate collaborate train coordinate co-ordinate partner team|up exchange liaise share swap join|forces
    co-produce work|with work|together work|alongside co-operate|with pool interact ally|in partner|with operate|with
    co-host co-author cohost integrate|with merge|with link|up link|with twin|with sail|with exercise|with drill|with drill
    train|with patrol|with patrol|alongside band|together pair|with co-finance trade|with join|hands interoperate
    synchronise synchronize`,
  ],
  [
    'AID',
    `donate aid assist help provide supply give grant feed fund finance equip shelter rescue evacuate airlift airdrop
    subsidise subsidize bail|out lend ship deliver send contribute vaccinate treat house rebuild restore hand|over
    supply|with provide|with arm resupply sponsor bankroll disburse serve nurse clothe heal immunise immunize inoculate
    stock outfit provision replenish underwrite endow bequeath gift loan advance reimburse remit relieve save pull|from
    prop|up shore|up fly|in bring|to ferry truck parachute drop|to resettle take|in foster harbour harbor tend operate|on
    cure hospitalise hospitalize advise|on mentor train|in nourish succour succor co-fund invest|in come|aid come|rescue
    back|with allot earmark|for allocate dispense distribute hand|out give|out pass|to chip|in pay|for teach guard protect
    resuscitate defuse demine de-mine refuel`,
  ],
  [
    'YIELD',
    `release free liberate surrender concede withdraw|from retreat resign lift ease relax return hand|back give|in relent
    back|down yield accept acquiesce pardon reinstate re-appoint reappoint allow permit let admit|to compensate repatriate
    restore evacuate leave vacate step|down capitulate cede relinquish unfreeze unblock waive reopen re-open demobilise
    demobilize disarm lay|down roll|back grant readmit amnesty exonerate acquit abdicate cave|in reverse parole rehire
    return|to declare|ceasefire stand|down approve bow|to succumb soften loosen let|go give|up pull|out pull|back backtrack
    backpedal back-pedal u-turn climb|down forgo forego retract recant repeal revoke rescind unban unlock reprieve commute
    let|off let|out set|free set|loose disengage decamp quit flee desert defect disband decommission comply comply|with obey
    heed compromise compromise|with accede|demand settle|with moderate liberalise liberalize decriminalise decriminalize
    deescalate de-escalate unchain discharge parley|surrender bail ransom extend|truce stand|aside make|way give|way hand|in
    turn|over turn|in turn|himself give|himself relent|on water|down tone|down wind|down draw|down withdraw retire|from
    move|out back|off fall|back pull|away rehabilitate legalise legalize unveil|concession meet|demand knuckle|under knuckle
    buckle|to buckle bend|to budge lose|to`,
  ],
  [
    'PROTEST',
    `protest demonstrate rally march riot strike|for strike|over boycott picket chant parade go|strike take|streets
    down|tools stop|work burn clash|with occupy rise|up block|road jeer boo heckle hoot pelt walk|job down|pens
    blockade|road sit-in congregate gather|outside assemble|outside mass|outside turn|out pour|onto pour|into fill|streets
    go|slow revolt rebel mutiny agitate campaign|against crusade|against vigil self-immolate fast converge|on flood|streets
    pack|square`,
  ],
  [
    'MOBILIZE',
    `mobilise mobilize muster deploy mass amass conscript remain|alert put|alert place|alert arm redeploy position station
    reinforce call|up test-fire remilitarise scramble beef|up militarise militarize rearm re-arm remobilise remobilize
    concentrate|on build|up assemble garrison call|arms gear|up dig|in stand|to escalate|alert fortify test-launch
    test|missile launch|missile test`,
  ],
  [
    'SANCTION',
    `expel sever suspend withhold curtail downgrade reduce cut cut|off break|off halt withdraw recall evict boycott|trade
    blacklist embargo pull|from discontinue scale|back slash disinvite uninvite exclude ostracise ostracize isolate delist
    derecognise derecognize abrogate terminate unfriend shut|embassy cease|cooperation cut|ties pull|out|of quit|pact
    disband|mission defund de-fund demote disaccredit bring|home sever|with sever|from part|ways boycott|goods dump|treaty
    rupture drop|from suspend|from expel|from kick|out throw|out|of eject freeze|out blackball`,
  ],
  [
    'COERCE',
    `arrest detain deport apprehend imprison jail intern outlaw ban seize confiscate censor impose demolish bulldoze ransack
    raid repress suppress crack|down restrict prohibit evict displace sanction fine freeze nationalise nationalize forbid
    punish shut|down close|down disperse intercept round|up hold|custody banish exile prevent block bar force coerce compel
    sentence execute|warrant sack dismiss oust depose tear-gas hack spy handcuff remand ration silence order|wait disqualify
    muzzle torch loot vandalise vandalize expropriate impound collar nab lock|up lock|out curb gag crush quell subdue stifle
    dragoon press-gang conscript confine quarantine search frisk fingerprint purge unseat strip deprive tax levy penalise
    penalize tap wiretap eavesdrop surveil requisition commandeer dispossess uproot relocate pick|up take|away haul|off
    drag|away capture|ship break|into break|up clear|from remove|from chase|away drive|out force|out keep|from stop|from
    keep|out ban|from blacklist blacklisting harass persecute terrorise terrorize cow hound bully|into pressure|into hobble
    jam blind infiltrate phish deface hose water-cannon baton-charge club|crowd teargas tear|gas shutter padlock seal|off
    seal cordon|off cordon turn|back push|back quash|protest hijack|account order|closed fire|tear wall|off fence|off`,
  ],
  [
    'ASSAULT',
    `attack bomb kill shell storm strike hit blockade ambush assault fire|on invade bombard murder assassinate massacre
    execute torture rape behead blockade capture overrun occupy besiege injure wound shoot shoot|down gun|down destroy pound
    blow|up slaughter stab beat beat|up abduct kidnap hijack annex conquer raze raid shell strafe target clash skirmish
    fight battle die take|over seize|control launch|attack level mow|down violate|ceasefire behead lynch maim poison poison
    hang hold|hostage ram sabotage encircle retake recapture storm drone fire|at open|fire pepper rake rocket mortar torpedo
    mine bayonet knife slay decapitate garrotte choke strangle whip flog punch kick slap maul batter bludgeon club thrash
    hurt cripple burn|down set|fire set|ablaze set|alight wreck plunder pillage advance|on push|into march|into
    break|through lay|siege cross|into roll|into move|into drop|bombs fire|missiles fire|rockets lob|at hurl|at
    throw|at rocket dive-bomb carpet-bomb firebomb fire-bomb petrol-bomb car-bomb grenade snipe gas nuke starve liquidate
    eliminate exterminate eradicate annihilate wipe|out take|out bump|off finish|off decimate cleanse purge|village
    expel|from|land drive|from rout repulse repel|attack clash|with fight|with battle|with scuffle brawl|with wrestle|with
    grapple|with exchange|fire trade|fire skirmish|with war detonate explode|at mug stone shoot|at shoot|dead immolate
    molest assail waylay grab snatch electrocute drown waterboard brutalise brutalize mistreat manhandle mutilate blast
    hit|with hole sink scuttle down|plane take|hostage ravage devastate harry overpower overwhelm`,
  ],
]
