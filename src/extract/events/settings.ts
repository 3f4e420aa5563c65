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
export const isOfCue = (
  s: Sentence,
  mention: Span,
  { cues, trigger }: { readonly cues: readonly Span[]; readonly trigger: Span },
): boolean => {
  let at = headOf(s, mention)
  while (at >= 0 && s.tokens[at]!.upos !== 'VERB') at = s.tokens[at]!.head
  if (at < 0) return false
  // "On Thursday a strike killed 12, an attack that Lima blamed on rebels": what stands before the deed is the deed's.
  const before = mention.start < trigger.start && trigger.end <= s.tokens[at]!.start
  return !before && cues.some(c => holds(c, s.tokens[at]!))
}

/** How far a time stands from the words that tell the deed: on them, on the verb they hang on, in a clause of its own. */
export const remoteness = (s: Sentence, mention: Span, heads: readonly number[]): number => {
  let at = headOf(s, mention)
  for (let steps = 0; at >= 0 && steps < 12; steps++, at = s.tokens[at]!.head) {
    if (heads.includes(at)) return steps
    if (/^(acl:relcl|advcl|ccomp|parataxis|conj)$/.test(s.tokens[at]!.deprel)) return 6
  }
  return 6
}

/** "were taken to a clinic and will be flown home on Wednesday": the day of a joined verb with its own auxiliary. */
const isOfOther = (s: Sentence, mention: Span, head: number): boolean => {
  let at = headOf(s, mention)
  while (at >= 0 && s.tokens[at]!.upos !== 'VERB') at = s.tokens[at]!.head
  if (at < 0 || at === head || s.tokens[at]!.deprel !== 'conj') return false
  const modal = (i: number): boolean =>
    dependents(s, i, 'aux').some(a => /^(will|would|shall|may|might|could|can|must|should)$/i.test(s.tokens[a]!.text))
  return modal(at) !== modal(head)
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
  // One date in the sentence is the date of all that it tells, but for what a verb of its own tells with another tense.
  return free.length === 1 && !isOfOther(s, free[0]!, head) ? free : []
}

const LOCATIVE =
  /^(in|at|near|on|outside|inside|to|into|over|around|across|off|along|within|towards?|from|above|beside|of|against)$/

const PARTS =
  /^(village|town|city|province|region|port|district|island|capital|outskirts|edge|border|north|south|east|west|centre|center|suburb|state|valley|area|resort|peninsula|coast|county|hamlet|strip|municipality|neighbourhood|neighborhood|quarter|shore|gulf)$/

/** "the village of Ombe", "the edge of Serova": its preposition is that of the noun before it. */
const placeHead = (s: Sentence, i: number): number => {
  let at = i
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    const t = s.tokens[at]!
    const up = t.head >= 0 ? s.tokens[t.head]! : undefined
    const of = dependents(s, at, 'case').some(c => /^of$/i.test(s.tokens[c]!.text))
    const part = relation(t) === 'nmod' && of && up && PARTS.test(up.lemma.toLowerCase())
    if (!part && !(relation(t) === 'compound' && up && PARTS.test(up.lemma.toLowerCase()))) return at
    at = t.head
  }
  return at
}

/** How likely a place in the words is where it happened: 0 with a preposition, 1 as a modifier, 2 as somebody's name. */
const rankOf = (s: Sentence, p: PlaceMention): number => {
  const head = placeHead(s, headOf(s, p))
  if (head < 0) return 2
  const t = s.tokens[head]!
  // "In Ghent police cleared the square": the parser may take the town for part of a name.
  const first = s.tokens.findIndex(x => x.start === p.start)
  if (relation(t) === 'compound' && /^(in|at|near|outside)$/i.test(s.tokens[first - 1]?.text ?? '')) return 0.1
  const prepositions = dependents(s, head, 'case').map(i => s.tokens[i]!.text.toLowerCase())
  const country = /country|state/.test(p.place.kind) ? 0.5 : 0
  if (prepositions.some(c => /^(in|at|near|on|outside|inside)$/.test(c))) return country / 2
  if (prepositions.some(c => LOCATIVE.test(c))) return 0.6 + country
  // "seized Ombe", "Ombe has been encircled".
  if (relation(t) === 'obj' || t.deprel === 'nsubj:pass') return 0.7 + country
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
