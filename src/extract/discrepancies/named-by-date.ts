/**
 * Something called by a month or day on which the report does not put it: "the March attack" of 9 April -> date.
 */
import { daysOf } from '../../record/agree.ts'
import type { Finding, Scene } from './fact.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTHLY = new RegExp(
  `\\bthe (${MONTHS.map(m => m[0]!.toUpperCase() + m.slice(1)).join('|')}) (attack|strike|bombing|raid|blast|explosion|clash|shooting|ambush|massacre|assault|shelling|summit|meeting|vote|election|ceasefire|truce|coup|abduction|crash|fire|accord|agreement|deal|referendum|earthquake|flood|collapse|walkout)\\b`,
  'g',
)
const NEAR = 400

const ASSAULTS = /^(?:attack|strike|bombing|raid|blast|explosion|clash|shooting|ambush|massacre|assault|shelling)$/

export const namedByDate = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(MONTHLY)].flatMap(m => {
    const month = MONTHS.indexOf(m[1]!.toLowerCase()) + 1
    const noun = m[2]!.toLowerCase()
    const span = { start: m.index, end: m.index + m[0].length }
    const dated = scene.events
      .filter(e => e.statuses[0]?.value !== 'not-happened')
      .filter(e =>
        ASSAULTS.test(noun) ? e.type === 'ASSAULT' : e.mentions.some(x => x.words.exact.toLowerCase().includes(noun)),
      )
      .flatMap(e => e.times.filter(t => t.words.end <= span.start || t.words.start >= span.end).slice(0, 1))
      .filter(t => /^\d{4}-\d{2}/.test(t.value) && t.words.start < span.end)
    const one = dated.filter(t => span.start - t.words.start < NEAR && /\d/.test(t.words.exact)).at(-1)
    if (!one || dated.some(t => Number(daysOf(t.value).first?.slice(5, 7)) === month)) return []
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: one.words.start, end: one.words.end, value: one.value },
          { ...span, value: m[1]! },
        ],
        why: `The same ${noun} is put on ${one.value} and in ${m[1]}.`,
      },
    ]
  })
