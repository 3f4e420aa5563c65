/**
 * Whether two numbers can be two values of one thing: of one kind, at one time and place, of no part, change, or wish.
 *
 * "killed at Arat on Monday" and "nine at Besh" are two things; "demanded $2 million" and "the demand at $5 million" are one.
 */
import { datesAgree, daysOf, numberRange } from '../../record/agree.ts'
import type { Span } from '../../text/span.ts'
import { clauseAround, sitesIn } from './context.ts'
import { inside, type Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'
import { verbOver } from './quantities.ts'
import { REPORTING } from './reporting.ts'

/** A value moved, or is one of a series. */
const MOVED =
  /\b(?:rais(?:e|es|ed|ing)|rose|risen|ris(?:es|ing)|fell|fallen|falls?|falling|climb\w*|grew|grown|grow(?:s|ing)?|dropped|declin(?:es|ing)|slid|jump\w*|surg\w+|shrank|shrunk|swell\w*|swollen)\s(?:\w+ ){0,3}?(?:to|by|from|since|further|again|sharply|slightly|steadily)\b|\b(?:increas\w*|decreas\w*|revis\w*|updat\w*|doubl\w*|tripl\w*|halv\w*|cut (?:to|from|by)|(?:up|down) (?:from|to)|reduc\w*|lower(?:ed|ing)|later died|(?:has|have) since|so far|by then|now stands?|earlier (?:figure|count|toll)|last year|a year (?:earlier|ago|before)|in \d{4}|corrected|compared with|instead of|rather than|initial(?:ly)?|at first|original(?:ly)?|eventually|no longer|declined (?:by|from|sharply|further|since))\b|\btoll (?:has |had )?(?:rose|risen|climbed|grew|reached)\b|\b(?:raised|rose|climbed|risen)\b/i
const DENIED = /\b(?:dismiss\w*|den(?:y|ied|ies|ying)|reject\w*|ridicul\w*|disput\w*|no such)\b[^.;]{0,40}$/i
const MORE =
  /\b(?:another|other|others|additional|further|extra|more|remaining|rest|second|new|next|separate|different|elsewhere)\b/i
const EACH =
  /\b(?:each|every|apiece|per|a (?:day|week|month|year|head|tonne|barrel|share)|an hour|average|median|minimum|maximum|limit|ceiling|target|quota)\b/i
const WISH =
  /\b(?:want\w*|ask\w*|seek\w*|sought|demand\w*|offer\w*|propos\w*|bid\w*|counter\w*|would|could|may|might|plan\w*|should|threaten\w*|need\w*|hope\w*|pledg\w*|promis\w*|expect\w*|request\w*|insist\w*|if|unless)\b/i

const wishes = (text: string): ReadonlySet<string> => {
  const all = [...text.matchAll(new RegExp(WISH.source, 'gi'))].map(m => m[0].toLowerCase().slice(0, 5))
  return new Set(all.filter(w => w !== 'ask' && w !== 'if'))
}

/** Low and high end of what the words allow; round numbers reach a twentieth to either side. */
const reach = (q: Quantity): readonly [number, number] => {
  const [low, high] = numberRange(q)
  if (q.qualifier)
    return q.qualifier === 'about' ? [Math.min(low, q.value * 0.85), Math.max(high, q.value * 1.15)] : [low, high]
  const round = q.value >= 100 && q.value % 10 ** (Math.floor(Math.log10(q.value)) - 0) === 0
  return round ? [q.value * 0.95, q.value * 1.05] : [low, high]
}

export const valuesAgree = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [reach(a), reach(b)]
  const error = 1e-9 * Math.max(1, Math.abs(a.value), Math.abs(b.value))
  return x[0] <= y[1] + error && y[0] <= x[1] + error
}

const DIFFERENCE =
  /^(?: [a-z]+)? (?:more|less|fewer|higher|lower|ahead|behind|longer|shorter|older|younger) (?:than|of)\b/i
/** Every poll has its own figures. */
const POLLS =
  /\b(?:polls?|polling|pollsters?|survey\w*|percentage points?|points? (?:ahead|behind|lead)|average|margin of error|approval|ratings?)\b/i

/** What is left is not what there was. */
const REMAINS = /\b(?:(?:were|was|are|is|had been) (?:still )?left\b|remain(?:s|ed)\b)/i

/** The times in a clause that date what is told, and not its telling. */
export const timesOf = (scene: Scene, clause: Span, sentence: number): readonly string[] => {
  const s = scene.sentences[sentence]!
  return inside(scene.times, clause).flatMap(t => {
    if (!t.edtf || t.type === 'duration' || t.anchoredTo) return []
    const at = s.tokens.findIndex(x => x.end > t.start && /NOUN|PROPN|NUM/.test(x.upos))
    const verb = at < 0 ? -1 : verbOver(s, at)
    return verb >= 0 && REPORTING.has(s.tokens[verb]!.lemma.toLowerCase()) ? [] : [t.edtf]
  })
}

const apart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(x => b.some(y => datesAgree(x, y) || !daysOf(x).first))

const modifiers = (scene: Scene, q: Quantity): ReadonlySet<string> => {
  const s = scene.sentences[q.sentence]!
  if (q.noun === undefined) return new Set()
  return new Set(
    s.tokens
      .slice(q.token + 1, q.noun)
      .filter(t => /ADJ|NOUN|PROPN|VERB/.test(t.upos))
      .map(t => t.lemma.toLowerCase()),
  )
}

export const clauseOf = (scene: Scene, q: Quantity): Span => clauseAround(scene.text, scene.sentences[q.sentence]!, q)

/** True where nothing in the words sets the two apart; `a` stands before `b`. */
export const maybeSame = (scene: Scene, a: Quantity, b: Quantity, framed = false): boolean => {
  const [x, y] = [clauseOf(scene, a), clauseOf(scene, b)]
  const [left, right] = [x, y].map(c => scene.text.slice(c.start, c.end)) as [string, string]
  if (/^ ?(?:or|to|and|[-–])(?: even| perhaps)? $/.test(scene.text.slice(a.end, b.start))) return false
  // A number that its teller only denies is not told by him.
  if ([a, b].some(q => DENIED.test(scene.text.slice(Math.max(0, q.start - 45), q.start)))) return false
  if (MOVED.test(left) || MOVED.test(right)) return false
  if (REMAINS.test(left) !== REMAINS.test(right)) return false
  const lead = (q: Quantity): string => scene.text.slice(Math.max(0, q.start - 22), q.end + 12)
  if (MORE.test(lead(b)) && !/\b(?:no|not) more than\b|\bmore than\b/i.test(lead(b))) return false
  if (/\b(?:another|further|additional)\b/i.test(lead(a))) return false
  // "$8,000 more than it cost": a difference; "his own endorsements from 88": another's.
  if ([a, b].some(q => DIFFERENCE.test(scene.text.slice(q.end, q.end + 30)))) return false
  if (/\bown\b/i.test(lead(b))) return false
  if (POLLS.test(left) && POLLS.test(right)) return false
  if (!framed && EACH.test(scene.text.slice(a.end, a.end + 30)) !== EACH.test(scene.text.slice(b.end, b.end + 30)))
    return false
  const capped = (t: string): string =>
    t
      .replace(/,? and (?:ask|wonder|want|call|urg|said|say|add|warn)\w* .*$/i, '')
      .replace(/\b(?:could|can|would)(?= not (?:exceed|top|pass|be more))/gi, '')
  const [v, w] = [wishes(capped(left)), wishes(capped(right))]
  if ((v.size > 0 || w.size > 0) && ![...v].some(k => w.has(k))) return false
  if (apart(timesOf(scene, x, a.sentence), timesOf(scene, y, b.sentence))) return false
  const [p, q] = [sitesIn(scene.sentences[a.sentence]!, x), sitesIn(scene.sentences[b.sentence]!, y)]
  if (p.length > 0 && q.length > 0 && !p.some(n => q.includes(n))) return false
  const [m, n] = [modifiers(scene, a), modifiers(scene, b)]
  return !(m.size > 0 && n.size > 0 && ![...m].some(k => n.has(k)))
}
