/**
 * The findings of every story, and of every utterance that goes through several: those of stories in which nothing changed are kept.
 */
import type { DiscrepancyEntry, EventEntry, StatementEntry } from '../../record/entries.ts'
import { sameItems } from '../../text/same-items.ts'
import { firstToldOnly } from '../discrepancies/index.ts'
import { type Findings, findingsIn } from './findings.ts'
import { groupsOf } from './groups-of.ts'
import type { MergedEvents } from './merged-events.ts'
import type { ReportState } from './report-state.ts'

export interface FindingsContext {
  /** Ids, in the order of the record. */
  readonly reports: readonly string[]
  /** Reports in which something changed. */
  readonly touched: ReadonlySet<string>
  /** Pairs or groups of reports that are one story by their names. */
  readonly bonds: Iterable<Iterable<string>>
  readonly states: ReadonlyMap<string, ReportState>
  readonly copies: ReadonlyMap<string, string>
  readonly merged: MergedEvents
  readonly voices: ReadonlyMap<string, StatementEntry>
  readonly said: ReadonlyMap<string, readonly StatementEntry[]>
  /** Groups of statements that are one utterance, quoted directly. */
  readonly utterances: readonly (readonly StatementEntry[])[]
}

interface Kept {
  readonly reports: readonly string[]
  readonly guests: readonly string[]
  readonly findings: Findings
}

export interface FindingsKeeper {
  /** Gives the reports whose findings changed. */
  update(context: FindingsContext): Set<string>
  /** An event with its history; undefined where it has none. */
  eventOf(id: string): EventEntry | undefined
  /** What was found of which the first words stand in a report. */
  acrossIn(report: string): readonly DiscrepancyEntry[]
}

const reportOf = (s: StatementEntry): string => s.content[0]!.report

export const createFindingsKeeper = (): FindingsKeeper => {
  let stories: ReadonlyMap<string, Kept> = new Map()
  let chains: ReadonlyMap<string, { readonly sayings: readonly StatementEntry[]; readonly findings: Findings }> =
    new Map()
  let histories: ReadonlyMap<string, EventEntry> = new Map()
  let across: ReadonlyMap<string, readonly DiscrepancyEntry[]> = new Map()

  /** What is looked at of one story; undefined where nothing can be found. */
  const lookAt = (
    reports: readonly string[],
    context: FindingsContext,
    sharedIn: ReadonlyMap<string, readonly string[]>,
  ): Kept | undefined => {
    const { merged, states, copies } = context
    const inside = new Set(reports)
    const own = reports.flatMap(r => [...merged.firstIn(r)]).filter(e => reports.length > 1 || merged.shared.has(e))
    const passing = reports
      .flatMap(r => sharedIn.get(r) ?? [])
      .filter(e => merged.shared.get(e)!.filter(r => inside.has(r)).length > 1)
    const roots = [...new Set([...own, ...passing])]
    if (reports.length === 1 && roots.length === 0) return undefined
    const seen = new Set([...reports, ...roots.flatMap(e => merged.shared.get(e) ?? [])])
    for (const r of [...seen]) if (copies.has(r)) seen.add(copies.get(r)!)
    const guests = [...seen].filter(r => !inside.has(r))
    const findings = findingsIn({
      states: [...seen].map(r => states.get(r)!),
      copies,
      events: roots.map(merged.entryOf),
      statements: reports.flatMap(r => context.said.get(r)!),
      voices: context.voices,
      commitments: reports.flatMap(r => states.get(r)!.now.commitments),
      stories: new Map([...seen].map(r => [r, inside.has(r) ? reports[0]! : r])),
    })
    return { reports, guests, findings }
  }
  const lookAtUtterance = (sayings: readonly StatementEntry[], context: FindingsContext): Findings => {
    const seen = new Set(sayings.map(reportOf))
    for (const r of [...seen]) if (context.copies.has(r)) seen.add(context.copies.get(r)!)
    return findingsIn({
      states: [...seen].map(r => context.states.get(r)!),
      copies: context.copies,
      events: [],
      statements: sayings,
      voices: context.voices,
      commitments: [],
      stories: new Map([...seen].map(r => [r, r])),
    })
  }
  const sort = (found: readonly Findings[]): ReadonlyMap<string, readonly DiscrepancyEntry[]> => {
    const all = new Map(found.flatMap(f => f.discrepancies).map(d => [d.id, d]))
    const byReport = new Map<string, DiscrepancyEntry[]>()
    for (const d of firstToldOnly([...all.values()])) {
      const at = d.sides[0]!.words.report
      const known = byReport.get(at)
      if (known) known.push(d)
      else byReport.set(at, [d])
    }
    return byReport
  }
  return {
    eventOf: id => histories.get(id),
    acrossIn: report => across.get(report) ?? [],
    update: context => {
      const { touched, merged } = context
      const sharedIn = new Map<string, string[]>()
      for (const [root, reports] of merged.shared)
        for (const r of reports) {
          const roots = sharedIn.get(r)
          if (roots) roots.push(root)
          else sharedIn.set(r, [root])
        }
      const groups = groupsOf(context.reports, context.bonds)
      const now = new Map<string, Kept>()
      const storyOf = new Map<string, string>()
      for (const [id, reports] of groups) {
        for (const r of reports) storyOf.set(r, id)
        const old = stories.get(id)
        const still =
          old !== undefined && sameItems(old.reports, reports) && ![...reports, ...old.guests].some(r => touched.has(r))
        const one = still ? old : lookAt(reports, context, sharedIn)
        if (one) now.set(id, one)
      }
      const through = new Map<string, { sayings: readonly StatementEntry[]; findings: Findings }>()
      for (const sayings of context.utterances) {
        if (new Set(sayings.map(s => storyOf.get(reportOf(s)))).size < 2) continue
        const old = chains.get(sayings[0]!.id)
        const still =
          old !== undefined && sameItems(old.sayings, sayings) && !sayings.some(s => touched.has(reportOf(s)))
        through.set(sayings[0]!.id, still ? old : { sayings, findings: lookAtUtterance(sayings, context) })
      }
      const found = [...now.values(), ...through.values()].map(k => k.findings)
      const changed = new Set<string>()
      const history = new Map(found.flatMap(f => [...f.events]))
      for (const [id, event] of [...histories, ...history])
        if (histories.get(id) !== history.get(id)) changed.add(event.mentions[0]!.words.report)
      const told = sort(found)
      for (const r of [...across.keys(), ...told.keys()])
        if (!sameItems(across.get(r) ?? [], told.get(r) ?? [])) changed.add(r)
      stories = now
      chains = through
      histories = history
      across = told
      return changed
    },
  }
}
