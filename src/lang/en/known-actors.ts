/**
 * Knowledge as the actor reader asks for it: which actor a name is, and how the name stands for it.
 *
 * "Kyiv" -> Ukraine by its capital; "the Kremlin" -> a body of Russia's; "Omani" -> Oman by its demonym.
 */
import type { Knowledge, KnowledgeEntry } from '../../knowledge/index.ts'
import type { ActorKnowledge, KnownActor } from '../../read/actors/index.ts'
import { ActorKind } from '../../record/sourced-record.ts'

const state = (knowledge: Knowledge, iso: string, by: KnownActor['by']): KnownActor | undefined => {
  const row = knowledge.state(iso)
  return row ? { key: `state:${iso}`, name: row.name, kind: 'state', by } : undefined
}

/** Organisations that are a state's own; a rebel army, a party, a union or a firm is of a country and not on its side. */
const OF_STATE = new Set(['government', 'ministry', 'agency', 'military', 'police', 'legislature', 'court'])

const toActor = (knowledge: Knowledge, e: KnowledgeEntry): KnownActor | undefined => {
  if (e.weak) return undefined
  const of = e.state ? state(knowledge, e.state, 'name') : undefined
  if (e.kind === 'state' && e.state) return state(knowledge, e.state, e.form === 'adjective' ? 'demonym' : 'name')
  if (e.kind === 'demonym' && e.state) return state(knowledge, e.state, 'demonym')
  if (e.kind === 'capital' && e.state) return state(knowledge, e.state, 'capital')
  const plain = { key: e.id, name: e.name, by: 'name' as const }
  // Where an outlet is at home says nothing of whom it speaks for.
  if (e.kind === 'outlet') return { ...plain, kind: 'outlet' }
  if (e.kind === 'platform') return { ...plain, kind: 'platform' }
  if (e.kind === 'actor') {
    const side =
      e.side && e.side !== e.name
        ? { of: { key: `side:${e.side}`, name: e.side, kind: 'organisation' as const, by: 'name' as const } }
        : {}
    return { ...plain, ...side, kind: ActorKind.safeParse(e.sort).data ?? 'organisation' }
  }
  const speaksFor = e.kind === 'seat' || OF_STATE.has(e.sort ?? '')
  const own = { ...plain, ...(of && speaksFor ? { of } : {}) }
  if (e.kind === 'seat' || e.kind === 'organisation') return { ...own, kind: 'organisation' }
  return undefined
}

export const knownActors = (knowledge: Knowledge): ActorKnowledge => {
  const cache = new Map<string, KnownActor | undefined>()
  return {
    actor: phrase => {
      if (!cache.has(phrase)) {
        const entries = knowledge.lookup(phrase)
        cache.set(
          phrase,
          entries.map(e => toActor(knowledge, e)).find(a => a !== undefined),
        )
      }
      return cache.get(phrase)
    },
    gender: name => {
      const g = knowledge.givenName(name)
      return g === 'm' ? 'male' : g === 'f' ? 'female' : undefined
    },
    isGivenName: word => knowledge.givenName(word) !== undefined,
  }
}
