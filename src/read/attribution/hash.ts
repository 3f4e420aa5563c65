/**
 * Numbers for words and for features, so that a model is one flat array and no dictionary is kept.
 *
 * hashString('said') -> 1786418143; mix(mix(7, said), comma) -> the number of feature 7 on that pair.
 */

/** FNV-1a over UTF-16 units. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Joins one more value to a hash; the order of joining matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The 24 bits of a feature's hash that models store. */
export function keyOf(feature: number): number {
  return (feature ^ (feature >>> 24)) & 0xffffff
}
