/**
 * Coreference scores of the CoNLL kind over clusters of mention keys: scoreClusters([[1, 2], [3]], [[1, 2, 3]]) -> MUC, B3, CEAFe, their mean.
 *
 * Counts of several documents are added up before the division. No mention stands in two clusters of one side.
 */
export type Clusters = readonly (readonly number[])[]

interface Tally {
  hit: number
  of: number
}
interface Both {
  readonly recall: Tally
  readonly precision: Tally
}

export interface ClusterTally {
  readonly muc: Both
  readonly b3: Both
  readonly ceafe: Both
}

const both = (): Both => ({ recall: { hit: 0, of: 0 }, precision: { hit: 0, of: 0 } })
export const newClusterTally = (): ClusterTally => ({ muc: both(), b3: both(), ceafe: both() })

const whereabouts = (clusters: Clusters): Map<number, number> =>
  new Map(clusters.flatMap((c, i) => c.map(m => [m, i] as const)))

const oneWay = (tally: { muc: Tally; b3: Tally }, from: Clusters, to: Clusters): void => {
  const at = whereabouts(to)
  for (const c of from) {
    const parts = new Map<number, number>()
    let alone = 0
    for (const m of c) {
      const p = at.get(m)
      if (p === undefined) alone++
      else parts.set(p, (parts.get(p) ?? 0) + 1)
    }
    tally.muc.hit += c.length - parts.size - alone
    tally.muc.of += c.length - 1
    for (const n of parts.values()) tally.b3.hit += (n * n) / c.length
    tally.b3.of += c.length
  }
}

/** The heaviest pairing of rows with columns (Hungarian method); what is shared by nobody weighs nothing. */
const heaviestPairing = (weight: readonly (readonly number[])[]): number => {
  const size = Math.max(weight.length, weight[0]?.length ?? 0)
  const cost = (r: number, c: number): number => -(weight[r]?.[c] ?? 0)
  const u = new Array<number>(size + 1).fill(0)
  const v = new Array<number>(size + 1).fill(0)
  const rowOf = new Array<number>(size + 1).fill(0)
  const way = new Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Array<boolean>(size + 1).fill(false)
    do {
      used[column] = true
      const r = rowOf[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const now = cost(r - 1, j - 1) - u[r]! - v[j]!
        if (now < least[j]!) {
          least[j] = now
          way[j] = column
        }
        if (least[j]! < delta) {
          delta = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= size; j++)
        if (used[j]) {
          u[rowOf[j]!]! += delta
          v[j]! -= delta
        } else least[j]! -= delta
      column = next
    } while (rowOf[column] !== 0)
    do {
      const before = way[column]!
      rowOf[column] = rowOf[before]!
      column = before
    } while (column !== 0)
  }
  let sum = 0
  for (let j = 1; j <= size; j++) sum -= cost(rowOf[j]! - 1, j - 1)
  return sum
}

export const addClusters = (tally: ClusterTally, gold: Clusters, made: Clusters): void => {
  oneWay({ muc: tally.muc.recall, b3: tally.b3.recall }, gold, made)
  oneWay({ muc: tally.muc.precision, b3: tally.b3.precision }, made, gold)
  const at = whereabouts(made)
  const weight = gold.map(g => {
    const row = new Array<number>(made.length).fill(0)
    for (const m of g) if (at.has(m)) row[at.get(m)!]!++
    return row.map((n, j) => (2 * n) / (g.length + made[j]!.length))
  })
  const same = heaviestPairing(weight)
  tally.ceafe.recall.hit += same
  tally.ceafe.precision.hit += same
  tally.ceafe.recall.of += gold.length
  tally.ceafe.precision.of += made.length
}

export const f1Of = ({ recall, precision }: Both): number => {
  const r = recall.of ? recall.hit / recall.of : 0
  const p = precision.of ? precision.hit / precision.of : 0
  return p + r ? (200 * p * r) / (p + r) : 0
}

export const conllF1 = (t: ClusterTally): number => (f1Of(t.muc) + f1Of(t.b3) + f1Of(t.ceafe)) / 3
