/**
 * `parley list FILE.parley [WHAT]`: reports, entries by kind, actors, places, notes, decisions or orphans, page by page.
 */
import { Argument, type Command, Option } from 'commander'
import { ParleyError } from '../../errors.ts'
import { ENTRY_KINDS, type EntryKind } from '../../record/decision.ts'
import { LIST_OF } from '../../record/sourced-record.ts'
import { standingDecisions } from '../../review/active.ts'
import { cursorOf, limitOf, pageOf } from '../../store/paging.ts'
import type { Page, Store } from '../../store/store.ts'
import { tame } from '../tame.ts'
import { type Shape, show, withDossier, withFormat } from './desk.ts'
import {
  checkMedium,
  type FilterFlags,
  filterOf,
  filtersGiven,
  type PageFlags,
  pagingOf,
  withFilters,
  withPages,
} from './filters.ts'
import { decisionLines, entryLine, moreLine, reportLine } from './lines.ts'

const KINDS: ReadonlyMap<string, EntryKind> = new Map(ENTRY_KINDS.map(kind => [LIST_OF[kind], kind]))
const OTHERS = ['actors', 'places', 'notes', 'decisions', 'orphans'] as const
const WHAT = ['reports', 'entries', ...KINDS.keys(), ...OTHERS]

interface Flags extends FilterFlags, PageFlags, Shape {
  readonly order: 'record' | 'doubt'
}
type Listed = { readonly page: Page<unknown>; readonly lines: readonly string[] }

const entries = async (store: Store, what: string, flags: Flags): Promise<Listed> => {
  const kind = KINDS.get(what)
  const filter = filterOf(flags)
  await checkMedium(store, filter)
  const page = await store.list({
    ...filter,
    ...pagingOf(flags),
    order: flags.order,
    ...(kind ? { kinds: [kind] } : {}),
  })
  return { page, lines: page.items.map(r => entryLine(r)) }
}

/** Lists of decisions go by their numbers: so many, after number n. */
const placeIn = (flags: PageFlags): { readonly limit: number; readonly after: number } => {
  const { limit, after } = pagingOf(flags)
  return { limit: limitOf(limit), after: Number(cursorOf(after, 1)?.[0] ?? 0) }
}

const LISTS: Readonly<Record<string, (store: Store, flags: Flags) => Promise<Listed>>> = {
  reports: async (store, flags) => {
    const page = await store.reports(pagingOf(flags))
    return { page, lines: page.items.map(reportLine) }
  },
  actors: async (store, flags) => {
    const page = await store.actors(pagingOf(flags))
    const also = (names: readonly string[]): string => (names.length > 0 ? `, also ${names.join(', ')}` : '')
    return { page, lines: page.items.map(a => tame(`${a.id}  ${a.name}  (${a.kind}${also(a.aliases)})`)) }
  },
  places: async (store, flags) => {
    const page = await store.places(pagingOf(flags))
    return {
      page,
      lines: page.items.map(p => tame(`${p.id}  ${p.name}  (${[p.kind, p.country].filter(Boolean).join(', ')})`)),
    }
  },
  notes: async (store, flags) => {
    const page = await store.notes({ ...pagingOf(flags), ...(flags.report ? { report: flags.report } : {}) })
    return {
      page,
      lines: page.items.map(n =>
        tame(`${n.rule}  ${n.reason}${n.place ? `  “${n.place.exact}”  (${n.place.report})` : ''}`),
      ),
    }
  },
  decisions: async (store, flags) => {
    const { limit, after } = placeIn(flags)
    const all = await store.decisions()
    const holds = new Set(standingDecisions(all))
    const made = all.filter(d => d.n > after).slice(0, limit + 1)
    const page = pageOf(made, limit, { shown: d => d, cursor: d => [d.n] })
    const lines = await decisionLines(store, page.items)
    return { page, lines: lines.map((line, i) => (holds.has(page.items[i]!) ? line : `${line}  (undone)`)) }
  },
  orphans: async (store, flags) => {
    const { limit, after } = placeIn(flags)
    const byId = new Map((await store.decisions()).map(d => [d.id, d]))
    const rows = (await store.orphans())
      .map(o => ({ ...o, made: byId.get(o.decision) }))
      .sort((a, b) => (a.made?.n ?? 0) - (b.made?.n ?? 0))
      .filter(o => (o.made?.n ?? 0) > after)
    const page = pageOf(rows, limit, { shown: o => o, cursor: o => [o.made?.n ?? 0] })
    const made = await decisionLines(
      store,
      page.items.flatMap(o => o.made ?? []),
    )
    return { page, lines: page.items.map(o => `${o.made ? made.shift() : o.decision}: ${tame(o.reason)}`) }
  },
}

/** A filter that a list does not go by would be passed over in silence, and the list be taken for what it is not. */
const checkFilters = (what: string, flags: Flags): void => {
  filterOf(flags)
  const given = filtersGiven(flags)
  const wrong =
    what === 'entries'
      ? undefined
      : KINDS.has(what)
        ? given.find(f => f === '--kind')
        : given.find(f => what !== 'notes' || f !== '--report')
  if (wrong === undefined) return
  throw new ParleyError(
    'usage',
    `${wrong}: ${what} are not listed by it; parley list FILE.parley entries ${wrong} ... is`,
  )
}

const run = async (file: string, what: string, flags: Flags): Promise<void> => {
  checkFilters(what, flags)
  await withDossier(file, async store => {
    const { page, lines } = await (LISTS[what]?.(store, flags) ?? entries(store, what, flags))
    show(flags, page, () => (lines.length === 0 ? [`no ${what}`] : [...lines, ...moreLine(page.next)]))
  })
}

export const addListCommand = (program: Command): void => {
  const command = program
    .command('list')
    .description('List what a dossier holds, page by page')
    .argument('<file>', 'the dossier')
    .addArgument(new Argument('[what]', 'what to list').choices(WHAT).default('reports'))
    .addOption(
      new Option('--order <order>', 'entries as the record has them, or the least certain first')
        .choices(['record', 'doubt'])
        .default('record'),
    )
  withFormat(withPages(withFilters(command)))
    .addHelpText(
      'after',
      '\nExamples:\n  parley list talks.parley statements --actor "Ilka Morren" --act deny\n  parley list talks.parley entries --order doubt',
    )
    .action(run)
}
