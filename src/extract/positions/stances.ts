/**
 * Words that take a stance, as data: verbs and adjectives by what the one who bears them wants.
 *
 * "rejects the halt" -> oppose; "is ready to resume" -> open; "wants its own troops" -> insist.
 */
import type { PositionEntry } from '../../record/entries.ts'

export type Stance = PositionEntry['stance']

const rows: readonly (readonly [Stance, string])[] = [
  [
    'support',
    `support back endorse favour favor accept embrace champion espouse advocate uphold ratify agree|to agree|with
    consent|to subscribe|to stand|by sign|up`,
  ],
  [
    'oppose',
    `oppose reject refuse resist veto rebuff spurn decline object|to rule|out throw|out turn|down shoot|down regard|as
    balk|at baulk|at shun scorn dispute contest recoil`,
  ],
  [
    'insist',
    `insist demand want seek require call|for press|for push|for urge stipulate ask|to claim hold|out lobby|for
    campaign|for clamour|for`,
  ],
  ['undecided', 'weigh mull ponder contemplate hesitate waver'],
]

const STANCES: ReadonlyMap<string, Stance> = new Map(
  rows.flatMap(([stance, text]) =>
    text
      .trim()
      .split(/\s+/)
      .map(w => [w, stance] as const),
  ),
)

/** Lemmas that begin a stance, alone or with a particle. */
export const STANCE_VERBS: ReadonlySet<string> = new Set([...STANCES.keys()].map(k => k.split('|')[0]!))

/** The stance of a verb, with its particle or preposition where that makes it one ("call for", "rule out"). */
export const verbStance = (lemma: string, particles: readonly string[]): Stance | undefined => {
  for (const p of particles) {
    const stance = STANCES.get(`${lemma}|${p}`)
    if (stance) return stance
  }
  return STANCES.get(lemma)
}

/** Verbs under which "to want", "to favour" is somebody's stand, and not the purpose of a deed. */
export const RAISING =
  /^(believe|understand|say|know|think|report|intend|continue|appear|seem|plan|vow|want|expect|rumour|prepare|set|go|have|tend|claim|profess|tell|need|mean|threaten|decide|hold|assume|suppose|consider)$/

/** Verbs whose stance is itself an utterance: the position then has the voice of that statement. */
export const SPEECH_ACTS = /^(call|ask|urge|demand|claim|insist|throw|turn|propose|request|press)$/

/** Adjectives that are open to something: "ready to", "open to", "willing to". */
export const OPEN = /^(open|ready|willing|prepared|inclined|minded|disposed)$/
export const CLOSED = /^(unwilling|opposed|unacceptable|reluctant|averse|unprepared|loath)$/
/** Nouns that hold a stance: "its demand for", "his support for", "the position that". */
export const NOUN_STANCES: ReadonlyMap<string, Stance> = new Map([
  ['support', 'support'],
  ['backing', 'support'],
  ['opposition', 'oppose'],
  ['rejection', 'oppose'],
  ['demand', 'insist'],
  ['insistence', 'insist'],
  ['readiness', 'open'],
  ['willingness', 'open'],
  ['refusal', 'oppose'],
])

/** Verbs that only withhold words: "declined to comment" is no position. */
export const WITHHOLDING =
  /^(comment|say|confirm|discuss|answer|name|disclose|speak|elaborate|identify|give|respond|reveal|tell|know|hide|deny|believe|remember|think|speculate|detail|verify|specify|describe|provide|see|understand|forget)$/

/** What one does who goes along: "it will come", "he would accept". */
export const GOING_ALONG =
  /^(attend|join|participate|honour|honor|respect|accept|sign|come|return|abide|comply|ratify|back|support|recognise|recognize|vote|resume|negotiate|talk)$/

/** Fixed phrases of refusal and of going along, matched on the clause's words. */
export const IDIOMS: readonly (readonly [Stance, RegExp])[] = [
  ['oppose', /\bnot going to happen\b|\b(would|will) (not|never) (do|happen|fly|wash|work)\b|\bnot acceptable\b/i],
  [
    'oppose',
    /\bunacceptable\b|\bout of the question\b|\bnot (up )?for (sale|discussion|debate)\b|\bnon-?negotiable\b/i,
  ],
  [
    'oppose',
    /\bnot negotiable\b|\boff the table\b|\bno question of\b|\ba red line\b|\bnot an option\b|\bis for sale\b/i,
  ],
  [
    'oppose',
    /\bruled? (it|that|this|them)? ?out\b|\bwon['’]t do\b|\bno way\b|\bnot (one|a single) [^,;]{0,40}\b(will|is|shall)\b/i,
  ],
  ['open', /\b(could|can|would) (also )?(live with|settle for|look at|be content with|go along with)\b/i],
  ['open', /\b(would|could|will|might) (now )?(consider|entertain|be (open|ready|willing|prepared|happy))\b/i],
  ['insist', /\bposition\b[^,;]{0,60}\b(unchanged|has not changed|remains|firm)\b/i],
  ['insist', /\b(stands|stand|sticks|stick|stuck) (by|to|firm)\b/i],
  [
    'undecided',
    /\bnot yet (an? [a-z]+ |something )?(we|they|it|he|she) (can|could)\b|\b(is|are|was|remains?) (undecided|of two minds|torn)\b/i,
  ],
]
