/**
 * The act of a statement: what its cue does, and, under a neutral cue, what its content does.
 *
 * "He conceded that ..." -> acknowledge; "“We must stop,” he said" -> demand; "said progress was being made" -> assess.
 */
import type { Act } from '../../record/entries.ts'
import { ACT_OF, PHRASES } from './cue-acts.ts'

/** Cues that say only that something was said: the content may raise them. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  `say tell state note add write declare announce report comment reply respond remark observe explain mention stress underline
  underscore emphasise emphasize continue argue quote signal post tweet speak indicate accord put insist warn`.split(
    /\s+/,
  ),
)

const DEMAND = /^\W*(that )?(\w+ ){0,6}(must|has to|have to|ought to|should)\b/
const PREDICT = /\b(will|would|’ll|'ll|is going to|are going to|is likely|are likely|is expected|are expected)\b/
const ASSESS =
  /\b(constructive|useful|positive|productive|fruitful|difficult|serious|important|good|bad|great|disappointing|encouraging|promising|progress|smooth\w*|unacceptable|historic|fragile|significant|crucial|frank|cordial|close to|far apart|success|failure|step (forward|back))\b/

const NO_COMMENT =
  /^\W*(that )?(we|i|it|he|she|they) (do|does|did|will|would|can|could)(n[’']t| not| never) (comment|discuss|speculate|disclose|say who|go into)\b/
const EXPECTS = /^\W*(that )?(i|we) (think|believe|expect|suspect|am sure|are sure)\b/
/** What one calls a thing that one will not have. */
const HARSH =
  /\b(lies?|liars?|inventions?|fabricat\w+|nonsense|fairy[- ]tales?|propaganda|insults?|insulting|provocations?|farce|sham|disgrac\w+|shame\w*|absurd|ridiculous|hypocri\w+|cynical|illegal|unlawful|crimes?|criminal|barbar\w+|terror\w*|aggression|betray\w+|blackmail|slander|hoax|mockery|outrag\w+|unacceptable|reckless|irresponsible|cowardly|too late|enemy|dangerous|naive|dishonest|a trap|theft)\b/

/** How a neutral cue is raised by its content; only on clear signs. */
const raised = (content: string, subjectIsSpeaker: boolean): Act => {
  const text = content.toLowerCase()
  if (NO_COMMENT.test(text)) return 'no-comment'
  if (/^\W*(whether|if|who|why|what|when|where)\b/.test(text) && /\?/.test(text)) return 'ask'
  if (DEMAND.test(text) && !/^\W*(i|we) /.test(text)) return 'demand'
  if (EXPECTS.test(text) && PREDICT.test(text)) return 'predict'
  if (ASSESS.test(text) && text.split(/\s+/).length < 30) return 'assess'
  if (PREDICT.test(text) && subjectIsSpeaker) return 'promise'
  return 'say'
}

export interface CueWords {
  /** The cue's words as written; empty where there is none. */
  readonly words: string
  readonly lemmas: readonly string[]
  /** True where the cue is negated ("did not answer", "would not say"). */
  readonly negated: boolean
}

/** "asked Olsson to report by Friday", not "asked whether he would". */
const isRequest = (content: string): boolean =>
  !/^\W*(whether|if|who|whose|why|what|when|where|how|about)\b/i.test(content) &&
  !/\?/.test(content) &&
  /\b(to|that) \p{L}+/u.test(content.slice(0, 90))

/** The act of a cue with its content. */
export const actOf = (cue: CueWords, content: string): Act => {
  const words = cue.words.toLowerCase().replace(/\s+/g, ' ')
  const whole = `${words} ${content.slice(0, 60).toLowerCase().replace(/\s+/g, ' ')}`
  for (const [form, act] of PHRASES) {
    const found = form.exec(whole)
    if (found && found.index < words.length) return act
  }
  for (const lemma of cue.lemmas) {
    if (lemma === 'ask') return isRequest(content) ? 'appeal' : 'ask'
    if (/^(call|describe|brand|label|dub|regard|see|view)$/.test(lemma) && HARSH.test(content.toLowerCase()))
      return 'criticise'
    if (lemma === 'warn') return /\b(if|unless|would|will)\b/.test(content) ? 'threaten' : 'predict'
    if (lemma === 'insist') return /\b(on|must|should|only|never|no)\b/.test(content) ? 'demand' : 'claim'
    if (lemma === 'suggest') return /\b(should|be |\w+ing)\b/.test(content.slice(0, 40)) ? 'propose' : 'say'
    if (lemma === 'agree') return 'support'
    // Of a rare verb the lemma may lack its last e or have one too many: "conced", "blaste".
    const act = ACT_OF.get(lemma) ?? ACT_OF.get(`${lemma}e`) ?? ACT_OF.get(lemma.replace(/e$/, ''))
    if (act) return act
    if (NEUTRAL.has(lemma)) {
      if (cue.negated && /^(say|tell|disclose|specify|comment)$/.test(lemma)) return 'no-comment'
      return raised(content, false)
    }
  }
  return 'say'
}
