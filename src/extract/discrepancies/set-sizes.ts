/**
 * How many there are of something, told twice as its whole number: "its nine unions" and "seven of the ten unions" -> number.
 */
import { stemOf } from './context.ts'
import type { Finding, Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const GENERIC = new Set(
  'person man woman child year day week month hour side party other time case country people'.split(' '),
)
const CHOSEN = /(?:est|most|main|remaining|other|first|last|new|more|next|biggest|key|major)$/i

const chosen = (scene: Scene, q: Quantity): boolean => {
  const s = scene.sentences[q.sentence]!
  return s.tokens
    .slice(q.token - 1, (q.noun ?? q.token) + 1)
    .some(t => CHOSEN.test(t.text) && /ADJ|ADV|DET/.test(t.upos))
}

/** Whose they are, where the words say so; or what the noun is bound to. */
const wholes = (scene: Scene): Quantity[] =>
  scene.quantities.filter(
    q =>
      q.whole &&
      q.noun !== undefined &&
      !q.part &&
      q.value > 1 &&
      !q.qualifier &&
      /^[a-z]{3,}/.test(q.kind) &&
      !GENERIC.has(q.kind) &&
      !chosen(scene, q),
  )

const words = (scene: Scene, q: Quantity): string => {
  const s = scene.sentences[q.sentence]!
  return s.tokens
    .slice(q.token + 1, q.noun)
    .map(t => stemOf(t.lemma))
    .join(' ')
}

const strong = (scene: Scene, q: Quantity): boolean =>
  /\b(?:all|of the|of its|of their) $/i.test(scene.text.slice(Math.max(0, q.start - 9), q.start))

export const setSizes = (scene: Scene): Finding[] => {
  const all = wholes(scene)
  const seen = new Map<string, Quantity>()
  const found: Finding[] = []
  for (const q of all) {
    const key = `${q.kind}:${words(scene, q)}`
    const first = seen.get(key)
    if (!first) seen.set(key, q)
    else if (
      first.value !== q.value &&
      (strong(scene, q) || strong(scene, first)) &&
      q.value < first.value * 3 &&
      first.value < q.value * 3
    ) {
      const between = scene.text.slice(first.end, q.start)
      if (/\b(?:new|added|joined|left|another|second|other|closed since|more)\b/i.test(between)) continue
      const side = (x: Quantity) => ({
        start: Math.max(
          scene.sentences[x.sentence]!.start,
          x.start - (/(?:\S+ ){0,1}$/.exec(scene.text.slice(Math.max(0, x.start - 16), x.start))?.[0].length ?? 0),
        ),
        end: scene.sentences[x.sentence]!.tokens[x.noun!]!.end,
        value: x.value,
      })
      found.push({
        kind: 'number',
        sides: [side(first), side(q)],
        why: `There are ${first.value} in one place and ${q.value} in the other: ${scene.text.slice(q.start, side(q).end).replace(/^\S+ /, '')}.`,
      })
    }
  }
  return found
}
