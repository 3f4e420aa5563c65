/**
 * The act of a statement: what its cue does, and, under a neutral cue, what its content does.
 *
 * "He conceded that ..." -> acknowledge; "“We must stop,” he said" -> demand; "said progress was being made" -> assess.
 */
import type { Act } from '../../record/entries.ts'
import { ACT_OF, PHRASES } from './cue-acts.ts'

/** Cues that say only that something was said: the content may raise them. */
const NEUTRAL = new Set(
  `say tell state note add write declare announce report comment reply respond remark observe explain mention stress underline
  underscore emphasise emphasize continue argue quote signal post tweet speak indicate accord put insist warn`.split(
    /\s+/,
  ),
)

const DEMAND = /^\W*(that )?(\w+ ){0,6}(must|has to|have to|ought to|should)\b/
const PREDICT = /\b(will|would|’ll|'ll|is going to|are going to|is likely|are likely|is expected|are expected)\b/
const ASSESS =
  /\b(constructive|useful|positive|productive|fruitful|difficult|serious|important|good|bad|great|disappointing|encouraging|promising|progress|smooth\w*|unacceptable|historic|fragile|significant|crucial|frank|cordial|close to|far apart|success|failure|step (forward|back))\b/

/** How a neutral cue is raised by its content; only on clear signs. */
const raised = (content: string, subjectIsSpeaker: boolean): Act => {
  const text = content.toLowerCase()
  if (/^\W*(whether|if|who|why|what|when|where)\b/.test(text) && /\?/.test(text)) return 'ask'
  if (DEMAND.test(text) && !/^\W*(i|we) /.test(text)) return 'demand'
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

/** The act of a cue with its content. */
export const actOf = (cue: CueWords, content: string): Act => {
  const words = cue.words.toLowerCase().replace(/\s+/g, ' ')
  const whole = `${words} ${content.slice(0, 60).toLowerCase().replace(/\s+/g, ' ')}`
  for (const [form, act] of PHRASES) {
    const found = form.exec(whole)
    if (found && found.index < words.length) return act
  }
  for (const lemma of cue.lemmas) {
    if (lemma === 'warn') return /\b(if|unless|would|will)\b/.test(content) ? 'threaten' : 'predict'
    if (lemma === 'insist') return /\b(on|must|should|only|never|no)\b/.test(content) ? 'demand' : 'claim'
    if (lemma === 'suggest') return /\b(should|be |\w+ing)\b/.test(content.slice(0, 40)) ? 'propose' : 'say'
    if (lemma === 'agree') return 'support'
    const act = ACT_OF.get(lemma)
    if (act) return act
    if (NEUTRAL.has(lemma)) {
      if (cue.negated && /^(say|tell|disclose|specify|comment)$/.test(lemma)) return 'no-comment'
      return raised(content, false)
    }
  }
  return 'say'
}
