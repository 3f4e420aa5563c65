/**
 * A payment told with its amount, and none according to another -> status.
 */
import type { Finding, Scene } from './fact.ts'

const say = (n: number): string => n.toLocaleString('en')
const OPEN = /\b(?:if|unless|whether|would|could|may|might|should|will|must|until|before|den(?:y|ied|ies))\b/i
const PAID =
  /\b(?:the|an?|its|their|whose) (ransom|payment|bribe|compensation|tribute|bail|fine|subsidy|bonus|toll)\b[^.;]{0,60}$/i
const UNPAID = /\bno (?:such )?(ransom|payment|bribe|compensation|tribute|bail|fine|subsidy|bonus|toll)\b/gi

/** "The ransom was four million, ... no ransom had been paid". */
export const unpaid = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(UNPAID)].flatMap((m): Finding[] => {
    const none = { start: m.index, end: m.index + m[0].length }
    const y = scene.tellerAt(none)
    const a = scene.quantities.find(q => {
      const s = scene.sentences[q.sentence]!
      const paid = PAID.exec(scene.text.slice(s.start, q.start))
      return (
        paid !== null &&
        paid[1]!.toLowerCase() === m[1]!.toLowerCase() &&
        q.value > 1 &&
        scene.tellerAt(q).id !== y.id &&
        !OPEN.test(paid[0])
      )
    })
    const x = a && scene.tellerAt(a)
    if (!a || !x || y.id === '') return []
    const sides = [{ start: a.start, end: a.end, value: a.value }, none].sort((p, q) => p.start - q.start)
    return [
      {
        kind: 'status',
        sides,
        why: `According to ${x.name} a ${m[1]} of ${say(a.value)}, according to ${y.name} none.`,
      },
    ]
  })
