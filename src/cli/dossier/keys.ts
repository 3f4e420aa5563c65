/**
 * Answers of a person, one key or one line at a time; from a pipe, one line an answer, so that a walk can be scripted.
 *
 * keys.key() -> 'a'; keys.line('field') -> 'act'; undefined where the person has left or the pipe has ended.
 */
import { createInterface, emitKeypressEvents } from 'node:readline'

export interface Keys {
  /** One key, lower case; from a pipe the first letter of a line. */
  key(): Promise<string | undefined>
  line(question: string): Promise<string | undefined>
  close(): void
}

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
  readonly sequence?: string
}

const fromTerminal = (): Keys => {
  const { stdin } = process
  emitKeypressEvents(stdin)
  return {
    key: () =>
      new Promise(done => {
        stdin.setRawMode(true)
        stdin.resume()
        stdin.once('keypress', (text: string | undefined, key: Key) => {
          stdin.setRawMode(false)
          stdin.pause()
          const left = key.ctrl === true && (key.name === 'c' || key.name === 'd')
          done(left ? undefined : (text ?? key.name ?? '').toLowerCase())
        })
      }),
    line: question =>
      new Promise(done => {
        const lines = createInterface({ input: stdin, output: process.stderr })
        lines.once('close', () => done(undefined))
        lines.question(`${question}: `, answer => {
          done(answer)
          lines.close()
        })
      }),
    close: () => stdin.pause(),
  }
}

const fromPipe = (): Keys => {
  const lines = createInterface({ input: process.stdin })
  const next = lines[Symbol.asyncIterator]()
  const line = async (): Promise<string | undefined> => {
    const one = await next.next()
    return one.done ? undefined : one.value
  }
  return { key: async () => (await line())?.trim().slice(0, 1).toLowerCase(), line, close: () => lines.close() }
}

export const openKeys = (): Keys => (process.stdin.isTTY ? fromTerminal() : fromPipe())
