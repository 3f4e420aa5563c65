/**
 * Finds the phrases of a text that may be places, with what speaks for and against each.
 *
 * "fighting near Bakhmut in Ukraine" -> Bakhmut {locative: true}, Ukraine {locative: true}.
 * "Mr. Houston", "Paris Hilton", "Reading the letter" are none. Which place a name means is left to choose.ts.
 */
import type { Knowledge } from '../../knowledge/index.ts'
import type { NameSpan } from '../../language/token.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import type { Word } from './word.ts'
import { COMMON, CONNECTORS, DIRECTIONS, LOCATIVE, PLACE_NOUNS } from './words.ts'

export interface Found extends Span {
  readonly exact: string
  /** First and last + 1 word. */
  readonly from: number
  readonly to: number
  readonly candidates: readonly Candidate[]
  /** Words around it say that it is a place. */
  readonly locative: boolean
  /** Kind of place that the words around it name: "the town of X", "X province". */
  readonly noun?: string
  /** The place behind its comma: "Paris, Texas"; 'unknown' where that is a name nobody knows. */
  container?: Found | 'unknown'
  /** It stands behind the comma of another. */
  contains: boolean
  readonly opens: boolean
}

const LONGEST = 6
const NON_PLACES = new Set(['organisation', 'outlet', 'platform', 'actor', 'demonym'])

const gapped = (word: Word | undefined): boolean => word !== undefined && /^(?:['’]s)? $|^-$/.test(word.gap)

/** Surnames that the text gives with a first name or a title: "Michael Jordan" makes a later "Jordan" doubtful. */
const surnamesOf = (words: readonly Word[], knowledge: Knowledge): ReadonlySet<string> => {
  const out = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [words[i]!, words[i + 1]!]
    if (!a.capital || !b.capital || !gapped(a) || a.possessive) continue
    const titled = /^(Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Rep)\.?$/.test(a.text)
    if (titled || (knowledge.givenName(a.text) !== undefined && knowledge.lookup(a.text).length === 0)) out.add(b.lower)
  }
  return out
}

/** Capitalised words in the text that also stand in it without a capital: "Mobile" beside "mobile". */
const commonHere = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.filter(w => !w.capital).map(w => w.lower))

/** Names that the text has inside longer ones which nobody knows: "Marlow" in "the Marlow Islands". */
const partsOfNames = (words: readonly Word[], knowledge: Knowledge): ReadonlySet<string> => {
  const out = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [words[i]!, words[i + 1]!]
    if (!a.capital || !b.capital || a.gap !== ' ' || a.possessive || a.opens) continue
    if ((PLACE_NOUNS.has(b.lower) || SHAPES.has(b.lower)) && knowledge.lookup(`${a.text} ${b.text}`).length === 0)
      out.add(a.lower)
  }
  return out
}

/** Shapes of land and sea that close a name. */
const SHAPES = new Set([
  'bank',
  'banks',
  'shoal',
  'reef',
  'sound',
  'channel',
  'ridge',
  'pass',
  'plateau',
  'delta',
  'coast',
  'sea',
  'bridge',
  'dam',
  'isles',
  'plain',
  'plains',
  'basin',
  'gap',
  'corridor',
  'line',
])

export const findPlaces = (
  text: string,
  words: readonly Word[],
  names: readonly NameSpan[],
  knowledge: Knowledge,
): readonly Found[] => {
  const surnames = surnamesOf(words, knowledge)
  const lowered = commonHere(words)
  const parts = partsOfNames(words, knowledge)
  const out: Found[] = []
  let i = 0
  while (i < words.length) {
    const step = readAt(i)
    if (step.found !== undefined) out.push(step.found)
    i = step.next
  }
  linkContainers(text, words, out)
  spreadOverLists(text, out)
  return out

  function readAt(from: number): { next: number; found?: Found } {
    const first = words[from]!
    if (!first.capital) return { next: from + 1 }
    let reach = from + 1
    while (reach < words.length && reach - from < LONGEST && gapped(words[reach - 1])) reach++
    for (let to = reach; to > from; to--) {
      const last = words[to - 1]!
      if (!last.capital && !/\d/.test(last.text)) continue
      if (words.slice(from + 1, to - 1).some(w => !w.capital && !CONNECTORS.has(w.lower))) continue
      const phrase = text.slice(first.start, last.end)
      const candidates = candidatesOf(
        last.shouted && to - from === 1 && phrase.length > 4 ? titled(phrase) : phrase,
        knowledge,
      )
      const entries = knowledge.lookup(phrase)
      // "The Washington" is Washington; "The Hague" is itself.
      if (first.lower === 'the' && !candidates.some(c => c.name.startsWith('The '))) continue
      if (
        candidates.every(c => c.kind === 'town') &&
        (words.slice(from, to - 1).some(w => w.possessive) || entries.some(e => e.kind === 'demonym'))
      )
        continue
      // "Boston Globe", "Bank of England": the longer name is no place, and what is in it is none either.
      if (candidates.length === 0 || (entries[0] !== undefined && entries[0].kind === 'actor')) {
        if (entries.some(e => NON_PLACES.has(e.kind)) && (to - from > 1 || candidates.length === 0)) return { next: to }
        continue
      }
      const found = judge(from, to, phrase, candidates)
      if (found === undefined) {
        if (to - from > 1) continue
        return { next: to }
      }
      return { next: to, found }
    }
    return { next: from + 1 }
  }

  function judge(from: number, to: number, exact: string, candidates: readonly Candidate[]): Found | undefined {
    const [first, last] = [words[from]!, words[to - 1]!]
    const [prev, next] = [words[from - 1], words[to]]
    const single = to - from === 1
    const span = { start: first.start, end: last.end }
    const wellKnown = candidates.some(c => c.prior >= 6.4 && c.weak !== true)
    const comma = /^, $/.test(last.gap) && next?.capital === true && knowledge.lookup(next.text).length > 0
    const state = candidates.some(c => c.kind === 'country' || (c.kind !== 'town' && c.prior >= 7))
    const noun = nounAround(from, to)
    const before = prev !== undefined && gapped(prev) ? prev : undefined
    const after = gapped(last) && !last.possessive ? next : undefined
    let anchor = before
    for (
      let k = from - 1;
      k >= Math.max(0, from - 3) && anchor !== undefined && (DIRECTIONS.has(anchor.lower) || anchor.lower === 'the');
      k--
    )
      anchor = k > 0 && gapped(words[k - 1]) ? words[k - 1] : undefined
    const locative =
      noun !== undefined ||
      (anchor !== undefined && !anchor.capital && LOCATIVE.has(anchor.lower)) ||
      datelined(from, to)
    const name = names.find(n => overlaps(n, span))
    if (name?.type === 'person' && !locative && !comma && !state) return undefined
    if (
      name !== undefined &&
      (name.type === 'work' || name.type === 'event') &&
      name.end - name.start > span.end - span.start
    )
      return undefined
    // "the Dunmore", "the Marlow Islands": a name of something else, here or elsewhere in the text.
    const big = state || candidates.some(c => c.prior >= 5.7)
    if (!big && single && before?.lower === 'the' && noun === undefined) return undefined
    if (!big && single && parts.has(first.lower) && !comma) return undefined
    // A person: "Paris Hilton", "Mr. Houston", "President Lincoln".
    if (before?.capital && !before.possessive && !DIRECTIONS.has(before.lower)) {
      if (knowledge.givenName(before.text) !== undefined && knowledge.lookup(before.text).length === 0) return undefined
      if (!before.opens && knowledge.role(before.text)?.before === true) return undefined
      if (!state && !COMMON.has(before.lower) && knowledge.lookup(before.text).length === 0 && !before.opens)
        return undefined
    }
    if (before !== undefined && !before.capital && knowledge.role(before.text)?.before === true && single && !state)
      return undefined
    if (after?.capital === true && single) {
      const head = knowledge.organisationNoun(after.text) !== undefined || PLACE_NOUNS.has(after.lower)
      if (!head && knowledge.givenName(first.text) !== undefined && !known(after)) return undefined
      if (!state && !wellKnown && !head && !known(after)) return undefined
    }
    if (single && surnames.has(first.lower) && !locative && !comma) return undefined
    if (!state && single) {
      const plain = COMMON.has(first.lower) || lowered.has(first.lower) || first.text.length < 3
      const given = knowledge.givenName(first.text) !== undefined
      const sure =
        noun !== undefined || comma || (locative && candidates.some(c => c.prior >= 5) && !lowered.has(first.lower))
      if (plain && !sure) return undefined
      if (given && !locative && !comma && !wellKnown) return undefined
      if (first.upos !== undefined && first.upos !== 'PROPN' && noun === undefined) return undefined
      if (first.opens && !locative && !wellKnown && next !== undefined && !/^,/.test(last.gap)) return undefined
    }
    if (candidates.every(c => c.weak === true) && noun === undefined) return undefined
    const seats = candidates.filter(c => c.kind === 'seat')
    if (seats.length > 0 && !locative) return undefined
    return {
      ...span,
      exact,
      from,
      to,
      candidates: seats.length > 0 ? seats : candidates,
      locative: locative || name?.type === 'place',
      ...(noun === undefined ? {} : { noun }),
      contains: false,
      opens: first.opens,
    }
  }

  function known(word: Word): boolean {
    return knowledge.lookup(word.text).length > 0
  }

  /** "the town of X", "the port city of X", "X province". */
  function nounAround(from: number, to: number): string | undefined {
    const of = words[from - 1]
    const noun = words[from - 2]
    if (of?.text === 'of' && gapped(of) && noun !== undefined && !noun.capital) {
      const kind = PLACE_NOUNS.get(noun.lower)
      if (kind !== undefined) return kind
    }
    const behind = words[to]
    if (behind !== undefined && gapped(words[to - 1]) && !words[to - 1]!.possessive) {
      const kind = PLACE_NOUNS.get(behind.lower)
      if (kind !== undefined && !['capital', 'port', 'base', 'states'].includes(behind.lower)) return kind
    }
    return undefined
  }

  /** "KYIV (Reuters) - ", "GOMA, Congo — " at the head of a paragraph. */
  function datelined(from: number, to: number): boolean {
    const start = words[from]!.start
    if (!(start === 0 || /\n\s*$/.test(text.slice(Math.max(0, start - 3), start)))) return false
    return /^[^\n.]{0,40}?(?:\([A-Z][^)\n]{1,30}\)\s?)?(?:—|–| - )/.test(
      text.slice(words[to - 1]!.end, words[to - 1]!.end + 80),
    )
  }
}

const titled = (phrase: string): string => phrase.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, c => c.toUpperCase())

/** "in Berry, Wyong and Parkes": what makes one a place makes all of them places. */
const spreadOverLists = (text: string, found: Found[]): void => {
  for (let i = 1; i < found.length; i++) {
    const [a, b] = [found[i - 1]!, found[i]!]
    if (
      (a.locative || a.contains) &&
      !b.locative &&
      /^,? (?:and |or )?$/.test(text.slice(a.end, b.start)) &&
      b.start - a.end > 1
    )
      found[i] = { ...b, locative: true }
  }
}

/** Ties "Paris" to "Texas" in "Paris, Texas", "Paris (Texas)", "Paris in Texas". */
const linkContainers = (text: string, words: readonly Word[], found: readonly Found[]): void => {
  for (const [i, inner] of found.entries()) {
    const next = found[i + 1]
    const between = text.slice(inner.end, next?.start ?? inner.end + 8)
    const comma =
      /^,? ?\($|^, (?:in |in the )?(?:(?:north|south|east|west|central)[a-z-]{0,8} )?$|^ in (?:the )?(?:(?:north|south|east|west|central)[a-z-]{0,8} )?$/
    if (next !== undefined && comma.test(between)) {
      const bigger = next.candidates.some(c => c.kind !== 'town' && c.kind !== 'capital')
      if (bigger) {
        inner.container = next
        next.contains = true
      }
      continue
    }
    const word = words[inner.to]
    if (/^, $/.test(words[inner.to - 1]?.gap ?? '') && word?.capital === true && !word.opens) {
      const end = words[inner.to]!.gap
      const rest = next !== undefined && next.start === word.start
      if (!rest && /^[,.]/.test(end) && !COMMON.has(word.lower)) inner.container = 'unknown'
    }
  }
}
