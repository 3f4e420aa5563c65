/**
 * "Hundreds of people crossed" by one, "fewer than fifty people had crossed" by the other -> number.
 */
import { shared, stemOf, stemsIn } from './context.ts'
import { kindOfNoun } from './counted-nouns.ts'
import { type Finding, type Scene, textOf } from './fact.ts'
import { timesOf } from './same-thing.ts'

const VAGUE =
  /\b(dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions) of (?:[a-z-]+ ){0,2}?([a-z]{3,}s|people|men|women|children|cattle)\b/gi
const LEAST: Readonly<Record<string, number>> = {
  dozens: 20,
  scores: 30,
  hundreds: 150,
  thousands: 1500,
  'tens of thousands': 15000,
  'hundreds of thousands': 150000,
  millions: 1.5e6,
}
const PEOPLE =
  /^(?:person|people|men|man|women|woman|protester|worker|soldier|refugee|resident|villager|family|passenger|civilian)$/
const MONEY = /\b(?:dollars|euros|pounds|hours|years|miles|kilometres|metres|tonnes|tons|days|weeks)\b/i
const OTHER =
  /\b(?:another|further|others|so far|first|later|then|only after|arrested|detained|injured|killed|wounded)\b/i
const REACH = 12

export const vagueCounts = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) =>
    [...textOf(scene, s).matchAll(VAGUE)].flatMap((m): Finding[] => {
      if (MONEY.test(m[0])) return []
      const side = { start: s.start + m.index, end: s.start + m.index + m[0].length }
      const noun = kindOfNoun(m[2]!.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''))
      const least = LEAST[m[1]!.toLowerCase()]!
      const x = scene.tellerAt(side)
      const stems = new Set([...stemsIn(s, s)].filter(w => w !== stemOf(noun)))
      const other = scene.quantities.find(q => {
        const t = scene.sentences[q.sentence]!
        const [d, e] = [timesOf(scene, s, i), timesOf(scene, t, q.sentence)]
        return (
          q.sentence !== i &&
          Math.abs(q.sentence - i) <= REACH &&
          (q.kind === noun || (PEOPLE.test(q.kind) && PEOPLE.test(noun)) || (PEOPLE.test(noun) && q.kind === '')) &&
          !q.part &&
          !q.whole &&
          q.qualifier !== 'at-least' &&
          q.value > 1 &&
          q.value < least / 2 &&
          q.value * 100 > least &&
          scene.tellerAt(q).id !== x.id &&
          (d.length === 0 || e.length === 0 || d.some(a => e.includes(a))) &&
          !OTHER.test(textOf(scene, t)) &&
          shared(stems, stemsIn(t, t)) >= 1
        )
      })
      if (!other) return []
      const s2 = scene.sentences[other.sentence]!
      const end = other.noun === undefined ? other.end : Math.max(other.end, s2.tokens[other.noun]!.end)
      const few = { start: other.start, end, value: other.value }
      return [
        {
          kind: 'number',
          sides: [{ ...side, value: m[1]! }, few].sort((a, b) => a.start - b.start),
          why: `According to ${x.name} ${m[1]!.toLowerCase()}, according to ${scene.tellerAt(other).name} ${other.value.toLocaleString('en')}.`,
        },
      ]
    }),
  )
