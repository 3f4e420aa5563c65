/**
 * `parley accept`, `correct`, `merge`, `split`, `reject`, `comment`, `mark` and `undo`: what people decide, one at a time.
 *
 * Each prints the decision as it was kept; its id (k-...) is what `parley undo` takes.
 */
import { createInterface } from 'node:readline/promises'
import { Argument, type Command } from 'commander'
import * as decide from '../../dossier/decide.ts'
import { fieldValue } from '../../dossier/field-value.ts'
import { markEntry } from '../../dossier/mark-entry.ts'
import { unlike } from '../../dossier/unlike.ts'
import { ParleyError } from '../../errors.ts'
import { type Decision, ENTRY_KINDS, type EntryKind } from '../../record/decision.ts'
import type { Store } from '../../store/store.ts'
import { tame } from '../tame.ts'
import { type Shape, show, whoIs, withDossier, withFormat, withWho } from './desk.ts'
import { decisionLines } from './lines.ts'

interface Flags extends Shape {
  readonly who?: string
  readonly note?: string
}

const deciding = (
  file: string,
  flags: Flags,
  work: (store: Store, by: decide.By) => Promise<Decision>,
): Promise<void> => {
  const by = { who: whoIs(flags.who), note: flags.note }
  return withDossier(file, async store => {
    const made = await work(store, by)
    const lines = flags.format === 'json' ? [] : await decisionLines(store, [made])
    show(flags, made, () => lines)
  })
}

/** Asks a person at a terminal whether unrelated entries are one; elsewhere --yes must say so. Throws ParleyError('usage'). */
const confirmMerge = async (reasons: readonly string[]): Promise<void> => {
  if (reasons.length === 0) return
  const why = `these look like different things: ${reasons.join('; ')}`
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new ParleyError('usage', `${why}; give --yes if they are one all the same`)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question(tame(`${why}. Are they one all the same? [y/N] `)).finally(() => lines.close())
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new ParleyError('usage', 'nothing was merged')
}

const command = (program: Command, name: string, description: string): Command =>
  withFormat(
    withWho(program.command(name).description(description).argument('<file>', 'the dossier')).option(
      '--note <text>',
      'why, for those who read it later',
    ),
  )

const fieldsOf = (given: readonly string[]): Record<string, string> => {
  const fields = new Map<string, string>()
  for (const g of given) {
    const at = g.indexOf('=')
    if (at < 1) throw new ParleyError('usage', `${g}: write FIELD=VALUE, for example act=deny`)
    const field = g.slice(0, at)
    if (fields.has(field)) throw new ParleyError('usage', `${g}: ${field} is given twice; names go with ; between them`)
    fields.set(field, g.slice(at + 1))
  }
  return Object.fromEntries(fields)
}

export const addDecisionCommands = (program: Command): void => {
  command(program, 'accept', 'Say that an entry is right')
    .argument('<entry>', 'its id')
    .action((file: string, id: string, flags: Flags) =>
      deciding(file, flags, (s, by) => decide.accept(s, { ...by, id })),
    )
  command(program, 'correct', 'Put another value into a field of an entry; the machine’s value stays beside it')
    .argument('<entry>', 'its id')
    .argument('<field>', 'for example act, sources, stance, medium.kind')
    .argument('<value>', 'a word, a date, names of actors with ; between them, or JSON; "" takes a value away')
    .action((file: string, id: string, field: string, text: string, flags: Flags) =>
      deciding(file, flags, async (s, by) => {
        const kept = await decide.entryIn(s, id)
        const kind = (kept.entry ?? kept.machine)!.entry
        return decide.correct(s, { ...by, id, field, value: await fieldValue(s, { kind, field, text }) })
      }),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  parley correct talks.parley s-208ca0882e09 act praise\n  parley correct talks.parley s-208ca0882e09 sources "Ilka Morren; Kesh Assembly"',
    )
  command(program, 'merge', 'Say that entries are one; of statements, that they are the same utterance')
    .argument('<entries...>', 'two or more ids')
    .option('--yes', 'join them even where they look like different things')
    .action((file: string, ids: string[], flags: Flags & { readonly yes?: boolean }) =>
      deciding(file, flags, async (s, by) => {
        const asked = { ...by, ids }
        // What cannot be one entry at all is told before anybody is asked.
        await decide.checkMerge(s, asked)
        if (!flags.yes) await confirmMerge(await unlike(s, ids))
        return decide.merge(s, asked)
      }),
    )
  command(program, 'split', 'Take words out of an entry into an entry of their own')
    .argument('<entry>', 'its id')
    .argument('<words...>', 'the words that go, as the entry has them, or the id of the report whose words go')
    .action((file: string, id: string, words: string[], flags: Flags) =>
      deciding(file, flags, (s, by) => decide.split(s, { ...by, id, words })),
    )
  command(program, 'reject', 'Say that an entry is wrong; it leaves the record, with what was said in it')
    .argument('<entry>', 'its id')
    .action((file: string, id: string, flags: Flags) =>
      deciding(file, flags, (s, by) => decide.reject(s, { ...by, id })),
    )
  command(program, 'comment', 'Leave a word on an entry')
    .argument('<entry>', 'its id')
    .argument('<text>', 'what you want to say')
    .action((file: string, id: string, text: string, flags: Flags) =>
      deciding(file, { ...flags, note: text }, (s, by) => decide.comment(s, { ...by, id })),
    )
  command(program, 'mark', 'Add an entry from words of a report')
    .addArgument(new Argument('<kind>', 'what it is').choices(ENTRY_KINDS))
    .argument('<report>', 'the id of the report')
    .argument('<words>', 'the words, as they stand in the report, there once')
    .argument('[fields...]', 'FIELD=VALUE, for example act=deny "sources=Ilka Morren" cue=denied')
    .action((file: string, kind: EntryKind, report: string, words: string, given: string[], flags: Flags) =>
      deciding(file, flags, (s, by) => markEntry(s, { ...by, kind, report, words, fields: fieldsOf(given) })),
    )
  command(program, 'undo', 'Take back your last decision, or the one named')
    .argument('[decision]', 'its id (k-...)')
    .action((file: string, decision: string | undefined, flags: Flags) =>
      deciding(file, flags, (s, by) => decide.undo(s, { ...by, decision })),
    )
}
