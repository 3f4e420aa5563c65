/**
 * Issues and the words that tell of them, as data; a dossier's own come first.
 *
 * "any discussion of occupied territories" -> territory (and talks). Nearest words win; what no list knows gets none.
 */
import type { Span } from '../text/span.ts'

export interface IssueWords {
  readonly issue: string
  readonly form: RegExp
}

const of = (issue: string, words: string): IssueWords => ({
  issue,
  form: new RegExp(`\\b(${words.trim().replace(/\s+/g, '|').replace(/_/g, ' ')})\\b`, 'giu'),
})

/** Order decides between issues whose words stand equally often. */
export const ISSUES: readonly IssueWords[] = [
  of('nuclear', 'nuclear enrich\\w* uranium plutonium centrifuges? reactors? inspect\\w+ warheads? safeguards'),
  of(
    'prisoners',
    'prisoners? captives? hostages? detainees? abductees? prisoner_swap kidnapp\\w+ ransom captivity swap',
  ),
  of(
    'ceasefire',
    'ceasefire cease-fire truce armistice halt_the_fighting halt_in_the_fighting hostilities guns shelling fighting pause_in_the_fighting fire',
  ),
  of('sanctions', 'sanctions? embargo asset_freeze blacklist\\w*'),
  of(
    'humanitarian',
    'humanitarian aid convoys? relief food medicines? water hospital\\w* evacuat\\w+ corridor refugees? famine',
  ),
  of(
    'territory',
    'territor\\w+ border\\w* regions? land annex\\w* peninsula sovereignty islands? provinces? occupied boundary demarcat\\w+ frontier maritime bank strait reef shoal enclave',
  ),
  of('arms', 'arms weapons? missiles? drones? disarm\\w* ammunition artillery'),
  of('alliances', 'alliance nato membership accession bloc joining neutrality'),
  of(
    'labour',
    'wage\\w* pay strike\\w* workers? union\\w* employees? overtime shifts? pension\\w* working_hours reinstat\\w+ redundanc\\w+ jobs? dismissed hours_week',
  ),
  of(
    'economic',
    'tariff\\w* dut(y|ies) levy trade exports? imports? price\\w* quota\\w* subsid\\w+ loans? debt\\w* bonds? creditors? takeover bid shares? shareholders? licences? licenses? fish\\w* fees? investment market\\w* fund\\w* compensation billion million tax\\w* minerals? payments? repay\\w* grain oil gas emissions? climate finance',
  ),
  of(
    'governance',
    'government cabinet coalition ministr(y|ies) election\\w* referendum constitution\\w* parliament mandate vote census police_directorate portfolio\\w* power-sharing transition interim premier resign\\w*',
  ),
  of(
    'justice',
    'inquiry investigat\\w+ court tribunal trial accountab\\w+ amnesty war_crimes prosecut\\w+ lawsuit verdict ruling arbitrat\\w+ responsible',
  ),
  of(
    'security',
    'security troops army forces withdraw\\w* pull\\w*_back marines patrols? military guarantees? peacekeep\\w+ base bases soldiers',
  ),
  of(
    'peace-plan',
    'peace_plan peace_deal peace_agreement peace_initiative plan roadmap accord treaty settlement framework',
  ),
  of('talks', 'talks negotiat\\w+ dialogue consultations? table mediat\\w+ summit meeting discuss\\w*'),
]

const counted = (part: string, list: readonly IssueWords[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { issue, form } of list) {
    const n = [...part.matchAll(form)].length
    if (n > 0) counts.set(issue, (counts.get(issue) ?? 0) + n)
  }
  return counts
}

/** How much a word counts by where it stands: in the entry's words, in its sentence, in the report (its share). */
const WEIGHTS = { words: 2, sentence: 0.4, report: 2.5 }

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
    let best: string | undefined
    let most = 0
    for (const { issue } of list) {
      const score =
        WEIGHTS.words * Math.min(2, inside.get(issue) ?? 0) +
        WEIGHTS.sentence * (around.get(issue) ?? 0) +
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
  issues.map(i => ({ issue: i.name, form: new RegExp(`\\b(${i.words.map(escaped).join('|')})\\b`, 'giu') }))
