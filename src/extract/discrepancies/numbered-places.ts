/**
 * Numbered places of one kind in two accounts set side by side: "at Gate 3 ... has them fall at Gate 5" -> place.
 */
import type { Finding, Scene } from './fact.ts'

const NUMBERED =
  /\b(?:at|on|in|from) ((?:Gate|Pier|Terminal|Checkpoint|Jetty|Berth|Kilomet(?:re|er)|Shaft|Block|Platform|Camp|Sector|Building|Unit|Reactor|Station|Post|Line|Tower|Warehouse|Hangar|Ward|Mine|Well|Bridge|Dock|Lock|Zone|Road|Highway|Route|Lane|Floor|Room|Hall|Tunnel|Silo|Furnace)) (\d+|[A-Z])\b/g
const CONTRAST = /;|\bwhile\b|\bwhereas\b|, but\b|\. /
const NEAR = 260

export const numberedPlaces = (scene: Scene): Finding[] => {
  const all = [...scene.text.matchAll(NUMBERED)]
  return all.flatMap((b, i) => {
    const a = all.slice(0, i).findLast(x => x[1] === b[1])
    if (!a || a[2] === b[2] || b.index - a.index > NEAR) return []
    const between = scene.text.slice(a.index + a[0].length, b.index)
    const spans = [a, b].map(x => ({ start: x.index, end: x.index + x[0].length, value: `${x[1]} ${x[2]}` }))
    const apart =
      scene.tellerAt(spans[0]!).id !== scene.tellerAt(spans[1]!).id ||
      /\b(?:has|have|puts?|places?|records?|names?|report|sheet|log|account|version)\b/i.test(between)
    if (!apart || !CONTRAST.test(between) || /\b(?:another|also|then|later|next|other|second)\b/i.test(between))
      return []
    return [
      {
        kind: 'place' as const,
        sides: spans,
        why: `One account puts it at ${a[1]} ${a[2]}, the other at ${b[1]} ${b[2]}.`,
      },
    ]
  })
}
