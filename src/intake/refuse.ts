/**
 * Makes the error for an input that cannot be read: one line that opens with the input's name.
 *
 * In: `refuse('language', 'a.txt', 'the text seems to be French (fr)')`. Out: a ParleyError to throw.
 * The texts and exit codes themselves stand in errors.ts.
 */
import { type ErrorCode, ParleyError } from '../errors.ts'

// a file's name or its words may hold escape sequences, which a terminal would obey
const clean = (words: string): string => words.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()

/** An error about the input called `name`; `why` says what was found where the code alone does not. */
export function refuse(code: ErrorCode, name: string, why?: string): ParleyError {
  return new ParleyError(code, why === undefined ? clean(name) : `${clean(name)}: ${clean(why)}`)
}
