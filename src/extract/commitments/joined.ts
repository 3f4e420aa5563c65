/**
 * Subjects that do not stand in front of their verb alone: joined names, and the subject of the clause behind a participle.
 *
 * "Orava and the Coast League undertook" -> both; "Promising to open its books, the board ..." -> the board.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, tokenAt } from '../../language/tree.ts'
import type { ActorMention } from '../../record/mention.ts'
import { holds } from '../../text/span.ts'
import { PREPOSED } from './parties.ts'

/** "Promising to open its books by June, the board ...": who does so is the subject of the clause behind. */
export const mainSubject = (
  text: string,
  sentence: Sentence,
  mentions: readonly ActorMention[],
  verb: number,
): readonly ActorMention[] | undefined => {
  const at = tokenAt(sentence, verb)
  const t = sentence.tokens[at]
  if (t?.xpos !== 'VBG' || !/^\W*$/.test(text.slice(sentence.start, verb))) return undefined
  const head = sentence.tokens[t.head]
  const subject = head ? dependents(sentence, t.head, 'nsubj', 'nsubj:pass').find(i => i > at) : undefined
  if (subject === undefined) return undefined
  const over = mentions.filter(m => holds(m, sentence.tokens[subject]!)).sort((a, b) => b.end - a.end)
  return over.slice(0, 1)
}

/** With those that "and" joins to a lone name in front of it: "Norland and the Orava League undertook". */
export const joinedLeft = (
  text: string,
  mentions: readonly ActorMention[],
  subject: readonly ActorMention[],
): readonly ActorMention[] => {
  const last = subject.length === 1 ? subject[0]! : undefined
  if (!last || last.form === 'pronoun') return subject
  const out = [last]
  let joiner = /^,? and (?:the |an? )?$/
  for (let step = 0; step < 5; step++) {
    const right = out[0]!
    const left = mentions
      .filter(m => m.end <= right.start && m.form !== 'pronoun' && joiner.test(text.slice(m.end, right.start)))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    if (!left || out.some(o => o.actor === left.actor)) break
    out.unshift(left)
    joiner = /^, (?:the |an? )?$/
  }
  // What hangs on a preposition is no subject: "after talks with Norland and the League".
  return out.length > 1 && PREPOSED.test(text.slice(Math.max(0, out[0]!.start - 14), out[0]!.start)) ? subject : out
}
