/**
 * What the grammar alone makes certain: a reporting verb with a subject and a clause that it governs.
 *
 * "The harbour had turned that down, he said" / "The Union would sign nothing, he told Radio T, unless ..." / "X declined to comment".
 * Only cues that no other reading has taken; quotations are left to quotation-rule.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, isFiniteVerb, relation, spanOf, subtree } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'
import type { Attribution } from './attribution.ts'
import { cueSpan, sourceSpan, stretches, subjectOf, word } from './clause-spans.ts'
import { CLAUSE_VERBS, isOneOf } from './clause-words.ts'
import { passiveStance } from './passive-stance.ts'
import { silenceAt } from './silence-clause.ts'
import { stanceAt } from './stance-clause.ts'

/** How often each is right where the model is silent, measured on the training articles and our own work cases. */
const CONFIDENCE = { clause: 0.55, parenthesis: 0.55, silence: 0.6, object: 0.45 }

/** Another finite verb stands between subject and verb, and not in the subject's own words: the parse went astray. */
const apart = (s: Sentence, subject: number, verb: number): boolean => {
  const own = new Set(subtree(s, subject))
  return (
    s.tokens.some(
      (t, i) => i > subject && i < verb && isFiniteVerb(t) && !own.has(i) && t.head !== verb && t.upos !== 'AUX',
    ) && relation(s.tokens[verb]!) !== 'conj'
  )
}

/** A clause of its own follows, which the rule of clauses reads. */
const clausal = (s: Sentence, verb: number, lemma: string): boolean =>
  isOneOf(CLAUSE_VERBS, lemma) && (dependents(s, verb, 'ccomp').length > 0 || relation(s.tokens[verb]!) === 'parataxis')

/** In a condition of its own: "if X agreed", "unless X rejects", "once X has promised". */
const isSupposed = (s: Sentence, verb: number): boolean =>
  dependents(s, verb, 'mark').some(i => i < verb && /^(if|unless|once|until|whether|lest)$/.test(word(s, i)))

const readVerb = (s: Sentence, verb: number, top: boolean): Attribution | undefined => {
  const t = s.tokens[verb]!
  const lemma = t.lemma.toLowerCase()
  const silence = silenceAt(s, verb)
  // "“We do not comment on fires,” she wrote": her refusal is the quotation itself.
  if (silence && (top || silence.subject < 0 || !/^(i|we)$/i.test(word(s, silence.subject)))) {
    const { subject, content } = silence
    const cue = spanOf(s, silence.cue[0], silence.cue[1] + 1)
    const source = subject < 0 ? [] : [sourceSpan(s, subject)]
    return { source, cue, content, confidence: CONFIDENCE.silence, by: 'clause-rule' }
  }
  const passive = dependents(s, verb, 'aux:pass', 'nsubj:pass').length > 0
  // "ready to return if Addis agreed to share data": nobody has agreed.
  if (isSupposed(s, verb)) return undefined
  const judged = passive && top ? passiveStance(s, verb) : undefined
  if (judged)
    return {
      source: [judged.source],
      cue: spanOf(s, judged.cue[0], judged.cue[1] + 1),
      content: judged.content,
      confidence: CONFIDENCE.object,
      by: 'clause-rule',
    }
  const stance = passive ? undefined : stanceAt(s, verb)
  const subject = passive ? undefined : subjectOf(s, verb)
  if (stance && !clausal(s, verb, lemma) && (top || stance.offers) && stance.content.length > 0) {
    const who = sourceSpan(s, stance.subject)
    // A bare "place" that the parse takes for a noun is no part of who places.
    const end = stance.subject < verb ? Math.min(who.end, s.tokens[verb - 1]!.end) : who.end
    return {
      source: [{ start: who.start, end }],
      cue: cueSpan(s, verb),
      content: stance.content,
      confidence: CONFIDENCE.object,
      by: 'clause-rule',
    }
  }
  if (subject === undefined || apart(s, subject, verb)) return undefined
  const cue = cueSpan(s, verb)
  const make = (content: readonly Span[], confidence: number): Attribution | undefined =>
    content.length > 0 ? { source: [sourceSpan(s, subject)], cue, content, confidence, by: 'clause-rule' } : undefined
  if (isOneOf(CLAUSE_VERBS, lemma)) {
    // "ORTIZ: Chief Obi says ...", "A say it ended; B say ...": behind a colon or a semicolon stands no parenthesis.
    const apartFrom = s.tokens.slice(Math.min(t.head, verb), Math.max(t.head, verb)).some(k => /^[;:]$/.test(k.text))
    const parenthesis = relation(t) === 'parataxis' && t.head >= 0 && !apartFrom
    if (parenthesis) {
      const own = new Set(subtree(s, verb))
      return make(
        stretches(
          s,
          subtree(s, t.head).filter(i => !own.has(i)),
        ),
        CONFIDENCE.parenthesis,
      )
    }
    const inner = dependents(s, verb, 'ccomp')[0]
    if (inner !== undefined) return make(stretches(s, subtree(s, inner)), CONFIDENCE.clause)
  }
  return undefined
}

/** The attributions that grammar makes plain and that `found` lacks. */
export const clauseRule = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const out: Attribution[] = []
  const spoken = spanIndex(found.flatMap(a => a.content))
  const taken = spanIndex(found.flatMap(a => (a.cue ? [a.cue] : [])))
  for (const s of sentences) {
    const here: Attribution[] = []
    s.tokens.forEach((t, i) => {
      // "images shared by the agency place the drone": taggers take the bare verb for a noun.
      const bare = /^(put|place|puts|places)$/i.test(t.text) && t.upos === 'NOUN'
      if (!(t.upos === 'VERB' || bare) || taken.hold(t)) return
      // Inside somebody's words only a clause is sure enough to be another voice.
      const a = readVerb(s, i, !spoken.hold(t))
      if (a && !here.some(o => o.cue && a.cue && overlaps(o.cue, a.cue))) here.push(a)
    })
    out.push(...here)
  }
  return out
}
