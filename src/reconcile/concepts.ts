/**
 * What tellings call one thing by different words: "lorries", "trucks" and "convoy" are one concept, "rang" and "spoke
 * by telephone" another. Data of the field, by stems as `stem` of likeness.ts cuts them; nothing of one report.
 */
import { stem } from './likeness.ts'

const FIELDS: Readonly<Record<string, string>> = {
  attack: `attack strike strikes struck hit hits shell shells shelled shelling bomb bombed bombing bombardment fire fired raid raided assault assaulted mortar
    artillery rocket missile airstrike barrage salvo clash clashed shooting shot gunfire offensive incursion aggression
    slammed pounded provocation terror ambush firefight skirmish fighting battle`,
  blast:
    'blast blasts explosion explosions exploded explode blew detonation detonated detonate blaze fire burned burnt ablaze alight inferno',
  depot:
    'depot depots store stores storage warehouse warehouses base dump arsenal stockpile terminal refinery tank tanks cellar',
  drone: 'drone drones uav uavs quadcopter unmanned',
  convoy: 'convoy convoys lorry lorries truck trucks shipment consignment aid relief supplies',
  call: 'telephone telephoned phone phoned rang call called conversation spoke rung',
  talks:
    'talk talks negotiation negotiations consultation consultations summit round conference discussion discussions dialogue meeting met meet',
  truce: 'truce truces ceasefire armistice cessation lull',
  siege: 'siege besieged encircled encirclement surrounded blockade blockaded',
  closure: 'closed closing closure shut shutting sealed sealing',
  opening: 'reopen reopened reopening open opened opening',
  inquiry: 'inquiry inquiries investigation investigations probe commission enquiry',
  observers: 'observer observers monitor monitors inspector inspectors peacekeeper peacekeepers',
  withdrawal: 'withdraw withdrew withdrawal withdrawn pullout pullback leave left retreat retreated evacuate evacuated',
  amnesty: 'amnesty amnesties pardon pardoned pardons surrender',
  captives:
    'prisoner prisoners captive captives captured hostage hostages detainee detainees abducted kidnapped taken seized',
  handover: 'handed hand handover release released releases freed freeing exchange exchanged swap swapped transferred',
  seizure:
    'seize seized capture captured captures overran overrun took taken lost lose fell masters control hands retook recaptured occupied occupy',
  parliament: 'parliament assembly deputies lawmakers senate duma congress legislature session',
  strike: 'strike strikes striking striker strikers walkout walkouts stoppage picket pickets stoppages',
  vote: 'vote votes voted voting ballot referendum election elections poll',
  agreement: 'agreement agreed accord deal pact treaty memorandum bargain settlement compromise',
  signing: 'sign signed signing signature signatures initialled ratify ratified ratification',
  sanctions: 'sanction sanctions embargo embargoes tariff tariffs duties levy',
  protest:
    'protest protests protesters demonstration demonstrations rally rallies marched march picket pickets roadblock roadblocks sit-in',
  lowering:
    'lower lowered lowering reduce reduced reduction halve halved halving cut cuts cutting decrease decreased fell fall drop dropped shrink shrank slash slashed curb curbed',
  raising: 'raise raised raising increase increased rise rose risen hike hiked climb climbed grow grew double doubled',
  cutoff:
    'suspend suspended suspension halt halted cut stop stopped stopping freeze froze frozen interrupt interrupted switch disconnect discontinued',
  resumption: 'resume resumed resumes resumption restart restarted restore restored renew renewed reconvene reconvened',
  departure: 'walk walked quit quits quitted leave leaves left exit exited pull pulled storm stormed bow bowed',
  inspection: 'inspect inspected inspection inspections inspector inspectors visit visited check checked verification',
  refusal: 'refuse refused refusal turned barred bar denied denial blocked block prevented reject rejected',
  entry: 'enter entered entry admitted admit access receive received arrive arrived arrival reached came gate',
  dead: 'kill killed killing killings die died dies dead death deaths perished bodies body corpse corpses fatalities slain lives toll',
  hurt: 'wound wounded wounding injure injured injuries hurt maimed casualties',
  payment:
    'pay paid pays payment settle settled transfer transferred repaid repay repayment instalment bill arrears debt debts owed',
  report: 'report brief briefed briefing account hearing hear',
  letter: 'letter letters wrote written note notice notification notified notify informed message',
  postponement: 'postpone postponed postponement delayed delay deferred adjourned adjourn shelved put',
  election: 'elect elected election elections poll polls candidate runoff',
  naming: 'appoint appointed appointment named nominated nomination',
  dismissal: 'dismiss dismissed dismissal sack sacked fired resign resigned resignation ousted',
  arrest: 'arrest arrested arrests detain detained detention custody jailed imprisoned',
  trial:
    'court trial verdict judge judges ruling ruled tribunal convicted sentenced sentence acquitted indicted charged',
  works: 'workers staff employees crews dockers drivers teachers nurses miners',
  wages: 'wage wages pay salary salaries',
  price: 'price prices cost costs fee fees tariff quota quotas',
  takeover: 'bid takeover acquire acquired acquisition offer merger merge buy bought purchase stake shares',
  flood: 'flood floods flooded flooding inundated dam river flow level water reservoir',
  gas: 'gas pipeline fuel oil diesel petrol',
  power: 'electricity power grid blackout outage',
  prison: 'prison jail cell camp',
  ship: 'ship ships vessel vessels boat boats trawler trawlers tanker ferry',
  mine: 'mine mines minefield demining',
  border: 'border frontier crossing checkpoint',
  demanding:
    'demand demands demanded demanding ask asks asked want wants wanted seek seeks sought claim claims claimed require insist',
  offering: 'offer offers offered propose proposed proposal promise promised pledge pledged bid tender',
  captors: 'kidnapper kidnappers captor captors abductor abductors gunman gunmen hijacker hijackers',
  ending:
    'end ended ending close closed closing lift lifted expire expires expired conclude concluded conclusion finish finished over',
  lasting: 'last lasted lasts run runs running remain remained keep kept stay stayed stand spend spent',
  approval: 'approve approved approval endorse endorsed adopt adopted adoption back backed pass passed accept accepted',
  collapse:
    'collapse collapsed fail failed failure breakdown broke founder foundered unravelled deadlock stalemate impasse',
  downing:
    'crash crashed downed sank sink sunk sinking capsized capsizing wreck wrecked overturned derailed derailment',
  damage:
    'damage damaged destroy destroyed destruction wreck wrecked devastated razed ruined demolish demolished flattened',
  creditors: 'creditor creditors bondholder bondholders lender lenders',
  loss: 'loss losses lose lost writedown haircut write discount forgive forgiven cancel cancelled relief',
  bonds: 'bond bonds paper notes loan loans',
  jobs: 'job jobs post posts layoff layoffs redundancy redundancies dismissals',
  confidence: 'confidence vote investiture government cabinet coalition',
  pact: 'agreement programme pact accord treaty charter contract memorandum protocol convention',
  gauge: 'gauge gauges meter meters measuring sensor sensors',
  supply:
    'supply supplied supplies deliver delivers delivered delivery deliveries flow receive received ship shipped send sent',
  police: 'police gendarme gendarmes gendarmerie constables officers',
  tribunal: 'court tribunal judges appeal petition complaint challenge',
  marking: 'share shares stock equity',
  repulse: 'repulse repulsed repel repelled beat beaten thwart thwarted foil foiled',
  advance: 'advance advanced advancing push pushed break broke storm stormed enter entered cross crossed crossing',
  flight: 'flee fled flight escape escaped displaced refugee refugees evacuate evacuated',
  hunger: 'food bread flour wheat grain hunger famine starving starvation',
  medicine: 'hospital hospitals clinic clinics doctors medics surgeons ward',
  fisheries: 'fish fishing fisheries fishermen skippers trawlers catch mackerel herring cod',
  plant: 'plant plants reactor reactors mill factory factories works smelter',
  enrichment: 'enrich enriched enrichment uranium centrifuge centrifuges',
  leaders: 'chief head leader chairman director president boss',
  chairing: 'chair chaired chairs preside presided host hosted convene convened',
  apology: 'apology apologised apologized apologise apologize regret regretted sorry',
  visit: 'visit visited visits travel travelled trip tour toured flew arrive arrived',
  dispatch: 'send sent sending dispatch dispatched deploy deployed deployment',
  ownership: 'own owned owns hold holds held holding holdings command commands commanded',
  majority: 'seat seats mandate mandates majority deputies',
}

const CONCEPTS = new Map<string, string[]>()
for (const [concept, words] of Object.entries(FIELDS))
  for (const word of words.split(/\s+/)) {
    const key = stem(word)
    const known = CONCEPTS.get(key) ?? []
    if (!known.includes(concept)) CONCEPTS.set(key, [...known, concept])
  }

/** The concepts that a stem can stand for. */
export const conceptsOf = (stemmed: string): readonly string[] => CONCEPTS.get(stemmed) ?? []
