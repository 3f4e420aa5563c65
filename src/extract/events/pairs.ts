/**
 * Who "the two sides", "both countries" and "they" who meet are: the parties told of together before, else the two told of most.
 *
 * "Niger and the Union met ... The two sides will meet again" -> Niger and the Union take part, in the words "The two sides".
 * A mediator and the court that named it are no sides: without two parties the words stay a group of their own.
 */
import type { Actor } from '../../record/sourced-record.ts'
import type { Telling } from './telling.ts'

type Part = Telling['participants'][number]

const PAIR =
  /^(?:the )?(?:two|both|rival|warring|opposing|other)\b.{0,30}?\b(?:sides?|countries|nations|parties|governments|neighbou?rs|states|leaders|delegations|camps|foes|rivals|ministers|presidents|teams|negotiators|armies|militaries|factions|companies)$|^both$|^(?:the )?(?:parties|sides|negotiators|two|neighbou?rs|rivals|foes|adversaries)$/i
const THEY = /^(?:they|them|both|we)$/i
const TOGETHER = /^(?:meet|agree|deal|call|ceasefire|war)$/
/** What two sides do with or to each other: only such an event makes its two participants the sides of a dispute. */
const BETWEEN = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'RETREAT'])
/** Who stands between the sides, over them or beside them, and is none of them. */
const NO_SIDE =
  /\b(?:mediat(?:or|ors|ion)|facilitators?|arbitrat(?:or|ors|ion)|conciliat\w+|go-between|observers?|monitors?|judges?|courts?|tribunals?|police|parliament|reporters?|journalists?|secretary|spokes\w+)\b/i

interface PairInput {
  readonly actors: readonly Actor[]
  readonly wordsOf: (part: Part) => string
}

/** Two that can be the two sides: neither stands between them, and neither is of the other. */
const areSides = (a: Actor | undefined, b: Actor | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.id !== b.id &&
  ![a, b].some(x => NO_SIDE.test(x.name) || /^(?:outlet|platform|document)$/.test(x.kind)) &&
  a.affiliation !== b.id &&
  b.affiliation !== a.id &&
  (a.affiliation === undefined || a.affiliation !== b.affiliation)

/** The two parties told of most, by the words that name them. */
const mainTwo = (actors: readonly Actor[]): string[] => {
  const parties = actors.filter(
    a => /^(?:state|organisation|group)$/.test(a.kind) && !PAIR.test(a.name) && !NO_SIDE.test(a.name),
  )
  const count = (a: Actor): number =>
    actors.filter(b => b.id === a.id || b.affiliation === a.id).reduce((n, b) => n + b.mentions.length, 0)
  const ranked = parties.map(a => ({ id: a.id, n: count(a) })).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
  const [first, second, third] = ranked
  const clear = first && second && second.n >= 3 && second.n >= 2 * (third?.n ?? 0)
  const of = (id: string) => actors.find(a => a.id === id)
  return clear && areSides(of(first.id), of(second.id)) ? [first.id, second.id] : []
}

/** The tellings with every pair named by its members. */
export const withPairs = (tellings: readonly Telling[], { actors, wordsOf }: PairInput): Telling[] => {
  const isPair = (p: Part): boolean => PAIR.test(wordsOf(p))
  const main = mainTwo(actors)
  const pairs: (readonly string[])[] = []
  const byId = new Map(actors.map(a => [a.id, a]))
  return tellings.map(t => {
    const named = t.participants.filter(p => !isPair(p) && /^(?:actor|recipient)$/.test(p.role))
    const known = pairs.at(-1) ?? main
    const whole = t.participants.flatMap((p): Part[] => {
      if (isPair(p)) return known.length === 2 ? known.map(actor => ({ ...p, actor })) : [p]
      const withHim = pairs.findLast(x => x.includes(p.actor))
      const alone = named.length === 1 && TOGETHER.test(t.family) && THEY.test(wordsOf(p))
      return alone && withHim ? [p, ...withHim.filter(a => a !== p.actor).map(actor => ({ ...p, actor }))] : [p]
    })
    const sides = named.length === 2 && areSides(byId.get(named[0]!.actor), byId.get(named[1]!.actor))
    if (sides && BETWEEN.has(t.type)) pairs.push(named.map(p => p.actor))
    return { ...t, participants: whole.filter((p, i) => whole.findIndex(q => q.actor === p.actor) === i) }
  })
}
