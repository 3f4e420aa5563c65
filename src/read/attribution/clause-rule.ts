/**
 * What the grammar alone makes certain: a reporting verb with a subject and a clause that it governs.
 *
 * "Kirivao had ruled that out, he said" / "The Union would sign nothing, he told Radio T, unless ..." / "X declined to comment".
 * Only cues that no other reading has taken; quotations are left to quotation-rule.ts.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents, relation, subtree } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { cueSpan, sourceSpan, stretches, subjectOf } from './clause-spans.ts'
import { CLAUSE_VERBS, OBJECT_VERBS, SILENCE_VERBS } from './clause-words.ts'

/** How often each is right where the model is silent, measured on the training articles and our own work cases. */
const CONFIDENCE = { clause: 0.55, parenthesis: 0.55, silence: 0.6, object: 0.45, according: 0.6 }

const word = (s: Sentence, i: number): string => s.tokens[i]!.text.toLowerCase()

/** A clause inside a clause that is conjoined to the cue itself belongs to no content of it. */
const clause = (s: Sentence, head: number, cut: (t: Token, i: number) => boolean = () => false): number[] =>
  subtree(s, head, cut)

const readVerb = (s: Sentence, verb: number, top: boolean): Attribution | undefined => {
  const t = s.tokens[verb]!
  const lemma = t.lemma.toLowerCase()
  const passive = dependents(s, verb, 'aux:pass', 'nsubj:pass').length > 0
  const subject = passive ? undefined : subjectOf(s, verb)
  if (subject === undefined) return undefined
  const cue = cueSpan(s, verb)
  const make = (content: readonly Span[], confidence: number): Attribution | undefined =>
    content.length > 0 ? { source: [sourceSpan(s, subject)], cue, content, confidence, by: 'clause-rule' } : undefined
  if (CLAUSE_VERBS.has(lemma)) {
    const parenthesis = relation(t) === 'parataxis' && t.head >= 0
    if (parenthesis) {
      const own = new Set(subtree(s, verb))
      return make(
        stretches(
          s,
          clause(s, t.head).filter(i => !own.has(i)),
        ),
        CONFIDENCE.parenthesis,
      )
    }
    const inner = dependents(s, verb, 'ccomp')[0]
    if (inner !== undefined) return make(stretches(s, clause(s, inner)), CONFIDENCE.clause)
  }
  if (SILENCE_VERBS.has(lemma)) {
    const inner = dependents(s, verb, 'xcomp', 'obj', 'obl')[0]
    const negative =
      /^(decline|refuse)$/.test(lemma) ||
      dependents(s, verb, 'advmod').some(i => /^(not|n[’']t|never)$/.test(word(s, i)))
    if (inner !== undefined && negative) return make(stretches(s, clause(s, inner)), CONFIDENCE.silence)
  }
  if (top && OBJECT_VERBS.has(lemma)) {
    const inner =
      dependents(s, verb, 'xcomp', 'ccomp')[0] ?? dependents(s, verb, 'obj')[0] ?? dependents(s, verb, 'obl')[0]
    if (inner !== undefined) {
      const tail = dependents(s, verb, 'obl').filter(
        i => i > inner && dependents(s, i, 'case').some(c => /^(of|as|for)$/.test(word(s, c))),
      )
      return make(
        stretches(
          s,
          [...clause(s, inner), ...tail.flatMap(i => clause(s, i))].sort((a, b) => a - b),
        ),
        CONFIDENCE.object,
      )
    }
  }
  return undefined
}

/** The attributions that grammar makes plain and that `found` lacks. */
export const clauseRule = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const out: Attribution[] = []
  const spoken = found.flatMap(a => a.content)
  for (const s of sentences) {
    const taken = found.filter(a => a.cue && overlaps(a.cue, s))
    s.tokens.forEach((t, i) => {
      if (t.upos !== 'VERB' || taken.some(a => overlaps(a.cue!, t))) return
      // Inside somebody's words only a clause is sure enough to be another voice.
      const a = readVerb(s, i, !spoken.some(c => overlaps(c, t)))
      if (a && !out.some(o => o.cue && a.cue && overlaps(o.cue, a.cue))) out.push(a)
    })
  }
  return out
}
