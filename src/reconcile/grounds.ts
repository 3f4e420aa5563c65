/**
 * What two events of reports that tell different stories must share to be one: a place, a named party, or words of their own.
 *
 * "Two dockers were killed in the clash at the harbour" and "a mortar attack near Dol killed four soldiers" are both deeds with a toll,
 * and share nothing else -> no grounds. How like two events are stands in event-likeness.ts.
 */
import type { EventEntry } from '../record/entries.ts'
import type { Actor, Place } from '../record/sourced-record.ts'
import { conceptsOf } from './concepts.ts'
import { stem } from './likeness.ts'

/** Words that stand in tellings of anything: they bind no two events. */
const ANYWHERE = new Set(
  `person people men women children civilians soldiers troops fighters rebels forces police army military government ministry minister president
  office official authorities spokesman spokeswoman spokesperson mayor doctor author state country national side party leader head chief member
  group day week month year hour minute night morning evening yesterday today overnight early late last next first second third
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december two three four five six seven eight nine ten eleven twelve twenty thirty dozen hundred thousand million end ended begin began begun
  start started come came went make made give gave given get got show use new old big more most least other another some any all both each
  many against without under between during since until among out off down again only just still yet already then there here where because
  might must should can cannot does did done being than other them him they you your our what how why its area place region town city village
  near north south east west northern southern eastern western reported according air armed`
    .split(/\s+/)
    .map(stem),
)

/** What an event can be known by in the reports of another story. */
export interface Marks {
  /** The story that its report tells. */
  readonly story: string
  /** Persons and organisations with a name, and places smaller than a country, in its sentences. */
  readonly named: ReadonlySet<string>
  /** Words there that name no kind of happening and are not said of anything. */
  readonly words: ReadonlySet<string>
}

/** Over these lie many events of one day. */
const WIDE = new Set(['country', 'state', 'continent'])
const isName = (a: Actor): boolean => /^\p{Lu}/u.test(a.name)

/** Takes the marks of events among these actors and places; `around` are the ids in an event's sentences, `words` their stems. */
export const createMarker = (actors: readonly Actor[], places: readonly Place[]) => {
  const named = new Set([
    ...actors.flatMap(a => ((a.kind === 'person' || a.kind === 'organisation') && isName(a) ? [a.id] : [])),
    ...places.flatMap(p => (WIDE.has(p.kind) ? [] : [p.id])),
  ])
  return (event: EventEntry, around: readonly string[], words: readonly string[]): Omit<Marks, 'story'> => {
    const ids = [...event.participants.map(p => p.actor), ...event.places.map(p => p.value), ...around]
    return {
      named: new Set(ids.filter(id => named.has(id))),
      words: new Set(words.filter(w => !ANYWHERE.has(w) && !/\d/.test(w) && conceptsOf(w).length === 0)),
    }
  }
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}

/** Words that two events must share where nothing named binds them. */
const WORDS = 2

/** Whether two events may be one at all. Type, toll and day alone are no grounds. */
export const haveGrounds = (a: Marks, b: Marks): boolean =>
  a.story === b.story || shared(a.named, b.named) > 0 || shared(a.words, b.words) >= WORDS
