/**
 * A record as the draft of a gold case: YAML for a person to correct, every anchor told by its words alone.
 *
 *   toCase(record) -> "statements:\n- { id: s01, source: Ilka Morren, cue: said, content: [ “We wait,” ], ... }"
 *
 * Words that stand several times in a report are numbered (`he#2`). What the fields mean: docs/annotation.md.
 */
import { stringify } from 'yaml'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { ENTRY_LISTS } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { caseWords } from './case-words.ts'

type Fields = Record<string, unknown>
const LETTER = { statements: 's', events: 'e', proposals: 'p', positions: 'x', commitments: 'c', discrepancies: 'd' }

/** One value stands alone, several as a list, none not at all. */
const some = <T>(values: readonly T[]): T | T[] | undefined => (values.length > 1 ? [...values] : values[0])
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

const drawn = (fields: Fields): string => {
  const said = Object.entries(fields).filter(([, v]) => v !== undefined && v !== null)
  return `- ${stringify(Object.fromEntries(said), { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
}

/** The files a case's reports are kept in: one `report.txt`, or `reports/a.txt`, `reports/b.txt` ... of a group. */
const fileNames = (record: SourcedRecord): Map<string, string> =>
  new Map(
    record.reports.map((r, i) => [
      r.id,
      record.reports.length === 1 ? 'report.txt' : `reports/${String.fromCharCode(97 + i)}.txt`,
    ]),
  )

/** How a record's ids are told in a draft: entries by letter and number, actors and places by name. */
const idsOf = (record: SourcedRecord): Map<string, string> => {
  const ids = new Map<string, string>([...record.actors, ...record.places].map(x => [x.id, x.name]))
  for (const kind of ENTRY_LISTS)
    for (const [i, e] of record[kind].entries()) ids.set(e.id, `${LETTER[kind]}${String(i + 1).padStart(2, '0')}`)
  return ids
}

const entryLists = (record: SourcedRecord, files: Map<string, string>): Record<string, Fields[]> => {
  const ids = idsOf(record)
  const name = (id: string) => ids.get(id) ?? id
  const names = (refs: readonly { actor: string }[]) => unique(refs.map(r => name(r.actor)))
  const voice = (id: string | null | undefined) => (id ? name(id) : undefined)
  const texts = new Map(record.reports.map(r => [r.id as string, r.text]))
  /** Draws anchors for an entry whose own report is that of its main words. */
  const drawer = (main: Anchor) => {
    const one = (a: Anchor) => {
      const words = caseWords(texts.get(a.report) ?? '', a)
      const letter = files.get(a.report)?.at(-5)
      return files.size > 1 && (a.report !== main.report || /^[a-h]: /.test(words)) ? `${letter}: ${words}` : words
    }
    return {
      report: files.size > 1 ? files.get(main.report) : undefined,
      one: (a: Anchor | null | undefined) => (a ? one(a) : undefined),
      all: (anchors: readonly Anchor[]) => unique(anchors.map(one)),
    }
  }
  const speakers = (said: readonly string[]) =>
    some(unique(record.statements.filter(s => said.includes(s.id)).flatMap(s => names(s.sources))))
  return {
    statements: record.statements.map(s => {
      const { report, one, all } = drawer(s.content[0]!)
      const medium = s.medium && { kind: s.medium.kind, name: s.medium.name, words: one(s.medium.words) }
      return {
        id: name(s.id),
        report,
        source: some(names(s.sources)),
        sourceWords: some(all(s.sources.flatMap(r => r.words ?? []))),
        cue: one(s.cue),
        content: all(s.content),
        manner: s.manner,
        act: s.act,
        addressee: s.addressee && name(s.addressee.actor),
        medium: medium && Object.fromEntries(Object.entries(medium).filter(([, v]) => v !== undefined)),
        hedge: one(s.hedge),
        negated: s.negated,
        time: s.time?.value,
        timeWords: one(s.time?.words),
        within: voice(s.within),
      }
    }),
    events: record.events.map(e => {
      const { report, one, all } = drawer(e.mentions[0]!.words)
      const own = e.mentions[0]!.voice
      const of = unique(e.counts.map(c => c.of))
      const told = (what: string) => some(unique(e.counts.filter(c => c.of === what).map(c => c.value)))
      return {
        id: name(e.id),
        report,
        type: e.type,
        words: all(e.mentions.map(m => m.words)),
        status: e.statuses[0]?.value,
        participants: e.participants.map(p => ({
          name: name(p.actor),
          role: p.role,
          ...(p.voice && p.voice !== own ? { voice: voice(p.voice) } : {}),
        })),
        place: e.places[0] && name(e.places[0].value),
        time: some(unique(e.times.map(t => t.value))),
        timeWords: one(e.times[0]?.words),
        duration: e.durations[0]?.value,
        counts: of.length > 0 ? Object.fromEntries(of.map(what => [what, told(what)])) : undefined,
        ordinal: e.ordinal && { nth: e.ordinal.nth, ...(e.ordinal.since ? { since: e.ordinal.since } : {}) },
        voice: voice(own),
      }
    }),
    proposals: record.proposals.map(p => {
      const { report, one, all } = drawer(p.words[0]!)
      return {
        id: name(p.id),
        report,
        proposers: names(p.proposers),
        issue: p.issue,
        words: all(p.words),
        terms: p.terms.map(t => ({ ...t, words: one(t.words), voice: voice(t.voice) ?? null })),
        status: p.status,
        statusWords: one(p.statusWords),
        respondsTo: p.respondsTo && name(p.respondsTo),
        made: p.made?.value,
        voice: voice(p.voice),
      }
    }),
    positions: record.positions.map(x => {
      const { report, one, all } = drawer(x.words[0]!)
      return {
        id: name(x.id),
        report,
        holder: name(x.holder.actor),
        party: some(unique(x.party.map(name))),
        issue: x.issue,
        stance: x.stance,
        words: all(x.words),
        conditions: x.conditions.map(c => ({
          relation: c.relation,
          words: one(c.words),
          ...(c.on ? { on: name(c.on.actor) } : {}),
        })),
        time: x.time?.value,
        timeWords: one(x.time?.words),
        voice: voice(x.voice),
      }
    }),
    commitments: record.commitments.map(c => {
      const { report, one, all } = drawer(c.words[0]!)
      return {
        id: name(c.id),
        report,
        kind: c.kind,
        parties: names(c.parties),
        what: all(c.words),
        dueWords: one(c.dues.at(-1)?.words),
        due: c.dues.at(-1)?.value,
        state: c.state,
        stateWords: one(c.stateWords),
        voice: voice(c.voice),
        stateVoice: voice(c.stateVoice),
      }
    }),
    standing: record.events
      .filter(e => e.standing.verdict !== 'reported')
      .map(({ id, standing: { verdict, ...lists } }) => ({
        about: name(id),
        verdict,
        ...Object.fromEntries(Object.entries(lists).map(([k, said]) => [k, speakers(said)])),
      })),
    discrepancies: record.discrepancies.map(d => {
      const { report, all } = drawer(d.sides[0]!.words)
      const words = all(d.sides.map(s => s.words))
      return { id: name(d.id), report, kind: d.kind, about: d.about.map(name), words, why: d.why }
    }),
  }
}

export const toCase = (record: SourcedRecord): string => {
  const files = fileNames(record)
  const actor = new Map(record.actors.map(a => [a.id as string, a.name]))
  const lists: Record<string, Fields[]> = {
    reports: record.reports.map(r => ({
      file: files.get(r.id),
      published: r.published,
      outlet: r.outlet,
      language: r.language,
    })),
    actors: record.actors.map(a => ({
      name: a.name,
      kind: a.kind,
      aliases: [...a.aliases],
      affiliation: a.affiliation && actor.get(a.affiliation),
      role: a.roles[0]?.title,
    })),
    ...entryLists(record, files),
    notDiscrepancies: [],
    background: [],
  }
  const head = record.reports.map(r => `# ${files.get(r.id)}: ${(r.name ?? r.title ?? r.id).replace(/\s+/g, ' ')}\n`)
  const body = Object.entries(lists).map(([kind, entries]) =>
    entries.length === 0 ? `${kind}: []\n` : `${kind}:\n${entries.map(e => `${drawn(e)}\n`).join('')}`,
  )
  return head.join('') + body.join('')
}
