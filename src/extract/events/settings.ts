/**
 * When and where a telling is set: its own clause first, then the words of its sentence that no other telling holds.
 *
 * "On Tuesday riot police fired tear gas at La Loma" -> Tuesday, La Loma; "US envoy" is no place of the meeting.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, headOf, relation } from '../../language/tree.ts'
import type { PlaceMention } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'

/** True where a mention belongs to the reporting ("said on Tuesday that ..."), not to what is reported. */
export const isOfCue = (s: Sentence, mention: Span, cues: readonly Span[]): boolean => {
  let at = headOf(s, mention)
  while (at >= 0 && s.tokens[at]!.upos !== 'VERB') at = s.tokens[at]!.head
  return at >= 0 && cues.some(c => holds(c, s.tokens[at]!))
}

/** Mentions inside the telling's words and in no telling nested there, else those of its sentence that no telling holds. */
export const nearest = <T extends Span>(
  all: readonly T[],
  s: Sentence,
  { words, head, others }: { readonly words: Span; readonly head: number; readonly others: readonly Span[] },
): T[] => {
  const inside = all.filter(x => holds(words, x))
  const nested = others.filter(o => holds(words, o) && o.end - o.start < words.end - words.start)
  const own = inside.filter(x => !nested.some(o => holds(o, x)))
  if (own.length > 0) return own
  if (inside.length > 0) return inside
  const free = all.filter(x => holds(s, x) && !others.some(o => holds(o, x)))
  const attached = free.filter(x => hangsOn(s, x, head))
  if (attached.length > 0) return attached
  // One date in the sentence is the date of all that it tells.
  return free.length === 1 ? free : []
}

const LOCATIVE =
  /^(in|at|near|on|outside|inside|to|into|over|around|across|off|along|within|towards?|from|above|beside|of|against)$/

/** How likely a place in the words is where it happened: 0 with a preposition, 1 as a modifier, 2 as somebody's name. */
const rankOf = (s: Sentence, p: PlaceMention): number => {
  const head = headOf(s, p)
  if (head < 0) return 2
  const t = s.tokens[head]!
  const prepositions = dependents(s, head, 'case').map(i => s.tokens[i]!.text.toLowerCase())
  const country = /country|state/.test(p.place.kind) ? 0.5 : 0
  if (prepositions.some(c => /^(in|at|near|on|outside|inside)$/.test(c))) return country / 2
  if (prepositions.some(c => LOCATIVE.test(c))) return 0.6 + country
  if (relation(t) === 'obj') return 0.7 + country
  return 2
}

export interface Setting {
  /** Places that a preposition or an object makes the scene. */
  readonly sure: readonly PlaceMention[]
  /** Places that may be the scene. */
  readonly likely: readonly PlaceMention[]
}

/** Where a telling is set, likeliest first. Somebody's name or office ("US envoy") counts only where nothing else does. */
export const settingOf = (
  s: Sentence,
  found: readonly PlaceMention[],
  parties: readonly { readonly words: Span }[],
): Setting => {
  const ranked = found.map(p => ({ p, rank: rankOf(s, p) })).sort((a, b) => a.rank - b.rank)
  const sure = ranked.filter(x => x.rank <= 0.5).map(x => x.p)
  const rest = ranked.filter(x => x.rank > 0.5 && !parties.some(p => holds(p.words, x.p)))
  const likely = rest.some(x => x.rank < 2) || sure.length > 0 ? rest.filter(x => x.rank < 2) : rest
  return { sure, likely: likely.map(x => x.p) }
}

/** True where a mention hangs on this verb or on one above it, not on another clause of the sentence. */
const hangsOn = (s: Sentence, mention: Span, verb: number): boolean => {
  let at = headOf(s, mention)
  while (at >= 0 && s.tokens[at]!.upos !== 'VERB') at = s.tokens[at]!.head
  if (at < 0) return true
  for (let up = verb, steps = 0; up >= 0 && steps < 12; steps++, up = s.tokens[up]!.head) if (up === at) return true
  return false
}

/** "the pass, which it seized": the noun that a relative clause hangs on, where it is a place. */
export const relativePlace = (s: Sentence, verb: number, places: readonly PlaceMention[]): PlaceMention | undefined => {
  const t = s.tokens[verb]!
  if (!t.deprel.startsWith('acl') || t.head < 0) return undefined
  const noun = s.tokens[t.head]!
  return places.find(p => holds(p, noun))
}

/** The place before the dash that opens a report: "GENEVA, 3 May (Agency) -". */
export const datelineOf = (text: string, places: readonly PlaceMention[]): PlaceMention | undefined => {
  const first = [...places].sort((a, b) => a.start - b.start)[0]
  if (!first || first.start > 120) return undefined
  return /^[^.\n]{0,60}?(?:—|–|--| - )/.test(text.slice(first.end, first.end + 64)) ? first : undefined
}
