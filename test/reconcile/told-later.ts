/** Reports with an outlet and a day, and what is read from them given by hand, for what changes from one to the next. */

import type { CommitmentEntry, EventStatus, PositionEntry, StatementEntry } from '../../src/record/entries.ts'
import { bareEvent, makeCommitment, makeEvent, makePosition, makeStatement } from '../../src/record/make.ts'
import type { Reading } from '../../src/record/reading.ts'
import { makeReport } from '../../src/record/report.ts'
import type { Actor } from '../../src/record/sourced-record.ts'
import type { Anchor } from '../../src/record/values.ts'

export interface Told {
  readonly text: string
  readonly day?: string
  readonly outlet?: string
  /** Names that stand in the text; "Name > Side" belongs to the side. */
  readonly actors?: readonly string[]
  /** Who says the words, and how. */
  readonly said?: { readonly by: string; readonly words: string; readonly act?: StatementEntry['act'] }
  readonly stands?: {
    readonly holder: string
    readonly stance: PositionEntry['stance']
    readonly words: string
    readonly condition?: string
  }
  readonly owes?: {
    readonly party: string
    readonly words: string
    readonly due: string
    readonly state?: CommitmentEntry['state']
    readonly stateWords?: string
  }
  readonly event?: {
    /** Names of those who take part. */
    readonly victims?: readonly string[]
    readonly words: string
    readonly status: EventStatus
    readonly type?: 'AGREE' | 'ASSAULT' | 'CONSULT'
  }
}

export const toldIn = ({ text, day, outlet = 'Wire', actors = [], said, stands, owes, event }: Told): Reading => {
  const report = makeReport({ text, language: 'en', outlet, name: outlet, ...(day ? { published: day } : {}) })
  const at = (exact: string): Anchor => {
    const start = text.indexOf(exact)
    if (start < 0) throw new Error(`not in the text: ${exact}`)
    return { report: report.id, start, end: start + exact.length, exact }
  }
  const id = (name: string): string => `a-${report.id}-${name}`
  const made = actors.map((given): Actor => {
    const [name, side] = given.split(' > ') as [string, string?]
    const kind = name === 'Tavria' || name === 'Kesh' ? 'state' : 'person'
    const of = side ? { affiliation: id(side) } : {}
    return { id: id(name), name, kind, aliases: [], ...of, roles: [], mentions: [at(name)] }
  })
  const statements = said
    ? [
        makeStatement({
          by: 'test',
          sources: [{ actor: id(said.by), words: at(said.by) }],
          cue: null,
          content: [at(said.words)],
          manner: 'indirect',
          act: said.act ?? 'say',
          within: null,
        }),
      ]
    : []
  const inside = (words: string): string | null => (said?.words.includes(words) ? statements[0]!.id : null)
  return {
    report,
    actors: made,
    places: [],
    statements,
    events: event
      ? [
          makeEvent({
            by: 'test',
            ...bareEvent(at(event.words), inside(event.words)),
            type: event.type ?? 'AGREE',
            participants: (event.victims ?? []).map(name => ({
              ...{ actor: id(name), words: at(name) },
              ...{ role: 'victim' as const, voice: null },
            })),
            statuses: [{ value: event.status, words: at(event.words), voice: inside(event.words) }],
            ...(said?.act === 'confirm' || said?.act === 'claim'
              ? {
                  standing: {
                    ...bareEvent(at(event.words)).standing,
                    verdict: said.act === 'confirm' ? ('confirmed' as const) : ('claimed' as const),
                    [said.act === 'confirm' ? 'confirmedBy' : 'claimedBy']: [statements[0]!.id],
                  },
                }
              : {}),
          }),
        ]
      : [],
    proposals: [],
    positions: stands
      ? [
          makePosition({
            by: 'test',
            holder: { actor: id(stands.holder) },
            party: [],
            issue: 'ceasefire',
            stance: stands.stance,
            words: [at(stands.words)],
            conditions: stands.condition ? [{ relation: 'if', words: at(stands.condition) }] : [],
            voice: inside(stands.words),
          }),
        ]
      : [],
    commitments: owes
      ? [
          makeCommitment({
            by: 'test',
            kind: 'undertaking',
            parties: [{ actor: id(owes.party) }],
            words: [at(owes.words)],
            dues: [{ value: `../${owes.due}`, words: at(owes.words), voice: null }],
            state: owes.state ?? 'pending',
            ...(owes.stateWords ? { stateWords: at(owes.stateWords) } : {}),
            voice: inside(owes.words),
          }),
        ]
      : [],
    discrepancies: [],
    notes: [],
  }
}
