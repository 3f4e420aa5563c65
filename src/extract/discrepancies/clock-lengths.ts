/**
 * Hours that do not fit the clock: "lasted three hours ... began at nine in the morning and ended at three in the afternoon".
 */
import { numberOf } from '../../language/number-words.ts'
import type { Finding, Scene } from './fact.ts'

const CLOCK = String.raw`(?:(?:about|around|just after|shortly after|just before) )?(?:(\d{1,2})(?:[:.](\d{2}))?|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o[’']clock)?)?\s?(a\.?m\.?|p\.?m\.?|in the (?:morning|afternoon|evening)|at night|noon|midday|midnight)?`
const BEGAN = new RegExp(
  String.raw`\b(?:began|started|opened|convened|sat down|went in|from)(?: \w+){0,3}? (?:at )?${CLOCK}`,
  'i',
)
const ENDED = new RegExp(
  String.raw`\b(?:ended|broke up|finished|closed|concluded|adjourned|emerged|came out|over|until|to)(?: \w+){0,3}? (?:at |by )?${CLOCK}`,
  'i',
)
const HOURS =
  /\b(\d{1,2}(?:\.5)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)(?: and a half)?[ -]hours?\b/i

/** Minutes after midnight; undefined where half the clock is open. */
const minutes = (m: RegExpExecArray): number | undefined => {
  const part = (m[4] ?? '').toLowerCase()
  if (/noon|midday/.test(part)) return 720
  if (/midnight/.test(part)) return 1440
  const hour = m[1] !== undefined ? Number(m[1]) : m[3] !== undefined ? numberOf(m[3])! : undefined
  if (hour === undefined || hour > 24) return undefined
  const minute = Number(m[2] ?? 0)
  if (/^p|afternoon|evening|night/.test(part)) return ((hour % 12) + 12) * 60 + minute
  if (/^a|morning/.test(part)) return (hour % 12) * 60 + minute
  return m[1] !== undefined && (hour > 12 || m[2] !== undefined) ? hour * 60 + minute : undefined
}

export const clockLengths = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const length = HOURS.exec(scene.text.slice(s.start, s.end))
    if (
      !length ||
      !/\b(?:last\w*|after|took|long|-hour)\b|-hour/i.test(
        scene.text.slice(Math.max(s.start, s.start + length.index - 30), s.start + length.index + length[0].length),
      )
    )
      return []
    const near = [scene.sentences[i - 1], s, scene.sentences[i + 1]].filter(x => x !== undefined)
    for (const n of near) {
      const text = scene.text.slice(n.start, n.end)
      const began = BEGAN.exec(text)
      const rest = began ? began.index + began[0].length : 0
      const ended = began ? ENDED.exec(text.slice(rest)) : null
      const [a, b] = [began ? minutes(began) : undefined, ended ? minutes(ended) : undefined]
      if (!began || !ended || a === undefined || b === undefined) continue
      const told =
        (/^\d/.test(length[1]!) ? Number(length[1]) : numberOf(length[1]!)!) * 60 + (/half/.test(length[0]) ? 30 : 0)
      const spent = b > a ? b - a : b + 1440 - a
      if (Math.abs(spent - told) <= 50 || spent > told * 4 || told > spent * 4) return []
      return [
        {
          kind: 'number' as const,
          sides: [
            { start: s.start + length.index, end: s.start + length.index + length[0].length, value: told / 60 },
            {
              start: n.start + began.index,
              end: n.start + rest + ended.index + ended[0].trimEnd().length,
              value: spent / 60,
            },
          ],
          why: `From the one hour to the other are ${Number((spent / 60).toFixed(1))} hours and not ${told / 60}.`,
        },
      ]
    }
    return []
  })
