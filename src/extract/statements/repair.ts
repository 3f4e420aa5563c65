/**
 * Mends attributions by grammar before they become statements: passives, hedged passives, and conjoined cues.
 *
 * "he was told by a manager that" -> the manager's; "X is thought to be circling" -> nobody's;
 * "told parliament that A and called for B" -> A ends before "and", B is the same speaker's.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, runAround, spanOf, subtree } from '../../language/tree.ts'
import type { ActorMention, Attribution } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'
import { type SpanIndex, spanIndex } from '../../text/span-index.ts'
import { type CuePlace, placeCue } from './around-cue.ts'
import { ownContent } from './content-extent.ts'
import { fromThat, withoutAddressee, withoutHearer, withoutPlace, withoutTime } from './content-start.ts'
import { recordCue } from './cue-extent.ts'
import { isPassive, TOLD } from './cue-grammar.ts'
import { joinedContent } from './joined-content.ts'
import { antecedent, deniedBefore } from './pointed-at.ts'
import { untangle } from './untangle.ts'
import { wholeContent } from './whole-content.ts'

const HEDGED =
  /^(said|thought|believed|reported|understood|expected|rumoured|rumored|alleged|supposed|known|considered|reputed|feared|hoped)$/i
/** Verbs whose passive subject is what is said: "that claim has not been confirmed by Kyiv". */
const ABOUT_SUBJECT =
  /^(confirm|deny|verify|corroborate|reject|dismiss|welcome|condemn|criticise|criticize|denounce|endorse|oppose|dispute|contest|rebuff|refute|disclose|release|publish)$/

interface RepairInput {
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly ActorMention[]
  readonly quotes: readonly Span[]
  readonly text: string
}

const phrase = (s: Sentence, head: number): Span => {
  const run = runAround(
    subtree(s, head, t => t.deprel === 'case' && t.head === head),
    head,
  )
  return spanOf(s, run[0]!, run.at(-1)! + 1)
}

/** Passive cues: the agent speaks, the subject is spoken to; without an agent nobody is named. */
const passive = (a: Attribution, p: CuePlace): Attribution => {
  const { sentence: s, head } = p
  // Read by its agent already (passive-stance.ts).
  if (a.by === 'clause-rule' && a.cue && a.source.some(x => x.start > a.cue!.end)) return a
  // "is reported to have told": what was told has a source, the subject; only the report of it is nobody's.
  if (!isPassive(s, head) || p.tokens.some(i => s.tokens[i]!.text === 'to')) return a
  const main = s.tokens[head]!
  const agent = dependents(s, head, 'obl:agent', 'obl').find(i =>
    dependents(s, i, 'case').some(c => /^by$/i.test(s.tokens[c]!.text)),
  )
  if (agent !== undefined && !a.content.some(c => holds(c, s.tokens[agent]!)))
    return { ...a, source: [phrase(s, agent)] }
  const subject = dependents(s, head, 'nsubj:pass', 'nsubj')[0]
  const speaksOfSubject = subject !== undefined && a.source.some(x => holds(x, s.tokens[subject]!))
  if (HEDGED.test(main.text) || (TOLD.test(main.lemma.toLowerCase()) && speaksOfSubject)) return { ...a, source: [] }
  return a
}

/** A source that begins with "whose" is only half of a name's relative clause: the cue's own subject speaks. */
const ownSubject = (a: Attribution, p: CuePlace): Attribution => {
  const { sentence: s, head } = p
  const first = s.tokens.find(t => a.source[0] && t.start === a.source[0].start)
  const subject = dependents(s, head, 'nsubj')[0]
  return first && /^whose$/i.test(first.text) && subject !== undefined ? { ...a, source: [phrase(s, subject)] } : a
}

/** "Keller said A; a spokesman for the others, which won, said B": behind a semicolon the clause's own subject speaks. */
const behindSemicolon = (a: Attribution, p: CuePlace): Attribution => {
  const { sentence: s, head } = p
  const who = a.source[0]
  if (!who || !a.cue || a.source.length > 1 || who.start < s.start || who.end > a.cue.start) return a
  if (!/^VB[DZP]$/.test(s.tokens[head]!.xpos) || a.content.some(c => c.start < a.cue!.end)) return a
  const mark = s.tokens.findLastIndex((t, i) => i < head && t.text === ';')
  if (mark < 0 || s.tokens[mark]!.start < who.end) return a
  const rest = s.tokens.slice(
    mark + 1,
    s.tokens.findIndex(t => t.start >= a.cue!.start),
  )
  const end = rest.findIndex(t => /^(PUNCT|VERB|AUX|SCONJ|CCONJ)$/.test(t.upos))
  const subject = end < 0 ? rest : rest.slice(0, end)
  const nominal =
    subject.some(t => /^(NOUN|PROPN)$/.test(t.upos)) && /^(DET|ADJ|NUM|NOUN|PROPN)$/.test(subject[0]!.upos)
  return nominal ? { ...a, source: [{ start: subject[0]!.start, end: subject.at(-1)!.end }] } : a
}

/** "Asked whether there was a deal, she smiled and did not answer": her no-comment, not a question of nobody's. */
const notAnswered = (a: Attribution, p: CuePlace, text: string): Attribution => {
  const { sentence: s } = p
  const last = a.content.at(-1)!
  if (
    !a.cue ||
    a.cue.start !== s.start ||
    !/^(asked|pressed|questioned)$/i.test(text.slice(a.cue.start, a.cue.end)) ||
    last.end >= s.end
  )
    return a
  const rest = text.slice(last.end, s.end)
  const silent =
    /\b(did not|didn’t|didn't|would not|wouldn’t|declined to|refused to|could not)( \p{L}+){0,2}? (answer|reply|respond|comment|say|elaborate|be drawn)\b/u.exec(
      rest,
    )
  const subject = s.tokens.findIndex(t => t.start >= last.end && t.deprel.startsWith('nsubj'))
  if (!silent || subject < 0) return a
  const start = last.end + silent.index
  return { ...a, source: [phrase(s, subject)], cue: { start, end: start + silent[0].length } }
}

/** “The people have spoken,” declared the head of state: the noun behind the verb is who spoke, no more of his words. */
const inverted = (a: Attribution, p: CuePlace, quoted: SpanIndex<Span>): Attribution => {
  const { sentence: s } = p
  if (a.source.length > 0 || !a.cue || a.content.length < 2 || isPassive(s, p.head)) return a
  const behind = a.content.find(c => c.start >= a.cue!.end && c.start - a.cue!.end <= 1)
  if (!behind || !a.content.some(c => c.end <= a.cue!.start && quoted.hold(c))) return a
  const inside = s.tokens.filter(t => holds(behind, t))
  const nominal = inside.some(t => /^(NOUN|PROPN)$/.test(t.upos)) && !inside.some(t => /^(VB|MD)/.test(t.xpos))
  return nominal ? { ...a, source: [behind], content: a.content.filter(c => c !== behind) } : a
}

/** A content that a quotation mark cuts runs to the end of the quotation, unless its cue stands inside it. */
const wholeQuotes = (a: Attribution, quoted: SpanIndex<Span>, text: string): Attribution => {
  const content = a.content.map(c => {
    const at = /[“"«]$/.test(text.slice(c.start, c.end)) ? c.end - 1 : c.end
    const cut = quoted
      .holding({ start: at, end: Math.min(at + 1, text.length) })
      .find(q => q.start >= c.start && q.end > c.end)
    if (!cut || (a.cue && a.cue.start >= cut.start && a.cue.end <= cut.end)) return c
    return /\n/.test(text.slice(c.end, cut.end)) ? c : { start: c.start, end: cut.end }
  })
  return { ...a, content }
}

/** "a claim that has not been confirmed by X", "an incident the Kremlin attributed to Y": what the verb is about. */
const governed = (a: Attribution, p: CuePlace): Attribution => {
  const { sentence: s, head } = p
  const lemma = s.tokens[head]!.lemma.toLowerCase()
  if (ABOUT_SUBJECT.test(lemma) && isPassive(s, head)) {
    const subject = dependents(s, head, 'nsubj:pass')[0]
    // "The envoy's claim that it was mined | was rejected": a parse may take the clause's last noun for the subject.
    if (a.cue && a.content.length === 1 && a.cue.start - a.content[0]!.end === 1) return a
    if (a.by === 'clause-rule' && a.content.length > 1) return a
    return subject === undefined ? a : { ...a, content: [phrase(s, subject)] }
  }
  if (!/^(blame|attribute|pin)$/.test(lemma)) return a
  const on = dependents(s, head, 'obl').find(i =>
    dependents(s, i, 'case').some(c => /^(on|to)$/i.test(s.tokens[c]!.text)),
  )
  const culprit = on === undefined ? undefined : phrase(s, on)
  const object = dependents(s, head, 'obj')[0]
  if (!culprit || (object !== undefined && object > head)) return a
  const tail = a.content.find(c => c.start <= culprit.start && c.end >= culprit.end)
  return { ...a, content: [tail ? { start: culprit.start, end: tail.end } : culprit] }
}

export const repairAttributions = (
  all: readonly Attribution[],
  { sentences, mentions, quotes, text }: RepairInput,
): Attribution[] => {
  const quoted = spanIndex(quotes)
  const read = untangle(all, sentences).map(a => {
    const place = placeCue(sentences, a.cue)
    const mended = place
      ? [
          (x: Attribution) => ownSubject(x, place),
          (x: Attribution) => behindSemicolon(x, place),
          (x: Attribution) => passive(x, place),
          (x: Attribution) => withoutHearer(x, place),
          (x: Attribution) => inverted(x, place, quoted),
          (x: Attribution) => governed(x, place),
          (x: Attribution) => recordCue(x, place, text),
          (x: Attribution) => withoutAddressee(x, place, mentions),
          (x: Attribution) => fromThat(x, place),
          (x: Attribution) => withoutTime(x, text),
          (x: Attribution) => withoutPlace(x, place, text),
          (x: Attribution) => notAnswered(x, place, text),
        ].reduce((x, mend) => mend(x), a)
      : a
    const whole = wholeContent(deniedBefore(mended, sentences, all), { sentences, quotes, text })
    const own = ownContent(antecedent(whole, sentences), { sentences, text, quoted })
    const joined = joinedContent(own, { sentences, text, all })
    return insideQuote(wholeQuotes(joined, quoted, text), quoted)
  })
  return read.filter(a => !read.some(b => b !== a && saysMore(b, a)))
}

/** "Asked whether she would return, she declined to say": one refusal, read by its question and by its verb. */
const saysMore = (b: Attribution, a: Attribution): boolean =>
  a.cue !== null &&
  b.cue !== null &&
  holds(b.cue, a.cue) &&
  b.cue.end - b.cue.start > a.cue.end - a.cue.start &&
  b.content.every(c => c.end <= b.cue!.start)

/** “He said, 'I will not,'” she recalls: what somebody is quoted as saying of another's words ends where his own end. */
const insideQuote = (a: Attribution, quoted: SpanIndex<Span>): Attribution => {
  if (!a.cue || quoted.holding(a.cue).length === 0) return a
  const content = a.content.map(c => {
    const around = quoted.holding({ start: c.start, end: c.start + 1 })
    const own = around.filter(q => q.start < c.start && q.end < c.end + 2)
    const end = Math.min(c.end, ...own.map(q => q.end - 1))
    return end > c.start ? { start: c.start, end } : c
  })
  return { ...a, content }
}
