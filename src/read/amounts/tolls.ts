/**
 * Links numbers to what they say of people: killed, wounded, missing, detained, released, displaced.
 *
 * "killing four civilians and wounding 12" -> 4 killed, 12 wounded; "Eleven people queuing for bread died" -> 11 killed;
 * "a senior Russian general was killed" -> 1 killed; "the death toll rose to 41" -> 41 killed.
 * Which event a toll belongs to, and who tells it, is left to the extractors.
 */
import type { Sentence } from '../../language/token.ts'
import { cover, type Span } from '../../text/span.ts'
import { at, isStop, scan, type Word } from '../times/scan.ts'
import { tagsOf } from '../times/tense.ts'
import { readTimes } from '../times/times.ts'
import type { AmountInput, AmountMention } from './amount.ts'
import { type Counted, countedAt } from './counted.ts'
import { isPeople, piecesIn, type Tags } from './phrase.ts'
import { ACTIVE, ACTS, BEHIND, INTRANSITIVE, MEASURES, TOLL_WORDS } from './words.ts'

export interface Toll extends AmountMention {
  readonly of: string
  /** The verb or noun that says what happened to them. */
  readonly trigger: Span
  /** The smallest stretch that holds the number, its noun and the trigger. */
  readonly clause: Span
}

interface Link {
  readonly of: string
  readonly trigger: number
}

const ADVERB =
  /ly$|^(?:also|then|another|at|least|more|than|about|around|some|up|to|over|nearly|almost|as|many|well|an|estimated|the|a|all|both|other|reportedly|no|fewer|close)$/

/** Verbs that have people as their object whatever the noun; the others ("released 12 pages") need a noun for people. */
const LETHAL = /^(?:kill|wound|injur|hurt|massacr|murder|slaughter)/
const suits = (words: readonly Word[], counted: Counted): boolean =>
  counted.people && !(counted.head !== undefined && MEASURES.has(at(words, counted.head).lower))

/** "killed at least 12", "wounding 12", "killed another four": the verb stands before the number. */
const active = (words: readonly Word[], counted: Counted): Link | undefined => {
  for (let k = counted.from - 1, steps = 0; k >= 0 && steps < 3; k -= 1, steps += 1) {
    const word = at(words, k)
    if (ACTIVE.has(word.lower)) {
      // "were killed, 12" and "the wounded 12" are no objects; "was killed 12 days" is a time.
      const passive = /^(?:was|were|been|being|are|is|be)$/.test(at(words, k - 1).lower)
      if (passive || !(suits(words, counted) || LETHAL.test(word.lower))) return undefined
      return { of: TOLL_WORDS.get(word.lower) ?? word.lower, trigger: k }
    }
    if (!ADVERB.test(word.lower)) break
  }
  return undefined
}

const HOLDING = /^(?:hands|custody|captivity|detention|prison|jail)$/
const STAYING = /^(?:are|is|were|was|be|been|remain|remained|remains|stay|stayed|still|now|have|has|had|held|kept)$/

/** "claimed 12 lives", "holding 12 prisoners", "left 12 dead", "forced 300 people to flee". */
const idiom = (words: readonly Word[], counted: Counted): Link | undefined => {
  const before = at(words, counted.from - 1).lower
  const head = counted.head === undefined ? '' : at(words, counted.head).lower
  if (/^(?:claimed|claiming|cost|costing|took|taking)$/.test(before) && head === 'lives')
    return { of: 'killed', trigger: counted.from - 1 }
  if (/^(?:held|hold|holds|holding)$/.test(before) && counted.people && counted.head !== undefined)
    return { of: 'detained', trigger: counted.from - 1 }
  const next = counted.next
  if (
    /^(?:forced|forcing)$/.test(before) &&
    at(words, next).lower === 'to' &&
    /^(?:flee|leave)$/.test(at(words, next + 1).lower)
  )
    return { of: 'displaced', trigger: next + 1 }
  if (
    /^(?:forced|driven)$/.test(at(words, next + 1).lower) &&
    /^(?:were|been|was)$/.test(at(words, next).lower) &&
    /^(?:from|to|out)$/.test(at(words, next + 2).lower)
  ) {
    return { of: 'displaced', trigger: next + 1 }
  }
  // "fourteen people are in custody", "100 soldiers remain in rebel hands".
  let place = next
  while (place < next + 4 && STAYING.test(at(words, place).lower)) place += 1
  const holding = [1, 2, 3].find(k => HOLDING.test(at(words, place + k).lower))
  if (counted.people && at(words, place).lower === 'in' && holding !== undefined)
    return { of: 'detained', trigger: place + holding }
  return undefined
}

/** "the death toll rose to 41", "a toll of 41", "the number of wounded reached 90". */
const toll = (words: readonly Word[], counted: Counted): Link | undefined => {
  for (let k = counted.from - 1; k >= Math.max(0, counted.from - 9); k -= 1) {
    const word = at(words, k)
    if (isStop(word) && !word.glued) break
    if (word.lower === 'toll') {
      const between = words.slice(k + 1, counted.from).map(w => w.lower)
      const joined = between.some(w =>
        /^(?:of|to|at|reached|passed|exceeded|topped|hit|is|was|stands|stood|rose)$/.test(w),
      )
      const other = between.some(w => TOLL_WORDS.has(w))
      if (joined && !other)
        return { of: /^(?:injury|casualty)$/.test(at(words, k - 1).lower) ? 'casualties' : 'killed', trigger: k }
      return undefined
    }
    if (word.lower === 'number' && at(words, k + 1).lower === 'of') {
      const kind = words
        .slice(k + 2, counted.from)
        .map(w => TOLL_WORDS.get(w.lower))
        .find(Boolean)
      return kind ? { of: kind, trigger: k } : undefined
    }
  }
  const act = at(words, counted.from - 1).lower === 'of' ? ACTS.get(at(words, counted.from - 2).lower) : undefined
  return act ? { of: act, trigger: counted.from - 2 } : undefined
}

/** "put the dead at 52", "put the number of wounded at 12"; a bare "number" counts what the sentence counted before. */
const putAt = (words: readonly Word[], counted: Counted, before?: string): Link | undefined => {
  if (at(words, counted.from - 1).lower !== 'at') return undefined
  for (let k = counted.from - 2; k >= Math.max(0, counted.from - 7); k -= 1) {
    const word = at(words, k)
    if (/^(?:put|puts|putting|set|placed|estimated)$/.test(word.lower)) {
      const nouns = words.slice(k + 1, counted.from - 1).map(w => w.lower)
      const bare = nouns.length <= 2 && /^(?:number|figure|total|count)$/.test(nouns.at(-1) ?? '')
      const kind = nouns.map(w => TOLL_WORDS.get(w)).find(Boolean) ?? (bare ? before : undefined)
      return kind ? { of: kind, trigger: k + 1 } : undefined
    }
    if (isStop(word) && !word.glued) return undefined
  }
  return undefined
}

/** "counted 31 bodies": the dead told by what is left of them. */
const BODIES = /^(?:bodies|corpses)$/
const bodies = (words: readonly Word[], counted: Counted): Link | undefined => {
  const head = counted.head === undefined ? '' : at(words, counted.head).lower
  const before = at(words, counted.from - 1).lower
  return BODIES.test(head) && /^(?:counted|found|recovered|counting|finding|recovering|pulled)$/.test(before)
    ? { of: 'killed', trigger: counted.from - 1 }
    : undefined
}

/** Verbs of saying and marks that end the search for the verb behind a subject. */
const BARRIER =
  /^(?:said|says|told|tell|that|when|while|who|after|before|because|if|claimed|announced|reported|[.!?;:])$/
const BE =
  /^(?:was|were|been|being|are|is|be|remain|remained|remains|lay|lie|left|got|stay|went|gone|reported|feared|presumed|confirmed|believed|thought|found|dead)$/

/** "12 people, two of them children, were killed"; "12 wounded"; "eleven people queuing for bread died". */
const passive = (words: readonly Word[], counted: Counted): Link | undefined => {
  const first = at(words, counted.next)
  // The number's own head may be the word itself: "two dozen wounded", "41 dead".
  const head = counted.head === undefined ? undefined : at(words, counted.head).lower
  if (head && BEHIND.has(head)) return { of: TOLL_WORDS.get(head) ?? head, trigger: counted.head ?? 0 }
  if (BEHIND.has(first.lower) && (counted.people || counted.head === undefined))
    return { of: TOLL_WORDS.get(first.lower) ?? first.lower, trigger: counted.next }
  if (counted.head !== undefined && !counted.people && !counted.quoted) return undefined
  let commas = 0
  for (let k = counted.next; k < counted.next + 16 && k < words.length; k += 1) {
    const word = at(words, k)
    if (BARRIER.test(word.lower) || (word.opens && k > counted.next)) return undefined
    if (word.text === ',') commas += 1
    if (commas > 2) return undefined
    const kind = TOLL_WORDS.get(word.lower)
    if (!kind) {
      // Another verb of the subject's own: "12 people queued at the gate where four were killed".
      if (/^(?:and|but)$/.test(word.lower) && commas % 2 === 0) {
        const verb = words.slice(counted.next, k).some(w => /^(?:was|were|had|have|has|are|is)$|ed$/.test(w.lower))
        if (verb) return undefined
      }
      continue
    }
    if (INTRANSITIVE.has(word.lower)) return { of: kind, trigger: k }
    const auxiliary = [1, 2, 3].some(back => k - back >= counted.next && BE.test(at(words, k - back).lower))
    if (auxiliary) return { of: kind, trigger: k }
    return undefined
  }
  return undefined
}

/** True for a part of another count: "two of them children", "including three soldiers". */
const isSubset = (words: readonly Word[], counted: Counted): boolean => {
  const [the = '', of = '', part = ''] = [1, 2, 3].map(k => at(words, counted.from - k).lower)
  if (/^(?:including|includes|include|among)$/.test(the) || (the === 'them' && of === 'among')) return true
  // "300 of the 900 hostages", "none of the 12": the whole, not the count.
  const whole = of === 'of' && /^(?:the|its|their|some|about)$/.test(the)
  if (whole && (at(words, counted.from - 3).figure !== undefined || PARTS.test(part))) return true
  return at(words, counted.bare).lower === 'of' && /^(?:them|whom|those)$/.test(at(words, counted.bare + 1).lower)
}
const PARTS = /^(?:none|neither|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|most|half|many)$/

/** "a boy of fifteen", "aged 12", "Ivan, 42,": an age, no count. */
const isAge = (words: readonly Word[], counted: Counted): boolean => {
  const before = at(words, counted.from - 1).lower
  const noun = at(words, counted.from - 2)
  return (
    before === 'aged' || (before === 'of' && isPeople(noun) && !/(?:s|men|women|people|children)$/.test(noun.lower))
  )
}

/** "Two officers and a boy died": one count of three where both hang on one word. */
const joined = (text: string, tolls: readonly Toll[]): readonly Toll[] => {
  const out: Toll[] = []
  for (const toll of tolls) {
    const last = out.at(-1)
    const between = last ? text.slice(last.end, toll.start) : ''
    const one =
      last &&
      last.of === toll.of &&
      last.trigger.start === toll.trigger.start &&
      /^(?:,? and|,) $|^ and $/.test(between)
    if (!one || last.value === undefined || toll.value === undefined) {
      out.push(toll)
      continue
    }
    const qualifier = last.qualifier ?? toll.qualifier
    out[out.length - 1] = Object.freeze({
      ...last,
      end: toll.end,
      exact: text.slice(last.start, toll.end),
      value: last.value + toll.value,
      ...(qualifier ? { qualifier } : {}),
      clause: cover([last.clause, toll.clause]),
    })
  }
  return out
}

/** What the last toll counted, where it stands in the same sentence. */
const sameSentence = (text: string, last: Toll | undefined, here: Word): string | undefined =>
  last && !/[.!?]["”’]?\s/.test(text.slice(last.end, here.start)) ? last.of : undefined

/** The tolls of a scanned text; `times` are stretches whose numbers are no counts. */
export const tollsOf = (text: string, words: readonly Word[], times: readonly Span[], tags?: Tags): readonly Toll[] => {
  const timed = piecesIn(words, times)
  const tolls: Toll[] = []
  for (let i = 0; i < words.length; i += 1) {
    const counted = countedAt(words, i, tags)
    if (!counted || isSubset(words, counted) || isAge(words, counted)) continue
    if (timed.has(i)) continue
    const link =
      active(words, counted) ??
      idiom(words, counted) ??
      passive(words, counted) ??
      (counted.single
        ? undefined
        : (putAt(words, counted, sameSentence(text, tolls.at(-1), at(words, counted.from))) ??
          bodies(words, counted) ??
          toll(words, counted)))
    if (!link) continue
    if (counted.single && !(counted.head !== undefined && isPeople(at(words, counted.head)))) continue
    const span = { start: at(words, counted.from).start, end: at(words, counted.next - 1).end }
    const trigger = { start: at(words, link.trigger).start, end: at(words, link.trigger).end }
    tolls.push(
      Object.freeze({
        ...span,
        exact: text.slice(span.start, span.end),
        by: 'amounts' as const,
        ...(counted.value === undefined ? {} : { value: counted.value }),
        of: link.of,
        ...(counted.whose ? { whose: counted.whose } : {}),
        ...(counted.qualifier ? { qualifier: counted.qualifier } : {}),
        confidence: counted.single ? 0.75 : 0.88,
        trigger,
        clause: cover([span, trigger]),
      }),
    )
    i = counted.next - 1
  }
  return joined(text, tolls)
}

/** Every toll of a text in reading order. */
export const readTolls = (input: AmountInput): readonly Toll[] => {
  const { text, sentences = [] as readonly Sentence[] } = input
  const tags = sentences.length > 0 ? tagsOf(sentences) : undefined
  return tollsOf(text, scan(text), input.times ?? readTimes({ text, sentences }), tags)
}
