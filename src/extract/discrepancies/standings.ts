/**
 * Where a thing stands, in set phrases that exclude each other, by two tellers: "off the table" and "on the table" -> status.
 *
 * The phrase must have the same subject or object: "Quotas were off the table" / "he had put quotas on the table".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { stemOf } from './context.ts'
import { type Finding, type Scene, type Teller, textOf } from './fact.ts'

/** Set phrases, the two sides of each. */
const ROWS: readonly (readonly [string, string])[] = [
  [
    'on the (?:negotiating )?table|up for (?:discussion|negotiation)|under discussion|negotiable',
    'off the (?:negotiating )?table|out of the question|non-negotiable|ruled out',
  ],
  ['on (?:schedule|track|time|course)', 'behind schedule|off (?:track|course)|running late'],
  ['in (?:service|use|operation|working order)', 'out of (?:service|use|operation|order|action)'],
  ['under control', 'out of control'],
  ['in stock', 'out of stock'],
  ['at work', 'on strike'],
]
const FORMS = ROWS.map(sides => sides.map(x => new RegExp(String.raw`\b(?:${x})\b`, 'gi')))
const LIMIT =
  /\b(?:if|unless|until|would|could|may|might|will|should|must|whether|once|before|want\w*|demand\w*|hop\w*|den(?:y|ied|ies)|no longer|back|partly|back)\b/i
const NEGATED = /\b(?:not|n[’']t|never|no)\b/i
const REACH = 12

interface Standing {
  readonly start: number
  readonly end: number
  readonly row: number
  readonly side: number
  readonly sentence: number
  readonly thing: string
  readonly teller: Teller
}

const nameable = (s: Sentence, i: number | undefined): boolean =>
  i !== undefined && /NOUN|PROPN/.test(s.tokens[i]!.upos)

const PUTS = /^(?:put|take|keep|leave|place|bring|have|get|lay|rule)$/
const COPULA =
  /([\p{L}’'-]+) (?:is|are|was|were|(?:has|have|had) been|remain(?:s|ed)?|stay(?:s|ed)?|stood) (?:(?:not|now|still|firmly|already|always|never|squarely|well) )*$/u

/** What stands so: what is said to be it, the object of the verb that puts it there, the subject, else what the sentence opens with. */
const thingOf = (
  scene: Scene,
  s: Sentence,
  at: { readonly token: number; readonly start: number },
): number | undefined => {
  const said = COPULA.exec(scene.text.slice(s.start, at.start))
  const right = said ? s.tokens.findIndex(t => t.start === s.start + said.index) : -1
  if (right >= 0 && nameable(s, right)) return right
  const { head } = s.tokens[at.token]!
  const over = head < 0 ? undefined : s.tokens[head]
  const put = over && PUTS.test(over.lemma.toLowerCase()) ? dependents(s, head, 'obj', 'nsubj:pass')[0] : undefined
  const subject = put ?? dependents(s, at.token, 'nsubj')[0]
  if (nameable(s, subject)) return subject
  const first = s.tokens.findIndex(t => /NOUN|PROPN/.test(t.upos))
  return first >= 0 && /^,/.test(s.tokens[first + 1]?.text ?? '') && first < 3 ? first : undefined
}

const standingsIn = (scene: Scene): Standing[] =>
  scene.sentences.flatMap((s, sentence) =>
    FORMS.flatMap((sides, row) =>
      sides.flatMap((form, side) =>
        [...textOf(scene, s).matchAll(form)].flatMap((m): Standing[] => {
          const [start, end] = [s.start + m.index, s.start + m.index + m[0].length]
          const last = s.tokens.findLastIndex(t => t.start >= start && t.end <= end)
          const thing = last < 0 ? undefined : thingOf(scene, s, { token: last, start })
          if (thing === undefined || !nameable(s, thing)) return []
          const token = s.tokens[thing]!
          const near = scene.text.slice(Math.max(s.start, start - 40), start)
          if (LIMIT.test(near)) return []
          const from = token.start < start && start - token.start < 50 ? token.start : start
          return [
            {
              start: from,
              end,
              row,
              side: NEGATED.test(near.slice(-18)) ? 1 - side : side,
              sentence,
              thing: stemOf(token.lemma),
              teller: scene.tellerAt({ start, end }),
            },
          ]
        }),
      ),
    ),
  )

export const standings = (scene: Scene): Finding[] => {
  const all = standingsIn(scene)
  return all.flatMap((b): Finding[] => {
    const a = all.find(
      x =>
        x.start < b.start &&
        x.row === b.row &&
        x.side !== b.side &&
        x.thing === b.thing &&
        x.teller.id !== b.teller.id &&
        b.sentence - x.sentence <= REACH,
    )
    if (!a) return []
    const words = (x: Standing): string => scene.text.slice(x.start, x.end)
    return [
      {
        kind: 'status',
        sides: [a, b].map(x => ({ start: x.start, end: x.end })),
        why: `According to ${a.teller.name} “${words(a)}”, according to ${b.teller.name} “${words(b)}”.`,
      },
    ]
  })
}
