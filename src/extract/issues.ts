/**
 * Issues and the words that tell of them, as data; a dossier's own come first.
 *
 * "any discussion of occupied territories" -> territory (and talks). Nearest words win; what no list knows gets none.
 */

import type { Span } from '../text/span.ts'
import { ISSUES, type IssueWords } from './issue-words.ts'
import { releasesThing } from './releases.ts'

export type { IssueWords } from './issue-words.ts'

/** A capital inside a sentence makes a name, and names tell of no issue: "the Security Council", "the Union". */
const isName = (part: string, at: number, word: string): boolean => {
  if (!/^\p{Lu}/u.test(word) || /^\p{Lu}{3,}$/u.test(word)) return false
  const first = at === 0 || /[.!?:“"\n]\s?$/.test(part.slice(Math.max(0, at - 2), at))
  return !first || /^ \p{Lu}/u.test(part.slice(at + word.length, at + word.length + 2))
}

const counted = (part: string, list: readonly IssueWords[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { issue, form, own } of list) {
    const n = [...part.matchAll(form)].filter(
      m => own || !(isName(part, m.index, m[0]) || releasesThing(part, m.index, m.index + m[0].length)),
    ).length
    if (n > 0) counts.set(issue, (counts.get(issue) ?? 0) + n)
  }
  return counts
}

/** How much a word counts by where it stands: in the entry's words, in its sentence, in the one before, in the report. */
const WEIGHTS = { words: 2, sentence: 0.6, before: 0.5, report: 2.5 }

/** The sentence before, without a list of sentences: up to two hundred characters back to a full stop. */
const sentenceBefore = (text: string, start: number): string => {
  const back = text.slice(Math.max(0, start - 260), Math.max(0, start - 2))
  return back.slice(Math.max(back.lastIndexOf('. '), back.lastIndexOf('\n')) + 1)
}

/**
 * Finds the issue of an entry: by its words first, then its sentence, and always by what the report is about, so that
 * one stray word does not outweigh a whole report and no entry stays without an issue.
 */
export const issueFinder = (text: string, own: readonly IssueWords[] = []) => {
  const list = [...own, ...ISSUES]
  const whole = counted(text, list)
  const all = [...whole.values()].reduce((a, b) => a + b, 0) || 1
  return (words: readonly Span[], sentence: Span): string | undefined => {
    const inside = counted(words.map(w => text.slice(w.start, w.end)).join(' '), list)
    const around = counted(text.slice(sentence.start, sentence.end), list)
    const before = inside.size === 0 ? counted(sentenceBefore(text, sentence.start), list) : new Map<string, number>()
    let best: string | undefined
    let most = 0
    for (const { issue } of list) {
      const score =
        WEIGHTS.words * Math.min(2, inside.get(issue) ?? 0) +
        WEIGHTS.sentence * (around.get(issue) ?? 0) +
        WEIGHTS.before * (before.get(issue) ?? 0) +
        WEIGHTS.report * ((whole.get(issue) ?? 0) / all)
      if (score > most) {
        best = issue
        most = score
      }
    }
    return best
  }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A user's own issues, by the words that tell of them. */
export const ownIssues = (issues: readonly { name: string; words: readonly string[] }[] = []): IssueWords[] =>
  issues.map(i => ({
    issue: i.name,
    own: true as const,
    form: new RegExp(`\\b(${i.words.map(escaped).join('|')})\\b`, 'giu'),
  }))
