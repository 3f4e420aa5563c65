/**
 * The events of the record, kept up as reports come and go: tellings that are one are one entry, with the stretches and the nouns that
 * tell it too.
 *
 * Only entries that a change touches are made again.
 */
import type { EventEntry, StatementEntry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'
import { sameItems } from '../../text/same-items.ts'
import { mergeEvents } from '../merge-events.ts'
import { namedTellings } from '../named-tellings.ts'
import type { EventOwners } from '../outlet-sides.ts'
import { createEventGroups } from './event-groups.ts'
import { createHiddenIndex } from './hidden-index.ts'
import type { ReportState } from './report-state.ts'

export interface MergeContext {
  readonly order: (a: Anchor, b: Anchor) => number
  readonly statements: ReadonlyMap<string, StatementEntry>
  readonly sideOf: (actor: string) => string
  readonly ownersOf: (event: Pick<EventEntry, 'mentions' | 'participants'>) => EventOwners
  readonly states: ReadonlyMap<string, ReportState>
  /** Stories of several reports, by their ids. */
  readonly stories: ReadonlyMap<string, readonly string[]>
  readonly storyOf: (report: string) => string
}

export interface MergedEvents {
  /** Takes out and puts in; adds the reports in which an event changed to `touched`. */
  update(gone: readonly ReportState[], come: readonly ReportState[], context: MergeContext, touched: Set<string>): void
  /** The id of the entry that an event of a reading is in. */
  rootOf(event: string): string
  entryOf(root: string): EventEntry
  /** Ids of the entries that stand first in a report. */
  firstIn(report: string): Iterable<string>
  /** The reports of each entry that stands in several. */
  readonly shared: ReadonlyMap<string, readonly string[]>
}

type Mention = EventEntry['mentions'][number]
interface Named {
  readonly reports: readonly string[]
  readonly found: ReadonlyMap<string, readonly Mention[]>
}

const reportsOf = (e: EventEntry): string[] => [...new Set(e.mentions.map(m => m.words.report))]
const put = (index: Map<string, Set<string>>, key: string, id: string): void => {
  index.set(key, (index.get(key) ?? new Set()).add(id))
}
const take = (index: Map<string, Set<string>>, key: string, id: string): void => {
  const held = index.get(key)
  if (held?.delete(id) && held.size === 0) index.delete(key)
}

/** `several`: whether there are several reports; of one alone its reader's events stand as they are. */
export const createMergedEvents = (several: boolean): MergedEvents => {
  const [groups, hidden] = [createEventGroups(several ? undefined : () => undefined), createHiddenIndex()]
  const events = new Map<string, EventEntry>()
  const stretches = new Map<string, EventEntry>()
  const rootBefore = new Map<string, string>()
  /** Entries before nouns of other reports are added, and the reports that tell them so far. */
  const plain = new Map<string, EventEntry>()
  const plainIn = new Map<string, Set<string>>()
  const entries = new Map<string, EventEntry>()
  const shared = new Map<string, readonly string[]>()
  const first = new Map<string, Set<string>>()
  let named: ReadonlyMap<string, Named> = new Map()

  const drop = (root: string, touched: Set<string>): void => {
    const entry = entries.get(root)
    if (!entry) return
    for (const r of reportsOf(entry)) touched.add(r)
    take(first, entry.mentions[0]!.words.report, root)
    shared.delete(root)
    entries.delete(root)
  }
  const keep = (root: string, entry: EventEntry, touched: Set<string>): void => {
    entries.set(root, entry)
    const reports = reportsOf(entry)
    for (const r of reports) touched.add(r)
    if (reports.length > 1) shared.set(root, reports)
    put(first, entry.mentions[0]!.words.report, root)
  }
  const dropPlain = (root: string): void => {
    const entry = plain.get(root)
    if (entry) for (const r of reportsOf(entry)) take(plainIn, r, root)
    plain.delete(root)
  }
  const withMore = (one: EventEntry, more: readonly Mention[], { order }: MergeContext): EventEntry =>
    more.length === 0 ? one : { ...one, mentions: [...one.mentions, ...more].sort((a, b) => order(a.words, b.words)) }

  const make = (root: string, context: MergeContext): EventEntry => {
    const members = groups.membersOf(root).map(id => events.get(id)!)
    const one = members.length > 1 ? mergeEvents(members, context.order, context) : members[0]!
    const more = members.flatMap(e => [...hidden.tellersOf(e.id)].map(h => stretches.get(h)!.mentions[0]!))
    return withMore(one, more, context)
  }
  /** Nouns by which reports of a story speak of its events. */
  const nameIn = (reports: readonly string[], { states, storyOf }: MergeContext): Named['found'] => {
    const roots = [...new Set(reports.flatMap(r => [...(plainIn.get(r) ?? [])]))].sort()
    const at = reports.map(r => states.get(r)!.now)
    const told = { events: roots.map(r => plain.get(r)!), statements: at.flatMap(r => r.statements), storyOf }
    return namedTellings(
      at.map(r => r.report),
      told,
    )
  }
  const name = (context: MergeContext, touched: Set<string>): void => {
    const now = new Map<string, Named>()
    const changed = new Set<string>()
    for (const [id, reports] of context.stories) {
      const old = named.get(id)
      const still = old && sameItems(old.reports, reports) && !reports.some(r => touched.has(r))
      now.set(id, still ? old : { reports, found: nameIn(reports, context) })
    }
    const kept = new Set(now.values())
    const before = new Set(named.values())
    for (const n of [...named.values()].filter(x => !kept.has(x)).concat([...kept].filter(x => !before.has(x))))
      for (const root of n.found.keys()) changed.add(root)
    named = now
    const more = new Map<string, Mention[]>()
    for (const { found } of now.values())
      for (const [root, mentions] of found)
        if (changed.has(root)) more.set(root, [...(more.get(root) ?? []), ...mentions])
    for (const root of changed) {
      const one = plain.get(root)
      if (!one) continue
      drop(root, touched)
      keep(root, withMore(one, more.get(root) ?? [], context), touched)
    }
  }
  return {
    rootOf: event => groups.rootOf(event),
    entryOf: root => entries.get(root)!,
    firstIn: report => first.get(report) ?? [],
    shared,
    update: (gone, come, context, touched) => {
      const goneIds = gone.flatMap(s => s.looks.map(l => l.event.id))
      const goneStretches = gone.flatMap(s => [...s.hidden.keys()])
      const looks = come.flatMap(s => s.looks)
      const stretchLooks = come.flatMap(s => [...s.hidden.values()])
      for (const id of goneIds) events.delete(id)
      for (const id of goneStretches) stretches.delete(id)
      for (const l of looks) events.set(l.event.id, l.event)
      for (const l of stretchLooks) stretches.set(l.event.id, l.event)
      const changed = groups.update(goneIds, looks)
      const ids = new Set(stretchLooks.map(l => l.event.id))
      const toldNow = hidden.update([...goneIds, ...goneStretches], [...looks, ...stretchLooks], ids)
      const again = new Set<string>()
      const leave = (id: string): void => {
        const root = rootBefore.get(id) ?? id
        drop(root, touched)
        dropPlain(root)
        rootBefore.delete(id)
      }
      for (const id of [...goneIds, ...changed, ...toldNow]) {
        leave(id)
        if (events.has(id)) again.add(groups.rootOf(id))
      }
      for (const root of again) for (const id of groups.membersOf(root)) leave(id)
      for (const root of again) {
        const one = make(root, context)
        plain.set(root, one)
        for (const r of reportsOf(one)) put(plainIn, r, root)
        for (const id of groups.membersOf(root)) rootBefore.set(id, root)
        keep(root, one, touched)
      }
      name(context, touched)
    },
  }
}
