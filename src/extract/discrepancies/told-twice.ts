/**
 * One act told twice by two tellers, with days or places that exclude each other.
 *
 * "signed in Lisbon on 9 June 2019, the archive wrote" / "in the chronicle it was signed on 19 June 2019" -> date.
 * What can happen again, or to several, is left alone.
 */

import { type ClauseFact, clauseFactsOf, type Site } from './clause-facts.ts'
import { shared } from './context.ts'
import { dateOf, gap, wholeOf } from './days.ts'
import { capital, type Finding, type Scene } from './fact.ts'

const AGAIN =
  /\b(?:again|another|second|third|also|next|will|would|later|earlier|renewed|resum\w+|previous|first|before that|since then)\b/i
const DISTANCE = 12

const comparable = (scene: Scene, a: ClauseFact, b: ClauseFact): boolean => {
  const [s, t] = [scene.sentences[a.sentence]!, scene.sentences[b.sentence]!]
  const text = scene.text.slice(t.start, t.end)
  return (
    a.act === b.act &&
    a.negated === b.negated &&
    !a.negated &&
    b.definite &&
    a.teller.id !== b.teller.id &&
    shared(a.things, b.things) > 0 &&
    !AGAIN.test(text) &&
    !AGAIN.test(scene.text.slice(s.start, s.end)) &&
    s.start <= t.start
  )
}

const dates = (scene: Scene, a: ClauseFact, b: ClauseFact): Finding[] => {
  const [x, y] = [a.dates[0], b.dates[0]]
  if (!x || !y || a.dates.length > 1 || b.dates.length > 1) return []
  const [p, q] = [dateOf(x)!, dateOf(y)!]
  if (gap(p, q) === 0 || p.includes('/') || q.includes('/')) return []
  return [
    {
      kind: 'date',
      sides: [
        { ...wholeOf(scene, x), value: p },
        { ...wholeOf(scene, y), value: q },
      ],
      why: `On ${p} according to ${a.teller.name}, on ${q} according to ${b.teller.name}.`,
    },
  ]
}

const places = (scene: Scene, a: ClauseFact, b: ClauseFact): Finding[] => {
  if (a.sites.length !== 1 || b.sites.length !== 1) return []
  const [x, y] = [a.sites[0], b.sites[0]] as [Site, Site]
  const told = (s: Site, of: ClauseFact): boolean => {
    const t = scene.sentences[of.sentence]!
    return scene.text.slice(t.start, t.end).includes(s.name)
  }
  const days = a.dates.length > 0 && b.dates.length > 0
  if (x.name === y.name || x.where !== y.where || told(x, b) || told(y, a)) return []
  if (days && gap(dateOf(a.dates[0]!)!, dateOf(b.dates[0]!)!) > 0) return []
  if (
    !days &&
    !/\b(?:took|taken|had)\b/i.test(
      scene.text.slice(scene.sentences[b.sentence]!.start, scene.sentences[b.sentence]!.end),
    ) &&
    b.sentence - a.sentence > 3
  )
    return []
  const side = (s: Site) => ({ start: s.start, end: s.end, value: s.name })
  return [
    {
      kind: 'place',
      sides: [side(x), side(y)],
      why: `${capital(x.where)} ${x.name} according to ${a.teller.name}, ${y.where} ${y.name} according to ${b.teller.name}.`,
    },
  ]
}

export const toldTwice = (scene: Scene): Finding[] => {
  const byAct = new Map<string, ClauseFact[]>()
  const found: Finding[] = []
  for (const fact of clauseFactsOf(scene)) {
    const before = byAct.get(fact.act) ?? []
    for (const other of before.slice(-DISTANCE))
      if (comparable(scene, other, fact)) found.push(...dates(scene, other, fact), ...places(scene, other, fact))
    byAct.set(fact.act, [...before, fact])
  }
  return found
}
