/**
 * Verbs and adjectives that take a stand: "rejected the halt", "is ready to resume", "was turned down by the board".
 *
 * What is only withheld, denied or asked is none; the words are in stances.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { type Clause, lower } from './clauses.ts'
import { agentBehind, asksAside, isBe, judged, opposite, RULING, refusesIt, withholds } from './objects.ts'
import { CLOSED, COULD_ACCEPT, OPEN, PRESSING, RAISING, SPEECH_ACTS, STANCE_VERBS, verbStance } from './stances.ts'
import { subjectBefore } from './subject.ts'
import { MODAL, negatedAt, type Trigger } from './trigger.ts'

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

export const lexical = (s: Sentence, main: Clause, clause: Clause, spoken: boolean): Trigger | undefined => {
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
    if (key === 'agree' && /^VB[DN]$/.test(t.xpos) && !negatedAt(s, main, k) && between(s, main, k)) continue
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
  // "rejected the figure", "disputed that account": another telling, and no offer.
  if (
    object - main[k]! === 2 &&
    /^(the|that|this|those|these|both)$/.test(lower(s, object - 1)) &&
    TOLD_NOUN.test(noun)
  )
    return /^(\.|;|,|and|but|)$/.test(lower(s, object + 1))
  return /^(claim|suggestion|notion|idea|argument)$/.test(noun) && lower(s, object + 1) === 'that'
}

const TOLD_NOUN =
  /^(figure|number|sum|total|account|version|description|characteri[sz]ation|claim|estimate|toll|count|story|narrative|portrayal|comparison|picture|reading|statistic)$/

/** "The parties agreed to resume": what was agreed between them, no stand of either. */
const between = (s: Sentence, main: Clause, k: number): boolean => {
  const subject = subjectBefore(s, main, k)
  return (
    subject !== undefined &&
    /^(parties|sides|delegations|negotiators|teams|camps|adversaries|foes|rivals|neighbours|neighbors)$/.test(
      lower(s, subject),
    ) &&
    /^(the|both|two|all)$/.test(lower(s, subject - 1))
  )
}

/** Verbs with a plain sense that takes no thing agreed or wished: "ask a question", "second", "prefer". */
const PLAIN_TOO = /^(back|second|approve|contest|dispute|exclude|seek|want|need)$/
const verbObject = (s: Sentence, main: Clause, k: number): boolean =>
  main.slice(k + 1, k + 4).some(i => /^(NOUN|PROPN|PRON|NUM|DET|ADJ|VERB|PART|SYM)$/.test(s.tokens[i]!.upos))
