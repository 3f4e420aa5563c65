/**
 * A thing that never came, was never paid or never made according to one report, and did according to another -> status.
 *
 * "No ransom was ever paid" / "said that the ransom had been paid". The thing must have one name; what is told with a word for
 * later or never, or is only denied or supposed, is left alone. Which report came first is not asked.
 */
import type { DiscrepancyEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { grouped } from '../../text/grouped.ts'
import { stem } from '../likeness.ts'
import { draft, side, type Tellers } from './context.ts'

const FIELDS: readonly (readonly [string, string])[] = [
  ['come', 'reached|arrived|come|came|received|got|delivered|landed|been handed over'],
  ['made', 'made|offered|tabled|submitted|presented|put forward'],
  ['paid', 'paid|transferred|wired|handed over'],
  ['fired', 'fired|launched|used'],
  ['given', 'given|issued|sent|served'],
  ['signed', 'signed|initialled|concluded'],
  ['held', 'held|taken place|opened|convened'],
]
const VERBS = FIELDS.map(f => f[1]).join('|')
const fieldOf = (verb: string): string | undefined =>
  FIELDS.find(([, words]) => words.split('|').includes(verb.toLowerCase()))?.[0]

const NOUN = `((?:[a-z]+ ){0,2}?[a-z]{4,})`
const NO = new RegExp(
  String.raw`\b(?:[Nn]o|[Nn]ot (?:one|a single|a)) ${NOUN}\b(?=[ ,])[^.;]{0,60}?[ ”"](?:had |has |have |was |were |been |ever |yet ){1,3}(${VERBS})\b|\b[Nn]o ([a-z]{4,}) ever (${VERBS})\b`,
  'g',
)
const YES = new RegExp(
  String.raw`\b(?:[Tt]he|[Aa]n?|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:\p{L}+ ){0,2}?([a-z]{4,})\b([^.;,]{0,40}?) (?:had|has|was|were|have) (?:been |in fact |indeed |already )?(${VERBS})\b`,
  'gu',
)
const OPEN =
  /\b(?:if|unless|whether|would|could|may|might|until|yet|den(?:y|ied|ies)|not|never|no|claims? that|rumou?r\w*|after|since then|later)\b/i

interface Telling {
  readonly words: Anchor
  readonly noun: string
  readonly field: string
}

const keyOf = ({ noun, field }: Telling): string => `${field} ${noun}`

const tellingsIn = (report: Report, form: RegExp, denied: boolean): Telling[] =>
  [...report.text.matchAll(form)].flatMap(m => {
    const noun = stem((denied ? (m[1] ?? m[3])! : m[1]!).split(' ').at(-1)!)
    const field = fieldOf(denied ? (m[2] ?? m[4])! : m[3]!)
    const lead = report.text.slice(Math.max(0, m.index - 30), m.index)
    if (field === undefined || OPEN.test(denied ? '' : lead + m[0])) return []
    if (denied && /\b(?:if|unless|until|so far|by|yet)\b/i.test(lead.slice(-12) + m[0])) return []
    const end = m.index + m[0].length
    return [{ words: { report: report.id, start: m.index, end, exact: report.text.slice(m.index, end) }, noun, field }]
  })

/** What one report says was never done and another tells as done. */
export const undone = (
  world: { readonly reports: readonly Report[]; readonly voiceAt: (words: Anchor) => string | null },
  tellers: Tellers,
): DiscrepancyEntry[] => {
  const denied = world.reports.flatMap(r => tellingsIn(r, NO, true))
  if (denied.length === 0) return []
  const done = grouped(
    world.reports.flatMap(r => tellingsIn(r, YES, false)),
    t => [keyOf(t)],
  )
  return denied.flatMap((no): DiscrepancyEntry[] => {
    const yes = done.get(keyOf(no))?.find(t => t.words.report !== no.words.report)
    if (!yes) return []
    const [x, y] = [no, yes].map(t => ({ words: t.words, voice: world.voiceAt(t.words) })) as [
      { words: Anchor; voice: string | null },
      { words: Anchor; voice: string | null },
    ]
    const why = `Not so according to ${tellers.nameOf(x)}, so according to ${tellers.nameOf(y)}.`
    return [draft('status', [], { sides: [side(x), side(y)], why })]
  })
}
