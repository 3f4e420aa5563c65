/**
 * A share of a set, and another share or a count of the same set doing the same -> number.
 *
 * "Only one in five of the miners stayed away ... 70 per cent of the miners had stayed away"; "A third of the 90 lorries were
 * let through ... 52 lorries let through"; "Turnout was 61 per cent ... Of 400,000 registered voters, 196,000 cast a ballot".
 */
import { numberOf } from '../../language/number-words.ts'
import { shared, stemOf, stemsIn } from './context.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import type { Quantity } from './quantities.ts'
import { timesOf } from './same-thing.ts'

interface Share {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly ratio: number
  /** What the share is of, as stems, with its number where it stands there. */
  readonly noun: string
  readonly of?: number
}

const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\bthree[- ]quarters\b/i, 0.75],
  [/\btwo[- ]thirds\b/i, 2 / 3],
  [/\b(?:a|one)[- ]third\b/i, 1 / 3],
  [/\b(?:a|one)[- ]quarter\b/i, 0.25],
  [/\b(?:a|one)[- ]fifth\b/i, 0.2],
  [/\b(?:a|one)[- ]tenth\b/i, 0.1],
  [/\b(?:one )?half\b/i, 0.5],
]
const PER_CENT = /\b(\d{1,2}(?:\.\d)?) ?(?:per ?cent|%)/i
const IN =
  /\b(one|two|three|four|seven|eight|nine) (?:in|out of) (?:every )?(two|three|four|five|six|eight|ten|twenty)\b/i
const BEHIND = /^ (?:of )?(?:the |its |their |all )?(?:\S*?[’']s? )?(?:(\d[\d,]*) )?((?:[a-z-]+ ){0,2}?)([a-z]{3,})\b/
const QUALIFIED =
  /\b(?:more than|over|at least|less than|under|fewer than|up to|nearly|almost|about|around|some|only) $/i

const say = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 1 })

const ratioIn = (part: string): { at: number; length: number; ratio: number } | undefined => {
  const cent = PER_CENT.exec(part)
  if (cent) return { at: cent.index, length: cent[0].length, ratio: Number(cent[1]) / 100 }
  const one = IN.exec(part)
  if (one)
    return {
      at: one.index,
      length: one[0].length,
      ratio: numberOf(one[1]!.toLowerCase())! / numberOf(one[2]!.toLowerCase())!,
    }
  for (const [form, ratio] of FRACTIONS) {
    const m = form.exec(part)
    if (m) return { at: m.index, length: m[0].length, ratio }
  }
  return undefined
}

const sharesIn = (scene: Scene): Share[] =>
  scene.sentences.flatMap((s, sentence): Share[] => {
    const text = textOf(scene, s)
    const hit = ratioIn(text)
    if (!hit) return []
    const end = s.start + hit.at + hit.length
    const of = BEHIND.exec(scene.text.slice(end, Math.min(s.end, end + 60)))
    if (!of) return []
    return [
      {
        start: s.start + hit.at,
        end: end + of[0].length,
        sentence,
        ratio: hit.ratio,
        noun: stemOf(of[3]!.replace(/ies$/, 'y').replace(/s$/, '')),
        ...(of[1] ? { of: numberOf(of[1]) ?? 0 } : {}),
      },
    ]
  })

const MOVED =
  /\b(?:rose|risen|fell|fallen|grew|increas\w*|up from|down from|last year|a year (?:ago|earlier)|by the evening|since then|later)\b/i

const days = (scene: Scene, sentence: number): readonly string[] => {
  const s = scene.sentences[sentence]!
  return timesOf(scene, s, sentence)
}
const apart = (scene: Scene, a: number, b: number): boolean => {
  const [x, y] = [days(scene, a), days(scene, b)]
  return x.length > 0 && y.length > 0 && !x.some(d => y.includes(d))
}

const alike = (scene: Scene, a: Share, sentence: number, less: string): boolean => {
  const [s, t] = [scene.sentences[a.sentence]!, scene.sentences[sentence]!]
  if (MOVED.test(textOf(scene, s)) || MOVED.test(textOf(scene, t)) || apart(scene, a.sentence, sentence)) return false
  const left = new Set([...stemsIn(s, s)].filter(w => w !== less))
  return shared(left, stemsIn(t, t)) >= 1
}

const twoShares = (scene: Scene): Finding[] => {
  const all = sharesIn(scene)
  return all.flatMap((b, i): Finding[] => {
    const a = all.slice(0, i).find(x => x.noun === b.noun && x.sentence !== b.sentence)
    if (!a || Math.abs(a.ratio - b.ratio) < Math.max(0.08, 0.2 * Math.max(a.ratio, b.ratio))) return []
    const [x, y] = [scene.tellerAt(a), scene.tellerAt(b)]
    if (x.id === y.id || !alike(scene, a, b.sentence, b.noun)) return []
    return [
      {
        kind: 'number',
        sides: [
          { start: a.start, end: a.end, value: a.ratio },
          { start: b.start, end: b.end, value: b.ratio },
        ],
        why: `According to ${x.name} ${say(a.ratio * 100)} per cent, according to ${y.name} ${say(b.ratio * 100)}.`,
      },
    ]
  })
}

const counted = (scene: Scene): Finding[] =>
  sharesIn(scene).flatMap((a): Finding[] => {
    if (a.of === undefined || a.of < 5 || QUALIFIED.test(scene.text.slice(Math.max(0, a.start - 14), a.start)))
      return []
    const meant = a.of * a.ratio
    const b = scene.quantities.find(
      (q: Quantity) =>
        q.sentence !== a.sentence &&
        q.start > a.end &&
        !q.whole &&
        !q.qualifier &&
        q.noun !== undefined &&
        stemOf(scene.sentences[q.sentence]!.tokens[q.noun]!.lemma) === a.noun &&
        q.value < a.of! &&
        Math.abs(q.value - meant) > Math.max(2, meant * 0.15) &&
        alike(scene, a, q.sentence, a.noun),
    )
    if (!b || scene.quantities.some(q => q.sentence !== a.sentence && Math.abs(q.value - meant) < 1)) return []
    const end = scene.sentences[b.sentence]!.tokens[b.noun!]!.end
    return [
      {
        kind: 'number',
        sides: [
          { start: a.start, end: a.end, value: Math.round(meant) },
          { start: b.start, end: Math.max(b.end, end), value: b.value },
        ],
        why: `${say(a.ratio * 100)} per cent of ${say(a.of)} are ${say(meant)} and not ${say(b.value)}.`,
      },
    ]
  })

const TURNOUT = /\bturnout\b[^.;]{0,40}?\b(\d{1,2}(?:\.\d)?) ?(?:per ?cent|%)/i
const VOTERS = /\b(?:registered|eligible) (?:voters|electors)|\b(?:voters|electors) (?:registered|on the roll)/i
const CAST = /\b(?:cast (?:a |their )?(?:ballots?|votes?)|voted|turned out|took part|went to the polls)\b/i

/** "Turnout was 61 per cent ... Of 400,000 registered voters, 196,000 cast a ballot". */
const turnout = (scene: Scene): Finding[] => {
  const told = TURNOUT.exec(scene.text)
  if (!told) return []
  return scene.sentences.flatMap((s): Finding[] => {
    const text = textOf(scene, s)
    if (!VOTERS.test(text) || !CAST.test(text)) return []
    const [all, came] = [...inside(scene.quantities, s)].filter(q => q.kind !== '%').sort((a, b) => b.value - a.value)
    if (!all || !came || came.value * 20 < all.value) return []
    const share = (100 * came.value) / all.value
    if (Math.abs(share - Number(told[1])) < 1.5) return []
    const [from, to] = all.start < came.start ? [all, came] : [came, all]
    return [
      {
        kind: 'number',
        sides: [
          { start: told.index, end: told.index + told[0].length, value: Number(told[1]) },
          { start: from.start, end: to.end, value: Number(share.toFixed(1)) },
        ].sort((x, y) => x.start - y.start),
        why: `${say(came.value)} of ${say(all.value)} are ${say(share)} per cent and not ${told[1]}.`,
      },
    ]
  })
}

export const sharesAndCounts = (scene: Scene): Finding[] => [...twoShares(scene), ...counted(scene), ...turnout(scene)]
