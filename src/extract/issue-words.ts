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
    fuel_rods seals IAEA`,
  ),
  of(
    'prisoners',
    'prisoners? captives? hostages? detainees? abductees? prisoner_swap kidnapp\\w+ ransom captivity swap captured',
  ),
  of(
    'ceasefire',
    `ceasefires? cease-fires? truces? armistice hostilities guns shelling bombing bombardment fighting cessation halt_in
    halt_to the_halt hold_(its|their)_fire calm de-escalat\\w+ quiet`,
  ),
  of('sanctions', 'sanctions? embargo asset_freeze blacklist\\w* bans?_on export_ban'),
  of(
    'humanitarian',
    `humanitarian aid convoys? relief food medicines? water evacuat\\w+ corridors? refugees? famine displaced
    civilians shelter`,
  ),
  of(
    'territory',
    `territor\\w+ borders? annex\\w* peninsula sovereignty islands? occupied occupation boundar(y|ies) demarcat\\w+
    frontiers? maritime strait reef shoal enclave contested_\\w+ disputed_\\w+ `,
  ),
  of('arms', 'arms weapons? missiles? drones? disarm\\w* ammunition artillery rockets?'),
  of('alliances', 'alliances? NATO Nato accession neutrality defence_pact'),
  of(
    'labour',
    `wages? pay on_strike strikers? strike_(action|ballot|call|vote|fund) walkouts? stoppages? pickets? unions? employees?
    overtime shifts? rosters? pensions? working_(hours|week|time) reinstat\\w+ redundanc\\w+ layoffs? jobs?
    dismissed_workers workforce hour_(day|week) salar(y|ies) bonus(es)? collective_agreement staff`,
  ),
  of(
    'economic',
    `tariffs? dut(y|ies) lev(y|ies) trade exports? imports? prices? quotas? subsid\\w+ anti-subsidy loans? debts? bonds?
    bondholders? creditors? takeover bid shares? shareholders? licences? licenses? fishing fees? investment\\w* markets
    funds? compensation billion million taxes taxation minerals? payments? payouts? repay\\w* grain oil gas emissions?
    climate financ\\w+ haircut maturit(y|ies) principal warrants restructur\\w+ barrels? cargo(es)? tonnes
    costs? budget\\w* harvests? output production dividend\\w*`,
  ),
  of(
    'governance',
    `cabinet coalition elections? referendum constitution\\w* mandate no-confidence census portfolios? power-sharing
    executive transition interim premier resign\\w* reshuffle seats electoral voters devol\\w+
    opposition junta autonomy ballots? ministries posts?`,
  ),
  of(
    'justice',
    `inquir(y|ies) investigat\\w+ courts? tribunal trials? accountab\\w+ amnest(y|ies) war_crimes prosecut\\w+ lawsuit
    verdict rulings? arbitrat\\w+ crimes? culprits? reparations sue `,
  ),
  of(
    'security',
    `security troops army forces pull\\w*_back withdrawal military guarantees? peacekeep\\w+ bases soldiers patrols?
    garrison escort militia`,
  ),
  of(
    'peace-plan',
    'peace_plan peace_deal peace_agreement peace_initiative plan roadmap accord treaty settlement framework',
  ),
  of(
    'talks',
    `talks talk_to negotiat\\w+ dialogue consultations? mediat\\w+ summit meeting discuss\\w* sit_down_with bargaining
    invit\\w+ negotiating_table`,
  ),
]
