/** Shorthands for the tests of intake: a report from a string or bytes, and the error an input gives. */
import { ParleyError } from '../../src/errors.ts'
import { type Intake, type IntakeOptions, readReport } from '../../src/intake/index.ts'

export function read(content: string | Uint8Array, options?: IntakeOptions): Promise<Intake> {
  return readReport({ name: 'a.txt', bytes: typeof content === 'string' ? Buffer.from(content) : content }, options)
}

/** `code: message` of the ParleyError that `run` ends in; fails where it ends in another error or in none. */
export async function errorOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    if (/[\r\n]/.test(error.message)) throw new Error('more than one line', { cause: error })
    return `${error.code}: ${error.message}`
  }
  throw new Error('no error was thrown')
}
