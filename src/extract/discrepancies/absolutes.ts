/**
 * What is said of all or of none, and one case against it -> status.
 *
 * "voted unanimously ... Elder Marr voted against"; "the first breach of the truce ... four earlier breaches"; "its entire
 * stake ... the remaining 12 per cent"; "has never set foot in the capital ... spent a year in the capital".
 * Each row is a claim that allows no exception and the words of an exception that share its noun, if it has one.
 */
import type { Span } from '../../text/span.ts'
import { ROWS } from './absolute-claims.ts'
import { shared, stemsIn } from './context.ts'
import type { Finding, Scene } from './fact.ts'

const REACH = 12

interface Hit extends Span {
  readonly sentence: number
}

/** Places of a form, each with its sentence. */
const hits = (scene: Scene, form: RegExp): Hit[] =>
  scene.sentences.flatMap((s, sentence) => {
    const m = form.exec(scene.text.slice(s.start, s.end))
    return m ? [{ start: s.start + m.index, end: s.start + m.index + m[0].length, sentence }] : []
  })

const CLAIM_OPEN = /\b(?:if|unless|whether|would|could|may|might|should|want\w*|hop\w*|demand\w*|must|to be)\b/i

export const absolutes = (scene: Scene): Finding[] =>
  ROWS.flatMap((row): Finding[] => {
    const claims = hits(scene, row.claim)
    if (claims.length === 0) return []
    const cases = hits(scene, row.case)
    for (const a of claims) {
      const own = scene.sentences[a.sentence]!
      if (CLAIM_OPEN.test(scene.text.slice(own.start, a.end))) continue
      const stems = stemsIn(own, own)
      const b = cases.find(c => {
        const s = scene.sentences[c.sentence]!
        const apart = c.sentence - a.sentence
        return (
          apart !== 0 &&
          (apart > 0 || row.either === true) &&
          Math.abs(apart) <= (row.reach ?? REACH) &&
          !row.unless?.test(scene.text.slice(s.start, s.end)) &&
          shared(stems, stemsIn(s, s)) >= row.words
        )
      })
      if (!b) continue
      const sides = [a, b].sort((x, y) => x.start - y.start).map(x => ({ start: x.start, end: x.end }))
      return [{ kind: 'status', sides, why: row.why }]
    }
    return []
  })
