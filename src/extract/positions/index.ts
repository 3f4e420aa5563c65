/**
 * Positions: where one party stands on one issue, and on what conditions.
 *
 * "The Union would sign nothing unless the army first pulled back" -> the Union, conditional, unless: "the army first ...".
 * What somebody merely says, tells or predicts is no position; what is offered in terms is also a proposal.
 */
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { PositionEntry, StatementEntry } from '../../record/entries.ts'
import { makePosition } from '../../record/make.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import { byPlace, holds, overlaps, type Span } from '../../text/span.ts'
import { mendedVerbs } from '../events/mends/mended-verbs.ts'
import { type IssueWords, issueFinder } from '../issues.ts'
import { voiceAt } from '../voice.ts'
import { within } from '../within.ts'
import { type Clause, clausesOf, finite, isReported, lower, stretches } from './clauses.ts'
import { holderFinder } from './holder.ts'
import { type Stand, standOf } from './stand.ts'

export interface PositionInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  /** The dossier's own issues. */
  readonly issues?: readonly IssueWords[]
}

interface Found {
  readonly s: Sentence
  readonly clause: Clause
  readonly stand: Stand
  readonly voice: string | null
  /** The subject of an earlier clause, for one that begins with its verb. */
  readonly carried: number | undefined
}

/** In whose voice a clause stands: by its words, else by the reporting clause of its sentence. */
const voiceFinder = (statements: readonly StatementEntry[]) => {
  const inside = voiceAt(statements)
  return (s: Sentence, stand: Stand, clause: Clause): string | null => {
    const head = s.tokens[stand.head]!
    const own = statements.find(x => x.cue && overlaps(x.cue, head))
    // Told with its words in quotation marks, a stand is an utterance: "rejected it as “opportunistic”".
    const quoted = clause.some(i => /[“”"]/.test(s.tokens[i]!.text))
    if (own && (stand.speechAct || quoted)) return own.id
    const held = inside({ start: head.start, end: head.end })
    if (held) return held
    const words = stretches(s, clause)
    const told = statements.find(
      x =>
        x !== own &&
        x.cue &&
        holds(s, x.cue) &&
        x.content.some(c => words.some(w => overlaps(c, w))) &&
        !words.some(w => overlaps(w, x.cue!)),
    )
    return told?.id ?? null
  }
}

/** The subject of a clause that takes no stand, for the next one that begins with its verb. */
const subjectIn = (s: Sentence, clause: Clause): number | undefined => {
  const verb = clause.findIndex(i => finite(s.tokens[i]!))
  const front = verb < 0 ? [] : clause.slice(0, verb)
  return front.findLast(i => /^nsubj/.test(s.tokens[i]!.deprel) && s.tokens[i]!.upos !== 'DET')
}

const isQuestion = (s: Sentence): boolean => s.tokens.findLast(t => !/^[”"’')\]]$/.test(t.text))?.text === '?'

/** "unclear whether they would", "denies reports that they have": what is asked or denied, not held. */
const openOrDenied = (s: Sentence, clause: Clause, stand: Stand): boolean =>
  clause.some(
    i =>
      i < stand.head && (lower(s, i) === 'whether' || (s.tokens[i]!.lemma === 'deny' && s.tokens[i]!.upos === 'VERB')),
  ) || DENIED_THAT.test(wordsUpTo(s, stand.head))

const wordsUpTo = (s: Sentence, end: number): string =>
  s.tokens
    .slice(0, end)
    .map(t => t.text)
    .join(' ')

/** "denies reports that it has", "rejected claims that he would": also where the cue has cut the denial off. */
const DENIED_THAT =
  /\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|rebut|disput)\w*(?= (?:[\w’'-]+ ){0,3}?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation|accusations?|charges?|assertions?) that\b))(?: [\w’'-]+){0,5}? that\b[^,;:.“”"]*$/i

const findStands = (input: PositionInput): Found[] => {
  const cues = input.statements.flatMap(x => (x.cue ? [x.cue] : []))
  const contents = input.statements.flatMap(x => x.content)
  const voice = voiceFinder(input.statements)
  const inside = voiceAt(input.statements)
  const out: Found[] = []
  for (const s of mendedVerbs(input.sentences)) {
    // Nobody takes a stand in a question.
    if (isQuestion(s)) continue
    let carried: number | undefined
    const here = within(cues, s)
    for (const clause of clausesOf(s, here)) {
      const words = stretches(s, clause)
      const spoken =
        isReported(s, here) ||
        words.some(w => inside(w) !== null || contents.some(c => overlaps(c, w))) ||
        here.some(c => !words.some(w => overlaps(w, c)))
      const taken = standOf(s, clause, input.report.text, spoken)
      const stand = taken && openOrDenied(s, clause, taken) ? undefined : taken
      const last = out.at(-1)
      // "wants the tanks moved and will not sign unless they are": one stand with its condition.
      const goesOn =
        stand && stand.conditions.length > 0 && stand.subject === undefined && s.tokens[clause[0]!]!.upos !== 'NOUN'
      if (stand && goesOn && last?.s === s && last.stand.conditions.length === 0) {
        const whole = [...last.clause, ...clause]
        out[out.length - 1] = {
          ...last,
          clause: whole,
          stand: { ...last.stand, stance: stand.stance, conditions: stand.conditions },
        }
      } else if (stand) out.push({ s, clause, stand, voice: voice(s, stand, clause), carried })
      carried = stand?.subject ?? subjectIn(s, clause) ?? carried
    }
  }
  return out
}

/** Cues of those who only guess what others will do. */
const FORESEEING = /\b(?:reckon|predict|expect|forecast|guess|bet|fear)/i

export const extractPositions = (input: PositionInput): PositionEntry[] => {
  const { report } = input
  const { text } = report
  const byStart = [...input.actorMentions].sort(byPlace)
  const actors = new Map(input.actors.map(a => [a.id, a]))
  const holderOf = holderFinder(input)
  const issueOf = issueFinder(text, input.issues)
  const denied = new Set(input.statements.filter(x => x.act === 'deny').map(x => x.id))
  const predicted = new Set(
    input.statements.filter(x => x.act === 'predict' || FORESEEING.test(x.cue?.exact ?? '')).map(x => x.id),
  )
  const byId = new Map(input.statements.map(x => [x.id, x]))
  /** True where the stand's own verb tells the statement: "dismisses the idea as a pause". */
  const tells = (voice: string | null, s: Sentence, stand: Stand): boolean => {
    const cue = voice === null ? undefined : byId.get(voice)?.cue
    return cue !== undefined && cue !== null && overlaps(cue, s.tokens[stand.head]!)
  }
  const out: PositionEntry[] = []
  for (const { s, clause, stand, voice, carried } of findStands(input)) {
    const words = stretches(s, fromWho(s, fromThat(s, clause, stand)))
    const holders = holderOf(s, stand, { voice, carried })
    // What it waits for tells less of what it is about than what is withheld or offered.
    const main = clause.filter(i => !stand.conditions.some(c => i >= c.from && i <= c.to))
    const issue = issueOf(main.length > 1 ? stretches(s, main) : words, s)
    // What is foreseen for others is no stand of theirs.
    if (stand.stance === 'conditional' && predicted.has(voice ?? '') && !stand.conditions.some(c => c.strict)) continue
    // What somebody denies is nobody's position by that.
    if (words.length === 0 || holders.length === 0 || !issue || (denied.has(voice ?? '') && !tells(voice, s, stand)))
      continue
    // "The authority must decide by July": told of it, and said by nobody.
    if (stand.thing && stand.stance === 'insist' && (voice === null || tells(voice, s, stand))) continue
    const conditions = stand.conditions.map(c => {
      // Who must meet it stands first in it, and its whole name before a part of it.
      const on = byStart.find(m => holds(c.words, m))
      return {
        relation: c.relation,
        words: anchor(report, c.words),
        ...(on ? { on: { actor: on.actor, words: anchor(report, spanOf(on)) } } : {}),
      }
    })
    for (const holder of holders)
      out.push(
        makePosition({
          by: 'positions',
          holder,
          party: [actors.get(holder.actor)?.affiliation ?? holder.actor],
          issue,
          stance: stand.stance,
          words: words.map(w => anchor(report, w)),
          conditions,
          voice,
        }),
      )
  }
  return out
}

/** Behind the "that" of a noun or verb that tells it: "signals from the president that he is open to talks". */
const fromThat = (s: Sentence, clause: Clause, stand: Stand): Clause => {
  const that = clause.findLastIndex(
    i => i < (stand.subject ?? stand.head) && s.tokens[i]!.text.toLowerCase() === 'that' && s.tokens[i]!.upos !== 'DET',
  )
  return that < 0 ? clause : clause.slice(that + 1)
}

/** "The growers have vowed | to resist": a bare infinitive tells too little without who is to do it. */
const fromWho = (s: Sentence, clause: Clause): Clause => {
  const first = clause[0]
  if (first === undefined || lower(s, first) !== 'to' || s.tokens[first - 1]?.upos !== 'VERB') return clause
  let from = first
  while (from > 0 && from > first - 14 && !/^([,;:.“”"–—]|and|but|that)$/i.test(s.tokens[from - 1]!.text)) from--
  return [...Array.from({ length: first - from }, (_, i) => from + i), ...clause]
}

const spanOf = (x: Span): Span => ({ start: x.start, end: x.end })
