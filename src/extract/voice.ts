/**
 * In whose voice words stand: the innermost statement whose content holds them, or the report itself.
 *
 * In "Zelensky said Russia fired, officials told Reuters" the firing is in Zelensky's voice, not the officials'.
 */
import type { StatementEntry } from '../record/entries.ts'
import { holds, type Span } from '../text/span.ts'

export type VoiceAt = (span: Span) => string | null

const size = (s: StatementEntry): number => s.content.reduce((n, c) => n + c.end - c.start, 0)

export const voiceAt = (statements: readonly StatementEntry[]): VoiceAt => {
  const bySize = [...statements].sort((a, b) => size(a) - size(b))
  const starts = bySize.flatMap(s => s.content.map(c => ({ start: c.start, end: c.end, id: s.id, whole: size(s) })))
  starts.sort((a, b) => a.whole - b.whole)
  return span => starts.find(c => holds(c, span))?.id ?? null
}
