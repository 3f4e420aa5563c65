/**
 * Instalments and the debt they pay: "six yearly instalments of 40 million dollars each ... owes 320 million dollars" -> number.
 */
import { numberOf } from '../../language/number-words.ts'
import { stemsIn } from './context.ts'
import { type Finding, inside, type Scene } from './fact.ts'

const PARTS =
  /\b([a-z]+|\d{1,2}) (?:(?:equal|yearly|annual|monthly|quarterly|weekly|half-yearly) )*(?:instal?lments|tranches|payments|portions|stages|deliveries|shipments) of (?:about )?$/i
const TOTAL =
  /\b(?:owes?|owed|debts?|totals?|totalled|in all|altogether|sum|worth|bond|loan|contract|compensation|settlement|amounts? to|promised|pledged|agreed)\b/i
const PAID = /\b(?:already|so far|still|remaining|left|interest|paid|less|another|penalt\w*)\b/i
const say = (n: number): string => n.toLocaleString('en')

export const instalments = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((each): Finding[] => {
    const s = scene.sentences[each.sentence]!
    const m = PARTS.exec(scene.text.slice(Math.max(s.start, each.start - 90), each.start))
    const count = m ? numberOf(m[1]!.toLowerCase()) : undefined
    if (!m || count === undefined || count < 2 || count > 40 || each.qualifier) return []
    // "A first instalment of $6 million; the rest in four payments": they are not all of it.
    if (
      /\b(?:rest|remainder|balance|first|down payment|deposit|last|final|plus|further|another)\b/i.test(
        scene.text.slice(s.start, s.end),
      )
    )
      return []
    const product = count * each.value
    const own = stemsIn(s, s)
    const totals = scene.quantities.filter(q => {
      const t = scene.sentences[q.sentence]!
      const text = scene.text.slice(t.start, t.end)
      return (
        q !== each &&
        q.kind === each.kind &&
        q.value > each.value &&
        q.value * 2.5 > product &&
        q.value < product * 2.5 &&
        TOTAL.test(text) &&
        !PAID.test(text) &&
        [...stemsIn(t, t)].some(w => own.has(w))
      )
    })
    const total = totals[0]
    if (!total || inside(totals, s).length > 1 || totals.some(q => Math.abs(q.value - product) <= product * 0.05))
      return []
    const start =
      Math.max(s.start, each.start - 90) +
      m.index +
      (scene.text.slice(Math.max(s.start, each.start - 90))[m.index] === ' ' ? 1 : 0)
    return [
      {
        kind: 'number',
        sides: [
          { start, end: each.end, value: product },
          { start: total.start, end: total.end, value: total.value },
        ].sort((a, b) => a.start - b.start),
        why: `${count} times ${say(each.value)} is ${say(product)} and not ${say(total.value)}.`,
      },
    ]
  })
