/**
 * Why entries that people want to join look like different things: dates, kinds, those who act, places; nothing where they do not.
 *
 * unlike(store, ['e-1', 'e-2']) -> ['their types are ASSAULT and CONSULT', 'their dates exclude one another']
 * Dates that exclude one another are enough; any other difference counts only where as much does not agree.
 */
import { datesAgree } from '../record/agree.ts'
import type { Entry } from '../record/entries.ts'
import { doersOf } from '../store/facets.ts'
import type { Store } from '../store/store.ts'
import { allActors } from './all-of.ts'
import { entryIn } from './decide.ts'

interface Looks {
  /** What the entry is in one word, with what that word is called. */
  readonly sort: readonly [called: string, value: string] | undefined
  readonly who: ReadonlySet<string>
  readonly dates: readonly string[]
  readonly places: readonly string[]
}

const sortOf = (entry: Entry): Looks['sort'] => {
  switch (entry.entry) {
    case 'statement':
      return undefined
    case 'event':
      return ['types', entry.type]
    case 'proposal':
    case 'position':
      return ['issues', entry.issue]
    case 'commitment':
    case 'discrepancy':
      return ['kinds', entry.kind]
  }
}

const datesOf = (entry: Entry): readonly string[] => {
  switch (entry.entry) {
    case 'statement':
    case 'position':
      return entry.time ? [entry.time.value] : []
    case 'event':
      return entry.times.map(t => t.value)
    case 'proposal':
      return entry.made ? [entry.made.value] : []
    case 'commitment':
      return entry.dues.flatMap(d => d.value ?? [])
    case 'discrepancy':
      return []
  }
}

type Verdict = 'same' | 'other' | 'unknown'
const shared = (a: Iterable<string>, b: Iterable<string>): Verdict => {
  const [x, y] = [new Set(a), new Set(b)]
  if (x.size === 0 || y.size === 0) return 'unknown'
  return [...x].some(one => y.has(one)) ? 'same' : 'other'
}

const differences = (a: Looks, b: Looks): string[] => {
  const found: string[] = []
  let same = 0
  const weigh = (verdict: Verdict, said: string): void => {
    if (verdict === 'other') found.push(said)
    if (verdict === 'same') same++
  }
  const dated = a.dates.length > 0 && b.dates.length > 0
  const days = dated && a.dates.some(x => b.dates.some(y => datesAgree(x, y)))
  if (dated && !days) return [`their dates exclude one another (${a.dates.join(', ')} and ${b.dates.join(', ')})`]
  if (days) same++
  if (a.sort && b.sort && a.sort[1] !== b.sort[1]) found.push(`their ${a.sort[0]} are ${a.sort[1]} and ${b.sort[1]}`)
  weigh(shared(a.who, b.who), 'nobody acts in both')
  weigh(shared(a.places, b.places), 'they are in different places')
  return found.length > 0 && found.length >= same ? found : []
}

/** Each reason once; of more than two entries every one is held against the first. */
export const unlike = async (store: Store, ids: readonly string[]): Promise<readonly string[]> => {
  const actors = new Map((await allActors(store)).map(a => [a.id, a]))
  const withSides = (doers: readonly string[]): Set<string> => {
    const all = new Set<string>()
    for (const doer of doers)
      for (let at: string | undefined = doer; at !== undefined && !all.has(at); at = actors.get(at)?.affiliation)
        all.add(at)
    return all
  }
  const looks: Looks[] = []
  for (const id of new Set(ids)) {
    const kept = await entryIn(store, id)
    const entry = kept.entry ?? kept.machine
    if (!entry) continue
    looks.push({
      sort: sortOf(entry),
      who: withSides(doersOf(entry)),
      dates: datesOf(entry),
      places: entry.entry === 'event' ? entry.places.map(p => p.value) : [],
    })
  }
  const [first, ...rest] = looks
  return first ? [...new Set(rest.flatMap(one => differences(first, one)))] : []
}
