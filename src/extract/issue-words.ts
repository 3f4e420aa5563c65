/**
 * Issues and the words that tell of them, as data. The names are those of the record; a dossier may add its own.
 */

export interface IssueWords {
  readonly issue: string
  readonly form: RegExp
  /** A dossier's own words count also where they are names. */
  readonly own?: true
}

const of = (issue: string, words: string): IssueWords => ({
  issue,
  form: new RegExp(`\\b(${words.trim().replace(/\s+/g, '|').replace(/_/g, ' ')})\\b`, 'giu'),
})

/** Order decides between issues whose words stand equally often. */
export const ISSUES: readonly IssueWords[] = [
  of(
    'nuclear',
    `nuclear enrichw* uranium plutonium centrifuges? reactors? inspections? inspectors? warheads? safeguards atomic
    fuel_rods seals IAEA fissile stockpiles? heavy_water weapons-grade non-proliferation proliferation test_ban
    ballistic radioactive isotopes?`,
  ),
  of(
    'prisoners',
    `prisoners? captives? hostages? detainees? abductees? abductw+ prisoner_swap kidnappw+ ransom captivity swap
    captured captors? jailed inmates? imprisonw+ jail prison released? releas(e|es|ing)_of convicts? political_prisoners?
    gunmen remains_of bodies extraditw+ cellmates? pardonw*`,
  ),
  of(
    'ceasefire',
    `ceasefires? cease-fires? truces? armistice hostilities guns shelling bombing bombardment fighting cessation halt_in
    halt_to the_halt hold_(its|their)_fire calm de-escalatw+ quiet lull pause_in violations? offensive monitors
    stop_(firing|shooting|shelling) standstill`,
  ),
  of(
    'sanctions',
    `sanctions? sanctioned embargo(es)? asset_freeze frozen_assets blacklistw* bans?_on export_ban(s)? travel_bans?
    visa_bans? snapback waivers? licences?_to_export boycotts? penalties punitive`,
  ),
  of(
    'humanitarian',
    `humanitarian aid convoys? relief food medicines? medical water evacuatw+ corridors? refugees? famine displaced
    civilians shelter returnees? trucks? rations hunger hospitals? ambulances? airlifts? airdrops? crossings? wounded
    drinking flour fuel camps? epidemic vaccinw+ clinics? floodw* drought`,
  ),
  of(
    'territory',
    `territorw+ borders? annexw* peninsula sovereignty islands? islets? occupied occupation boundar(y|ies) demarcatw+
    frontiers? maritime strait reef shoal enclave contested_w+ disputed_w+ land provinces? settlements_in partition
    continental_shelf exclusive_zone delimitw+ buffer_zone line_of_control checkpoints? waters ridge secession
    independence self-determination exclave soil`,
  ),
  of(
    'arms',
    `arms weapons? weaponry missiles? drones? disarmw* demobilisw+ ammunition artillery rockets? rifles? launchers?
    tanks? howitzers? mines? munitions decommissionw+ jets? warplanes? depot decommissioning surrender_of`,
  ),
  of(
    'alliances',
    `alliances? allies NATO Nato accession neutrality defence_pact defense_pact membership enlargement non-aligned
    mutual_defence join_the_(bloc|alliance|union)`,
  ),
  of(
    'labour',
    `wages? pay on_strike strikes? strikers? strike_(action|ballot|call|vote|fund) walkouts? walk_out stoppages? pickets?
    unions? employees? overtime shifts? rosters? pensions? working_(hours|week|time) reinstatw+ redundancw+ layoffs?
    lay-offs jobs? dismissed_workers workforce hour_(day|week) salar(y|ies) bonus(es)? collective_agreement staff
    nurses? teachers? drivers? dockers? miners? pilots? workers? lockouts? sick_pay bargaining pay_(rise|offer|deal|round)
    industrial_action holidays? apprentices? crews? contract_out outsourcw+ severance`,
  ),
  of(
    'economic',
    `tariffs? dut(y|ies) lev(y|ies) trade exports? imports? prices? quotas? subsidw+ anti-subsidy dumping loans? debts?
    bonds? bondholders? creditors? lenders? takeovers? mergers? bids? shares? shareholders? stakes? licences? licenses?
    fishing fish(eries)? catch(es)? fees? investmentw* investors? markets? funds? compensation billion million tax(es)?
    taxation minerals? mining payments? payouts? repayw* grain oil gas pipelines? electricity emissions? climate carbon
    financw+ haircut maturit(y|ies) principal coupons? warrants restructurw+ default barrels? cargo(es)? tonnes
    costs? budgetw* harvests? farms? farmers? output production dividendw* rents? tenants? landlords? tolls? royalt(y|ies)
    revenues? discounts? deficit austerity bailout currency deposits? customs beef steel cars? aluminium coffee
    interest_rate reservoirs? irrigation cubic_metres dams? allocation donors?`,
  ),
  of(
    'governance',
    `cabinet coalitions? elections? electoral referendum constitutionw* mandate no-confidence census portfolios?
    power-sharing executive transition interim premier(ship)? resignw* reshuffle seats voters votes? voting devolw+
    opposition junta autonomy ballots? ministr(y|ies) posts? recounts? parliament parliamentary government_formation
    minority_government lawmakers bills? legislation budget_vote speaker council_of_ministers presidential polls?
    turnout results step_down term_of_office decentrali[sz]ation`,
  ),
  of(
    'justice',
    `inquir(y|ies) investigatw+ courts? tribunals? trials? accountabw+ amnest(y|ies) war_crimes prosecutw+ lawsuits?
    verdicts? rulings? arbitratw+ crimes? culprits? reparations sue judges? damages claims? guilty charges?
    truth_commission impunity indictw+ appeals? sentences? evidence perpetrators? audits? autopsy complaints?`,
  ),
  of(
    'security',
    `security troops army forces pullw*_(back|out) withdraww* military guarantees? peacekeepw+ bases soldiers patrols?
    garrison escortw* militia rebels? fighters battalions? brigades? guards police gendarmes deployw* attacks? raids?
    no-fly mercenar(y|ies) insurgents? retaliatw+ defence ports? posts_on airspace`,
  ),
  of(
    'peace-plan',
    `peace peace_plan peace_deal peace_agreement peace_initiative plan roadmap road-map accords? treat(y|ies) settlement
    framework memorandum final_status timetable ratifw+ implementation protocol`,
  ),
  of(
    'talks',
    `talks talk_to negotiatw+ dialogue consultations? mediatw+ mediators? summit meeting discussw* sit_down
    bargaining invitw+ negotiating_table meet_(with|in|his|her|their|the|him|them) preconditions? delegates delegations? rounds?_of attend host
    conference agenda face-to-face backchannel`,
  ),
]
