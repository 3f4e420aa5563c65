/**
 * Who is bound: the subject of the verb that binds, those who are given a deadline, or the speaker.
 *
 * "Both assemblies must vote" -> the two sides of the report; "gave the growers until noon" -> the growers.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, tokenAt } from '../../language/tree.ts'
import type { ActorMention } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'
import { BOTH, ORGANS } from './words.ts'

/** A preposition at the end of what stands before a mention. */
export const PREPOSED =
  /(?:\b(?:in|at|on|before|by|to|for|with|of|from|under|after|against|between|over|about|into|near|than|as|like)(?: (?:the|a|an|his|her|its|their))? ?)$/i
const OPEN = /[;:—–,“”"]\s*|\b(?:that|which|but|and|while|because|when)\s/gi

const outermost = (mentions: readonly ActorMention[], within: Span): ActorMention[] => {
  const inside = mentions.filter(m => holds(within, m))
  return inside.filter(m => !inside.some(o => o !== m && holds(o, m) && o.end - o.start > m.end - m.start))
}

/** The nearest mention that can be the subject of the verb at `verb`: clause by clause to the left, never behind a preposition. */
export const subjectBefore = (
  text: string,
  sentence: Sentence,
  mentions: readonly ActorMention[],
  verb: number,
): readonly ActorMention[] => {
  const token = tokenAt(sentence, verb)
  // "its pledge to", "the navy’s promise to": who owns a promise made it.
  const owner = mentions.find(
    m =>
      m.end <= verb &&
      verb - m.end < 5 &&
      (/^[’']s? $/.test(text.slice(m.end, verb)) ||
        (/^(?:its|their|his|her|our|my)$/i.test(text.slice(m.start, m.end)) && text.slice(m.end, verb) === ' ')),
  )
  if (owner) return [owner]
  // "after the company promised to resettle": a verb that the grammar takes for a participle.
  const taken = sentence.tokens[token]
  const before = mentions.find(m => m.end === verb - 1)
  if (
    before &&
    taken &&
    taken.deprel === 'acl' &&
    /^VB[DN]$/.test(taken.xpos) &&
    /^\w+ to [a-z]/.test(text.slice(verb, verb + 30))
  )
    return [before]
  if (token >= 0) {
    const up = (i: number): number => {
      const t = sentence.tokens[i]!
      return t.head >= 0 && /^(?:aux|cop|mark|xcomp|conj)$/.test(relation(t)) ? t.head : -1
    }
    let head = token
    for (let n = 0; n < 3 && head >= 0; n++) {
      const subjects = dependents(sentence, head, 'nsubj', 'nsubj:pass', 'nsubj:outer')
      const found = subjects.flatMap(i => {
        const own = [i, ...dependents(sentence, i, 'conj')].map(k => sentence.tokens[k]!)
        return own.flatMap(t => {
          const over = mentions
            .filter(m => holds(m, t) && m.end <= verb)
            .sort((a, b) => b.end - b.start - (a.end - a.start))
          return over[0] ? [over[0]] : []
        })
      })
      if (found.length > 0) return found
      head = up(head)
    }
  }
  const named = namedBefore(text, mentions, { start: sentence.start, end: verb })
  if (named) return [named]
  const part = text.slice(sentence.start, verb)
  const opens = [0, ...[...part.matchAll(OPEN)].map(m => m.index + m[0].length)].map(i => sentence.start + i)
  for (const open of opens.reverse()) {
    const here = outermost(mentions, { start: open, end: verb }).filter(
      m => !PREPOSED.test(text.slice(Math.max(sentence.start, m.start - 14), m.start)),
    )
    if (here[0]) return [here[0]]
  }
  return []
}

/** The subject of what must be done, where the grammar has one inside these words: "the army leaves" -> the army. */
export const subjectIn = (
  sentence: Sentence,
  mentions: readonly ActorMention[],
  within: Span,
): readonly ActorMention[] => {
  const at = sentence.tokens.find(
    t => t.start >= within.start && t.end <= within.end && t.deprel === 'nsubj' && t.upos !== 'DET',
  )
  if (!at) return []
  const over = mentions.filter(m => holds(m, at) && m.end <= within.end)
  return over.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 1)
}

/** The mentions inside a span, outermost only. */
export const mentionsIn = (mentions: readonly ActorMention[], within: Span): readonly ActorMention[] =>
  outermost(mentions, within)

/** True where words name each of the two sides by an organ or as a side: "both parliaments", "each party". */
export const meansBothSides = (words: string): boolean => BOTH.test(words) && ORGANS.test(words)

/** A capitalised word right before the verb that no mention covers, told elsewhere: "In March Hartwell undertook". */
const namedBefore = (text: string, mentions: readonly ActorMention[], part: Span): ActorMention | undefined => {
  const m =
    /(?<![\p{L}\p{N}’'-])(\p{Lu}[\p{L}\p{N}’'-]{1,40})\s{1,4}(?:(?:has|had|have|also|then|once|never|last)\s{1,4}){0,2}$/u.exec(
      text.slice(part.start, part.end),
    )
  if (!m || part.start + m.index === part.start) return undefined
  const at = { start: part.start + m.index, end: part.start + m.index + m[1]!.length }
  if (mentions.some(x => x.start < at.end && at.start < x.end)) return undefined
  const word = m[1]!
  return mentions.find(x => x.form === 'name' && (x.exact === word || x.exact.split(/\s+/).includes(word)))
}
