/**
 * Tellings that are one event: "met for three hours", "the meeting", "the Moscow talks".
 *
 * A telling that points back ("the attack", "his visit") joins the last event of its family; one that brings values
 * of its own joins only where none of them contradicts. Events told in one report are never joined over types.
 */
import type { Telling } from './telling.ts'

export interface Group {
  readonly tellings: Telling[]
}

const sharesActor = (a: Telling, b: Telling): boolean =>
  a.participants.some(p => b.participants.some(q => q.actor === p.actor))

const dates = (t: Telling): string[] => t.times.map(x => x.edtf).filter(e => e !== undefined)
const placeNames = (t: Telling): string[] => t.places.map(p => p.place.name)

const clash = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(x => b.some(y => x === y || x.startsWith(y) || y.startsWith(x)))

/** Planned and past meetings of one pair are two events. */
const TENSES: Record<string, number> = { happened: 0, ongoing: 0, 'not-happened': 1, planned: 2, possible: 2 }

const compatible = (t: Telling, g: Group): boolean => {
  const first = g.tellings[0]!
  if (first.type !== t.type) return false
  if (g.tellings.some(o => clash(dates(o), dates(t)))) return false
  if (g.tellings.some(o => clash(placeNames(o), placeNames(t)))) return false
  if (g.tellings.some(o => o.tolls.some(x => t.tolls.some(y => x.of === y.of && x.value !== y.value)))) return false
  const theirs = g.tellings.flatMap(o => o.participants)
  const strangers =
    t.participants.length > 0 && theirs.length > 0 && !t.participants.some(p => theirs.some(q => q.actor === p.actor))
  return !strangers
}

const touches = (a: Telling, b: Telling): boolean => a.words.start <= b.words.end && b.words.start <= a.words.end

export const joinTellings = (tellings: readonly Telling[]): Group[] => {
  const groups: Group[] = []
  for (const t of tellings) {
    const candidates = groups.filter(g => compatible(t, g)).reverse()
    const family = candidates.find(g =>
      g.tellings.some(o => o.family === t.family || (o.lemma === t.lemma && o.type === t.type)),
    )
    const kindred = candidates.find(g => g.tellings.some(o => o.type === t.type))
    const bare = t.tolls.length === 0 && t.times.length === 0
    let home: Group | undefined
    if (t.definite && !t.verbal) {
      const tense = (g: Group): boolean => TENSES[g.tellings[0]!.status] === TENSES[t.status]
      const near = (g: Group): boolean => t.sentence - g.tellings.at(-1)!.sentence <= 12
      home = family && near(family) && (tense(family) || bare) ? family : undefined
      if (!home && kindred && bare && t.type === 'ASSAULT' && t.sentence - kindred.tellings.at(-1)!.sentence <= 2)
        home = kindred
    } else if (family) {
      const same = family.tellings.some(
        o =>
          sharesActor(o, t) &&
          TENSES[o.status] === TENSES[t.status] &&
          (o.lemma === t.lemma || (o.verbal && t.verbal)) &&
          dates(o).some(d => dates(t).includes(d)),
      )
      const restated = family.tellings.some(
        o =>
          o.participants.length > 1 &&
          o.participants.length === t.participants.length &&
          o.participants.every(p => t.participants.some(q => q.actor === p.actor)) &&
          TENSES[o.status] === TENSES[t.status],
      )
      const nested = family.tellings.some(
        o => o.sentence === t.sentence && o.type === 'ASSAULT' && t.type === 'ASSAULT' && o.words.end > t.words.start,
      )
      if (same || restated || nested) home = family
    }
    // "A strike killed 12, an attack he blamed on ...": one sentence tells one violent event, by verb and by noun.
    if (!home && t.type === 'ASSAULT')
      home = candidates.find(g =>
        g.tellings.some(o => o.sentence === t.sentence && (o.verbal !== t.verbal || touches(o, t))),
      )
    if (home) home.tellings.push(t)
    else groups.push({ tellings: [t] })
  }
  return groups
}
