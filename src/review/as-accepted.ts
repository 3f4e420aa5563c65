/**
 * An accepted entry as people saw it: where a newer Parley reads it otherwise, nobody has accepted that.
 *
 * ana accepted “We wait” as said by Morren; read again, it is denied by Anzor -> it stands as said by Morren, and the
 * machine's value beside it. Only what is read in the words is held: which actor a name is, and what is due, may move.
 */
import { anchorsIn } from '../record/anchor.ts'
import type { Entry } from '../record/entries.ts'

/** Fields of one word, and fields of who, held by the words that name them. */
const HELD: Partial<Readonly<Record<Entry['entry'], { readonly plain: readonly string[]; readonly who: string }>>> = {
  statement: { plain: ['act', 'negated', 'manner'], who: 'sources' },
  proposal: { plain: ['issue', 'status'], who: 'proposers' },
  position: { plain: ['issue', 'stance'], who: 'holder' },
  commitment: { plain: ['kind'], who: 'parties' },
}

type Shape = Record<string, unknown>

/** `seen`: the entry that was accepted, its words in the report of today; `own`: fields that people decided otherwise. */
export const asAccepted = (entry: Entry, seen: Entry | undefined, own: (field: string) => boolean): Entry => {
  const held = HELD[entry.entry]
  if (!held || seen?.entry !== entry.entry) return entry
  const [now, then] = [entry as unknown as Shape, seen as unknown as Shape]
  const words = (of: Shape): string => JSON.stringify(anchorsIn(of[held.who]))
  const fields = [
    ...held.plain.filter(f => now[f] !== then[f]),
    ...(words(now) === words(then) ? [] : [held.who]),
  ].filter(f => !own(f))
  if (fields.length === 0) return entry
  const out: Shape = { ...now }
  for (const f of fields)
    if (then[f] === undefined) delete out[f]
    else out[f] = then[f]
  return out as unknown as Entry
}
