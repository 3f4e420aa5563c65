/**
 * A parse with its plain faults taken out: a word that hangs on a mark hangs on what the mark hangs on, and those of mends/.
 *
 * "sanctions on President Lukashenko." with Lukashenko under the full stop -> Lukashenko under "imposed".
 * Everything else stays as the parser has it.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { aside } from './mends/aside.ts'
import { barePast } from './mends/bare-past.ts'
import { between, withClause } from './mends/between.ts'
import { dateline } from './mends/dateline.ts'
import { pastTakenForNoun, verbTakenForParticiple } from './mends/hidden-verb.ts'
import { lateSubject } from './mends/late-subject.ts'
import { lemmas } from './mends/lemmas.ts'
import type { Mend } from './mends/mend.ts'
import { bareOblique, freeTakenForAdjective, nameOfVerb, onAuxiliary, titleBesideName } from './mends/on-auxiliary.ts'
import { reducedRelative } from './mends/reduced-relative.ts'
import { toldThat } from './mends/told-that.ts'
import {
  nounTakenForVerb,
  outerSubject,
  verbBelowNoun,
  verbTakenForNoun,
  verbTakenForReduced,
} from './mends/verbless.ts'
import { weekdayHead, weekdaySubject } from './mends/weekday.ts'

const MENDS: readonly Mend[] = [
  lemmas,
  onAuxiliary,
  bareOblique,
  nameOfVerb,
  titleBesideName,
  freeTakenForAdjective,
  dateline,
  weekdayHead,
  weekdaySubject,
  barePast,
  nounTakenForVerb,
  outerSubject,
  between,
  withClause,
  toldThat,
  lateSubject,
  reducedRelative,
  aside,
  verbTakenForParticiple,
  pastTakenForNoun,
  verbTakenForNoun,
  verbTakenForReduced,
  verbBelowNoun,
]

const cache = new WeakMap<Sentence, Sentence>()

const offMarks = (tokens: readonly Token[]): readonly Token[] => {
  const isMark = (i: number): boolean => i >= 0 && tokens[i]!.upos === 'PUNCT'
  const up = (i: number): number => {
    let at = i
    for (let steps = 0; isMark(at) && tokens[at]!.head >= 0 && steps < 4; steps++) at = tokens[at]!.head
    return at
  }
  const faulty = tokens.some((t, i) => isMark(t.head) && !isMark(i) && up(t.head) !== t.head)
  return faulty ? tokens.map((t, i) => (isMark(t.head) && up(t.head) !== i ? { ...t, head: up(t.head) } : t)) : tokens
}

export const mended = (s: Sentence): Sentence => {
  const kept = cache.get(s)
  if (kept) return kept
  const tokens = MENDS.reduce((list, mend) => mend(list), offMarks(s.tokens))
  const made = tokens === s.tokens ? s : { ...s, tokens }
  cache.set(s, made)
  return made
}
