/**
 * Takes some of an entry's words out into an entry of their own, where the machine joined what people hold apart.
 *
 * An event with tellings in reports A and B, split by the words of B -> two events; what B told goes with it.
 */
import { sameWords } from '../record/anchor.ts'
import type { Entry, EventEntry } from '../record/entries.ts'
import { entryId } from '../record/ids.ts'
import type { Anchor } from '../record/values.ts'
import { verdictOf } from '../record/verdict.ts'

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

const LISTS = ['claimedBy', 'blamedBy', 'confirmedBy', 'deniedBy', 'silent', 'unverifiedBy'] as const

/** Who claims, denies or doubts goes with the tellings it stands by; the verdict follows where something went. */
const withStanding = (part: EventEntry, whole: EventEntry, keeps: (statement: string) => boolean): EventEntry => {
  const of = (k: (typeof LISTS)[number]): string[] => whole.standing[k].filter(keeps)
  const lists = {
    claimedBy: of('claimedBy'),
    blamedBy: of('blamedBy'),
    confirmedBy: of('confirmedBy'),
    deniedBy: of('deniedBy'),
    silent: of('silent'),
    unverifiedBy: of('unverifiedBy'),
  }
  if (LISTS.every(k => lists[k].length === whole.standing[k].length)) return part
  // How many sides tell it is not known here: people who want "confirmed" correct the verdict.
  const verdict = verdictOf(lists, { own: part.mentions.some(m => m.voice === null), sides: 1 })
  return { ...part, standing: { verdict, ...lists } }
}

const away = (a: Anchor, b: Anchor): number => Math.max(0, a.start - b.end, b.start - a.end)

/** What stays and what goes, or why it cannot be split so. */
export const splitEntry = (
  entry: Entry,
  words: readonly Anchor[],
  wordsOf: (statement: string) => readonly Anchor[],
): { readonly stays: Entry; readonly goes: Entry } | { readonly reason: string } => {
  const all = (entry as unknown as Record<string, unknown[]>)[WORDS[entry.entry]]!
  const goes = all.filter(v => words.some(w => sameWords(w, anchorOf(v)!)))
  const stays = all.filter(v => !goes.includes(v))
  if (goes.length === 0) return { reason: 'none of the words given are words of this entry' }
  if (stays.length === 0) return { reason: 'an entry keeps at least one of its words' }
  const gone = goes.map(v => anchorOf(v)!)
  const left = stays.map(v => anchorOf(v)!)
  const nearest = (a: Anchor, to: readonly Anchor[]): number =>
    Math.min(...to.filter(t => t.report === a.report).map(t => away(a, t)))
  // What is told in a report goes with the words of that report; where words of it stay too, with the nearest.
  const goesWith = (a: Anchor): boolean => nearest(a, gone) < nearest(a, left)
  const first = part(entry, stays, a => !goesWith(a))
  const second = part(entry, goes, goesWith) as { was?: unknown }
  delete second.was
  const id = entryId(entry.entry, gone, 'split')
  const [a, b] = [first, { ...second, id }] as unknown as [Entry, Entry]
  if (entry.entry !== 'event' || a.entry !== 'event' || b.entry !== 'event') return { stays: a, goes: b }
  const voiced = (part: EventEntry, id: string): boolean => part.mentions.some(m => m.voice === id)
  const went = (id: string): boolean => wordsOf(id).some(goesWith)
  return {
    stays: withStanding(a, entry, id => voiced(a, id) || (!voiced(b, id) && !went(id))),
    goes: withStanding(b, entry, id => voiced(b, id) || (!voiced(a, id) && went(id))),
  }
}
