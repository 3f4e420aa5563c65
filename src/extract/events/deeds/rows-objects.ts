/**
 * Verbs that say what one party does to another together with a noun, as data: root code, verbs, class of nouns.
 *
 * "filed a lawsuit" -> ACCUSE; "lifted the ban" -> YIELD; "suspended aid" -> SANCTION; "held talks" -> CONSULT.
 * The noun is the object, the subject of a passive, or stands behind a preposition of the verb. The first row that fits decides.
 */
import type { Root } from './root.ts'

export const NOUN_CLASSES: Readonly<Record<string, string>> = {
  case: `investigation inquiry probe lawsuit suit complaint charge case proceeding prosecution trial retrial extradition audit
    indictment allegation accusation petition verdict conviction grievance legal arraignment summons writ injunction
    impeachment charges libel plaint claim counterclaim referral dossier`,
  scorn: `criticism condemnation concern outrage disapproval dismay rebuke anger denunciation alarm regret indignation displeasure
    rejection reprimand disappointment scepticism skepticism fury disgust revulsion contempt reservation unease worry
    frustration resentment misgiving doubt blame objection distrust reproach abuse insult ridicule accusation barb broadside
    tirade`,
  measure: `sanction embargo tariff restriction ban boycott curfew limit duty quota penalty moratorium emergency control levy
    surcharge siege law cap rule requirement measure crackdown lockdown quarantine fine freeze fee prohibition visa decree
    toll blockade state-of-emergency martial cordon detention decision conviction warrant surtax blacklist sequestration
    confiscation injunction rationing censorship closure blackout checkpoint barrier clampdown pressure countermeasure
    counter-measure`,
  warrant: 'warrant order',
  truce: 'ceasefire cease-fire cease truce armistice peace de-escalation',
  stoppage:
    'strike boycott blockade siege protest sit-in occupation offensive campaign operation war hunger stoppage walkout',
  blow: `attack strike raid assault offensive bombing airstrike air-strike operation massacre warfare ambush incursion
    bombardment shelling invasion explosion barrage atrocity killing sabotage onslaught war airstrikes counterattack
    counter-attack counteroffensive counter-offensive drone missile rocket mortar salvo volley bomb fire gunfire suicide
    blitz pogrom rampage purge genocide push thrust foray hostility hostilities`,
  siege: 'blockade siege encirclement',
  rally: `protest demonstration rally march strike sit-in walkout riot vigil picket stoppage hunger-strike flag hunger procession
    parade gathering blockade occupation go-slow lock-in disobedience encampment picketing demo protest-march uprising
    mutiny`,
  help: `aid assistance help donation relief food medicine supply equipment vaccine funding fund money grant loan credit shelter
    asylum refuge medical ammunition weapon arms dose ventilator expert doctor team package training dollar euro support
    donor tent blanket fuel housing logistics finance expertise humanitarian convoy goods kit million billion $ € oxygen
    mask antibiotic generator tarpaulin water wheat rice grain flour clothing ambulance nurse paramedic rescuer firefighter
    engineer scholarship subsidy lifeline bailout bail-out line overdraft tranche sum guarantee missile tank howitzer drone
    shell rifle vehicle helicopter radar seed fertiliser fertilizer oil gas electricity power computer book tractor bus
    relief-goods aircraft plane jet system battery`,
  asylum: 'asylum refuge refugee sanctuary residency citizenship shelter migrant evacuee asylum-seeker',
  tie: `aid assistance funding fund supply supplies flight delivery donation talk talks negotiation relation relations tie ties
    cooperation trade loan support contact dialogue visa shipment export import membership programme program visit mission
    subsidy service export-licence lending link links link-up collaboration partnership treaty pact accord accreditation
    broadcast purchase order payment disbursement transfer sale licence license concession preference credit exchange
    project investment traffic train bus`,
  bond: 'tie ties relation relations embassy diplomatic friendship partnership alliance',
  envoy: `ambassador diplomat envoy peacekeeper observer staff mission consul inspector monitor attache attaché personnel worker
    delegation representative charge chargé negotiator adviser advisor liaison military`,
  force: `troop troops force forces soldier army military reservist reinforcement unit battalion warship navy tank platoon brigade
    missile aircraft jet fighter convoy police gunboat frigate destroyer submarine carrier bomber armour armor artillery
    battery marine paratrooper commando gendarme guard guardsman division regiment squadron contingent fleet vessel
    helicopter drone rocket launcher reserve militiaman volunteer ranger peacekeeper vehicle howitzer`,
  talk: `talk talks meeting negotiation summit dialogue conversation conference session consultation discussion lunch dinner
    visit call round audience mediation trip hearing phone-call parley tour stopover banquet breakfast teleconference
    videoconference encounter contact contacts discussions brainstorming briefing workshop forum bargaining handshake
    tete-a-tete telephone reception interview symposium retreat negotiating chat exchange-of-views`,
  drill: `exercise exercises drill drills manoeuvre maneuver game games war-game patrol training manoeuvres maneuvers wargame
    rehearsal operation patrols naval joint`,
  knowledge: `evidence intelligence information data experience expertise technology know-how finding dossier file document map list
    image footage sample`,
  pact: `agreement pact deal accord treaty memorandum contract resolution protocol communique communiqué settlement compromise
    declaration charter convention truce-agreement ties mou understanding compact covenant roadmap road-map bargain`,
  praise: `apology regret support solidarity commitment confidence backing condolence congratulation gratitude appreciation thanks
    praise sympathy tribute readiness endorsement admiration respect satisfaction encouragement approval applause compliment
    respects cooperation loyalty trust blessing weight vote approbation goodwill greetings greeting wish`,
  honour: 'order medal award prize honour honor title decoration',
  leave: `permission pardon bail request visa access autonomy amnesty independence concession clemency injunction licence license
    right recognition reprieve entry passage parole demand resignation clearance exemption waiver citizenship pay consent
    overflight delay extension`,
  captive: `prisoner hostage detainee captive leader journalist activist soldier sailor crew crewman protester man woman people
    pilot citizen national inmate opposition dissident member worker engineer priest nun teacher pupil schoolgirl student
    aid-worker fisherman trawler ship boat vessel tourist hiker general minister mayor lawyer blogger rebel guerrilla
    fighter suspect convict internee body spy agent cleric monk marine patient`,
  land: `city town village territory island base area region province control post headquarters building airport capital house
    district hill mosque church school station crossing port oilfield camp ship tanker vessel`,
  demand: `request demand appeal call petition plea requests demands query application invitation proposal ultimatum-request bid
    list wish`,
  threat: `ultimatum threat warning deadline warnings notice caution reprisal`,
  door: 'entry permission access visa request leave passage right asylum bail appeal',
  plan: `visit deal meeting summit talk talks trip agreement invitation offer proposal plan project bid merger takeover pact
    truce`,
  alert: 'alert standby readiness war-footing',
  border: 'border door gate airspace port crossing',
  mission: 'deployment mission monitor inspector inspection observer return access',
  peacekeeper: 'peacekeeper peacekeeping observer medic doctor rescuer team expert engineer',
  joint: 'venture partnership',
  travel: 'travel',
  complaint: 'protest complaint grievance objection demarche démarche lawsuit suit petition',
  gunfire: 'fire gunfire shot rocket missile bomb shell bullet',
  'crowd-control': 'tear teargas tear-gas cannon baton rubber pepper',
  rescue: 'aid rescue assistance help',
  teargas: 'tear gas cannon baton bullet',
  position: 'position positions',
  roadblock: 'roadblock checkpoint barricade barrier obstacle fence mine blockade',
  quitting: 'resignation notice weapon weapons arms',
  embassy: 'embassy consulate mission',
  funds: `aid fund funding money dollar euro pound yen loan grant credit million billion tranche food medicine relief blanket tent vaccine
    assistance supplies supply flour rice grain water wheat`,
  muck: 'manure slurry milk straw hay tyre tire road motorway highway tractor',
  wish: `loan help aid assistance support extradition clarification explanation apology meeting talk talks mediation
    release protection guarantee assurance extension compensation reparation access bailout credit membership permission asylum visa
    ruling order injunction return handover investment recognition`,
  jointness: 'joint cooperation collaboration coordination',
  goods: 'artifact artefact remains body painting manuscript animal property land asset money relic mandate treasure',
}

export const OBJECT_ROWS: readonly (readonly [Root, string, string])[] = [
  ['ACCUSE', 'lodge file register send deliver make submit enter convey issue', 'complaint'],
  ['ASSAULT', 'rain open|fire set|fire exchange trade return|fire open return draw spray', 'gunfire'],
  ['COERCE', 'fire|tear use fire|rubber', 'teargas'],
  ['COERCE', 'fire lob hurl', 'crowd-control'],
  ['AID', 'come|to rush|to go|to', 'rescue'],
  ['MOBILIZE', 'take|up dig|in occupy|along', 'position'],
  ['YIELD', 'remove dismantle take|down clear tear|down lift', 'roadblock'],
  ['YIELD', 'hand submit tender hand|in offer give', 'quitting'],
  ['SANCTION', 'close shut evacuate downgrade shutter', 'embassy'],
  ['SANCTION', 'freeze cut|off slash', 'tie'],
  ['REQUEST', 'seek request ask|for appeal|for beg|for plead|for want demand apply|for push|for press|for', 'wish'],
  ['REQUEST', 'put table file lodge address direct extend make issue present submit', 'demand'],
  ['COOPERATE', 'launch start begin conduct carry|out hold run open mount', 'jointness'],
  ['COOPERATE', 'set|up form found create establish launch', 'joint'],
  ['THREATEN', 'serve sound fire', 'threat'],
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
    'launch carry|out lead conduct mount stage order commit perpetrate wage begin execute make unleash continue',
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
    'suspend cut reduce halt freeze stop end withhold cancel cut|off break|off sever downgrade slash withdraw curtail block terminate',
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
  [
    'AID',
    'release unlock unblock free mobilise mobilize earmark commit set|aside make put|up pump inject channel dispatch rush fly truck ferry announce|for',
    'funds',
  ],
  ['AID', 'participate take|part serve', 'peacekeeping'],
  ['PROTEST', 'dump spill tip pour scatter burn block', 'muck'],
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
    `accusation condemnation criticism investigation inquiry probe lawsuit denunciation rebuke complaint indictment allegation censure
    reprimand prosecution impeachment tirade broadside swipe jibe blame`,
  ],
  [
    'ASSAULT',
    `attack strike airstrike raid assault offensive bombing invasion shelling bombardment killing murder war torture massacre ambush
    incursion kidnapping abduction assassination shooting beating fighting clash clashes battle skirmish siege hostility hostilities onslaught
    aggression stabbing airstrikes counterattack counteroffensive occupation annexation cross-border blitz crossfire`,
  ],
  [
    'COERCE',
    `arrest detention crackdown deportation seizure sanctions ban sanction embargo imprisonment jailing eviction expropriation confiscation
    censorship repression persecution harassment tariff restriction curfew fine clampdown conviction sentencing sentence`,
  ],
  [
    'YIELD',
    `release withdrawal ceasefire surrender concession resignation apology pardon retreat pullout pull-out pullback pull-back amnesty
    truce climbdown climb-down u-turn capitulation handover repatriation acquittal evacuation truce armistice`,
  ],
  [
    'SUPPORT',
    `support praise endorsement solidarity backing recognition tribute congratulation condolence gratitude applause loyalty sympathy
    treaty pact accord agreement deal rapprochement reconciliation alliance`,
  ],
  [
    'COOPERATE',
    'cooperation co-operation collaboration partnership coordination joint-venture exercises manoeuvres swap',
  ],
  ['AID', 'aid assistance donation loan grant bailout shipment airlift rescue funding subsidy'],
  [
    'CONSULT',
    `meeting talks visit negotiations summit talk negotiation dialogue consultation consultations discussions discussion trip
    conversation telephone-call mediation phone-call contacts encounter`,
  ],
  ['REQUEST', 'request demand appeal plea petition proposal invitation urging'],
  ['THREATEN', 'threat ultimatum warning threats'],
  ['REJECT', 'rejection refusal veto denial snub boycott rebuff opposition defiance'],
  ['SANCTION', 'expulsion suspension severance recall'],
  ['MOBILIZE', 'mobilisation mobilization build-up buildup deployment'],
  ['PROTEST', 'protest demonstration rally sit-in walkout march riot picket'],
]
