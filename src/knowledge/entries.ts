/**
 * Turns the rows of the data files into phrases and what they stand for.
 *
 * The row of Ukraine gives "Ukraine" (state), "Ukrainian", "Ukrainians" (demonym), "Kyiv", "Kiev" (capital), "Bankova" (seat).
 * Divisions that carry the name of a disputed place are left out, so that the dispute is never hidden behind one state.
 */
import { rowsOf } from './data-file.ts'
import { disputeOf } from './disputes.ts'
import type { Disputed, KnowledgeEntry } from './entry.ts'
import { foldPhrase, isAcronym } from './fold.ts'
import type { StateRow } from './rows.ts'

type Frame = Omit<KnowledgeEntry, 'written' | 'form'>
type Spelling = readonly [written: string, form: KnowledgeEntry['form']]

const slug = (text: string): string => foldPhrase(text).replace(/[^a-z0-9]+/g, '-')

const spell = (frame: Frame, spellings: readonly Spelling[]): KnowledgeEntry[] =>
  spellings.map(([written, form]) => ({
    ...frame,
    written,
    form: form === 'alias' && isAcronym(written) ? 'acronym' : form,
  }))

const named = (name: string, aliases: readonly string[]): Spelling[] => [
  [name, isAcronym(name) ? 'acronym' : 'name'],
  ...aliases.map((alias): Spelling => [alias, 'alias']),
]

const at = (row: { lat?: number; lon?: number }) =>
  row.lat === undefined || row.lon === undefined ? {} : { lat: row.lat, lon: row.lon }

const ofState = (row: StateRow, dispute: Disputed | undefined): KnowledgeEntry[] => {
  const state = row.iso
  const whole: Frame = {
    kind: 'state',
    id: `state:${state}`,
    name: row.name,
    types: ['place'],
    state,
    sort: row.status,
    ...at(row),
    ...(dispute === undefined ? {} : { disputed: dispute }),
  }
  const people: Frame = { kind: 'demonym', id: `state:${state}`, name: row.name, types: ['group'], state }
  return [
    ...spell(whole, [
      ...named(row.name, row.long === undefined ? row.aliases : [row.long, ...row.aliases]),
      ...row.former.map((f): Spelling => [f, 'former']),
    ]),
    ...spell(people, [
      ...row.adjectives.filter(a => !isAcronym(a)).map((a): Spelling => [a, 'adjective']),
      ...row.nouns.flatMap((n): Spelling[] =>
        n.one === n.many
          ? [[n.one, 'many']]
          : [
              [n.one, 'one'],
              [n.many, 'many'],
            ],
      ),
    ]),
    ...row.capitals.flatMap(c =>
      spell(
        {
          kind: 'capital',
          id: `capital:${state.toLowerCase()}-${slug(c.name)}`,
          name: c.name,
          types: ['place'],
          state,
          ...(c.role === undefined ? {} : { sort: c.role }),
          ...at(c),
        },
        named(c.name, c.aliases),
      ),
    ),
    ...row.seats.flatMap(s =>
      spell(
        {
          kind: 'seat',
          id: `seat:${slug(s.name)}`,
          name: s.name,
          types: ['organisation', 'place'],
          state,
          sort: s.what,
        },
        named(s.name, []),
      ),
    ),
  ]
}

/** Everything the data files name, in order of how likely a bare phrase means it. */
export const builtInEntries = (): KnowledgeEntry[] => {
  const disputes = rowsOf('disputed')
  const byName = new Map(disputes.flatMap(row => [row.name, ...row.aliases].map(n => [foldPhrase(n), row] as const)))
  const states = rowsOf('states')
  const stateNames = new Set(states.map(row => foldPhrase(row.name)))
  return [
    ...states.flatMap(row => {
      const dispute = byName.get(foldPhrase(row.name))
      return ofState(row, dispute === undefined ? undefined : disputeOf(dispute.id))
    }),
    ...disputes
      .filter(row => !stateNames.has(foldPhrase(row.name)))
      .flatMap(row =>
        spell(
          {
            kind: 'region',
            id: `region:${row.id}`,
            name: row.name,
            types: ['place'],
            sort: row.kind,
            disputed: disputeOf(row.id)!,
            ...at(row),
          },
          named(row.name, row.aliases),
        ),
      ),
    ...rowsOf('regions').flatMap(row =>
      spell(
        {
          kind: 'region',
          id: `region:${row.id}`,
          name: row.name,
          types: ['place'],
          sort: row.kind,
          ...(row.countries.length === 1 ? { state: row.countries[0]! } : {}),
          ...at(row),
        },
        named(row.name, row.aliases),
      ),
    ),
    ...rowsOf('divisions')
      .filter(row => !byName.has(foldPhrase(row.name)))
      .flatMap(row =>
        spell(
          {
            kind: 'division',
            id: `division:${row.country.toLowerCase()}-${slug(row.name)}`,
            name: row.name,
            types: ['place'],
            state: row.country,
            sort: row.kind,
            ...(row.code === undefined ? {} : { code: row.code }),
            ...(row.generic === undefined ? {} : { weak: true as const }),
            ...at(row),
          },
          named(row.name, row.aliases),
        ),
      ),
    ...rowsOf('organisations').flatMap(row =>
      spell(
        {
          kind: 'organisation',
          id: `organisation:${row.id}`,
          name: row.name,
          types: ['organisation'],
          sort: row.kind,
          ...(row.state === undefined ? {} : { state: row.state }),
        },
        named(row.name, row.aliases),
      ),
    ),
    ...rowsOf('outlets').flatMap(row =>
      spell(
        {
          kind: 'outlet',
          id: `outlet:${row.id}`,
          name: row.name,
          types: ['organisation', 'work'],
          sort: row.kind,
          ...(row.country === undefined ? {} : { state: row.country }),
          ...(row.ownership === undefined ? {} : { ownership: row.ownership }),
        },
        named(row.name, row.aliases),
      ),
    ),
    ...rowsOf('platforms').flatMap(row =>
      spell(
        {
          kind: 'platform',
          id: `platform:${row.id}`,
          name: row.name,
          types: ['work', 'organisation'],
          ...(row.weak === undefined ? {} : { weak: true as const }),
        },
        named(row.name, row.aliases),
      ),
    ),
  ]
}
