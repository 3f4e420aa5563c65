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
    `nuclear enrich\\w* uranium plutonium centrifuges? reactors? inspections? inspectors? warheads? safeguards atomic
    fuel_rods seals IAEA fissile stockpiles? heavy_water weapons-grade non-proliferation proliferation test_ban
    ballistic radioactive isotopes?`,
  ),
  of(
    'prisoners',
    `prisoners? captives? hostages? detainees? abductees? abduct\\w+ prisoner_swap kidnapp\\w+ ransom captivity swap
    captured captors? jailed inmates? imprison\\w+ jail prison released? releas(e|es|ing)_of convicts? political_prisoners?
    gunmen remains_of bodies extradit\\w+ cellmates? pardon\\w*`,
  ),
  of(
    'ceasefire',
    `ceasefires? cease-fires? truces? armistice hostilities guns shelling bombing bombardment fighting cessation halt_in
    halt_to the_halt hold_(its|their)_fire calm de-escalat\\w+ quiet lull pause_in violations? offensive monitors
    stop_(firing|shooting|shelling) standstill`,
  ),
  of(
    'sanctions',
    `sanctions? sanctioned embargo(es)? asset_freeze frozen_assets blacklist\\w* bans?_on export_ban(s)? travel_bans?
    visa_bans? snapback waivers? licences?_to_export boycotts? penalties punitive`,
  ),
  of(
    'humanitarian',
    `humanitarian aid convoys? relief food medicines? medical water evacuat\\w+ corridors? refugees? famine displaced
    civilians shelter returnees? trucks? rations hunger hospitals? ambulances? airlifts? airdrops? crossings? wounded
    drinking flour fuel camps? epidemic vaccin\\w+ clinics? flood\\w* drought`,
  ),
  of(
    'territory',
    `territor\\w+ borders? annex\\w* peninsula sovereignty islands? islets? occupied occupation boundar(y|ies) demarcat\\w+
    frontiers? maritime strait reef shoal enclave contested_\\w+ disputed_\\w+ land provinces? settlements_in partition
    continental_shelf exclusive_zone delimit\\w+ buffer_zone line_of_control checkpoints? waters ridge secession
    independence self-determination exclave soil`,
  ),
  of(
    'arms',
    `arms weapons? weaponry missiles? drones? disarm\\w* demobilis\\w+ ammunition artillery rockets? rifles? launchers?
    tanks? howitzers? mines? munitions decommission\\w+ jets? warplanes? depot decommissioning surrender_of`,
  ),
  of(
    'alliances',
    `alliances? allies NATO Nato accession neutrality defence_pact defense_pact membership enlargement non-aligned
    mutual_defence join_the_(bloc|alliance|union)`,
  ),
  of(
    'labour',
    `wages? pay on_strike strikes? strikers? strike_(action|ballot|call|vote|fund) walkouts? walk_out stoppages? pickets?
    unions? employees? overtime shifts? rosters? pensions? working_(hours|week|time) reinstat\\w+ redundanc\\w+ layoffs?
    lay-offs jobs? dismissed_workers workforce hour_(day|week) salar(y|ies) bonus(es)? collective_agreement staff
    nurses? teachers? drivers? dockers? miners? pilots? workers? lockouts? sick_pay bargaining pay_(rise|offer|deal|round)
    industrial_action holidays? apprentices? crews? contract_out outsourc\\w+ severance`,
  ),
  of(
    'economic',
    `tariffs? dut(y|ies) lev(y|ies) trade exports? imports? prices? quotas? subsid\\w+ anti-subsidy dumping loans? debts?
    bonds? bondholders? creditors? lenders? takeovers? mergers? bids? shares? shareholders? stakes? licences? licenses?
    fishing fish(eries)? catch(es)? fees? investment\\w* investors? markets? funds? compensation billion million tax(es)?
    taxation minerals? mining payments? payouts? repay\\w* grain oil gas pipelines? electricity emissions? climate carbon
    financ\\w+ haircut maturit(y|ies) principal coupons? warrants restructur\\w+ default barrels? cargo(es)? tonnes
    costs? budget\\w* harvests? farms? farmers? output production dividend\\w* rents? tenants? landlords? tolls? royalt(y|ies)
    revenues? discounts? deficit austerity bailout currency deposits? customs beef steel cars? aluminium coffee
    interest_rate reservoirs? irrigation cubic_metres dams? allocation donors?`,
  ),
  of(
    'governance',
    `cabinet coalitions? elections? electoral referendum constitution\\w* mandate no-confidence census portfolios?
    power-sharing executive transition interim premier(ship)? resign\\w* reshuffle seats voters votes? voting devol\\w+
    opposition junta autonomy ballots? ministr(y|ies) posts? recounts? parliament parliamentary government_formation
    minority_government lawmakers bills? legislation budget_vote speaker council_of_ministers presidential polls?
    turnout results step_down term_of_office decentrali[sz]ation`,
  ),
  of(
    'justice',
    `inquir(y|ies) investigat\\w+ courts? tribunals? trials? accountab\\w+ amnest(y|ies) war_crimes prosecut\\w+ lawsuits?
    verdicts? rulings? arbitrat\\w+ crimes? culprits? reparations sue judges? damages claims? guilty charges?
    truth_commission impunity indict\\w+ appeals? sentences? evidence perpetrators? audits? autopsy complaints?`,
  ),
  of(
    'security',
    `security troops army forces pull\\w*_(back|out) withdraw\\w* military guarantees? peacekeep\\w+ bases soldiers patrols?
    garrison escort\\w* militia rebels? fighters battalions? brigades? guards police gendarmes deploy\\w* attacks? raids?
    no-fly mercenar(y|ies) insurgents? retaliat\\w+ defence ports? posts_on airspace`,
  ),
  of(
    'peace-plan',
    `peace peace_plan peace_deal peace_agreement peace_initiative plan roadmap road-map accords? treat(y|ies) settlement
    framework memorandum final_status timetable ratif\\w+ implementation protocol`,
  ),
  of(
    'talks',
    `talks talk_to negotiat\\w+ dialogue consultations? mediat\\w+ mediators? summit meeting discuss\\w* sit_down
    bargaining invit\\w+ negotiating_table meet_(with|in|his|her|their|the|him|them) preconditions? delegates delegations? rounds?_of attend host
    conference agenda face-to-face backchannel`,
  ),
]
