/**
 * What a comparison of tellers needs: which report is whose, who speaks in a voice, which words stand around.
 *
 * Copies of one agency are one teller; values are compared between reports, since each report is compared with itself
 * by the one who reads it.
 */
import { daysBetween } from '../../record/agree.ts'
import type { DiscrepancyEntry, EventEntry } from '../../record/entries.ts'
import { makeDiscrepancy } from '../../record/make.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { Anchor, Told } from '../../record/values.ts'
import { sentenceSpan } from '../event-profile.ts'

export interface Tellers {
  /** The report, or for a copy its original. */
  reportOf(words: Anchor): string
  /** The one who vouches: the source of the voice where named, else the outlet. */
  tellerOf(told: { words: Anchor; voice: string | null }): string
  /** The teller's name: the source of the voice, else the outlet, else the report's name. */
  nameOf(told: { words: Anchor; voice: string | null }): string
  publishedOf(words: Anchor): string
  sentenceOf(words: Anchor): string
  textOf(words: Anchor): string
  actor(id: string): Actor | undefined
  sideOf(actor: string): string
  /** True where one teller brings up to date what he said: in one outlet on another day, in another one days later. */
  renews(a: { words: Anchor; voice: string | null }, b: { words: Anchor; voice: string | null }): boolean
}

/** From so many days on, two outlets do not tell of one and the same speech. */
const LATER = 2

export interface TellerWorld {
  readonly reports: readonly Report[]
  readonly copies: ReadonlyMap<string, string>
  readonly actors: readonly Actor[]
  readonly sideOf: (actor: string) => string
  readonly sourcesOf: (voice: string | null) => readonly string[]
}

export const createTellers = (world: TellerWorld): Tellers => {
  const reports = new Map(world.reports.map(r => [r.id, r]))
  const actors = new Map(world.actors.map(a => [a.id, a]))
  const reportOf = (words: Anchor): string => world.copies.get(words.report) ?? words.report
  const textOf = (words: Anchor): string => reports.get(words.report)?.text ?? ''
  const tellerOf: Tellers['tellerOf'] = told =>
    world.sourcesOf(told.voice)[0] ?? reports.get(reportOf(told.words))?.outlet ?? reportOf(told.words)
  const publishedOf = (words: Anchor): string => reports.get(words.report)?.published?.slice(0, 10) ?? ''
  /** A party has many mouths: what its spokesman said its minister brings up to date. */
  const partyOf: Tellers['tellerOf'] = told => world.sideOf(tellerOf(told))
  return {
    reportOf,
    textOf,
    tellerOf,
    renews: (a, b) => {
      const [x, y] = [publishedOf(a.words), publishedOf(b.words)]
      if (x === y || partyOf(a) !== partyOf(b)) return false
      const outlets = [a, b].map(t => reports.get(reportOf(t.words))?.outlet)
      return outlets[0] === outlets[1] || x === '' || y === '' || Math.abs(daysBetween(x, y)) >= LATER
    },
    nameOf: told => {
      const source = world.sourcesOf(told.voice)[0]
      const report = reports.get(reportOf(told.words))
      return (source ? actors.get(source)?.name : undefined) ?? report?.outlet ?? report?.name ?? 'a report'
    },
    publishedOf,
    sentenceOf: words => {
      const span = sentenceSpan(textOf(words), words)
      return textOf(words).slice(span.start, span.end)
    },
    actor: id => actors.get(id),
    sideOf: world.sideOf,
  }
}

export type Side = DiscrepancyEntry['sides'][number]

export const side = (told: Pick<Told<unknown>, 'words' | 'voice'>, value?: string | number): Side => ({
  words: told.words,
  ...(value === undefined ? {} : { value }),
  voice: told.voice,
})

export const draft = (
  kind: DiscrepancyEntry['kind'],
  about: readonly string[],
  found: { readonly sides: readonly Side[]; readonly why: string },
): DiscrepancyEntry =>
  makeDiscrepancy({ by: 'reconcile', kind, about: [...about], sides: [...found.sides], why: found.why })

export const listOf = (values: readonly (string | number)[]): string => {
  const distinct = [...new Set(values.map(String))]
  return distinct.length < 2 ? distinct.join('') : `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`
}

/** Values by report, in the order given. */
export const byReport = <T extends { words: Anchor }>(told: readonly T[], tellers: Tellers): T[][] => {
  const groups = new Map<string, T[]>()
  for (const t of told) groups.set(tellers.reportOf(t.words), [...(groups.get(tellers.reportOf(t.words)) ?? []), t])
  return [...groups.values()]
}

/** Values of the reports that have none in common with another report: one a report and value; empty where all can be right. */
export const conflicting = <T>(groups: readonly (readonly T[])[], agree: (a: T, b: T) => boolean): T[] => {
  const apart = (a: readonly T[], b: readonly T[]): boolean => !a.some(x => b.some(y => agree(x, y)))
  return groups.filter(a => groups.some(b => b !== a && apart(a, b))).map(g => g[0]!)
}

/** Words inside one telling, from one place in it to another. */
export const within = (words: Anchor, from: number, to: number): Anchor => ({
  report: words.report,
  start: words.start + from,
  end: words.start + to,
  exact: words.exact.slice(from, to),
})

export type Finder = (event: EventEntry, tellers: Tellers) => DiscrepancyEntry[]

/** Words that say that a day was moved. */
export const MOVED =
  /\b(?:postpon\w+|put off|push(?:ed|es|ing)? back|instead of|moved (?:from|to|back|forward)|originally|reschedul\w+|brought forward|delay(?:ed|s|ing)|extend(?:ed|s|ing)|extension|(?:later|earlier) than)\b/i

/** Without the values that a later report brings up to date: its teller's own, or by words that say they were moved. */
export const stillTold = <T extends Told<string>>(told: readonly T[], tellers: Tellers): T[] =>
  told.filter(t => {
    const day = tellers.publishedOf(t.words)
    return !told.some(
      later =>
        later.value !== t.value &&
        day !== '' &&
        tellers.publishedOf(later.words) > day &&
        (tellers.renews(t, later) || MOVED.test(tellers.sentenceOf(later.words))),
    )
  })
