/**
 * Who vouches for a stretch of words: the source of the innermost statement that holds it, else the report itself.
 *
 * In "nine were hurt, the mayor said", "nine were hurt" is told by the mayor; "Police arrived" by the report.
 */
import type { StatementEntry } from '../../record/entries.ts'
import type { Actor } from '../../record/sourced-record.ts'
import type { Span } from '../../text/span.ts'
import { voiceAt } from '../voice.ts'
import type { Teller } from './fact.ts'

const REPORT: Teller = { id: '', name: 'the report' }

/** A name as it stands in a sentence: "union" is "the union", "Osip Larin" stays. */
const spoken = (name: string): string =>
  /^\p{Lu}|^(?:the|a|an|its|his|her|their)\s/u.test(name) ? name : `the ${name}`

export const tellersOf = (
  statements: readonly StatementEntry[],
  actors: readonly Actor[],
): ((span: Span) => Teller) => {
  const voice = voiceAt(statements)
  const names = new Map(actors.map(a => [a.id, a.name]))
  const byId = new Map(statements.map(s => [s.id, s]))
  return span => {
    const id = voice(span)
    const statement = id === null ? undefined : byId.get(id)
    if (!statement) return REPORT
    const source = statement.sources[0]?.actor
    return source === undefined
      ? { id: `unnamed:${statement.id}`, name: 'an unnamed source' }
      : { id: source, name: spoken(names.get(source) ?? 'a source') }
  }
}
