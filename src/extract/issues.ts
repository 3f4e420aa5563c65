/**
 * Issues and the words that tell of them, as data; a dossier's own come first.
 *
 * "any discussion of occupied territories" -> territory (and talks). Nearest words win; what no list knows gets none.
 */
import type { Span } from '../text/span.ts'

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

/** A capital inside a sentence makes a name, and names tell of no issue: "the Security Council", "the Union". */
const isName = (part: string, at: number, word: string): boolean => {
  if (!/^\p{Lu}/u.test(word) || /^\p{Lu}{3,}$/u.test(word)) return false
  const first = at === 0 || /[.!?:“"\n]\s?$/.test(part.slice(Math.max(0, at - 2), at))
  return !first || /^ \p{Lu}/u.test(part.slice(at + word.length, at + word.length + 2))
}

const counted = (part: string, list: readonly IssueWords[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { issue, form, own } of list) {
    const n = [...part.matchAll(form)].filter(m => own || !isName(part, m.index, m[0])).length
    if (n > 0) counts.set(issue, (counts.get(issue) ?? 0) + n)
  }
  return counts
}

/** How much a word counts by where it stands: in the entry's words, in its sentence, in the one before, in the report. */
const WEIGHTS = { words: 2, sentence: 0.6, before: 0.5, report: 2.5 }

/** The sentence before, without a list of sentences: up to two hundred characters back to a full stop. */
const sentenceBefore = (text: string, start: number): string => {
  const back = text.slice(Math.max(0, start - 260), Math.max(0, start - 2))
  return back.slice(Math.max(back.lastIndexOf('. '), back.lastIndexOf('\n')) + 1)
}

/**
 * Finds the issue of an entry: by its words first, then its sentence, and always by what the report is about, so that
 * one stray word does not outweigh a whole report and no entry stays without an issue.
 */
export const issueFinder = (text: string, own: readonly IssueWords[] = []) => {
  const list = [...own, ...ISSUES]
  const whole = counted(text, list)
  const all = [...whole.values()].reduce((a, b) => a + b, 0) || 1
  return (words: readonly Span[], sentence: Span): string | undefined => {
    const inside = counted(words.map(w => text.slice(w.start, w.end)).join(' '), list)
    const around = counted(text.slice(sentence.start, sentence.end), list)
    const before = inside.size === 0 ? counted(sentenceBefore(text, sentence.start), list) : new Map<string, number>()
    let best: string | undefined
    let most = 0
    for (const { issue } of list) {
      const score =
        WEIGHTS.words * Math.min(2, inside.get(issue) ?? 0) +
        WEIGHTS.sentence * (around.get(issue) ?? 0) +
        WEIGHTS.before * (before.get(issue) ?? 0) +
        WEIGHTS.report * ((whole.get(issue) ?? 0) / all)
      if (score > most) {
        best = issue
        most = score
      }
    }
    return best
  }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A user's own issues, by the words that tell of them. */
export const ownIssues = (issues: readonly { name: string; words: readonly string[] }[] = []): IssueWords[] =>
  issues.map(i => ({
    issue: i.name,
    own: true as const,
    form: new RegExp(`\\b(${i.words.map(escaped).join('|')})\\b`, 'giu'),
  }))
