/**
 * The status of an event from the grammar around its trigger: happened, ongoing, planned, possible, not-happened.
 *
 * "met" happened; "will meet" planned; "if Russia agrees" possible; "no ceasefire has been agreed" not-happened.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import type { EventStatus } from '../../record/entries.ts'
import { isCollapse } from './collapse.ts'

const NOT = /^(not|n[’']t|never|no|neither|nor|without)$/i
const FUTURE_VERBS = new Set(
  'plan schedule expect intend prepare aim promise pledge vow agree arrange set undertake hope'.split(' '),
)
const WISH_VERBS = new Set(
  'want seek demand urge propose suggest threaten consider offer call press insist ask refuse reject oppose allow let help try attempt request favour favor support discuss mull contemplate fear warn advocate'.split(
    ' ',
  ),
)
const POSSIBLE_NOUNS =
  /^(possibility|prospect|prospects|feasibility|chance|hope|hopes|proposal|plan|plans|offer|threat|idea|demand|call|calls|talk|option|resumption|readiness|appeal|bid|suggestion)$/i
const FAIL_VERBS = new Set('fail refuse decline prevent avert avoid cancel call|off deny block'.split(' '))

/** What only provides for something: "the draft provides for a 45-day halt". */
const PAPER =
  /^(text|draft|plan|proposal|offer|document|framework|roadmap|bill|paper|blueprint|initiative|scheme|package|motion|deal|outline|agreement|accord|treaty|pact|truce|ceasefire|settlement|memorandum|protocol|resolution|contract|compromise|compact|charter|constitution|law)$/
const subjectLemma = (s: Sentence, verb: number): string => {
  const i = dependents(s, verb, 'nsubj')[0]
  return i === undefined ? '' : s.tokens[i]!.lemma.toLowerCase()
}

/** Held even where they come to nothing. */
const HELD =
  /^(talks?|negotiations?|dialogue|consultations?|discussions?|mediation|ceasefire|truce|strike|siege|agreement|deal)$/

const text = (s: Sentence, i: number): string => s.tokens[i]!.text.toLowerCase()

/** True where a verb waits for a condition: "only if ...", "unless ...", "once ... has withdrawn". */
const waits = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'advcl', 'obl').some(c => {
    const words = dependents(s, c, 'mark', 'advmod', 'case').map(m => text(s, m))
    const only = words.includes('only') || (words.length > 0 && s.tokens.slice(i, c).some(t => /^only$/i.test(t.text)))
    return (
      words.some(w => /^(if|unless|provided|providing|assuming)$/.test(w)) ||
      (only && words.some(w => /^(after|once|when|with)$/.test(w))) ||
      words.includes('once')
    )
  })

/** The status a verb has by its own auxiliaries and by what it hangs on. */
export const verbStatus = (s: Sentence, i: number, depth = 0): EventStatus => {
  const t = s.tokens[i]!
  const aux = dependents(s, i, 'aux', 'aux:pass', 'cop')
  const marks = dependents(s, i, 'mark').map(m => text(s, m))
  const negated =
    dependents(s, i, 'advmod', 'det').some(m => NOT.test(text(s, m))) || aux.some(a => NOT.test(text(s, a)))
  const noSubject = dependents(s, i, 'nsubj', 'nsubj:pass', 'obj').some(
    n =>
      /^(nobody|none|no-one|nothing)$/.test(text(s, n)) ||
      dependents(s, n, 'det').some(d => /^(no|neither)$/.test(text(s, d))),
  )
  if (marks.some(m => /^(if|unless|should|once|until|provided|whether|lest)$/.test(m))) return 'possible'
  if (negated || noSubject) return 'not-happened'
  // "is still being held".
  if (aux.some(a => /^(is|are|am|'s|’s|'re|’re)$/.test(text(s, a))) && aux.some(a => text(s, a) === 'being'))
    return 'ongoing'
  // "Drivers walk out for a second day", a headline that the tagger takes for an infinitive.
  if (
    t.xpos === 'VB' &&
    t.head < 0 &&
    aux.length === 0 &&
    marks.length === 0 &&
    dependents(s, i, 'nsubj').some(n => n < i)
  )
    return 'ongoing'
  const auxWords = aux.map(a => text(s, a))
  // "A vote is due", "a strike is likely", "is due to open", where the parse makes "due to" a preposition.
  if (/^(due|imminent)$/i.test(t.text) || dependents(s, i, 'case', 'mark').some(c => text(s, c) === 'due'))
    return auxWords.some(a => /^(was|were)$/.test(a)) ? 'possible' : 'planned'
  if (/^(likely|possible)$/i.test(t.text)) return 'possible'
  if (/^underway$/i.test(t.text)) return 'ongoing'
  // "will release money only if ...": nothing is planned that waits for something.
  if (auxWords.some(a => /^(will|shall|’ll|'ll)$/.test(a))) {
    // "will stay off the job for a third week" goes on already.
    if (/^(stay|remain)$/.test(t.lemma.toLowerCase())) return 'ongoing'
    return waits(s, i) ? 'possible' : 'planned'
  }
  // "is to review", "were to meet".
  if (
    marks.includes('to') &&
    auxWords.some(a => /^(is|are|was|were)$/.test(a)) &&
    (t.xpos === 'VB' || auxWords.includes('be'))
  )
    return 'planned'
  if (auxWords.some(a => /^(would|could|may|might|can|must|should|’d|ought)$/.test(a))) return 'possible'
  if (auxWords.some(a => /^(am|is|are|’s|'s|’re)$/.test(a)) && t.xpos === 'VBG') return 'ongoing'
  const governor = t.head >= 0 ? s.tokens[t.head]! : undefined
  const infinitive = marks.includes('to') || t.xpos === 'VB'
  const rel = relation(t)
  if (infinitive && governor && depth < 4) {
    const lemma = governor.lemma.toLowerCase()
    if (auxWords.includes('have')) return FAIL_VERBS.has(lemma) ? 'not-happened' : 'happened'
    if (/^(say|think|believe|report|know|understand|estimate|allege|reckon|consider|appear|seem|presume)$/.test(lemma))
      return /^(VBN|VBG)$/.test(t.xpos) || auxWords.includes('be') ? 'ongoing' : 'possible'
    if (FAIL_VERBS.has(lemma)) return 'not-happened'
    // "has not been allowed to visit", "was forced to leave".
    if (/^(allow|permit|let|enable)$/.test(lemma) && verbStatus(s, t.head, depth + 1) === 'not-happened')
      return 'not-happened'
    if (/^(force|compel|drive)$/.test(lemma)) return verbStatus(s, t.head, depth + 1)
    if (lemma === 'yet' || /^(yet)$/.test(governor.text)) return 'not-happened'
    if (/^(be|due|set|about|ready|likely|expect|schedule|plan)$/.test(lemma) || FUTURE_VERBS.has(lemma))
      return 'planned'
    if (/^(begin|continue|start|manage|help|go)$/.test(lemma)) return verbStatus(s, t.head, depth + 1)
    return 'possible'
  }
  if (infinitive) return 'possible'
  // "began shelling", "stopped hitting depots": as far as the beginning or stopping has come.
  if (
    t.xpos === 'VBG' &&
    rel === 'xcomp' &&
    governor &&
    depth < 4 &&
    /^(begin|start|stop|cease|halt|continue|keep|resume|quit|end)$/.test(governor.lemma)
  )
    return verbStatus(s, t.head, depth + 1)
  if (t.xpos === 'VBG' && governor && depth < 4) {
    if (POSSIBLE_NOUNS.test(governor.lemma) || WISH_VERBS.has(governor.lemma.toLowerCase())) return 'possible'
    if (rel === 'acl' && POSSIBLE_NOUNS.test(governor.text)) return 'possible'
  }
  if (
    /^(ccomp|xcomp)$/.test(rel) &&
    governor &&
    WISH_VERBS.has(governor.lemma.toLowerCase()) &&
    t.xpos !== 'VBD' &&
    !auxWords.some(a => /^(has|have|had|was|were|is|are|did)$/.test(a))
  )
    return 'possible'
  return /^(VBP|VBZ)$/.test(t.xpos) ? 'ongoing' : 'happened'
}

/** The status of an event told by a noun: what its verb or the noun it hangs on says of it. */
export const nounStatus = (s: Sentence, i: number): EventStatus => {
  const t = s.tokens[i]!
  const det = dependents(s, i, 'det').map(d => text(s, d))
  if (det.some(d => /^(no|neither)$/.test(d))) return 'not-happened'
  const cases = dependents(s, i, 'case').map(c => text(s, c))
  if (cases.includes('without')) return 'not-happened'
  if (cases.some(c => /^towards?$/.test(c))) return 'possible'
  // "the visit was called off", "a further exchange was planned": the verb says more than the adjective.
  const passive = t.deprel === 'nsubj:pass' && t.head >= 0 ? s.tokens[t.head]! : undefined
  if (passive) {
    const off = dependents(s, t.head, 'compound:prt').some(p => text(s, p) === 'off')
    const own = verbStatus(s, t.head)
    if (own === 'happened' && /^(cancel|scrap|postpone|shelve|abandon)$/.test(passive.lemma)) return 'not-happened'
    if (own === 'happened' && off && /^(call|put)$/.test(passive.lemma)) return 'not-happened'
    if (own === 'happened' && /^(plan|schedule|pencil)$/.test(passive.lemma)) return 'planned'
  }
  // "An exchange planned for Friday fell through": it came to nothing. Talks that did were held.
  if (t.deprel === 'nsubj' && t.head >= 0 && isCollapse(s, t.head) && !HELD.test(t.lemma.toLowerCase()))
    return 'not-happened'
  const mods = dependents(s, i, 'amod').map(a => text(s, a))
  if (
    mods.some(m => /^(possible|potential|proposed|future|eventual|further|fresh|any)$/.test(m)) ||
    det.includes('any')
  )
    return 'possible'
  if (mods.some(m => /^(planned|upcoming|forthcoming|next|scheduled|expected|coming)$/.test(m))) return 'planned'
  if (mods.some(m => /^(ongoing|current|continuing|continued)$/.test(m))) return 'ongoing'
  let governor = t.head
  let rel = relation(t)
  for (let steps = 0; governor >= 0 && steps < 3; steps++) {
    const g = s.tokens[governor]!
    if (POSSIBLE_NOUNS.test(g.lemma)) return 'possible'
    if (g.upos === 'VERB') {
      const own = verbStatus(s, governor)
      const lemma = g.lemma.toLowerCase()
      const set = dependents(s, governor, 'aux:pass').length > 0 || g.xpos === 'VBN'
      if (/^nsubj/.test(rel) && set && /^(plan|schedule|expect|due|set|arrange|pencil|tip)$/.test(lemma))
        return 'planned'
      if (
        /^(obj|obl)$/.test(rel) &&
        /^(envisage|envision|foresee|stipulate|provide|outline|entail|include|contain)$/.test(lemma) &&
        PAPER.test(subjectLemma(s, governor))
      )
        return 'possible'
      if (/^(obj|obl|ccomp|nmod|xcomp)$/.test(rel)) {
        if (WISH_VERBS.has(lemma) && !(lemma === 'call' && rel === 'obj')) return 'possible'
        if (/^(plan|schedule|expect|prepare|announce)$/.test(lemma) && rel === 'obj') return 'planned'
        if (/^(cancel|reject|refuse|avert|prevent|avoid|postpone)$/.test(lemma) && own !== 'possible')
          return 'not-happened'
      }
      return own === 'ongoing' && !/^(continue|go|run|hold|last|remain|drag)$/.test(lemma) ? 'happened' : own
    }
    // "A prisoner swap is likely": nothing has been swapped.
    if (g.upos === 'ADJ' && rel === 'nsubj') {
      const word = g.text.toLowerCase()
      if (/^(due|imminent)$/.test(word)) return 'planned'
      if (/^(likely|unlikely|possible|probable|inevitable|conceivable)$/.test(word)) return 'possible'
    }
    if (g.upos !== 'NOUN' && g.upos !== 'PROPN' && g.upos !== 'ADJ') break
    if (rel === 'conj' || relation(g) !== 'conj') rel = relation(g)
    governor = g.head
  }
  return 'happened'
}
