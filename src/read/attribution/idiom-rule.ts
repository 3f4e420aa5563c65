/**
 * Reporting turns of several words that neither a verb's grammar nor the model reads well.
 *
 * "let it be known that ..."; "By NordRail's own count, one train in five ..."; “Rain,” was the verdict of Dr Enzi;
 * "Djimrao is believed to favour a deal" -> source Djimrao, cue "to favour", content "a deal".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, spanOf, subtree } from '../../language/tree.ts'
import { holds, overlaps } from '../../text/span.ts'
import { givenWords } from './as-put.ts'
import type { Attribution } from './attribution.ts'
import { sourceSpan, subjectOf, word } from './clause-spans.ts'
import { CLAUSE_VERBS, HEDGED, isOneOf, OBJECT_VERBS, OFFER_VERBS } from './clause-words.ts'
import { silenceTurn } from './silence-turns.ts'
import { sourceNotes } from './source-notes.ts'
import { clauseEnd, text } from './surface-words.ts'
import { toldClaims } from './told-claim.ts'

const CONFIDENCE = { known: 0.65, count: 0.6, verdict: 0.65, hedged: 0.6 }
const NOMINAL =
  /^(verdict|answer|reply|response|message|assessment|view|conclusion|argument|description|words|phrase|comment|complaint|advice|warning|retort|summary|line|opinion|judg[e]?ment|reaction)$/i
const COUNT =
  /^(count|estimate|reckoning|tally|calculations?|account|figures?|telling|view|words|opinion|judg[e]?ment|version|numbers)$/i

const stop = (s: Sentence, i: number): boolean => !s.tokens[i] || /^[.;]$/.test(text(s, i))

const make = (a: Omit<Attribution, 'by'>): Attribution => ({ ...a, by: 'clause-rule' })

/** "let it be known that", "made clear that", "let slip that" */
const madeKnown = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^(let|make)$/.test(s.tokens[i]!.lemma) || s.tokens[i]!.upos !== 'VERB') return undefined
  let known = i + 1
  while (known < i + 5 && !/^(known|understood|felt|slip|clear|plain|public)$/.test(word(s, known))) known++
  const from = known + 1
  if (known >= i + 5 || !/^(that|whether|how|why)$/.test(word(s, from))) return undefined
  const subject = subjectOf(s, i)
  const to = clauseEnd(s, from)
  if (subject === undefined || to - from < 3) return undefined
  const cue = spanOf(s, i, known + 1)
  return make({ source: [sourceSpan(s, subject)], cue, content: [spanOf(s, from, to)], confidence: CONFIDENCE.known })
}

/** "By NordRail's own count, one train in five is running" */
const byCount = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^(by|on|in)$/i.test(text(s, i)) || (i > 0 && !/^[,;:“"]$/.test(text(s, i - 1)))) return undefined
  let noun = i + 1
  while (noun < i + 9 && !COUNT.test(text(s, noun)) && !/^[,.;]$/.test(text(s, noun))) noun++
  if (!COUNT.test(text(s, noun)) || text(s, noun + 1) !== ',') return undefined
  const owner = dependents(s, noun, 'nmod:poss')[0]
  if (owner === undefined || /^(my|our|your)$/i.test(text(s, owner))) return undefined
  const words = subtree(s, owner, k => k.deprel === 'case').filter(k => k > i && k < noun)
  const to = clauseEnd(s, noun + 2)
  if (words.length === 0 || to - noun < 4) return undefined
  return make({
    source: [spanOf(s, words[0]!, words.at(-1)! + 1)],
    cue: spanOf(s, noun, noun + 1),
    content: [spanOf(s, noun + 2, to)],
    confidence: CONFIDENCE.count,
  })
}

/** “Rain, not a reservoir,” was the verdict of the hydrologist; “Never,” came the reply from the ministry. */
const verdict = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^(be|come)$/.test(s.tokens[i]!.lemma) || !/[”"»]/.test(text(s, i - 1)) || i < 3) return undefined
  let noun = i + 1
  while (noun < i + 5 && !NOMINAL.test(text(s, noun))) noun++
  if (!NOMINAL.test(text(s, noun)) || !/^(of|from)$/.test(word(s, noun + 1))) return undefined
  let open = i - 2
  while (open > 0 && !/[“"«]/.test(text(s, open))) open--
  const to = Math.min(
    ...[',', '.', ';', ':'].map(m => s.tokens.findIndex((t, k) => k > noun && t.text === m)).filter(k => k > 0),
    s.tokens.length,
  )
  if (!/[“"«]/.test(text(s, open)) || to <= noun + 2) return undefined
  return make({
    source: [spanOf(s, noun + 2, to)],
    cue: spanOf(s, noun, noun + 1),
    content: [spanOf(s, open, i)],
    confidence: CONFIDENCE.verdict,
  })
}

/** "Djimrao is believed to favour a deal": what the hedge governs is Djimrao's. */
const hedged = (s: Sentence, i: number): Attribution | undefined => {
  if (s.tokens[i]!.lemma !== 'be') return undefined
  const told = /^ADV$/.test(s.tokens[i + 1]?.upos ?? '') ? i + 2 : i + 1
  if (!HEDGED.test(text(s, told)) || word(s, told + 1) !== 'to') return undefined
  const perfect = word(s, told + 2) === 'have'
  const verb = perfect ? told + 3 : told + 2
  const lemma = (s.tokens[verb]?.lemma ?? '').toLowerCase()
  if (![CLAUSE_VERBS, OBJECT_VERBS, OFFER_VERBS].some(verbs => isOneOf(verbs, lemma)) && lemma !== 'regard')
    return undefined
  const subject = dependents(s, told, 'nsubj:pass', 'nsubj')[0]
  let to = verb + 1
  while (!stop(s, to) && text(s, to) !== ',') to++
  if (subject === undefined || subject > i || to === verb + 1) return undefined
  // "..., but hardliners are said to": behind a comma and a joining word another subject begins.
  const whole = sourceSpan(s, subject)
  const joint = s.tokens.findLastIndex(
    (t, k) => k < i && t.start >= whole.start && t.upos === 'CCONJ' && text(s, k - 1) === ',',
  )
  const source = joint > 0 && joint + 1 < i ? spanOf(s, joint + 1, i) : whole
  return make({
    source: [source],
    cue: spanOf(s, told + 1, verb + 1),
    content: [spanOf(s, verb + 1, to)],
    confidence: CONFIDENCE.hedged,
  })
}

/** "The Fund had no comment" */
const noComment = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^(have|offer|make|give)$/.test(s.tokens[i]!.lemma) || word(s, i + 1) !== 'no') return undefined
  const noun = /^ADJ$/.test(s.tokens[i + 2]?.upos ?? '') ? i + 3 : i + 2
  const subject = subjectOf(s, i)
  if (!/^(comment|response|reply|reaction|answer)$/.test(word(s, noun)) || subject === undefined) return undefined
  const cue = spanOf(s, i, i + 2)
  return make({
    source: [sourceSpan(s, subject)],
    cue,
    content: [spanOf(s, noun, noun + 1)],
    confidence: CONFIDENCE.count,
  })
}

const TURNS = [madeKnown, byCount, verdict, hedged, noComment, givenWords, silenceTurn]

/** Each turn at its place; a reading that the turn reads better goes. */
export const withIdioms = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const added: Attribution[] = []
  for (const s of sentences) {
    added.push(...sourceNotes(s))
    s.tokens.forEach((_, i) => {
      const turn = TURNS.map(read => read(s, i)).find(a => a !== undefined)
      added.push(...(turn ? [turn] : toldClaims(s, i)))
    })
  }
  if (added.length === 0) return [...found]
  const replaced = (a: Attribution): boolean =>
    added.some(
      t =>
        a.cue !== null &&
        (overlaps(a.cue, t.cue!) ||
          (a.content.some(c => overlaps(c, t.cue!)) && hedges(a, t)) ||
          // "Whether he has admitted it nobody will say": what is not told is no telling of his.
          (t.source.length === 0 && holds(t.content[0]!, a.cue) && t.cue!.start - t.content[0]!.end > 1)),
    )
  const kept = found.filter(a => !replaced(a))
  return [...kept, ...added]
}

/** "is believed" with "to favour a deal" as its words: the same words, read once more. */
const hedges = (a: Attribution, turn: Attribution): boolean =>
  a.cue!.end <= turn.cue!.start && turn.cue!.start - a.cue!.end <= 4
