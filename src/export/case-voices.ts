/**
 * Statements, proposals and positions as the draft of a case has them.
 *
 *   voicesOf(record, penOf(record)).statements[0] -> { id: 's01', source: 'Ilka Morren', cue: 'said', ... }
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { type Fields, type Pen, some, unique } from './case-pen.ts'

export const voicesOf = (record: SourcedRecord, { name, names, voice, drawer }: Pen): Record<string, Fields[]> => ({
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
})
