/**
 * The stand that one clause takes: which word takes it, how, and the subject who bears it.
 *
 * "The Union would sign nothing unless the army pulled back" -> conditional; "the committee rejected warrants" -> oppose.
 */
import type { Sentence } from '../../language/token.ts'
import { type ConditionFound, conditionsIn } from '../conditions.ts'
import { type Clause, finite, lower } from './clauses.ts'
import { agentBehind, asksAside, isBe, judged, opposite, RULING, refusesIt, withholds } from './objects.ts'
import {
  CLOSED,
  COULD_ACCEPT,
  DOES_NOT,
  FIRST_IDIOMS,
  GOING_ALONG,
  IDIOMS,
  NOUN_STANCES,
  OPEN,
  OUTCOME,
  PRESSING,
  RAISING,
  SPEECH_ACTS,
  STANCE_VERBS,
  type Stance,
  TELLING_NOUN,
  verbStance,
  WITHHOLDING,
} from './stances.ts'
import { firstSubject, participleSubject, subjectBefore } from './subject.ts'

export interface Stand {
  /** Token index of the word that takes the stand. */
  readonly head: number
  readonly stance: Stance
  readonly conditions: readonly ConditionFound[]
  /** Token index of the subject's head, where the clause has one. */
  readonly subject: number | undefined
  /** True where the one who speaks may hold it though the subject is a thing ("the offer stands, but only if"). */
  readonly speaker: boolean
  /** True where its subject is a thing that holds nothing: "the flow must be restored", "the islet is not for sale". */
  readonly thing: boolean
  /** True where the head is itself an act of speech ("called for"). */
  readonly speechAct: boolean
}

const MODAL = /^(will|would|'ll|'d|could|might|can|may|shall|must|should|wo|ca)$/
const NOT = /^(not|n't|never|no|nor|neither|nothing|nobody|cannot)$/

const negatedAt = (s: Sentence, clause: Clause, at: number): boolean => {
  for (let k = at - 1; k >= 0 && k >= at - 5; k--) {
    const w = lower(s, clause[k]!)
    if (NOT.test(w)) return true
    if (/^(NOUN|PROPN|PRON|SCONJ)$/.test(s.tokens[clause[k]!]!.upos)) break
  }
  for (let k = at + 1; k <= at + 3 && k < clause.length; k++)
    if (/^(nothing|no|nobody|none)$/.test(lower(s, clause[k]!))) return true
  return false
}

interface Trigger {
  readonly at: number
  readonly stance: Stance
  readonly speechAct?: boolean
  readonly speaker?: boolean
  readonly thing?: boolean
  /** Token index of who bears it, where that is no subject: the agent of a passive. */
  readonly agent?: number
}

/** The lemma of a word that can take a stance, also where the tagger took the verb for a noun. */
const stanceKey = (s: Sentence, main: Clause, k: number): string | undefined => {
  const t = s.tokens[main[k]!]!
  const word = t.text.toLowerCase()
  const before = lower(s, main[k - 1] ?? -1)
  if (t.upos === 'VERB') return t.lemma.toLowerCase()
  // A noun after "to" that could be a verb is one: "is believed to favour a deal".
  if (before === 'to' && STANCE_VERBS.has(word)) return word
  const stem = word.replace(/ing$/, '')
  if (stem === word || t.upos !== 'NOUN') return undefined
  const be = main.slice(Math.max(0, k - 4), k).some(i => s.tokens[i]!.lemma === 'be')
  return be ? [stem, `${stem}e`].find(w => STANCE_VERBS.has(w)) : undefined
}

const lexical = (s: Sentence, main: Clause, clause: Clause, spoken: boolean): Trigger | undefined => {
  for (let k = 0; k < main.length; k++) {
    const t = s.tokens[main[k]!]!
    const word = lower(s, main[k]!)
    const next = lower(s, main[k + 1] ?? -1)
    if (
      OPEN.test(word) &&
      (next === 'to' ||
        (next === 'for' && word !== 'open') ||
        (k === main.length - 1 && isBe(s, main, k) && main.length < clause.length)) &&
      k > 0
    )
      return { at: k, stance: negatedAt(s, main, k) ? 'oppose' : 'open' }
    if (
      CLOSED.test(word) &&
      /^(ADJ|VERB)$/.test(t.upos) &&
      !(word === 'opposed' && next === 'by') &&
      (/^(unwilling|unacceptable)$/.test(word) || isBe(s, main, k)) &&
      (word !== 'cool' || /^(to|on|towards?)$/.test(next))
    )
      return {
        at: k,
        stance: negatedAt(s, main, k) && word !== 'unacceptable' ? 'open' : 'oppose',
        speaker: true,
        thing: word === 'unacceptable',
      }
    if (PRESSING.test(word) && t.upos !== 'NOUN' && /^(to|on|that)$/.test(next) && k > 0 && isBe(s, main, k))
      return { at: k, stance: negatedAt(s, main, k) ? 'oppose' : 'insist' }
    const before = lower(s, main[k - 1] ?? -1)
    const key = stanceKey(s, main, k)
    if (!key) continue
    const judgement = t.xpos === 'VBN' && isBe(s, main, k) ? undefined : judged(s, main, k)
    if (judgement) return { at: k, stance: negatedAt(s, main, k) ? opposite(judgement) : judgement }
    if (
      /^(could|can)$/.test(before) &&
      COULD_ACCEPT.test(key) &&
      /^(he|she|it|they|we|i)$/.test(lower(s, main[k - 2] ?? -1)) &&
      spoken
    )
      return { at: k, stance: 'open' }
    const behind = main.slice(k + 1, k + 8)
    const particles = behind.map(i => lower(s, i))
    const first = behind.find(i => s.tokens[i]!.upos !== 'ADV')
    const near = /^(rule|throw|turn|shoot|regard|wave|brush|knock|vote)$/.test(key)
      ? particles
      : [
          ...(first === undefined ? [] : [lower(s, first)]),
          ...(/^(ask|press|urge|beg|implore|beseech|entreat|exhort)$/.test(key)
            ? particles.filter(w => w === 'to')
            : []),
        ]
    let stance = verbStance(key, near)
    if (
      !stance ||
      (t.xpos === 'VBN' && !main.slice(Math.max(0, k - 4), k).some(i => /^(have|be)$/.test(s.tokens[i]!.lemma)))
    )
      continue
    // "was rejected by the committee": the one who bears it stands behind "by"; without it nobody does.
    const passive = t.xpos === 'VBN' && main.slice(Math.max(0, k - 3), k).some(i => s.tokens[i]!.lemma === 'be')
    if (passive) {
      const agent = agentBehind(s, main, k)
      if (agent === undefined || negatedAt(s, main, k)) continue
      return { at: k, stance, agent }
    }
    const object = main.slice(k + 1, k + 3).map(i => s.tokens[i]!)
    if (/^(decline|refuse)$/.test(key) && withholds(s, behind)) continue
    if (key === 'claim' && !main.slice(k + 1, k + 4).some(i => /^(NUM|SYM)$/.test(s.tokens[i]!.upos))) continue
    const rest = main.slice(k + 2).map(i => lower(s, i))
    if (
      key === 'insist' &&
      !/^(on|upon)$/.test(next) &&
      !(next === 'that' && rest.some(w => /^(must|should|be|not|can|cannot|only)$/.test(w)))
    )
      continue
    if (/^(ask|appeal)$/.test(key) && asksAside(s, behind)) continue
    if (key === 'ask' && near[0] === 'for' && !/^VB[GPZ]$/.test(t.xpos)) continue
    if (key === 'urge' && /^(restraint|calm|caution|patience|prudence)$/.test(particles[0] ?? '')) continue
    if (/^(refuse|decline)$/.test(key) && !refusesIt(s, behind)) continue
    if (RULING.test(lower(s, subjectBefore(s, main, k) ?? -1)) && /^(refuse|reject|order|uphold)$/.test(key)) continue
    if (key === 'rule' && MODAL.test(before) && /^(that|this|it|which)$/.test(lower(s, main[k - 2] ?? -1))) continue
    if (before === 'to' && k > 1 && !main.slice(Math.max(0, k - 3), k - 1).some(i => RAISING.test(s.tokens[i]!.lemma)))
      continue
    if (key === 'seek' && object.length === 0) continue
    // "They want to know when": a wish to learn is no stand.
    if (/^(want|wish|need)$/.test(key) && particles[0] === 'to' && LEARNING.test(particles[1] ?? '')) continue
    if (/^(back|support)$/.test(key) && /^(up|from|away|down|off)$/.test(next)) continue
    if (/^(might|may|could|can)$/.test(before)) continue
    if (PLAIN_TOO.test(key) && near[0] !== undefined && !verbObject(s, main, k)) continue
    if (negatedAt(s, main, k) && !/^(regard|throw|turn)$/.test(key)) {
      // "have not ratified it", "has not agreed": told as undone so far, refused by nobody.
      if (stance === 'support' && main.slice(Math.max(0, k - 4), k).some(i => s.tokens[i]!.lemma === 'have')) continue
      // "is not seeking war": a denial of ill will.
      if (stance === 'insist' && main.slice(k + 1, k + 6).some(i => ILL_WILL.test(lower(s, i)))) continue
      // "did not rule out", "does not exclude": left open.
      stance = /^(rule|exclude)$/.test(key) ? 'open' : opposite(stance)
    }
    if (
      /^(reject|dismiss|dispute|contest|disavow|repudiate|criticise|criticize|denounce)$/.test(key) &&
      aboutClaims(s, main, k)
    )
      continue
    return { at: k, stance, speechAct: SPEECH_ACTS.test(key) }
  }
  return undefined
}

const LEARNING = /^(know|learn|see|hear|understand|ask|find|tell|believe|think)$/
const ILL_WILL =
  /^(war|wars|conflict|confrontation|escalation|violence|revenge|vengeance|trouble|quarrel|conquest|domination|hegemony)$/

/** "rejected accusations", "dismissed claims that": what is denied is a claim and no offer. */
const aboutClaims = (s: Sentence, main: Clause, k: number): boolean => {
  const behind = main.slice(k + 1, k + 7)
  const stop = behind.findIndex(i => /^(VERB|AUX|ADP|SCONJ|PUNCT)$/.test(s.tokens[i]!.upos))
  const object = (stop < 0 ? behind : behind.slice(0, stop)).at(-1)
  if (object === undefined) return false
  const noun = s.tokens[object]!.lemma
  if (/^(accusation|allegation|report|rumou?r|assertion|charge|insinuation|speculation)$/.test(noun)) return true
  return /^(claim|suggestion|notion|idea|argument)$/.test(noun) && lower(s, object + 1) === 'that'
}

/** Verbs with a plain sense that takes no thing agreed or wished: "ask a question", "second", "prefer". */
const PLAIN_TOO = /^(back|second|approve|contest|dispute|exclude|seek|want|need)$/
const verbObject = (s: Sentence, main: Clause, k: number): boolean =>
  main.slice(k + 1, k + 4).some(i => /^(NOUN|PROPN|PRON|NUM|DET|ADJ|VERB|PART|SYM)$/.test(s.tokens[i]!.upos))

const idiom = (s: Sentence, main: Clause, text: string, idioms = IDIOMS): Trigger | undefined => {
  const first = s.tokens[main[0]!]!
  const last = s.tokens[main.at(-1)!]!
  const part = text.slice(first.start, last.end)
  for (const [stance, form, thing] of idioms) {
    const m = form.exec(part)
    if (!m) continue
    const from = first.start + m.index
    const at = main.findIndex(i => s.tokens[i]!.end > from)
    if (at >= 0) return { at, stance, speaker: true, ...(thing ? { thing } : {}) }
  }
  return undefined
}

/** "What we cannot stomach is a foreman paid by the owners", "all we want is a roof": the wish stands in front. */
const cleft = (s: Sentence, main: Clause): Trigger | undefined => {
  const first = main.findIndex(i => !/^[“”"‘’]$/.test(s.tokens[i]!.text))
  if (first < 0 || !/^(what|all)$/.test(lower(s, main[first]!))) return undefined
  const be = main.findIndex(
    (i, k) => k > first + 2 && /^(is|was|are|were|'s)$/.test(lower(s, i)) && s.tokens[main[k - 1]!]!.upos === 'VERB',
  )
  if (be < 0) return undefined
  const verb = main[be - 1]!
  const no = main.slice(first, be).some(i => NOT.test(lower(s, i)))
  const lemma = s.tokens[verb]!.lemma.toLowerCase()
  const agent = main.slice(first + 1, be).find(i => /^(PRON|NOUN|PROPN)$/.test(s.tokens[i]!.upos))
  const who = agent === undefined ? {} : { agent }
  if (
    no &&
    /^(accept|stomach|swallow|tolerate|allow|do|want|sign|agree|support|stand|have|permit|concede|give|countenance|bear)$/.test(
      lemma,
    )
  )
    return { at: be - 1, stance: 'oppose', ...who }
  return !no && /^(want|demand|ask|seek|need|insist|request|require|propose)$/.test(lemma)
    ? { at: be - 1, stance: 'insist', ...who }
    : undefined
}

const isPassive = (s: Sentence, main: Clause, verb: number): boolean => {
  const t = s.tokens[verb]!
  return t.xpos === 'VBN' && s.tokens[main[main.indexOf(verb) - 1] ?? -1]?.lemma === 'be'
}

const passiveBehind = (s: Sentence, main: Clause, modal: number): boolean => {
  const be = main.slice(modal + 1, modal + 4).findIndex(i => s.tokens[i]!.lemma === 'be')
  if (be < 0) return false
  const verb = main.slice(modal + 2 + be, modal + 4 + be).find(i => s.tokens[i]!.upos === 'VERB')
  return verb !== undefined && s.tokens[verb]!.xpos === 'VBN'
}

const DEAL =
  /^(sell|take|pay|buy|settle|recommend|accept|lend|swap|release|free|hand|cut|invest|give|grant|contribute|reduce|limit|raise|go)$/

/** Helpers that will, refuse or oblige: only what somebody says of himself or his side is a stand. */
const willed = (s: Sentence, main: Clause): Trigger | undefined => {
  if (/^(when|where|how|what|why|whether|who)$/.test(lower(s, main[0]!))) return undefined
  for (let k = 0; k < main.length; k++) {
    const w = lower(s, main[k]!)
    // "inspectors had to be back": what somebody says must be.
    if (
      s.tokens[main[k]!]!.lemma === 'have' &&
      lower(s, main[k + 1] ?? -1) === 'to' &&
      !/^(i|we)$/.test(lower(s, main[k - 1] ?? -1)) &&
      // "people who do not have to pay rent" describes them.
      !main.slice(Math.max(0, k - 4), k).some(i => NOT.test(lower(s, i)) || /^(who|which|that)$/.test(lower(s, i)))
    )
      return { at: k, stance: 'insist', speaker: true, thing: true }
    if (/^(does|do|did)$/.test(w) && NOT.test(lower(s, main[k + 1] ?? -1))) {
      const deed = main.slice(k + 2, k + 5).find(i => s.tokens[i]!.upos === 'VERB')
      const told = deed === undefined ? [] : main.slice(main.indexOf(deed) + 1, main.indexOf(deed) + 5)
      const still =
        w !== 'did' ||
        /^(recognise|recognize|accept|intend|plan|negotiate|consider|envisage)$/.test(s.tokens[deed ?? 0]!.lemma)
      if (
        told.some((i, n) => TELLING_NOUN.test(lower(s, i)) && !/^(one|a|any|single)$/.test(lower(s, told[n - 1] ?? -1)))
      )
        continue
      if (deed !== undefined && still && DOES_NOT.test(s.tokens[deed]!.lemma)) return { at: k, stance: 'oppose' }
    }
    if (!MODAL.test(w) && w !== 'cannot') continue
    // "asked her which way she would vote": what is asked is held by nobody yet.
    const front = main.slice(0, k)
    const asked = front.findIndex(i => /^(ask|wonder|inquire|enquire)$/.test(s.tokens[i]!.lemma))
    if (
      asked >= 0 &&
      front.slice(asked).some(i => /^(which|what|how|why|when|where|who|whether|if)$/.test(lower(s, i)))
    )
      continue
    const ahead = main.slice(k + 1, k + 6)
    const verb = ahead.find(i => s.tokens[i]!.upos === 'VERB') ?? ahead.find(i => s.tokens[i]!.upos === 'AUX')
    if (verb === undefined || WITHHOLDING.test(s.tokens[verb]!.lemma)) continue
    const no =
      /^(cannot)$/.test(w) ||
      main.slice(k + 1, main.indexOf(verb)).some(i => NOT.test(lower(s, i))) ||
      main.slice(main.indexOf(verb) + 1, main.indexOf(verb) + 3).some(i => /^(nothing|no)$/.test(lower(s, i))) ||
      (k > 0 && /^(nor|no|not|never)$/.test(lower(s, main[0]!)))
    if (/^(must|should|shall)$/.test(w)) return { at: k, stance: no ? 'oppose' : 'insist', speaker: true, thing: true }
    if (no && OUTCOME.test(s.tokens[verb]!.lemma)) continue
    if (no && /^(will|would|wo|'ll|'d|can|ca|cannot)$/.test(w))
      return { at: k, stance: 'oppose', ...(isPassive(s, main, verb) ? { speaker: true, thing: true } : {}) }
    if (/^(will|would|'ll|'d)$/.test(w) && GOING_ALONG.test(s.tokens[verb]!.lemma)) return { at: k, stance: 'support' }
    // "would sell at 330p": a deed with its price.
    const figure = main.slice(main.indexOf(verb), main.indexOf(verb) + 7).some(i => s.tokens[i]!.upos === 'NUM')
    if (w === 'would' && lower(s, main[0]!) !== 'under' && DEAL.test(s.tokens[verb]!.lemma) && figure)
      return { at: k, stance: 'open' }
  }
  return undefined
}

/** Deeds by which a side answers another: strikes, closures, payments. */
const DOING =
  /^(stop|strike|walk|close|shut|leave|quit|march|stay|open|pay|sign|return|release|free|vote|resign|fight|block|go|come|cut|pull|halt|suspend|withdraw|talk|negotiate|accept|deliver|sail|sell|buy|cancel|down)$/

/** What is threatened, promised or offered under a condition is a stand. */
const CONDITIONED = /^(threaten|vow|promise|pledge|offer|agree|swear|propose|undertake|accept|condition|link)$/

/** The stand of a clause, where it takes one. `spoken`: it stands in somebody's mouth. */
export const standOf = (s: Sentence, clause: Clause, text: string, spoken: boolean): Stand | undefined => {
  const conditions = conditionsIn(s, clause)
  const main = clause.filter(i => !conditions.some(c => i >= c.from && i <= c.to))
  if (main.length === 0) return undefined
  const said =
    idiom(s, main, text, FIRST_IDIOMS) ?? cleft(s, main) ?? lexical(s, main, clause, spoken) ?? idiom(s, main, text)
  const will = willed(s, main)
  const modal = main.findIndex(i => MODAL.test(lower(s, i)) || lower(s, i) === 'cannot')
  const noun = main.findIndex(i => s.tokens[i]!.upos === 'NOUN' && NOUN_STANCES.has(s.tokens[i]!.lemma))
  const make = (t: Trigger, stance: Stance): Stand => ({
    head: main[t.at]!,
    stance,
    conditions,
    subject:
      t.agent ?? participleSubject(s, main[t.at]!) ?? subjectBefore(s, main, t.at) ?? firstSubject(s, main, t.at),
    speaker: (t.speaker ?? false) || main.slice(0, 3).some(i => lower(s, i) === 'there'),
    speechAct: t.speechAct ?? false,
    thing: t.thing ?? false,
  })
  if (conditions.length > 0) {
    const strict = conditions.some(c => c.strict)
    const verb = main.findIndex(i => finite(s.tokens[i]!))
    const at = said?.at ?? (modal >= 0 ? modal : verb)
    const deed = main.findIndex((i, k) => CONDITIONED.test(s.tokens[i]!.lemma) && k < main.length - 1)
    // "The union would return if the men were reinstated": a report tells an offer so without saying who said it.
    const offered =
      modal >= 0 &&
      /^(will|would)$/.test(lower(s, main[modal]!)) &&
      conditions.some(c => /^(if|after)$/.test(c.relation))
    const act = offered ? main.slice(modal + 1, modal + 4).find(i => s.tokens[i]!.upos === 'VERB') : undefined
    const free =
      act !== undefined && (COULD_ACCEPT.test(s.tokens[act]!.lemma) || GOING_ALONG.test(s.tokens[act]!.lemma))
    // "If they cut the power, we stop the trains": a threat in the present.
    const threat =
      spoken &&
      conditions.some(c => /^(if|unless)$/.test(c.relation)) &&
      main.some(
        (i, k) =>
          /^(i|we)$/.test(lower(s, i)) &&
          s.tokens[main[k + 1] ?? -1]?.xpos === 'VBP' &&
          DOING.test(s.tokens[main[k + 1]!]!.lemma),
      )
    if (said || free || threat || (strict && (spoken || modal >= 0)) || (modal >= 0 && spoken) || deed >= 0)
      return make(
        {
          at: deed >= 0 && !said && modal < 0 ? deed : Math.max(0, at),
          stance: 'conditional',
          speaker: strict,
          speechAct: said?.speechAct ?? (deed >= 0 && SPEECH_ACTS.test(s.tokens[main[deed]!]!.lemma)),
          // "one captive would be shot if": the one who speaks means it, not the one it happens to.
          thing: ((said ?? will)?.thing ?? false) || (!said && spoken && modal >= 0 && passiveBehind(s, main, modal)),
        },
        'conditional',
      )
  }
  if (said) return make(said, said.stance)
  const possible =
    conditions.length > 0 && spoken ? main.findIndex(i => /^(possible|thinkable|conceivable)$/.test(lower(s, i))) : -1
  // "Talks are possible if the border opens": who says so is open to them.
  if (possible > 1 && isBe(s, main, possible) && !negatedAt(s, main, possible))
    return make({ at: possible, stance: 'conditional', speaker: true, thing: true }, 'conditional')
  if (will && spoken) return make(will, will.stance)
  if (
    noun > 0 &&
    /^(PRON|PART)$/.test(s.tokens[main[noun - 1]!]!.upos) &&
    /^(for|to|that)$/.test(lower(s, main[noun + 1] ?? -1))
  ) {
    const owner = main[noun - 1]!
    return {
      head: main[noun]!,
      stance: NOUN_STANCES.get(s.tokens[main[noun]!]!.lemma)!,
      conditions: [],
      subject: s.tokens[owner]!.upos === 'PART' ? owner - 1 : owner,
      speaker: false,
      speechAct: false,
      thing: false,
    }
  }
  return undefined
}
