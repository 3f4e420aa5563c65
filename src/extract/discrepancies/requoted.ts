/**
 * One quotation in two wordings: “not an inch of the coast” and, in a transcript, “not a mile of the coast” -> quotation.
 *
 * A part of a quotation is no other wording; two things that one person said alike are none, unless the second is said to
 * be a quotation, a transcript or a translation of the first.
 */
import { numberOf } from '../../language/number-words.ts'
import type { Finding, Scene } from './fact.ts'

const QUOTED = /[“"]([^“”"]{12,400})[”"]/g
const AGAIN =
  /\b(?:quot\w+|transcript\w*|record(?:ing|s|ed)?|version|published|minutes|account|translat\w+|tape|footage|broadcast|letter|leaflet|circulated|put it|reads?|rendered|cited|citing|statement|correct\w+|actually|in fact|text|communiqu[eé]|gave (?:his|her|the) words)\b/i
const SLIGHT = new Set(
  `the a an of to in on at for and or that this it is are was were be been has have had will would shall i we you he she they my our your his her their its
  s t re ve ll d m do does did not as by with from`.split(/\s+/),
)
const TURNS = new Set('not no never none before after until only if unless nothing nobody without all'.split(' '))

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Length of the longest run of words, in order, that both have. */
const common = (a: readonly string[], b: readonly string[]): number => {
  let row: number[] = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) next.push(x === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return row[b.length]!
}

const MOST = 60

/** The words that stand in one wording alone, where they weigh: a noun, a number, a "not". */
export const differs = (one: string, other: string): boolean => {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length < 5 || b.length < 5 || a.length > MOST || b.length > MOST) return false
  const same = common(a, b)
  if (same / Math.min(a.length, b.length) < 0.66 || same / Math.max(a.length, b.length) < 0.5) return false
  if (one.toLowerCase().includes(b.join(' ')) || other.toLowerCase().includes(a.join(' '))) return false
  const only = (x: readonly string[], y: readonly string[]): string[] => x.filter(w => !y.includes(w))
  const [left, right] = [only(a, b), only(b, a)]
  const weighs = (w: string): boolean => TURNS.has(w) || numberOf(w) !== undefined || (!SLIGHT.has(w) && w.length > 2)
  return (left.some(weighs) && right.some(weighs)) || [...left, ...right].some(w => TURNS.has(w))
}

const WORD =
  /\b(?:the|his|her|their) (?:word|words|phrase|term|expression)(?: (?:used|he used|she used|they used))? (?:was|were|had been|is) (?:not [“"][^”"]{2,60}[”"] but )?[“"]([^”"]{2,60})[”"]/gi

/** "does not intend to stand" ... the word was “intended”: a correction of what was quoted. */
const corrected = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(WORD)].flatMap(m => {
    const before = [...scene.text.slice(0, m.index).matchAll(/[“"]([^“”"]{4,300})[”"]/g)].at(-1)
    const word = m[1]!.toLowerCase().replace(/[,.]$/, '')
    if (!before || m.index - before.index > 500 || before[1]!.toLowerCase().split(/\W+/).includes(word)) return []
    return [
      {
        kind: 'quotation' as const,
        sides: [
          { start: before.index, end: before.index + before[0].length },
          { start: m.index, end: m.index + m[0].length },
        ],
        why: `The quotation is told with other words than ${m[1]}, which is now said to have been the word.`,
      },
    ]
  })

const wordings = (scene: Scene): Finding[] => {
  const quotes = [...scene.text.matchAll(QUOTED)].map(m => ({
    start: m.index,
    end: m.index + m[0].length,
    words: m[1]!,
  }))
  return quotes.flatMap((b, i) =>
    quotes
      .slice(Math.max(0, i - 12), i)
      .flatMap(a => {
        if (!differs(a.words, b.words)) return []
        const s = scene.sentences.find(x => x.start <= b.start && b.start < x.end)
        const back =
          scene.text.slice(Math.max(0, (s?.start ?? b.start) - 0), b.start) +
          scene.text.slice(b.end, Math.min(scene.text.length, s?.end ?? b.end))
        if (!AGAIN.test(back)) return []
        return [
          {
            kind: 'quotation' as const,
            sides: [
              { start: a.start, end: a.end },
              { start: b.start, end: b.end },
            ],
            why: 'The same words are quoted in two wordings that do not mean the same.',
          },
        ]
      })
      .slice(-1),
  )
}

export const requoted = (scene: Scene): Finding[] => [...wordings(scene), ...corrected(scene)]
