/**
 * One quantity by two tellers: the same kind of thing, told of the same thing, with numbers that exclude each other.
 *
 * "4,200 of the 5,000 workers had stayed away" by the union, "no more than 2,900 had failed to clock in" by the firm -> number.
 * "At least nine arrests; the union puts them at a dozen" agrees and is none.
 */
import { CURRENCIES, isMoney, SHARED_NOUNS } from '../../knowledge/currencies.ts'
import { dependents } from '../../language/tree.ts'
import { shared, stemOf, stemsIn } from './context.ts'
import type { Finding, Scene } from './fact.ts'
import { type Quantity, verbOver } from './quantities.ts'
import { REPORTING } from './reporting.ts'
import { clauseOf, maybeSame, valuesAgree } from './same-thing.ts'
import { withNoun } from './words-of.ts'

/** How far apart, in sentences, two tellings of a number stand. */
const REACH = 4

const FRAME =
  /\b(?:(?:put|puts|placed?|places|estimat\w+|reckon\w*|set|gives?|gave)\s+(?:it|them|this|that|(?:the|its|their|his|her)\s(?:[\w’'-]+\s){1,6}?)\s?(?:at|as)\s|(?:makes?|made) (?:it|that|them) |(?:speaks?|spoke|speaking|talks?|talked) (?:instead )?of\s|count(?:s|ed)\s|(?:mentions?|mentioned|names?|named|lists?|listed|records?|recorded|cites?|cited) (?:only |just )?|(?:count|figure|number|tally|estimate|version|total|toll)\b[^.;]{0,40}?(?::|\bis\b|\bwas\b|\bof\b)\s|(?:could|can|would|did|does)(?: not|n[’']t) (?:exceed|top|pass)\s)(?:[\w’]+ ){0,3}?$/i

const framed = (scene: Scene, q: Quantity): boolean => {
  const s = scene.sentences[q.sentence]!
  const lead = FRAME.exec(scene.text.slice(Math.max(s.start, q.start - 90), q.start))
  return (
    lead !== null &&
    !/\b(?:was|were|been|being|is|are) $/.test(
      scene.text.slice(Math.max(s.start, q.start - 90), q.start).slice(0, lead.index),
    )
  )
}

const TOLLS = /^(?:killed|wounded|missing|detained|released|displaced)$/
/** A sum, by its currency or by the noun of one: "164 million dirhams". */
const isSum = (kind: string): boolean => isMoney(kind) || CURRENCIES.has(kind) || SHARED_NOUNS.has(kind)
const isMeasure = (kind: string): boolean => kind === '%' || isSum(kind)

/** Kinds that are no people, whatever noun the other number has. */
const THINGS =
  /^(?:job|truck|lorry|ship|boat|tanker|plane|bus|car|train|home|house|building|drone|missile|rocket|shell|vote|seat|town|village|ton|tonne|barrel|kilometre|mile|metre|hectare|acre|day|week|month|year|hour|minute|round|visit|protest|clash|article|point|clause|school|hospital|tree|animal|weapon|rifle)$/

/** "a 12 person race": a size told of something, not a count. */
const isSize = (scene: Scene, q: Quantity): boolean => {
  const t = scene.sentences[q.sentence]!.tokens[q.token + 1]
  return q.noun === q.token + 1 && t?.xpos === 'NN' && q.kind === 'person'
}

/** A number that may be compared at all: no part of a sum, no share. */
const told = (scene: Scene, q: Quantity): boolean =>
  q.value > 1 && q.kind !== 'point' && !q.whole && !isSize(scene, q) && !MIXED.test(scene.text.slice(q.end, q.end + 40))

/** "Four men and one woman": of those there are five. */
const MIXED =
  /^ (?:men|women|boys|girls|adults|children),? and (?:\w+ )?(?:men|man|women|woman|child|children|boys?|girls?|adults?)\b/i

/** Of one kind; a frame may leave the kind out, and people may be called what they are. */
const comparable = (a: Quantity, b: Quantity, frame: boolean): boolean => {
  if (a.kind === b.kind) return a.kind !== '' || frame
  if (frame && b.kind === '' && TOLLS.test(a.kind)) return b.sentence - a.sentence < 2
  if (/^members of/.test(a.kind) || /^members of/.test(b.kind)) return false
  if (isMeasure(a.kind) || isMeasure(b.kind) || TOLLS.test(a.kind) || TOLLS.test(b.kind)) return false
  if (a.kind === 'person' || b.kind === 'person') return !THINGS.test(a.kind) && !THINGS.test(b.kind)
  return frame && (b.kind === '' || (a.kind === '' && b.sentence - a.sentence < 2))
}

const pairOf = (scene: Scene, later: Quantity, all: readonly Quantity[]): Quantity | undefined => {
  const frame = framed(scene, later)
  const teller = scene.tellerAt(later)
  const clause = stemsIn(scene.sentences[later.sentence]!, clauseOf(scene, later))
  const near = all.filter(
    q => q.end < later.start && later.sentence - q.sentence <= REACH && told(scene, q) && comparable(q, later, frame),
  )
  // Where the teller of the one also gives the other, or the earlier agrees, nothing is apart.
  if (near.some(q => valuesAgree(q, later) && q.value > 1)) return undefined
  const scored = near
    .filter(
      q => scene.tellerAt(q).id !== teller.id || (frame && contrasted(scene, q, later)) || sameDead(scene, q, later),
    )
    .filter(q => sameOwner(scene, q, later))
    .filter(q => q.value / later.value < 12 && later.value / q.value < 12 && maybeSame(scene, q, later, frame))
    .map(q => {
      const s = scene.sentences[q.sentence]!
      const own = q.noun === undefined ? '' : stemOf(s.tokens[q.noun]!.lemma)
      const words = [...stemsIn(s, clauseOf(scene, q))].filter(w => w !== own)
      const overlap = shared(new Set(words), clause)
      const verb = q.verb !== '' && stemOf(q.verb) === stemOf(later.verb)
      const named = q.kind !== '' && q.kind === later.kind && !TOLLS.test(q.kind) && !isMeasure(q.kind)
      if (later.kind === '%' && (!frame || overlap < 1)) return { q, score: 0 }
      // Sums of money stand side by side in one story and are many.
      if (isSum(later.kind) && !frame && overlap < 2 && !verb && !later.definite) return { q, score: 0 }
      return { q, score: overlap + (verb ? 1 : 0) + (frame ? 1 : 0) + (named && frame ? 1 : 0) }
    })
    .filter(x => x.score >= 1)
    .sort((a, b) => b.score - a.score || b.q.start - a.q.start)
  return scored[0]?.q
}

/** Two accounts set side by side: "two were killed, says the report; the charge sheet names three". */
const contrasted = (scene: Scene, a: Quantity, b: Quantity): boolean =>
  b.sentence - a.sentence < 2 && /;|\bwhile\b|\bwhereas\b|, but\b|\. /.test(scene.text.slice(a.end, b.start))

/** Two tolls of one place, by one teller: "nine were slain in Lembe ... in Lembe, 14 people lost their lives". */
const sameDead = (scene: Scene, a: Quantity, b: Quantity): boolean => {
  if (!/^(?:killed|wounded)$/.test(a.kind) || a.kind !== b.kind || a.sentence === b.sentence) return false
  const names = (q: Quantity): string[] => {
    const s = scene.sentences[q.sentence]!
    return s.tokens.flatMap((t, i) =>
      t.upos === 'PROPN' && /^(?:in|at|on|near|of|outside)$/i.test(s.tokens[i - 1]?.text ?? '') ? [t.text] : [],
    )
  }
  const hit = (q: Quantity): string[] => {
    const s = scene.sentences[q.sentence]!
    return s.tokens.flatMap(t => (t.upos === 'PROPN' && t.deprel.startsWith('nsubj:pass') ? [t.text] : []))
  }
  const [x, y] = [
    [...names(a), ...hit(a)],
    [...names(b), ...hit(b)],
  ]
  return x.some(n => y.includes(n))
}

/** Whose a number is: the subject of its verb, where that does not only tell. */
const ownerOf = (scene: Scene, q: Quantity): string | undefined => {
  const s = scene.sentences[q.sentence]!
  const verb = verbOver(s, q.noun ?? q.token)
  if (verb < 0 || REPORTING.has(s.tokens[verb]!.lemma.toLowerCase())) return undefined
  const subject = dependents(s, verb, 'nsubj').find(i => s.tokens[i]!.end <= q.start)
  const t = subject === undefined ? undefined : s.tokens[subject]!
  return t && /NOUN|PROPN/.test(t.upos) ? t.lemma.toLowerCase() : undefined
}

const sameOwner = (scene: Scene, a: Quantity, b: Quantity): boolean => {
  const [x, y] = [ownerOf(scene, a), ownerOf(scene, b)]
  return x === undefined || y === undefined || x === y
}

const show = (q: Quantity): string => {
  const lead =
    q.qualifier === 'at-least'
      ? 'at least '
      : q.qualifier === 'at-most'
        ? 'at most '
        : q.qualifier === 'about'
          ? 'about '
          : ''
  const value = q.value.toLocaleString('en')
  return `${lead}${isMoney(q.kind) ? `${q.kind}${q.kind.length > 1 ? ' ' : ''}${value}` : q.kind === '%' ? `${value} per cent` : value}`
}

/** An earlier number, and the later one that no telling lets be the same. */
export const twoTellers = (scene: Scene): Finding[] =>
  scene.quantities.flatMap(later => {
    if (!told(scene, later)) return []
    const other = pairOf(scene, later, scene.quantities)
    if (!other) return []
    const [a, b] = [scene.tellerAt(other), scene.tellerAt(later)]
    const what = later.kind || other.kind
    const kind = /^[a-z]/.test(what) ? ` (${what})` : ''
    // Tellers may be one or many, which no verb fits alike.
    const why =
      a.id === b.id
        ? `One account gives ${show(other)} and the other ${show(later)}${kind}.`
        : `According to ${a.name} ${show(other)}, according to ${b.name} ${show(later)}${kind}.`
    return [
      {
        kind: 'number' as const,
        sides: [withNoun(scene, other), withNoun(scene, later)],
        why,
      },
    ]
  })
