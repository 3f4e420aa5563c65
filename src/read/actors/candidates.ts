/**
 * Finds the words that may stand for an actor: names, nominals ("the envoy", "European officials"), pronouns.
 *
 * "Ostan's deputy foreign minister, Ilo Saar, said" -> a nominal, and a name to which it is a role.
 * Whom they stand for is settled in resolve.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { relation } from '../../language/tree.ts'
import type { Candidate } from './candidate.ts'
import { nameCandidates, unreadNames } from './name-candidates.ts'
import { looksLikePeople, nominalKind } from './nominal-kind.ts'
import { longPhrase, nounPhrase } from './noun-phrase.ts'

const SINGULAR_S = new Set(['press', 'congress', 'police', 'media', 'staff', 'troops', 'headquarters'])
const PRONOUNS = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves i me my mine myself we us our ours ourselves who which'.split(
    ' ',
  ),
)

/** Candidates of a sentence in reading order. */
export const findCandidates = (sentence: Sentence, at: number): Candidate[] => {
  const found = nameCandidates(sentence, at)
  const inName = new Set(sentence.names.flatMap(n => Array.from({ length: n.to - n.from }, (_, i) => n.from + i)))
  // What a name took in beyond the reader's own span: "Dockers' Federation".
  sentence.tokens.forEach((t, i) => {
    if (found.some(c => t.start >= c.name!.start && t.end <= c.name!.end)) inName.add(i)
  })
  for (const c of unreadNames(sentence, at, inName)) {
    found.push(c)
    sentence.tokens.forEach((t, i) => {
      if (t.start >= c.span.start && t.end <= c.span.end) inName.add(i)
    })
  }
  sentence.tokens.forEach((t, i) => {
    if (t.upos === 'PRON' || t.xpos === 'WDT' || t.xpos === 'PRP' || t.xpos === 'PRP$') {
      if (PRONOUNS.has(t.text.toLowerCase()))
        found.push({ form: 'pronoun', sentence: at, head: i, span: { start: t.start, end: t.end }, plural: false })
      return
    }
    if (inName.has(i) || !/NOUN|PROPN|ADJ|PRON/.test(t.upos)) return
    const nominal = nominalKind(t) ?? (looksLikePeople(sentence, i) ? 'group' : undefined)
    if (!nominal) return
    const rel = relation(t)
    // "Secretary of State Orla Finch": a part of the office.
    if (t.text === 'State' && /^of$/i.test(sentence.tokens[i - 1]?.text ?? '')) return
    // "dropped anchor", "at anchor": no presenter.
    if (/^anchor$/i.test(t.text) && !sentence.tokens.some(d => d.head === i && d.deprel === 'det')) return
    if (
      rel === 'compound' ||
      rel === 'amod' ||
      rel === 'flat' ||
      (t.upos === 'ADJ' && rel !== 'nsubj' && rel !== 'obl')
    )
      return
    const span = nounPhrase(sentence, i)
    const long = longPhrase(sentence, i)
    const plural = (t.xpos === 'NNS' || nominal === 'group') && !SINGULAR_S.has(t.text.toLowerCase())
    found.push({
      form: 'nominal',
      sentence: at,
      head: i,
      span,
      nominal: nominal === 'person' && plural ? 'group' : nominal,
      plural,
      ...(long.start !== span.start || long.end !== span.end ? { long } : {}),
    })
  })
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}
