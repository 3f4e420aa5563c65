/**
 * The two sides of a report, for "each party" and "both parliaments".
 *
 * "Norland and the Orava League signed a treaty" -> those two; else the two states or bodies that the report names most.
 */
import type { ActorMention } from '../../record/mention.ts'
import type { Actor } from '../../record/sourced-record.ts'

/** One mention of each side, or nothing where the report has no two. */
export const twoSides = (
  text: string,
  mentions: readonly ActorMention[],
  actors: readonly Pick<Actor, 'id' | 'kind'>[],
): readonly ActorMention[] => {
  const kind = new Map(actors.map(a => [a.id, a.kind]))
  const between = outermostBetween(text, mentions)
  if (between) return between
  const named = mentions.filter(m => m.form === 'name').sort((a, b) => a.start - b.start)
  for (const [i, m] of named.entries()) {
    if (m.start > text.length / 3) break
    const other = named
      .slice(i + 1, i + 6)
      .find(o => o.start >= m.end && /^ and (?:the )?$/.test(text.slice(m.end, o.start)))
    if (
      other &&
      other.actor !== m.actor &&
      kind.get(m.actor) !== 'document' &&
      sameSort(kind.get(m.actor), kind.get(other.actor))
    )
      return [m, other]
  }
  const count = new Map<string, number>()
  const groups = new Set(
    mentions
      .filter(m => kind.get(m.actor) === 'group' && /\p{Lu}/u.test(m.exact.replace(/^The\b/, '')))
      .map(m => m.actor),
  )
  const one = new Set(named.filter(m => !/\s/.test(m.exact)).map(m => m.actor))
  const several = new Set(named.filter(m => /\s/.test(m.exact)).map(m => m.actor))
  for (const m of named) {
    const sort = kind.get(m.actor) ?? ''
    // A "person" of one word, never named longer, is as a rule a state nobody knows.
    if (
      /^(?:state|organisation)$/.test(sort) ||
      groups.has(m.actor) ||
      (sort === 'person' && one.has(m.actor) && !several.has(m.actor))
    )
      count.set(m.actor, (count.get(m.actor) ?? 0) + 1)
  }
  const top = [...count].sort((a, b) => b[1] - a[1]).slice(0, 2)
  // Two that are named at all are the two sides, however seldom.
  if (top.length < 2 || (top[1]![1] < 2 && count.size > 2)) return []
  return top.flatMap(([id]) => mentions.find(m => m.actor === id) ?? [])
}

/** A person's full name beside another's is no pair of sides; a one-word name may be a state nobody knows. */
const sameSort = (a: string | undefined, b: string | undefined): boolean =>
  (a === 'state' || a === 'organisation') && (b === 'state' || b === 'organisation' || b === 'person')

/** "talks between the harbour board and an alliance of crews": the nearest two, in the first quarter. */
const outermostBetween = (text: string, mentions: readonly ActorMention[]): readonly ActorMention[] | undefined => {
  for (const m of text.slice(0, text.length / 4).matchAll(/\bbetween (?:the )?/gi)) {
    const at = m.index + m[0].length
    const longest = (from: number): ActorMention | undefined =>
      mentions.filter(x => x.start >= from && x.start <= from + 4).sort((a, b) => b.end - a.end)[0]
    const first = longest(at)
    const and = first ? /^[^.;,]{0,30}? and (?:the )?/.exec(text.slice(first.end, first.end + 40)) : null
    const second = first && and ? longest(first.end + and[0].length) : undefined
    if (first && second && first.actor !== second.actor) return [first, second]
  }
  return undefined
}
