/**
 * The names of GUM's Entity column, cut to the name itself, as labels to train on and spans to score against.
 *
 * "U.S. President Donald Trump's" (person) -> title "President", name "Donald Trump"; "the University of Southern Indiana" ->
 * "University of Southern Indiana". A name has a head that is PROPN (issue 4); determiner and 's are stripped.
 */
import { beginOf, insideOf, NAME_TYPES, TITLE } from '../src/language/names-labels.ts'
import { isCapitalised, type NameToken } from '../src/language/names-lexicon.ts'
import type { NameType } from '../src/language/token.ts'
import type { Entity, GoldSentence, GoldToken } from './conllu.ts'

export interface GoldName {
  readonly type: NameType
  readonly from: number
  readonly to: number
}

const TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'event',
  object: 'work',
  abstract: 'work',
}
const INSIDE_NAME = /^(compound|flat|amod|goeswith|nummod|nmod:unmarked|nmod:desc)$/
const JOINS_NAME = new Set(['of', 'for', 'and', 'the', '&', 'on', 'de', 'la', 'in'])

/** The head of a mention: the first token whose own head lies outside. */
export const headOf = (tokens: readonly GoldToken[], { from, to }: Entity): number => {
  for (let i = from; i < to; i++) if (tokens[i]!.head < from || tokens[i]!.head >= to) return i
  return from
}

/** The sentence as the model sees it: texts with offsets that keep which tokens touch. */
export const nameTokens = (tokens: readonly GoldToken[]): readonly NameToken[] => {
  let at = 0
  return tokens.map(({ form, spaceAfter }) => {
    const start = at
    at += form.length + (spaceAfter ? 1 : 0)
    return { text: form, start, end: start + form.length }
  })
}

/** The head; with `apposed`, the "Kane" that stands right behind the noun in "English captain Harry Kane". */
const nameHead = (tokens: readonly GoldToken[], entity: Entity, apposed: boolean): number => {
  const head = headOf(tokens, entity)
  const next = tokens[head + 1]
  return apposed &&
    tokens[head]!.upos === 'NOUN' &&
    head + 1 < entity.to &&
    next?.upos === 'PROPN' &&
    next.head === head
    ? head + 1
    : head
}

/** Mentions of a named kind whose head is PROPN and written with a capital, without determiner and 's, as GUM draws them. */
export const goldMentions = (
  sentence: GoldSentence,
  apposed = false,
): readonly (GoldName & { head: number; entity: Entity })[] =>
  sentence.entities.flatMap(entity => {
    const { tokens } = sentence
    const type = TYPES[entity.type]
    const head = nameHead(tokens, entity, apposed)
    if (!type || tokens[head]!.upos !== 'PROPN' || !/[\p{Lu}\p{N}]/u.test(tokens[head]!.form)) return []
    let { from, to } = entity
    while (from < head && tokens[from]!.upos === 'DET') from++
    while (to - 1 > head && tokens[to - 1]!.xpos === 'POS') to--
    return [{ type, from, to, head, entity }]
  })

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const isNamePart = (token: GoldToken): boolean =>
  /^[\p{Lu}\p{N}&]/u.test(token.form) || /^(al|el|ul|bin|ibn|van|von|der|de|di|da|la|le|du|dos|del)$/.test(token.form)

/** The name itself: from the head outwards through compound, flat and adjective, and "of ..." behind a common noun's capital. */
export const nameCore = (
  tokens: readonly GoldToken[],
  { from, to, head, type, entity }: GoldName & { head: number; entity: Entity },
  commonNouns: ReadonlySet<string>,
): GoldName => {
  const written = tokens
    .slice(from, to)
    .map(token => token.form + (token.spaceAfter ? ' ' : ''))
    .join('')
    .trim()
  if (entity.identity && plain(entity.identity) === plain(written)) return { type, from, to }
  const belongs = (i: number): boolean => {
    for (let at = i; at !== head; at = tokens[at]!.head) {
      if (at < from || at >= to || !INSIDE_NAME.test(tokens[at]!.deprel)) return false
    }
    return true
  }
  const touches = (i: number): boolean => {
    const token = tokens[i]!
    if (token.upos === 'PUNCT' || token.upos === 'SYM')
      return /^[-–/.'’]$/.test(token.form) && i > 0 && !tokens[i - 1]!.spaceAfter
    return isNamePart(token) && belongs(i)
  }
  const isTitle = (i: number): boolean => {
    if (type !== 'person') return false
    for (let at = i; at !== head && at >= from && at < to; at = tokens[at]!.head)
      if (tokens[at]!.deprel === 'nmod:desc') return true
    return false
  }
  let start = head
  while (start > from && touches(start - 1) && !isTitle(start - 1)) start--
  while (start < head && !isNamePart(tokens[start]!)) start++
  let end = head + 1
  while (
    end < to &&
    (touches(end) || (tokens[end]!.upos === 'PROPN' && isNamePart(tokens[end]!)) || isHyphenated(tokens, end))
  )
    end++
  if (
    type !== 'person' &&
    commonNouns.has(tokens[head]!.form.toLowerCase()) &&
    /^(of|for|on|and|&)$/.test(tokens[end]?.form ?? '')
  ) {
    let at = end
    while (
      at < to &&
      (isNamePart(tokens[at]!) || JOINS_NAME.has(tokens[at]!.form.toLowerCase()) || tokens[at]!.form === '-')
    ) {
      at++
      if (isNamePart(tokens[at - 1]!)) end = at
    }
  }
  while (end - 1 > head && !isNamePart(tokens[end - 1]!) && !isHyphenated(tokens, end - 1)) end--
  return { type, from: start, to: end }
}

/** The "un" of "Jong-un". */
const isHyphenated = (tokens: readonly GoldToken[], i: number): boolean =>
  /^\p{L}/u.test(tokens[i]!.form) &&
  tokens[i - 1]?.form === '-' &&
  !tokens[i - 1]!.spaceAfter &&
  i > 1 &&
  isNamePart(tokens[i - 2]!)

const isGroup = (token: GoldToken, demonyms: ReadonlySet<string>): boolean =>
  isCapitalised(token.form) &&
  (demonyms.has(token.form.toLowerCase()) ||
    (token.upos === 'ADJ' && token.xpos === 'JJ' && /^\p{Lu}\p{Ll}/u.test(token.lemma) && token.form.length > 3))

/** The names of a sentence without overlap, the widest first, with nationalities and faiths added. */
export const goldNames = (
  sentence: GoldSentence,
  commonNouns: ReadonlySet<string>,
  demonyms: ReadonlySet<string>,
): readonly GoldName[] => {
  const { tokens } = sentence
  const taken = new Uint8Array(tokens.length)
  const names: GoldName[] = []
  const take = (name: GoldName): void => {
    for (let i = name.from; i < name.to; i++) if (taken[i]) return
    taken.fill(1, name.from, name.to)
    names.push(name)
  }
  const cores = goldMentions(sentence, true)
    .filter(mention => mention.type !== 'work' || isCapitalised(tokens[mention.head]!.form))
    .map(mention => {
      const core = nameCore(tokens, mention, commonNouns)
      const single = core.to - core.from === 1
      const many = core.type === 'person' && tokens[mention.head]!.xpos === 'NNPS'
      return single && (many || isGroup(tokens[core.from]!, demonyms)) && core.type !== 'organisation'
        ? { ...core, type: 'group' as const }
        : core
    })
  for (const core of [...cores].sort((a, b) => b.to - b.from - (a.to - a.from))) take(core)
  tokens.forEach((token, i) => {
    if (isGroup(token, demonyms)) take({ type: 'group', from: i, to: i + 1 })
  })
  return names.sort((a, b) => a.from - b.from)
}

/** Labels of a sentence: its names, and the titles before persons. */
export const goldLabels = (sentence: GoldSentence, names: readonly GoldName[]): Uint8Array => {
  const { tokens } = sentence
  const labels = new Uint8Array(tokens.length)
  for (const { type, from, to } of names) {
    const index = NAME_TYPES.indexOf(type)
    labels.fill(insideOf(index), from, to)
    labels[from] = beginOf(index)
  }
  for (const { type, from } of names) {
    if (type !== 'person') continue
    for (let i = from - 1; i >= 0 && labels[i] === 0 && isTitleWord(tokens, i, from); i--) labels[i] = TITLE
  }
  return labels
}

const isTitleWord = (tokens: readonly GoldToken[], i: number, from: number): boolean =>
  /^\p{Lu}/u.test(tokens[i]!.form) &&
  tokens[i]!.deprel !== 'nsubj' &&
  tokens[i]!.head >= i &&
  tokens[i]!.head <= from + 4 &&
  tokens[i]!.upos === 'PROPN'

/** Words that the treebanks use as nouns: behind such a head ("University of ...") a name goes on. */
export const commonNouns = (sentences: readonly GoldSentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(s => s.tokens.filter(token => token.upos === 'NOUN').map(token => token.form.toLowerCase())),
  )

/** A name's words as written, lower-case. */
export const textOf = ({ tokens }: GoldSentence, { from, to }: GoldName): string =>
  tokens
    .slice(from, to)
    .map(token => token.form + (token.spaceAfter ? ' ' : ''))
    .join('')
    .trim()
    .toLowerCase()
