/**
 * `parley review FILE.parley`: a walk through the entries that nobody has looked at, the least certain first, with one
 * key a decision. Each decision is kept at once: leaving in the middle loses nothing.
 */
import type { Command } from 'commander'
import * as decide from '../../dossier/decide.ts'
import { fieldValue } from '../../dossier/field-value.ts'
import { ParleyError } from '../../errors.ts'
import type { Decision } from '../../record/decision.ts'
import { correctable } from '../../review/set-field.ts'
import type { EntryFilter, EntryRow, Store } from '../../store/store.ts'
import { counted } from '../../text/counted.ts'
import { complain } from '../io.ts'
import { tame } from '../tame.ts'
import { printLines, whoIs, withDossier, withWho } from './desk.ts'
import { entryLines } from './entry-lines.ts'
import { checkMedium, type FilterFlags, filterOf, withFilters } from './filters.ts'
import { type Keys, openKeys } from './keys.ts'
import { decisionLines, entryLine } from './lines.ts'

interface Flags extends FilterFlags {
  readonly who?: string
}
interface Walk {
  readonly store: Store
  readonly keys: Keys
  readonly who: string
  readonly said: Decision[]
}

const HELP = 'a accept   c correct a field   r reject   m comment   v view all   s skip   b back   u undo   q quit'
const print = (line: string): void => printLines([line])

const correct = async ({ store, keys, who }: Walk, row: EntryRow): Promise<Decision | undefined> => {
  print(`  fields: ${correctable(row.kind).join(', ')}`)
  const field = (await keys.line('  field'))?.trim()
  if (!field) return undefined
  const text = await keys.line('  value')
  if (text === undefined) return undefined
  const value = await fieldValue(store, { kind: row.kind, field, text })
  return decide.correct(store, { who, id: row.id, field, value })
}

type Act = (walk: Walk, row: EntryRow) => Promise<Decision | undefined>
const ACTS: Readonly<Record<string, Act>> = {
  a: ({ store, who }, row) => decide.accept(store, { who, id: row.id }),
  r: async ({ store, keys, who }, row) =>
    decide.reject(store, { who, id: row.id, note: await keys.line('  why (may be empty)') }),
  c: correct,
  m: async ({ store, keys, who }, row) =>
    decide.comment(store, { who, id: row.id, note: await keys.line('  comment') }),
  u: ({ store, who }) => decide.undo(store, { who }),
}

/** One entry until it is decided, skipped or left: how many steps the walk goes, or undefined to end it. */
const atEntry = async (walk: Walk, row: EntryRow): Promise<1 | -1 | undefined> => {
  print(entryLine(row))
  for (;;) {
    const key = await walk.keys.key()
    if (key === undefined || key === 'q') return undefined
    if (key === 's' || key === ' ' || key === '\r') return 1
    if (key === 'b') return -1
    const act = ACTS[key]
    if (key === 'v') for (const line of await entryLines(walk.store, (await walk.store.entry(row.id))!)) print(line)
    else if (!act) print(HELP)
    else {
      try {
        const made = await act(walk, row)
        if (!made) continue
        walk.said.push(made)
        for (const line of await decisionLines(walk.store, [made])) print(`  ${line}`)
        if (key !== 'm' && key !== 'u') return 1
      } catch (error) {
        // A value that cannot be is told, and asked for again; trouble of the file ends the walk.
        if (!(error instanceof ParleyError) || error.exit === 8) throw error
        complain(error.message)
      }
    }
  }
}

const walkThrough = async (walk: Walk, filter: EntryFilter): Promise<void> => {
  const seen: EntryRow[] = []
  let at = 0
  let after: string | undefined
  for (let more = true; ; ) {
    while (at >= seen.length && more) {
      const page = await walk.store.list({ ...filter, order: 'doubt', limit: 20, after })
      seen.push(...page.items)
      after = page.next ?? undefined
      more = page.next !== null
    }
    const row = seen[at]
    if (!row) return
    // What was looked at before may have changed, or gone with another.
    const still = await walk.store.entry(row.id)
    const step = still?.entry ? await atEntry(walk, { ...row, entry: still.entry }) : 1
    if (step === undefined) return
    at = Math.max(0, at + step)
  }
}

const run = async (file: string, flags: Flags): Promise<void> => {
  const who = whoIs(flags.who)
  const asked = filterOf(flags)
  const filter: EntryFilter = { ...asked, review: asked.review ?? ['machine'] }
  await withDossier(file, async store => {
    await checkMedium(store, filter)
    const walk: Walk = { store, keys: openKeys(), who, said: [] }
    print(HELP)
    try {
      await walkThrough(walk, filter)
    } finally {
      walk.keys.close()
    }
    print(tame(`${counted(walk.said.length, 'decision')} of ${who} kept`))
  })
}

export const addReviewCommand = (program: Command): void => {
  const command = program
    .command('review')
    .description('Walk through what nobody has looked at, the least certain first, and decide with one key each')
    .argument('<file>', 'the dossier')
  withFilters(withWho(command))
    .addHelpText(
      'after',
      `\nKeys: ${HELP}\nFrom a pipe each answer is a line: printf 'a\\nr\\nnot said\\nq\\n' | parley review talks.parley`,
    )
    .action(run)
}
