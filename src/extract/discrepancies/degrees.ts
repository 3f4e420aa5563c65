/**
 * What was due, done only in part by one teller and in full by the other: "barely half of that" / "settled in full" -> status.
 */
import { type Finding, type Scene, textOf } from './fact.ts'

const FULL = /\b(?:in full|fully|entirely|completely|to the last \w+|100 per cent)\b/i
const PART =
  /\b(?:(?:barely|only|less than|scarcely|hardly|little more than|just|about) (?:a )?(?:half|third|quarter|fraction|part|tenth)|a fraction|half) of (?:that|it|this|them|the|its|what)\b/i
const DONE =
  /\b(?:settled|paid|met|repaid|delivered|done|fulfilled|complied|completed|implemented|honoured|cleared|returned|made up)\b/i

/** "barely half of that" by one teller, "settled in full" by the other, of what was due. */
export const degrees = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const next = scene.sentences[i + 1]
    const end = next && !/\n/.test(scene.text.slice(s.end, next.start)) ? next.end : s.end
    const part = PART.exec(textOf(scene, s))
    if (!part) return []
    const at = s.start + part.index
    const rest = scene.text.slice(at + part[0].length, end)
    const full = FULL.exec(rest)
    const done = full ? DONE.exec(rest.slice(Math.max(0, full.index - 24), full.index + full[0].length + 16)) : null
    if (!full || !done || !/\b(?:says?|said|insists?|insisted|according|maintains?|claims?|denie[sd])\b/i.test(rest))
      return []
    if (/\b(?:not|never|n[’']t|until|if|unless|to be|will be)\b/i.test(rest.slice(0, full.index))) return []
    const from = Math.max(0, rest.slice(0, full.index).search(/\b(?:the|it|they|all|everything) [^.;]{0,40}$/i))
    return [
      {
        kind: 'status' as const,
        sides: [
          { start: at, end: at + part[0].length },
          { start: at + part[0].length + from, end: at + part[0].length + full.index + full[0].length },
        ],
        why: 'By one telling it is done only in part, by the other in full.',
      },
    ]
  })
