/**
 * Makes a record out of a gold case, so that gold can be scored like what a reader prints.
 *
 *   goldRecord(loadCase(FOLDER)) -> { version: 'parley-record/1', reports, actors, places, statements, events, ... }
 *
 * Where gold lists several right values the first is taken. Used by check.ts (gold scores 100 against itself) and
 * agree.ts (one annotator's gold scored against another's).
 */
import type { GoldAnchor, GoldCase, GoldEntry, Many } from './gold.ts'
import { first, list } from './gold.ts'

type Fields = Record<string, unknown>
const names = (value: unknown) => list(value as Many<string>).filter(n => typeof n === 'string')

/** Names used by the entries but missing among the actors get a bare actor, so that the record always resolves. */
const actorsOf = ({ gold, texts }: GoldCase) => {
  const known = new Map((gold.actors ?? []).map(a => [a.name, a]))
  const loose = [
    ...(gold.statements ?? []),
    ...(gold.events ?? []),
    ...(gold.proposals ?? []),
    ...(gold.positions ?? []),
  ]
    .concat(gold.commitments ?? [])
    .flatMap(e => [e.source, e.holder, e.proposers, e.parties, e.addressee].flatMap(names))
    .concat((gold.events ?? []).flatMap(e => list(e.participants as Many<{ name: string }>).map(p => p.name)))
  for (const name of loose) if (!known.has(name)) known.set(name, { name, kind: 'group', aliases: [] })
  return [...known.values()].map(a => ({
    id: `actor:${a.name}`,
    name: a.name,
    kind: a.kind,
    aliases: a.aliases ?? [],
    roles: [],
    mentions: [a.name, ...(a.aliases ?? [])].flatMap(word =>
      [...texts].flatMap(([report, text]) => {
        const start = text.indexOf(word)
        return start < 0 ? [] : [{ report, start, end: start + word.length, exact: word }]
      }),
    ),
  }))
}

export const goldRecord = (goldCase: GoldCase): Fields => {
  const { gold, texts } = goldCase
  const only = gold.reports[0]!.file
  const anchor = (a: GoldAnchor) => ({ report: a.report ?? only, start: a.start, end: a.end, exact: a.exact })
  const anchors = (value: unknown) => list(value as Many<GoldAnchor>).map(anchor)
  const ref = (name: string, words?: unknown) => ({ actor: `actor:${name}`, words: anchors(words)[0] })
  const told = (value: unknown, e: GoldEntry, words?: unknown) =>
    value == null
      ? []
      : [{ value: first(value as Many<unknown>), words: anchors(words ?? e.words)[0], voice: e.voice ?? null }]
  const speakers = (who: unknown) =>
    (gold.statements ?? []).filter(s => names(who).some(n => names(s.source).includes(n))).map(s => s.id)
  const standing = (id: string) => {
    const s = gold.standing?.find(x => x.about === id)
    if (!s) return undefined
    const lists = ['claimedBy', 'blamedBy', 'confirmedBy', 'deniedBy', 'silent'].map(k => [k, speakers(s[k])])
    const unverifiedBy = speakers(s.unverifiedBy ?? s.unconfirmedBy)
    return { verdict: first(s.verdict), ...Object.fromEntries(lists), unverifiedBy }
  }
  const events = (gold.events ?? []).map(e => ({
    id: e.id,
    type: first(e.type as Many<string>),
    mentions: anchors(e.words ?? e.mentions).map(words => ({ words, voice: e.voice ?? null })),
    statuses: told(e.status, e),
    participants: list(e.participants as Many<{ name: string; role?: string; voice?: string }>).map(p => ({
      ...ref(p.name),
      role: p.role ?? 'actor',
      voice: p.voice ?? e.voice ?? null,
    })),
    places: told(e.place == null ? null : `place:${first(e.place as Many<string>)}`, e),
    times: told(e.time, e, e.timeWords),
    durations: told(e.duration, e),
    counts: Object.entries((e.counts ?? {}) as Record<string, Many<number | Fields>>).flatMap(([of, values]) =>
      list(values).map(v => ({ of, ...(typeof v === 'number' ? { value: v } : v) })),
    ),
    ordinal: e.ordinal,
    standing: standing(e.id),
  }))
  const places = [...new Set((gold.events ?? []).flatMap(e => names(e.place)))]
  return {
    version: 'parley-record/1',
    generator: 'gold',
    reports: gold.reports.map(r => ({ id: r.file, ...r, text: texts.get(r.file) })),
    actors: actorsOf(goldCase),
    places: places.map(name => ({ id: `place:${name}`, name, kind: 'place', mentions: [] })),
    statements: (gold.statements ?? []).map(s => ({
      ...s,
      sources: names(s.source).map(n => ref(n, s.sourceWords)),
      cue: anchors(s.cue)[0] ?? null,
      content: anchors(s.content),
      hedge: anchors(s.hedge)[0],
      sourceWords: undefined,
      timeWords: undefined,
      manner: first(s.manner as Many<string>),
      act: first(s.act as Many<string>),
      addressee: s.addressee == null ? undefined : ref(first(s.addressee as Many<string>)!),
      medium: mediumOf(s.medium),
      within: s.within ?? null,
    })),
    events,
    proposals: (gold.proposals ?? []).map(p => ({
      id: p.id,
      proposers: names(p.proposers).map(n => ref(n)),
      issue: first(p.issue as Many<string>),
      words: anchors(p.words),
      terms: list(p.terms as Many<GoldEntry>).map(t => ({ ...t, words: anchors(t.words)[0], voice: t.voice ?? null })),
      status: first(p.status as Many<string>),
      respondsTo: p.respondsTo,
      voice: p.voice ?? null,
    })),
    positions: (gold.positions ?? []).map(x => ({
      id: x.id,
      holder: ref(names(x.holder)[0] ?? ''),
      party: names(x.party),
      issue: first(x.issue as Many<string>),
      stance: first(x.stance as Many<string>),
      words: anchors(x.words),
      conditions: list(x.conditions as Many<GoldEntry>).map(c => ({
        relation: first(c.relation as Many<string>),
        words: anchors(c.words)[0],
      })),
      voice: x.voice ?? null,
    })),
    commitments: (gold.commitments ?? []).map(c => ({
      id: c.id,
      parties: names(c.parties).map(n => ref(n)),
      words: anchors(c.what ?? c.words),
      dues: [
        { value: first(c.due as Many<string>) ?? null, words: anchors(c.dueWords)[0], voice: c.voice ?? null },
      ].filter(d => d.words ?? d.value),
      state: first(c.state as Many<string>),
      voice: c.voice ?? null,
      stateVoice: c.stateVoice,
    })),
    discrepancies: (gold.discrepancies ?? []).map(d => ({
      id: d.id,
      kind: first(d.kind as Many<string>),
      about: list(d.about as Many<string>),
      sides: anchors(d.words).map(words => ({ words, voice: null })),
      why: d.why,
    })),
    notes: [],
  }
}

const mediumOf = (medium: unknown) => {
  const m = medium as { kind: Many<string>; name?: string } | undefined
  return m == null ? undefined : { kind: first(m.kind), name: m.name }
}
