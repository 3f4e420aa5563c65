/**
 * The command `parley`, put together: each of its commands has a file of its own beside this one.
 */
import { Command } from 'commander'
import { VERSION } from '../version.ts'
import { addCheckCommand } from './check.ts'
import { addCompletionCommand } from './completion.ts'
import { addDiffCommand } from './diff.ts'
import { addDossierCommands } from './dossier/index.ts'
import { addMentionsCommand } from './mentions.ts'
import { addParseCommand } from './parse.ts'
import { addReadCommand } from './read.ts'
import { addSchemaCommand } from './schema.ts'
import { addServeCommand } from './serve.ts'
import { addUserCommands } from './user.ts'

/** The whole command, not yet run: also what completion and the docs test look at. */
export const createProgram = (): Command => {
  const program = new Command('parley')
    .description('A sourced record of who said what, out of reports on a negotiation or a conflict')
    .version(VERSION)
    .showSuggestionAfterError()
    // One line, as every other error of the command has it.
    .configureOutput({
      outputError: (text, write) =>
        write(
          `parley: ${text
            .trim()
            .replace(/^error: /, '')
            .replace(/\n/g, ' ')}\n`,
        ),
    })
    .configureHelp({ sortSubcommands: false })
    .addHelpText('after', '\nStart with: parley read report.txt\nExit status: docs/errors.md lists every one.')
  addReadCommand(program)
  addDossierCommands(program)
  addServeCommand(program)
  addUserCommands(program)
  addMentionsCommand(program)
  addParseCommand(program)
  addDiffCommand(program)
  addCheckCommand(program)
  addSchemaCommand(program)
  addCompletionCommand(program)
  for (const command of [program, ...program.commands, ...program.commands.flatMap(c => c.commands)])
    command.exitOverride()
  return program
}
