/**
 * `parley check parley.yaml`: every mistake of a knowledge file with its line, or what it holds.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { ParleyError } from '../errors.ts'
import { readUserKnowledge } from '../knowledge/index.ts'
import { complain, output } from './io.ts'

export const addCheckCommand = (program: Command): void => {
  program
    .command('check')
    .description('Check a knowledge file (parley.yaml) and explain its mistakes')
    .argument('<file>', 'the file')
    .action((file: string) => {
      if (!existsSync(file)) throw new ParleyError('no-such-file', file)
      const result = readUserKnowledge(readFileSync(file, 'utf8'))
      if ('faults' in result) {
        for (const f of result.faults) complain(`${file}: ${f.message}`)
        process.exitCode = 6
        return
      }
      const count = Object.entries(result.knowledge).map(([k, v]) => `${Array.isArray(v) ? v.length : 0} ${k}`)
      output(`${file}: ${count.join(', ')}: no mistakes\n`)
    })
}
