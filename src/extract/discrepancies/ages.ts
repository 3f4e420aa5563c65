/**
 * An age against a year of birth: "Osk Dahl, 58, ... Born in 1974" in 2026 -> number.
 *
 * Only where the report tells one age and one birth, so that both are of one person.
 */
import type { Finding, Scene } from './fact.ts'

const AGE =
  /\p{Lu}[\p{L}’'-]+, (?:who is |now |aged )?(\d{2}),|\bwho is (\d{2})(?=[,.])|\baged (\d{2})\b|\b(\d{2})-year-old\b/gu
const BORN =
  /\b[Bb]orn (?:in [\p{L}’' -]{2,30},? )?in (\d{4})\b|\bborn on (?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?(\d{4})\b|\b(?:year|date) of birth(?: is|:) (\d{4})\b/gu

const all = (text: string, form: RegExp) =>
  [...text.matchAll(form)].map(m => {
    const value = m.slice(1).find(x => x !== undefined)!
    return { start: m.index, end: m.index + m[0].length, at: m.index + m[0].indexOf(value), value: Number(value) }
  })

export const ages = (scene: Scene): Finding[] => {
  const now = Number((scene.asOf ?? scene.report.published)?.slice(0, 4))
  const [told, births] = [all(scene.text, AGE), all(scene.text, BORN)]
  const [age, birth] = [told[0], births[0]]
  if (!now || !age || !birth || told.length > 1 || births.length > 1) return []
  const reckoned = now - birth.value
  if (reckoned === age.value || reckoned - 1 === age.value || Math.abs(reckoned - age.value) > 25) return []
  return [
    {
      kind: 'number',
      sides: [
        { start: age.at, end: age.at + 2, value: age.value },
        { start: birth.start, end: birth.end, value: birth.value },
      ],
      why: `Who was born in ${birth.value} is ${reckoned - 1} or ${reckoned} in ${now}, and not ${age.value}.`,
    },
  ]
}
