/**
 * A day that is the whole answer to a question about doing something.
 *
 * "Will you print the accounts?" "By the end of the month." -> undertaking of the one who answers, due then. Asked what one
 * expects or knows, or what has been, a day promises nothing. A promise with a verb of its own is undertaken.ts.
 */
import type { TimeMention } from '../../record/mention.ts'
import { type Found, isAhead, LIMIT, markOf, type Scene, trim } from './scene.ts'

/** "Will you", "when do your people", "can your company": the one who is asked is the one who would do it. */
const ASKED =
  /\b(?:will|would|won[’']t|can|could|do|are|shall|should) (?:you|your [\w’-]+(?: [\w’-]+)?|we)(?: (?:both|all|now|then|also|ever|still|at least|finally|going to|prepared to|ready to|intend to|plan to|mean to|have to|be able to))* (?!(?:be|been|being|have|know|think|expect|hope|believe|see|hear|find|feel|understand|remember|suppose|reckon|foresee|predict|get|say|need|want|like|last|live|stay|remain|worry|fear)\b)(?:[a-z]{3,}|go|do)\b[^?]*\?["”’]?$/i

const LABEL = `(?:(?:[A-Z][\\w’'.-]*,? ?){1,5}(?:\\([^)]{1,60}\\))?: *)?["“‘]?`
const ANSWERS = `(?:(?:yes|oh|well|certainly|of course|absolutely|indeed|we (?:will|shall)|I (?:will|shall)|we do|we are)[,.;:—– -]+){0,2}`
const FRONT = new RegExp(
  `^${LABEL}${ANSWERS}(?:(?:by|before|within|inside|on|in|at|no later than|not later than|some time|sometime|as soon as|first thing)\\s+){0,2}(?:the )?$`,
  'i',
)
const BEHIND =
  /^(?:,? (?:at the (?:very )?latest|latest|at noon|without fail|I promise|you have my word|if not (?:sooner|before|earlier)|or sooner))?[,.!]?["”’]?(?: ?(?:(?:he|she|they|(?:the |Mr |Ms |Mrs |Dr )?[\w’-]+(?: [\w’-]+)?) (?:said|says|replied|replies|answered|answers)|(?:said|says|replied|answered) [^.;]{2,60}))?[.!]?["”’]?$/i

/** An answer of assent in front of the one with the day: "Yes. By Friday." */
const ASSENT = new RegExp(
  `^${LABEL}(?:yes|certainly|of course|absolutely|indeed|we (?:will|shall)|I (?:will|shall)|we do)[.!]["”’]?$`,
  'i',
)

/** The day that answers the question in front of it. `before`: the sentences there, the nearest first. */
export const answered = (scene: Scene, t: TimeMention): Found | undefined => {
  const { text, sentence, before = [] } = scene
  const told = before.map(b => text.slice(b.start, b.end).trim())
  const question = ASSENT.test(told[0] ?? '') ? told[1] : told[0]
  if (!question || !ASKED.test(question)) return undefined
  const { mark, start } = markOf(text, t, sentence.start)
  if (t.type === 'set' || !(LIMIT.has(mark) || ((mark === 'on' || mark === '') && isAhead(t, scene.published))))
    return undefined
  const front = text.slice(sentence.start, t.start)
  if (!FRONT.test(front) || !BEHIND.test(text.slice(t.end, sentence.end).trimEnd())) return undefined
  return { kind: 'undertaking', words: trim(text, { start, end: t.end }), due: t, verb: start, speaker: true }
}
