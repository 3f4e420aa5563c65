/**
 * Clauses by their surface: a sentence cut where a new predicate begins, without the reporting words put between.
 *
 * "Ostan would pay, Halmer said, if Merun paid, but it rejects a levy" -> [Ostan would pay .. if Merun paid],
 * [it rejects a levy]. Long sentences of the news are parsed least surely, so the cut leans on words and commas.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { timeOfSaying } from '../time-of-saying.ts'
import { ADVERBIAL, COORDINATORS, SAYING } from './clause-words.ts'
import { STANCE_VERBS } from './stances.ts'

/** Token indexes of one clause, in order; what is left out makes a gap. */
export type Clause = readonly number[]

export const lower = (s: Sentence, i: number): string => s.tokens[i]?.text.toLowerCase().replace(/’/g, "'") ?? ''
const isComma = (t: Token | undefined): boolean => t?.text === ',' || t?.text === '–' || t?.text === '—'
export const finite = (t: Token): boolean =>
  /^(MD|VBD|VBZ|VBP)$/.test(t.xpos) && (t.upos === 'VERB' || t.upos === 'AUX')

/** Verbs that report even where no statement was found. */
const PLAIN = /^(say|tell|add)$/

const isCue = (s: Sentence, i: number, cues: readonly Span[]): boolean => {
  const t = s.tokens[i]!
  if (!SAYING.test(t.lemma) || t.upos === 'ADJ' || /^(SYM|NUM)$/.test(s.tokens[i + 1]?.upos ?? '')) return false
  // "says no to a levy": a stand in the words of saying.
  if (t.lemma === 'say' && /^(no|yes)$/.test(lower(s, i + 1)) && lower(s, i + 2) === 'to') return false
  // "after the families have been told.": who is told here is what matters, not what.
  const told = t.lemma === 'tell' && t.xpos === 'VBN' && s.tokens[i - 1]?.lemma === 'be'
  if (told && /^(PUNCT)?$/.test(s.tokens[i + 1]?.upos ?? '')) return false
  // "is said to be against it": nobody is named who says so, and the clause goes on.
  if (t.xpos === 'VBN' && s.tokens[i - 1]?.lemma === 'be' && lower(s, i + 1) === 'to') return false
  return cues.some(c => overlaps(c, t)) || (t.upos === 'VERB' && (PLAIN.test(t.lemma) || lower(s, i + 1) === 'that'))
}

/** "said Moira Dunne, the union's general secretary.": an apposition ends the sentence. */
const trailing = (s: Sentence, right: number): boolean => {
  const rest = s.tokens.slice(right + 1).filter(t => t.upos !== 'PUNCT' || /[“”"]/.test(t.text))
  return (
    rest.length > 0 &&
    rest.length < 14 &&
    isComma(s.tokens[right + 1]) &&
    /^(DET|PRON|PROPN|NOUN|ADJ)$/.test(rest[0]!.upos) &&
    !rest.some(
      t => finite(t) || t.upos === 'CCONJ' || /[“”"]/.test(t.text) || /^(if|unless|until|provided|but)$/i.test(t.text),
    )
  )
}

/** The last token of the time of saying that follows the one at `i`: "said | on Wednesday | it would". */
const pastTime = (s: Sentence, i: number): number => {
  const words = s.tokens.slice(i + 1, i + 14).map(t => t.text)
  const taken = timeOfSaying(words.join(' '))
  let last = i
  for (let length = 0; length < taken && last - i < words.length; last++) length += words[last - i]!.length + 1
  return last
}

/** Where a reporting clause stands: between commas, at the end behind one, or in front with its "that". */
const reporting = (s: Sentence, cues: readonly Span[]): boolean[] => {
  const out = s.tokens.map(() => false)
  const n = s.tokens.length
  for (let i = 0; i < n; i++) {
    const according = lower(s, i) === 'according' && lower(s, i + 1) === 'to'
    if (!according && !isCue(s, i, cues)) continue
    let left = i
    while (left > 0 && !isComma(s.tokens[left - 1]) && !/^[;:]$/.test(s.tokens[left - 1]!.text)) left--
    // "rejected a recount but said": what stands before the joined cue is a clause of its own.
    const joint = s.tokens
      .slice(left, i)
      .findLastIndex((t, k) => t.upos === 'CCONJ' && s.tokens.slice(left, left + k).some(finite))
    if (joint >= 0 && !s.tokens.slice(left + joint + 1, i).some(t => finite(t) && t.upos === 'VERB'))
      left = left + joint
    let right = i
    while (right < n - 1 && !isComma(s.tokens[right + 1]) && !/^[;:.]$/.test(s.tokens[right + 1]!.text)) right++
    // An apposition belongs to the reporting clause: ", its envoy, Judge Halmer, said in the corridor,".
    for (let tries = 0; tries < 2 && left > 1; tries++) {
      let before = left - 1
      while (before > 0 && !isComma(s.tokens[before - 1])) before--
      if (left - 1 - before > 8) break
      const part = s.tokens.slice(before, left - 1)
      if (part.some(t => finite(t) || /[“”"]/.test(t.text)) || !part.some(t => /NOUN|PROPN/.test(t.upos))) break
      if (/^(and|but|or|if|in|on|at|for|after|before|by|with|under|from)$/i.test(part[0]!.text)) break
      if (before === 0 && (left === i || /^(SCONJ|ADP|ADV|NUM)$/.test(part[0]!.upos))) break
      left = before
    }
    const ahead = s.tokens.slice(i + 1, right + 1).findIndex(t => t.text.toLowerCase() === 'that' && t.upos !== 'DET')
    const relative = s.tokens.slice(i + 1, right + 1).findIndex(t => /^(who|which|whose)$/i.test(t.text))
    const told = s.tokens.slice(i + 1, relative < 0 ? right + 1 : i + 1 + relative).findIndex(finite)
    const inserted = left > 0 && isComma(s.tokens[left - 1]) && ahead < 0
    if (inserted && (told < 0 || according)) {
      for (let k = left; k <= (trailing(s, right) ? n - 1 : right); k++) out[k] = true
    } else if (inserted && left === i) out[i] = true
    else {
      const past = s.tokens.slice(left, i).some(finite) && left > 0 && !isComma(s.tokens[left - 1])
      const to = ahead >= 0 ? i + 1 + ahead : pastTime(s, i)
      if (!past || joint >= 0) for (let k = left; k <= to; k++) out[k] = true
      else for (let k = i; k <= to; k++) out[k] = true
      // "told the court it would": the addressee goes with the cue, up to the subject of what is told.
      if (ahead < 0 && /^(tell|assure|warn|inform|remind)$/.test(s.tokens[i]!.lemma)) {
        const told = dependents(s, i, 'iobj', 'obj').at(0)
        if (told !== undefined && told - i <= 6) {
          for (let k = i + 1; k <= pastTime(s, told); k++) out[k] = true
          continue
        }
        const verb = s.tokens.slice(i + 1, right + 1).findIndex(finite)
        if (verb > 1) for (let k = i + 1; k < i + verb; k++) out[k] = true
      }
    }
  }
  return out
}

/** True where somebody is made to say something in the sentence, whether or not a statement was found there. */
export const isReported = (s: Sentence, cues: readonly Span[]): boolean => reporting(s, cues).some(Boolean)

/** True where a coordinator at `i` opens a new predicate rather than a second noun. */
const opensPredicate = (s: Sentence, i: number): boolean => {
  for (let k = i + 1; k < Math.min(s.tokens.length, i + 9); k++) {
    const t = s.tokens[k]!
    if (finite(t) || (k === i + 1 && t.text.toLowerCase() === 'that')) return true
    if ((isComma(t) && !isComma(s.tokens[i - 1])) || t.upos === 'CCONJ' || t.upos === 'SCONJ' || /^[;:]$/.test(t.text))
      return false
    // ", but hardliners in the council are": behind a comma it is as a rule a clause.
    if (t.upos === 'ADP' && k > i + 1 && !(lower(s, i) === 'but' && isComma(s.tokens[i - 1]))) return false
    if (t.text.toLowerCase() === 'to' && k > i + 1) return false
  }
  return false
}

/** ", an idea the Commission has turned down": an apposition with a relative clause that has no pronoun. */
const opensContact = (s: Sentence, i: number): boolean => {
  if (!/^an?$/i.test(s.tokens[i]!.text)) return false
  let k = i + 1
  while (/^(ADJ|NOUN)$/.test(s.tokens[k]?.upos ?? '')) k++
  if (k === i + 1 || s.tokens[k - 1]!.upos !== 'NOUN') return false
  if (lower(s, k) === 'that' || lower(s, k) === 'which') k++
  if (!/^(DET|PROPN|PRON)$/.test(s.tokens[k]?.upos ?? '')) return false
  while (/^(DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(s.tokens[k]?.upos ?? '')) k++
  return s.tokens[k] !== undefined && finite(s.tokens[k]!)
}

const hasStance = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.xpos === 'VBG' && isComma(s.tokens[i - 1]) && STANCE_VERBS.has(s.tokens[i]!.lemma)

/** "refused to talk while the building was occupied": what is refused waits for it. */
const isCondition = (s: Sentence, i: number, now: readonly number[]): boolean =>
  lower(s, i) === 'while' &&
  !isComma(s.tokens[i - 1]) &&
  now.some(k => /^(not|n't|no|never|refuse|reject)$/.test(s.tokens[k]!.lemma.toLowerCase()))

/** The clauses of a sentence, those of a condition kept with what they hang on. */
export const clausesOf = (s: Sentence, cues: readonly Span[]): Clause[] => {
  const out: number[][] = [[]]
  const skip = reporting(s, cues)
  let back: number[] | undefined
  let current = out[0]!
  const open = (first: readonly number[] = []): void => {
    current = [...first]
    out.push(current)
  }
  s.tokens.forEach((t, i) => {
    const now = current
    const word = t.text.toLowerCase()
    // "The committee, which speaks for most, offered 22%": a subject's relative clause ends at its comma.
    if (
      isComma(s.tokens[i - 1]) &&
      /^(which|who|whose)$/.test(word) &&
      now.length > 0 &&
      !now.some(k => finite(s.tokens[k]!))
    ) {
      back = now
      open(skip[i] ? [] : [i])
      return
    }
    const verb = s.tokens[i + 1]?.upos === 'ADV' ? s.tokens[i + 2] : s.tokens[i + 1]
    if (back && isComma(t) && verb && finite(verb)) {
      current = back
      back = undefined
      return
    }
    if (skip[i]) {
      // "He rejected a truce, saying the army would ...": what is told begins a clause of its own.
      // "wants a guarantee, and says his members will": the same behind a comma and a coordinator.
      // "has promised no layoffs, and said the group was willing": told by another cue before.
      const told = s.tokens.slice(0, now[0] ?? 0).some((x, k) => skip[k] && finite(x))
      const joined = t.upos === 'CCONJ' && (told || now.some(k => finite(s.tokens[k]!)))
      if (now.length > 0 && !skip[i - 1] && (joined || !isComma(s.tokens[i - 1]))) open()
      else if (now.length > 0 && /ing$/.test(word) && SAYING.test(t.lemma)) open()
      return
    }
    // "must be under UN command, he said, rejecting a plan": the participle goes with who said it.
    if (hasStance(s, i) && now.some(k => finite(s.tokens[k]!)) && skip[i - 2]) {
      open([i])
      return
    }
    // Behind "that" of a reporting clause a clause begins, whatever stood before it.
    if (now.length > 0 && skip[i - 1] && lower(s, i - 1) === 'that') {
      open([i])
      return
    }
    // "while its position remains unchanged, he is open": the clause in front ends at its comma.
    if (word === ',' && now.length > 2 && ADVERBIAL.test(lower(s, now[0]!)) && now.some(k => finite(s.tokens[k]!))) {
      open()
      return
    }
    const hasVerb = now.some(k => finite(s.tokens[k]!))
    if (/^[;:]$/.test(t.text)) open()
    else if (hasVerb && COORDINATORS.test(word) && opensPredicate(s, i) && !/^only$/.test(lower(s, i + 1))) {
      open()
    } else if (hasVerb && ADVERBIAL.test(word) && t.upos !== 'ADP' && opensPredicate(s, i) && !isCondition(s, i, now))
      open()
    else if (hasVerb && isComma(s.tokens[i - 1]) && opensContact(s, i)) open([i])
    else if (
      hasVerb &&
      isComma(s.tokens[i - 1]) &&
      /^(which|who|whose)$/.test(word) &&
      !now.some(k => /^(if|unless|until)$/.test(lower(s, k)))
    )
      open()
    else now.push(i)
  })
  return out.map(c => trim(s, c)).filter(c => c.length > 1)
}

/** Without punctuation at the ends, quotation marks kept. */
const trim = (s: Sentence, clause: readonly number[]): number[] => {
  const bare = (i: number): boolean => s.tokens[i]!.upos === 'PUNCT' && !/[“”"‘’]/.test(s.tokens[i]!.text)
  let a = 0
  let b = clause.length
  while (a < b && bare(clause[a]!)) a++
  while (b > a && bare(clause[b - 1]!)) b--
  return clause.slice(a, b)
}

/** The last token, or the mark right behind it that closes a quotation begun inside: nothing is cut before its end. */
const closed = (s: Sentence, first: number, last: number): number => {
  const marks = s.tokens.slice(first, last + 1).filter(t => /^[“”"]$/.test(t.text))
  const open = marks.filter(t => t.text === '“').length > marks.filter(t => t.text === '”').length
  const odd = marks.filter(t => t.text === '"').length % 2 === 1
  if (!open && !odd) return last
  for (let k = last + 1; k <= last + 2 && s.tokens[k]?.upos === 'PUNCT'; k++)
    if (s.tokens[k]!.text === (open ? '”' : '"')) return k
  return last
}

/** The stretches of text that indexes cover: one for each run without a gap. */
export const stretches = (s: Sentence, clause: readonly number[]): Span[] => {
  const runs: number[][] = []
  for (const i of clause) {
    const last = runs.at(-1)
    if (last && (last.at(-1) === i - 1 || s.tokens.slice(last.at(-1)! + 1, i).every(t => t.upos === 'PUNCT')))
      last.push(i)
    else runs.push([i])
  }
  return runs.flatMap(r => {
    const run = trim(s, r)
    if (run.length === 0) return []
    return [{ start: s.tokens[run[0]!]!.start, end: s.tokens[closed(s, run[0]!, run.at(-1)!)]!.end }]
  })
}
