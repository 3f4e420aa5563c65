/**
 * Stretches of a report in which its own grammar showed no event, kept so that another report's event can be found in them.
 *
 * "Mediator Thorvund called envoy Hradek" (no event seen) beside another paper's "Thorvund rang Hradek" -> a telling of it.
 * What is only a condition, a wish or a denial is none. Which of them are tellings same-events.ts decides.
 */
import type { EventEntry, StatementEntry } from '../record/entries.ts'
import { bareEvent, makeEvent } from '../record/make.ts'
import type { Report } from '../record/sourced-record.ts'
import { holds, overlaps, type Span } from '../text/span.ts'
import { conceptsOf } from './concepts.ts'
import type { KeptTexts } from './kept-texts.ts'

const CLAUSE = /[^.;:!?\n“”"—]+/gu
const UNREAL =
  /\b(?:if|unless|would|could|may|might|should|must|never|no|not|cannot|whether|provided|once|until|asked?|wants?|demand\w*|claims?|claimed|alleg\w*|accus\w*|blam\w*|urg\w+|condemn\w*|pointed|welcom\w+|propos\w+|appeal\w*|offer\w*|promis\w+|threat\w*|plan(?:s|ned)?|warn\w*|call(?:ed|s)? (?:for|on)|spoken|refus\w+|expects?|hop\w+|need\w*)\b|n['’]t\b/iu
/** Content words of a stretch that can tell an event. */
const LEAST = 3
const MOST = 30

/** The innermost statement that words stand in. */
const voiceOf = (span: Span, statements: readonly StatementEntry[]): string | null => {
  const around = statements.flatMap(s =>
    s.content.filter(c => holds(c, span)).map(c => ({ id: s.id, length: c.end - c.start })),
  )
  return around.sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1))[0]?.id ?? null
}

interface Found {
  readonly events: readonly EventEntry[]
  readonly statements: readonly StatementEntry[]
}

/** One entry for each stretch that might tell something; `found` is what its own grammar showed in the report. */
export const hiddenTellings = (report: Report, found: Found, texts: KeptTexts): EventEntry[] => {
  const told = found.events.flatMap(e => e.mentions.map(m => m.words))
  const hidden: EventEntry[] = []
  for (const m of report.text.matchAll(CLAUSE)) {
    const exact = m[0].trim().replace(/^[,–\s]+|[,–\s]+$/gu, '')
    const start = m.index + m[0].indexOf(exact)
    const words = { report: report.id, start, end: start + exact.length, exact }
    if (exact === '' || told.some(t => overlaps(t, words)) || UNREAL.test(exact)) continue
    const content = texts.wordsOf(exact)
    if (content.length < LEAST || content.length > MOST || !content.some(w => conceptsOf(w).length > 0)) continue
    hidden.push(makeEvent({ by: 'reconcile', ...bareEvent(words, voiceOf(words, found.statements)) }))
  }
  return hidden
}
