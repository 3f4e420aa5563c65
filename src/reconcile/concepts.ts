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
  truce: 'truce truces ceasefire armistice cessation lull hold',
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
  strike: 'walkout walkouts stoppage picket pickets stoppages',
  vote: 'vote votes voted voting ballot referendum election elections poll',
  agreement: 'agreement agreed accord deal pact treaty signed signing memorandum',
  sanctions: 'sanction sanctions embargo embargoes tariff tariffs duties levy',
  protest: 'protest protests protesters demonstration demonstrations rally rallies marched march',
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
