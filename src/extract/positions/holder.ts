/**
 * Who holds a position: the subject of its clause, or the one who says it for himself or his side.
 *
 * "“We will sign nothing,” the union's leader said" -> the leader; "Beijing would accept two visits, a diplomat said" ->
 * Beijing. Joined subjects hold it each.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, overlaps } from '../../text/span.ts'
import type { Stand } from './stand.ts'

interface HolderInput {
  readonly report: Report
  readonly statements: readonly StatementEntry[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
}

const FIRST = /^(i|we|us|our|my)$/i
/** A side named by its common noun, which the speaker speaks for. */
const OWN_SIDE =
  /^(army|government|party|union|company|side|country|delegation|team|group|movement|committee|front|ministry|members|people|forces|council|federation|bloc|men|fighters|clients?|workers|board|coalition|administration|alliance|faction|club|firm)$/i
const OFFICE = /\b(minister|president of the republic|ambassador|mayor|governor|commissioner|senator|lawmaker)\b/
const TRADE =
  /\b(managing director|chief executive|chief (?:operating|financial) officer|ceo|chair(?:man|woman)? of the board)\b/
/** Who speaks for no side of a dispute, whatever is said of one. */
const BESIDE =
  /\b(?:mediator|facilitator|arbitrator|conciliator|judge|magistrate|analyst|economist|expert|professor|lecturer|historian|researcher|academic|observer|monitor|reporter|journalist|correspondent|editor|columnist|police officer|witness|pollster|forecaster)s?\b/
/** Sides that face each other: who is known to be of one does not speak for another. */
const SIDES: readonly RegExp[] = [
  /\b(?:opposition|rebels?|insurgents?|guerrillas?|separatists?|dissidents?|exiled?)\b/,
  /\b(?:unions?|labou?r leader|shop steward|strikers?|dockers|workers|staff|employees|works council|guild)\b/,
  /\b(?:company|firm|employers?|management|manager|managing director|chief executive|owners?|bank|airline|operator)\b/,
  /\b(?:government|minister|ministry|president of the republic|prime minister|premier|state secretary)\b/,
]
const POSSESSIVE = /^(his|her|my|our|their|its)$/i

interface Told {
  readonly voice: string | null
  readonly carried: number | undefined
}

export const holderFinder = (input: HolderInput) => {
  const mentions = [...input.actorMentions].sort((a, b) => a.end - a.start - (b.end - b.start))
  const actors = new Map(input.actors.map(a => [a.id, a]))
  const statements = new Map(input.statements.map(x => [x.id, x]))
  const at = (s: Sentence, i: number): ActorMention | undefined => mentions.find(m => holds(m, s.tokens[i]!))
  const ref = (m: ActorMention): ActorRef => ({
    actor: m.actor,
    words: anchor(input.report, { start: m.start, end: m.end }),
  })
  /** Of the speakers the one a pronoun can stand for: in told speech "he" and "it" are as a rule who speaks. */
  const meansSpeaker = (s: Sentence, subject: number, speakers: readonly ActorRef[]): boolean => {
    const lone = speakers.length === 1 ? speakers[0] : undefined
    const words = lone?.words
    if (!lone || !words || words.start < s.start || words.end > s.tokens[subject]!.start) return false
    const kind = actors.get(lone.actor)?.kind
    const word = s.tokens[subject]!.text.toLowerCase()
    if (/^(he|she)$/.test(word)) return kind === 'person'
    return word === 'it'
      ? /^(state|organisation|outlet|platform)$/.test(kind ?? '')
      : word === 'they' && kind === 'group'
  }

  /** "the union will not sign", said by its leader: a side by its noun is the speaker's, unless he is known to be of another. */
  const speaksFor = (who: Actor, word: string): boolean => {
    if (who.kind !== 'person' || !OWN_SIDE.test(word)) return false
    const side = actors.get(who.affiliation ?? '')?.name.toLowerCase()
    const titles = who.roles.map(r => r.title.toLowerCase())
    const told = titles.some(t => t.includes(word.toLowerCase())) || side?.includes(word.toLowerCase())
    // Of another kind of body: a minister speaks for no company, a company's head for no union.
    const office =
      titles.some(t => OFFICE.test(t)) && /^(company|firm|club|union|board|clients?|workers|members)$/i.test(word)
    const trade =
      titles.some(t => TRADE.test(t)) && /^(government|ministry|union|army|party|workers|coalition)$/i.test(word)
    if (told) return true
    const own = SIDES.filter(side => titles.some(t => side.test(t)) || side.test(` ${who.name.toLowerCase()} `))
    const other = own.length > 0 && SIDES.some(side => side.test(word.toLowerCase()) && !own.includes(side))
    const beside = titles.some(t => BESIDE.test(t)) || BESIDE.test(who.name.toLowerCase())
    // Nobody opposed governs: "the opposition leader said the government would not sign".
    const governs = /^(government|administration|ministry|coalition)$/i.test(word) && own.includes(SIDES[0]!)
    return !(office || trade || other || beside || governs)
  }

  return (s: Sentence, stand: Stand, told: Told): ActorRef[] => {
    const speakers = told.voice ? [...(statements.get(told.voice)?.sources ?? [])] : []
    const own =
      stand.speechAct || stand.subject === undefined
        ? input.statements.find(x => x.cue && overlaps(x.cue, s.tokens[stand.head]!))?.sources
        : undefined
    if (own && own.length > 0) return [...own]
    if (stand.thing && speakers.length > 0) return speakers
    const subject = stand.subject ?? told.carried
    if (subject === undefined) return speakers
    const word = s.tokens[subject]!.text
    // "That would rule out the ridge": what follows from something is held by who says so.
    if (/^(?:that|this)$/i.test(word) && speakers.length > 0) return speakers
    if (FIRST.test(word) || meansSpeaker(s, subject, speakers)) return speakers
    if (speakers.length > 0 && OWN_SIDE.test(word) && POSSESSIVE.test(s.tokens[subject - 1]?.text ?? ''))
      return speakers
    const joined = [subject, ...dependents(s, subject, 'conj').filter(i => i < stand.head)]
    const found = joined
      .flatMap(i => at(s, i) ?? [])
      .filter(m => !/^(?:no|not one|not a|nobody|every|everyone|everybody|any|anyone|anybody)\b/i.test(m.exact))
      .filter(m => !/^(document|platform)$/.test(actors.get(m.actor)?.kind ?? ''))
    const first = found[0]
    const lone = speakers.length === 1 ? actors.get(speakers[0]!.actor) : undefined
    if (!first) return stand.speaker || OWN_SIDE.test(word) || stand.subject === undefined ? speakers : []
    if (lone && (lone.affiliation === first.actor || (first.form === 'nominal' && speaksFor(lone, word))))
      return speakers
    return found.filter((m, i, all) => all.findIndex(o => o.actor === m.actor) === i).map(ref)
  }
}
