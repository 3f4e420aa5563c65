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

const dates = (t: Telling): string[] => t.times.map(x => x.edtf).filter(e => e !== undefined)
/** Towns and what is smaller: a country holds many events. */
const spots = (t: Telling): string[] =>
  t.places
    .slice(0, t.surePlaces)
    .filter(x => !/country|state/.test(x.place.kind))
    .map(p => p.place.name)
const actors = (t: Telling): string[] => t.participants.map(p => p.actor)
const meets = (a: readonly string[], b: readonly string[]): boolean => a.some(x => b.includes(x))

/** The first and last day that a date may mean, as far as they can be compared; a season is its year. */
const reach = (edtf: string): readonly [string, string] => {
  const [from = '', to = from] = edtf.split('/').map(d => d.replace(/[~?%]/g, '').replace(/^(\d{4})-(2[1-4])$/, '$1'))
  return [from === '..' ? '' : from, to === '..' || to === '' ? '9999' : to.slice(0, 10)]
}
/** Two dates that can be of one event; what is only about right is not held against it. */
const within = (x: string, y: string): boolean => {
  if (x === y || x.startsWith(y) || y.startsWith(x) || /~/.test(x + y)) return true
  if (!/\//.test(x + y)) return false
  const [a, b] = [reach(x), reach(y)]
  return a[0] <= `${b[1]}~` && b[0] <= `${a[1]}~`
}
const clash = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(x => b.some(y => within(x, y)))
const strangers = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !meets(a, b)

/** Planned and past meetings of one pair are two events. */
const TENSES: Record<Telling['status'], number> = {
  happened: 0,
  ongoing: 0,
  'not-happened': 1,
  planned: 2,
  possible: 2,
}
const tense = (t: Telling): number => (t.denied ? 0 : TENSES[t.status])
const sameTense = (t: Telling, g: Group): boolean => g.tellings.some(o => tense(o) === tense(t))

/** Two tolls of one teller that differ are two events; two tellers may differ about one. */
const tollsClash = (a: Telling, b: Telling): boolean =>
  a.tolls.some(x => b.tolls.some(y => x.of === y.of && x.value !== y.value && a.voice === b.voice))

const compatible = (t: Telling, g: Group): boolean =>
  g.tellings[0]!.type === t.type &&
  g.tellings[0]!.earlier === t.earlier &&
  !g.tellings.some(o => clash(dates(o), dates(t)) || strangers(spots(o), spots(t)) || tollsClash(o, t))

const distance = (t: Telling, g: Group): number => t.sentence - g.tellings.at(-1)!.sentence
/** Ways of shutting in or out: "the lockout" is not the quay that police surrounded. */
const SHUTS: readonly RegExp[] = [
  /^lock/,
  /^(siege|besiege|surround|encircle|encirclement)$/,
  /^(closure|close|shut|shutdown|seal)$/,
  /^(curfew|lockdown|quarantine)$/,
]
const shutOf = (t: Telling): number => SHUTS.findIndex(r => r.test(t.lemma))
const akin = (a: Telling, b: Telling): boolean =>
  a.lemma === b.lemma || (a.family === b.family && (a.family !== 'block' || shutOf(a) === shutOf(b)))
const PHASED = new Set<Telling['type']>(['PROTEST', 'CONSULT', 'ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])
const VIOLENT = new Set(['attack', 'kill', 'war'])

/** One sentence tells one violent event, by verbs and nouns: "a strike killed 12", "fired on the market, wounding 12". */
const inSentence = (t: Telling, g: Group): boolean =>
  distance(t, g) === 0 &&
  (t.type === 'ASSAULT' ||
    (t.type === 'AGREE' && sameTense(t, g)) ||
    (t.type === 'RETREAT' && t.family === g.tellings[0]!.family)) &&
  !g.tellings.some(o => o.verbal && t.verbal && o.lemma === t.lemma && strangers(actors(o), actors(t)))

/** "The attack", "his visit", "the talks": the last of its family, of its tense before others. */
const pointsBack = (t: Telling, groups: readonly Group[]): Group | undefined => {
  if (!t.definite) return undefined
  const near = groups.filter(g => distance(t, g) <= 12 && !g.tellings.every(o => strangers(actors(o), actors(t))))
  const violence = VIOLENT.has(t.family)
  const family = near.filter(g =>
    g.tellings.some(o => akin(o, t) || (violence && distance(t, g) <= 3 && VIOLENT.has(o.family))),
  )
  const plain = t.tolls.length === 0 && dates(t).length === 0
  // "the Moscow talks" are those that were held in Moscow, whatever other talks were told since.
  const here = t.places.map(p => p.place.name)
  const placed = family.find(
    g => sameTense(t, g) && g.tellings.some(o => o.places.some(p => here.includes(p.place.name))),
  )
  const found = placed ?? family.find(g => sameTense(t, g)) ?? (plain ? family[0] : undefined)
  if (found) return found
  const violent = near.find(g => distance(t, g) <= 3 && VIOLENT.has(g.tellings[0]!.family))
  return plain && VIOLENT.has(t.family) ? violent : undefined
}

/** Casualties told without when and where belong to the violence of the sentence before. */
const isToll = (t: Telling, groups: readonly Group[]): Group | undefined =>
  t.family === 'kill' && t.verbal && dates(t).length === 0 && t.places.length === 0 && t.tolls.length > 0
    ? groups.find(
        g =>
          !g.tellings.some(o => o.tolls.some(x => t.tolls.some(y => x.of === y.of && x.value !== y.value))) &&
          distance(t, g) <= 2 &&
          VIOLENT.has(g.tellings[0]!.family) &&
          g.tellings.every(o => o.status === 'happened'),
      )
    : undefined

/** Told again: the same deed by the same hands, or on the same day in the same place. */
const restates = (t: Telling, g: Group): boolean =>
  sameTense(t, g) &&
  g.tellings.some(o => {
    if (!akin(o, t)) return false
    const who = meets(actors(o), actors(t))
    const when = meets(dates(o), dates(t))
    const where = meets(spots(o), spots(t))
    // "those who died on Monday": the dead of that day.
    if (o.family === 'kill' && t.family === 'kill' && when && Math.abs(t.sentence - o.sentence) <= 4) return true
    const pair = actors(t).length > 1 && actors(o).length > 1 && actors(t).every(a => actors(o).includes(a))
    if (o.lemma === t.lemma && t.type !== 'ASSAULT') return who || where || when
    return pair || Number(who) + Number(when) + Number(where) >= 2
  })

const STOPPAGE = /^(strike|walkout|walk-out|stoppage|stay|walk)$/
/** "the strike", "stayed off the job", "the stoppage": work laid down in one report is one strike, while no day says otherwise. */
const sameStrike = (t: Telling, g: Group): boolean =>
  t.type === 'PROTEST' && STOPPAGE.test(t.lemma) && sameTense(t, g) && g.tellings.some(o => STOPPAGE.test(o.lemma))

/** "No officer fired", right after "officers fired", in another voice: the same deed, denied. */
const contradicts = (t: Telling, g: Group): boolean =>
  t.status === 'not-happened' &&
  t.voice !== null &&
  distance(t, g) <= 3 &&
  g.tellings.some(o => o.voice !== t.voice && o.status !== 'not-happened' && akin(o, t) && tense(o) === 0)

export const joinTellings = (tellings: readonly Telling[]): Group[] => {
  const groups: Group[] = []
  for (const t of tellings) {
    if (t.family === 'phase') {
      // "It began on Monday": what was told last; of nothing told, nothing.
      groups.findLast(g => distance(t, g) <= 2 && PHASED.has(g.tellings[0]!.type))?.tellings.push(t)
      continue
    }
    const candidates = groups.filter(g => compatible(t, g)).reverse()
    const home =
      candidates.find(g => inSentence(t, g)) ??
      pointsBack(t, candidates) ??
      isToll(t, candidates) ??
      candidates.find(g => restates(t, g) || sameStrike(t, g)) ??
      candidates.find(g => contradicts(t, g))
    if (home)
      home.tellings.push(home.tellings.some(o => tense(o) === 0) && contradicts(t, home) ? { ...t, denied: true } : t)
    else groups.push({ tellings: [t] })
  }
  return groups.filter(isTold)
}

/** A bare noun that points to nothing told ("the fighting") is no event of its own. */
const isTold = (g: Group): boolean => {
  const t = g.tellings[0]!
  return g.tellings.length > 1 || t.verbal || t.light || t.isConcrete
}
