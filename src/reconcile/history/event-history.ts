/**
 * How an event's status, standing and tolls changed as later reports told of it.
 *
 * "will meet on 9 April" on the 1st, "was called off" on the 7th -> statuses planned, not-happened. "claimed" on Saturday, confirmed by the
 * other side on Monday -> standing claimed, confirmed. An event that any report without a day tells of has neither.
 */
import type { Count, EventEntry, EventStatus, Standing, StatementEntry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'
import { verdictOf } from '../../record/verdict.ts'
import type { Tellers } from '../discrepancies/context.ts'
import { isUpdate } from '../updates.ts'
import { byDay, dayOf, type Step } from './steps.ts'

export interface EventTellers extends Tellers {
  statement(id: string | null): StatementEntry | undefined
  isCopy(words: Anchor): boolean
}

type Lists = Omit<Standing, 'verdict'>
const LISTS = ['claimedBy', 'blamedBy', 'confirmedBy', 'deniedBy', 'silent', 'unverifiedBy'] as const

/** What of several in one report says most of how far it has come. */
const FARTHEST: readonly EventStatus[] = ['not-happened', 'happened', 'ongoing', 'planned', 'possible']
const STAGE: Readonly<Record<EventStatus, number>> = {
  possible: 0,
  planned: 0,
  ongoing: 1,
  happened: 2,
  'not-happened': 2,
}

/** Days on which it was told, in order; undefined where one of them is not known. */
const daysOf = (event: EventEntry, tellers: EventTellers): readonly string[] | undefined => {
  const days = event.mentions.map(m => dayOf(tellers.publishedOf(m.words)))
  return days.includes(undefined) ? undefined : [...new Set(days as string[])].sort()
}

/** From what was ahead to what came of it; what a party denies was not called off. */
const statusSteps = (event: EventEntry, days: readonly string[], tellers: EventTellers): Step[] => {
  const told = event.statuses.filter(
    s => !tellers.isCopy(s.words) && !(s.value === 'not-happened' && tellers.statement(s.voice)?.act === 'deny'),
  )
  const steps: Step[] = []
  for (const day of days) {
    const that = told.filter(s => tellers.publishedOf(s.words) === day)
    const reports = [...new Set(that.map(s => s.words.report))]
    const each = reports.map(
      r => FARTHEST.flatMap(v => that.find(s => s.words.report === r && s.value === v) ?? [])[0]!,
    )
    const far = each.sort((a, b) => STAGE[b.value] - STAGE[a.value])[0]
    if (!far || each.some(s => STAGE[s.value] === STAGE[far.value] && STAGE[far.value] === 2 && s.value !== far.value))
      continue
    const last = steps.at(-1)?.value as EventStatus | undefined
    if (last === undefined || STAGE[far.value] > STAGE[last])
      steps.push({ asOf: day, field: 'statuses', value: far.value, words: far.words })
  }
  return steps.length > 1 && STAGE[steps[0]!.value as EventStatus] === 0 ? steps : []
}

const ANSWERED = new Set<Standing['verdict']>(['confirmed', 'disputed'])

/** From a claim to its being confirmed or denied, by what was told up to each day. */
const standingSteps = (event: EventEntry, days: readonly string[], tellers: EventTellers): Step[] => {
  const said = new Map(
    LISTS.flatMap(k => event.standing[k]).flatMap(id => {
      const s = tellers.statement(id)
      return s ? [[id, s] as const] : []
    }),
  )
  const dayOfStatement = (id: string): string => tellers.publishedOf(said.get(id)!.content[0]!)
  if (LISTS.some(k => event.standing[k].some(id => !said.has(id) || dayOf(dayOfStatement(id)) === undefined))) return []
  const steps: Step[] = []
  for (const day of days) {
    const lists = Object.fromEntries(
      LISTS.map(k => [k, event.standing[k].filter(id => dayOfStatement(id) <= day)]),
    ) as Lists
    const told = event.mentions.filter(m => tellers.publishedOf(m.words) <= day)
    const took = event.statuses.some(
      s => tellers.publishedOf(s.words) <= day && (s.value === 'happened' || s.value === 'ongoing'),
    )
    // Who speaks of a plan claims nothing yet.
    if (!took) continue
    const speakers = told.flatMap(m => tellers.statement(m.voice)?.sources ?? [])
    const verdict = verdictOf(lists, {
      own: told.some(m => m.voice === null),
      sides: new Set(speakers.map(x => tellers.sideOf(x.actor))).size,
    })
    const last = steps.at(-1)
    const answers = [...lists.deniedBy, ...lists.confirmedBy].filter(id => dayOfStatement(id) === day)
    const words =
      answers.map(id => said.get(id)!.content[0]!)[0] ?? told.find(m => tellers.publishedOf(m.words) === day)?.words
    if (!words || last?.value === verdict) continue
    if (!last || ANSWERED.has(verdict)) steps.push({ asOf: day, field: 'standing', value: verdict, words })
  }
  // By whose outlets tell it, the whole may stand otherwise than its voices alone say.
  const agrees = steps.at(-1)?.value === event.standing.verdict
  return steps.length > 1 && agrees && !ANSWERED.has(steps[0]!.value as Standing['verdict']) ? steps : []
}

/** Tolls that rose, each with the one before it. */
const countSteps = (event: EventEntry, tellers: EventTellers): Step[] => {
  const updates = event.counts.filter(c => isUpdate(c, event.counts, tellers))
  const fields = [...new Set(updates.map(c => c.of))]
  const onDay = (c: Count) => ({ day: tellers.publishedOf(c.words), words: c.words })
  return fields.flatMap(of =>
    updates
      .filter(c => c.of === of)
      .sort((a, b) => byDay(onDay(a), onDay(b)))
      .map(c => ({ asOf: tellers.publishedOf(c.words), field: `counts.${of}`, value: c.value, words: c.words })),
  )
}

/** The event with what became of it, field by field, in the order published. */
export const withHistory = (event: EventEntry, tellers: EventTellers): EventEntry => {
  const days = new Set(event.mentions.map(m => m.words.report)).size > 1 ? daysOf(event, tellers) : undefined
  const statuses = days ? statusSteps(event, days, tellers) : []
  // What was called off was not denied.
  const off = statuses.at(-1)?.value === 'not-happened'
  const history = [
    ...countSteps(event, tellers),
    ...statuses,
    ...(days && !off ? standingSteps(event, days, tellers) : []),
  ]
  return history.length === 0 ? event : { ...event, history: [...(event.history ?? []), ...history] }
}
