/**
 * A deed that one voice says was never done, and another tells as done -> status.
 *
 * "No letter ever reached the movement, its spokesman said ... acknowledged that the letter had arrived"; "has never dumped
 * waste in the lagoon ... Waste was dumped in the lagoon twice". Deeds are compared by fields of verbs (deed-fields.ts) and
 * must share the thing done to. What may have come about in the meantime, and what is only wanted, is left alone.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { datesAgree } from '../../record/agree.ts'
import { sitesIn, stemOf } from './context.ts'
import { dateOf } from './days.ts'
import { DEED_NOUNS, fieldOf, LIGHT_VERBS } from './deed-fields.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import { REPORTING } from './reporting.ts'

interface Deed {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly field: string
  /** Stems of what it was done to or with. */
  readonly things: ReadonlySet<string>
  readonly doers: ReadonlySet<string>
  readonly none: boolean
  readonly names: ReadonlySet<string>
}

const NEGATIONS = /^(?:never|not|n['’]t|nor|neither)$/i
const NO = /^(?:no|neither)$/i
const MODAL = /^(?:will|would|can|could|may|might|must|should|shall|wo|ca|to|wouldn|couldn|’ll|'ll)$/i
/** Words that leave a denial open to what came later, or make a deed one that is not told as done. */
const OPEN =
  /\b(?:if|unless|whether|until|before|yet|so far|den(?:y|ied|ies|ying)|again|plan\w*|want\w*|hope\w*|expect\w*|threat\w*|likely|longer|unable|refus\w*|fail\w*|ready|agree[ds]? to|offered to|as long as|once|because|in order)\b/i
const NOT_DONE =
  /\b(?:if|unless|whether|until|den(?:y|ied|ies|ying)|rumou?r\w*|alleg\w*|would|could|may|might|will|should|must|to be|plan\w*|expect\w*|reports? that|never|claims? that|accus\w+)\b/i
const VAGUE = new Set(
  'thing person people man woman one other side party time case way part word day year talk issue question'.split(' '),
)

const nouns = (s: Sentence, heads: readonly number[]): Set<string> =>
  new Set(
    heads
      .flatMap(i => [i, ...dependents(s, i, 'conj')])
      .map(i => s.tokens[i]!)
      .filter(t => /NOUN|PROPN/.test(t.upos) && !VAGUE.has(t.lemma.toLowerCase()))
      .map(t => stemOf(t.lemma)),
  )

const namesOf = (s: Sentence, heads: readonly number[]): Set<string> =>
  new Set(
    s.tokens
      .filter(t => heads.includes(t.head) && /^(?:amod|compound|nmod|nmod:poss|flat|nummod)$/.test(t.deprel))
      .filter(t => /ADJ|PROPN|NUM/.test(t.upos))
      .map(t => t.lemma.toLowerCase()),
  )

const past = (t: Token, below: readonly Token[]): boolean =>
  t.xpos === 'VBD' ||
  (t.xpos === 'VBN' && !below.some(x => /^(?:be|is|are|am|being|['’]s|['’]re)$/i.test(x.text))) ||
  below.some(x => /^(?:had|has|have|was|were|did|been|’ve|'ve)$/i.test(x.text))

const deedAt = (s: Sentence, at: { readonly sentence: number; readonly i: number }): Deed | undefined => {
  const { i, sentence } = at
  const t = s.tokens[i]!
  if (t.upos !== 'VERB' || REPORTING.has(t.lemma.toLowerCase())) return undefined
  const below = s.tokens.filter(x => x.head === i)
  const auxes = below.filter(x => x.deprel.startsWith('aux') || x.upos === 'PART')
  if (auxes.some(x => MODAL.test(x.text)) || !past(t, auxes)) return undefined
  const passive = dependents(s, i, 'nsubj:pass')
  const objects = dependents(s, i, 'obj', 'iobj')
  const subjects = dependents(s, i, 'nsubj').filter(k => !passive.includes(k))
  const light = LIGHT_VERBS.has(t.lemma.toLowerCase()) ? [...objects, ...passive] : []
  const named = light.map(k => DEED_NOUNS.get(s.tokens[k]!.lemma.toLowerCase())).find(x => x !== undefined)
  const field = named ?? fieldOf(t.lemma.toLowerCase())
  const moves = field === 'arrive'
  const done = passive.length > 0 ? passive : moves && objects.length === 0 ? subjects : [...objects]
  const both = moves && t.lemma !== 'receive' && t.lemma !== 'get' ? [...passive, ...subjects] : done
  const heads = named ? light : both
  const things = nouns(s, heads)
  if (named) things.add(`=${named}`)
  const subjectNo = [...subjects, ...passive, ...objects].some(k =>
    dependents(s, k, 'det').some(d => NO.test(s.tokens[d]!.text)),
  )
  const none =
    subjectNo ||
    below.some(x => NEGATIONS.test(x.text) && x.start < t.end) ||
    [...subjects, ...passive].some(k => /^(?:nobody|none|nothing)$/i.test(s.tokens[k]!.text))
  const first = Math.min(i, ...subjects, ...passive, ...auxes.map(x => s.tokens.indexOf(x)))
  const from = s.tokens[Math.max(0, first - (first > 0 && s.tokens[first - 1]!.upos === 'DET' ? 1 : 0))]!
  const last = Math.max(i, ...objects)
  return {
    start: from.start,
    end: s.tokens[last]!.end,
    sentence,
    field,
    things,
    doers: passive.length > 0 || (moves && !named) ? new Set() : nouns(s, subjects),
    none,
    names: namesOf(s, heads),
  }
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(x => b.has(x))
const free = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === 0 || b.size === 0 || meet(a, b)

/** Days told in the two sentences, or places, that keep the deeds apart. */
const apart = (scene: Scene, a: Deed, b: Deed): boolean => {
  const [s, t] = [scene.sentences[a.sentence]!, scene.sentences[b.sentence]!]
  const days = [s, t].map(x => inside(scene.times, x).flatMap(m => (m.type === 'duration' ? [] : (dateOf(m) ?? []))))
  if (days[0]!.length > 0 && days[1]!.length > 0 && !days[0]!.some(x => days[1]!.some(y => datesAgree(x, y))))
    return true
  const [p, q] = [sitesIn(s, a), sitesIn(t, b)]
  return p.length > 0 && q.length > 0 && !p.some(n => q.includes(n))
}

export const happenedOrNot = (scene: Scene): Finding[] => {
  const all = scene.sentences.flatMap((s, sentence) => s.tokens.flatMap((_, i) => deedAt(s, { sentence, i }) ?? []))
  const nones = all.filter(d => d.none && d.things.size > 0)
  return nones.flatMap((no): Finding[] => {
    const own = scene.sentences[no.sentence]!
    if (OPEN.test(scene.text.slice(Math.max(own.start, no.start - 40), no.end + 14))) return []
    const x = scene.tellerAt(no)
    const yes = all.find(d => {
      if (d.none || d.field !== no.field || d.sentence === no.sentence || !meet(d.things, no.things)) return false
      const s = scene.sentences[d.sentence]!
      const y = scene.tellerAt(d)
      return (
        y.id !== x.id &&
        free(d.doers, no.doers) &&
        free(d.names, no.names) &&
        !NOT_DONE.test(scene.text.slice(Math.max(s.start, d.start - 30), d.end)) &&
        !/\b(?:then|later|finally|eventually|at last|since then|another|new)\b/i.test(textOf(scene, s)) &&
        !apart(scene, no, d)
      )
    })
    if (!yes) return []
    const y = scene.tellerAt(yes)
    return [
      {
        kind: 'status',
        sides: [no, yes].sort((a, b) => a.start - b.start).map(d => ({ start: d.start, end: d.end })),
        why: `According to ${x.name} it did not happen, according to ${y.name} it did.`,
      },
    ]
  })
}
