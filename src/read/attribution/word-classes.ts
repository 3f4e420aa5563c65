/**
 * The engine's word classes in the two widths that attribution uses.
 */
import type { Clusters } from '../../language/clusters.ts'
import type { WordClasses } from './token-table.ts'

/** 0 stands for an unknown word. */
export function wordClasses(clusters: Clusters): WordClasses {
  const [wide, middle] = [clusters.levels[0], clusters.levels[1] ?? clusters.levels[0]]
  return word => {
    const fine = clusters.of(word)
    return fine < 0 ? { fine: 0, wide: 0 } : { fine: (middle?.[fine] ?? 0) + 1, wide: (wide?.[fine] ?? 0) + 1 }
  }
}
