/**
 * Statements about an event that do not tell it: denials, silence, "could not be verified", in the sentences after it.
 *
 * "A strike killed two, officials said. The army denied the accusation." -> the denial answers the strike.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { StatementEntry } from '../../record/entries.ts'
import { holds, overlaps } from '../../text/span.ts'
import type { Telling } from './telling.ts'

const REFERS =
  /\b(it|this|that|claims?|accusations?|allegations?|charges?|accounts?|responsibility|involvement|incident|reports?|role|either|version|figures?|tolls?|any of|part in|so|communiqu[ée]|statements?|story|videos?|letters?|versions?|footage|comment|questions?|calls?|requests?)\b/i

const ANSWERS = new Set<StatementEntry['act']>(['deny', 'no-comment', 'confirm', 'blame'])

const anchorOf = (s: StatementEntry): number => s.cue?.start ?? s.content[0]!.start

const lemmasIn = (s: StatementEntry, sentences: readonly Sentence[]): Set<string> => {
  const at = sentenceAt(sentences, s.content[0]?.start ?? -1)
  const tokens = sentences[at]?.tokens ?? []
  return new Set(tokens.filter(t => s.content.some(c => holds(c, t))).map(t => t.lemma.toLowerCase()))
}

interface Input {
  readonly statements: readonly StatementEntry[]
  readonly sentences: readonly Sentence[]
}

export const answersTo = (tellings: readonly Telling[], { statements, sentences }: Input): StatementEntry[] =>
  statements.filter(s => {
    if (!ANSWERS.has(s.act) && !(s.negated && s.act !== 'say')) return false
    if (tellings.some(t => t.voice === s.id)) return false
    const at = sentenceAt(sentences, anchorOf(s))
    if (tellings.some(t => s.content.some(c => overlaps(c, t.trigger)))) return true
    const last = tellings.filter(t => t.sentence <= at && t.words.start < anchorOf(s)).at(-1)
    if (!last || at - last.sentence > 2) return false
    const lemmas = lemmasIn(s, sentences)
    if (tellings.some(t => lemmas.has(t.lemma))) return true
    const real = tellings.some(t => t.status !== 'possible' && t.status !== 'planned')
    if (!real && s.act !== 'no-comment') return false
    // Silence and a bare denial answer what was told right before them, and only what somebody told of somebody.
    const doubtful = tellings.some(t => t.voice !== null) || last.type === 'ASSAULT' || last.type === 'COERCE'
    const words = s.content.map(c => c.exact).join(' ')
    return (
      doubtful &&
      (REFERS.test(words) || (s.act === 'deny' && at - last.sentence <= 1 && tellings.some(t => t.voice !== null)))
    )
  })
