/**
 * Takes some of an entry's words out into an entry of their own, where the machine joined what people hold apart.
 *
 * An event with tellings in reports A and B, split by the words of B -> two events; what B told goes with it.
 */
import { sameWords } from '../record/anchor.ts'
import type { Entry } from '../record/entries.ts'
import { entryId } from '../record/ids.ts'
import type { Anchor } from '../record/values.ts'

type Shape = Record<string, unknown>
const WORDS: Readonly<Record<Entry['entry'], string>> = {
  statement: 'content',
  event: 'mentions',
  proposal: 'words',
  position: 'words',
  commitment: 'words',
  discrepancy: 'sides',
}

const anchorOf = (value: unknown): Anchor | undefined => {
  const v = value as { words?: Anchor } & Partial<Anchor>
  return v && typeof v === 'object' ? (v.words ?? (v.exact === undefined ? undefined : (v as Anchor))) : undefined
}

/** The parts of an entry that stand in some reports, or not; the list of its words is given. */
const part = (entry: Entry, words: readonly unknown[], stays: (a: Anchor) => boolean): Shape => {
  const out: Shape = {}
  for (const [key, value] of Object.entries(entry)) {
    if (key === WORDS[entry.entry]) out[key] = words
    else if (Array.isArray(value))
      out[key] = value.filter(v => {
        const a = anchorOf(v)
        return a === undefined || stays(a)
      })
    else out[key] = value
  }
  return out
}

/** What stays and what goes, or why it cannot be split so. */
export const splitEntry = (
  entry: Entry,
  words: readonly Anchor[],
): { readonly stays: Entry; readonly goes: Entry } | { readonly reason: string } => {
  const all = (entry as unknown as Record<string, unknown[]>)[WORDS[entry.entry]]!
  const goes = all.filter(v => words.some(w => sameWords(w, anchorOf(v)!)))
  const stays = all.filter(v => !goes.includes(v))
  if (goes.length === 0) return { reason: 'none of the words given are words of this entry' }
  if (stays.length === 0) return { reason: 'an entry keeps at least one of its words' }
  const gone = goes.map(v => anchorOf(v)!)
  const left = stays.map(v => anchorOf(v)!)
  // What is told in a report goes with the words of that report, unless words of it stay too.
  const goesWith = (a: Anchor): boolean =>
    gone.some(g => g.report === a.report) && !left.some(s => s.report === a.report)
  const first = part(entry, stays, a => !goesWith(a))
  const second = part(entry, goes, goesWith) as { was?: unknown }
  delete second.was
  const id = entryId(entry.entry, gone, 'split')
  return { stays: first as unknown as Entry, goes: { ...second, id } as unknown as Entry }
}
