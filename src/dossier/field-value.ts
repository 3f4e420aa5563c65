/**
 * What a person types for a field -> the value of the field: names of actors become references, JSON is JSON.
 *
 * fieldValue(store, {kind: 'statement', field: 'sources', text: 'Ilka Morren; Kesh Assembly'}) -> [{actor: 'a-1', name: ...}, ...]
 */
import { ParleyError } from '../errors.ts'
import type { EntryKind } from '../record/decision.ts'
import type { Store } from '../store/store.ts'
import { allActors } from './all-of.ts'

const MANY = new Set(['sources', 'proposers', 'parties'])
const ONE = new Set(['holder', 'addressee'])

interface NamedRef {
  readonly actor: string
  readonly name: string
}

/** The one actor of the dossier that a name or an id stands for. Throws ParleyError('bad-decision'). */
const actorNamed = async (store: Store, name: string): Promise<NamedRef> => {
  const byId = /^a-[0-9a-f]{12}$/.test(name)
  const found = byId
    ? (await allActors(store)).filter(a => a.id === name)
    : (await store.actors({ named: name, limit: 10 })).items
  if (found.length === 1) return { actor: found[0]!.id, name: found[0]!.name }
  const which = found.map(a => `${a.id} ${a.name} (${a.kind})`).join(', ')
  throw new ParleyError(
    'bad-decision',
    found.length === 0
      ? `${name}: no actor of this name in the dossier; parley list FILE.parley actors shows them, parley.yaml names new ones`
      : `${name}: several actors bear this name, give the id of one: ${which}`,
  )
}

const names = (text: string): string[] =>
  text
    .split(';')
    .map(n => n.trim())
    .filter(n => n !== '')

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new ParleyError('bad-decision', `${text.slice(0, 60)}: this is no JSON`)
  }
}

export const fieldValue = async (
  store: Store,
  given: { readonly kind: EntryKind; readonly field: string; readonly text: string },
): Promise<unknown> => {
  const { field } = given
  const text = given.text.trim()
  if (/^[[{"]/.test(text)) return json(text)
  if (MANY.has(field)) return Promise.all(names(text).map(n => actorNamed(store, n)))
  if (ONE.has(field)) return text === '' ? null : actorNamed(store, text)
  if (field === 'party') return Promise.all(names(text).map(async n => (await actorNamed(store, n)).actor))
  if (text === '' || text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(?:\.\d+)?$/.test(text) && !/(?:value|since|date)$/.test(field) ? Number(text) : text
}
