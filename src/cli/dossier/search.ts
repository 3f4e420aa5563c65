/**
 * `parley search FILE.parley WORDS`: full text over entries or reports, with the words marked.
 */
import { type Command, Option } from 'commander'
import { output } from '../io.ts'
import { type Shape, show, withDossier, withFormat } from './desk.ts'
import { checkMedium, type FilterFlags, filterOf, type PageFlags, pagingOf, withFilters, withPages } from './filters.ts'
import { entryLine, moreLine, piecesLine, reportLine } from './lines.ts'

interface Flags extends FilterFlags, PageFlags, Shape {
  readonly in: 'entries' | 'reports'
}

const run = async (file: string, words: string[], flags: Flags): Promise<void> => {
  const filter = filterOf(flags)
  await withDossier(file, async store => {
    await checkMedium(store, filter)
    const text = words.join(' ')
    const page = await store.search({ text, in: flags.in, ...filter, ...pagingOf(flags) })
    const lines = page.items.map(h =>
      h.row ? entryLine(h.row, piecesLine(h.pieces)) : `${reportLine(h.report!)}\n    ${piecesLine(h.pieces)}`,
    )
    show(flags, page, () => [...lines, ...moreLine(page.next)])
    if (page.items.length === 0 && flags.format === 'text')
      output(flags.in === 'entries' ? 'nothing found; --in reports looks through the whole texts\n' : 'nothing found\n')
  })
}

export const addSearchCommand = (program: Command): void => {
  const command = program
    .command('search')
    .description('Find words in what was said and done, or in whole reports')
    .argument('<file>', 'the dossier')
    .argument(
      '<words...>',
      'words that must all be there; "words in double quotes" as they stand; negot* takes any ending',
    )
    .addOption(new Option('--in <where>', 'where to look').choices(['entries', 'reports']).default('entries'))
  withFormat(withPages(withFilters(command)))
    .addHelpText(
      'after',
      `\nExamples:\n  parley search talks.parley prisoners --side Tavria --from 2026-03-01\n  parley search talks.parley '"sixty days"' --in reports`,
    )
    .action(run)
}
