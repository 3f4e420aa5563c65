/**
 * Nouns that stand for people and bodies in the news, as data: which nominals are actors, and of what kind.
 *
 * "spokeswoman" is a person and a woman; "officials" a group of persons; "ministry" an organisation.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Offices and roles one person holds, singular. */
export const ROLES = new Set(
  words(`
  president premier chancellor king queen prince princess emir sultan sheikh emperor pope monarch ruler leader chief head
  minister secretary undersecretary ambassador envoy representative delegate negotiator mediator facilitator broker consul
  diplomat official officer commander general colonel major captain lieutenant admiral brigadier marshal sergeant soldier
  spokesman spokeswoman spokesperson adviser advisor aide assistant counsellor counselor deputy chairman chairwoman chairperson chair
  director manager executive governor mayor senator lawmaker legislator congressman congresswoman parliamentarian councillor
  commissioner coordinator administrator prosecutor attorney lawyer judge justice magistrate docker trader striker barrister solicitor arbitrator counsel
  activist campaigner organiser organizer unionist steward analyst economist expert scientist researcher professor scholar historian
  academic author writer journalist reporter correspondent editor columnist broadcaster presenter anchor photographer
  doctor surgeon nurse paramedic physician medic teacher schoolteacher farmer fisherman miner driver trader merchant worker resident
  villager witness survivor relative mother father wife husband son daughter brother sister widow neighbour neighbor
  bishop archbishop cardinal priest imam cleric mufti rabbi pastor ayatollah patriarch guerrilla militant fighter rebel warlord
  candidate opponent rival incumbent successor predecessor co-founder founder owner investor shareholder banker broker trawlerman
  superintendent inspector constable policeman policewoman sheriff investigator ombudsman rapporteur observer monitor inspector
  host guest counterpart colleague interlocutor source insider person man woman boy girl student citizen passenger pilot sailor
  engineer architect contractor landowner rancher herder pastoralist elder chieftain headman hostage captive prisoner detainee
  agent sniper gunman assailant attacker suspect defendant plaintiff claimant victim peacekeeper marine recruit conscript reservist
  deserter defector volunteer firefighter rescuer pilgrim tourist settler peasant refugee migrant separatist insurgent operative bystander
  headmaster headmistress headteacher schoolmaster midwife smuggler trafficker hijacker kidnapper mercenary exile veteran creditor employer
  speaker whip treasurer vice-president premier-designate president-elect strongman dictator figurehead hardliner moderate
`),
)

/** Plural nouns for people nobody names one by one. */
export const GROUPS = new Set(
  words(`
  officials diplomats aides ministers leaders sources negotiators mediators delegates delegations envoys representatives people persons
  residents villagers witnesses survivors relatives families locals citizens protesters demonstrators activists campaigners
  analysts economists experts observers monitors scientists researchers historians academics commentators critics opponents supporters
  allies rivals partners governments authorities forces troops soldiers rebels insurgents militants fighters guerrillas separatists
  gunmen militiamen paramilitaries operatives agents officers commanders police prosecutors investigators judges lawyers
  doctors nurses medics paramedics hospitals workers miners drivers farmers fishermen traders exporters importers unions employers
  lawmakers legislators deputies senators members parties sides lenders creditors donors investors shareholders bankers
  journalists reporters correspondents media outlets newspapers states countries nations neighbours neighbors powers
  hardliners moderates reformers conservatives liberals nationalists monarchists refugees migrants civilians children women men
  students teachers hostages captives prisoners detainees insiders bystanders passengers crews sailors pilots engineers
  mercenaries bandits terrorists extremists jihadists islamists loyalists dissidents exiles veterans elders herders pastoralists
  stewards organisers organizers leaders bosses chiefs heads executives managers directors interlocutors colleagues few many some others
  dockers pensioners tourists hikers shoppers commuters nationals locals peasants labourers laborers settlers colonists tribesmen clansmen
  sympathisers sympathizers bandits gunmen assailants attackers suspects defendants plaintiffs claimants victims casualties youths boys girls babies
  pupils pilgrims adults peacekeepers marines guardsmen recruits conscripts reservists deserters defectors inmates wardens jurors firefighters
  rescuers volunteers mourners worshippers clerics bishops priests staff guards smugglers traffickers hijackers kidnappers
`),
)

/** Heads of names and nominals for bodies. */
export const BODIES = new Set(
  words(`
  government administration cabinet ministry department parliament assembly congress senate council commission committee party
  coalition alliance union bloc league organisation organization federation confederation front movement army military navy
  force militia group faction junta regime opposition court tribunal office bureau agency authority bank fund company firm
  corporation consortium group board delegation embassy mission presidency secretariat office bench panel watchdog regulator
  institute university think-tank thinktank foundation charity association cooperative co-operative guild chamber club syndicate
  newspaper broadcaster television radio station channel magazine website outlet daily weekly agency press service programme
  hospital police treasury state country republic kingdom nation side camp team leadership command garrison brigade battalion division
  operator utility carrier airline railway port manufacturer producer employer bidder rival buyer seller insurer lender
`),
)

/** Words in the name of a newspaper, agency, station or channel: "Radio France", "the Evening Standard", "Northern Wire". */
export const OUTLET_NAME =
  /(^| )(radio|tv|television|news|newspaper|times|(?<!(?:trading|border|command|guard|military|customs|frontier|swiss|canada|japan|australia) )post|herald|gazette|tribune|telegraph|wire|press|agency|fm|channel|broadcasting|broadcaster|journal|courier|chronicle|observer(?! (?:mission|force|team|group))|(?<!royal )mail|star|standard|beacon|magazine|weekly|daily|review|monitor|dispatch|examiner|inquirer|mirror|argus|bulletin|correo|diario|noticias|zeitung|presse|journal|figaro|gazeta|pravda|novosti|clarion|advertiser|ledger|echo|sentinel|bugle|enquirer|intelligencer)( |$)/i

/** Documents that are made to speak: "a leaked draft proposes". */
export const DOCUMENTS = new Set(
  words(`
  letter draft document documents text memo memorandum communique communiqué statement report reports proposal plan treaty
  resolution ruling judgment judgement filing affidavit transcript cable leak indictment petition manifesto survey poll study data figures
  minutes dossier note
`),
)

export const FEMALE = new Set(
  words(`spokeswoman chairwoman congresswoman policewoman queen princess mother wife daughter sister widow woman girl
  mrs ms miss madam lady baroness dame actress businesswoman stateswoman grandmother aunt nun hostess councilwoman`),
)
export const MALE = new Set(
  words(`spokesman chairman congressman policeman king prince father husband son brother man boy mr sir lord baron
  fisherman trawlerman businessman statesman strongman grandfather uncle monk sheikh emir sultan pope archbishop bishop imam`),
)

/** Titles that go before a name and say nothing of an office. */
export const HONORIFICS = new Set(
  words(
    `mr mrs ms miss mx dr sir lady lord madam dame prof professor monsignor reverend father sister brother mr. mrs. ms. mx. dr. prof. hon hon.
    rev rev. coun cllr coun. cllr. mp mep msp engr engr. adv adv. barr barr. mzee`,
  ),
)
