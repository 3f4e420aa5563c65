/**
 * Keeps what reconciling found from one time to the next: of the reports given, only what changed is worked on again.
 *
 * update([...a thousand readings, one more]) -> the record that all of them give, made from the one and what it touches. What is
 * left for all is cheap: joining names, ordering, putting lists together.
 */

import { verifyWords } from '../../record/anchor.ts'
import type { StatementEntry } from '../../record/entries.ts'
import { anchorOrder, sortEntries } from '../../record/order.ts'
import type { Reading } from '../../record/reading.ts'
import type { Actor, ENTRY_LISTS, Place, Report, SourcedRecord } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { sameItems } from '../../text/same-items.ts'
import { createCopyFinder } from '../copies.ts'
import { createHistoryKeeper } from '../history/history-keeper.ts'
import { joinActors } from '../join-actors.ts'
import { createKeptTexts } from '../kept-texts.ts'
import { createOwners, type OutletOwners } from '../outlet-sides.ts'
import { COMMON } from '../stories.ts'
import { type Face, facesOf } from './faces.ts'
import { createFindingsKeeper } from './findings-keeper.ts'
import { groupsOf } from './groups-of.ts'
import { createMergedEvents } from './merged-events.ts'
import { createNamedList } from './named.ts'
import { renamed } from './renamed.ts'
import { facesIn, makeState, type ReportState } from './report-state.ts'
import { createStoryLinks } from './story-links.ts'
import { createUtteranceLinks } from './utterance-links.ts'

type Lists = Pick<SourcedRecord, (typeof ENTRY_LISTS)[number]>
export type Reconciled = Lists & Pick<SourcedRecord, 'reports' | 'actors' | 'places' | 'notes'>

type StoryOf = (report: string) => string

export interface RecordKeeper {
  /** `readings`: each report once, in the order of the record. */
  update(readings: readonly Reading[]): Reconciled
}

/** `several`: whether it will be given several reports each time, or one. `ownerOf`: whose an outlet is. */
export const createRecordKeeper = (several: boolean, ownerOf: OutletOwners = () => undefined): RecordKeeper => {
  const texts = createKeptTexts()
  const findCopies = createCopyFinder()
  const states = new Map<string, ReportState>()
  const statements = new Map<string, StatementEntry>()
  const utterances = createUtteranceLinks(texts)
  const merged = createMergedEvents(several)
  const storyLinks = createStoryLinks()
  const findings = createFindingsKeeper()
  const histories = createHistoryKeeper()
  const [actorList, placeList] = [createNamedList<Actor>(), createNamedList<Place>()]
  const said = new Map<string, readonly StatementEntry[]>()
  const lists = new Map<string, Lists>()
  let faces: ReadonlyMap<string, Face> = new Map()
  let known: ReadonlyMap<string, Report> = new Map()
  let copies: ReadonlyMap<string, string> = new Map()

  /** States that fell away, and those that were made, by what is given now. */
  const restate = (readings: readonly Reading[], ids: ReadonlyMap<string, string>, storyOf: StoryOf) => {
    const given = new Set(readings.map(r => r.report.id))
    const gone: ReportState[] = []
    for (const [id, state] of states) {
      if (given.has(id)) continue
      gone.push(state)
      states.delete(id)
      said.delete(id)
      lists.delete(id)
    }
    const come: ReportState[] = []
    for (const reading of readings) {
      const seen = { faces: facesIn(reading, ids, faces), story: storyOf(reading.report.id) }
      const old = states.get(reading.report.id)
      if (old?.reading === reading && old.story === seen.story && sameItems(old.faces, seen.faces)) continue
      if (old) gone.push(old)
      const state = makeState(reading, seen, texts)
      states.set(reading.report.id, state)
      come.push(state)
    }
    return { gone, come }
  }
  /** Direct quotations that are one utterance, in the order of the record. */
  const utterancesIn = (order: (a: Anchor, b: Anchor) => number): StatementEntry[][] => {
    const direct = (id: string): boolean => statements.get(id)!.manner === 'direct'
    const inLinks = [...utterances.links()].filter(([id, others]) => others.size > 0 && direct(id))
    const ids = inLinks
      .map(([id]) => statements.get(id)!)
      .sort((a, b) => order(a.content[0]!, b.content[0]!) || (a.id < b.id ? -1 : 1))
      .map(s => s.id)
    const groups = groupsOf(
      ids,
      inLinks.map(([id, others]) => [id, ...[...others].filter(direct)]),
    )
    const sayings = (r: string): ReadonlyMap<string, StatementEntry> => new Map(said.get(r)!.map(s => [s.id, s]))
    return [...groups.values()]
      .filter(g => g.length > 1)
      .map(g => g.map(id => sayings(statements.get(id)!.content[0]!.report).get(id)!))
  }
  /** Reports that are one story by their names. */
  const linked = function* (reports: readonly Report[]): Iterable<Iterable<string>> {
    for (const { id } of reports) for (const other of storyLinks.linksOf(id)) yield [id, other]
  }
  const restory = (reports: readonly Report[]): void => {
    const given = new Map(reports.map(r => [r.id, r]))
    const fresh = reports.filter(r => known.get(r.id) !== r)
    storyLinks.update(
      [...known].filter(([id, r]) => given.get(id) !== r).map(([id]) => id),
      fresh,
    )
    known = given
  }
  /** Reports that are one story: by their names, or because they are near and tell one event, or give its toll. */
  const storyBonds = function* (reports: readonly Report[]): Iterable<Iterable<string>> {
    yield* linked(reports)
    // Of so few reports no name tells that they are apart.
    if (reports.length <= COMMON) yield* merged.shared.values()
    for (const [root, told] of merged.shared) {
      for (const [i, a] of told.entries()) for (const b of told.slice(i + 1)) if (storyLinks.near(a, b)) yield [a, b]
      const tolls = new Map<string, Set<string>>()
      for (const c of merged.entryOf(root).counts) tolls.set(c.of, (tolls.get(c.of) ?? new Set()).add(c.words.report))
      yield* tolls.values()
    }
  }
  const listsOf = (id: string): Lists => {
    const { now } = states.get(id)!
    const roots = new Map(now.events.map(e => [e.id, merged.rootOf(e.id)]))
    const events = [...merged.firstIn(id)].map(root => findings.eventOf(root) ?? merged.entryOf(root))
    const sorted = <T extends Parameters<typeof sortEntries>[0][number]>(entries: readonly T[]): T[] =>
      sortEntries(entries, [now.report])
    return {
      statements: sorted(said.get(id)!),
      events: sorted(events),
      proposals: sorted(now.proposals),
      positions: sorted(now.positions.map(histories.withHistory)),
      commitments: sorted(now.commitments.map(histories.withHistory)),
      discrepancies: sorted([...renamed(now.discrepancies, roots), ...findings.acrossIn(id)]),
    }
  }
  return {
    update: readings => {
      texts.sweep()
      const reports = readings.map(r => r.report)
      restory(reports)
      const byNames = groupsOf(
        reports.map(r => r.id),
        linked(reports),
      )
      const stories = new Map([...byNames].flatMap(([id, all]) => all.map(r => [r, id] as const)))
      const storyOf: StoryOf = report => stories.get(report) ?? report
      const { actors, places, ids } = joinActors(readings, storyOf)
      faces = facesOf({ actors, places, ids }, faces)
      const { gone, come } = restate(readings, ids, storyOf)
      const touched = new Set(come.map(s => s.reading.report.id))

      for (const s of gone) for (const x of s.now.statements) statements.delete(x.id)
      for (const s of come) for (const x of s.now.statements) statements.set(x.id, x)
      const relinked = utterances.update(
        gone.flatMap(s => s.now.statements),
        come.flatMap(s => s.now.statements),
        storyOf,
      )
      for (const id of relinked) touched.add(statements.get(id)!.content[0]!.report)
      for (const r of touched)
        said.set(
          r,
          states.get(r)!.now.statements.map(s => {
            const sameAs = utterances.linksOf(s.id)
            return sameAs ? { ...s, sameAs: [...sameAs] } : s
          }),
        )
      const order = anchorOrder(reports)
      const sideOf = (actor: string): string => faces.get(actor)?.side ?? actor
      const told = new Map([...byNames].filter(([, all]) => all.length > 1))
      const ownersOf = createOwners(ownerOf, {
        faceOf: id => faces.get(id),
        reportOf: id => states.get(id)?.now.report,
        statements,
      })
      merged.update(gone, come, { order, statements, sideOf, ownersOf, states, stories: told, storyOf }, touched)

      const before = copies
      copies = findCopies(reports)
      const restated = new Set(come.map(s => s.reading.report.id))
      for (const { id } of reports) {
        const original = copies.get(id)
        if (original !== before.get(id) || (original && restated.has(original))) touched.add(id)
      }
      for (const r of histories.update({ gone, come }, copies)) touched.add(r)
      const found = findings.update({
        reports: reports.map(r => r.id),
        touched,
        bonds: storyBonds(reports),
        states,
        copies,
        merged,
        voices: statements,
        said,
        utterances: utterancesIn(order),
      })
      for (const r of found) touched.add(r)
      const rank = new Map(reports.map((r, i) => [r.id, i]))
      const byId = new Map(reports.map(r => [r.id, r.text]))
      for (const id of touched) {
        if (!states.has(id)) continue
        const made = listsOf(id)
        verifyWords(made, byId)
        lists.set(id, made)
      }
      const all = <K extends keyof Lists>(kind: K): Lists[K] =>
        reports.flatMap(r => lists.get(r.id)![kind] as Lists[K][number][]) as Lists[K]
      const context = { ids, rankOf: (r: string) => rank.get(r)!, made: (x: Actor | Place) => verifyWords(x, byId) }
      return {
        reports: reports.map((r): Report => (copies.has(r.id) ? { ...r, copyOf: copies.get(r.id)! } : r)),
        actors: actorList.list(actors, context),
        places: placeList.list(places, context),
        statements: all('statements'),
        events: all('events'),
        proposals: all('proposals'),
        positions: all('positions'),
        commitments: all('commitments'),
        discrepancies: all('discrepancies'),
        notes: readings.flatMap(r => r.notes),
      }
    },
  }
}
