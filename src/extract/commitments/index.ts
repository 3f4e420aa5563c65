/**
 * Commitments: undertakings, ultimatums and rights that expire, with the date they are due and how they stand.
 *
 * "each party undertook to hand over a full list by Feb 15. That deadline came and went." -> due 2025-02-15, overdue.
 * States are reckoned on `asOf`, never on the day of processing.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { CommitmentEntry, StatementEntry } from '../../record/entries.ts'
import { makeCommitment } from '../../record/make.ts'
import type { ActorMention, TimeMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, type Span } from '../../text/span.ts'
import { clauseOf } from '../events/find.ts'
import { voiceAt } from '../voice.ts'
import { stateOf } from './state.ts'

export interface CommitmentInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actorMentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  /** EDTF day that lateness is reckoned on. */
  readonly asOf?: string | undefined
}

const UNDERTAKE = /^(undertake|promise|pledge|vow|commit|guarantee|agree|swear|assure)$/
const EXPIRE = /^(expire|lapse|run|end)$/
const GIVE = /^(give|have|set|grant|allow)$/

interface Found {
  readonly kind: CommitmentEntry['kind']
  readonly sentence: number
  readonly words: Span
  readonly subjects: readonly number[]
  readonly due: TimeMention | undefined
}

const DEADLINE = /\b(by|before|until|till|within|no later than|not later than|on|due)\s*(the\s+)?$/i

/** The time in a clause that says when something is due: after "by", "until", "within"; "on" only where the verb is due. */
const dueIn = (input: CommitmentInput, within: Span, any: boolean): TimeMention | undefined => {
  const { text } = input.report
  const all = input.times.filter(
    t => holds(within, t) && (t.edtf !== undefined || t.anchoredTo !== undefined || t.duration !== undefined),
  )
  return (
    all.find(t => {
      if (/^(by|until|till|within|before)\b/i.test(t.exact)) return true
      const before = text.slice(Math.max(within.start, t.start - 16), t.start)
      const m = DEADLINE.exec(before)
      return m !== null && (any || !/^on/i.test(m[1]!))
    }) ?? (any ? all.find(t => t.type === 'date') : undefined)
  )
}

const findIn = (input: CommitmentInput, n: number): Found[] => {
  const s = input.sentences[n]!
  const found: Found[] = []
  const word = (i: number): string => s.tokens[i]!.text.toLowerCase()
  const subjectsOf = (i: number): number[] => {
    const own = dependents(s, i, 'nsubj', 'nsubj:pass')
    if (own.length > 0) return own
    const t = s.tokens[i]!
    return t.head >= 0 && /^(conj|xcomp)$/.test(relation(t)) ? dependents(s, t.head, 'nsubj', 'nsubj:pass') : []
  }
  s.tokens.forEach((t, i) => {
    if (t.upos !== 'VERB' && t.upos !== 'ADJ') return
    const lemma = t.lemma.toLowerCase()
    const helpers = dependents(s, i, 'aux', 'aux:pass', 'cop').map(word)
    const inner = dependents(s, i, 'xcomp', 'ccomp', 'advcl').find(
      k => dependents(s, k, 'mark').some(m => word(m) === 'to') || relation(s.tokens[k]!) === 'ccomp',
    )
    if (UNDERTAKE.test(lemma) && inner !== undefined) {
      const words = clauseOf(s, inner)
      const due = dueIn(input, { start: words.start, end: Math.max(words.end, s.end) }, false)
      if (due || /^(undertake|pledge|vow)$/.test(lemma))
        found.push({ kind: 'undertaking', sentence: n, words, subjects: subjectsOf(i), due })
      return
    }
    if (GIVE.test(lemma) && helpers.every(h => h !== 'to')) {
      const until = dueIn(input, clauseOf(s, i), false)
      const purpose = dependents(s, i, 'xcomp', 'advcl').find(k => dependents(s, k, 'mark').some(m => word(m) === 'to'))
      if (
        until &&
        /^(until|till)/i.test(until.exact + input.report.text.slice(until.start - 6, until.start)) === false &&
        purpose === undefined
      )
        return
      if (until && purpose !== undefined) {
        const given = lemma === 'have' ? subjectsOf(i) : dependents(s, i, 'iobj', 'obj')
        found.push({ kind: 'ultimatum', sentence: n, words: clauseOf(s, purpose), subjects: given, due: until })
      }
      return
    }
    if (
      EXPIRE.test(lemma) &&
      (lemma !== 'run' || /out/.test(s.tokens[i + 1]?.text ?? '')) &&
      dependents(s, i, 'nsubj').length > 0
    ) {
      const words = clauseOf(s, i)
      const due = dueIn(input, words, true)
      if (
        due &&
        due.type === 'date' &&
        (t.xpos === 'VBZ' ||
          t.xpos === 'VBP' ||
          helpers.some(h => /^(will|to|due|would)$/.test(h)) ||
          lemma === 'lapse' ||
          lemma === 'expire')
      )
        found.push({ kind: 'expiry', sentence: n, words, subjects: subjectsOf(i), due })
      return
    }
    if (
      helpers.some(h => /^(must|shall)$/.test(h)) ||
      (dependents(s, i, 'mark').some(m => word(m) === 'to') &&
        t.head >= 0 &&
        /^(be|due|set|require|oblige|bind)$/.test(s.tokens[t.head]!.lemma))
    ) {
      const words = clauseOf(s, i)
      const due = dueIn(input, words, false)
      if (due) found.push({ kind: 'undertaking', sentence: n, words, subjects: subjectsOf(i), due })
    }
  })
  return found
}

export const extractCommitments = (input: CommitmentInput): CommitmentEntry[] => {
  const { report, sentences } = input
  const voice = voiceAt(input.statements)
  const mentions = [...input.actorMentions].sort((a, b) => a.end - a.start - (b.end - b.start))
  const out: CommitmentEntry[] = []
  for (const [n, s] of sentences.entries())
    for (const f of findIn(input, n)) {
      const v = voice(f.words)
      const refs: ActorRef[] = f.subjects
        .flatMap(i => [i, ...dependents(s, i, 'conj')])
        .flatMap(i => {
          const m = mentions.find(x => holds(x, s.tokens[i]!))
          return m ? [{ actor: m.actor, words: anchor(report, { start: m.start, end: m.end }) }] : []
        })
      const due = f.due?.edtf ?? null
      const { state, words: stateWords } = stateOf({ sentences, from: n, due, asOf: input.asOf, text: report.text })
      if (refs.length === 0 && f.kind !== 'expiry') continue
      out.push(
        makeCommitment({
          by: 'commitments',
          kind: f.kind,
          parties: refs.filter((r, i, all) => all.findIndex(o => o.actor === r.actor) === i),
          words: [anchor(report, f.words)],
          dues: f.due ? [{ value: due, words: anchor(report, f.due), voice: voice(f.due) }] : [],
          state,
          ...(stateWords ? { stateWords: anchor(report, stateWords), stateVoice: voice(stateWords) } : {}),
          voice: v,
        }),
      )
    }
  return out
}
