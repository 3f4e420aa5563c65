/**
 * Whom a statement is made to: "told the BBC", "was told" (its subject), "an appeal to Putin", "told diplomats that".
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds, overlaps } from '../../text/span.ts'
import { PEOPLE } from '../events/things.ts'
import { wordSet } from '../events/word-set.ts'
import type { CuePlace } from './around-cue.ts'

const TAKES_OBJECT = wordSet(
  'tell assure reassure inform remind warn urge ask beg implore advise notify promise press order instruct brief thank persuade convince invite request exhort encourage threaten plead refer challenge caution',
)
const BODY =
  /^(cabinet|parliament|court|committee|council|assembly|congress|tribunal|senate|judges?|lawmakers|deputies|commission|board|inquiry|jury|delegates|crowd)$/i
const TIME =
  /^(today|yesterday|tomorrow|tonight|hours?|minutes?|days?|weeks?|months?|years?|last|this|next|earlier|later|late|early|morning|afternoon|evening|night|(mon|tues|wednes|thurs|fri|satur|sun)day)$/i

const PERSONS = wordSet(PEOPLE)

/** Right behind "told", whatever the parse says: "told diplomats that", "told parliament hours after", "told the broadcaster LTV". */
const nounAfter = (s: Sentence, last: number): number | undefined => {
  let i = last + 1
  while (i < last + 6 && /^(DET|ADJ|NUM|PRON)$/.test(s.tokens[i]?.upos ?? '') && !TIME.test(s.tokens[i]!.text)) {
    if (s.tokens[i]!.upos === 'PRON' && !/\$$/.test(s.tokens[i]!.xpos)) return i
    i++
  }
  if (!/^(NOUN|PROPN)$/.test(s.tokens[i]?.upos ?? '') || TIME.test(s.tokens[i]!.text)) return undefined
  while (/^(NOUN|PROPN)$/.test(s.tokens[i + 1]?.upos ?? '') && !TIME.test(s.tokens[i + 1]!.text)) i++
  return i
}

/** "Addressing the assembly, he said", "speaking to a radio station, she denied": whom the participle is about. */
const spokenTo = (s: Sentence, head: number): number[] =>
  dependents(s, head, 'advcl')
    .filter(i => s.tokens[i]!.xpos === 'VBG')
    .flatMap(i => {
      const lemma = s.tokens[i]!.lemma.toLowerCase()
      if (lemma === 'address') return dependents(s, i, 'obj')
      if (!/^(speak|talk|write|reply|respond|testify)$/.test(lemma)) return []
      // "Responding to the ruling": one responds to things as well, and they hear nothing.
      const somebody = (o: number): boolean =>
        !/^(reply|respond)$/.test(lemma) || /^(PROPN|PRON)$/.test(s.tokens[o]!.upos) || PERSONS.has(s.tokens[o]!.lemma)
      return dependents(s, i, 'obl').filter(
        o => somebody(o) && dependents(s, o, 'case').some(c => /^(to|before)$/i.test(s.tokens[c]!.text)),
      )
    })

/** Verbs whose content begins with whom they are said to: "urged both sides to accept". */
const OPENS_WITH_HEARER =
  /^(urge|ask|beg|implore|press|order|instruct|tell|invite|request|exhort|encourage|refer|challenge|advise|command|warn|caution)$/

/** The words of whom a statement is made to; never its source or its content. */
export const addresseeOf = (place: CuePlace | undefined, attribution: Attribution): Token | undefined => {
  if (!place) return undefined
  const { sentence, head } = place
  const free = (i: number): boolean => {
    const t = sentence.tokens[i]!
    return !attribution.source.some(s => overlaps(s, t)) && !attribution.content.some(c => holds(c, t))
  }
  const main = sentence.tokens[head]!
  const takes = TAKES_OBJECT.has(main.lemma.toLowerCase())
  const first = attribution.content[0]
  const opensContent = (i: number): boolean =>
    first !== undefined &&
    OPENS_WITH_HEARER.test(main.lemma.toLowerCase()) &&
    holds(first, sentence.tokens[i]!) &&
    !/[“”"]/.test(sentence.tokens.find(t => t.start >= first.start)?.text ?? '') &&
    sentence.tokens.filter(t => t.start >= first.start && t.end <= sentence.tokens[i]!.start).length <= 3 &&
    sentence.tokens.slice(i + 1, i + 12).some(t => /^(to|not)$/i.test(t.text)) &&
    !attribution.source.some(s => overlaps(s, sentence.tokens[i]!))
  const passive =
    dependents(sentence, head, 'aux:pass').length > 0 || dependents(sentence, head, 'nsubj:pass').length > 0
  if (takes && !passive) {
    const next = nounAfter(sentence, head)
    if (next !== undefined && (free(next) || opensContent(next))) return sentence.tokens[next]
  }
  if (takes) {
    const object = dependents(sentence, head, ...(passive ? ['nsubj:pass', 'nsubj'] : ['iobj', 'obj'])).find(free)
    if (object !== undefined) return sentence.tokens[object]
  }
  const spoken = spokenTo(sentence, head).find(free)
  if (spoken !== undefined) return sentence.tokens[spoken]
  const hangers = [head, ...place.tokens.filter(i => i !== head)]
  for (const h of hangers)
    for (const i of dependents(sentence, h, 'obl', 'nmod')) {
      const to = dependents(sentence, i, 'case').some(
        c =>
          /^to$/i.test(sentence.tokens[c]!.text) ||
          (/^with$/i.test(sentence.tokens[c]!.text) && /speak|talk/.test(main.lemma)) ||
          (/^before$/i.test(sentence.tokens[c]!.text) && BODY.test(sentence.tokens[i]!.text)),
      )
      if (to && free(i)) return sentence.tokens[i]
    }
  return undefined
}
