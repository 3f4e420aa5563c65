/**
 * Who is bound by what was found: who undertook it, who must act, those a deadline is set for, never who sets it.
 *
 * "unless the gates reopen by Sunday, the growers said" -> the side that is not the growers; "must be paid by the harbour
 * board" -> the board. Mentions only: references and states are made in index.ts.
 */
import type { Sentence } from '../../language/token.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { VoiceAt } from '../voice.ts'
import type { Found } from './find.ts'
import { joinedLeft, mainSubject } from './joined.ts'
import { offererBefore } from './offerer.ts'
import { meansBothSides, mentionsIn, subjectBefore, subjectIn } from './parties.ts'
import { twoSides } from './sides.ts'
import { SETTLED } from './words.ts'

export interface Scope {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly actorMentions: readonly ActorMention[]
  readonly actors?: readonly Actor[]
  readonly voice: VoiceAt
  readonly byId: ReadonlyMap<string, StatementEntry>
}

type Mentions = readonly ActorMention[]

const PAYMENT = /\b(?:instalment|installment|payment|coupon|tranche|debt|rent|fee|sum|loan|interest|fine|arrears)\b/i
const PAPER =
  /\b(?:proposal|petition|offer|letter|plan|deal|agreement|treaty|document|report|bill|law|text|draft|deadline|ultimatum|pause|mandate|truce|resolution|contract|accord|answer|list|protocol|note|statement|memorandum|talks|election|vote)$/i

/** Rests that bind both sides. */
const BETWEEN_SIDES = /\b(?:truce|ceasefire|cease-fire|armistice|term|pause|lull|standstill|halt|agreement|treaty)\b/i
/** Limits that bind the one they are set for. */
const SET_FOR_OTHERS = /\b(?:ultimatum|deadline|time limit)\b/i
const PASSIVE =
  /\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:\w+ed|freed|met|paid|done|built|sent|shut|let|lifted|reached|signed|out|gone|back)\b/i
/** "will be paid", "must have been returned": what the subject of the verb suffers. */
const TO_BE =
  /^[\w’' ]{0,40}?\b(?:be|been|get) (?:\w+ly )?(?:[a-z]+ed|[a-z]+en|paid|met|done|built|sent|shut|held|made|put|told|brought|left|cut|won|sold|kept)\b/i

/** "Every widow will have her pension by May": who gets it owes nothing, who says so does. */
const GETS =
  /^(?:will|would|[’']ll|shall|is to|are to|was to|were to) (?:\w+ )?(?:have|get|receive|see|be given|regain|recover|enjoy)\b/i

const ASSURED = /\b(?:was|were|been|is|are) (?:told|promised|assured)(?: that)? (?:they|it|he|she|we) $/i

const kindOf = (m: ActorMention, c: Scope): string => c.actors?.find(a => a.id === m.actor)?.kind ?? ''

/** Papers bind nobody: of "its proposal" whose it is. */
const agents = (mentions: Mentions, c: Scope): Mentions =>
  mentions.flatMap(m => {
    const paper =
      PAPER.test(m.exact) ||
      (m.form === 'pronoun' &&
        c.actorMentions.some(o => o.actor === m.actor && o.form === 'nominal' && PAPER.test(o.exact)))
    if (kindOf(m, c) !== 'document' && !paper) return [m]
    const owner = c.actorMentions.filter(o => o !== m && o.start >= m.start && o.end <= m.end && !PAPER.test(o.exact))
    return owner.slice(0, 1)
  })

/** The side that is not the one who speaks: who a threat is made to, where its words name nobody. */
const otherSide = (speakers: Mentions, c: Scope): Mentions => {
  const own = new Set(speakers.flatMap(m => [m.actor, c.actors?.find(a => a.id === m.actor)?.affiliation ?? m.actor]))
  const isOwn = (m: ActorMention): boolean =>
    own.has(m.actor) || own.has(c.actors?.find(a => a.id === m.actor)?.affiliation ?? '')
  const sides = twoSides(c.report.text, c.actorMentions, c.actors ?? [])
  if (sides.some(isOwn)) return sides.filter(m => !isOwn(m))
  if (own.size === 0) return []
  // Of those the report speaks of most, the one that is not of the speaker's side, where it is clearly the other.
  const count = new Map<string, number>()
  for (const m of c.actorMentions)
    if (/^(?:state|organisation|group)$/.test(kindOf(m, c)) && !isOwn(m) && !PAPER.test(m.exact))
      count.set(m.actor, (count.get(m.actor) ?? 0) + (m.form === 'name' ? 2 : 1))
  const [first, second] = [...count].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < 3 || (second && second[1] * 3 > first[1] * 2)) return []
  return c.actorMentions.filter(m => m.actor === first[0]).slice(0, 1)
}

/** The two sides of the report, or the body of that name where there is one: "the two delegations". */
const sidesOr = (subject: Mentions, c: Scope): Mentions => {
  const sides = twoSides(c.report.text, c.actorMentions, c.actors ?? [])
  return sides.length > 0 ? sides : subject
}

const FIRST = /^(?:i|we|our|my)$/i
/** In told speech "it" and "we" are as a rule who speaks; "he" and "she" the reader of actors knows better. */
const meansSpeaker = (subject: Mentions, speakers: Mentions, c: Scope): boolean => {
  const m = subject[0]
  const lone = speakers.length === 1 ? speakers[0] : undefined
  if (subject.length !== 1 || m?.form !== 'pronoun' || !lone) return false
  const word = m.exact.toLowerCase()
  if (FIRST.test(word)) return true
  const kind = kindOf(lone, c)
  if (/^(?:it|its)$/.test(word)) return /^(?:state|organisation|outlet|platform)$/.test(kind)
  return /^(?:they|their)$/.test(word) && kind === 'group'
}

/** The doer of a passive: "must be paid by the harbour board by 3 May". */
const doerIn = (f: Found, c: Scope): Mentions => {
  const { text } = c.report
  for (const m of text.slice(f.words.start, f.words.end).matchAll(/\bby (?:the |an? |its |their )?/gi)) {
    const at = f.words.start + m.index + m[0].length
    const here = c.actorMentions
      .filter(x => x.start >= f.words.start + m.index && x.start <= at && x.end <= f.words.end)
      .sort((a, b) => b.end - a.end)[0]
    if (here && !PAPER.test(here.exact) && !/\d/.test(here.exact)) return [here]
  }
  return []
}

const payerBefore = (n: number, c: Scope): Mentions => {
  const { text } = c.report
  for (const back of [n, n - 1, n - 2]) {
    const from = c.sentences[back]
    if (!from) break
    const m = /\b(?:pays?|paid|owes?|owed|missed|borrowed|lend|transfer|settled?|repay|repaid)\b/i.exec(
      text.slice(from.start, from.end),
    )
    const payer = m ? subjectBefore(text, from, c.actorMentions, from.start + m.index) : []
    if (payer.length > 0) return payer
  }
  return []
}

const ultimatum = (f: Found, s: Sentence, speakers: Mentions, subject: Mentions, c: Scope): Mentions => {
  const text = c.report.text
  const inside = agents(mentionsIn(c.actorMentions, f.words), c)
  const words = text.slice(f.words.start, f.words.end)
  const or = words.search(/,? or (?:else )?/)
  const deed = or < 0 ? f.words : { start: f.words.start, end: f.words.start + or }
  const passive = PASSIVE.test(words)
  const doer = passive ? doerIn(f, c) : []
  if (doer.length > 0) return doer
  const acting = passive ? [] : agents(subjectIn(s, c.actorMentions, deed), c)
  if (acting.length > 0 && f.words.end - f.words.start > 12) return acting.slice(0, 2)
  const others = inside.filter(m => !speakers.some(x => x.actor === m.actor))
  if (others.length > 0 && !passive) return others.slice(0, 1)
  const rival = otherSide(speakers.length > 0 ? speakers : (threatening(f, s, c) ?? subject), c)
  return rival.length > 0 ? rival : agents(subjectIn(s, c.actorMentions, deed), c).slice(0, 1)
}

/** Whom the words are said to, where that is a side and no reporter. */
const hearer = (f: Found, c: Scope): Mentions | undefined => {
  const to = c.byId.get(c.voice(f.words) ?? '')?.addressee
  const m = to && c.actorMentions.find(x => x.actor === to.actor)
  return m && /^(?:state|organisation)$/.test(kindOf(m, c)) ? [m] : undefined
}

/** Who threatens where nobody is said to speak: "the crews will walk out unless the rota is dropped by Monday". */
const threatening = (f: Found, s: Sentence, c: Scope): Mentions | undefined => {
  const { text } = c.report
  const m = /\b(?:will|would|[’']ll|has threatened|have threatened|threatened|threatens)\b/i.exec(
    text.slice(s.start, s.end),
  )
  const at = m ? s.start + m.index : -1
  if (at < 0 || (at >= f.words.start && at <= f.words.end)) return undefined
  const who = subjectBefore(text, s, c.actorMentions, at).filter(x => x.end <= f.words.start || x.start >= f.words.end)
  return who.length > 0 ? who : undefined
}

const OFFERED = /\b(?:offer|bid|proposal)\b/i
const expiry = (f: Found, speakers: Mentions, subject: Mentions, c: Scope): Mentions => {
  const words = c.report.text.slice(f.words.start, f.words.end)
  const inside = agents(mentionsIn(c.actorMentions, f.words), c)
  const own = inside.length > 0 ? inside : subject.filter(m => m.start >= f.words.start)
  if (SET_FOR_OTHERS.test(words)) return otherSide(own.length > 0 ? own : speakers, c)
  if (own.length === 0 && BETWEEN_SIDES.test(words)) return sidesOr([], c)
  if (own.length > 0) return own.slice(0, 2)
  const maker = OFFERED.test(words) ? agents(offererBefore(f.words.start, c), c) : []
  if (maker.length > 0) return maker
  return speakers.length > 0 ? speakers : subject.filter(m => m.end > f.words.start - 40)
}

/** Who is bound, as mentions. */
export const boundBy = (f: Found, n: number, c: Scope): Mentions => {
  const { text } = c.report
  const s = c.sentences[n]!
  const told = mainSubject(text, s, c.actorMentions, f.verb) ?? subjectBefore(text, s, c.actorMentions, f.verb)
  const subject = agents(joinedLeft(text, c.actorMentions, told), c)
  if (f.given) {
    if (meansBothSides(text.slice(f.given.start, f.given.end))) return sidesOr(mentionsIn(c.actorMentions, f.given), c)
    const inside = mentionsIn(c.actorMentions, f.given)
    if (inside.length > 0) return inside.slice(0, 3)
    const pronoun = c.actorMentions.find(m => m.start >= f.given!.start && m.end <= f.given!.end)
    if (pronoun) return [pronoun]
    // "would give the talks until Sunday": never the one who sets it.
    if (f.kind === 'ultimatum') return otherSide(subject, c)
  }
  const speakers = (c.byId.get(c.voice(f.words) ?? '')?.sources ?? []).flatMap(
    r => c.actorMentions.find(m => m.actor === r.actor) ?? [],
  )
  const inside = agents(mentionsIn(c.actorMentions, f.words), c)
  if (f.set || (f.moved && f.kind === 'ultimatum')) return otherSide(subject, c)
  if (f.passive) return otherSide(subject, c)
  if (f.planned) {
    const before = c.actorMentions.filter(m => m.start >= s.start && m.end <= f.words.start).at(-1)
    return [...(before ? [before] : []), ...inside].slice(0, 3)
  }
  if (meansBothSides(text.slice(Math.max(s.start, f.verb - 60), f.verb)) && subject.every(m => m.form !== 'name'))
    return sidesOr(subject, c)
  if (f.kind === 'expiry') return expiry(f, speakers, subject, c)
  if (f.order) return hearer(f, c) ?? (speakers.length > 0 ? otherSide(speakers, c) : [])
  if (f.kind === 'ultimatum' && f.speaker) return ultimatum(f, s, speakers, subject, c)
  if (meansSpeaker(subject, speakers, c)) return [{ ...subject[0]!, actor: speakers[0]!.actor }]
  const gets = f.kind === 'undertaking' && subject.every(m => m.form !== 'pronoun')
  if (gets && speakers.length > 0 && GETS.test(text.slice(f.verb, f.verb + 40))) return speakers
  // "Farmers were told they would be paid by May": those who are told owe nothing.
  if (f.kind === 'undertaking' && ASSURED.test(text.slice(s.start, f.verb)))
    return speakers.length > 0 ? speakers : otherSide(subject, c)
  if (f.kind === 'undertaking' && TO_BE.test(text.slice(f.verb, f.words.end))) {
    const doer = doerIn(f, c)
    if (doer.length > 0) return doer
    if (SETTLED.test(text.slice(s.start, f.verb))) return sidesOr([], c)
    if (/^(?:will|would|[’']ll|[’']d|shall)\b/i.test(text.slice(f.verb, f.verb + 6)) && speakers.length > 0)
      return speakers
  }
  if (f.speaker && subject.every(m => m.start < f.words.start)) {
    if (speakers.length > 0) return speakers
  } else if (subject.length > 0)
    return subject.flatMap(m =>
      meansBothSides(text.slice(Math.max(s.start, m.start - 8), m.end)) ? sidesOr([m], c) : [m],
    )
  if (PAYMENT.test(text.slice(f.words.start, f.words.end))) {
    // The payer of a payment that stands alone was told before: "The fund will lend ... A first instalment falls due".
    const payer = payerBefore(n, c)
    if (payer.length > 0) return payer
  }
  // Those in front of the verb, or at the head of what is due; what it is done to is not bound.
  const named = inside.filter(m => m.start < f.verb || m.start - f.words.start < 6).slice(0, 2)
  return named.length > 0 ? named : speakers
}
