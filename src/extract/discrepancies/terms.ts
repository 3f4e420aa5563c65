/**
 * Ends that do not follow: a start and a length against a stated end.
 *
 * "on 9 March ... put them on hold for 90 days" and "the pause lapses on 22 June" -> deadline: 7 June against 22 June.
 */
import { later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import { dateOf, gap, slackOf } from './days.ts'
import { capital, type Finding, inside, type Scene } from './fact.ts'

const END_VERB =
  /\b(?:end(?:s|ed|ing)?|expir(?:e|es|ed|ing)|laps(?:e|es|ed)|ran out|runs? out|closed|concluded|(?:runs?|ran|lasts?|lasted|valid|in force|in effect)[^.;]{0,30}? until|is up|was up|was over|terminates?|falls? due|comes? to an end)\b[^.;]{0,30}$/i
const WHEN = /\bwhen\b[^.;]{0,80}$/i
const LENGTH_NOUN =
  /^[\s-](?:\w+[\s-]){0,2}?(?:period|agreement|deal|talks|negotiations|term|mandate|truce|ceasefire|contract|pact|accord|pause|freeze|suspension|extension|moratorium|treaty|waiver|licence|license|permit|concession|loan|campaign|siege|strike|mission|visit|lease|understanding|notice|window|embargo|ban|curfew|charter|sentence|presidency|of (?:\w+ ){0,2}(?:talks|negotiations|fighting|bargaining|war|mediation|deadlock|siege|truce|calm|strikes?|protests?))\b/i
const LASTING =
  /\b(?:run|last|for|within|runs|lasts|lasted|ran|held|(?:a |the )?(?:term|period|mandate|contract|sentence|duration|truce|pause|extension) of|hold for|stood for|stopped for)\s+(?:for\s+)?(?:an? |another |a further )?$/i
const GIVEN = /\b(?:gave|given|give|gives|giving|has|have|had|set|grant\w*)\b[^.;]{0,60}$/i
const MOVED =
  /\b(?:exten(?:d\w*|sion)|renew\w*|prolong\w*|postpon\w*|moved|pushed back|brought forward|interrupt\w*|early|ahead of)\b/i
/** "By Nov. 15, when the term expired". */
const EXPIRED =
  /^,? when (?:the|its|their|that) [^.;,]{3,40}?\b(?:expired|ran out|ended|lapsed|was up|expires|ends|lapses|was over)\b/i
/** "collapsed in 2016, after four years of talks". */
const ENDED =
  /\b(?:collapsed|ended|broke (?:down|off|up)|failed|abandoned|lapsed|expired|closed|died|stopped|concluded)\b[^.;]{0,20}$/i
const BEGIN =
  /\b(?:beg(?:a|u)n|start(?:s|ed|ing)?|since|from|dat(?:es|ed|ing) (?:from|back)|signed|adopted|agreed|settled|concluded|imposed|declared|took effect|of|missed|launched|proclaimed|opened|came into force|entered into force|elected|appointed|granted|conferred|on|in)\b[^.;]{0,24}$/i

/** A term of office is dated; what was agreed falls due. */
const IN_OFFICE = /\b(?:elected|appointed|sworn in|took office|presidency|served|term of office|term as)\b/i

const isLength = (t: TimeMention): boolean =>
  t.type === 'duration' && t.duration !== undefined && !t.anchoredTo && !/overdue|late|ago|old/.test(t.exact)

/** The date that the length counts from: one that begins, or the only other date there is. */
const startOf = (scene: Scene, i: number, length: TimeMention, end: TimeMention): TimeMention | undefined => {
  const s = scene.sentences[i]!
  const dates = (from: Span): TimeMention[] =>
    inside(scene.times, from).filter(
      t => t !== end && t !== length && dateOf(t) !== undefined && t.type === 'date' && !dateOf(t)!.includes('/'),
    )
  const own = dates(s).filter(t => t.start < end.start || end.end < length.start)
  const begun = own.filter(t => BEGIN.test(scene.text.slice(Math.max(s.start, t.start - 40), t.start)))
  if (begun.length > 0) return end.start > s.end && begun.length > 1 ? undefined : begun.at(-1)
  const back = scene.sentences[i - 1]
  if (own.length > 0 || !back || /\n/.test(scene.text.slice(back.end, s.start))) return undefined
  const told = dates(back)
  return told.length === 1 ? told[0] : undefined
}

/** Where it ends: behind the length, or in one of the two sentences after it that tell of no other length. */
const endOf = (scene: Scene, i: number, length: TimeMention): TimeMention | undefined => {
  const s = scene.sentences[i]!
  const ends = (t: TimeMention, from: number): boolean => {
    const left = scene.text.slice(from, t.start)
    return (
      dateOf(t) !== undefined &&
      t.start > length.end &&
      (END_VERB.test(left) || (from === length.end && WHEN.test(left)))
    )
  }
  const own = inside(scene.times, s).find(t => ends(t, length.end))
  if (own) return own
  const before = inside(scene.times, s).find(
    t =>
      t.end < length.start &&
      dateOf(t) !== undefined &&
      ENDED.test(scene.text.slice(s.start, t.start)) &&
      /\bafter\b/.test(scene.text.slice(t.end, length.start)),
  )
  if (before) return before
  for (const next of scene.sentences.slice(i + 1, i + 3)) {
    const times = inside(scene.times, next)
    if (times.some(isLength) || MOVED.test(scene.text.slice(s.start, next.end))) return undefined
    const end =
      times.find(t => ends(t, next.start)) ??
      times.find(t => dateOf(t) !== undefined && EXPIRED.test(scene.text.slice(t.end, next.end)))
    if (end)
      return /\b(?:the|this|that|its?|their|which|under)\b/i.test(scene.text.slice(next.start, end.start))
        ? end
        : undefined
  }
  return undefined
}

const lengthEnd = (text: string, t: Span): number =>
  t.end + (/^[\s-](?:of )?[a-z-]+/.exec(text.slice(t.end, t.end + 24))?.[0].length ?? 0)

const verbBefore = (text: string, at: number): number =>
  at - (/\w+ in $|\w+ on $|\w+ $/.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0)

/** Where the verb of ending begins, so that the side reads "expired last December". */
const verbStart = (text: string, from: number, to: number): number => {
  const m =
    (/\n/.test(text.slice(from, to)) ? null : END_VERB.exec(text.slice(from, to))) ?? WHEN.exec(text.slice(from, to))
  return m ? from + m.index : to
}

export const terms = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) =>
    inside(scene.times, s)
      .filter(isLength)
      .flatMap((length): Finding[] => {
        const before = scene.text.slice(s.start, length.start)
        const after = scene.text.slice(length.end, length.end + 44)
        const given = /^ to \w+/.test(after) && GIVEN.test(before)
        if (!LENGTH_NOUN.test(after) && !LASTING.test(before) && !given && !/^within /i.test(length.exact)) return []
        const end = endOf(scene, i, length)
        const start = end ? startOf(scene, i, length, end) : undefined
        if (!end || !start) return []
        const reckoned = later(dateOf(start)!, length.duration!)
        const slack = /T\d+H$/.test(length.duration!) ? 0 : slackOf(length.duration!, length.approximate === true)
        // Two bare years that differ are apart, however near their ends lie.
        const years = reckoned?.length === 4 && dateOf(end)!.length === 4 && reckoned !== dateOf(end)
        if (!reckoned || (!years && gap(reckoned, dateOf(end)!) <= slack)) return []
        if (MOVED.test(scene.text.slice(Math.min(length.start, start.start), end.start))) return []
        const behind = end.start > length.end
        const clauseEnd = {
          start: behind ? verbStart(scene.text, length.end, end.start) : verbBefore(scene.text, end.start),
          end: end.end,
        }
        const first = {
          start: Math.min(length.start, start.start),
          end: lengthEnd(scene.text, length),
        }
        const two =
          first.end > clauseEnd.start ? [{ start: length.start, end: length.end }, clauseEnd] : [first, clauseEnd]
        const talks = length.start < start.start && start.start < end.start && start.end < clauseEnd.start + 2
        const told = scene.text.slice(length.end, end.start)
        const dated = (WHEN.test(told) && !END_VERB.test(told)) || IN_OFFICE.test(scene.text.slice(s.start, end.end))
        return [
          {
            kind: !behind ? 'number' : dated ? 'date' : talks && !given ? 'number' : 'deadline',
            sides: [
              { ...two[0]!, value: reckoned },
              {
                ...(talks ? { start: verbBefore(scene.text, start.start), end: end.end } : two[1]!),
                value: dateOf(end)!,
              },
            ],
            why: `${capital(length.exact)} from ${dateOf(start)} end on ${reckoned}, not on ${dateOf(end)}.`,
          },
        ]
      }),
  )
