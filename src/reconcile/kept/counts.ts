/**
 * How often things occur, told in steps, so that one report more leaves nearly all weights as they were.
 *
 * Among up to 256 events a word in 5 of them counts 5; among more, 5 counts 4 and 100 counts 64: a weight changes only where a
 * count has doubled, and what was compared with the weight before is kept.
 */

/** So many events are counted one by one: a record this small is compared anew in no time. */
export const COUNTED = 256

/** A count as it weighs among `total` things. */
export const stepOf = (count: number, total: number): number =>
  total <= COUNTED || count < 2 ? count : 2 ** Math.floor(Math.log2(count))

/** Weight of a word that stands in `held` of `total` texts: inverse document frequency. */
export const wordWeight = (held: number, total: number): number =>
  Math.log(1 + stepOf(total, total) / stepOf(Math.max(1, held), total))
