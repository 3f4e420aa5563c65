/**
 * When and where a telling is set: its own clause first, then the words of its sentence that no other telling holds.
 *
 * "On Tuesday riot police fired tear gas at La Loma" -> Tuesday, La Loma; "US envoy" is no place of the meeting.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, headOf, relation } from '../../language/tree.ts'
import type { PlaceMention } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'

/** Mentions inside the telling's words and in no telling nested there, else those of its sentence that no telling holds. */
export const nearest = <T extends Span>(all: readonly T[], words: Span, sentence: Span, others: readonly Span[]): T[] => {
  const inside = all.filter(x => holds(words, x))
  const nested = others.filter(o => holds(words, o) && o.end - o.start < words.end - words.start)
  const own = inside.filter(x => !nested.some(o => holds(o, x)))
  if (own.length > 0) return own
  if (inside.length > 0) return inside
  return all.filter(x => holds(sentence, x) && !others.some(o => holds(o, x)))
}

const LOCATIVE = /^(in|at|near|on|outside|inside|to|into|over|around|across|off|along|within|towards?|from|above|beside|of|against)$/

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

/** Where a telling is set, likeliest first. A report's first sentences are set at its dateline unless they say where. */
export const placesOf = (s: Sentence, found: readonly PlaceMention[], dateline?: PlaceMention): PlaceMention[] => {
  const ranked = found.map(p => ({ p, rank: rankOf(s, p) })).sort((a, b) => a.rank - b.rank)
  const sure = ranked.filter(x => x.rank < 2)
  const best = sure.length > 0 ? sure : ranked
  return dateline && (best[0]?.rank ?? 2) > 0.5 ? [dateline, ...best.map(x => x.p)] : best.map(x => x.p)
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
