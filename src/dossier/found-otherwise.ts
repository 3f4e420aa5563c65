/**
 * Decisions that hold for an entry under another id than its own: an id of old, or none but the words.
 *
 * ana corrected s-1; a newer Parley calls the same words s-2; ben comments on s-2 -> ana's decision must be laid over it too
 */
import type { Decision } from '../record/decision.ts'
import { entryWords } from '../record/make.ts'
import type { Anchor } from '../record/values.ts'
import type { KeptEntry, Store } from '../store/store.ts'

/** True where a decision of `others` found one of these entries under another id: by its words, or an id of old. */
export const foundOtherwise = async (
  store: Store,
  loaded: Iterable<KeptEntry>,
  others: readonly Decision[],
): Promise<boolean> => {
  const key = (kind: string, words: Anchor): string => `${kind} ${words.exact}`
  const words = new Set<string>()
  for (const { entry, machine } of loaded)
    for (const e of [entry, machine]) if (e) for (const w of entryWords(e)) words.add(key(e.entry, w))
  const targets = others.flatMap(d => d.targets).filter(t => t.words.some(w => words.has(key(t.entry, w))))
  for (const id of new Set(targets.map(t => t.id))) if ((await store.entry(id))?.id !== id) return true
  return false
}
