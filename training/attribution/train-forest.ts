/**
 * Grows a forest by gradient boosting with histograms (Friedman 2001; Ke et al. 2017), on the logistic loss with soft targets.
 */
import type { Forest } from '../../src/read/attribution/forest.ts'
import { randomFrom } from './feature-rows.ts'

export interface ForestOptions {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  readonly rowShare: number
  readonly columnShare: number
  readonly leastRows: number
  readonly ridge: number
  readonly seed: number
}

export const FOREST_OPTIONS: ForestOptions = {
  trees: 250,
  leaves: 24,
  rate: 0.08,
  rowShare: 0.5,
  columnShare: 0.4,
  leastRows: 60,
  ridge: 5,
  seed: 5,
}

const BINS = 64

export interface ForestTask {
  /** 0-1; within a group they are shares of what is right. */
  readonly targets: Float32Array
  /** First row of each group, and the number of rows at the end: then the loss is a softmax within each group. */
  readonly groups?: Int32Array
  /** Scores to begin with; the forest learns what is left. */
  readonly start?: Float32Array
  readonly options?: ForestOptions
}

interface Leaf {
  readonly rows: Int32Array
  readonly sums: Float64Array
  readonly depth: number
  best: { gain: number; column: number; bin: number }
  node: number
}

/** `values` is rows x columns; `targets` lie in 0-1. */
export function trainForest(
  values: Float32Array,
  columns: number,
  { targets, groups, start, options = FOREST_OPTIONS }: ForestTask,
): Forest {
  const rows = targets.length
  const edges = edgesOf(values, columns, rows)
  const binned = Array.from({ length: columns }, (_, column) => {
    const list = edges[column] as Float32Array
    const bins = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) bins[row] = binOf(list, values[row * columns + column] as number)
    return bins
  })
  const random = randomFrom(options.seed)
  let mean = 0
  for (const target of targets) mean += target / rows
  const base = groups || start ? 0 : Math.log(mean / (1 - mean))
  const scores = start ? start.slice() : new Float32Array(rows).fill(base)
  const gradient = new Float32Array(rows)
  const hessian = new Float32Array(rows)
  const nodes = {
    roots: [] as number[],
    feature: [] as number[],
    threshold: [] as number[],
    right: [] as number[],
    value: [] as number[],
  }
  for (let tree = 0; tree < options.trees; tree++) {
    if (groups) softmaxLoss(groups)
    else logisticLoss()
    const chosen: number[] = []
    for (let row = 0; row < rows; row++) if (random() < options.rowShare) chosen.push(row)
    const active = Array.from({ length: columns }, (_, c) => c).filter(() => random() < options.columnShare)
    growTree(Int32Array.from(chosen), active)
    const root = nodes.roots[tree] as number
    for (let row = 0; row < rows; row++) {
      let node = root
      for (let right = nodes.right[node] as number; right > 0; right = nodes.right[node] as number)
        node =
          (values[row * columns + (nodes.feature[node] as number)] as number) <= (nodes.threshold[node] as number)
            ? node + 1
            : right
      scores[row] = (scores[row] as number) + (nodes.value[node] as number)
    }
  }
  return frozen(nodes, base)

  function logisticLoss(): void {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]!))
      gradient[row] = targets[row]! - p
      hessian[row] = Math.max(p * (1 - p), 1e-4)
    }
  }

  function softmaxLoss(groups: Int32Array): void {
    for (let g = 0; g + 1 < groups.length; g++) {
      const [from, to] = [groups[g]!, groups[g + 1]!]
      let top = -Infinity
      for (let row = from; row < to; row++) top = Math.max(top, scores[row]!)
      let sum = 0
      for (let row = from; row < to; row++) sum += Math.exp(scores[row]! - top)
      for (let row = from; row < to; row++) {
        const p = Math.exp(scores[row]! - top) / sum
        gradient[row] = targets[row]! - p
        hessian[row] = Math.max(p * (1 - p), 1e-4)
      }
    }
  }

  function growTree(all: Int32Array, active: readonly number[]): void {
    interface Built {
      column: number
      bin: number
      low?: Built
      high?: Built
      value: number
    }
    const make = (list: Int32Array, depth: number): Leaf & { built: Built } => {
      const sums = histogram(list, active)
      const [g, h] = totals(sums)
      const built: Built = { column: -1, bin: 0, value: (options.rate * g) / (h + options.ridge) }
      return { rows: list, sums, depth, best: bestSplit(sums, active, list.length), node: 0, built }
    }
    const root = make(all, 0)
    const open = [root]
    for (let leaves = 1; leaves < options.leaves; leaves++) {
      let pick = -1
      for (let i = 0; i < open.length; i++)
        if ((open[i]?.best.gain ?? 0) > 1e-3 && (pick < 0 || (open[i]?.best.gain ?? 0) > (open[pick]?.best.gain ?? 0)))
          pick = i
      if (pick < 0) break
      const leaf = open[pick] as Leaf & { built: Built }
      const { column, bin } = leaf.best
      const bins = binned[column] as Uint8Array
      const low = leaf.rows.filter(row => (bins[row] as number) <= bin)
      const high = leaf.rows.filter(row => (bins[row] as number) > bin)
      const lowLeaf = make(low, leaf.depth + 1)
      const highLeaf = make(high, leaf.depth + 1)
      leaf.built.column = column
      leaf.built.bin = bin
      leaf.built.low = lowLeaf.built
      leaf.built.high = highLeaf.built
      open.splice(pick, 1, lowLeaf, highLeaf)
    }
    nodes.roots.push(nodes.feature.length)
    write(root.built)

    function write(built: Built): void {
      const at = nodes.feature.length
      nodes.feature.push(Math.max(built.column, 0))
      nodes.threshold.push(built.low ? ((edges[built.column] as Float32Array)[built.bin] as number) : 0)
      nodes.right.push(0)
      nodes.value.push(built.low ? 0 : built.value)
      if (!built.low || !built.high) return
      write(built.low)
      nodes.right[at] = nodes.feature.length
      write(built.high)
    }
  }

  function histogram(list: Int32Array, active: readonly number[]): Float64Array {
    const sums = new Float64Array(active.length * BINS * 3)
    for (let a = 0; a < active.length; a++) {
      const bins = binned[active[a] as number] as Uint8Array
      const base = a * BINS * 3
      for (let i = 0; i < list.length; i++) {
        const row = list[i] as number
        const at = base + (bins[row] as number) * 3
        sums[at] = (sums[at] as number) + (gradient[row] as number)
        sums[at + 1] = (sums[at + 1] as number) + (hessian[row] as number)
        sums[at + 2] = (sums[at + 2] as number) + 1
      }
    }
    return sums
  }

  function totals(sums: Float64Array): readonly [number, number] {
    let [g, h] = [0, 0]
    for (let bin = 0; bin < BINS; bin++) {
      g += sums[bin * 3] as number
      h += sums[bin * 3 + 1] as number
    }
    return [g, h]
  }

  function bestSplit(sums: Float64Array, active: readonly number[], size: number): Leaf['best'] {
    const [g, h] = totals(sums)
    const whole = (g * g) / (h + options.ridge)
    const best = { gain: 0, column: -1, bin: 0 }
    if (size < 2 * options.leastRows) return best
    for (let a = 0; a < active.length; a++) {
      let [lowG, lowH, lowN] = [0, 0, 0]
      for (let bin = 0; bin < BINS - 1; bin++) {
        const at = (a * BINS + bin) * 3
        lowG += sums[at] as number
        lowH += sums[at + 1] as number
        lowN += sums[at + 2] as number
        if (lowN < options.leastRows) continue
        if (size - lowN < options.leastRows) break
        const gain =
          (lowG * lowG) / (lowH + options.ridge) + ((g - lowG) * (g - lowG)) / (h - lowH + options.ridge) - whole
        if (gain > best.gain) Object.assign(best, { gain, column: active[a] as number, bin })
      }
    }
    return best
  }
}

/** Borders between bins: as many values on each side as can be, from a sample. */
function edgesOf(values: Float32Array, columns: number, rows: number): readonly Float32Array[] {
  const stride = Math.max(1, Math.floor(rows / 20000))
  return Array.from({ length: columns }, (_, column) => {
    const sample: number[] = []
    for (let row = 0; row < rows; row += stride) sample.push(values[row * columns + column] as number)
    sample.sort((a, b) => a - b)
    const distinct = [...new Set(sample)]
    if (distinct.length <= BINS) return Float32Array.from(distinct.slice(0, -1))
    const list: number[] = []
    for (let bin = 1; bin < BINS; bin++) {
      const edge = sample[Math.floor((bin * sample.length) / BINS)] as number
      if (edge !== list[list.length - 1]) list.push(edge)
    }
    return Float32Array.from(list)
  })
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (value <= (edges[mid] as number)) high = mid
    else low = mid + 1
  }
  return low
}

function frozen(
  nodes: { roots: number[]; feature: number[]; threshold: number[]; right: number[]; value: number[] },
  base: number,
): Forest {
  return {
    roots: Int32Array.from(nodes.roots),
    feature: Int16Array.from(nodes.feature),
    threshold: Float32Array.from(nodes.threshold),
    right: Int32Array.from(nodes.right),
    value: Float32Array.from(nodes.value),
    base,
  }
}
