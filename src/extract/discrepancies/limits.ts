/**
 * One case against what is said of all: "a patient had waited 19 hours" and "nobody had waited more than six" -> number.
 */
import { numberOf } from '../../language/number-words.ts'
import { type Finding, type Scene, textOf } from './fact.ts'

const ALL =
  /\b(?:nobody|no one|none|no \w+|not one|not a single \w+|never)\b[^.;,]{0,40}?\b(\w{3,}(?:ed|en|d|t|n))\s+(?:for )?(?:more than|over|longer than|above|as much as|as many as)\s+([\w,.-]+(?:\s(?:hours?|days?|weeks?|months?|years?|kilomet\w+|people|per cent|tonnes?|times))?)/i
const BACK = 2

const numberIn = (words: string): number | undefined => numberOf(words.split(/\s/)[0]!.replace(/[,.]+$/, ''))

export const limits = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const m = ALL.exec(textOf(scene, s))
    const limit = m ? numberIn(m[2]!) : undefined
    if (!m || limit === undefined) return []
    const one = new RegExp(
      `\\b(?:had|has|have|was|were)? ?${m[1]}\\s+(?:for )?(?:up to |about |some |more than |at least )?([\\w,.-]+)\\s(hours?|days?|weeks?|months?|years?|kilomet\\w+|times|people|tonnes?)`,
      'i',
    )
    for (const o of scene.sentences.slice(Math.max(0, i - BACK), i + 1)) {
      const t = one.exec(textOf(scene, o))
      const value = t ? numberIn(t[1]!) : undefined
      if (
        !t ||
        value === undefined ||
        value <= limit ||
        (o === s && t.index >= m.index && t.index < m.index + m[0].length)
      )
        continue
      const sides = [
        { start: o.start + t.index, end: o.start + t.index + t[0].length, value },
        { start: s.start + m.index, end: s.start + m.index + m[0].length, value: limit },
      ]
      const why = `According to ${scene.tellerAt(sides[0]!).name} ${value} ${t[2]}, according to ${scene.tellerAt(sides[1]!).name} nothing above ${limit}.`
      return [{ kind: 'number' as const, sides, why }]
    }
    return []
  })
