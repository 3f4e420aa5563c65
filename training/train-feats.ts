/**
 * Makes the table of feats.ts: the most frequent features of each tag, and of each word that differs from its tag.
 */
import { straight } from '../src/language/word-table.ts'
import type { GoldSentence } from './conllu.ts'

export function trainFeats(sentences: readonly GoldSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  const count = (key: string, feats: string) => {
    const seen = counts.get(key) ?? new Map<string, number>()
    counts.set(key, seen.set(feats, (seen.get(feats) ?? 0) + 1))
  }
  for (const { tokens } of sentences) {
    for (const { form, upos, xpos, feats } of tokens) {
      count(`${upos}|${xpos}`, feats)
      count(`${upos}|${xpos} ${straight(form).toLowerCase()}`, feats)
    }
  }
  const table = new Map<string, string>()
  for (const [key, seen] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [feats, times] = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    const at = key.indexOf(' ')
    if (at < 0) table.set(key, feats)
    else if (times >= 3 && table.get(key.slice(0, at)) !== feats) table.set(key, feats)
  }
  return table
}
