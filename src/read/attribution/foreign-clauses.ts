/**
 * Clauses that tell of another voice stand in nobody else's words: cut out before the other rules read them.
 *
 * "A said 31 were freed, while B put the number at 29" -> A's words end before "while", and B's are left for clause-rule.ts.
 * "A say it ended; B say it paused" -> what stands before the semicolon is not B's.
 * "noted that A had met and stressed the need" -> the second verb is the speaker's too.
 * Words in quotation marks are never cut, nor a clause that a second "that" keeps with the speaker.
 */
import type { Sentence } from '../../language/token.ts'
import { relation, sentenceAt } from '../../language/tree.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { CLAUSE_VERBS, isOneOf, OBJECT_VERBS, PUT_VERBS, TAIL_VERBS } from './clause-words.ts'
import { QUOTE } from './reporting-clause.ts'

const CONTRAST = /^(while|whereas|whilst|but|although|though)$/i
const SIMPLE = /^(VBD|VBZ|VBP)$/
const VOICES = [CLAUSE_VERBS, TAIL_VERBS, OBJECT_VERBS, PUT_VERBS]
/** Verbs of belief and wish tell of a voice only where somebody else reports them: they stay inside. */
const INNER = /^(think|believe|hope|fear|expect|want|agree|accept|seek|favou?r|promise|set|place|note|back|mention)$/
const LONGEST_SUBJECT = 9

const isVoice = (lemma: string): boolean => !INNER.test(lemma) && VOICES.some(verbs => isOneOf(verbs, lemma))
/** The past form where a tagger takes it for a participle with no auxiliary before it. */
const tenseOf = (s: Sentence, i: number): string => {
  const { xpos } = s.tokens[i]!
  return xpos === 'VBN' && s.tokens[i - 1]?.upos !== 'AUX' ? 'VBD' : xpos
}

/** "put the number at 29" is the past or the present as the sentence has it. */
const inTense = (s: Sentence, verb: number, cue: number): boolean =>
  tenseOf(s, verb) === tenseOf(s, cue) || /^(put|set)$/i.test(s.tokens[verb]!.text)

const cueHead = (s: Sentence, cue: Span): number =>
  s.tokens.findLastIndex(t => holds(cue, t) && /^VB/.test(t.xpos) && t.upos === 'VERB')

/** The verb by which a subject of its own speaks, right behind the contrast at `at`; -1 where there is none. */
const otherVoice = (s: Sentence, at: number): number => {
  const first = s.tokens[at + 1]
  // "but he warned", "but said": the speaker may go on.
  if (!first || /^(PRON|SCONJ|VERB|AUX|ADV)$/.test(first.upos) || /^(that|if|whether)$/i.test(first.text)) return -1
  let named = false
  for (let i = at + 1; i < Math.min(s.tokens.length, at + 2 + LONGEST_SUBJECT); i++) {
    const t = s.tokens[i]!
    if (/^[,;:]$/.test(t.text) || QUOTE.test(t.text) || t.upos === 'AUX') return -1
    if (named && t.upos === 'VERB' && (SIMPLE.test(tenseOf(s, i)) || /^(put|set)$/i.test(t.text)))
      return isVoice(t.lemma) ? i : -1
    if (/^(NOUN|PROPN)$/.test(t.upos)) named = true
  }
  return -1
}

const quotedAt = (s: Sentence, i: number): boolean => {
  let open = false
  for (let k = 0; k < i; k++) {
    const { text } = s.tokens[k]!
    if (/[“«]/.test(text)) open = true
    else if (/[”»]/.test(text)) open = false
    else if (text === '"') open = !open
  }
  return open
}

/** Where content of this cue ends for the sake of another voice. */
const endBefore = (s: Sentence, a: Attribution, c: Span): number | undefined => {
  const head = cueHead(s, a.cue!)
  if (head < 0) return undefined
  for (let i = 1; i < s.tokens.length; i++) {
    const t = s.tokens[i]!
    if (t.start <= c.start || t.end >= c.end || !CONTRAST.test(t.text)) continue
    if (s.tokens[i - 1]!.text !== ',' || quotedAt(s, i)) continue
    const verb = otherVoice(s, i)
    // A told clause would stand a tense back ("had put"): the cue's own tense is the report's.
    if (verb > head && inTense(s, verb, head)) return s.tokens[i - 1]!.start
  }
  return undefined
}

const cutContent = (s: Sentence, a: Attribution): Attribution | undefined => {
  if (!a.cue) return a
  const semicolon = s.tokens.findLast((t, i) => t.text === ';' && t.end <= a.cue!.start && !quotedAt(s, i))
  const content = a.content.flatMap(c => {
    if (c.start < s.start || c.end > s.end) return [c]
    if (semicolon && c.end <= semicolon.start && !s.tokens.some(t => QUOTE.test(t.text) && holds(c, t))) return []
    const end = endBefore(s, a, c)
    if (end === undefined) return [c]
    return end > c.start ? [{ start: c.start, end }] : []
  })
  return content.length > 0 ? { ...a, content } : undefined
}

/** Content that begins with the contrast itself, behind a reporting clause: "…, officials said, while B urged". */
const withoutTail = (s: Sentence, a: Attribution): Attribution => {
  if (!a.cue || a.content.length < 2) return a
  const head = cueHead(s, a.cue)
  const content = a.content.filter(c => {
    const at = s.tokens.findIndex(t => t.start === c.start)
    if (at < 0 || c.start < a.cue!.end || !/^(while|whereas|whilst|although|though)$/i.test(s.tokens[at]!.text))
      return true
    const verb = otherVoice(s, at)
    return verb < 0 || head < 0 || !inTense(s, verb, head)
  })
  return content.length > 0 ? { ...a, content } : a
}

/** "conceded that none had been found but | maintained that ...": the content ends at the joint, the verb keeps the source. */
const sharedVerb = (
  s: Sentence,
  a: Attribution,
  found: readonly Attribution[],
): readonly [Attribution, number] | undefined => {
  if (!a.cue || a.source.length === 0) return undefined
  const head = cueHead(s, a.cue)
  if (head < 0 || !SIMPLE.test(tenseOf(s, head))) return undefined
  for (const c of a.content) {
    if (c.start < a.cue.end || c.end > s.end) continue
    for (let i = head + 2; i < s.tokens.length - 1; i++) {
      const t = s.tokens[i]!
      if (t.start <= c.start || t.end >= c.end || !/^(and|but)$/i.test(t.text) || quotedAt(s, i)) continue
      const verb = s.tokens[i + 1]!.upos === 'ADV' ? i + 2 : i + 1
      const next = s.tokens[verb]
      if (next?.upos !== 'VERB' || !isVoice(next.lemma) || tenseOf(s, verb) !== tenseOf(s, head)) continue
      // "said that envoys met and urged": a verb of the same tense before it may be what it is joined to.
      const between = s.tokens.slice(head + 1, i)
      if (
        between.some(
          (k, n) => k.upos === 'VERB' && tenseOf(s, head + 1 + n) === tenseOf(s, head) && !/aux/.test(k.deprel),
        )
      )
        continue
      if (between.some(k => k.upos === 'AUX' && relation(k) === 'cop')) continue
      const parts = a.content.filter(x => x === c || x.end <= c.start)
      const content = parts.map(x => (x === c ? { start: c.start, end: s.tokens[i - 1]!.end } : x))
      const inner = found.findIndex(o => o !== a && o.cue && overlaps(o.cue, next))
      return [{ ...a, content }, inner]
    }
  }
  return undefined
}

/** The readings with each voice's words its own. */
export const ownVoices = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const of = (a: Attribution): Sentence | undefined =>
    a.cue ? sentences[sentenceAt(sentences, a.cue.start)] : undefined
  const cut = found.flatMap(a => {
    const s = of(a)
    const own = s ? cutContent(s, a) : a
    return own ? [s ? withoutTail(s, own) : own] : []
  })
  const out = [...cut]
  cut.forEach((a, i) => {
    const s = of(a)
    const shared = s ? sharedVerb(s, a, cut) : undefined
    if (!shared) return
    out[i] = shared[0]
    if (shared[1] >= 0) out[shared[1]] = { ...out[shared[1]]!, source: a.source }
  })
  return out
}
