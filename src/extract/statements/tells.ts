/**
 * Is a doubtful reading a telling at all? "signed a treaty", "launched an invasion" are acts, whatever a model took them for.
 *
 * A cue that is no reporting word counts where it governs a quotation or a clause ("shrugged that ..."), or where the reader is sure.
 */
import type { Sentence } from '../../language/token.ts'
import type { Attribution } from '../../record/mention.ts'
import { NEUTRAL } from './act.ts'
import { cueWords, placeCue } from './around-cue.ts'
import { ACT_OF, PHRASES } from './cue-acts.ts'

const SURE = 0.75
const OTHERS =
  /^(decline|refuse|affirm|reaffirm|recall|hint|imply|show|learn|hear|read|know|remember|forget|understand|realise|realize|agree|decide|plan|intend|consider|report|recount|joke|quip|shout|whisper|boast|brag|lie|interview|brief|speak|talk|inform|remind|point|according|hope|fear|worry|wish|like|prefer|word|comment|remark|claim|suggest|repeat|reiterate|testify|caution|counter|retort|reason|muse|put|set|place|let|make|give|have|be|disclose|reveal|publish|answer|discuss|return|elaborate|react|cite|quote|advertise|hail|dub|label|brand|rule|turn|throw|swear|accept)$/

/** What happened to a paper, what was not done, who left the room: deeds, however sure the reader is. */
const DEED =
  /\b(was|were|been|is|are|being) (seen|viewed|reviewed|obtained|read|heard) by$|\b(was|were|been) (seen|obtained|reviewed)$|\bfail(s|ed|ing)? to \p{L}+|\b(walk|storm|pull|back|drop)(s|ed|ing)? (out|away)( of)?\b/iu

const HEADING = /^talks( (on|about|over|between|with|in))?$/i

export const tells = (a: Attribution, sentences: readonly Sentence[], text: string): boolean => {
  // "What nobody disputes is ...": a pronoun alone says nothing.
  if (a.content.every(c => /^(what|who|whom|which|that which)$/i.test(text.slice(c.start, c.end)))) return false
  // A headline: "Talks on the pass break off".
  if (a.source.length === 0 && a.cue && HEADING.test(text.slice(a.cue.start, a.cue.end))) return false
  if (a.cue && DEED.test(text.slice(a.cue.start, a.cue.end))) return false
  if (!a.cue || a.confidence >= SURE) return true
  const { lemmas, words } = cueWords(placeCue(sentences, a.cue), text, a)
  const known = (lemma: string): boolean =>
    [lemma, `${lemma}e`].some(l => ACT_OF.has(l) || NEUTRAL.has(l) || OTHERS.test(l))
  if (lemmas.length === 0 || lemmas.some(known)) return true
  const low = words.toLowerCase()
  if (PHRASES.some(([form]) => form.test(low)) || /according|:|reportedly|allegedly/.test(low)) return true
  return a.content.some(c => /[“"«]|^(that|whether|how|why)\b/.test(text.slice(c.start, c.end)))
}
