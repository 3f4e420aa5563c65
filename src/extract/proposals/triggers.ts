/**
 * What makes a clause an offer: the word that offers, demands, promises a deed or agrees, and how surely it does.
 *
 * "raised its offer to 4.2 per cent" -> verb; "asked for a 12 per cent rise" -> wish; "agreed to cut tariffs" -> agreed.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Clause } from '../positions/clauses.ts'
import {
  AGREEING,
  AGREEMENT,
  BALLOT,
  CHANGING,
  CONCEDING,
  COURTESY,
  DEMANDING,
  LOWERING,
  MAKING,
  MOVING,
  NO_OFFER,
  OFFER_NOUN,
  OFFER_VERB,
} from './offer-words.ts'
import { isFigure, isVerb, lemma, low } from './seed.ts'

export interface Trigger {
  /** Its place in the clause. */
  readonly at: number
  readonly kind: 'verb' | 'agreed' | 'wish'
  readonly firm: boolean
  /** True where what is offered stands behind it as its complement. */
  readonly complement: boolean
  /** The word by which a deed is offered: "would", "ready". */
  readonly deed?: string
  /** True where the deed is none that one side does for another. */
  readonly bare?: boolean
  /** Token index behind which the complement begins, where that is a noun: "put forward a plan for". */
  readonly behind?: number
}

const trigger = (at: number, kind: Trigger['kind'], firm: boolean, complement = true): Trigger => ({
  at,
  kind,
  firm,
  complement,
})

const figure = (s: Sentence, indexes: readonly number[]): boolean => indexes.some(i => isFigure(s, i))

/** "images suggest that the flow fell": what is told of the past is concluded, not offered. */
const concludes = (s: Sentence, behind: readonly number[]): boolean => {
  const verb = behind.find(i => /^(MD|VBD|VBZ|VBP)$/.test(s.tokens[i]!.xpos) && /^(VERB|AUX)$/.test(s.tokens[i]!.upos))
  return verb !== undefined && s.tokens[verb]!.xpos !== 'MD' && low(s, behind[0]) === 'that'
}

/** "came down to 8 per cent", "came back with 6", "opened with 35": a figure moved or put. */
const moves = (s: Sentence, clause: Clause, k: number): boolean => {
  const verb = lemma(s, clause[k])
  const behind = clause.slice(k + 1, k + 5).map(i => low(s, i))
  if (!MOVING.test(verb) || !figure(s, clause.slice(k + 1, k + 9))) return false
  if (/^(start|open|begin)$/.test(verb)) return /^(with|at)$/.test(behind[0] ?? '')
  if (behind[0] === 'back') return behind[1] === 'with'
  const near = clause.slice(k + 1, k + 10)
  // "came up from 3 per cent to 4".
  const path = behind[1] === 'from' && near.some((i, n) => n > 1 && low(s, i) === 'to' && figure(s, near.slice(n + 1)))
  return /^(down|up)$/.test(behind[0] ?? '') && (behind[1] === 'to' || path)
}

const FLOATED =
  /^(company|firm|share|stock|stake|bond|boat|ship|currency|loan|unit|business|subsidiary|raft|balloon|bridge)$/

/** "offered to cut", "suggested extending", "floated a compromise", "tabled a bid". */
const offered = (s: Sentence, clause: Clause, k: number, noun: number | undefined): Trigger | undefined => {
  const verb = lemma(s, clause[k])
  const next = low(s, clause[k + 1])
  const behind = clause.slice(k + 1, k + 9)
  const concrete = figure(s, behind)
  const agent = s.tokens[clause[k]!]!.xpos === 'VBN' && behind.some(i => low(s, i) === 'by')
  if (verb === 'recommend')
    return concrete && !agent && s.tokens[clause[k]!]!.xpos !== 'VB' ? trigger(k, 'verb', true) : undefined
  if (verb === 'suggest') {
    if (agent) return trigger(k, 'verb', true, false)
    if (concludes(s, clause.slice(k + 1))) return undefined
    const form = s.tokens[clause[k + 1] ?? -1]?.xpos
    // "suggested to her counterpart a meeting of experts"
    const thing = next === 'to' && dependents(s, clause[k]!, 'obj').some(i => clause.includes(i) && i > clause[k + 1]!)
    return thing || /^(that|a|an)$/.test(next) || form === 'VBG' || concrete ? trigger(k, 'verb', true) : undefined
  }
  if (verb === 'bid' || verb === 'tender' || verb === 'volunteer')
    return concrete || next === 'to' ? trigger(k, 'verb', concrete || verb === 'volunteer') : undefined
  if (verb === 'invite')
    return behind.some(j => /^(talk|meeting|round|negotiation|everybody|side|party)s?$/.test(lemma(s, j)))
      ? trigger(k, 'verb', true)
      : undefined
  if (/^(table|floate?)$/.test(verb)) {
    // "floated a joint patrol", never a company or a boat.
    const idea = verb !== 'table' && /^an?$/.test(next) && !behind.some(j => FLOATED.test(lemma(s, j)))
    return idea || noun !== undefined || concrete || behind.some(j => /^(idea|demand|question)$/.test(lemma(s, j)))
      ? { ...trigger(k, 'verb', idea || noun !== undefined), behind: noun ?? clause[k]! }
      : undefined
  }
  if (verb === 'offer') {
    const to = clause.slice(k + 1, k + 7).findIndex(i => low(s, i) === 'to')
    const deed = to < 0 ? undefined : clause[k + 2 + to]
    if (!concrete && behind.slice(0, 4).some(i => COURTESY.test(lemma(s, i)))) return undefined
    if (/^(no|nothing|little|few)$/.test(next)) return undefined
    // A thing offered is as firm as a deed: "offered the union the health ministry".
    const thing = behind
      .slice(0, 6)
      .some(i => /^(NOUN|PROPN)$/.test(s.tokens[i]!.upos) || /sel(f|ves)$/.test(low(s, i)))
    return trigger(k, 'verb', deed !== undefined && isVerb(s, deed) ? !NO_OFFER.test(lemma(s, deed)) : thing)
  }
  return trigger(k, 'verb', true)
}

const COULD_OFFER = /^(recommend|accept|offer|pay|go|agree|take|settle|give|sell|buy|stretch|cut|lower|raise|lift)$/

/** "is ready to cut", "would pay": what somebody says he will do; an offer with a figure or a condition. */
const deed = (s: Sentence, clause: Clause): Trigger | undefined => {
  for (let k = 0; k < clause.length; k++) {
    const w = low(s, clause[k])
    const ready = /^(ready|prepared|willing)$/.test(w) && low(s, clause[k + 1]) === 'to'
    // "could go to 12 if": possible, and offered only with its figure and its condition.
    const could = w === 'could' && COULD_OFFER.test(lemma(s, clause[k + 1]))
    if (!ready && !could && !/^(will|would|'ll|’ll|'d|’d)$/.test(w)) continue
    // "Asked whether she would": nobody says so. "who would": somebody else's deed told aside.
    if (/^(whether|if|what|how|why|when|who)$/.test(low(s, clause[0]))) return undefined
    const ahead = clause.slice(k + 1, k + 5)
    // "the yard would be reopened once": a deed told by what it is done to.
    const be = ahead.findIndex(i => lemma(s, i) === 'be')
    const done = be < 0 ? undefined : ahead[be + 1]
    const undergone = done !== undefined && s.tokens[done]!.xpos === 'VBN' && CONCEDING.test(lemma(s, done))
    if (ahead.some(i => /^(not|n't|n’t|never|no|have)$/.test(lemma(s, i))) || (be >= 0 && !undergone)) return undefined
    if (clause.slice(Math.max(0, k - 3), k).some(i => /^(not|n't|n’t|never|no)$/.test(low(s, i)))) return undefined
    // What stands behind its helper is the verb, whatever the tagger takes it for.
    const verb =
      (undergone ? done : undefined) ??
      ahead.find(i => isVerb(s, i)) ??
      ahead.find(i => !/^(to|also|then|now|only)$/.test(low(s, i)))
    if (verb === undefined || NO_OFFER.test(lemma(s, verb))) return undefined
    const off =
      lemma(s, verb) === 'call' &&
      clause.slice(clause.indexOf(verb) + 1, clause.indexOf(verb) + 4).some(i => low(s, i) === 'off')
    const bare = !off && !CONCEDING.test(lemma(s, verb))
    return { ...trigger(clause.indexOf(verb), 'wish', false), behind: clause[clause.indexOf(verb) - 1]!, deed: w, bare }
  }
  return undefined
}

/** "wrote a letter", "published a plan": only with what it offers told behind it. */
const makesOffer = (s: Sentence, clause: Clause, verb: string, noun: number): boolean => {
  const name = lemma(s, noun)
  const weak = /^(letter|paper|document|text|scheme|framework|reply|response|claim|idea|request|terms|bid)$/.test(name)
  const working = /^(publish|announce|prepare|draft|write|file|issue|draw|bring|advance|set|outline)$/.test(verb)
  if (!weak && !working) return true
  const behind = clause.slice(clause.indexOf(noun) + 1)
  return (
    figure(s, behind) ||
    behind
      .slice(0, 4)
      .some(i => /^(for|to|under|proposing|offering|demanding|calling|that|which|with)$/.test(low(s, i)))
  )
}

/** "must make a firm offer", "told both to file", "intends to propose": what is owed or planned is not put forward yet. */
const isOwed = (s: Sentence, clause: Clause, k: number): boolean => {
  const front = clause.slice(Math.max(0, k - 3), k).map(i => lemma(s, i))
  if (/^(must|shall|should|may|might|could)$/.test(front.at(-1) ?? '') || front.slice(-2).join(' ') === 'have to')
    return true
  return (
    front.at(-1) === 'to' &&
    clause
      .slice(Math.max(0, k - 8), k)
      .some(
        i =>
          isVerb(s, i) &&
          /^(direct|order|instruct|tell|ask|urge|require|oblige|summon|press|expect|invite|intend|plan|hope|aim|consider|prepare|want|wish|refuse|decline|fail)$/.test(
            lemma(s, i),
          ),
      )
  )
}

/** An offering verb that is denied or not yet done, or whose thing is none. */
const isDenied = (s: Sentence, clause: Clause, k: number): boolean => {
  const verb = lemma(s, clause[k])
  if (!(OFFER_VERB.test(verb) || MAKING.test(verb))) return false
  const ahead = clause.slice(Math.max(0, k - 4), k)
  if (isOwed(s, clause, k)) return true
  const from = ahead.findLastIndex(i => /^(NOUN|PROPN|PRON|PUNCT|SCONJ)$/.test(s.tokens[i]!.upos))
  if (ahead.slice(from + 1).some(i => /^(not|n't|n’t|never)$/.test(low(s, i)))) return true
  // The subject of a passive: "that no offer had ever been made".
  return (
    s.tokens[clause[k]!]!.xpos === 'VBN' &&
    from >= 0 &&
    low(s, clause[Math.max(0, k - 4) + from - 1]) === 'no' &&
    ahead.some(i => lemma(s, i) === 'be')
  )
}

/** "with the Greens putting forward a levy": the noun behind "with" does what the participle tells. */
const withDoer = (s: Sentence, clause: Clause, k: number): boolean => {
  const front = clause.slice(Math.max(0, k - 6), k)
  const from = front.findLastIndex(i => !/^(NOUN|PROPN|DET|ADJ|NUM)$/.test(s.tokens[i]!.upos))
  return s.tokens[clause[k]!]!.xpos === 'VBG' && from >= 0 && low(s, front[from]) === 'with'
}

/** The trigger of a clause, its conditions left out: what stands in them is offered by nobody. */
export const triggerOf = (s: Sentence, clause: Clause): Trigger | undefined => {
  for (let k = 0; k < clause.length; k++) {
    const i = clause[k]!
    const form = s.tokens[i]!
    if (!isVerb(s, i)) continue
    const verb = lemma(s, i)
    const behind = clause.slice(k + 1, k + 9)
    // "have not put forward anything", "no offer had been made".
    if (isDenied(s, clause, k)) continue
    // "a truce proposed by": told by its noun; "documents outlining the plan" make no offer.
    if (
      (form.xpos === 'VBN' || form.xpos === 'VBG') &&
      s.tokens[i - 1]?.upos === 'NOUN' &&
      dependents(s, i, 'nsubj').length === 0 &&
      !withDoer(s, clause, k)
    )
      continue
    const noun = behind.find(j => OFFER_NOUN.test(lemma(s, j)) && s.tokens[j]!.upos === 'NOUN')
    if (OFFER_VERB.test(verb)) {
      const found = offered(s, clause, k, noun)
      if (found) return found
    }
    const words = clause.map(j => low(s, j)).join(' ')
    if (moves(s, clause, k)) return trigger(k, 'verb', false)
    if (/^(put|lay|place)$/.test(verb) && words.includes('on the table')) return trigger(k, 'verb', true)
    if (/^(put|bring)$/.test(verb) && behind.slice(0, 2).some(j => low(s, j) === 'forward'))
      return { ...trigger(k, 'verb', true), behind: noun ?? clause[k]! }
    if (MAKING.test(verb) && /^(it|they|which)$/.test(low(s, clause[0])) && behind.some(j => low(s, j) === 'by'))
      return trigger(k, 'verb', true, false)
    const far =
      noun ?? clause.slice(k + 1, k + 14).find(j => OFFER_NOUN.test(lemma(s, j)) && s.tokens[j]!.upos === 'NOUN')
    // "has undertaken to present a draft": a work that is due, and nothing put forward yet.
    if (
      form.xpos === 'VB' &&
      low(s, clause[k - 1]) === 'to' &&
      /^(undertake|promise|pledge|agree|commit|vow|plan|intend|hope|expect|aim|be|have|need)$/.test(
        lemma(s, clause[k - 2]),
      ) &&
      !figure(s, behind)
    )
      continue
    const made = /^(submit|present|put|unveil|circulate)$/.test(verb) ? far : noun
    if (MAKING.test(verb) && made !== undefined && makesOffer(s, clause, verb, made))
      return { ...trigger(k, 'verb', true), behind: made }
    const moved = CHANGING.test(verb) || (LOWERING.test(verb) && figure(s, clause.slice(k + 1, k + 13)))
    if (moved && behind.slice(0, 4).some(j => /^(offer|bid|demand|claim|proposal)$/.test(lemma(s, j))))
      return trigger(k, 'verb', false, false)
    // "shook hands on 40 barrels", "settled on twelve boats each".
    const hands = verb === 'shake' && /^hands?$/.test(low(s, clause[k + 1])) && low(s, clause[k + 2]) === 'on'
    if ((hands || (verb === 'settle' && low(s, clause[k + 1]) === 'on')) && form.xpos !== 'VB' && figure(s, behind))
      return trigger(k, 'agreed', true)
    if (verb === 'counter' && /^(with|by|that)$/.test(low(s, clause[k + 1]))) return trigger(k, 'verb', true)
    if (AGREEING.test(verb) && behind.slice(0, 6).some(j => AGREEMENT.test(lemma(s, j))) && form.xpos !== 'VB')
      return trigger(k, 'agreed', false, false)
    if (verb === 'agree' && /^(VBD|VBN)$/.test(form.xpos) && figure(s, clause.slice(k + 1))) {
      const to = clause.slice(k + 1, k + 6).findIndex(j => /^(to|on)$/.test(low(s, j)))
      const next = s.tokens[clause[k + 2 + to] ?? -1]
      const day = next !== undefined && /day$|^\p{Lu}/u.test(next.text)
      if (to >= 0 && (!day || behind.some(j => low(s, j) === 'to'))) return trigger(k, 'agreed', false)
    }
    for (const [wish, particle] of DEMANDING)
      if (wish.test(verb) && (!particle || behind.slice(0, 3).some(j => particle.test(low(s, j))))) {
        // "has never asked for 32": nobody does.
        if (clause.slice(Math.max(0, k - 3), k).some(j => /^(never|not|n't|n’t)$/.test(low(s, j)))) return undefined
        const ballot = form.xpos !== 'VB' && behind.some(j => BALLOT.test(lemma(s, j)))
        return ballot || figure(s, clause.slice(k + 1)) ? trigger(k, 'wish', ballot) : undefined
      }
  }
  return deed(s, clause)
}
