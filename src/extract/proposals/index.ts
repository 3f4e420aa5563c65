/**
 * Proposals: who offers what on which issue, on which terms, and what became of it.
 *
 * "a proposal made by Zelensky, advocating a 30-hour ceasefire" -> Zelensky, ceasefire, PT30H, tabled.
 * A wish without terms is a position; a demand is one too.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { ProposalEntry, StatementEntry } from '../../record/entries.ts'
import { makeProposal } from '../../record/make.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, type Span } from '../../text/span.ts'
import { clauseOf, nounWords } from '../events/extent.ts'
import { type IssueWords, issueFinder } from '../issues.ts'
import { voiceAt } from '../voice.ts'
import { statusAfter } from './status.ts'
import { type TermInput, termsIn } from './terms.ts'

export interface ProposalInput extends TermInput {
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actorMentions: readonly ActorMention[]
  readonly issues?: readonly IssueWords[]
}

const NOUNS =
  /^(proposal|counter-proposal|counterproposal|counter-offer|counteroffer|offer|plan|initiative|blueprint|formula|bid|draft|package|roadmap|compromise)$/
const VERBS = /^(propose|offer|table|float|moot|submit|proffer|bid)$/

interface Seed {
  readonly sentence: number
  readonly head: number
  readonly words: Span
  readonly proposers: readonly ActorRef[]
  readonly voice: string | null
  readonly counter: boolean
  /** "the plan", "its offer": may point back to one told before. */
  readonly definite: boolean
}

const seedsOf = (input: ProposalInput): Seed[] => {
  const voice = voiceAt(input.statements)
  const mentions = [...input.actorMentions].sort((a, b) => a.end - a.start - (b.end - b.start))
  const seeds: Seed[] = []
  input.sentences.forEach((s, n) => {
    const refs = (heads: readonly number[]): ActorRef[] =>
      heads
        .flatMap(i => [i, ...dependents(s, i, 'conj')])
        .flatMap(i => {
          const m = mentions.find(x => holds(x, s.tokens[i]!))
          return m ? [{ actor: m.actor, words: anchor(input.report, { start: m.start, end: m.end }) }] : []
        })
        .filter((r, i, all) => all.findIndex(o => o.actor === r.actor) === i)
    s.tokens.forEach((t, i) => {
      const v = voice({ start: t.start, end: t.end })
      const speaker = (): ActorRef[] => input.statements.find(x => x.id === v)?.sources ?? []
      const lemma = t.lemma.toLowerCase()
      if (t.upos === 'VERB' && VERBS.test(lemma)) {
        const passive = dependents(s, i, 'nsubj:pass').length > 0
        let subject = passive ? dependents(s, i, 'obl:agent') : dependents(s, i, 'nsubj')
        if (subject.length === 0 && t.head >= 0 && /^(conj|xcomp)$/.test(relation(t)))
          subject = dependents(s, t.head, 'nsubj')
        const proposers = refs(subject)
        if (proposers.length === 0 && !v) return
        if (dependents(s, i, 'obj', 'ccomp', 'xcomp', 'nsubj:pass').length === 0) return
        const whole = clauseOf(s, i)
        const ccomp = dependents(s, i, 'ccomp', 'xcomp')[0]
        const end = ccomp === undefined ? whole.end : Math.max(whole.end, clauseOf(s, ccomp).end)
        seeds.push({
          sentence: n,
          head: i,
          words: { start: whole.start, end },
          proposers: proposers.length > 0 ? proposers : speaker(),
          voice: v,
          counter: false,
          definite: false,
        })
      } else if (t.upos === 'NOUN' && NOUNS.test(lemma) && !/^(compound|amod)$/.test(relation(t))) {
        const owner = dependents(s, i, 'nmod:poss')
        const by = dependents(s, i, 'nmod', 'acl')
          .flatMap(k => (s.tokens[k]!.upos === 'VERB' ? dependents(s, k, 'obl:agent', 'obl') : [k]))
          .filter(k => dependents(s, k, 'case').some(c => /^(by|from|of)$/i.test(s.tokens[c]!.text)))
        const side = dependents(s, i, 'compound', 'amod')
        const governor = t.head >= 0 ? s.tokens[t.head]! : undefined
        const subject =
          governor?.upos === 'VERB' &&
          relation(t) === 'obj' &&
          /^(make|put|submit|present|table|offer|circulate|draft|unveil|send)$/.test(governor.lemma)
            ? dependents(s, t.head, 'nsubj')
            : []
        const proposers = [owner, by, subject, side].map(refs).find(r => r.length > 0) ?? []
        if (proposers.length === 0) return
        const det = dependents(s, i, 'det').map(d => s.tokens[d]!.text.toLowerCase())
        seeds.push({
          sentence: n,
          head: i,
          words: nounWords(s, i),
          proposers,
          voice: v,
          counter: /^counter/.test(lemma),
          definite: owner.length > 0 || det.includes('the') || det.includes('that'),
        })
      }
    })
  })
  return seeds
}

export const extractProposals = (input: ProposalInput): ProposalEntry[] => {
  const { report, sentences } = input
  const { text } = report
  const issueOf = issueFinder(text, input.issues)
  const groups: Seed[][] = []
  for (const seed of seedsOf(input)) {
    const home = groups.find(g => {
      const last = g.at(-1)!
      const same = last.proposers.some(p => seed.proposers.some(q => q.actor === p.actor))
      if (holds(last.words, seed.words) || holds(seed.words, last.words)) return true
      return (
        same &&
        !seed.counter &&
        seed.sentence - last.sentence <= 3 &&
        (seed.definite || seed.sentence === last.sentence)
      )
    })
    if (home) home.push(seed)
    else groups.push([seed])
  }
  const out: ProposalEntry[] = []
  for (const group of groups) {
    const first = group[0]!
    const terms = group.flatMap(g => {
      const s = sentences[g.sentence]!
      return termsIn(s, { start: g.words.start, end: s.end }, g.voice, input)
    })
    const issue = issueOf(
      group.map(g => g.words),
      sentences[first.sentence]!,
    )
    if (!issue) continue
    const verbal = group.some(g => sentences[g.sentence]!.tokens[g.head]!.upos === 'VERB')
    if (!verbal && terms.length === 0 && group.length < 2 && !first.counter) continue
    const { status, words: statusWords } = statusAfter(
      sentences,
      group.map(g => ({ sentence: g.sentence, words: g.words })),
      text,
    )
    const earlier = first.counter ? out.at(-1) : undefined
    out.push(
      makeProposal({
        by: 'proposals',
        proposers: [...first.proposers],
        issue,
        words: group.map(g => anchor(report, g.words)),
        terms: terms.filter(
          (t, i, all) => all.findIndex(o => o.words.start === t.words.start && o.words.end === t.words.end) === i,
        ),
        status,
        ...(statusWords ? { statusWords: anchor(report, statusWords) } : {}),
        ...(earlier ? { respondsTo: earlier.id } : {}),
        voice: first.voice,
      }),
    )
  }
  return out
}
