/**
 * Speakers' labels of a transcript as names of persons: whoever has a turn speaks, whatever a name reader takes a label for.
 *
 * "TUNDE ADE (chief executive, Ferny): ..." and later "ADE: ..." -> two names of one person.
 * A label that is a body ("STATE DEPARTMENT:"), a question's or an outlet's stays what it was read as.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import { holds } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'
import type { Candidate } from './candidate.ts'
import { BODIES, OUTLET_NAME, ROLES } from './nouns.ts'

const NOBODY = /^(?:Q|A|QUESTION|ANSWER|REPORTER|JOURNALIST|MODERATOR|HOST|SPEAKER|UNKNOWN|ALL|VOICE|AUDIENCE)$/

/** Labels in capitals that are a person's name, once each. */
export const personLabels = (attributions: readonly Attribution[], text: string): readonly Span[] => {
  const found = new Map<number, Span>()
  for (const a of attributions) {
    const label = a.source[0]
    const turn = a.by === 'label-rule' && a.cue !== null && label !== undefined && holds(a.cue, label)
    if (!turn || text[a.cue!.end] !== ':') continue
    const words = text.slice(label.start, label.end).split(/\s+/)
    const named = words.every(w => /^\p{Lu}[\p{Lu}.’'-]+$|^(?:Mc|Mac)\p{Lu}+$/u.test(w)) && words.length <= 4
    const low = words.map(w => w.toLowerCase())
    const body = low.some(w => BODIES.has(w) || ROLES.has(w)) || OUTLET_NAME.test(low.join(' '))
    if (named && !body && !words.some(w => NOBODY.test(w))) found.set(label.start, label)
  }
  return [...found.values()]
}

/** The candidates with every label a person's name: those read otherwise are mended, those unread are added. */
export const withLabels = (
  candidates: readonly Candidate[],
  labels: readonly Span[],
  sentences: readonly Sentence[],
): Candidate[] => {
  const all = spanIndex(labels)
  const outside = candidates.filter(c => c.form !== 'name' || !all.hold(c.span))
  const named = labels.flatMap((span): Candidate[] => {
    const sentence = sentenceAt(sentences, span.start)
    const head = sentences[sentence]?.tokens.findLastIndex(t => holds(span, t)) ?? -1
    return head < 0 ? [] : [{ form: 'name', sentence, head, span, name: span, nameType: 'person', plural: false }]
  })
  return [...outside, ...named]
}
