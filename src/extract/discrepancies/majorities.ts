/**
 * A majority that the seats do not make -> number.
 *
 * "31 seats in the 120-member Folkhus, the Liberals 17 and the Christian Union nine ... a majority of seven" -> 57 of 120 are
 * no majority. What a majority is counted from, half of the seats or the seats of all others, differs; both are right.
 */
import { numberOf } from '../../language/number-words.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const SIZE = /\b(?:of (?:the |its )?|the )(\d{2,3})(?:[- ](?:seat|member|strong)\b| seats\b| members\b)/i
const MAJORITY =
  /\b(?:an? )?(?:(?:overall|slim|narrow|working|wafer-thin) )?majority of (?:just |only )?([\w-]+)|\ba ([a-z]+|\d{1,3})-(?:seat|vote) majority\b/gi

export const majorities = (scene: Scene): Finding[] => {
  const claims = [...scene.text.matchAll(MAJORITY)].flatMap(m => {
    const value = numberOf(m[1] ?? m[2]!)
    return value === undefined ? [] : [{ start: m.index, end: m.index + m[0].length, value }]
  })
  const lists = scene.sentences.flatMap(s => {
    const text = textOf(scene, s)
    const size = Number(SIZE.exec(text)?.[1])
    const seats = inside(scene.quantities, s).filter(
      q => q.value !== size && !q.qualifier && /^(?:seat|member|deputy|)$/.test(q.kind) && scene.text[q.end] !== '-',
    )
    return size && seats.length > 1 && /\bseats\b/i.test(text) ? [{ size, seats }] : []
  })
  const [claim, list] = [claims[0], lists[0]]
  if (!claim || !list || claims.length > 1 || lists.length > 1) return []
  const sum = list.seats.reduce((n, q) => n + q.value, 0)
  const right = [2 * sum - list.size, sum - Math.floor(list.size / 2), sum - list.size / 2]
  if (right.includes(claim.value) || sum > list.size) return []
  return [
    {
      kind: 'number',
      sides: [{ start: list.seats[0]!.start, end: list.seats.at(-1)!.end, value: sum }, claim],
      why:
        sum * 2 <= list.size
          ? `${sum} seats of ${list.size} are no majority.`
          : `${sum} seats of ${list.size} are a majority of ${right[0]}, not of ${claim.value}.`,
    },
  ]
}
