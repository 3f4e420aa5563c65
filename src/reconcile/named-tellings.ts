/**
 * Nouns by which a report speaks of what another report of its story tells: "the inquiry", "the pickets", "a ceasefire".
 *
 * "a public inquiry lasting a month" in one report, "an inquiry" in the next -> a telling of it, where the story has one inquiry
 * only. "No deal", "another round", "the strike committee" are none.
 */
import type { EventEntry, StatementEntry } from '../record/entries.ts'
import type { Report } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { holds, overlaps } from '../text/span.ts'

/** Nouns for one kind of happening, and behind the bar the verbs that tell it too. */
const GROUPS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  'inquiry enquiry investigation probe|investigate investigated',
  'agreement deal accord pact bargain|agreed agree',
  'strike walkout stoppage|struck',
  'truce ceasefire armistice|',
  'siege blockade encirclement|besieged encircled blockaded surrounded',
  'pickets picket roadblocks|picketed',
  'explosion blast|exploded detonated',
  'talks negotiations|negotiated',
  'summit|',
  'vote ballot|votes voted',
  'election elections|',
  'referendum|',
  'inspection|inspect inspected',
  'withdrawal pullout pullback|withdraw withdrew withdrawn',
  'evacuation|evacuate evacuated',
  'exchange swap|exchanged swapped',
  'protest demonstration rally march|protested rallied marched',
  'hearing|',
  'trial|',
  'signing signature|sign signed',
  'reopening|reopen reopened',
  'closure|closed shut',
  'crash|crashed',
  'clash|clashed',
  'raid|raided',
  'shelling|shelled',
  'kidnapping abduction|kidnapped abducted',
  'embargo|',
  'lockout|',
  'recount|recounted',
  'resignation|resigned',
  'amnesty|',
  'incursion invasion|invaded',
  'handover|',
  'ambush|ambushed',
].map(row => {
  const [nouns, verbs] = row.split('|') as [string, string]
  return [new Set(nouns.split(' ')), new Set(verbs.split(' ').filter(v => v !== ''))] as const
})

const NOUNS = [...new Set(GROUPS.flatMap(([nouns]) => [...nouns]))].join('|')
const HEAD = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|\\p{Lu}[\\p{L}-]{1,20}[’']s) (?:([\\p{L}-]{2,16}) ){0,2}?(${NOUNS})(?: (?:on|of|at|in|over|between|with|into) (?:the )?[\\p{L}’-]{2,20}(?: \\p{Lu}[\\p{L}’-]{1,20})?)?(?=[.,;:”’)]|$| (?:of|on|in|at|with|between|over|for|by|from|to|into|and|or|was|were|is|are|has|had|have|will|would|could|that|which|who|as|when|after|before|since|until|began|begins|started|ended|lasting|due|now|came|took|must|may|might|near|announced|proclaimed|declared|called|planned)\\b)`,
  'gu',
)
const OTHER =
  /\b(?:no|any|every|new|another|second|third|next|possible|future|earlier|previous|former|first|old|similar|each|such|past|permanent|full|wider|final|two|three)\b/i
const UNREAL = /\b(?:if|unless|without|no|not|never|whether|want\w*|demand\w*|ask\w*|for)\s$/i

/** What stands behind these in the words of another event is a thing of its own: "a violation of the truce". */
const PART = /\b(?:of|during|after|before|since|despite|under|from|to|by|against|in)\s$/

const groupOf = (noun: string): number => GROUPS.findIndex(([nouns]) => nouns.has(noun.toLowerCase()))

/** The group of the noun that opens a telling: "A truce", "The ten-day truce proclaimed". */
const headGroup = (telling: string): number => {
  for (const word of telling.split(/\s+/).slice(0, 5)) {
    if (STOPS.test(word)) return -1
    const group = groupOf(word.replace(/[,.;:”’]+$/u, ''))
    if (group >= 0) return group
  }
  return -1
}
const STOPS =
  /^(?:of|on|in|at|with|between|over|for|by|from|to|into|after|before|during|was|were|is|are|has|had|have|will)$/i

/** Kinds that an event's own words tell: a noun that heads them, or a verb in them. */
const groupsIn = (event: EventEntry): Set<number> => {
  const found = new Set<number>()
  for (const { words } of event.mentions) {
    const group = headGroup(words.exact)
    if (group >= 0) found.add(group)
    for (const word of words.exact.toLowerCase().match(/\p{L}+/gu) ?? [])
      GROUPS.forEach(([, verbs], i) => {
        if (verbs.has(word)) found.add(i)
      })
  }
  return found
}

interface Told {
  readonly events: readonly EventEntry[]
  readonly statements: readonly StatementEntry[]
  readonly storyOf: (report: string) => string
}

/** For each event its tellings by a noun in reports that do not tell it yet. */
export const namedTellings = (
  reports: readonly Report[],
  told: Told,
): ReadonlyMap<string, readonly EventEntry['mentions'][number][]> => {
  const owners = new Map<string, Set<EventEntry>>()
  const mentions = new Map<string, Anchor[]>()
  for (const e of told.events) {
    for (const m of e.mentions) mentions.set(m.words.report, [...(mentions.get(m.words.report) ?? []), m.words])
    const stories = new Set(e.mentions.map(m => told.storyOf(m.words.report)))
    for (const group of groupsIn(e))
      for (const story of stories) {
        const key = `${story} ${group}`
        owners.set(key, (owners.get(key) ?? new Set()).add(e))
      }
  }
  const said = new Map<string, { words: Anchor; id: string }[]>()
  for (const s of told.statements)
    for (const c of s.content) said.set(c.report, [...(said.get(c.report) ?? []), { words: c, id: s.id }])
  const voiceOf = (words: Anchor): string | null =>
    (said.get(words.report) ?? [])
      .filter(c => holds(c.words, words))
      .sort((a, b) => a.words.end - a.words.start - (b.words.end - b.words.start) || (a.id < b.id ? -1 : 1))[0]?.id ??
    null
  const found = new Map<string, EventEntry['mentions'][number][]>()
  for (const report of reports)
    for (const m of report.text.matchAll(HEAD)) {
      const own = owners.get(`${told.storyOf(report.id)} ${groupOf(m[2]!)}`)
      const [event] = own ?? []
      const before = report.text.slice(Math.max(0, m.index - 20), m.index)
      if (!event || own!.size !== 1 || OTHER.test(m[0]) || UNREAL.test(before)) continue
      const words = { report: report.id, start: m.index, end: m.index + m[0].length, exact: m[0] }
      if (event.mentions.some(x => x.words.report === report.id)) continue
      const isPart = PART.test(before)
      if ((mentions.get(report.id) ?? []).some(x => overlaps(x, words) && !(isPart && x.start < words.start))) continue
      found.set(event.id, [...(found.get(event.id) ?? []), { words, voice: voiceOf(words) }])
    }
  return found
}
