/**
 * The title before a name and the apposition beside it: who somebody is, in the report's words.
 *
 * "Ostan special envoy Nils Olsson" -> "Ostan special envoy"; "Ada Merit, an aide to Halmer," -> "an aide to Halmer";
 * "Ostan's deputy foreign minister, Ilo Saar" -> "Ostan's deputy foreign minister".
 */
import type { Sentence, Token } from '../../language/token.ts'
import { longPhrase } from './noun-phrase.ts'
import { HONORIFICS, ROLES } from './nouns.ts'

export interface TitleFound {
  readonly from: number
  readonly to: number
  /** Token index of its head noun. */
  readonly head: number
}

const isRole = (t: Token): boolean => {
  const word = t.text.toLowerCase()
  return ROLES.has(word) || ROLES.has(t.lemma.toLowerCase()) || HONORIFICS.has(word)
}
const MODIFIER = /^(NOUN|PROPN|ADJ|DET|NUM|PART|ADV|X)$/

/** True where a word before a title belongs to something outside it: "an attack President X blamed on Y". */
const strays = (sentence: Sentence, i: number, at: number): boolean => {
  const t = sentence.tokens[i]!
  if (t.upos !== 'NOUN' && t.upos !== 'DET' && t.upos !== 'ADJ') return false
  return t.head < i || t.head > at + 4
}

/** How an office is held, which a tagger takes for a verb: "the acting premier", "the retired judge". */
const STANDING = /^(acting|serving|sitting|outgoing|incoming|retired|elected|disgraced|ousted|deposed)$/i

const isHonorific = (t: Token | undefined): boolean => t !== undefined && HONORIFICS.has(t.text.toLowerCase())

/** The title that ends right before token `at`, or before the honorific there ("Water Minister Dr Roth"); else undefined. */
export const titleBefore = (sentence: Sentence, at: number): TitleFound | undefined => {
  let head = at - 1
  while (head > 0 && isHonorific(sentence.tokens[head]) && isRole(sentence.tokens[head - 1]!)) head--
  const office =
    /^State$/.test(sentence.tokens[head]?.text ?? '') && /^of$/i.test(sentence.tokens[head - 1]?.text ?? '')
  // "Secretary of State Orla Finch".
  if (office && head >= 2 && isRole(sentence.tokens[head - 2]!)) head -= 2
  if (head < 0 || !isRole(sentence.tokens[head]!)) return undefined
  const to = office ? head + 3 : head + 1
  let from = head
  while (from > 0) {
    const t = sentence.tokens[from - 1]!
    const possessive = t.xpos === 'POS' || t.xpos === 'PRP$'
    const modifier = MODIFIER.test(t.upos) || STANDING.test(t.text) || possessive || (t.text === '-' && from > 1)
    if (!modifier || (t.upos === 'ADV' && !/^(then|late|acting|now)$/i.test(t.text))) break
    if (t.upos === 'NUM' || strays(sentence, from - 1, at)) break
    from--
    if (t.upos === 'DET' || t.xpos === 'PRP$') break
  }
  return { from, to, head }
}

/** A role in apposition: after the name ("Name, an aide to Halmer,") or before it with a comma ("the minister, Name,"). */
export const appositionOf = (sentence: Sentence, from: number, to: number): TitleFound[] => {
  const { tokens } = sentence
  const found: TitleFound[] = []
  if (tokens[to]?.text === ',') {
    for (let i = to + 1; i < Math.min(tokens.length, to + 10); i++) {
      const t = tokens[i]!
      if (
        isRole(t) &&
        !HONORIFICS.has(t.text.toLowerCase()) &&
        tokens[i + 1]?.xpos !== 'POS' &&
        !(isRole(tokens[i + 1] ?? t) && tokens[i + 1])
      ) {
        if (t.xpos === 'NNS') break
        const end = longPhrase(sentence, i).end
        let last = i
        while (last + 1 < tokens.length && tokens[last + 1]!.end <= end) last++
        found.push({ from: to + 1, to: last + 1, head: i })
        break
      }
      if (
        !(
          MODIFIER.test(t.upos) ||
          t.xpos === 'POS' ||
          t.xpos === 'PRP$' ||
          (t.upos === 'VERB' && t.xpos === 'VBG') ||
          t.text === '-'
        )
      )
        break
    }
  }
  if (from >= 2 && tokens[from - 1]?.text === ',') {
    const title = titleBefore(sentence, from - 1) ?? roleAcrossComma(sentence, from)
    // "According to the diplomat, Mr Varga had told": two people, the comma only ends the phrase.
    const according =
      title &&
      /^to$/i.test(tokens[title.from - 1]?.text ?? '') &&
      /^according$/i.test(tokens[title.from - 2]?.text ?? '')
    if (title && !according && !HONORIFICS.has(tokens[title.head]!.text.toLowerCase()))
      found.push({ ...title, to: from - 1 })
  }
  return found
}

/** "the spokesman of the General Staff, Colonel Ndouba": the nearest role noun of the clause whose phrase ends at the comma. */
const roleAcrossComma = (sentence: Sentence, from: number): TitleFound | undefined => {
  const comma = sentence.tokens[from - 1]!
  for (let i = from - 2; i >= Math.max(0, from - 12); i--) {
    const t = sentence.tokens[i]!
    if (t.upos === 'VERB' || t.upos === 'PUNCT') return undefined
    const tail = sentence.tokens.slice(i + 1, from - 1)
    const ofSomebody =
      /^(of|for|to)$/i.test(tail[0]?.text ?? '') &&
      tail.every(x => /^(ADP|DET|PROPN|NOUN|ADJ|CCONJ|PART)$/.test(x.upos))
    if (
      !isRole(t) ||
      t.xpos === 'NNS' ||
      (longPhrase(sentence, i).end !== sentence.tokens[from - 2]!.end && !ofSomebody)
    )
      continue
    const start = longPhrase(sentence, i).start
    const first = sentence.tokens.findIndex(x => x.start >= start)
    return comma.start > t.end ? { from: first, to: from - 1, head: i } : undefined
  }
  return undefined
}
