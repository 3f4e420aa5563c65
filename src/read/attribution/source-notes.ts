/**
 * Notes in brackets that name where a sentence comes from, as reports of relief agencies print them.
 *
 * "Two fishers were hurt (source: the clinic)." -> source "the clinic", cue "source", content "Two fishers were hurt".
 * A second note in the sentence takes what stands behind the first. "(see annex)", "(Reuters)" are left alone.
 */
import type { Sentence } from '../../language/token.ts'
import { spanOf } from '../../language/tree.ts'
import type { Attribution } from './attribution.ts'
import { text } from './surface-words.ts'

const CONFIDENCE = 0.75
const MOST_WORDS = 14

/** First token of the name behind "source:", "per", "according to"; 0 where the bracket is no note. */
const nameAfter = (s: Sentence, open: number): readonly [number, number] | undefined => {
  const word = text(s, open + 1)
  if (/^sources?$/i.test(word)) return text(s, open + 2) === ':' ? [open + 3, 1] : undefined
  if (/^(per|via)$/i.test(word)) return [open + 2, 1]
  if (/^(according|as)$/i.test(word) && /^(to|per)$/i.test(text(s, open + 2))) return [open + 3, 2]
  return /^(reported|confirmed|verified)$/i.test(word) && text(s, open + 2) === 'by' ? [open + 3, 2] : undefined
}

export const sourceNotes = (s: Sentence): readonly Attribution[] => {
  const found: Attribution[] = []
  let from = 0
  for (let open = 1; open < s.tokens.length; open++) {
    if (!/^[([]$/.test(text(s, open))) continue
    const name = nameAfter(s, open)
    const close = s.tokens.findIndex((t, k) => k > open && /^[)\]]$/.test(t.text))
    if (!name || close < 0 || close - open > MOST_WORDS) continue
    const [first, words] = name
    const cut = s.tokens.findIndex(
      (t, k) => k > first && k < close && /^[,;]$/.test(t.text) && /\d/.test(text(s, k + 1)),
    )
    const last = cut > first ? cut : close
    while (from < open && /^(PUNCT|CCONJ)$/.test(s.tokens[from]!.upos) && !/[“"«]/.test(text(s, from))) from++
    if (last > first && open - from >= 3)
      found.push({
        source: [spanOf(s, first, last)],
        cue: spanOf(s, open + 1, open + 1 + words),
        content: [spanOf(s, from, open)],
        confidence: CONFIDENCE,
        by: 'clause-rule',
      })
    from = close + 1
  }
  return found
}
