/**
 * Re-dresses a training document in other names, so that the model learns the place a name stands in and not the name.
 *
 * "Ushakov met Rubio in Jeddah" -> "Badrov met Okelmi in Tarnesh": the same new name wherever the old one stood in the document.
 * Half of the new names are real ones of people and towns elsewhere, half are invented letter by letter.
 */
import { beginOf, insideOf, NAME_TYPES, spansOf, typeOf } from '../src/language/names-labels.ts'
import type { NameToken } from '../src/language/names-lexicon.ts'
import type { Gazetteer } from './names-gazetteer.ts'
import type { Random } from './random.ts'

export interface LabelledSentence {
  readonly tokens: readonly NameToken[]
  readonly labels: Uint8Array
}

/** Words after the letters of a list: each letter drawn from what followed the two before it. */
export const inventor = (words: readonly string[], next: Random): (() => string) => {
  const follows = new Map<string, string[]>()
  for (const word of words) {
    const letters = `^^${word.toLowerCase()}$`
    for (let i = 2; i < letters.length; i++) {
      const key = letters.slice(i - 2, i)
      follows.set(key, [...(follows.get(key) ?? []), letters[i]!])
    }
  }
  return () => {
    for (;;) {
      let word = '^^'
      while (!word.endsWith('$') && word.length < 14) {
        const choices = follows.get(word.slice(-2))!
        word += choices[Math.floor(next() * choices.length)]!
      }
      if (word.endsWith('$') && word.length > 6 && /^\^\^\p{L}+\$$/u.test(word))
        return word.charAt(2).toUpperCase() + word.slice(3, -1)
    }
  }
}

const NAME_WORD = /^\p{Lu}\p{Ll}{2,}$/u
const ACRONYM = /^\p{Lu}{2,5}$/u
const PERSON = NAME_TYPES.indexOf('person')
const PLACE = NAME_TYPES.indexOf('place')
const ORGANISATION = NAME_TYPES.indexOf('organisation')
const GROUP = NAME_TYPES.indexOf('group')

export interface Dresser {
  readonly redress: (sentences: readonly LabelledSentence[]) => readonly LabelledSentence[]
  readonly headline: (sentence: LabelledSentence, loud: boolean) => LabelledSentence
}

export const createDresser = (gazetteer: Gazetteer, common: ReadonlySet<string>, next: Random): Dresser => {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!
  const plain = (list: readonly string[]): readonly string[] => list.filter(name => NAME_WORD.test(name))
  const [given, surnames] = [plain(gazetteer.given), plain(gazetteer.surnames)]
  const madeSurname = inventor(surnames, next)
  const madeGiven = inventor(given, next)
  const madeTown = inventor(plain(gazetteer.towns), next)
  const letters = 'ABCDEFGHIKLMNOPRSTUV'
  const acronym = (length: number): string =>
    Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('')
  const newTown = (): string[] => (next() < 0.5 ? pick(gazetteer.towns).split(' ') : [madeTown()])

  const redress = (sentences: readonly LabelledSentence[]): readonly LabelledSentence[] => {
    const changed = new Map<string, string[]>()
    const keep = new Map<string, boolean>()
    const renew = (key: string, make: () => string[]): string[] => {
      const known = changed.get(key)
      if (known) return known
      const made = make()
      changed.set(key, made)
      return made
    }
    const kept = (key: string, share: number): boolean => {
      if (!keep.has(key)) keep.set(key, next() < share)
      return keep.get(key)!
    }
    return sentences.map(({ tokens, labels }) => {
      const texts: string[] = []
      const glued: boolean[] = []
      const marks: number[] = []
      const put = (text: string, label: number, glue: boolean): void => {
        texts.push(text)
        marks.push(label)
        glued.push(glue)
      }
      const starts = new Map(spansOf(labels).map(span => [span.from, span]))
      for (let i = 0; i < tokens.length; ) {
        const span = starts.get(i)
        const glue = (at: number): boolean => at > 0 && tokens[at]!.start === tokens[at - 1]!.end
        if (!span) {
          put(tokens[i]!.text, labels[i]!, glue(i))
          i++
          continue
        }
        const words = tokens.slice(span.from, span.to).map(token => token.text)
        const whole = words.join(' ')
        if (
          span.type === PLACE &&
          words.every(word => NAME_WORD.test(word) || ACRONYM.test(word)) &&
          !words.some(word => common.has(word.toLowerCase())) &&
          !kept(whole, 0.25)
        ) {
          renew(`l ${whole}`, newTown).forEach((word, w) => {
            put(word, w === 0 ? beginOf(PLACE) : insideOf(PLACE), w === 0 && glue(i))
          })
        } else if (
          span.type === GROUP &&
          words.length === 1 &&
          gazetteer.demonyms.has(words[0]!.toLowerCase()) &&
          !words[0]!.endsWith('s') &&
          !kept(whole, 0.4)
        ) {
          put(renew(`g ${whole}`, () => [pick(gazetteer.peoples)])[0]!, labels[i]!, glue(i))
        } else {
          words.forEach((word, w) => {
            const at = span.from + w
            let text = word
            if (span.type === PERSON && NAME_WORD.test(word) && !kept(word, 0.1)) {
              const last = w === words.length - 1
              text = renew(`p ${word}`, () => [
                next() < 0.5 ? pick(last ? surnames : given) : last ? madeSurname() : madeGiven(),
              ])[0]!
            } else if (span.type === ORGANISATION && ACRONYM.test(word) && words.length < 3 && !kept(word, 0.4)) {
              text = renew(`a ${word}`, () => [acronym(word.length)])[0]!
            } else if (
              span.type === ORGANISATION &&
              NAME_WORD.test(word) &&
              !common.has(word.toLowerCase()) &&
              !gazetteer.demonyms.has(word.toLowerCase()) &&
              !kept(word, 0.4)
            ) {
              text = renew(`o ${word}`, () => [
                next() < 0.3 ? pick(surnames) : next() < 0.4 ? pick(gazetteer.towns).split(' ')[0]! : madeTown(),
              ])[0]!
            }
            put(text, labels[at]!, glue(at))
          })
        }
        i = span.to
      }
      return lay(texts, marks, glued)
    })
  }

  const headline = ({ tokens, labels }: LabelledSentence, loud: boolean): LabelledSentence =>
    lay(
      tokens.map(({ text }, i) =>
        loud
          ? text.toUpperCase()
          : typeOf(labels[i]!) < 0 && text.length < 4
            ? text
            : text.charAt(0).toUpperCase() + text.slice(1),
      ),
      [...labels],
      tokens.map((token, i) => i > 0 && token.start === tokens[i - 1]!.end),
    )
  return { redress, headline }
}

const lay = (texts: readonly string[], labels: readonly number[], glued: readonly boolean[]): LabelledSentence => {
  let at = 0
  const tokens = texts.map((text, i) => {
    const start = at + (i > 0 && !glued[i] ? 1 : 0)
    at = start + text.length
    return { text, start, end: at }
  })
  return { tokens, labels: Uint8Array.from(labels) }
}
