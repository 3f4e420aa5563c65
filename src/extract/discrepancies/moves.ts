/**
 * A price or rate that moved by so much to so much, against where it stood before: "fell 1.4 cents to 48.6 ... had closed at
 * 51" -> number.
 */
import { type Finding, type Scene, textOf } from './fact.ts'

const MOVE =
  /\b(fell|dropped|lost|slid|slipped|declined|shed|down|rose|gained|climbed|jumped|added|up) (?:by )?[$€£]?(\d+(?:\.\d+)?)(?: (?:cents?|points?|per cent|dollars?|p|percentage points?))? to [$€£]?(\d+(?:\.\d+)?)/i
const CLOSED = /\b(?:(?:had )?(?:closed|stood|ended|finished|traded|settled|been)) at [$€£]?(\d+(?:\.\d+)?)/i
const DOWN = /^(?:fell|dropped|lost|slid|slipped|declined|shed|down)$/i

/** "fell 1.4 cents to 48.6" from what it had closed at. */
export const moves = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const m = MOVE.exec(textOf(scene, s))
    const next = scene.sentences[i + 1]
    if (!m || /per ?cent|%/.test(m[0])) return []
    const end = next ? next.end : s.end
    const from = s.start + m.index + m[0].length
    const rest = scene.text.slice(from, end)
    const closed = CLOSED.exec(rest)
    if (
      !closed ||
      !/\b(?:had|on (?:mon|tues|wednes|thurs|fri)day|previous|earlier|yesterday|the day before|last)\b/i.test(rest)
    )
      return []
    const [by, to, was] = [Number(m[2]), Number(m[3]), Number(closed[1])]
    const reckoned = DOWN.test(m[1]!) ? was - by : was + by
    if (Math.abs(reckoned - to) < 0.06 * by + 1e-9 || Math.abs(was - to) > 4 * by) return []
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: s.start + m.index, end: from, value: to },
          { start: from + closed.index, end: from + closed.index + closed[0].length, value: was },
        ],
        why: `From ${was} a move of ${by} leads to ${Number(reckoned.toFixed(2))} and not to ${to}.`,
      },
    ]
  })
