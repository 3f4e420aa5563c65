/**
 * What reviewing may ask about a dossier: its texts, which report stands for which, its actors and places by id and name.
 */
import { isNamedId } from '../record/refs-in.ts'
import type { Actor, Place, Report } from '../record/sourced-record.ts'
import type { World } from '../review/world.ts'
import { folded } from '../store/facets.ts'
import { revisionsOf } from './revisions.ts'

interface Named {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
}

/** `reports`: all that the dossier holds, those that a revision stands for as well. */
export const worldOf = (reports: readonly Report[], named: Named): World => {
  const texts = new Map(reports.map(r => [r.id, r.text]))
  const revisions = revisionsOf(reports)
  const ids = new Set([...named.actors, ...named.places].map(x => x.id))
  const names = new Map<string, Set<string>>()
  for (const a of named.actors)
    for (const n of [a.name, ...a.aliases].map(folded)) names.set(n, (names.get(n) ?? new Set()).add(a.id))
  return {
    text: id => texts.get(id),
    latest: id => (texts.has(id) ? revisions.latest(id) : undefined),
    actor: (id, name) => {
      if (ids.has(id)) return id
      const found = name === undefined ? undefined : names.get(folded(name))
      return found?.size === 1 ? [...found][0] : undefined
    },
    named: id => !isNamedId(id) || ids.has(id),
  }
}
