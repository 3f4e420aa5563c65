/**
 * What was offered, told by those who got the offer and by those who made it: "were offered two per cent" / "put three per
 * cent on the table" -> number.
 *
 * Offer and demand are two things; so are a first and a second offer.
 */
import type { Finding, Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const GOT =
  /\b(?:was|were|been|being) (?:only |just |merely )?offered (?:only |just |a mere |a rise of |a total of |some )?$/i
const GAVE =
  /\b(?:(?:has |have |had )?(?:offered|put|tabled|proposed)|offer (?:was|is|stands at|of)) (?:them |us |it |him |her |the \w+ )?(?:a rise of |a total of |some |at )?$/i
const AGAIN =
  /\b(?:first|then|later|last (?:week|month|year)|raised|improved|since|new offer|second|earlier|increased|better|up from|now)\b/i
const REACH = 4

const lead = (scene: Scene, q: Quantity): string => scene.text.slice(Math.max(0, q.start - 60), q.start)

export const offers = (scene: Scene): Finding[] =>
  scene.quantities.flatMap(got => {
    if (!GOT.test(lead(scene, got))) return []
    const near = scene.quantities.filter(
      q =>
        q !== got &&
        Math.abs(q.sentence - got.sentence) <= REACH &&
        q.kind === got.kind &&
        GAVE.test(lead(scene, q)) &&
        !GOT.test(lead(scene, q)),
    )
    const gave = near[0]
    if (!gave || near.some(q => q.value === got.value) || got.qualifier || gave.qualifier) return []
    const [a, b] = [got, gave].sort((x, y) => x.start - y.start) as [Quantity, Quantity]
    if (AGAIN.test(scene.text.slice(a.start, b.end)) || scene.tellerAt(a).id === scene.tellerAt(b).id) return []
    const side = (q: Quantity) => ({
      start: q.start - (/\b(?:offered|put|tabled|proposed)\b[^.;]*$/i.exec(lead(scene, q))?.[0].length ?? 0),
      end: q.end,
      value: q.value,
    })
    return [
      {
        kind: 'number' as const,
        sides: [side(a), side(b)],
        why: `Those who got the offer speak of ${got.value}, those who made it of ${gave.value}.`,
      },
    ]
  })
