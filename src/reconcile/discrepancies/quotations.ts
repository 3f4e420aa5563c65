/**
 * One utterance quoted in different words: "The guns must fall silent" / "The government's guns must be silent".
 *
 * Compared are quotations that are linked as one, and those of one speaker in one story that share what is rare in them. A
 * quotation that is only cut shorter does not differ.
 */
import type { DiscrepancyEntry, StatementEntry } from '../../record/entries.ts'
import { contentWords, sharedWords } from '../likeness.ts'
import { isOffice } from '../office-names.ts'
import { createUnion } from '../union.ts'
import { draft, listOf, type Tellers } from './context.ts'

const contentOf = (s: StatementEntry): string => s.content.map(k => k.exact).join(' ')
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What stands between quotation marks; the whole of a content that is all quotation. */
const quotedIn = (s: StatementEntry): string => {
  const all = [...contentOf(s).matchAll(/[“"]([^“”"]+)[”"]?/g)].map(m => m[1]!)
  return all.length > 0 ? all.join(' ') : contentOf(s)
}

/** Plain text and content words of quotations; each is compared with many. */
const PLAIN = new WeakMap<StatementEntry, { readonly text: string; readonly words: ReadonlySet<string> }>()
const plainOf = (s: StatementEntry) => {
  const known = PLAIN.get(s)
  if (known) return known
  const quoted = quotedIn(s)
  const made = { text: plain(quoted), words: new Set(contentWords(quoted)) }
  PLAIN.set(s, made)
  return made
}

const sameWords = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [plainOf(a).text, plainOf(b).text]
  return x.includes(y) || y.includes(x) || sharedWords(x, y) > 0.85
}

const SHORT = 3
const LIKE = 0.5
const LIKE_SHORT = 0.33
const LIKE_LONG = 0.28

/** Two renderings of one utterance: most of a short one, or two rare words and a quarter of a long one. */
const rendersSame = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [plainOf(a).words, plainOf(b).words]
  const both = [...x].filter(w => y.has(w)).length
  const [small, large] = [Math.min(x.size, y.size), Math.max(x.size, y.size)]
  if (small === 0 || both === 0 || large > 30) return false
  if (small <= SHORT)
    return both / small >= LIKE_SHORT && large <= SHORT + 1 && [...x].some(w => y.has(w) && w.length > 3)
  return both >= 2 && both / small >= LIKE && both / (x.size + y.size - both) >= LIKE_LONG
}

/** Two short quotations of which one speaker is not named: two rare words and most of all their words are the same. */
const rendersShort = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [plainOf(a).words, plainOf(b).words]
  const both = [...x].filter(w => y.has(w)).length
  return both >= 2 && both / (x.size + y.size - both) >= LIKE
}

/** True for what is no name: written small, or nothing but an office, "President", "the Prime Minister". */
const isNameless = (name: string): boolean => !/^\p{Lu}/u.test(name) || isOffice(name)

const long = (s: StatementEntry): boolean => plainOf(s).words.size > SHORT

const reportOf = (s: StatementEntry): string => s.content[0]!.report

export const differingQuotations = (
  statements: readonly StatementEntry[],
  world: { readonly storyOf: (report: string) => string; readonly tellers: Tellers },
): DiscrepancyEntry[] => {
  const quoted = new Map(statements.filter(s => s.manner !== 'indirect').map(s => [s.id, s]))
  const union = createUnion()
  for (const s of quoted.values())
    if (s.manner === 'direct')
      for (const other of s.sameAs ?? []) if (quoted.get(other)?.manner === 'direct') union.join(s.id, other)
  const speakers = new Map<string, StatementEntry[]>()
  for (const s of quoted.values())
    for (const { actor } of s.sources) {
      const key = `${world.storyOf(reportOf(s))}:${actor}`
      speakers.set(key, [...(speakers.get(key) ?? []), s])
    }
  const apart = (a: StatementEntry, b: StatementEntry): boolean =>
    world.tellers.reportOf(a.content[0]!) !== world.tellers.reportOf(b.content[0]!)
  for (const list of speakers.values())
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) if (apart(a, b) && rendersSame(a, b)) union.join(a.id, b.id)
  // Of somebody known only by an office in one report, a long quotation tells who it is.
  const stories = new Map<string, StatementEntry[]>()
  for (const s of quoted.values()) {
    const story = world.storyOf(reportOf(s))
    stories.set(story, [...(stories.get(story) ?? []), s])
  }
  const nameless = (s: StatementEntry): boolean =>
    s.sources.every(x => isNameless(world.tellers.actor(x.actor)?.name ?? ''))
  for (const list of stories.values())
    for (const a of list.filter(nameless))
      for (const b of list)
        if (apart(a, b) && ((long(a) && long(b) && rendersSame(a, b)) || rendersShort(a, b))) union.join(a.id, b.id)
  const groups = new Map<string, StatementEntry[]>()
  for (const s of quoted.values()) groups.set(union.find(s.id), [...(groups.get(union.find(s.id)) ?? []), s])
  return [...groups.values()].flatMap(group => {
    const differing = group.filter(s => group.some(o => !sameWords(s, o) && reportOf(o) !== reportOf(s)))
    if (differing.length < 2) return []
    const sides = differing.map(s => ({ words: quoteAnchor(s), voice: s.within }))
    const who = listOf(differing.map(s => world.tellers.nameOf({ words: s.content[0]!, voice: null })))
    return [
      draft('quotation', differing.map(s => s.id).sort(), {
        sides,
        why: `The same words are quoted differently by ${who}.`,
      }),
    ]
  })
}

/** The quotation inside a content that is only partly one. */
const quoteAnchor = (s: StatementEntry) => {
  const words = s.content[0]!
  const m = s.manner === 'mixed' ? /[“"][^“”"]+[”"]?/.exec(words.exact) : null
  return m
    ? { report: words.report, start: words.start + m.index, end: words.start + m.index + m[0].length, exact: m[0] }
    : words
}
