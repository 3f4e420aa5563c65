/**
 * Whose an outlet is, as far as it is known: the side a user puts it on, its owner, or the state that runs it.
 *
 * A state agency of Orland -> {of: 'Orland', ownership: 'state'}; a private paper of no known owner -> undefined.
 */
import type { OutletOwner } from '../record/entries.ts'
import type { KnowledgeEntry } from './entry.ts'
import type { StateRow } from './rows.ts'

interface Known {
  lookup(phrase: string): readonly KnowledgeEntry[]
  state(iso: string): StateRow | undefined
}

export const outletOwner = (knowledge: Known): ((outlet: string) => OutletOwner | undefined) => {
  const known = new Map<string, OutletOwner | undefined>()
  const find = (outlet: string): OutletOwner | undefined => {
    const entry = knowledge.lookup(outlet).find(e => e.kind === 'outlet')
    if (!entry) return undefined
    const { side, owner, ownership, state } = entry
    const run = ownership === 'state' && state !== undefined ? knowledge.state(state)?.name : undefined
    const of = side ?? owner ?? run
    return of === undefined ? undefined : { of, ...(ownership === undefined ? {} : { ownership }) }
  }
  return outlet => {
    if (!known.has(outlet)) known.set(outlet, find(outlet))
    return known.get(outlet)
  }
}
