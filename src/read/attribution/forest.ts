/**
 * Boosted regression trees, read from flat arrays: the reranker's judge.
 *
 * forest(values) -> the sum of one leaf a tree, a log odds. A node goes left where its feature is at most its threshold.
 */
export interface Forest {
  /** Index of each tree's root in the node arrays. */
  readonly roots: Int32Array
  readonly feature: Int16Array
  readonly threshold: Float32Array
  /** The right child; the left one is the next node. 0 at a leaf. */
  readonly right: Int32Array
  readonly value: Float32Array
  readonly base: number
}

export function scoreOf(forest: Forest, values: Float32Array): number {
  let sum = forest.base
  for (let tree = 0; tree < forest.roots.length; tree++) {
    let node = forest.roots[tree] as number
    for (let right = forest.right[node] as number; right > 0; right = forest.right[node] as number)
      node = (values[forest.feature[node] as number] as number) <= (forest.threshold[node] as number) ? node + 1 : right
    sum += forest.value[node] as number
  }
  return sum
}
