/**
 * Who "the two sides", "both countries" and "they" who meet are: the parties told of together before, else the two told of most.
 *
 * "Niger and the Union met ... The two sides will meet again" -> Niger and the Union take part, in the words "The two sides".
 */
import type { Actor } from '../../record/sourced-record.ts'
import type { Telling } from './telling.ts'

type Part = Telling['participants'][number]

const PAIR =
  /^(?:the )?(?:two|both|rival|warring|opposing|other)\b.{0,30}?\b(?:sides?|countries|nations|parties|governments|neighbou?rs|states|leaders|delegations|camps|foes|rivals|ministers|presidents|teams|negotiators)$|^both$|^(?:the )?(?:parties|sides|negotiators|two)$/i
const THEY = /^(?:they|them|both|we)$/i
const TOGETHER = /^(?:meet|agree|deal|call|ceasefire|war)$/

interface PairInput {
  readonly actors: readonly Actor[]
  readonly wordsOf: (part: Part) => string
}

/** The two parties told of most, by the words that name them. */
const mainTwo = (actors: readonly Actor[]): string[] => {
  const parties = actors.filter(a => /^(?:state|organisation|group)$/.test(a.kind) && !PAIR.test(a.name))
  const count = (a: Actor): number =>
    actors.filter(b => b.id === a.id || b.affiliation === a.id).reduce((n, b) => n + b.mentions.length, 0)
  const ranked = parties.map(a => ({ id: a.id, n: count(a) })).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
  const [first, second, third] = ranked
  return first && second && second.n >= 3 && second.n > (third?.n ?? 0) ? [first.id, second.id] : []
}

/** The tellings with every pair named by its members. */
export const withPairs = (tellings: readonly Telling[], { actors, wordsOf }: PairInput): Telling[] => {
  const isPair = (p: Part): boolean => PAIR.test(wordsOf(p))
  const main = mainTwo(actors)
  const pairs: (readonly string[])[] = []
  return tellings.map(t => {
    const named = t.participants.filter(p => !isPair(p) && /^(?:actor|recipient)$/.test(p.role))
    const known = pairs.at(-1) ?? main
    const whole = t.participants.flatMap((p): Part[] => {
      if (isPair(p)) return known.length === 2 ? known.map(actor => ({ ...p, actor })) : [p]
      const withHim = pairs.findLast(x => x.includes(p.actor))
      const alone = named.length === 1 && TOGETHER.test(t.family) && THEY.test(wordsOf(p))
      return alone && withHim ? [p, ...withHim.filter(a => a !== p.actor).map(actor => ({ ...p, actor }))] : [p]
    })
    if (named.length === 2 && named[0]!.actor !== named[1]!.actor) pairs.push(named.map(p => p.actor))
    return { ...t, participants: whole.filter((p, i) => whole.findIndex(q => q.actor === p.actor) === i) }
  })
}
