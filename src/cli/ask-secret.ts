/**
 * A secret typed without being shown; from a pipe its first line, so that it can be scripted.
 */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { ParleyError } from '../errors.ts'

const silent = new Writable({ write: (_chunk, _encoding, done) => done() })

export const askSecret = async (question: string): Promise<string> => {
  const terminal = process.stdin.isTTY === true
  if (terminal) process.stderr.write(`${question}: `)
  const lines = createInterface({ input: process.stdin, output: silent, terminal })
  try {
    for await (const line of lines) return line
  } finally {
    lines.close()
    if (terminal) process.stderr.write('\n')
  }
  throw new ParleyError('usage', 'no password was given; type one, or pass it on standard input')
}
