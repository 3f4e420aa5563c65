/**
 * Content that a reader cut short or began too early, mended by the punctuation and grammar of its sentence.
 *
 * "“An insult,” is how Lind remembers | it" -> “An insult,”; "What they wanted, Lind told me, | was a share" -> with "was a share";
 * "Farrow has called it reckless. “Every hour counts,” he wrote" -> “Every hour counts,”.
 */
import type { Sentence } from '../../language/token.ts'
import { isFiniteVerb, sentenceAt } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'

interface Around {
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Span[]
  readonly text: string
}

/** “…,” is how X puts it: the quotation is what the pronoun stands for. */
const isHow = (a: Attribution, { quotes, text }: Around): Attribution => {
  const only = a.content.length === 1 ? a.content[0]! : undefined
  const who = a.source[0]
  if (!only || !who || !/^(?:it|this|that|things|matters)$/i.test(text.slice(only.start, only.end))) return a
  const quote = quotes.findLast(q => q.end <= who.start && who.start - q.end < 24)
  const link = quote && text.slice(quote.end, who.start)
  return link && /^,? ?(?:is|was) (?:how|what|the way) (?:the )?$/.test(link) ? { ...a, content: [quote] } : a
}

/** A quotation that opens a sentence of its own begins the content, not the report's sentence before it. */
const fromQuote = (a: Attribution, { sentences, quotes }: Around): Attribution => {
  const { cue } = a
  const first = a.content[0]!
  if (!cue || cue.start < first.end) return a
  const from = sentenceAt(sentences, first.start)
  if (
    from < 0 ||
    from >= sentenceAt(sentences, cue.start) ||
    quotes.some(q => q.start <= first.start && q.end > first.start)
  )
    return a
  const quote = quotes.find(
    q =>
      q.start > first.start && q.end <= first.end + 1 && sentences[sentenceAt(sentences, q.start)]?.start === q.start,
  )
  return quote
    ? { ...a, content: [{ start: quote.start, end: Math.max(quote.end, first.end) }, ...a.content.slice(1)] }
    : a
}

/** "The offer, he said on Monday, | was dead": the verb behind the inserted clause is the content's own. */
const goesOn = (a: Attribution, { sentences, quotes, text }: Around): Attribution => {
  const only = a.content.length === 1 ? a.content[0]! : undefined
  const { cue } = a
  if (!cue || !only || only.end > cue.start || quotes.some(q => q.start < only.end && only.start < q.end)) return a
  const s = sentences[sentenceAt(sentences, cue.start)]
  if (!s || only.start < s.start || !/^, $/.test(text.slice(only.end, only.end + 2))) return a
  const own = s.tokens.filter(t => holds(only, t))
  // "What they wanted": a verb of a clause inside the subject is none of the content's own.
  const clause = /^(?:what|whoever|whatever)$/i.test(own[0]?.text ?? '')
  if (own.filter(isFiniteVerb).length > (clause ? 1 : 0)) return a
  const comma = s.tokens.findIndex(t => t.text === ',' && t.start >= cue.end)
  const next = s.tokens[comma + 1]
  if (comma < 0 || !next || !isFiniteVerb(next)) return a
  const last = s.tokens.findLast(t => t.upos !== 'PUNCT')!
  return { ...a, content: [only, { start: next.start, end: last.end }] }
}

/** "suggested it in these pages: | split the rights", "What I objected to was | the bill": the words behind what only points at them. */
const behindPointer = (a: Attribution, { text }: Around): Attribution => {
  const [first, second] = a.content
  const lead = /^it(?: (?:in|on|at|to|like|for|during|here) [^.:“”"\n]{1,50})?: /i.exec(
    text.slice(first!.start, first!.end),
  )
  if (lead) return { ...a, content: [{ start: first!.start + lead[0].length, end: first!.end }, ...a.content.slice(1)] }
  if (!second || !/^what$/i.test(text.slice(first!.start, first!.end))) return a
  const be = /^(?:(?:to|for|about|with|on|against) )?(?:is|was|are|were) /.exec(text.slice(second.start, second.end))
  return be ? { ...a, content: [{ start: second.start + be[0].length, end: second.end }, ...a.content.slice(2)] } : a
}

/** "said last week | was decisive": what stands between the cue and a bare verb is its subject. */
const withSubject = (a: Attribution, { sentences, text }: Around): Attribution => {
  const first = a.content[0]!
  const { cue } = a
  const gap = cue && cue.end < first.start ? text.slice(cue.end, first.start) : ''
  if (!cue || !/^ (?:(?:last|this|next) \p{Ll}+|yesterday|today|tonight|tomorrow) $/u.test(gap)) return a
  const verb = sentences[sentenceAt(sentences, first.start)]?.tokens.find(t => t.start === first.start)
  return verb && isFiniteVerb(verb)
    ? { ...a, content: [{ start: cue.end + 1, end: first.end }, ...a.content.slice(1)] }
    : a
}

/** "According to the ministry, | whose officials met the rebels, the truce holds": what the report says of the source is the report's. */
const withoutRelative = (a: Attribution, { text }: Around): Attribution => {
  const first = a.content[0]!
  const who = a.source.at(-1)
  if (!who || !a.cue || who.end > first.start || first.start - who.end > 2) return a
  const said = /^(?:whose|which|who) [^,“”"\n]{3,120}, (?=.)/.exec(text.slice(first.start, first.end))
  return said ? { ...a, content: [{ start: first.start + said[0].length, end: first.end }, ...a.content.slice(1)] } : a
}

/** An attribution with all of its source's words and none of the report's. */
export const wholeContent = (a: Attribution, around: Around): Attribution =>
  [isHow, fromQuote, behindPointer, goesOn, withSubject, withoutRelative].reduce((x, mend) => mend(x, around), a)
