/**
 * Is a doubtful reading a telling at all? "signed a treaty", "launched an invasion" are acts, whatever a model took them for.
 *
 * A cue that is no reporting word counts where it governs a quotation or a clause ("shrugged that ..."), or where the reader is sure.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, sentenceAt } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds } from '../../text/span.ts'
import { NEUTRAL } from './act.ts'
import { cueWords, placeCue } from './around-cue.ts'
import { ACT_OF, PHRASES } from './cue-acts.ts'
import { isPassive } from './cue-grammar.ts'
import { isSupposed } from './supposed.ts'

const SURE = 0.75
const OTHERS =
  /^(decline|refuse|affirm|reaffirm|recall|hint|imply|show|learn|hear|read|know|remember|forget|understand|realise|realize|agree|decide|plan|intend|consider|report|recount|joke|quip|shout|whisper|boast|brag|lie|interview|brief|speak|talk|inform|remind|point|according|hope|fear|worry|wish|like|prefer|word|comment|remark|claim|suggest|repeat|reiterate|testify|caution|counter|retort|reason|muse|put|set|place|let|make|give|have|be|disclose|reveal|publish|answer|discuss|return|elaborate|react|cite|quote|advertise|hail|dub|label|brand|rule|turn|throw|swear|accept)$/

/** What happened to a paper, what was not done, who left the room: deeds, however sure the reader is. */
const DEED =
  /\b(was|were|been|is|are|being) (seen|viewed|reviewed|obtained|read|heard) by$|\b(was|were|been) (seen|obtained|reviewed)$|\bfail(s|ed|ing)? to \p{L}+|\b(walk|storm|pull|back|drop)(s|ed|ing)? (out|away)( of)?\b|\bcall(s|ed|ing)? off\b/iu

/** "met to discuss it", "is willing to publish them": deeds ahead, and nothing told of them. "which I have seen", "agreed not to discuss it": what was read, and what somebody binds himself to keep from saying. */
const NO_TELLING =
  /^to (discuss|negotiate|consider|debate|explore)$|^(is|are|was|were) (willing|ready|prepared|due|set) to (publish|release|issue)$|^(have|has|had)( \p{L}+)? (seen|obtained|viewed|reviewed)( by)?$|^not to \p{L}+( \p{L}+)?$/iu
/** "will write to | the association": to whom, and nothing of what. */
const ONLY_HEARER = /\b(write|wrote|written|writes|writing|speak|spoke|spoken|speaking|talk|talked|talking) (to|with)$/i
/** Words before a colon that open a list of names or facts. */
const LIST_LABEL =
  /^(witnesses|present|apologies|attending|in attendance|participants|speakers|members|panel|contacts?|key (terms|points|dates|facts)|notes?( to editors)?|date|venue|location|when|where|pictured|photo(graph)?|image|credit|sources?|background|terms|timeline|agenda|next steps|the details|at a glance|further information|comment|opinion|analysis|letters?|editorial|leader|viewpoint|column|interview|profile|feature|review|q ?& ?a|factbox|explainer|live|updates?|exclusive|watch|listen|read more|breaking|in pictures|quiz|podcast|essay|recap|fact check)$/i

const isQuestion = (s: Sentence | undefined): boolean =>
  s?.tokens.findLast(t => !/^[”"’')\]]$/.test(t.text))?.text === '?'

/** "Do you dispute that?", "Will the minister confirm it?": asked of somebody, and told by nobody. */
const onlyAsked = (a: Attribution, sentences: readonly Sentence[], text: string): boolean => {
  const place = placeCue(sentences, a.cue)
  if (!place || !isQuestion(place.sentence)) return false
  const { sentence, head } = place
  const who = a.source[0]
  if (who && /^you$/i.test(text.slice(who.start, who.end))) return true
  const subject = dependents(sentence, head, 'nsubj')[0]
  const helper = dependents(sentence, head, 'aux')[0]
  return helper !== undefined && subject !== undefined && helper < subject && subject < head
}

const DAY_FIRST =
  /^(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:next|this) (?:week|month|year)|tomorrow|today)\b/

const CONDITION = /\b(?:provided|providing|assuming|supposing)$/i
const HEADING = /^talks( (on|about|over|between|with|in))?$/i

/** "its written evidence": a participle before its noun tells nothing. */
const describes = (a: Attribution, sentences: readonly Sentence[], text: string): boolean => {
  const place = placeCue(sentences, a.cue)
  if (!place) return false
  const { tokens } = place.sentence
  const t = tokens[place.head]!
  if (place.tokens.some(i => i !== place.head && !/^(DET|PRON|ADJ)$/.test(tokens[i]!.upos))) return false
  // "A man called Keller": what one is named is said by nobody.
  const named = t.xpos === 'VBN' && relation(t) === 'acl' && /^(call|name|dub|nickname|title|entitle)$/.test(t.lemma)
  if (named && place.tokens.length === 1) return !a.content.some(c => /[“”"]| as /.test(text.slice(c.start, c.end)))
  const before = tokens[place.head - 1]
  return (
    t.upos === 'VERB' &&
    relation(t) === 'amod' &&
    t.head > place.head &&
    /^(DET|PRON|ADJ|PART)$/.test(before?.upos ?? '')
  )
}

/** "after the families have been told": who was told is no part of what was. */
const hearerInside = (a: Attribution, sentences: readonly Sentence[]): boolean => {
  const place = placeCue(sentences, a.cue)
  if (!place || a.source.length > 0 || !isPassive(place.sentence, place.head)) return false
  const { sentence, head } = place
  if (!/^(tell|inform|notify|brief|remind|assure)$/.test(sentence.tokens[head]!.lemma)) return false
  return dependents(sentence, head, 'nsubj:pass').some(i => a.content.some(c => holds(c, sentence.tokens[i]!)))
}

/** "The families were given no information": who got none keeps nothing back. */
const gotNothing = (a: Attribution, text: string): boolean =>
  a.cue !== null &&
  /^(?:is|are|was|were|been|being|have been|has been|had been) (?:\w+ )?(?:given|offered|shown|supplied with|provided with) no\b/i.test(
    text.slice(a.cue.start, a.cue.end),
  ) &&
  !a.source.some(x => x.start > a.cue!.end)

const onlySupposed = (a: Attribution, sentences: readonly Sentence[]): boolean => {
  const place = placeCue(sentences, a.cue)
  return place !== undefined && isSupposed(place.sentence, place.head)
}

const onlyHearer = (a: Attribution, sentences: readonly Sentence[], text: string): boolean => {
  const only = a.content.length === 1 ? a.content[0]! : undefined
  if (!a.cue || !only || only.start < a.cue.end || !ONLY_HEARER.test(text.slice(a.cue.start, a.cue.end))) return false
  const s = sentences[sentenceAt(sentences, only.start)]
  return s !== undefined && !s.tokens.some(t => holds(only, t) && (t.upos === 'VERB' || /^[“”"]$/.test(t.text)))
}

export const tells = (a: Attribution, sentences: readonly Sentence[], text: string): boolean => {
  // "What nobody disputes is ...": a pronoun alone says nothing.
  if (a.content.every(c => /^(what|who|whom|which|that which)$/i.test(text.slice(c.start, c.end)))) return false
  // A headline: "Talks on the pass break off".
  if (a.source.length === 0 && a.cue && HEADING.test(text.slice(a.cue.start, a.cue.end))) return false
  // "The board said nothing": the parse may take for the speaker what is not said.
  if (a.source.length === 1 && /^nothing$/i.test(text.slice(a.source[0]!.start, a.source[0]!.end))) return false
  // "The bishop was quoted by the Clarion as saying": what he says is told by "saying".
  const quoted = a.cue && /\bquoted$/i.test(text.slice(a.cue.start, a.cue.end))
  if (quoted && a.content.every(c => !/[“”"‘«]|\s\S+\s\S+\s/.test(text.slice(c.start, c.end)))) return false
  // "A strike called for 10 March": set for a day, and asked of nobody.
  if (
    a.cue &&
    /^called for$/i.test(text.slice(a.cue.start, a.cue.end)) &&
    DAY_FIRST.test(text.slice(a.content[0]!.start, a.content[0]!.end))
  )
    return false
  // "knew of a way out": what somebody knows is told of him; only what he does not know is his answer.
  const knew =
    a.cue && /^(?:knew|knows?|known|(?:(?:is|are|was|were) )?aware) of$/i.test(text.slice(a.cue.start, a.cue.end))
  if (knew && !/^(?:no|none|nothing)\b/i.test(text.slice(a.content[0]!.start, a.content[0]!.end))) return false
  if (a.cue && DEED.test(text.slice(a.cue.start, a.cue.end))) return false
  if (a.cue && NO_TELLING.test(text.slice(a.cue.start, a.cue.end))) return false
  if (a.source.some(x => LIST_LABEL.test(text.slice(x.start, x.end)) && text[x.end] === ':')) return false
  if (describes(a, sentences, text)) return false
  if (onlyAsked(a, sentences, text)) return false
  if (onlySupposed(a, sentences)) return false
  // "will come provided | that the plan stands": a condition that was taken for a cue.
  if (a.cue && CONDITION.test(text.slice(a.cue.start, a.cue.end)) && /^that\b/.test(text.slice(a.content[0]!.start)))
    return false
  if (onlyHearer(a, sentences, text) || hearerInside(a, sentences) || gotNothing(a, text)) return false
  if (!a.cue || a.confidence >= SURE) return true
  const { lemmas, words } = cueWords(placeCue(sentences, a.cue), text, a)
  const known = (lemma: string): boolean =>
    [lemma, `${lemma}e`].some(l => ACT_OF.has(l) || NEUTRAL.has(l) || OTHERS.test(l))
  if (lemmas.length === 0 || lemmas.some(known)) return true
  const low = words.toLowerCase()
  if (PHRASES.some(([form]) => form.test(low)) || /according|:|reportedly|allegedly/.test(low)) return true
  return a.content.some(c => /[“"«]|^(that|whether|how|why)\b/.test(text.slice(c.start, c.end)))
}
