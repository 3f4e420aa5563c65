/**
 * Happenings of no class of their own: a verb that is no speech, thought or state, told with enough signs of a deed.
 *
 * "She buried three people on Monday" -> OTHER; "the minister named an auditor" -> OTHER; "he likes the idea" -> none.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { holds } from '../../text/span.ts'
import { NEVER, PALE } from './never-events.ts'
import { ENOUGH, POINTS, type Sign } from './other-points.ts'
import { subjectsOf } from './subjects.ts'
import { wordSet } from './word-set.ts'

export interface Signs {
  /** Spans of dates in the report. */
  readonly dates: readonly Span[]
  readonly isActor: (token: Token) => boolean
  /** Words inside quotation marks: images live there. */
  readonly quotes: readonly Span[]
  /** What statements say. */
  readonly contents: readonly Span[]
}

const HEADS = new Set(['root', 'ccomp', 'conj', 'acl:relcl', 'parataxis', 'advcl', 'xcomp', 'acl'])

interface Clause {
  readonly verb: number
  readonly words: Span
  /** Another event is told in the sentence, by the lexicon. */
  readonly beside: boolean
}

const signsOf = (s: Sentence, { verb, words, beside }: Clause, around: Signs): Sign[] => {
  const t = s.tokens[verb]!
  const rel = t.deprel.startsWith('acl') ? t.deprel : relation(t)
  const passive = dependents(s, verb, 'nsubj:pass')
  const agents = [...subjectsOf(s, verb), ...dependents(s, verb, 'obl:agent')]
  const isActor = (i: number): boolean => around.isActor(s.tokens[i]!)
  const aux = dependents(s, verb, 'aux', 'aux:pass').map(i => s.tokens[i]!.text)
  const has: Record<Sign, boolean> = {
    datedSentence: around.dates.some(d => holds(s, d)),
    datedClause: around.dates.some(d => holds(words, d)),
    inStatement: around.contents.some(c => holds(c, t)),
    actorDoes: agents.some(isActor),
    actorSuffers: passive.some(isActor),
    finished: t.xpos === 'VBD' || aux.some(a => /^(was|were|has|have|had)$/i.test(a)),
    object: dependents(s, verb, 'obj').length > 0,
    oblique: dependents(s, verb, 'obl').length > 0,
    mainClause: rel === 'root',
    paleVerb: PALE.has(t.lemma.toLowerCase()),
    adverbialClause: rel === 'advcl',
    besideEvent: beside,
    thingDoes: agents.length > 0 && agents.every(i => s.tokens[i]!.upos === 'NOUN' && !isActor(i)),
    reducedClause: rel === 'acl',
    looseClause: rel === 'parataxis',
    negated: dependents(s, verb, 'advmod').some(i => /^(not|n['’]t|never)$/i.test(s.tokens[i]!.text)),
    quoted: around.quotes.some(q => holds(q, t)),
  }
  return (Object.keys(has) as Sign[]).filter(k => has[k])
}

/** What is offered, said or asked for: doing something with it is a proposal, a stand or a statement. */
const SAID =
  wordSet(`offer bid proposal claim demand word deadline ultimatum position statement promise pledge approval remark doubt
  concern hope fear view opinion question answer reply comment warning threat appeal request call message apology thanks
  condolence appreciation gratitude choice idea suggestion plan draft term condition objection reservation argument point stance
  line commitment assurance guarantee undertaking explanation evidence seat vote majority share stake place name title reason`)
/** Verbs with which one has or makes an offer or a word. */
const PUTS =
  wordSet(`raise put table make give keep submit advance float present improve increase lower lay withdraw hold have set
  express voice repeat renew drop soften harden leave bring send deliver take get win lose offer issue air share own state`)

/** "raised its offer", "gave its word", "gave the parties until 11 October", "hold 88 seats". */
const isSaid = (s: Sentence, verb: number): boolean => {
  const lemma = s.tokens[verb]!.lemma.toLowerCase()
  if (!PUTS.has(lemma)) return false
  const until = dependents(s, verb, 'obl').some(i =>
    dependents(s, i, 'case').some(c => /^until$/i.test(s.tokens[c]!.text)),
  )
  const objects = dependents(s, verb, 'obj', 'nsubj:pass')
  return (
    (lemma === 'give' && (until || objects.some(i => /^(hour|day|week|month)$/.test(s.tokens[i]!.lemma)))) ||
    // "the figure it put forward".
    (lemma === 'put' && /^(forward|forth)$/i.test(s.tokens[verb + 1]?.text ?? '')) ||
    objects.some(i => SAID.has(s.tokens[i]!.lemma.toLowerCase()) || s.tokens[i]!.upos === 'NUM')
  )
}

/** "can be extended", "could swallow": what may be, of no day; "Scrap it!": what is asked of somebody. */
const isOpen = (s: Sentence, { verb, words }: Clause, around: Signs): boolean => {
  const t = s.tokens[verb]!
  const aux = dependents(s, verb, 'aux').map(i => s.tokens[i]!.text.toLowerCase())
  if (around.dates.some(d => holds(words, d))) return false
  return (
    aux.some(a => /^(can|could|may|might|must|should|ought|need)$/.test(a)) ||
    (t.xpos === 'VB' && aux.length === 0 && relation(t) === 'root')
  )
}

/** True where the signs of a deed outweigh those of a thought, a habit or an image. */
export const isOther = (s: Sentence, clause: Clause, around: Signs): boolean => {
  const t = s.tokens[clause.verb]!
  if (
    NEVER.has(t.lemma.toLowerCase()) ||
    /^(lain|lay)$/i.test(t.text) ||
    !HEADS.has(t.deprel.startsWith('acl') ? t.deprel : relation(t))
  )
    return false
  if (isSaid(s, clause.verb) || isOpen(s, clause, around)) return false
  return signsOf(s, clause, around).reduce((sum, sign) => sum + POINTS[sign], 0) >= ENOUGH
}
