/**
 * Who does what a verb says: its own subject, or the one it shares as a conjunct, complement or relative clause.
 *
 * "The rebels crossed the river and burned the bridge": burned -> rebels; "the patrol that fired": fired -> patrol.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'

const RELATIVE = /^(who|which|that)$/i

/** "who" stands for the noun its clause hangs on. */
const resolve = (s: Sentence, i: number, verb: number): number => {
  const clause = s.tokens[verb]!
  if (!RELATIVE.test(s.tokens[i]!.text)) return i
  if (clause.deprel.startsWith('acl') && clause.head >= 0) return clause.head
  // A clause that the parse hangs elsewhere: "who" stands for the noun before it, or before its comma.
  return /^who$/i.test(s.tokens[i]!.text) ? (antecedent(s, i) ?? i) : i
}

const antecedent = (s: Sentence, who: number): number | undefined => {
  const last = s.tokens[who - 1]?.text === ',' ? who - 2 : who - 1
  let at = last
  if (!/^(NOUN|PROPN)$/.test(s.tokens[at]?.upos ?? '')) return undefined
  for (
    let steps = 0;
    steps < 4 && /^(flat|compound)$/.test(relation(s.tokens[at]!)) && s.tokens[at]!.head >= 0;
    steps++
  )
    at = s.tokens[at]!.head
  return at <= last ? at : undefined
}

const isPassive = (s: Sentence, verb: number): boolean =>
  dependents(s, verb, 'nsubj:pass').length > 0 || dependents(s, verb, 'aux:pass').length > 0

/** Where the parse gives a finite verb no subject: the noun that stands right before it, if no preposition holds it. */
const nounBefore = (s: Sentence, verb: number): number => {
  let at = verb - 1
  while (at >= 0 && /^(AUX|ADV|PART)$/.test(s.tokens[at]!.upos)) at--
  const t = s.tokens[at]
  if (!t || !/^(NOUN|PROPN|PRON)$/.test(t.upos) || dependents(s, at, 'case').length > 0) return -1
  return /^(conj|flat|appos)$/.test(relation(t)) && t.head >= 0 && t.head < at ? t.head : at
}

/** Token indexes of the subjects of a verb in the active voice. */
export const subjectsOf = (s: Sentence, verb: number, depth = 0): number[] => {
  const own = dependents(s, verb, 'nsubj').filter(i => s.tokens[i]!.deprel !== 'nsubj:pass')
  if (own.length > 0) return own.map(i => resolve(s, i, verb))
  if (depth > 4 || isPassive(s, verb)) return []
  const t = s.tokens[verb]!
  const rel = relation(t)
  if (depth === 0 && /^(VBD|VBZ|VBP)$/.test(t.xpos)) {
    const beside = nounBefore(s, verb)
    if (beside >= 0) return [beside]
  }
  if (t.head < 0) return []
  if (rel === 'acl' && t.xpos === 'VBG') return [t.head]
  // "gave the army a deadline of Friday to leave": who is given it is to leave.
  if (/^(acl|advcl|xcomp)$/.test(rel) && t.xpos === 'VB') {
    const up = s.tokens[t.head]!.upos === 'VERB' ? t.head : s.tokens[t.head]!.head
    const given = up >= 0 && /^(give|set|grant|allow|leave)$/.test(s.tokens[up]!.lemma) ? dependents(s, up, 'iobj') : []
    if (given.length > 0) return given
  }
  // "its plan to contract out", "an offer to extend": whoever has the plan.
  if (rel === 'acl' && t.xpos === 'VB') return dependents(s, t.head, 'nmod:poss')
  if (rel === 'conj' || rel === 'xcomp' || rel === 'advcl') {
    // "asked the army to withdraw": the object of the asking is who withdraws.
    const objects = rel === 'xcomp' ? dependents(s, t.head, 'obj', 'iobj') : []
    if (objects.length > 0) return objects
    // "accused them of shelling the town": who is accused did it, and not who accuses.
    const blamed =
      /^(accuse|suspect|blame|convict|acquit|criticise|criticize|condemn|praise|thank|stop|prevent|dissuade)$/
    if (rel === 'advcl' && t.xpos === 'VBG' && blamed.test(s.tokens[t.head]!.lemma)) {
      const who = dependents(s, t.head, 'obj')
      const by = dependents(s, verb, 'mark').some(i => /^(of|for|from)$/i.test(s.tokens[i]!.text))
      if (by && who.length > 0) return who
    }
    if (isPassive(s, t.head)) return rel === 'advcl' ? [] : passiveSubjectsOf(s, t.head)
    return subjectsOf(s, t.head, depth + 1)
  }
  return []
}

/** Token indexes of what a passive or participle is done to. */
export const passiveSubjectsOf = (s: Sentence, verb: number): number[] => {
  const own = dependents(s, verb, 'nsubj:pass')
  if (own.length > 0) return own.map(i => resolve(s, i, verb))
  const t = s.tokens[verb]!
  if (t.head < 0) return []
  if (relation(t) === 'acl' && t.xpos === 'VBN') return [t.head]
  if (relation(t) === 'conj' && t.xpos === 'VBN' && isPassive(s, t.head)) return passiveSubjectsOf(s, t.head)
  return []
}
