/**
 * Features as numbers: mix(mix(seed, a), b) -> 32 bits; no string is built while a sentence is read.
 *
 * hashText('said') -> the same number on every machine. `featureKey` keeps the 28 bits that models store.
 */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** FNV-1a over UTF-16 units, then one round of mixing; never 0, which stands for "no token there". */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash, 0x2545f491) | 1
}

export function featureKey(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> 4
}
