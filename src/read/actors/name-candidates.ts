/**
 * Names in a sentence: those the name reader found, without titles, and runs of proper nouns that it passed over.
 *
 * "Ms Halmer" -> Halmer; "told Lumen TV" -> Lumen TV; "Weavers’ Alliance" is one name.
 */
import type { Sentence } from '../../language/token.ts'
import { relation, spanOf } from '../../language/tree.ts'
import type { Candidate } from './candidate.ts'
import { isFirm } from './name-signs.ts'
import { bareName, CLOCK, NO_NAME, withBody } from './name-words.ts'
import { HONORIFICS, ROLES } from './nouns.ts'

/** Only a person is told of with one of these. */
const PERSONAL = /^(Mr|Mrs|Ms|Miss|Dr|Sir|Coun|Cllr)\.?$/
/** Last words of no person's name: "General Staff". */
const BODY_END =
  /^(staff|command|ministry|council|committee|commission|government|parliament|assembly|party|union|federation|association|agency|authority|department|army|navy|forces?|board)$/i
const STATION = /^(TV|Television|Radio|FM|News|Online|Broadcasting)$/
/** What a company's name may end in. */
export const COMPANY = /^(plc|ltd|inc|corp|llc|llp|gmbh|ag|nv|bv)\.?$/i
/** Titles that the name reader took into a name: "Ms Aldgaard", "Monsignor Efren Dalisay", "Docker Kev Hallam". */
const withoutTitle = (sentence: Sentence, from: number, to: number): number => {
  let at = from
  // "city council president Ana Roy": a role in small letters ends what is no name.
  for (let i = from; i < to - 1; i++) {
    const t = sentence.tokens[i]!
    if (/^\p{Ll}/u.test(t.text) && (ROLES.has(t.text) || ROLES.has(t.lemma))) at = i + 1
  }
  while (at < to - 1) {
    const word = sentence.tokens[at]!.text.toLowerCase().replace(/\.$/, '')
    // "Secretary of State Orla Finch".
    const office = /^(state|defence|defense|justice)$/.test(word) && /^of$/i.test(sentence.tokens[at - 1]?.text ?? '')
    if (!office && !HONORIFICS.has(word) && !ROLES.has(word) && !NO_NAME.test(word)) break
    at++
  }
  return at
}

export const nameCandidates = (sentence: Sentence, at: number): Candidate[] =>
  withBody(sentence, sentence.names).flatMap(read => {
    const bare = bareName(sentence, read)
    if (!bare) return []
    const titled = [bare.from, bare.from - 1].some(i => PERSONAL.test(sentence.tokens[i]?.text ?? ''))
    const n = { ...read, ...bare, ...(titled && bare.to - bare.from < 5 ? { type: 'person' } : {}) }
    const from = n.type === 'person' ? withoutTitle(sentence, n.from, n.to) : n.from
    let head = from
    for (let i = from; i < n.to; i++) {
      const h = sentence.tokens[i]!.head
      if (h < from || h >= n.to) head = i
    }
    // "Conteh-Bright": what a hyphen joins to a name is part of it.
    let to = n.to
    while (
      /^[-‐–]$/.test(sentence.tokens[to]?.text ?? '') &&
      sentence.tokens[to]!.start === sentence.tokens[to - 1]!.end &&
      /^\p{Lu}/u.test(sentence.tokens[to + 1]?.text ?? '')
    )
      to += 2
    // "Fanar TV": what tells a station is part of its name.
    const station =
      to === n.to && STATION.test(sentence.tokens[to]?.text ?? '') && sentence.tokens[to]!.upos === 'PROPN'
    if (station && !sentence.names.some(o => o.from === to)) to++
    for (let i = from; station && i < to; i++)
      if (sentence.tokens[i]!.head < from || sentence.tokens[i]!.head >= to) head = i
    const name = { start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end }
    const legal = n.type !== 'person' && COMPANY.test(sentence.tokens[to]?.text ?? '')
    const span = legal ? { start: name.start, end: sentence.tokens[to]!.end } : name
    if (legal && (sentence.tokens[to]!.head < from || sentence.tokens[to]!.head >= to)) head = to
    const body = n.type === 'person' && BODY_END.test(sentence.tokens[to - 1]!.text)
    const nameType = station || body ? 'organisation' : n.type
    return [{ form: 'name' as const, sentence: at, head, span, name, nameType, plural: false }]
  })

/** Runs of proper nouns that the name reader passed over: "Fanar TV", "Channel 8", "LTV". */
export const unreadNames = (sentence: Sentence, at: number, taken: ReadonlySet<number>): Candidate[] => {
  const { tokens } = sentence
  const out: Candidate[] = []
  for (let from = 0; from < tokens.length; from++) {
    const proper = (i: number): boolean => {
      const t = tokens[i]
      return (
        !!t &&
        t.upos === 'PROPN' &&
        !taken.has(i) &&
        /^\p{Lu}/u.test(t.text) &&
        !NO_NAME.test(t.text) &&
        !(/^State$/.test(t.text) && /^of$/i.test(tokens[i - 1]?.text ?? '')) &&
        !CLOCK.test(t.text) &&
        !ROLES.has(t.text.toLowerCase())
      )
    }
    if (!proper(from)) continue
    let to = from + 1
    const mark = (i: number, form: RegExp): boolean =>
      form.test(tokens[i]?.text ?? '') && tokens[i]!.start === tokens[i - 1]!.end
    // "Conteh-Bright" and "Dockworkers’ Alliance" are one name; "Kirivao’s Assembly" is two.
    const joined = (i: number): boolean =>
      /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
      (mark(i, /^[-‐]$/) || (mark(i, /^[’']$/) && tokens[i - 1]!.text.endsWith('s') && proper(i + 1)))
    for (;;) {
      // "Halder Foods": the word that makes it a firm may be tagged as a noun.
      const firm =
        to === from + 1 &&
        tokens[to]?.upos === 'NOUN' &&
        !taken.has(to) &&
        /^\p{Lu}\p{Ll}/u.test(tokens[to]!.text) &&
        isFirm(`${tokens[from]!.text} ${tokens[to]!.text}`)
      if (proper(to) || firm || (tokens[to]?.upos === 'NUM' && /^\d{1,3}$/.test(tokens[to]!.text) && to === from + 1))
        to++
      else if (joined(to)) to += 2
      else break
    }
    let head = from
    for (let i = from; i < to; i++) if (tokens[i]!.head < from || tokens[i]!.head >= to) head = i
    const modifies = relation(tokens[head]!) === 'compound' || relation(tokens[head]!) === 'flat'
    if (!modifies && tokens[to - 1]!.end - tokens[from]!.start > 2) {
      const span = spanOf(sentence, from, to)
      const titled = PERSONAL.test(tokens[from - 1]?.text ?? '')
      const nameType = titled ? 'person' : 'organisation'
      out.push({ form: 'name', sentence: at, head, span, name: span, nameType, plural: false })
    }
    from = to
  }
  return out
}
