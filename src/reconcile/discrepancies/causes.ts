/**
 * One harm that is somebody's deed in one report and an accident in another: "shot down by a missile" / "an engine caught fire".
 *
 * A deed is a weapon or an attacker's verb, an accident a fault, a leak or neglect, in a sentence that shares what was harmed.
 * A report that tells of both causes is compared with nobody, and so is one that only says that the cause is not known.
 */
import type { DiscrepancyEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { conceptsOf } from '../concepts.ts'
import { contentWords } from '../likeness.ts'
import { draft, listOf, side, type Tellers } from './context.ts'

const ACCIDENT =
  /\b(?:leak(?:ing|y|ed)?\b|short[- ]circuit|electrical (?:fault|failure)|faulty \p{L}+|malfunction\p{Ll}*|technical (?:fault|failure|defect)|(?:brakes?|engines?|valves?|boilers?|cables?|rotors?) (?:had |has )?(?:failed|burst|snapped|caught fire|overheated)|engine (?:failure|fire)|metal fatigue|neglect\p{Ll}*|negligen\p{Ll}+|careless\p{Ll}*|mishandl\p{Ll}+|human error|pilot error|by accident|an accident\b|accidental\p{Ll}*|overheat\p{Ll}*|spontaneous\p{Ll}*|unattended|poor maintenance|rotten \p{L}+|(?:gas|fuel) (?:bottle|canister|leak)|(?:ammunition|munitions?|arms|weapons?|powder) (?:store|dump|depot|cache|magazine)[^.;]{0,80}(?:blew|exploded|went) |hidden (?:ammunition|munitions|explosives))/giu
const DEED =
  /\b(?:shot down|brought down by|downed by|sabotage\p{Ll}*|arson(?: attack)?\b|deliberate\p{Ll}*|planted|set fire to|set alight|torched|rammed|drove into|opened fire|fired (?:on|at|upon)|shelled|bombed|(?:drones?|missiles?|rockets?|jets|warplanes|shells|mortars?|artillery|gunmen|militants|fighters|troops|soldiers|saboteurs)(?: of (?:the )?[\p{L}’]+(?: [\p{L}’]+)?)? (?:had |has |have )?(?:attacked|struck|hit|destroyed|downed|brought down|fired|blew up|slammed))(?! (?:their|its|his|her) own\b)/giu
const DENIED = /\b(?:no|not|never|denied|denies|without|nobody|rather than|instead of)\b[^.,;]{0,50}$/i
const UNREAL = /\b(?:would|could|might|may|if|threaten\w*|will)\b[^.,;]{0,30}$/i

interface Cause {
  readonly words: Anchor
  readonly kind: 'deed' | 'accident'
  readonly stems: ReadonlySet<string>
}

const boundsOf = (text: string, at: number): readonly [number, number, number] => {
  const stop = (before: number): number =>
    Math.max(text.lastIndexOf('. ', before), text.lastIndexOf('.” ', before), text.lastIndexOf('\n', before)) + 1
  const from = stop(at)
  const rest = /[.?!]”?(?=\s+\p{Lu})|\n/u.exec(text.slice(at))?.index
  return [from, rest === undefined ? text.length : at + rest, from > 2 ? stop(from - 2) : from]
}

/** The clause around a find: from the last comma or joining word before it to the next. */
const clauseOf = (report: Report, start: number, end: number): Anchor => {
  const [from, to] = boundsOf(report.text, start)
  const before = report.text.slice(from, start)
  const cut = Math.max(
    0,
    ...[...before.matchAll(/[,;:“”—]\s*|\b(?:when|after|as|because|while|that|and|but)\s/g)].map(
      m => m.index + m[0].length,
    ),
  )
  const tail = /^[^,;:“”—.]*/.exec(report.text.slice(end, to))![0]
  const [a, b] = [from + cut + (/^\s*/.exec(before.slice(cut))?.[0].length ?? 0), end + tail.trimEnd().length]
  return { report: report.id, start: a, end: b, exact: report.text.slice(a, b) }
}

const LIGHT = new Set(
  'say said tell told report attack fir fire day week cause cau account govern minist offic spokes army'.split(' '),
)

const causesIn = (report: Report): Cause[] =>
  (
    [
      ['deed', DEED],
      ['accident', ACCIDENT],
    ] as const
  ).flatMap(([kind, form]) =>
    [...report.text.matchAll(form)].flatMap((m): Cause[] => {
      const [from, to, earlier] = boundsOf(report.text, m.index)
      const before = report.text.slice(from, m.index)
      if (DENIED.test(before) || UNREAL.test(before)) return []
      const words = contentWords(report.text.slice(kind === 'accident' ? earlier : from, to))
      const stems = words.flatMap(w => [
        w.slice(0, 6),
        ...conceptsOf(w)
          .filter(c => c !== 'attack')
          .map(c => `~${c}`),
      ])
      return [
        {
          words: clauseOf(report, m.index, m.index + m[0].length),
          kind,
          stems: new Set(stems.filter(s => !LIGHT.has(s))),
        },
      ]
    }),
  )

/** Shared stems that make two causes those of one harm. */
const ENOUGH = 2

/** At most one finding a story: each report that has one kind of cause alone, where both kinds are told. */
export const differingCauses = (
  world: { readonly reports: readonly Report[]; readonly voiceAt: (words: Anchor) => string | null },
  tellers: Tellers,
): DiscrepancyEntry[] => {
  const single = world.reports.flatMap(r => {
    const causes = causesIn(r)
    return causes.length > 0 && causes.every(c => c.kind === causes[0]!.kind) ? [causes] : []
  })
  const alike = (a: Cause, b: Cause): number => [...a.stems].filter(s => b.stems.has(s)).length
  const best = single.flatMap(list => {
    const others = single.flat().filter(c => c.kind !== list[0]!.kind)
    const ranked = list
      .map(c => ({ c, points: Math.max(0, ...others.map(o => alike(c, o))) }))
      .sort((x, y) => y.points - x.points || x.c.words.start - y.c.words.start)
    return ranked[0] && ranked[0].points >= ENOUGH ? [ranked[0].c] : []
  })
  if (new Set(best.map(c => c.kind)).size < 2) return []
  const sides = best.map(c => side({ words: c.words, voice: world.voiceAt(c.words) }, c.kind))
  const who = listOf(
    best.map((c, i) => `${c.kind === 'deed' ? 'a deed' : 'an accident'} to ${tellers.nameOf(sides[i]!)}`),
  )
  return [draft('agent', [], { sides, why: `One harm is ${who}.` })]
}
