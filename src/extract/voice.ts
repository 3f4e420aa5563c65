/**
 * In whose voice words stand: the innermost statement whose content holds them, or the report itself.
 *
 * In "Zelensky said Russia fired, officials told Reuters" the firing is in Zelensky's voice, not the officials'.
 */
import type { StatementEntry } from '../record/entries.ts'
import type { Span } from '../text/span.ts'
import { spanIndex } from '../text/span-index.ts'

export type VoiceAt = (span: Span) => string | null

const size = (s: StatementEntry): number => s.content.reduce((n, c) => n + c.end - c.start, 0)

export const voiceAt = (statements: readonly StatementEntry[]): VoiceAt => {
  const contents = spanIndex(
    statements.flatMap(s => s.content.map(c => ({ start: c.start, end: c.end, id: s.id, whole: size(s) }))),
  )
  return span => contents.holding(span).sort((a, b) => a.whole - b.whole)[0]?.id ?? null
}
