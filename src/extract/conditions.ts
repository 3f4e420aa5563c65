/**
 * Conditions: what a clause waits for. "if", "only if", "provided that", "unless", "until", "before", "only after".
 *
 * "would sign nothing unless the army first pulled back" -> unless: "the army first pulled back";
 * "no talks before withdrawal" -> only-after: "withdrawal". The negated main clause turns before and until to only-after.
 * Works on the words of one clause (token indexes), so that a reporting clause put between does not hide the condition.
 */
import type { Sentence } from '../language/token.ts'
import type { Condition } from '../record/entries.ts'
import type { Span } from '../text/span.ts'

export interface ConditionFound {
  readonly relation: Condition['relation']
  /** The condition's own words, without its conjunction. */
  readonly words: Span
  /** Token indexes of conjunction and condition. */
  readonly from: number
  readonly to: number
  /** "only if", "unless", "no X before": such a condition makes any clause a position. */
  readonly strict: boolean
}

type Relation = Condition['relation']
interface Mark {
  readonly form: readonly string[]
  readonly relation: Relation
  readonly strict: boolean
  /** Holds only where the main clause is negated or closed. */
  readonly closed?: true
}

const mark = (form: string, relation: Relation, strict: boolean, closed?: true): Mark => ({
  form: form.split(' '),
  relation,
  strict,
  ...(closed ? { closed } : {}),
})

/** Longest first, so that "only if" is not read as "if". */
const MARKS: readonly Mark[] = [
  mark('but only if', 'only-if', true),
  mark('and only if', 'only-if', true),
  mark('if and only if', 'only-if', true),
  mark('only on condition that', 'only-if', true),
  mark('on the condition that', 'only-if', true),
  mark('on condition that', 'only-if', true),
  mark('but only after', 'only-after', true),
  mark('but only once', 'only-after', true),
  mark('but only when', 'only-after', true),
  mark('but not before', 'only-after', true),
  mark('but not until', 'only-after', true),
  mark('not before', 'only-after', true),
  mark('not until', 'only-after', true),
  mark('only after', 'only-after', true),
  mark('only once', 'only-after', true),
  mark('only when', 'only-after', true),
  mark('only if', 'only-if', true),
  mark('only in exchange for', 'only-if', true),
  mark('only in return for', 'only-if', true),
  mark('but only for', 'only-if', true),
  mark('but only to', 'only-if', true),
  mark('on the understanding that', 'if', true),
  mark('on the assumption that', 'if', true),
  mark('in the event that', 'if', false),
  mark('in the event of', 'if', false),
  mark('unless and until', 'unless', true),
  mark('if and when', 'if', false),
  mark('as soon as', 'after', false),
  mark('the moment', 'after', false),
  mark('the minute', 'after', false),
  mark('the day', 'after', false),
  mark('the instant', 'after', false),
  mark('dependent on', 'only-if', true),
  mark('dependent upon', 'only-if', true),
  mark('contingent upon', 'only-if', true),
  mark('conditional upon', 'only-if', true),
  mark('depends on', 'only-if', true),
  mark('depend on', 'only-if', true),
  mark('hinges on', 'only-if', true),
  mark('hinge on', 'only-if', true),
  mark('subject to', 'if', true),
  mark('assuming that', 'if', false),
  mark('provided that', 'if', true),
  mark('providing that', 'if', true),
  mark('so long as', 'if', true),
  mark('as long as', 'if', true),
  mark('in exchange for', 'if', false),
  mark('in return for', 'if', false),
  mark('conditional on', 'only-if', true),
  mark('contingent on', 'only-if', true),
  mark('in case', 'if', false),
  mark('occur after', 'only-after', true),
  mark('come after', 'only-after', true),
  mark('follow only', 'only-after', true),
  mark('provided', 'if', true),
  mark('providing', 'if', true),
  mark('unless', 'unless', true),
  mark('while', 'if', true, true),
  mark('until', 'only-after', true, true),
  mark('till', 'only-after', true, true),
  mark('before', 'only-after', true, true),
  mark('without', 'unless', true, true),
  mark('once', 'after', false),
  mark('after', 'after', false),
  mark('if', 'if', false),
  mark('should', 'if', false),
  mark('were', 'if', false),
]

/** The marks by their first word, in their order. */
const STARTS = new Map<string, Mark[]>()
for (const each of MARKS) STARTS.set(each.form[0]!, [...(STARTS.get(each.form[0]!) ?? []), each])

const NEGATIVE =
  /^(no|not|n['’]t|never|nothing|neither|nor|nobody|none|cannot|refuse[sd]?|reject(s|ed)?|oppose[sd]?|decline[sd]?|unwilling|impossible|rule[sd]?)$/i
const CLOSED =
  /^(stay|stays|remain|remains|remained|stayed|kept|keep|keeps|closed|shut|suspended|frozen|blocked|maintain)$/i
const TIME =
  /^(day|week|month|year|hour|minute|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|end|midnight|noon|morning|evening|afternoon|night|summer|winter|spring|autumn|now|then|today|tomorrow|mid|late|early|dawn|dusk|further|long|that|deadline|christmas|easter|ramadan|weekend)$/i
const DEMANDS = /^(want|demand|must|need|insist|require|call|seek|should|ready|willing|prepared|offer)$/
const ASKING =
  /^(ask|wonder|know|see|say|doubt|tell|question|clear|unclear|decide|determine|establish|check|sure|consider)$/

const lower = (s: Sentence, i: number): string => s.tokens[i]?.text.toLowerCase() ?? ''
const isVerb = (s: Sentence, i: number): boolean => /VERB|AUX/.test(s.tokens[i]?.upos ?? '')

const matchAt = (s: Sentence, clause: readonly number[], k: number): { mark: Mark; length: number } | undefined => {
  const first = clause[k]
  for (const m of (first !== undefined && STARTS.get(lower(s, first))) || [])
    if (m.form.every((w, j) => clause[k + j] !== undefined && lower(s, clause[k + j]!) === w))
      return { mark: m, length: m.form.length }
  return undefined
}

/** "by 5 May", "the end of the week": a date is no condition. */
const isTime = (s: Sentence, whole: readonly number[]): boolean => {
  const comma = whole.findIndex((i, k) => k > 0 && s.tokens[i]!.text === ',')
  const part = comma > 0 ? whole.slice(0, comma) : whole
  const head = part.slice(0, 4).map(i => s.tokens[i]!)
  const verb = part.slice(0, 12).some(i => isVerb(s, i) && s.tokens[i]!.xpos !== 'VBG')
  return !verb && head.some(t => TIME.test(t.lemma) || TIME.test(t.text) || (t.upos === 'NUM' && /\d/.test(t.text)))
}

/** "returned after the council agreed", "will walk out after rejecting": told in time, nothing is waited for. */
const isPast = (s: Sentence, before: readonly number[], rest: readonly number[]): boolean => {
  if (s.tokens[rest[0]!]!.xpos === 'VBG') return true
  const verb = (part: readonly number[], form: RegExp) => part.some(i => form.test(s.tokens[i]!.xpos) && isVerb(s, i))
  // "described the offer as poor after the meeting": only what came before.
  if (!rest.slice(0, 12).some(i => isVerb(s, i)) && verb(before, /^VBD$/) && !verb(before, /^MD$/)) return true
  return (
    verb(rest.slice(0, 10), /^VBD$/) &&
    !rest.slice(0, 10).some(i => s.tokens[i]!.lemma === 'have') &&
    verb(before, /^VBD$/) &&
    !verb(before, /^MD$/)
  )
}

const onlyThen = (s: Sentence, main: readonly number[]): boolean =>
  main.some(
    (i, k) =>
      lower(s, i) === 'only' &&
      (isVerb(s, main[k - 1] ?? -1) || isVerb(s, main[k + 1] ?? -1)) &&
      !/^(NUM|DET|NOUN)$/.test(s.tokens[main[k + 1] ?? -1]?.upos ?? ''),
  )

/** "Unless the rota goes there will be a strike": where the main clause begins that no comma parts off. */
const mainBehind = (s: Sentence, rest: readonly number[]): number => {
  const verb = rest.findIndex(i => isVerb(s, i))
  const modal = rest.findIndex((i, k) => k > verb && /^(will|would|shall|'ll|cannot)$/.test(lower(s, i)))
  if (verb < 0 || modal < 0) return -1
  let from = modal
  while (from > verb + 1 && /^(DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(s.tokens[rest[from - 1]!]!.upos)) from--
  if (from === modal) return -1
  // "drop the plan the union will": the object of the condition stays in it.
  const opens = rest.slice(from, modal).findLastIndex(i => /^(DET|PRON|EX)$/.test(s.tokens[i]!.upos))
  return opens > 0 ? from + opens : from
}

const isMark = (s: Sentence, i: number): boolean => /[“”"]/.test(s.tokens[i]!.text)

/** A mark whose other half stands outside the condition is no part of it: 'she would come "if it holds"' -> "it holds". */
const withoutHalfQuote = (s: Sentence, tokens: readonly number[]): readonly number[] => {
  if (tokens.length === 0 || tokens.filter(i => isMark(s, i)).length % 2 === 0) return tokens
  if (isMark(s, tokens.at(-1)!)) return tokens.slice(0, -1)
  return isMark(s, tokens[0]!) ? tokens.slice(1) : tokens
}

/** The conditions in a clause, given as token indexes in order. */
export const conditionsIn = (s: Sentence, clause: readonly number[]): ConditionFound[] => {
  const found: ConditionFound[] = []
  const words = clause.map(i => s.tokens[i]!)
  for (let k = 0; k < clause.length; k++) {
    const hit = matchAt(s, clause, k)
    if (!hit) continue
    const { mark: m, length } = hit
    const first = m.form[0]!
    const before = words.slice(0, k)
    const past = before.at(-1)
    let rest = clause.slice(k + length)
    if (rest.length === 0) continue
    // "at the moment", "the day of the vote", "on the day": only what a clause stands behind without a preposition.
    if (first === 'the') {
      const next = s.tokens[rest[0]!]!
      if (
        past?.upos === 'ADP' ||
        !/^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.upos) ||
        !rest.slice(0, 10).some(i => isVerb(s, i))
      )
        continue
      if (isPast(s, clause.slice(0, k), rest)) continue
    }
    if (m.form.length === 1) {
      // "if necessary", "if one is to believe the police": nothing is waited for.
      if (
        first === 'if' &&
        (!rest.slice(0, 14).some(i => isVerb(s, i)) || /^(one|you|anything|any|not|only)$/.test(lower(s, rest[0]!)))
      )
        continue
      if (first === 'if' && past && (ASKING.test(past.lemma) || /^(even|as|what|whether)$/i.test(past.text))) continue
      // Inversion: "should the EU reinstate", "were the flow raised": the subject stands behind, nothing before.
      if (/^(should|were)$/.test(first)) {
        const next = s.tokens[clause[k + 1]!]!
        const subjectBehind = /^(DET|PRON|PROPN)$/.test(next.upos) || next.xpos === 'NNS'
        const free =
          !past ||
          past.upos === 'PUNCT' ||
          !/^(NOUN|PROPN|PRON|ADV|AUX|PART)$/.test(past.upos) ||
          before.some(t => t.xpos === 'MD')
        if (!subjectBehind || !free || !rest.some(i => isVerb(s, i))) continue
        if (past && /^(PRON|PROPN)$/.test(past.upos)) continue
      }
      if (
        /^(provided|providing)$/.test(first) &&
        (s.tokens[clause[k + 1]!]!.upos === 'ADP' || (past && /^(AUX|PRON)$/.test(past.upos)))
      )
        continue
      if (/^(provided|providing)$/.test(first) && !rest.some(i => isVerb(s, i))) continue
      // "refused to talk while the building was occupied"; else it sets one thing against another.
      if (first === 'while' && (k === 0 || past?.upos === 'PUNCT' || !rest.slice(0, 12).some(i => isVerb(s, i))))
        continue
      if (first === 'after' && lower(s, rest[0]!) === 'all') continue
      if (first === 'once' && !rest.slice(0, 10).some(i => isVerb(s, i))) continue
      if (first === 'after' && past && /^(NUM|NOUN)$/.test(past.upos) && !rest.slice(0, 8).some(i => isVerb(s, i)))
        continue
    }
    if (/^(until|till|before|after|once|without|not)$/.test(first) || m.relation === 'only-after')
      if (isTime(s, rest)) continue
    // A condition put in front ends at its comma.
    if (k === 0 || (k <= 2 && !before.some((_, j) => isVerb(s, clause[j]!)))) {
      const comma = rest.findIndex(i => s.tokens[i]!.text === ',')
      if (comma > 0) rest = rest.slice(0, comma)
      else if (/^(unless|if|once|until|provided)$/.test(first)) {
        const main = mainBehind(s, rest)
        if (main > 0) rest = rest.slice(0, main)
      } else if (first === 'without') {
        // "Without the islets there is no case": no comma parts them.
        const main = rest.findIndex(
          (i, j) => j > 0 && /^(PRON|EX)$/.test(s.tokens[i]!.upos) && isVerb(s, rest[j + 1] ?? -1),
        )
        if (main > 0) rest = rest.slice(0, main)
      }
    } else {
      const stop = rest.findIndex(
        (i, j) =>
          j > 1 &&
          s.tokens[i]!.text === ',' &&
          /^(which|who|and|but|saying|adding|a|an)$/.test(lower(s, rest[j + 1] ?? -1)),
      )
      if (stop > 1) rest = rest.slice(0, stop)
    }
    const dash = rest.findIndex((i, j) => j > 1 && /^[–—]$/.test(s.tokens[i]!.text))
    if (dash > 1) rest = rest.slice(0, dash)
    if (first === 'after' && m.form.length === 1 && isPast(s, clause.slice(0, k), rest)) continue
    const main = clause.filter(i => !(i >= clause[k]! && i <= rest.at(-1)!))
    const closed =
      main.some(i => NEGATIVE.test(s.tokens[i]!.text) || CLOSED.test(s.tokens[i]!.text)) ||
      main.some(i => /n['’]t$/i.test(s.tokens[i]!.text))
    // "will only join if", "would attend only once": the condition is the only one.
    const only = m.form.length === 1 && /^(if|once|after)$/.test(first) && onlyThen(s, main)
    const modal = main.some(i => s.tokens[i]!.xpos === 'MD')
    // "wants a guarantee before either side signs": what is demanded comes first.
    const demanded =
      first === 'before' &&
      m.closed &&
      !closed &&
      main.some(i => DEMANDS.test(s.tokens[i]!.lemma)) &&
      rest.slice(0, 10).some(i => isVerb(s, i) || s.tokens[i]!.upos === 'NOUN')
    if (m.closed && !closed && !demanded && !((first === 'until' || first === 'till') && modal)) continue
    const bare = withoutHalfQuote(
      s,
      rest.filter(i => s.tokens[i]!.upos !== 'PUNCT' || isMark(s, i)),
    )
    if (bare.length === 0) continue
    found.push({
      relation: demanded ? 'before' : only ? (first === 'if' ? 'only-if' : 'only-after') : m.relation,
      words: { start: s.tokens[bare[0]!]!.start, end: s.tokens[bare.at(-1)!]!.end },
      from: clause[k]!,
      to: rest.at(-1)!,
      strict: (m.strict && !demanded) || only,
    })
    k += length + rest.length - 1
  }
  return found
}
