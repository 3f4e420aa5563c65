/**
 * Which of the words that a name reader took together are a name: no clock, no day, and all of a body's.
 *
 * "14:05 GMT Farrow" -> Farrow; "Oct 14" -> none; "Langhaven Dockers" + "' Federation" -> one name.
 */
import type { Sentence } from '../../language/token.ts'
import { BODIES } from './nouns.ts'

export const NO_NAME =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|miss|dr|i|q)\.?$/i
/** Only beside a number: Jan is a name as well. */
const SHORT_MONTH = /^(jan|feb|aug|sept?|oct|nov|dec)\.?$/i
/** The clock of a live report: "14:05", "2.30pm", "GMT". */
export const CLOCK = /^(\d{1,2}[:.]\d{2}(am|pm)?|\d{1,2}(am|pm)|[ap]\.?m\.?|GMT|UTC|BST|CES?T|E[SD]?T|PST|IST|AES?T)$/i
/** A name without the clock before or behind it; undefined where nothing else is in it. */
const withoutClock = (
  sentence: Sentence,
  n: { from: number; to: number },
): { from: number; to: number } | undefined => {
  let { from, to } = n
  const clock = (i: number): boolean => CLOCK.test(sentence.tokens[i]!.text) || sentence.tokens[i]!.upos === 'PUNCT'
  if (!sentence.tokens.slice(from, to).some(t => CLOCK.test(t.text))) return n
  while (from < to && clock(from)) from++
  while (to > from && clock(to - 1)) to--
  return from < to ? { from, to } : undefined
}

/** "Oct 14", "3 May": the day of a dateline. */
const isDay = (sentence: Sentence, { from, to }: { from: number; to: number }): boolean =>
  sentence.tokens
    .slice(from, to)
    .every(t => NO_NAME.test(t.text) || SHORT_MONTH.test(t.text) || /^\d{1,4}$/.test(t.text)) &&
  sentence.tokens.slice(from, to).some(t => /^\d/.test(t.text))

type Name = Sentence['names'][number]

const isNameWord = (t: Sentence['tokens'][number] | undefined): boolean =>
  t !== undefined && /^\p{Lu}\p{L}/u.test(t.text) && /^(PROPN|NOUN)$/.test(t.upos)

/** "Orvel & Maine", "Tobin, Rusk & Co": what "&" joins is one firm, whatever the reader made of its parts. */
const firmsOf = ({ tokens }: Sentence): Name[] =>
  tokens.flatMap((t, i): Name[] => {
    if (t.text !== '&' || !isNameWord(tokens[i - 1]) || !isNameWord(tokens[i + 1])) return []
    let from = i - 1
    let to = i + 2
    while (isNameWord(tokens[from - 1]) && tokens[from - 1]!.upos === 'PROPN') from--
    while (isNameWord(tokens[to]) && tokens[to]!.upos === 'PROPN') to++
    return [
      {
        from,
        to,
        type: 'organisation',
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        by: 'model',
        confidence: 0.8,
      },
    ]
  })

const SIDE =
  /^(Upper|Lower|North|South|East|West|Northern|Southern|Eastern|Western|New|Old|Inner|Outer|Greater|Lesser)$/
/** "Upper Tarn": the word that parts it from "Lower Tarn" is of the name. */
const withSide = ({ tokens }: Sentence, n: Name): Name =>
  n.type === 'place' && SIDE.test(tokens[n.from - 1]?.text ?? '')
    ? { ...n, from: n.from - 1, start: tokens[n.from - 1]!.start }
    : n

/** "Langhaven Dockers' Federation": a body named after those in it is one name, whatever the reader made of its parts. */
export const withBody = (sentence: Sentence, names: readonly Name[]): Name[] => {
  const { tokens } = sentence
  const firms = firmsOf(sentence)
  const out: Name[] = [...firms]
  for (const read of names) {
    const n = withSide(sentence, read)
    if (firms.some(f => f.from < n.to && n.from < f.to)) continue
    if (out.some(o => o.to > n.from && !firms.includes(o))) continue
    const mark = tokens[n.to]
    const body = tokens[n.to + 1]
    const plural = /s$/.test(tokens[n.to - 1]!.text) && mark !== undefined && /^[’']$/.test(mark.text)
    const joins =
      plural &&
      mark.start === tokens[n.to - 1]!.end &&
      body !== undefined &&
      /^\p{Lu}/u.test(body.text) &&
      BODIES.has(body.text.toLowerCase())
    out.push(joins ? { ...n, to: n.to + 2, type: 'organisation' } : n)
  }
  return out
}

/** A name without clock and day; undefined where nothing else is in it. */
export const bareName = (
  sentence: Sentence,
  name: { from: number; to: number },
): { from: number; to: number } | undefined => {
  const bare = withoutClock(sentence, name)
  return bare && !isDay(sentence, bare) ? bare : undefined
}
