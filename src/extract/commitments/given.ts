/**
 * Deadlines given to others: "gave both sides until 1 November to produce the originals", "unless X is done by T".
 */
import type { TimeMention } from '../../record/mention.ts'
import { clauseEnd, type Found, lastMatch, type Mark, type Scene, subjectFrom, trim } from './scene.ts'
import { GIVE, HAVE } from './words.ts'

/** Deadlines given to others. */
export const given = (scene: Scene, t: TimeMention, mark: Mark, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, start)
  const right = text.slice(t.end, sentence.end)
  const purpose =
    /^(?:,? at the latest,?)?(?: from (?:noon|midnight|midday|then|[\w ]{3,16})| under [\w’' ]{3,30}?)? to (?=[a-z])/i.exec(
      right,
    )
  const length = t.type === 'duration' && mark !== 'for' && mark !== 'within'
  // "You have 48 hours,": what must be done stands before or behind.
  const you = length && /\byou(?: now)?(?: only)? have (?:only |just |exactly )?$/i.exec(left)
  if (you && /^(?: left)?[,.;!?”"]/.test(right)) {
    const at = sentence.start + you.index
    return {
      kind: 'ultimatum',
      words: trim(text, { start: at, end: t.end }),
      due: t,
      verb: at,
      speaker: true,
      order: true,
    }
  }
  if (mark !== 'until' && !(length && purpose)) return undefined
  const give = lastMatch(GIVE, left)
  const have = lastMatch(HAVE, left)
  const verb = [give, have].filter(m => m !== undefined).sort((a, b) => b.index - a.index)[0]
  if (!verb) return undefined
  const between = left.slice(verb.index + verb[0].length)
  if (/[;:.]|\b(?:that|which|who|to|said|and)\b/i.test(between) || between.length > 70) return undefined
  const at = sentence.start + verb.index
  const named = between.trim().length > 0 && !/^\s*(?:been|being)\s/i.test(between)
  const passive = /^\s*been (?:given|granted|allowed|set)\b/i.test(between)
  // "The parties have until Monday": what must be done stands elsewhere.
  const bare = !purpose && !passive && verb === have
  if (bare && (between.trim().length > 0 || length)) return undefined
  const whole = purpose
    ? { start: t.end + purpose[0].length, end: clauseEnd(text, t.end + purpose[0].length, sentence.end) }
    : { start: bare ? subjectFrom(scene, at) : at, end: t.end }
  // "has until eight to answer": a bare verb says too little alone.
  const short = purpose && verb === have && !/\s/.test(text.slice(whole.start, whole.end).trim())
  return {
    kind: 'ultimatum',
    words: trim(text, short ? { start: subjectFrom(scene, at), end: whole.end } : whole),
    due: t,
    verb: at,
    ...(named && verb === give ? { given: trim(text, { start: at + verb[0].length, end: start }) } : {}),
  }
}

const THREAT =
  /\b(?:will|would|shall|warn\w*|threat\w*|going to|else|falls?|lapses?|goes|collapses?|[’']ll|(?:we|I|they|the [\w’'-]{2,20}) (?:\w+ )?(?:stays?|stops?|strikes?|walks?|shuts?|closes?|leaves?|pulls?|quits?|returns?|marches|fights?|votes?|cuts?|stands?|remains?|keeps?))\b/i
/** What would come of itself, and is threatened by nobody: "unless rain comes by June, the crop will fail". */
const BY_ITSELF =
  /\b(?:will|would|could|may|might|shall) (?:\w+ )?(?:fail|collapse|run (?:out|dry|short)|die|starve|rot|dry up|sink|worsen|deteriorate|suffer|go (?:under|bankrupt|hungry)|spread|flood|perish|freeze|default)\b/i
const AT_THE_TABLE = /\b(?:talks?|negotiations?|deal|agreement|truce|ceasefire|offer|accord|pact)\b/i
const WITHDRAWN = /\b(?:withdrawn|withdraw|lapses?|expires?|falls?|off the table|rescinded|void)\b[^,;]{0,20}$/i

/** "unless X is done by T": what must be done, under a threat. */
export const unless = (scene: Scene, t: TimeMention, start: number): Found | undefined => {
  const { text, sentence } = scene
  const left = text.slice(sentence.start, start)
  const m = lastMatch(
    /\bunless\s|\bwithout (?=(?:an?|any)\s)|\b(?:failing|absent|in the absence of) (?=(?:an?|any)\s)|\bif (?=(?:no\b|nothing\b|there (?:is|are|was|were|has been|have been|had been) (?:still )?no(?:thing|ne)?\b|[^,;.]{2,40}\b(?:not|n[’']t|fails? to)\b))/gi,
    left,
  )
  if (!m || /[;,]/.test(left.slice(m.index + m[0].length))) return undefined
  const rest = left.slice(0, m.index) + text.slice(t.end, sentence.end)
  // "Unless" always stands beside what follows; "if not" and "without" need a word that threatens it.
  if (BY_ITSELF.test(rest) && !AT_THE_TABLE.test(rest)) return undefined
  if (!/^unless/i.test(m[0]) ? !THREAT.test(rest) : !/\w \w/.test(rest)) return undefined
  const whole = trim(text, { start: sentence.start + left.slice(0, m.index).search(/\S/), end: t.end })
  // "would be withdrawn if it was not accepted by Friday": an offer that lapses.
  if (WITHDRAWN.test(left.slice(0, m.index)) && m.index > 0)
    return {
      kind: 'expiry',
      words: { start: subjectFrom(scene, sentence.start + m.index), end: whole.end },
      due: t,
      verb: t.start,
    }
  const from = sentence.start + m.index + m[0].length
  return { kind: 'ultimatum', words: trim(text, { start: from, end: t.end }), due: t, verb: t.start, speaker: true }
}

/** "will strike on 5 June unless ministers reopen talks": the day of the threat is the limit. */
export const threatened = (scene: Scene, t: TimeMention): Found | undefined => {
  const { text, sentence } = scene
  // "he said on Monday unless": the day of saying has its verb beside it.
  const left = text.slice(sentence.start, t.start)
  if (t.type === 'duration' || t.type === 'set' || !/\b(?:on|from|at)(?: the)? $/i.test(left)) return undefined
  const behind = /^,? unless ([^.;:”"]{6,110})/.exec(text.slice(t.end, sentence.end))
  const will = lastMatch(
    /\b(?:will|would|shall|(?:is|are|was|were) (?:to|going to)|threat(?:ens?|ened) to|vow(?:s|ed) to|warn(?:s|ed)? (?:that )?(?:it|they|he|she))\b/gi,
    left,
  )
  if (will && /\b(?:said|says|told|added|warned|announced)\b|[,;“”]/i.test(left.slice(will.index + will[0].length)))
    return undefined
  if (!behind || !will || BY_ITSELF.test(text.slice(sentence.start, t.end))) return undefined
  // What is only arranged is called off by rain: "the match will start on Sunday unless it snows".
  if (/^(?:it|the weather|rain|snow)\b/i.test(behind[1]!)) return undefined
  const start = t.end + behind[0].length - behind[1]!.length
  const end = clauseEnd(text, start, sentence.end)
  return { kind: 'ultimatum', words: trim(text, { start, end }), due: t, verb: t.start, speaker: true }
}

/** "on 15 September unless the water was restored by then": the date told before it in the sentence. */
export const byThen = (scene: Scene): Found[] => {
  const { text, sentence, times } = scene
  const part = text.slice(sentence.start, sentence.end)
  const m = /\b(?:unless|if (?=[^,;.]{2,60}\bnot\b)|must|had to|has to) ?([^.;]{4,90}?) (?:by|before) then\b/i.exec(
    part,
  )
  const due = m ? times.findLast(t => t.end <= sentence.start + m.index && t.type !== 'duration' && t.edtf) : undefined
  if (!m || !due) return []
  const end = sentence.start + m.index + m[0].length
  const start = end - m[1]!.length - /(?: by| before) then$/i.exec(m[0])![0].length
  return [{ kind: 'ultimatum', words: trim(text, { start, end }), due, verb: end, speaker: true }]
}
