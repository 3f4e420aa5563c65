/**
 * Finds what is due in a sentence: from the times that can be a limit, and from the verbs that bind.
 *
 * "gave both sides until 1 November to produce the originals" -> ultimatum, words "produce the originals", given "both sides".
 * The sentence is read by its words; a parse only helps with subjects (parties.ts). Dates are set in due.ts.
 */
import { overlaps } from '../../text/span.ts'
import { answered } from './answered.ts'
import { dated } from './dated.ts'
import { deadlineNoun } from './deadline-noun.ts'
import { demanded } from './demanded.ts'
import { expires, forLength } from './expires.ts'
import { byThen, given, threatened, unless } from './given.ts'
import { guaranteed, lookedBack } from './guaranteed.ts'
import { lengthNoun } from './length-noun.ts'
import { pledged } from './pledged.ts'
import { type Found, LIMIT, limitsAhead, markOf, type Scene } from './scene.ts'
import { ordered, undertaken } from './undertaken.ts'

export type { Found, Scene } from './scene.ts'

/** "before the levy starts on 5 June": the day of what must be forestalled is the limit. */
const behindBefore = (text: string, from: number, at: number): boolean =>
  /\b(?:before|by the time)(?: [\w’'-]+){2,9} (?:on|in|at|from) (?:the )?$/i.test(
    `${text.slice(from, at)}${text.slice(at).match(/^(?:on|in|at|from) /)?.[0] ?? ''}`,
  )

/** Every commitment that a sentence tells, the surest reading of each. */
export const findCommitments = (told: Scene): Found[] => {
  const scene = { ...told, times: limitsAhead(told) }
  const { text, sentence } = scene
  const fromTimes = scene.times.flatMap(t => {
    if (t.start < sentence.start || t.end > sentence.end || t.type === 'set') return []
    const { mark, start } = markOf(text, t, sentence.start)
    const found =
      answered(scene, t) ??
      given(scene, t, mark, start) ??
      lengthNoun(scene, t) ??
      deadlineNoun(scene, t, start) ??
      (LIMIT.has(mark) || mark === 'until' || behindBefore(text, sentence.start, start)
        ? unless(scene, t, start)
        : undefined) ??
      threatened(scene, t) ??
      expires(scene, t, mark, start) ??
      forLength(scene, t) ??
      demanded(scene, t, mark, start) ??
      dated(scene, t, mark, start)
    const second = found?.kind === 'ultimatum' ? expires(scene, t, mark, start) : undefined
    return [...(found ? [found] : []), ...(second && found && !overlaps(second.words, found.words) ? [second] : [])]
  })
  const own = [
    ...lookedBack(scene),
    ...undertaken(scene),
    ...ordered(scene),
    ...byThen(scene),
    ...pledged(scene),
    ...guaranteed(scene),
  ]
  const out: Found[] = []
  const surest = [
    ...fromTimes.filter(f => f.kind === 'ultimatum'),
    ...own.filter(f => f.due),
    ...fromTimes.filter(f => f.kind !== 'ultimatum'),
    ...own.filter(f => !f.due),
  ]
  for (const f of surest) {
    if (f.due && out.some(o => o.due?.start === f.due!.start && (o.kind === f.kind || overlaps(o.words, f.words))))
      continue
    const other = out.find(o => overlaps(o.words, f.words) && o.kind === f.kind)
    // "adopted for six months and run out on June 30": one right, its end told twice.
    if (other === undefined) out.push(f)
    else if (f.kind === 'expiry' && f.due) out.push({ ...f, again: true })
  }
  return out.sort((a, b) => (a.due ?? a.words).start - (b.due ?? b.words).start)
}
