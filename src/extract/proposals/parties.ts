/**
 * Who stands at a place of a sentence, with all that are joined to him: "France, Germany and Britain" -> three.
 *
 * A text is no party: "The letter offers" gives nobody, and who wrote it is looked for elsewhere.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { spanIndex } from '../../text/span-index.ts'
import { AGREEMENT, OFFER_NOUN } from './offer-words.ts'

export const isText = (s: Sentence, i: number | undefined): boolean => {
  const lemma = i === undefined ? '' : s.tokens[i]!.lemma.toLowerCase()
  return OFFER_NOUN.test(lemma) || AGREEMENT.test(lemma) || /^(statement|communique|communiqué|note)$/.test(lemma)
}

const OPENING =
  /^(?:(?:the|a|an|its|their|his|her|this|that) )?(?:[\p{L}-]+ ){0,3}?([\p{Ll}-]+)(?=$|,| (?:of|from|by|that|which|to|for|leaked|outlining|dated|sent|signed|seen|circulated)\b)/iu
/** Actors that are texts, by the nouns that name them: what "it" stands for in "It offers a first reduction". */
const textActors = (mentions: readonly ActorMention[]): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(m => {
      // "the 96p-a-share proposal": a noun of offering at the end of a name names a text too.
      const last = /(?:^|[ -])(\p{Ll}+)$/u.exec(m.exact)?.[1]?.replace(/s$/, '')
      if (last && /\d/.test(m.exact) && OFFER_NOUN.test(last)) return [m.actor]
      const head = m.form === 'nominal' ? OPENING.exec(m.exact)?.[1]?.toLowerCase().replace(/s$/, '') : undefined
      return head &&
        (OFFER_NOUN.test(head) ||
          AGREEMENT.test(head) ||
          /^(communiqu[eé]|statement|note|record|report|copy)$/.test(head))
        ? [m.actor]
        : []
    }),
  )

/** Finds the parties whose heads stand at token indexes. */
export const partyFinder = (report: Report, found: readonly ActorMention[]) => {
  const texts = textActors(found)
  const mentions = found.filter(m => !texts.has(m.actor)).sort((a, b) => a.end - a.start - (b.end - b.start))
  const names = spanIndex(found.filter(m => m.form === 'name' && !texts.has(m.actor)))
  const smallestFirst = spanIndex(mentions)
  /** "Orava, the larger partner, has proposed": the name in front of its apposition. */
  const named = (m: ActorMention): ActorMention => {
    // "A rival, Skyhop, had called": the name behind what it is.
    if (m.form === 'nominal' && report.text.slice(m.end, m.end + 2) === ', ') {
      const name = names.holding({ start: m.end + 2, end: m.end + 3 })[0]
      if (name && name.start === m.end + 2 && report.text[name.end] === ',') return name
    }
    if (m.form !== 'nominal' || !/^(?:an?|the|its|their|his|her) /i.test(m.exact)) return m
    const gap = /, $/.exec(report.text.slice(Math.max(0, m.start - 2), m.start))
    if (!gap || !/^,/.test(report.text.slice(m.end, m.end + 1))) return m
    return names.holding({ start: m.start - 3, end: m.start - 2 })[0] ?? m
  }
  const find = (s: Sentence, heads: readonly number[]): ActorRef[] => {
    const at = (i: number): ActorMention | undefined => {
      const token = s.tokens[i]
      const held = token && smallestFirst.holding(token)[0]
      return held && named(held)
    }
    const out: ActorMention[] = []
    const add = (i: number): void => {
      if (isText(s, i)) return
      const m = at(i)
      if (m && !out.some(o => o.actor === m.actor)) out.push(m)
    }
    for (const head of heads) {
      add(head)
      for (const i of dependents(s, head, 'conj', 'appos')) add(i)
      // Leftwards over "and", and behind it over commas; the grammar often hangs only the last on the verb.
      let left = s.tokens.findIndex(t => t.start >= (at(head)?.start ?? t.start) && t.end > (at(head)?.start ?? 0))
      let joiner = /^(and|&)$/
      for (let step = 0; step < 6 && left > 1; step++) {
        let k = left - 1
        while (k > 0 && s.tokens[k]!.upos === 'DET') k--
        if (!joiner.test(s.tokens[k]!.text.toLowerCase())) break
        k--
        if (s.tokens[k]?.text === ',') k--
        const m = k >= 0 ? at(k) : undefined
        if (!m) break
        // "over the Sund lease, Orava and Tessin signed": what hangs on a preposition is no further party.
        let front = s.tokens.findIndex(t => t.end > m.start) - 1
        while (front > 0 && s.tokens[front]!.upos === 'DET') front--
        if (s.tokens[k + 1]?.text === ',' && s.tokens[front]?.upos === 'ADP') break
        add(k)
        joiner = /^(and|&|,)$/
        left = s.tokens.findIndex(t => t.end > m.start)
      }
    }
    return out.map(m => ({ actor: m.actor, words: anchor(report, { start: m.start, end: m.end }) }))
  }
  return Object.assign(find, { isTextual: (actor: string): boolean => texts.has(actor) })
}
export type Parties = ReturnType<typeof partyFinder>
