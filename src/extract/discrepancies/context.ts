/**
 * The words that tell what a fact is about: the stems of the clause around it, without the words of telling it.
 *
 * "eleven soldiers were wounded in the strike, the prosecutor said" -> soldie, wounde, strike.
 */
import type { Sentence, Token } from '../../language/token.ts'
import type { Span } from '../../text/span.ts'
import { REPORTING } from './reporting.ts'

const EMPTY = new Set(
  `be have do say tell make take give put get go come see know more less number figure count total people person man woman other year month week day hour
  time part way thing place side report accord today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december first second third last next new old same least most many much about some several few half
  hundred thousand million billion dozen would could will can should must according different own such still already only late early morning evening night
  afternoon member spokesman spokeswoman spokesperson official minister ministry government statement reporter journalist country state`.split(
    /\s+/,
  ),
)

/** Endings cut so that "demanded" and "demand", "wounded" and "wounding" are one. */
export const stemOf = (lemma: string): string => {
  const w = lemma.toLowerCase()
  const cut = w.replace(/(?:ations?|ations|ments?|ings?|ions?|ers?|ed|es|s|e)$/, '')
  return (cut.length >= 4 ? cut : w).slice(0, 6)
}

const content = (t: Token): boolean =>
  /^(?:NOUN|PROPN|VERB|ADJ)$/.test(t.upos) && !EMPTY.has(t.lemma.toLowerCase()) && !REPORTING.has(t.lemma.toLowerCase())

/** Stems of the content words of a stretch of one sentence. */
export const stemsIn = (s: Sentence, span: Span): ReadonlySet<string> =>
  new Set(
    s.tokens
      .filter(t => t.start >= span.start && t.end <= span.end && content(t) && t.lemma.length > 2)
      .map(t => stemOf(t.lemma)),
  )

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}

const NAMED_IN = /^(?:in|at|near|outside|from|off|around|on)$/

/** Places named behind a preposition, as they are written. */
export const sitesIn = (s: Sentence, span: Span): readonly string[] =>
  s.tokens.flatMap((t, i) => {
    const before = s.tokens[i - 1]
    const next = s.tokens[i + 1]
    const named = t.upos === 'PROPN' && t.start >= span.start && t.end <= span.end && !EMPTY.has(t.lemma.toLowerCase())
    return named && before && NAMED_IN.test(before.lemma.toLowerCase()) && !/^['’]s?$/.test(next?.text ?? '')
      ? [t.text]
      : []
  })

const CLAUSE_CUT = /;|:|—|–| while | whereas | but |, and (?=(?:the |a |an )?\w+(?: \w+)? (?:say|said|put|gave|count))/g

/** The clause of a sentence that holds a span: up to semicolons, colons, dashes, "while", "but". */
export const clauseAround = (text: string, s: Span, at: Span): Span => {
  let [start, end] = [s.start, s.end]
  for (const m of text.slice(s.start, s.end).matchAll(CLAUSE_CUT)) {
    const cut = s.start + m.index
    if (cut + m[0].length <= at.start) start = cut + m[0].length
    else if (cut >= at.end && cut < end) end = cut
  }
  return { start, end }
}
