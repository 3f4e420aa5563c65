/**
 * Who waits for whom: the conditions of a record's positions as a graph, with its circles.
 *
 * "No talks before withdrawal" (the council) and "no withdrawal before talks" (the front) -> two edges and one circle.
 * A node is an actor with an issue; what no actor is named for is a node of its own words. Edges run from the one who
 * waits to what it waits for.
 */
import type { Condition, PositionEntry } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'

export interface ConditionNode {
  readonly id: string
  /** Absent where the condition names nobody. */
  readonly actor?: string
  /** The issue, or the condition's own words where its issue is not known. */
  readonly about: string
}
export interface ConditionEdge {
  readonly from: string
  readonly to: string
  readonly relation: Condition['relation']
  readonly position: string
  /** The condition's words. */
  readonly words: string
}
export interface ConditionsGraph {
  readonly nodes: readonly ConditionNode[]
  readonly edges: readonly ConditionEdge[]
  /** Position ids that wait for one another in a ring, each ring once, from its smallest id. */
  readonly circles: readonly (readonly string[])[]
}

/** Small words, and verbs that only carry a noun, say nothing of what is waited for. */
const EMPTY = new Set(
  `about after again agree agreed before being begin first from have held into made must only over shall should start
  take taken that their them there they this until were when will with would`.split(/\s+/),
)

/** The stems of a text's telling words: enough to see "withdraw" in "withdrawal", "talk" in "talks". */
const stems = (text: string): Set<string> =>
  new Set(
    [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].flatMap(m =>
      EMPTY.has(m[0]) ? [] : [m[0].slice(0, 5).replace(/s$/, '')],
    ),
  )

/** What a position withholds or offers: its words without those of its conditions. */
const offered = (p: PositionEntry): Set<string> => {
  const out = stems(p.words.map(w => w.exact).join(' '))
  for (const c of p.conditions) for (const stem of stems(c.words.exact)) out.delete(stem)
  return out
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const x of a) if (b.has(x)) return true
  return false
}

/** Rings in a graph of positions, found by walking from each id over larger ones, so that each ring is told once. */
const ringsOf = (next: ReadonlyMap<string, readonly string[]>): string[][] => {
  const rings: string[][] = []
  const walk = (path: readonly string[]): void => {
    for (const id of next.get(path.at(-1)!) ?? []) {
      if (id === path[0] && path.length > 1) rings.push([...path])
      else if (id > path[0]! && !path.includes(id) && path.length < 6) walk([...path, id])
    }
  }
  for (const id of [...next.keys()].sort()) walk([id])
  return rings
}

/** The conditions of a record as a graph. A pure function: same record, same graph. */
export const conditionsGraph = (record: SourcedRecord): ConditionsGraph => {
  const nodes = new Map<string, ConditionNode>()
  const node = (actor: string | undefined, about: string): string => {
    const id = `${actor ?? ''}|${about}`
    if (!nodes.has(id)) nodes.set(id, { id, ...(actor ? { actor } : {}), about })
    return id
  }
  const waiting = record.positions.filter(p => p.conditions.length > 0)
  const edges = waiting.flatMap(p =>
    p.conditions.map(c => ({
      from: node(p.holder.actor, p.issue),
      to: node(c.on?.actor, c.issue ?? c.words.exact),
      relation: c.relation,
      position: p.id,
      words: c.words.exact,
    })),
  )
  const side = (p: PositionEntry): ReadonlySet<string> => new Set([p.holder.actor, ...p.party])
  // Worked out once each: every position is held against every other.
  const looks = waiting.map(p => ({
    p,
    side: side(p),
    offers: offered(p),
    waits: p.conditions.map(c => ({ on: c.on?.actor, issue: c.issue, words: stems(c.words.exact) })),
  }))
  const next = new Map(
    looks.map(a => [
      a.p.id,
      looks
        .filter(
          b =>
            b !== a &&
            !meets(a.side, b.side) &&
            a.waits.some(
              c => (c.on === undefined || b.side.has(c.on)) && (c.issue === b.p.issue || meets(c.words, b.offers)),
            ),
        )
        .map(b => b.p.id),
    ]),
  )
  return { nodes: [...nodes.values()], edges, circles: ringsOf(next) }
}
