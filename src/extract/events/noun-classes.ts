/**
 * Classes of nouns that decide what a verb tells, as data: "lifted the sanctions" is of `measure`, "freed the crew" of `captive`.
 *
 * `@person`, `@place`, `@state`, `@organisation` and `@money` stand for names and sums of that kind (themes.ts).
 */
import {
  BUILDINGS,
  COMPANIES,
  FOODS,
  INFRASTRUCTURE,
  PEOPLE,
  SOLDIERS,
  SUPPLIES,
  THROWN,
  VEHICLES,
  WEAPONS,
} from './things.ts'

export const CLASSES: Readonly<Record<string, string>> = {
  measure: `sanction embargo tariff restriction ban curfew blockade siege measure duty quota levy surcharge limit penalty
    moratorium emergency cap control tax fee boycott lockdown quarantine rationing visa requirement capital moratoria freeze
    suspension prohibition toll fine countermeasure cordon curb safeguard state-of-emergency subsidy`,
  case: `charge case lawsuit indictment warrant fine suspension sit-in picket protest strike proceeding trial appeal hunger
    blockade walkout investigation probe inquiry prosecution complaint claim arbitration stoppage action`,
  suit: 'suit lawsuit complaint case claim charge appeal petition injunction writ motion proceeding arbitration',
  envoy: `envoy ambassador delegation delegate mediator negotiator representative diplomat team emissary consul attaché attache
    mission commissioner`,
  monitor: 'observer inspector monitor peacekeeper expert investigator auditor surveyor verifier engineer',
  force: `${SOLDIERS} ${VEHICLES} ${WEAPONS} battery`,
  way: `${INFRASTRUCTURE} airspace embassy consulate school hospital clinic university college court mosque church market factory plant bank
    shop station headquarters shelter camp depot office account website newspaper branch entrance sea centre center ground grounds compound
    floodgate spillway spur stock-exchange exchange`,
  talk: `talk talks negotiation meeting dialogue consultation session conference summit discussion round conversation process
    contact hearing mediation parley visit trip`,
  pact: `agreement deal accord treaty pact settlement truce ceasefire cease-fire armistice communique communiqué memorandum protocol
    contract convention compact compromise roadmap understanding concession lease charter declaration coalition alliance covenant statute licence license`,
  terms: 'term heads',
  shares: 'share stock listing trading dealing',
  captive: `prisoner hostage detainee captive crew sailor soldier body remains journalist inmate pilot fisherman worker staff activist
    serviceman pow engineer aid-worker missionary nun priest pupil schoolgirl schoolboy student passenger tourist trucker driver
    seafarer seaman mariner crewman dissident @person`,
  company: COMPANIES,
  permit: 'visa licence license passport accreditation permit citizenship nationality registration permission',
  asset: 'asset account holding property estate deposit reserve shareholding yacht villa',
  site: 'website site server network system page channel signal transmitter broadcast satellite portal',
  people: `${PEOPLE} @person`,
  person: `minister official chief director commander general president officer worker employee teacher judge governor
    mayor people man woman student leader activist protester civilian member resident villager family premier chairman
    ambassador head manager secretary executive lawmaker deputy senator migrant refugee journalist lawyer prosecutor banker
    clerk miner nurse doctor docker driver patient suspect smuggler trafficker poacher fugitive defendant @person`,
  money: `money fund funds tranche loan grant aid payment coupon debt instalment installment credit sum cash interest compensation wage
    salary arrears bill ransom euro dollar dues fee pension bond loan assistance donation subsidy contribution support package
    damages reparation tuition allowance bonus dividend principal premium @money`,
  goods: `${FOODS} ${SUPPLIES} ${WEAPONS} tank shelter convoy lorry truck ration ventilator`,
  output: `output production supply export import quota gas flow power electricity price rate wage pay spending budget tie relation levy toll
    delivery shipment trade credit loan aid assistance cooperation co-operation service flight work operation publication
    broadcast funding financing talks contact membership licence license permit purchase catch discharge donation link traffic water`,
  ties: 'tie relation cooperation co-operation contact link membership trade service flight exchange',
  land: `city town village hamlet settlement territory island islet area region province district county valley ridge hill mountain capital
    quarter neighbourhood neighborhood suburb outskirts stronghold enclave base post outpost garrison trench bunker position field power
    coast beach forest chamber hall lobby foyer courtyard rooftop roof crane gantry quay runway compound ${BUILDINGS} ${INFRASTRUCTURE} ${VEHICLES} cargo @place`,
  consent: 'agreement consent assent approval go-ahead nod blessing',
  stake: 'claim right demand ministry seat veto privilege insistence share territory',
  arms: 'weapon arms gun rifle arsenal weaponry missile stockpile artillery firearm ammunition munition warhead',
  munition: 'drone missile rocket bomber warplane shell torpedo quadcopter projectile uav',
  aim: 'aim',
  pronoun: 'they he she them him her we us',
  respite: 'maturity repayment deadline grace debt arrears instalment installment principal interest rent',
  shot: `fire shot round salvo volley canister gunfire barrage airstrike warfare offensive assault attack raid invasion strike bombardment
    ${WEAPONS} ${THROWN} gas`,
  gunfire: 'fire gunfire',
  tools: 'tool',
  riotgear: 'tear tear-gas teargas cannon baton truncheon pepper',
  it: 'it they he she them him her',
  paper:
    'petition decree bill law order letter statement cheque check warrant ordinance pardon edict proclamation executive',
  violence: `hostilities hostility fighting bombing bombardment shelling attack strike war violence offensive raid bloodshed airstrike
    fire operation advance siege clash`,
  law: `law bill act decree resolution motion budget constitution amendment order referendum legislation ordinance programme program
    reform code statute text directive regulation plan package treaty agreement accord`,
  ruling:
    'ruling verdict conviction sentence decision judgment judgement order injunction result election ban award finding',
  deed: `plan report text document audit list log letter note statement map data evidence record file transcript figure account
    findings dossier submission archive ledger sample`,
  post: `post office job seat presidency premiership command chair ministry portfolio membership leadership chairmanship oath`,
  vote: `election vote referendum ballot poll by-election runoff run-off primary seat majority presidency plebiscite mandate re-election contest
    confidence`,
  body: `parliament government cabinet assembly council committee commission board senate congress union party coalition junta tribunal
    panel authority agency fund taskforce task-force company ministry chamber legislature`,
  mercy:
    'amnesty pardon clemency reprieve asylum bail visa citizenship permission access passage concession recognition autonomy status leave',
  place: `town village city crop field roof ${BUILDINGS} ${INFRASTRUCTURE} ${VEHICLES}`,
  bloc: 'union bloc alliance treaty organisation organization pact convention nato eu un club league court agreement accord coalition talks',
  crowd:
    'crowd protester demonstrator protest march rally demonstration picket sit-in camp striker gathering worker student',
  border: 'border line frontier airspace water waters river territory strait zone boundary limit',
  goodwill:
    'ambassador tie relation embassy consulate mission link visa service flight membership quota supply export work operation production traffic talks',
  rebuild: `electricity power water service supply ${BUILDINGS} ${INFRASTRUCTURE}`,
  gear: `net gear catch engine trap buoy statue flag tyre tire monument banner poster ${VEHICLES} ${INFRASTRUCTURE}`,
  conflict:
    'war fighting rebellion clash violence uprising revolt mutiny insurgency riot fire unrest hostilities gunfight scuffle',
  zone: 'zone curfew emergency blockade law lockdown quarantine state-of-emergency siege',
  dispute: 'dispute strike conflict claim case row quarrel lawsuit grievance',
  power: 'power control',
  prisoner: 'prisoner hostage captive',
}
