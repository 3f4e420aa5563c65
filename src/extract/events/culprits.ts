/**
 * Whom a blaming statement names, and for which event.
 *
 * "an attack he blamed on Peruvian forces" -> Peruvian forces, for the attack; "The junta accused Lima of the killing".
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import type { Telling } from './telling.ts'

export interface Culprit {
  readonly statement: StatementEntry
  readonly actor: string
  readonly words: Span
  readonly tellings: readonly Telling[]
}

const VIOLENT = new Set(['ASSAULT', 'COERCE'])

/** Tellings inside the blaming words; else the violent one nearest before the blame, in its sentence or the two before. */
const blamedFor = (s: StatementEntry, tellings: readonly Telling[], sentences: readonly Sentence[]): Telling[] => {
  const inside = tellings.filter(t => s.content.some(c => overlaps(c, t.trigger)))
  if (inside.length > 0) return inside.slice(0, 1)
  const start = s.cue?.start ?? s.content[0]!.start
  const at = sentenceAt(sentences, start)
  const before = tellings.filter(t => VIOLENT.has(t.type) && t.sentence <= at && at - t.sentence <= 2)
  const here = before.filter(t => t.sentence === at)
  return (here.length > 0 ? here : before).slice(-1)
}

export const culpritsOf = (
  statements: readonly StatementEntry[],
  tellings: readonly Telling[],
  {
    sentences,
    actorMentions,
  }: { readonly sentences: readonly Sentence[]; readonly actorMentions: readonly ActorMention[] },
): Culprit[] =>
  statements.flatMap(s => {
    if (s.act !== 'blame' || s.content.length === 0) return []
    const named = actorMentions
      .filter(m => s.content.some(c => holds(c, m)) && !s.sources.some(x => x.actor === m.actor))
      .sort((a, b) => a.start - b.start || b.end - a.end)[0]
    const about = blamedFor(s, tellings, sentences)
    return named && about.length > 0
      ? [{ statement: s, actor: named.actor, words: { start: named.start, end: named.end }, tellings: about }]
      : []
  })
