/**
 * The commands of a dossier, in the order a newcomer meets them.
 */
import type { Command } from 'commander'
import { addAddCommand } from './add.ts'
import { addDecisionCommands } from './decisions.ts'
import { addExportCommand } from './export.ts'
import { addInitCommand } from './init.ts'
import { addKnowledgeCommand } from './knowledge.ts'
import { addListCommand } from './list.ts'
import { addRemoveCommand } from './remove.ts'
import { addRereadCommand } from './reread.ts'
import { addReviewCommand } from './review.ts'
import { addSafeCommands } from './safe.ts'
import { addSearchCommand } from './search.ts'
import { addShowCommand } from './show.ts'
import { addVerifyCommand } from './verify.ts'

export const addDossierCommands = (program: Command): void => {
  addInitCommand(program)
  addAddCommand(program)
  addListCommand(program)
  addShowCommand(program)
  addSearchCommand(program)
  addReviewCommand(program)
  addDecisionCommands(program)
  addRereadCommand(program)
  addKnowledgeCommand(program)
  addRemoveCommand(program)
  addExportCommand(program)
  addVerifyCommand(program)
  addSafeCommands(program)
}
