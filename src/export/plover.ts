/**
 * A record as PLOVER event data, one JSON line an event, for those who used a dictionary coder before.
 *
 * "a missile strike on Kyiv killed 12 people" -> {"event": "ASSAULT", "date": "2025-04-24", "location": ["Kyiv"], "dead": 12, ...}
 * Code, source and target are those of the entry's deed, where it has one. Else an event keeps its type, and speech acts become
 * REQUEST, ACCUSE, REJECT, THREATEN, AGREE (promises) and SUPPORT. Every line has the id and the words of an entry. Sentences stand
 * in reading order; of a sentence the main deed comes first, those below it after it, what has no deed last. Field names follow the PLOVER codebook (2021); a value nobody tells is null, a sector nobody knows is left out.
 */
import { exactOf } from '../record/anchor.ts'
import type { Deed, DeedParty, EventEntry, StatementEntry } from '../record/entries.ts'
import { anchorOrder } from '../record/order.ts'
import type { Actor, SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { holds } from '../text/span.ts'
import { sentenceStarts } from '../views/sentence-starts.ts'
import { safeJson } from './json.ts'

interface PloverActor {
  readonly text: string
  /** Null for a party that is no actor of the record. */
  readonly code: string | null
}

interface PloverRow {
  readonly id: string
  readonly date: string | null
  readonly source: readonly PloverActor[]
  readonly target: readonly PloverActor[]
  readonly event: string
  readonly mode: string | null
  readonly context: readonly string[]
  readonly location: readonly string[]
  readonly dead: number | null
  readonly injured: number | null
  readonly standing: string | null
  readonly text: string
}

const SPEECH: Partial<Record<StatementEntry['act'], string>> = {
  demand: 'REQUEST',
  appeal: 'REQUEST',
  blame: 'ACCUSE',
  criticise: 'ACCUSE',
  deny: 'REJECT',
  oppose: 'REJECT',
  threaten: 'THREATEN',
  promise: 'AGREE',
  support: 'SUPPORT',
  praise: 'SUPPORT',
}

/** A deed told by the cue itself is coded by it, unless it denies; one inside the words only where the act says nothing. */
const codeOfSpeech = (s: StatementEntry): string | undefined =>
  s.deed && s.cue && holds(s.cue, s.deed.words) && !/^(deny|oppose)$/.test(s.act)
    ? s.deed.code
    : (SPEECH[s.act] ?? s.deed?.code)

/** States by name, others by kind: PLOVER's own codes need a country table that a record does not carry. */
const codeOf = (a: Actor, side: Actor | undefined): string =>
  (a.kind === 'state' ? a.name : (side?.name ?? a.kind)).toUpperCase()

const actorRow = (id: string, actors: ReadonlyMap<string, Actor>): PloverActor[] => {
  const a = actors.get(id)
  return a ? [{ text: a.name, code: codeOf(a, a.affiliation ? actors.get(a.affiliation) : undefined) }] : []
}

const toll = (e: EventEntry, of: string): number | null => e.counts.find(c => c.of === of)?.value ?? null

const rolesOf = (e: EventEntry, roles: RegExp): string[] =>
  e.participants.filter(p => roles.test(p.role)).map(p => p.actor)

interface Placed {
  readonly row: PloverRow
  readonly words: Anchor
  /** The place of its deed in the sentence; what has none comes last. */
  readonly rank: number
}

const rankOf = (deed: Deed | undefined): number => (deed ? (deed.rank ?? 0) : Number.POSITIVE_INFINITY)

const unique = (list: readonly PloverActor[]): PloverActor[] => [...new Map(list.map(a => [a.text, a])).values()]

export const toPlover = (record: SourcedRecord): string => {
  const actors = new Map(record.actors.map(a => [a.id, a]))
  const places = new Map(record.places.map(p => [p.id, p.name]))
  const published = new Map(record.reports.map(r => [r.id, r.published ?? null]))
  const who = (ids: readonly string[]): PloverActor[] => ids.flatMap(id => actorRow(id, actors))
  /** A party that no actor of the record stands for is told by its words, with no code. */
  const party = (p: DeedParty | undefined): PloverActor[] =>
    !p ? [] : p.actor ? actorRow(p.actor, actors) : [{ text: p.words.exact, code: null }]
  /** The deed's party first, then the others of the entry; nobody does it to himself. */
  const parties = (deed: Deed | undefined, own: { readonly source: PloverActor[]; readonly target: PloverActor[] }) => {
    const by = party(deed?.source)
    const to = [...party(deed?.target), ...own.target]
    const source = unique([...by, ...own.source.filter(a => a.text !== to[0]?.text)])
    return { source, target: unique(to).filter(a => a.text !== source[0]?.text) }
  }
  const events = record.events.map((e): Placed => {
    const own = { source: who(rolesOf(e, /^(actor|proposer)$/)), target: who(rolesOf(e, /^(recipient|victim)$/)) }
    const row = {
      id: e.id,
      date: e.times[0]?.value ?? null,
      ...parties(e.deed, own),
      event: e.deed?.code ?? e.type,
      mode: e.statuses[0]?.value ?? null,
      context: [],
      location: e.places.map(p => places.get(p.value) ?? p.value),
      dead: toll(e, 'killed'),
      injured: toll(e, 'wounded'),
      standing: e.standing.verdict,
      text: e.mentions[0]!.words.exact,
    }
    return { row, words: e.deed?.words ?? e.mentions[0]!.words, rank: rankOf(e.deed) }
  })
  const speech = record.statements.flatMap((s): Placed[] => {
    const event = s.negated ? undefined : codeOfSpeech(s)
    if (!event) return []
    const blamed = event === 'ACCUSE' ? (s.criticises ?? []).flatMap(c => c.target?.actor ?? []) : []
    const own = {
      source: who(s.sources.map(r => r.actor)),
      target: who([...blamed, ...(s.addressee ? [s.addressee.actor] : [])]),
    }
    const row = {
      id: s.id,
      date: s.time?.value ?? published.get(s.content[0]!.report) ?? null,
      ...parties(s.deed, own),
      event,
      mode: null,
      context: [],
      location: [],
      dead: null,
      injured: null,
      standing: null,
      text: exactOf(s.content),
    }
    return [{ row, words: s.deed?.words ?? s.cue ?? s.content[0]!, rank: rankOf(s.deed) }]
  })
  const order = anchorOrder(record.reports)
  const sentence = sentenceStarts(record)
  const inOrder = (a: Placed, b: Placed): number => {
    const far = a.words.report === b.words.report && sentence(a.words) === sentence(b.words) && a.rank !== b.rank
    return far ? a.rank - b.rank : order(a.words, b.words)
  }
  return [...events, ...speech]
    .sort(inOrder)
    .map(({ row }) => `${safeJson(row)}\n`)
    .join('')
}
