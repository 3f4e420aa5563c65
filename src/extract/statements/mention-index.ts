/**
 * The actors' mentions by where they stand: which holds a token, which stand inside a stretch, which is a source's own.
 */
import type { ActorMention } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'

export interface MentionIndex {
  /** The smallest mention that holds a token, inside `limit` where one is given. */
  at(token: Span, limit?: Span): ActorMention | undefined
  /** Mentions that lie wholly inside a stretch, in order. */
  within(stretch: Span): ActorMention[]
  /** The one actor that these words name anywhere in the report, whole or by the last of a name. */
  named(words: string): string | undefined
  /** The mention of exactly these words that stands for this actor. */
  exact(actor: string, span: Span): ActorMention | undefined
}

export const mentionIndex = (mentions: readonly ActorMention[]): MentionIndex => {
  const index = spanIndex(mentions)
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  const from = (offset: number): number => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (ordered[mid]!.start < offset) low = mid + 1
      else high = mid
    }
    return low
  }
  const byWords = new Map<string, Set<string>>()
  for (const m of mentions)
    if (m.form === 'name')
      for (const words of [m.exact, m.exact.split(' ').at(-1)!]) {
        const key = words.toLowerCase()
        byWords.set(key, (byWords.get(key) ?? new Set()).add(m.actor))
      }
  return {
    named: words => {
      const actors = byWords.get(words.toLowerCase())
      return actors?.size === 1 ? [...actors][0] : undefined
    },
    at: (token, limit) =>
      index
        .holding(token)
        .filter(m => !limit || holds(limit, m))
        .sort((a, b) => a.end - a.start - (b.end - b.start))[0],
    within: stretch => {
      const found: ActorMention[] = []
      for (let i = from(stretch.start); i < ordered.length && ordered[i]!.start < stretch.end; i++)
        if (ordered[i]!.end <= stretch.end) found.push(ordered[i]!)
      return found
    },
    exact: (actor, span) =>
      index.holding(span).find(m => m.actor === actor && m.start === span.start && m.end === span.end),
  }
}
