/**
 * What SQLite says went wrong -> an error that a user can mend. Anything else is a bug and stays as it is.
 *
 * SQLITE_FULL on talks.parley -> ParleyError('disk-full', 'talks.parley')
 */
import { type ErrorCode, ParleyError } from '../../errors.ts'

const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_FULL$/, 'disk-full'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'dossier-busy'],
  [/^SQLITE_READONLY/, 'dossier-read-only'],
  [/^SQLITE_(?:CORRUPT|FORMAT)/, 'dossier-damaged'],
  [/^SQLITE_NOTADB$/, 'not-dossier'],
  [/^SQLITE_(?:CANTOPEN|PERM|AUTH)/, 'unreadable'],
  [/^SQLITE_IOERR/, 'disk'],
]

/** The error to throw for `error`, met at the file `name`. */
export const mended = (error: unknown, name: string): unknown => {
  const code = (error as { code?: unknown } | null)?.code
  if (error instanceof ParleyError || typeof code !== 'string') return error
  const found = CODES.find(([form]) => form.test(code))
  return found ? new ParleyError(found[1], name) : error
}
