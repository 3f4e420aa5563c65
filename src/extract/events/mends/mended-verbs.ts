/**
 * Verbs that the tagger took for nouns, where the sentence has no other verb that could be its own.
 *
 * "The nationalists, whose votes he needs, favour mediation": "favour" is tagged NN, and the clause has no verb.
 * Only words that take a stance or make an offer, only behind something that can be their subject.
 */
import type { Sentence, Token } from '../../../language/token.ts'

/** Verbs of stances and offers that are also nouns. */
const EITHER =
  /^(favour|favor|support|back|demand|want|need|offer|seek|bid|counter|claim|request|oppose|veto|welcome|push|press|call|plan|object|insist|pledge|promise|vow)s?$/
const GOES_ON = /^(DET|NUM|ADJ|NOUN|PROPN|PRON|ADP|PART|SCONJ|SYM)$/

const hasTense = (t: Token): boolean => /^(MD|VBD|VBZ|VBP)$/.test(t.xpos) && /^(VERB|AUX)$/.test(t.upos)

/** What can stand before the verb as its subject: a plural or a name, or the comma behind a relative clause. */
const hasSubject = (s: Sentence, i: number): boolean => {
  const before = s.tokens[i - 1]
  if (!before) return false
  if (before.text === ',') return s.tokens.slice(1, i - 1).some(t => /^(who|which|whose)$/i.test(t.text))
  return before.xpos === 'NNS' || before.upos === 'PROPN'
}

/** Lemmas of stances and offers whose past may be taken for a participle. */
const TAKES =
  /^(favour|favor|support|back|demand|want|offer|seek|counter|claim|request|oppose|veto|welcome|push|press|call|object|insist|pledge|promise|vow|reject|refuse|accept|urge|ask|propose|dismiss|agree|threaten|decline|warn)$/

/** Forms that are a verb wherever they follow a coordinator. */
const ONLY_VERB = /^(opposes|refuses|insists|rejects|accepts|seeks)$/

/** "has agreed to extend but opposes any cut", "said it hurts and called for": a verb joined to another. */
const joined = (s: Sentence): Sentence => {
  const at = s.tokens.findIndex((t, i) => {
    const before = s.tokens[i - 1]
    if (!before || !GOES_ON.test(s.tokens[i + 1]?.upos ?? '')) return false
    // "the opposition leader, Petra Voss, called on": behind a comma, where the sentence has no verb with a tense.
    if (before.text === ',' && t.xpos === 'VBN' && TAKES.test(t.lemma))
      return i > 2 && s.tokens[i - 2]!.upos === 'PROPN' && !s.tokens.some(x => hasTense(x) || x.upos === 'AUX')
    if (before.upos !== 'CCONJ') return false
    if (t.upos === 'NOUN') {
      const next = s.tokens[i + 1]!
      return (
        (ONLY_VERB.test(t.text) || (before.text === 'but' && t.xpos === 'NNS' && EITHER.test(t.text))) &&
        /^(DET|ADJ|NUM|PRON|SCONJ|ADP|PART|NOUN)$/.test(next.upos) &&
        s.tokens.slice(0, i).some(hasTense)
      )
    }
    // A participle is one only behind its helper.
    return (
      t.xpos === 'VBN' &&
      TAKES.test(t.lemma) &&
      s.tokens.slice(0, i).some(x => x.xpos === 'VBD' && x.upos === 'VERB') &&
      !s.tokens.slice(0, i).some(x => x.upos === 'AUX')
    )
  })
  if (at < 1) return s
  const t = s.tokens[at]!
  const verb: Token =
    t.upos === 'NOUN' ? { ...t, upos: 'VERB', xpos: 'VBZ', lemma: t.text.replace(/s$/, '') } : { ...t, xpos: 'VBD' }
  return { ...s, tokens: s.tokens.map((x, i) => (i === at ? verb : x)) }
}

const mend = (s: Sentence): Sentence => {
  const at = s.tokens.findIndex((t, i) => t.upos === 'NOUN' && EITHER.test(t.text) && hasSubject(s, i))
  const next = s.tokens[at + 1]
  if (at < 1 || !next || !GOES_ON.test(next.upos)) return s
  const relative = s.tokens.slice(0, at).some(t => /^(who|which|whose)$/i.test(t.text))
  const other = s.tokens.some((t, i) => hasTense(t) && !(relative && i < at))
  if (other) return s
  const word = s.tokens[at]!.text
  const plural = /s$/.test(word) && !/press$/.test(word)
  const verb: Token = {
    ...s.tokens[at]!,
    upos: 'VERB',
    xpos: plural ? 'VBZ' : 'VBP',
    lemma: plural ? word.slice(0, -1) : word,
  }
  return { ...s, tokens: s.tokens.map((t, i) => (i === at ? verb : t)) }
}

export const mendedVerbs = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.map(s => joined(mend(s)))
