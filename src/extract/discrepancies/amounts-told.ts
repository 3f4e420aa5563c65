/**
 * One measure with its subject by two tellers, however far apart -> number.
 *
 * "The debt amounts to 310 million ... The debt stands at 190 million".
 */
import { stemOf } from './context.ts'
import type { Finding, Scene } from './fact.ts'
import { maybeSame, valuesAgree } from './same-thing.ts'
import { withNoun } from './words-of.ts'

const say = (n: number): string => n.toLocaleString('en')

/** "The debt to the firm stands at": what a number behind it is told of. */
const MEASURING =
  /\b(?:the|its|their|his|her) ((?:[a-z]+ )?[a-z]{3,})(?: (?:of|to|with|for|in|on) [^.;,]{2,40}?)? (?:now )?(?:amount(?:s|ed)? to|st(?:ands|ood) at|c(?:omes|ame) to|total(?:s|led)?|is|was|were|are|reach(?:es|ed)|costs?|measure[sd]?|weigh(?:s|ed)|exceed(?:s|ed)|run(?:s)? to)(?: some| about| around| only| just| at least| more than)? $/i
const UNITS = /^(?:\$|€|£|¥|dollar|euro|pound|tonne|barrel|kilometre|hectare|metre|)$/

/** "The debt stands at 190 million": a number told of its subject. */
const measured = (scene: Scene) =>
  scene.quantities.flatMap(q => {
    const s = scene.sentences[q.sentence]!
    const m = MEASURING.exec(scene.text.slice(s.start, q.start))
    if (!m || !UNITS.test(q.kind) || q.value < 10) return []
    const names = [...m[0].matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(x => x[0]).slice(1)
    return [{ q, thing: stemOf(m[1]!.split(' ').at(-1)!), names }]
  })

export const amountsTold = (scene: Scene): Finding[] => {
  const all = measured(scene)
  return all.flatMap((b, i): Finding[] => {
    const a = all
      .slice(0, i)
      .find(x => x.thing === b.thing && (x.q.kind === b.q.kind || x.q.kind === '' || b.q.kind === ''))
    if (!a || valuesAgree(a.q, b.q) || a.q.value / b.q.value > 12 || b.q.value / a.q.value > 12) return []
    const [x, y] = [scene.tellerAt(a.q), scene.tellerAt(b.q)]
    if (x.id === y.id || !maybeSame(scene, a.q, b.q, true)) return []
    if (a.names.length > 0 && b.names.length > 0 && !a.names.some(n => b.names.includes(n))) return []
    return [
      {
        kind: 'number',
        sides: [withNoun(scene, a.q), withNoun(scene, b.q)],
        why: `According to ${x.name} ${say(a.q.value)}, according to ${y.name} ${say(b.q.value)}.`,
      },
    ]
  })
}
