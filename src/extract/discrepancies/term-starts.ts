/**
 * One term counted from two starts by two tellers: "twelve months counted from 1 May" / "the twelve months run from the day the
 * last prisoner is freed" -> date.
 *
 * The term must be of one length on both sides. A start that the report also puts on the day of the other agrees with it.
 */
import { shared, stemsIn } from './context.ts'
import { dateOf, gap } from './days.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const FROM =
  /\b(?:counted|counting|counts?|runs?|ran|running|reckoned|measured|calculated|dated?|starts?|started|starting|begins?|began|beginning) (?:only |to run |to count )?(?:from|on|with) ([^.;,”"]{3,60})/gi
const EVENT =
  /^(?:the )?(?:day|date|moment|hour|morning|week|signing|signature|lifting|end|return|release|arrival|adoption|entry|withdrawal|publication|ratification|vote|election)\b/i
const REACH = 16

interface Start {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly lengths: readonly string[]
  readonly date: string | undefined
}

const startsIn = (scene: Scene): Start[] =>
  scene.sentences.flatMap((s, sentence) => {
    const lengths = inside(scene.times, s).flatMap(t => t.duration ?? [])
    return [...textOf(scene, s).matchAll(FROM)].flatMap((m): Start[] => {
      const end = s.start + m.index + m[0].length
      const from = end - m[1]!.length
      const dated = inside(scene.times, s).find(t => t.end > from && t.start <= from + 4 && dateOf(t) !== undefined)
      const date = dated ? dateOf(dated) : undefined
      if (!date && !EVENT.test(m[1]!)) return []
      return [{ start: s.start + m.index, end: dated && date ? dated.end : end, sentence, lengths, date }]
    })
  })

/** The term itself may stand in the sentence before: "for ten years. They run from ...". */
const lengthsOf = (scene: Scene, x: Start): readonly string[] => {
  const before = scene.sentences[x.sentence - 1]
  return x.lengths.length > 0 || !before ? x.lengths : inside(scene.times, before).flatMap(t => t.duration ?? [])
}

/** True where a sentence that names the date tells of the happening too. */
const oneDay = (scene: Scene, date: string, happening: Start): boolean => {
  const own = stemsIn(scene.sentences[happening.sentence]!, happening)
  return scene.sentences.some(
    s =>
      inside(scene.times, s).some(t => dateOf(t) !== undefined && gap(dateOf(t)!, date) === 0) &&
      shared(own, stemsIn(s, s)) > 0,
  )
}

export const termStarts = (scene: Scene): Finding[] => {
  const all = startsIn(scene)
  return all.flatMap((b, i): Finding[] => {
    const a = all
      .slice(0, i)
      .find(
        x =>
          x.sentence !== b.sentence &&
          b.sentence - x.sentence <= REACH &&
          lengthsOf(scene, x).some(n => lengthsOf(scene, b).includes(n)) &&
          scene.tellerAt(x).id !== scene.tellerAt(b).id,
      )
    if (!a || (!a.date && !b.date)) return []
    if (a.date && b.date ? gap(a.date, b.date) === 0 : oneDay(scene, (a.date ?? b.date)!, a.date ? b : a)) return []
    const words = (x: Start): string => scene.text.slice(x.start, x.end)
    return [
      {
        kind: 'date',
        sides: [a, b].map(x => ({ start: x.start, end: x.end, value: x.date ?? words(x) })),
        why: `One term is “${words(a)}” according to ${scene.tellerAt(a).name} and “${words(b)}” according to ${scene.tellerAt(b).name}.`,
      },
    ]
  })
}
