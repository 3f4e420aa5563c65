/**
 * None against some: "nobody detained" by the ministry and "140 persons had been detained" by the lawyers -> number.
 *
 * A denial of the deed itself is none; both must count the same kind of people or things.
 */
import type { Sentence } from '../../language/token.ts'
import { datesAgree } from '../../record/agree.ts'
import type { Span } from '../../text/span.ts'
import { sitesIn } from './context.ts'
import { kindOfNoun } from './counted-nouns.ts'
import type { Finding, Scene } from './fact.ts'
import { harmOf } from './quantities.ts'
import { timesOf } from './same-thing.ts'

interface Zero extends Span {
  readonly kind: string
  readonly sentence: number
}

const NONE = /^(?:nobody|none)$/i
const REACH = 5

/** The noun or the deed of which there is none. */
const zeroAt = (s: Sentence, i: number): { from: number; to: number; kind: string } | undefined => {
  const t = s.tokens[i]!
  const lower = t.text.toLowerCase()
  const pair = lower === 'no' && /^one$/i.test(s.tokens[i + 1]?.text ?? '')
  if (NONE.test(lower) || pair) {
    const at = pair ? i + 1 : i
    const after = s.tokens[at + 1]
    const harm = harmOf(s, at) ?? (after && /^VBN$/.test(after.xpos) ? HARMS[after.lemma.toLowerCase()] : undefined)
    const verb = s.tokens[t.head]
    return harm
      ? {
          from: i,
          to: after?.xpos === 'VBN' ? at + 1 : verb && verb.upos === 'VERB' && t.head > at ? t.head : at,
          kind: harm,
        }
      : undefined
  }
  const not = lower === 'not' && /^(?:one|single|a)$/i.test(s.tokens[i + 1]?.text ?? '')
  if (lower !== 'no' && !not) return undefined
  const noun = not
    ? s.tokens.findIndex((x, k) => k > i && k < i + 6 && /NOUN/.test(x.upos))
    : t.deprel === 'det' && t.head > i && t.head - i < 4
      ? t.head
      : -1
  const head = s.tokens[noun]
  if (head?.upos !== 'NOUN') return undefined
  const harm = harmOf(s, noun)
  const verb = head.head > noun && s.tokens[head.head]?.upos === 'VERB' ? head.head : noun
  return {
    from: i,
    to: harm ? verb : noun,
    kind:
      harm ??
      (COUNTABLE.test(head.text) && !/^(?:killed|wounded)$/.test(kindOfNoun(head.lemma.toLowerCase()))
        ? kindOfNoun(head.lemma.toLowerCase())
        : ''),
  }
}

const HARMS: Readonly<Record<string, string>> = {
  detain: 'detained',
  arrest: 'detained',
  kill: 'killed',
  wound: 'wounded',
  injure: 'wounded',
  hurt: 'wounded',
  release: 'released',
  free: 'released',
}
const COUNTABLE = /(?:s|men|women|people|children)$/i
const VAGUE = new Set(
  'reason doubt plan talk comment sign word question person time one side party way change problem detail thing state country'.split(
    ' ',
  ),
)
const LIMIT =
  /\b(?:if|unless|until|would|will|could|may|might|should|must|want\w*|demand\w*|promis\w*|longer|more|since|other)\b/i

const zerosIn = (scene: Scene): Zero[] =>
  scene.sentences.flatMap((s, sentence) =>
    s.tokens.flatMap((_, i): Zero[] => {
      const zero = zeroAt(s, i)
      if (!zero || zero.kind === '' || VAGUE.has(zero.kind)) return []
      const span = { start: s.tokens[zero.from]!.start, end: s.tokens[Math.max(zero.from, zero.to)]!.end }
      if (
        /\bhad (?:earlier |previously )?(?:said|told|insisted|claimed|denied|assured|stated|maintained)\b/i.test(
          scene.text.slice(s.start, s.end),
        )
      )
        return []
      return LIMIT.test(scene.text.slice(span.start - 20, span.end + 12))
        ? []
        : [{ ...span, kind: zero.kind, sentence }]
    }),
  )

export const zeros = (scene: Scene): Finding[] =>
  zerosIn(scene).flatMap(zero => {
    const teller = scene.tellerAt(zero)
    const other = scene.quantities
      .filter(
        q =>
          q.kind === zero.kind &&
          q.value > 0 &&
          Math.abs(q.sentence - zero.sentence) <= REACH &&
          !q.whole &&
          q.qualifier !== 'at-most',
      )
      .filter(q => scene.tellerAt(q).id !== teller.id || teller.id === '')
      .filter(q => {
        const [a, b] = [scene.sentences[q.sentence]!, scene.sentences[zero.sentence]!]
        const [x, y] = [sitesIn(a, a), sitesIn(b, b)]
        const [d, e] = [timesOf(scene, a, q.sentence), timesOf(scene, b, zero.sentence)]
        if (d.length > 0 && e.length > 0 && !d.some(m => e.some(n => datesAgree(m, n)))) return false
        return (
          (x.length === 0 || y.length === 0 || x.some(n => y.includes(n))) &&
          !LIMIT.test(scene.text.slice(q.start - 30, q.end + 30)) &&
          (teller.id !== '' ||
            /\b(?:speaks?|spoke|says?|said|reports?|according)\b/i.test(scene.text.slice(b.start, b.end)))
        )
      })
      .sort((p, q) => Math.abs(p.start - zero.start) - Math.abs(q.start - zero.start))[0]
    if (!other) return []
    const s = scene.sentences[other.sentence]!
    const end = Math.max(other.end, other.noun === undefined ? 0 : s.tokens[other.noun]!.end)
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: other.start, end, value: other.value },
          { start: zero.start, end: zero.end, value: 0 },
        ],
        why: `According to ${scene.tellerAt(other).name} ${other.value.toLocaleString('en')} (${other.kind}), according to ${teller.name} none.`,
      },
    ]
  })
