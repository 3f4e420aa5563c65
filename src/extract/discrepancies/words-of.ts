/**
 * The words that stand for a number in a record: with its qualifier, its noun, and what happened to them.
 *
 * 2900 in "no more than 2,900 had failed" -> "no more than 2,900 had failed".
 */
import type { Side } from './fact.ts'
import type { Quantity } from './quantities.ts'

const STOP =
  /^ (?!(?:of|in|at|on|for|to|from|and|or|by|with|that|which|who|as|when|while|the|a|an|but|if)\b)[a-z][\w’'-]*/

/** A number and the words about it, on both sides, inside its sentence. */
export const withNoun = (
  scene: { readonly text: string; readonly sentences: readonly { readonly start: number; readonly end: number }[] },
  q: Quantity,
): Side => {
  const s = scene.sentences[q.sentence]!
  const before = scene.text.slice(Math.max(s.start, q.start - 28), q.start)
  // Behind the verb of the teller and his name: "the union said | at least 61".
  const back = /(?:[\w’“-]+ ){0,3}$/
    .exec(before)![0]
    .replace(/^.*\b(?:said|says|put|puts|told|tells|claimed|claims|that) /i, '')
  let end = q.end
  for (let i = 0; i < 3; i++) {
    const m = STOP.exec(scene.text.slice(end, Math.min(s.end, end + 24)))
    if (!m) break
    end += m[0].length
  }
  return { start: q.start - back.length, end, value: q.value }
}
