/**
 * Days and deadlines of one thing that reports of one story give differently, whether or not an event stands there.
 *
 * "Parliament votes on 22 September" / "The vote has been set for 24 September" -> date; "until 20 February" / "the deadline of
 * 25 February" -> deadline. What comes back day after day (attacks, meetings that are over) is compared only as a joined event.
 */
import { daysBetween } from '../../record/agree.ts'
import type { DiscrepancyEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { conceptsOf } from '../concepts.ts'
import { draft, listOf, side, type Tellers } from './context.ts'
import { type ToldDay, toldDaysIn } from './told-days.ts'

/** Words that say nothing of what a day is the day of. */
const LIGHT = new Set(
  `~report ~departure say said tell told speak add call warn announc stat report note accord spokes spokesm offic governm minist presid leader
  head chief night morning evening afterno noon midnigh dawn day week year month time last next begin began start open set due hold held come came
  take took make made place force since until late earl back out away onl stil again first also just news ask journal`.split(
    /\s+/,
  ),
)
/** What happens again and again: its days differ without anybody being wrong. */
const RECURS = new Set('~attack ~dead ~hurt ~blast ~call ~drone'.split(' '))
const TALKS = '~talks'

interface Dated extends ToldDay {
  readonly report: Report
  readonly published: string
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter(x => b.has(x))
const agree = (a: ToldDay, b: ToldDay): boolean => a.spans.some(x => b.spans.some(y => x[0] <= y[1] && y[0] <= x[1]))
const distance = (a: ToldDay, b: ToldDay): number =>
  Math.min(
    ...a.spans.flatMap(x =>
      b.spans.map(y => Math.min(Math.abs(daysBetween(x[0], y[0])), Math.abs(daysBetween(x[1], y[1])))),
    ),
  )

/** Most days between two reports of which the later has not simply newer plans, and between two days one can be a mistake for. */
const REPORTS_APART = 3
const DAYS_APART = 21

const isConcept = (stem: string): boolean => stem.startsWith('~')
/** Verbs of what has a first and a last day: "the strike began", "the stoppage began". */
const PHASE = new Set('begin start open end expir resum'.split(' '))

/** Whether the verb a day stands directly behind is nowhere beside the other day. */
const otherDeed = (a: Dated, b: Dated): boolean =>
  a.verb !== undefined && !LIGHT.has(a.verb) && !b.near.has(a.verb) && !conceptShared(a.verb, b)
const conceptShared = (verb: string, b: Dated): boolean => conceptsOf(verb).some(c => b.near.has(`~${c}`))

/**
 * How much of what stands beside two days is one, in points; nothing where they are not of one thing; of ultimatums
 * each report must have one `alone`. */
const likeness = (a: Dated, b: Dated, alone: boolean): number => {
  if (a.tense !== 'open' && b.tense !== 'open' && a.tense !== b.tense) return 0
  const known = shared(a.around, b.around).filter(w => !LIGHT.has(w)).length
  if (a.ultimatum && b.ultimatum) return alone && known > 0 ? 2 + known : 0
  if (otherDeed(a, b) || otherDeed(b, a)) return 0
  const near = shared(a.near, b.near)
  const telling = near.filter(w => !LIGHT.has(w))
  const past = a.tense === 'past' || b.tense === 'past'
  if (telling.some(w => RECURS.has(w)) || (past && telling.includes(TALKS))) return 0
  // A word that both have tells more than two words of one field.
  const words = telling.filter(w => !isConcept(w)).length
  const concepts = telling.filter(isConcept).length
  const sum = words + concepts / 2 + (concepts > 0 && near.some(w => PHASE.has(w)) ? 0.5 : 0)
  if (sum < 1) return 0
  const names = shared(a.names, b.names).length
  const around = shared(a.around, b.around).filter(w => !LIGHT.has(w) && !telling.includes(w)).length
  return sum + names < 2 && around < 2 ? 0 : sum * 2 + names + around / 2
}

/** What a later report tells as done on a day after the earlier one was out contradicts nothing in it. */
const isLater = (a: Dated, b: Dated): boolean => {
  if (a.published === b.published) return false
  const [early, late] = a.published < b.published ? [a, b] : [b, a]
  return late.tense !== 'ahead' && early.tense !== 'ahead' && !late.due && late.spans.every(s => s[0] > early.published)
}

const anchorOf = (d: Dated): Anchor => ({
  report: d.report.id,
  start: d.start,
  end: d.end,
  exact: d.report.text.slice(d.start, d.end),
})

/** Conflicting days of the reports of one story. */
export const storyDays = (
  world: { readonly reports: readonly Report[]; readonly voiceAt: (words: Anchor) => string | null },
  tellers: Tellers,
): DiscrepancyEntry[] => {
  const told = world.reports.map(report =>
    toldDaysIn(report).map(d => ({ ...d, report, published: report.published!.slice(0, 10) })),
  )
  const only = (list: readonly Dated[], one: Dated): boolean => list.every(d => d === one || !d.ultimatum)
  const pairs = told.flatMap((list, i) =>
    told.slice(i + 1).flatMap(others =>
      list.flatMap(a =>
        others.flatMap(b => {
          const points = likeness(a, b, only(list, a) && only(others, b))
          if (points === 0 || isLater(a, b) || Math.abs(daysBetween(a.published, b.published)) > REPORTS_APART)
            return []
          return [{ a, b, points }]
        }),
      ),
    ),
  )
  // Where one report has the other's day for the thing too, nothing differs.
  const settled = (a: Dated, report: Report): boolean =>
    pairs.some(
      p =>
        (p.a === a && p.b.report === report && agree(p.a, p.b)) ||
        (p.b === a && p.a.report === report && agree(p.a, p.b)),
    )
  const voiced = (d: Dated) => ({ words: anchorOf(d), voice: world.voiceAt(anchorOf(d)) })
  const renews = (a: Dated, b: Dated): boolean => tellers.renews(voiced(a), voiced(b))
  const groups: Dated[][] = []
  for (const { a, b } of pairs.sort((x, y) => y.points - x.points || x.a.start - y.a.start || x.b.start - y.b.start)) {
    if (agree(a, b) || distance(a, b) > DAYS_APART || settled(a, b.report) || settled(b, a.report) || renews(a, b))
      continue
    const group = groups.find(g => g.includes(a) || g.includes(b))
    const fresh = group?.includes(a) ? b : a
    if (!group) groups.push([a, b])
    else if (!group.some(d => d.report === fresh.report)) group.push(fresh)
  }
  return groups.map(group => {
    const sides = [...group]
      .sort((x, y) =>
        x.published < y.published ? -1 : x.published > y.published ? 1 : x.report.id < y.report.id ? -1 : 1,
      )
      .map(d => side(voiced(d), d.spans[0]![0] === d.spans[0]![1] ? d.spans[0]![0] : d.spans[0]![0].slice(0, 7)))
    const due = group.every(d => d.due)
    const why = `${due ? 'One thing is due at different times' : 'One thing is put on different days'}: ${listOf(sides.map(s => s.words.exact))}.`
    return draft(due ? 'deadline' : 'date', [], { sides, why })
  })
}
