/**
 * Numbers that do not follow from each other, one length told twice, and the dead told as other people.
 *
 * "nine taken ... the six still held ... freed two" -> number; "fell 1.4 cents to 48.6 ... had closed at 51" -> number;
 * "eleven mercenaries had been killed ... those who died were salt traders" -> identity.
 */
import { numberOf, TENS, UNDER_TWENTY } from '../../language/number-words.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const NUMBER = `(\\d{1,4}|${[...UNDER_TWENTY.slice(2), TENS[0]].join('|')})`
/** Of words that a form above has let through. */
const countOf = (word: string): number => numberOf(word) ?? 0

const TAKEN = new RegExp(
  `\\b(?:took|seized|abducted|kidnapped|captured|snatched|taken|detained|arrested)(?: hostage)? ${NUMBER} [a-z]+`,
  'i',
)
const HELD = new RegExp(
  `\\b${NUMBER}(?: [a-z]+)? (?:who |that )?(?:are |were |remain(?:s|ed|ing)? |is )?(?:still )(?:being )?(?:held|in captivity|captive|in custody|missing|detained)\\b|\\b${NUMBER}(?: [a-z]+)? (?:remain|who remain) (?:in captivity|captive|held|in custody)\\b`,
  'i',
)
const FREED = new RegExp(`\\b(?:freed|released|let go|set free) ${NUMBER}(?: [a-z]+)?`, 'i')
const LOST =
  /\b(?:hostages?|captives?|passengers?|prisoners?|crew)\b[^.;]{0,40}\b(?:died|killed|escaped|drowned|shot|executed|dead)\b|\b(?:died in captivity|escaped)\b/i

/** Taken less freed is what is left. */
const remainder = (scene: Scene): Finding[] => {
  const [taken, held, freed] = [TAKEN, HELD, FREED].map(form => form.exec(scene.text))
  if (!taken || !held || !freed || LOST.test(scene.text)) return []
  const freedAll = [...scene.text.matchAll(new RegExp(FREED.source, 'gi'))]
  if (freedAll.length !== 1) return []
  const [n, k, m] = [countOf(taken[1]!), countOf((held[1] ?? held[2])!), countOf(freed[1]!)]
  if (n - m === k || k >= n || m >= n || n - k > m * 3) return []
  const side = (x: RegExpExecArray, value: number) => ({ start: x.index, end: x.index + x[0].length, value })
  const takenAt = taken.index + taken[0].search(new RegExp(`${NUMBER} [a-z]+$`, 'i'))
  return [
    {
      kind: 'number',
      sides: [{ start: takenAt, end: taken.index + taken[0].length, value: n }, side(held, k), side(freed, m)],
      why: `${n} less ${m} leaves ${n - m}; ${k} are said to be left.`,
    },
  ]
}

const MOVE =
  /\b(fell|dropped|lost|slid|slipped|declined|shed|down|rose|gained|climbed|jumped|added|up) (?:by )?[$€£]?(\d+(?:\.\d+)?)(?: (?:cents?|points?|per cent|dollars?|p|percentage points?))? to [$€£]?(\d+(?:\.\d+)?)/i
const CLOSED = /\b(?:(?:had )?(?:closed|stood|ended|finished|traded|settled|been)) at [$€£]?(\d+(?:\.\d+)?)/i
const DOWN = /^(?:fell|dropped|lost|slid|slipped|declined|shed|down)$/i

/** "fell 1.4 cents to 48.6" from what it had closed at. */
const moves = (scene: Scene): Finding[] =>
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

const KINDS: readonly (readonly string[])[] = [
  ['strike', 'stoppage', 'walkout', 'walk-out', 'industrial action'],
  ['visit', 'trip', 'tour'],
  ['summit', 'conference'],
  ['curfew'],
]
const LENGTHY =
  /\b(?:a|an|the|this|its|their) (\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty)-(hour|day|week|month)-?(?:long)? (?:[a-z]+ )?(strike|stoppage|walkout|walk-out|visit|trip|tour|summit|conference|curfew)\b/gi
const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 730 }

/** "a 48-hour strike ... The three-day stoppage": a definite length of something told before with another. */
const lengths = (scene: Scene): Finding[] => {
  const all = [...scene.text.matchAll(LENGTHY)].map(m => ({
    m,
    family: KINDS.findIndex(k => k.includes(m[3]!.toLowerCase())),
    hours: countOf(m[1]!) * HOURS[m[2]!.toLowerCase()]!,
  }))
  return all.flatMap((one, i) => {
    if (!/^(?:the|this) /i.test(one.m[0])) return []
    const before = all.slice(0, i).filter(o => o.family === one.family)
    const other = before[0]
    if (
      before.length !== 1 ||
      !other ||
      Math.abs(other.hours - one.hours) <= 12 ||
      one.hours > other.hours * 4 ||
      other.hours > one.hours * 4
    )
      return []
    if (
      /\b(?:extend\w*|prolong\w*|shorten\w*|cut short|instead|earlier|second|another|previous|last (?:year|month))\b/i.test(
        scene.text.slice(other.m.index, one.m.index + one.m[0].length),
      )
    )
      return []
    return [
      {
        kind: 'number' as const,
        sides: [other, one].map(x => ({ start: x.m.index, end: x.m.index + x.m[0].length, value: x.hours })),
        why: `The same ${other.m[3]} lasts ${other.m[1]} ${other.m[2]}s in one place and ${one.m[1]} ${one.m[2]}s in the other.`,
      },
    ]
  })
}

const WHO_DIED =
  /\b(?:those|the (?:men|dead|victims|people|women|bodies)|all of them|they)(?: who)? (?:(?:had )?(?:died|perished|fell)|(?:were|had been) killed)?(?: on \w+| there)? ?were (?!killed|wounded|injured|hit|found|buried|among|not |taken|shot|brought)((?:[a-z-]+ ){0,3}?[a-z]+s)\b/gi
const KILLED = new RegExp(
  `\\b${NUMBER} [“"]?((?:[a-z-]+ ){0,2}[a-z]+s)[”"]? (?:had been|were|have been|was) (?:killed|shot dead)\\b|\\bkill(?:ed|ing) ${NUMBER} [“"]?((?:[a-z-]+ ){0,2}[a-z]+s)\\b`,
  'gi',
)
const FIGHTERS =
  /\b(?:fighters?|mercenar\w+|militants?|soldiers?|rebels?|insurgents?|terrorists?|gunmen|troops|combatants?|commandos?|bandits?|saboteurs?|jihadists?|guerrillas?|servicemen|officers?)\b/i

/** The dead of one event, fighters to one teller and other people to another. */
const identities = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(WHO_DIED)].flatMap(m => {
    if (!/died|killed|dead|victims|perished|fell|bodies/i.test(m[0])) return []
    const killed = [...scene.text.slice(0, m.index).matchAll(KILLED)].at(-1)
    const noun = (killed?.[2] ?? killed?.[4])?.replace(/[“”"]/g, '')
    if (!killed || !noun || FIGHTERS.test(noun) === FIGHTERS.test(m[1]!) || m.index - killed.index > 900) return []
    return [
      {
        kind: 'identity' as const,
        sides: [
          { start: killed.index, end: killed.index + killed[0].length, value: noun },
          { start: m.index, end: m.index + m[0].length, value: m[1]! },
        ],
        why: `The dead of the same event are ${noun} in one account and ${m[1]} in the other.`,
      },
    ]
  })

/** What was offered, told by those who got the offer and by those who made it. */
const OFFERED = /\b(?:were|was|been) offered (?:only |just )?([\w.]+(?: per cent|%| percent))/gi
const OFFER = /\b(?:offered|put) ([\w.]+(?: per cent|%| percent))(?: on the table| a year| this year)?/gi

const offers = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(OFFERED)].flatMap(m => {
    const i = scene.sentences.findIndex(s => s.start <= m.index && m.index < s.end)
    const near = {
      start: scene.sentences[Math.max(0, i - 2)]!.start,
      end: scene.sentences[Math.min(scene.sentences.length - 1, i + 4)]!.end,
    }
    const value = inside(scene.numerals, { start: m.index, end: m.index + m[0].length + 4 })[0]?.value
    for (const o of scene.text.slice(near.start, near.end).matchAll(OFFER)) {
      const start = near.start + o.index
      const other = inside(scene.numerals, { start, end: start + o[0].length + 4 })[0]?.value
      if (start >= m.index && start < m.index + m[0].length) continue
      const between = scene.text.slice(Math.min(start, m.index), Math.max(start, m.index))
      if (
        value === undefined ||
        other === undefined ||
        value === other ||
        /\b(?:first|then|later|last (?:week|month|year)|raised|improved|since|new offer)\b/i.test(between)
      )
        continue
      return [
        {
          kind: 'number' as const,
          sides: [
            { start: m.index, end: m.index + m[0].length, value },
            { start, end: start + o[0].length, value: other },
          ],
          why: `Those who got the offer speak of ${value} per cent, those who made it of ${other}.`,
        },
      ]
    }
    return []
  })

export const accountsOf = (scene: Scene): Finding[] => [
  ...remainder(scene),
  ...moves(scene),
  ...lengths(scene),
  ...identities(scene),
  ...offers(scene),
]
