/**
 * Two tolls of one report, told once by each of two tellers however far apart -> number.
 *
 * "seven passengers had been killed, the ministry said ... Thirteen had died, the agency's director said". What two-tellers.ts
 * compares within a few sentences is here compared over all, and so nothing may tell of another place or blow.
 */
import { type Finding, type Scene, textOf } from './fact.ts'
import type { Quantity } from './quantities.ts'
import { maybeSame, valuesAgree } from './same-thing.ts'
import { withNoun } from './words-of.ts'

const say = (n: number): string => n.toLocaleString('en')
const ANYBODY = /^(?:person|man|woman|passenger|victim|body|people|)$/

/** The noun that a toll counts, where it names whose dead they are. */
const whose = (scene: Scene, q: Quantity): string => {
  const t = q.noun === undefined ? undefined : scene.sentences[q.sentence]!.tokens[q.noun]
  const noun = t && t.start >= q.end ? t.lemma.toLowerCase() : ''
  return ANYBODY.test(noun) ? '' : noun
}

const ELSEWHERE =
  /\b(?:separately|elsewhere|meanwhile|in another|also|an? (?:[\p{L}-]+ ){0,2}(?:strike|attack|raid|blast|explosion|shelling|clash|ambush|battle))\b/iu
const MEMBERS = /^ (?:of (?:them|their|his|her|its|our)|among)\b/i

/** The dead or wounded of a report with one toll of them by each of two tellers. */
export const tollsTold = (scene: Scene): Finding[] =>
  ['killed', 'wounded'].flatMap((kind): Finding[] => {
    const all = scene.quantities.filter(
      q => q.kind === kind && q.value > 1 && !q.part && !q.whole && !MEMBERS.test(scene.text.slice(q.end, q.end + 12)),
    )
    const values = new Set(all.map(q => q.value))
    const [a, b] = [all[0], all.find(q => q.value !== all[0]!.value)]
    if (!a || !b || values.size !== 2 || valuesAgree(a, b) || b.value / a.value > 6 || a.value / b.value > 6) return []
    const [x, y] = [scene.tellerAt(a), scene.tellerAt(b)]
    const [p, q] = [whose(scene, a), whose(scene, b)]
    if (x.id === y.id || y.id === '' || (p !== '' && q !== '' && p !== q) || !maybeSame(scene, a, b, true)) return []
    // Another place or blow is another event.
    if (ELSEWHERE.test(textOf(scene, scene.sentences[b.sentence]!))) return []
    return [
      {
        kind: 'number',
        sides: [withNoun(scene, a), withNoun(scene, b)],
        why: `According to ${x.name} ${say(a.value)}, according to ${y.name} ${say(b.value)} (${kind}).`,
      },
    ]
  })
