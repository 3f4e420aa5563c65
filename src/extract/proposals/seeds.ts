/**
 * Offers told by their own words: "proposed that", "put three per cent on the table", "its offer", "signed a treaty".
 *
 * "a proposal made by Zelensky" -> Zelensky; "The Omanis had circulated a text" -> the Omanis.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, overlaps } from '../../text/span.ts'
import { nounWords } from '../events/extent.ts'
import { type Clause, clausesOf, stretches } from '../positions/clauses.ts'
import { subjectBefore } from '../positions/stand.ts'
import { voiceAt } from '../voice.ts'
import { AGREEING, AGREEMENT, MAKING, OFFER_NOUN, OFFER_VERB, WEAK_NOUN } from './offer-words.ts'
import type { Seed, Sentences } from './seed.ts'

export interface SeedInput {
  readonly report: Report
  readonly sentences: Sentences
  readonly statements: readonly StatementEntry[]
  readonly actorMentions: readonly ActorMention[]
}

const low = (s: Sentence, i: number | undefined): string =>
  i === undefined ? '' : (s.tokens[i]?.text.toLowerCase() ?? '')
const lemma = (s: Sentence, i: number): string => s.tokens[i]!.lemma.toLowerCase()

/** The verb that makes an offer in a clause: its position there, and what kind of seed it gives. */
const offering = (s: Sentence, clause: Clause): { at: number; kind: 'verb' | 'agreed' } | undefined => {
  for (let k = 0; k < clause.length; k++) {
    const i = clause[k]!
    if (s.tokens[i]!.upos !== 'VERB') continue
    const verb = lemma(s, i)
    const behind = clause.slice(k + 1, k + 9)
    const form = s.tokens[i]!
    // "a truce proposed by": told by its noun below; "documents outlining the plan" make no offer.
    if (form.xpos === 'VBN' && s.tokens[i - 1]?.upos === 'NOUN') continue
    if (form.xpos === 'VBG' && s.tokens[i - 1]?.upos === 'NOUN') continue
    const noun = behind.find(j => OFFER_NOUN.test(lemma(s, j)) && s.tokens[j]!.upos === 'NOUN')
    if (OFFER_VERB.test(verb) && !/^(suggest|bid|invite)$/.test(verb)) return { at: k, kind: 'verb' }
    if (verb === 'suggest' && /^(that|a|an)$/.test(low(s, clause[k + 1]))) return { at: k, kind: 'verb' }
    if (
      verb === 'invite' &&
      behind.some(j => /^(talk|meeting|round|negotiation|everybody|side|party)s?$/.test(lemma(s, j)))
    )
      return { at: k, kind: 'verb' }
    if (
      /^(put|lay|place)$/.test(verb) &&
      clause.some(
        (_, j) => low(s, clause[j]) === 'on' && low(s, clause[j + 1]) === 'the' && low(s, clause[j + 2]) === 'table',
      )
    )
      return { at: k, kind: 'verb' }
    if (MAKING.test(verb) && noun !== undefined) return { at: k, kind: 'verb' }
    if (AGREEING.test(verb) && behind.slice(0, 5).some(j => AGREEMENT.test(lemma(s, j))) && s.tokens[i]!.xpos !== 'VB')
      return { at: k, kind: 'agreed' }
  }
  return undefined
}

/** "proposed that the posts rotate and that money be set aside": both are proposed. */
const joinThat = (s: Sentence, clauses: readonly Clause[]): Clause[] => {
  const out: Clause[] = []
  for (const c of clauses) {
    const before = out.at(-1)
    if (before && low(s, c[0]) === 'that' && before.some(i => OFFER_VERB.test(lemma(s, i))))
      out[out.length - 1] = [...before, ...c]
    // "proposed in June: four visits a year": what stands behind the colon is the offer.
    else if (before && s.tokens[before.at(-1)! + 1]?.text === ':' && before.some(i => OFFER_VERB.test(lemma(s, i))))
      out[out.length - 1] = [...before, ...c]
    else out.push(c)
  }
  return out
}

/** Who makes the offer that a noun names: "an offer it had made", "a truce proposed by the Front". */
const makerBehind = (s: Sentence, i: number): number | undefined => {
  for (let k = i + 1; k < Math.min(i + 7, s.tokens.length); k++) {
    const t = s.tokens[k]!
    if (t.upos === 'PUNCT') return undefined
    if (t.upos !== 'VERB' || !(MAKING.test(t.lemma) || OFFER_VERB.test(t.lemma))) continue
    if (low(s, k + 1) !== 'by')
      return s.tokens.slice(i + 1, k).some(x => /^(NOUN|PROPN|PRON)$/.test(x.upos))
        ? subjectBefore(s, s.tokens.map((_, j) => j).slice(i + 1), k - i - 1)
        : undefined
    const agent = s.tokens.slice(k + 2, k + 7).findIndex(x => /^(PROPN|PRON)$/.test(x.upos) || x.upos === 'NOUN')
    return agent < 0 ? undefined : k + 2 + agent
  }
  return undefined
}

export const seedsOf = (input: SeedInput): Seed[] => {
  const voice = voiceAt(input.statements)
  const cues = input.statements.flatMap(x =>
    x.cue && !OFFER_VERB.test(x.cue.exact.toLowerCase().replace(/e?d$/, '')) ? [x.cue] : [],
  )
  const mentions = [...input.actorMentions].sort((a, b) => a.end - a.start - (b.end - b.start))
  const seeds: Seed[] = []
  input.sentences.forEach((s, n) => {
    const refs = (heads: readonly number[]): ActorRef[] =>
      heads
        .flatMap(i => [i, ...dependents(s, i, 'conj', 'appos')])
        .flatMap(i => {
          const m = mentions.find(x => holds(x, s.tokens[i]!))
          return m ? [{ actor: m.actor, words: anchor(input.report, { start: m.start, end: m.end }) }] : []
        })
        .filter((r, i, all) => all.findIndex(o => o.actor === r.actor) === i)
    const done: { start: number; end: number }[] = []
    let carried: number | undefined
    for (const clause of joinThat(s, clausesOf(s, cues))) {
      const verb = offering(s, clause)
      const subject = verb ? (subjectBefore(s, clause, verb.at) ?? carried) : undefined
      carried = subject ?? carried
      if (!verb) continue
      const words = stretches(s, clause)
      if (words.length === 0) continue
      const head = s.tokens[clause[verb.at]!]!
      const own = input.statements.find(x => x.cue && overlaps(x.cue, head))
      const passive =
        clause.slice(Math.max(0, verb.at - 3), verb.at).some(i => lemma(s, i) === 'be') && head.xpos === 'VBN'
      const by = passive ? clause.findIndex((i, k) => k > verb.at && low(s, i) === 'by') : -1
      const agent =
        by >= 0
          ? clause
              .slice(by + 1, by + 6)
              .filter(i => /NOUN|PROPN|PRON/.test(s.tokens[i]!.upos))
              .slice(-1)
          : []
      const v = voice({ start: head.start, end: head.end })
      const speaker = v ? (input.statements.find(x => x.id === v)?.sources ?? []) : []
      const first = subject !== undefined && /^(i|we)$/.test(low(s, subject))
      const found = passive ? refs(agent) : first ? [] : subject === undefined ? [] : refs([subject])
      const proposers = found.length > 0 ? found : passive ? [] : (own?.sources ?? speaker)
      if (proposers.length === 0 && !passive) continue
      // "We were offered two per cent": the subject gets it, and nobody is named who gives.
      if (passive && proposers.length === 0 && lemma(s, clause[verb.at]!) === 'offer') continue
      done.push(...words)
      seeds.push({
        sentence: n,
        words,
        proposers,
        voice: v,
        kind: verb.kind,
        counter: clause.some(i => /^counter/.test(low(s, i))),
        definite: false,
        firm: verb.kind === 'verb' && lemma(s, clause[verb.at]!) !== 'offer' && !passive,
        wholes: [],
      })
    }
    s.tokens.forEach((t, i) => {
      const proposed = s.tokens[i + 1]?.xpos === 'VBN' && OFFER_VERB.test(lemma(s, i + 1)) && low(s, i + 2) === 'by'
      if (t.upos !== 'NOUN' || !(OFFER_NOUN.test(lemma(s, i)) || proposed) || /^(compound|amod)$/.test(relation(t)))
        return
      if (done.some(d => holds(d, t))) return
      const owner = dependents(s, i, 'nmod:poss')
      const by = dependents(s, i, 'nmod', 'acl')
        .flatMap(k => (s.tokens[k]!.upos === 'VERB' ? dependents(s, k, 'obl:agent', 'obl') : [k]))
        .filter(k => dependents(s, k, 'case').some(c => /^(by|from|of)$/i.test(s.tokens[c]!.text)))
      const side = dependents(s, i, 'compound', 'amod')
      const maker = makerBehind(s, i)
      const proposers = [owner, maker === undefined ? [] : [maker], by, side].map(refs).find(r => r.length > 0) ?? []
      const det = dependents(s, i, 'det').map(d => low(s, d))
      const definite = owner.length > 0 || det.some(d => /^(the|that|this)$/.test(d))
      if (proposers.length === 0 && !definite) return
      if (/^(text|letter|paper|document)$/.test(lemma(s, i)) && !definite) return
      if (WEAK_NOUN.test(lemma(s, i)) && proposers.length === 0 && !/^(plan|bid)$/.test(lemma(s, i))) return
      seeds.push({
        sentence: n,
        words: [nounWords(s, i)],
        proposers,
        voice: voice({ start: t.start, end: t.end }),
        kind: 'noun',
        counter: /^counter/.test(lemma(s, i)),
        definite,
        firm: false,
        wholes: [],
      })
    })
  })
  return seeds
}
