/**
 * Somebody in an office before he came into it -> role.
 *
 * "Lasha, who took command of the brigade in 2022, was its commander when the posts were occupied in 2019".
 */
import { type Finding, type Scene, textOf } from './fact.ts'

/** Words of coming into an office or holding it since a year, with the noun of the one who holds it. */
const INTO: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:took (?:up |over )?(?:the )?command|has commanded)\b/i, /^commander$/i],
  [
    /\b(?:has (?:led|headed|run)|took (?:over |up )?(?:the )?(?:lead\w*|helm|charge|reins))\b/i,
    /^(?:leader|head|chief|director|chair\w*|boss)$/i,
  ],
  [/\b(?:has chaired|took the chair)\b/i, /^chair\w*$/i],
  [/\bhas governed\b/i, /^governor$/i],
]
const NAMED =
  /\b(?:(?:was|been) (?:appointed|named|elected|made|sworn in as|hired as)|became|took (?:up )?office as|has been) (?:(?:its|the|their|an?) )?(?:[\w’-]+ ){0,2}?(ambassador|minister|president|chair(?:man|woman)?|governor|mayor|director|secretary|commander|premier|chancellor|envoy|leader|commissioner|negotiator|judge|consul|spokes\w+)\b/i
const YEAR = /^[^.;]{0,60}?\b(?:in|since) (?:\w+ )?(\d{4})\b/
/** Holding it already: "was its commander when the posts were occupied in 2019". */
const ALREADY =
  /\b(?:was|served as|acted as) (?:already )?(?:its|the|their) (?:\w+ )?([a-z]+)\b[^.;]{0,30}?\b(?:when|as|during|at the time of) [^.;]{0,90}?\b(\d{4})\b/i
const ONCE_MORE =
  /\b(?:again|returned|second|re-?appointed|re-?elected|deputy|former|previous\w*|acting|interim|earlier|back)\b/i

/** "took command in 2022, was its commander when ... in 2019": in office before he came into it. */
export const beforeOffice = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const text = textOf(scene, s)
    const named = NAMED.exec(text)
    const into = named ? undefined : INTO.find(([form]) => form.test(text))
    const lead = named ?? into?.[0].exec(text)
    const year = lead ? YEAR.exec(text.slice(lead.index + lead[0].length)) : null
    if (!lead || !year) return []
    const from = s.start + lead.index + lead[0].length + year[0].length
    const then = ALREADY.exec(scene.text.slice(from, scene.sentences[i + 1]?.end ?? s.end))
    if (!then || Number(then[2]) >= Number(year[1])) return []
    const holder = then[1]!.toLowerCase()
    if (named ? holder !== named[1]!.toLowerCase() : !into![1].test(holder)) return []
    const end = from + then.index + then[0].length
    if (ONCE_MORE.test(scene.text.slice(s.start, end))) return []
    return [
      {
        kind: 'role' as const,
        sides: [
          { start: s.start + lead.index, end: from, value: year[1]! },
          { start: from + then.index, end, value: then[2]! },
        ],
        why: `The office is held since ${year[1]} in one place and in ${then[2]} already in the other.`,
      },
    ]
  })
