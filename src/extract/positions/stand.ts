/**
 * The stand that one clause takes: which word takes it, how, and the subject who bears it.
 *
 * "The Union would sign nothing unless the army pulled back" -> conditional; "the committee rejected warrants" -> oppose.
 */
import type { Sentence } from '../../language/token.ts'
import { type ConditionFound, conditionsIn } from '../conditions.ts'
import { type Clause, finite, lower } from './clauses.ts'
import { cleft } from './cleft.ts'
import { lexical } from './lexical.ts'
import { isBe } from './objects.ts'
import { COULD_ACCEPT, FIRST_IDIOMS, GOING_ALONG, IDIOMS, NOUN_STANCES, SPEECH_ACTS, type Stance } from './stances.ts'
import { firstSubject, participleSubject, subjectBefore } from './subject.ts'
import { MODAL, negatedAt, type Trigger } from './trigger.ts'
import { willed } from './willed.ts'

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

const passiveBehind = (s: Sentence, main: Clause, modal: number): boolean => {
  const be = main.slice(modal + 1, modal + 4).findIndex(i => s.tokens[i]!.lemma === 'be')
  if (be < 0) return false
  const verb = main.slice(modal + 2 + be, modal + 4 + be).find(i => s.tokens[i]!.upos === 'VERB')
  return verb !== undefined && s.tokens[verb]!.xpos === 'VBN'
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
          main
            .slice(
              k + 1,
              k + 1 + (/^(both|all|just|simply|will|each|then|also)$/.test(lower(s, main[k + 1] ?? -1)) ? 2 : 1),
            )
            .some(j => s.tokens[j]!.xpos === 'VBP' && DOING.test(s.tokens[j]!.lemma)),
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
