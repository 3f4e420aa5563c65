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
  // Keys that were pressed faster than they are asked for wait here.
  const pressed: (string | undefined)[] = []
  let waiting: ((key: string | undefined) => void) | undefined
  const hear = (text: string | undefined, key: Key): void => {
    const left = key.ctrl === true && (key.name === 'c' || key.name === 'd')
    pressed.push(left ? undefined : (text ?? key.name ?? '').toLowerCase())
    if (!waiting) return
    waiting(pressed.shift())
    waiting = undefined
  }
  const listen = (on: boolean): void => {
    stdin.setRawMode(on)
    if (on) stdin.on('keypress', hear).resume()
    else stdin.off('keypress', hear).pause()
  }
  listen(true)
  return {
    key: () =>
      new Promise(done => {
        if (pressed.length > 0) done(pressed.shift())
        else waiting = done
      }),
    line: question =>
      new Promise(done => {
        listen(false)
        const lines = createInterface({ input: stdin, output: process.stderr })
        let answer: string | undefined
        lines.once('close', () => {
          listen(true)
          done(answer)
        })
        lines.question(`${question}: `, text => {
          answer = text
          lines.close()
        })
      }),
    close: () => listen(false),
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
