/**
 * Statements about an event that do not tell it: denials, silence, "could not be verified", in the sentences after it.
 *
 * "A strike killed two, officials said. The army denied the accusation." -> the denial answers the strike.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { StatementEntry } from '../../record/entries.ts'
import { holds, overlaps } from '../../text/span.ts'
import type { Telling } from './telling.ts'

const REFERS =
  /\b(it|this|that|claims?|accusations?|allegations?|charges?|accounts?|responsibility|involvement|incident|reports?|role|either|version|figures?|tolls?|any of|part in|so|communiqu[ée]|statements?|story|videos?|letters?|versions?|footage|comment|questions?|calls?|requests?)\b/i

const ANSWERS = new Set<StatementEntry['act']>(['deny', 'no-comment', 'confirm', 'blame'])

/** "admitted it", "acknowledged responsibility": owns up to what was told, and tells nothing of its own. */
export const isOwningUp = (s: StatementEntry): boolean =>
  s.act === 'acknowledge' && !s.negated && OWNED.test(words(s).trim())
const OWNED =
  /^(?:it|this|that|(?:to )?(?:the|this|that|its|his|her|their|full)? ?(?:accusations?|allegations?|charges?|claims?|accounts?|responsibility|role|involvement|deed|attack|incident|raid))$/i
/** "rejected the accusation", "dismissed the charges": denies what it names. */
const ACCUSED = /^(?:(?:the|this|that|these|those|all|any|such|both) )*(?:accusations?|allegations?|charges?|claims?)$/i

const anchorOf = (s: StatementEntry): number => s.cue?.start ?? s.content[0]!.start

const lemmasIn = (s: StatementEntry, sentences: readonly Sentence[]): Set<string> => {
  const at = sentenceAt(sentences, s.content[0]?.start ?? -1)
  const tokens = sentences[at]?.tokens ?? []
  return new Set(tokens.filter(t => s.content.some(c => holds(c, t))).map(t => t.lemma.toLowerCase()))
}

interface Input {
  readonly statements: readonly StatementEntry[]
  readonly sentences: readonly Sentence[]
  /** Every telling of the report, in order: an answer goes to what was told last. */
  readonly all: readonly Telling[]
}

/** "A fairy tale", "baseless", "not true": a word against a telling, whatever verb brings it. */
const SCORN =
  /\b(false|untrue|fabricat\w+|invent(?:ed|ion)s?|lies?|lying|nonsense|fairy tales?|baseless|unfounded|groundless|no truth|not true|rubbish|propaganda|fiction|slander|hoax|fantasy|ludicrous|absurd|fake|made up|smear)\b/i

/** True for a statement that says of something told that it is not so. */
export const isDenying = (s: StatementEntry): boolean =>
  !s.negated &&
  (s.act === 'deny' ||
    (s.act === 'oppose' && ACCUSED.test(words(s).trim())) ||
    (/^(say|claim|oppose|criticise|assess)$/.test(s.act) && SCORN.test(words(s))))

/** What a denial says of a deed of the one who denies: it answers for the deed. */
const INVOLVED =
  /\b(behind|involv\w+|anything to do|responsible|order(?:ed|ing)|fir(?:ed|ing)|attack\w*|struck|strik\w+|hit|hitting|target\w*|kill\w*|shell\w*|bomb\w*|violat\w+|breach\w*|abus\w+|took place|happened|occurred|put forward|offer\w*|propos\w+|agreed|made|planned|given|signed|reached|discussed|held|there (?:was|were|had been|is|are))\b/i

/** "denied that the tanker had carried oil": says of something else that it is not so, and answers nothing told before. */
const deniesItsOwn = (s: StatementEntry): boolean => {
  const clause = /^[“"'‘]?that\s+(.*)$/is.exec(words(s).trim())?.[1]
  return s.act === 'deny' && clause !== undefined && !REFERS.test(clause) && !INVOLVED.test(clause)
}

const words = (s: StatementEntry): string => s.content.map(c => c.exact).join(' ')
const isDoubtful = (t: Telling): boolean => t.voice !== null || /^(ASSAULT|COERCE)$/.test(t.type)

/** An answering statement with what is asked of it for every event: worked out once for a report. */
interface Answer {
  readonly s: StatementEntry
  readonly at: number
  readonly lemmas: ReadonlySet<string>
  /** Tellings in its own words; tellings shortly before it, in order; the last of these that somebody may doubt. */
  readonly about: readonly Telling[]
  readonly before: readonly Telling[]
  readonly doubted: Telling | undefined
}

export type Answers = (tellings: readonly Telling[]) => StatementEntry[]

const same = (a: Telling, b: Telling): boolean => a.trigger.start === b.trigger.start

const prepared = (
  s: StatementEntry,
  { sentences, bySentence }: Input & { readonly bySentence: ReadonlyMap<number, readonly Telling[]> },
): Answer => {
  const start = anchorOf(s)
  const at = sentenceAt(sentences, start)
  const around = [at - 3, at - 2, at - 1, at].flatMap(i => bySentence.get(i) ?? [])
  const first = sentenceAt(sentences, s.content[0]?.start ?? start)
  const last = sentenceAt(sentences, (s.content.at(-1)?.end ?? start + 1) - 1)
  const inside = Array.from({ length: Math.max(0, last - first) + 1 }, (_, k) => bySentence.get(first + k) ?? []).flat()
  const before = around.filter(t => t.words.start < start && t.voice !== s.id)
  return {
    s,
    at,
    lemmas: lemmasIn(s, sentences),
    about: inside.filter(t => s.content.some(c => overlaps(c, t.trigger))),
    before,
    doubted: before.filter(isDoubtful).at(-1),
  }
}

const isAnswer = ({ s, at, lemmas, about, before, doubted }: Answer, tellings: readonly Telling[]): boolean => {
  if (tellings.some(t => t.voice === s.id)) return false
  const isMine = (t: Telling): boolean => tellings.some(o => same(o, t))
  if (about.some(isMine)) return true
  const last = before.filter(isMine).at(-1)
  if (!last) return false
  if (at - last.sentence <= 2 && tellings.some(t => lemmas.has(t.lemma))) return true
  // Said of what it tells itself, an answer is no answer to what was told before.
  if (about.length > 0 || !doubted || !isMine(doubted)) return false
  if (deniesItsOwn(s)) return false
  const near = at - last.sentence <= 1
  if (isDenying(s))
    return tellings.some(t => t.voice !== null) ? at - last.sentence <= 2 : near && REFERS.test(words(s))
  const real = tellings.some(t => t.status !== 'possible' && t.status !== 'planned')
  if (!real && s.act !== 'no-comment') return false
  return at - last.sentence <= 2 && (REFERS.test(words(s)) || (near && s.act === 'no-comment' && ASKED.test(words(s))))
}

/** Asks, for the tellings of an event, which statements answer them. */
export const answersIn = (input: Input): Answers => {
  const bySentence = new Map<number, Telling[]>()
  for (const t of input.all) bySentence.set(t.sentence, [...(bySentence.get(t.sentence) ?? []), t])
  const answers = input.statements
    .filter(s => ANSWERS.has(s.act) || isDenying(s) || isOwningUp(s) || (s.negated && s.act !== 'say'))
    .map(s => prepared(s, { ...input, bySentence }))
  return tellings => answers.filter(a => isAnswer(a, tellings)).map(a => a.s)
}

const ASKED = /\b(e-?mails?|calls?|messages?|questions?|comment|answer|reply|respond)\b/i
