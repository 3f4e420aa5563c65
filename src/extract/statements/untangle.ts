/**
 * Attributions that got into each other's words: two cues joined by "and", a second verb behind "who", one quotation taken twice.
 *
 * "told parliament that A and called for B" -> A ends before "and", and B is the same speaker's.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, sentenceAt } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { placeCue } from './around-cue.ts'

const TENSE = /^(VBD|VBZ|VBP)$/

/** Cuts what stands from "and" on out of the content of a cue, where it is a cue of its own by the same speaker. */
const conjoined = (all: readonly Attribution[], sentences: readonly Sentence[]): Attribution[] => {
  const places = all.map(a => placeCue(sentences, a.cue))
  const out = [...all]
  all.forEach((inner, j) => {
    const p = places[j]
    if (!p || !inner.cue) return
    const { sentence: s, head } = p
    const t = s.tokens[head]!
    const own = dependents(s, head, 'nsubj', 'nsubj:pass').length > 0
    const link = dependents(s, head, 'cc').find(i => /^(and|but)$/i.test(s.tokens[i]!.text) && i < head)
    if (own || link === undefined || relation(t) !== 'conj') return
    all.forEach((outer, i) => {
      const q = places[i]
      if (i === j || !q || q.sentence !== s || !outer.cue || outer.cue.end > inner.cue!.start) return
      const cut = s.tokens[link]!.start
      const end = outer.content.at(-1)!.end
      const upTo = end <= cut && cut - end <= 2
      if (!upTo && !outer.content.some(c => c.start < cut && c.end > inner.cue!.start)) return
      const direct = t.head === q.head
      const sameTense =
        TENSE.test(t.xpos) &&
        t.xpos === s.tokens[q.head]!.xpos &&
        /said|told|argued|added|noted|says|claimed|warned/i.test(s.tokens[q.head]!.text)
      if (!direct && !(sameTense && s.tokens[link - 1]?.text === ',')) return
      const content = outer.content.flatMap(c =>
        c.end > cut && c.start < cut ? [{ start: c.start, end: cut }] : c.start >= cut ? [] : [c],
      )
      if (content.length > 0) out[i] = { ...out[i]!, content }
      out[j] = { ...out[j]!, source: outer.source }
    })
  })
  return out
}

/** "past" or "present" by the verb or its helper: reported speech would have moved a told verb back. */
const tenseOf = (s: Sentence, head: number): string | undefined => {
  const own = [...dependents(s, head, 'aux'), head].map(i => s.tokens[i]!.xpos).find(x => TENSE.test(x))
  return own === undefined ? undefined : own === 'VBD' ? 'past' : 'present'
}

/** "The government says that A, and critics argue that B": a clause with a speaker and verb of its own is no more of A. */
const besideEachOther = (all: readonly Attribution[], sentences: readonly Sentence[]): Attribution[] => {
  const out = [...all]
  const places = all.map(a => placeCue(sentences, a.cue))
  all.forEach((inner, j) => {
    const p = places[j]
    const who = inner.source[0]
    if (!p || !inner.cue || !who || who.start > inner.cue.start) return
    const { tokens } = p.sentence
    const first = tokens.findIndex(t => t.start >= who.start)
    const and = tokens[first - 1]
    if (!and || !/^(and|but|while)$/i.test(and.text) || tokens[first - 2]?.text !== ',') return
    if (tokens[first]!.upos === 'PRON') return
    all.forEach((outer, i) => {
      const q = places[i]
      if (i === j || !q || q.sentence !== p.sentence || !outer.cue || outer.cue.end > who.start) return
      if (tenseOf(p.sentence, p.head) === undefined || tenseOf(p.sentence, p.head) !== tenseOf(q.sentence, q.head))
        return
      const cut = tokens[first - 2]!.start
      const content = out[i]!.content.flatMap(c =>
        c.start >= cut
          ? []
          : c.end > cut && !/[“"]/.test(tokens.find(t => t.start >= c.start)?.text ?? '')
            ? [{ start: c.start, end: cut }]
            : [c],
      )
      if (content.length > 0) out[i] = { ...out[i]!, content }
    })
  })
  return out
}

/** "according to an aide, who added that ...": what stands behind a verb of its own is a statement of its own. */
const splitAtVerbs = (a: Attribution, sentences: readonly Sentence[]): Attribution[] => {
  if (!a.cue || a.content.length < 2) return [a]
  const out: Attribution[] = []
  const kept: Span[] = []
  for (const c of a.content) {
    const s = sentences[sentenceAt(sentences, c.start)]
    const before = s ? s.tokens.findLastIndex(t => t.end <= c.start) : -1
    const verb = s?.tokens[before]
    const subject = s && verb ? dependents(s, before, 'nsubj')[0] : undefined
    if (
      s &&
      verb?.upos === 'VERB' &&
      subject !== undefined &&
      !overlaps(a.cue, verb) &&
      c.start - verb.end <= 2 &&
      kept.length > 0
    ) {
      const who = s.tokens[subject]!
      out.push({
        ...a,
        source: [{ start: who.start, end: who.end }],
        cue: { start: verb.start, end: verb.end },
        content: [c],
      })
    } else kept.push(c)
  }
  return [{ ...a, content: kept }, ...out]
}

/** A quotation that an earlier sentence's cue has taken is not also the beginning of the next one's. */
const notTwice = (all: readonly Attribution[], sentences: readonly Sentence[]): Attribution[] =>
  all.flatMap(a => {
    if (!a.cue) return [a]
    const at = sentenceAt(sentences, a.cue.start)
    const content = a.content.flatMap(c => {
      const first = sentenceAt(sentences, c.start)
      if (first >= at) return [c]
      const taken = all.some(
        o => o !== a && o.cue && sentenceAt(sentences, o.cue.start) === first && o.content.some(x => overlaps(x, c)),
      )
      const start = sentences[first + 1]?.start ?? c.end
      return !taken ? [c] : start < c.end ? [{ start, end: c.end }] : []
    })
    return content.length > 0 ? [{ ...a, content }] : []
  })

/** Two readings of one cue with overlapping contents: the surer one stays. */
const distinct = (all: readonly Attribution[]): Attribution[] =>
  all.filter(
    (a, i) =>
      !all.some(
        (b, j) =>
          i !== j &&
          a.cue &&
          b.cue &&
          overlaps(a.cue, b.cue) &&
          a.content.some(c => b.content.some(d => overlaps(c, d))) &&
          (b.confidence > a.confidence || (b.confidence === a.confidence && j < i)),
      ),
  )

/** Each attribution with words of its own. */
export const untangle = (all: readonly Attribution[], sentences: readonly Sentence[]): Attribution[] =>
  besideEachOther(
    conjoined(notTwice(distinct(all.flatMap(a => splitAtVerbs(a, sentences))), sentences), sentences),
    sentences,
  )
