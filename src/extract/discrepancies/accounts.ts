/**
 * Two accounts of one thing, told by two voices however far apart in the report -> number, status or deadline.
 *
 * "seven passengers had been killed, the ministry said ... Thirteen had died, the agency's director said"; "The debt amounts
 * to 310 million ... The debt stands at 190 million"; "had never been used ... was used for two years". What two-tellers.ts
 * compares within a few sentences is here compared over all, and so more must be the same: who died is told of once by
 * each, the measure has the same subject, the deed the same verb and thing.
 */
import { dependents } from '../../language/tree.ts'
import { shared, stemOf, stemsIn } from './context.ts'
import { dateOf, gap, wholeOf } from './days.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import type { Quantity } from './quantities.ts'
import { maybeSame, valuesAgree } from './same-thing.ts'
import { withNoun } from './words-of.ts'

const ANYBODY = /^(?:person|man|woman|passenger|victim|body|people|)$/
const say = (n: number): string => n.toLocaleString('en')

/** The noun that a toll counts, where it names whose dead they are. */
const whose = (scene: Scene, q: Quantity): string => {
  const t = q.noun === undefined ? undefined : scene.sentences[q.sentence]!.tokens[q.noun]
  const noun = t && t.start >= q.end ? t.lemma.toLowerCase() : ''
  return ANYBODY.test(noun) ? '' : noun
}

const ELSEWHERE =
  /\b(?:separately|elsewhere|meanwhile|in another|also|an? (?:[\p{L}-]+ ){0,2}(?:strike|attack|raid|blast|explosion|shelling|clash|ambush|battle))\b/iu
const MEMBERS = /^ (?:of (?:them|their|his|her|its|our)|among)\b/i

/** The dead or wounded of a report with one toll of them by each of two tellers. */
const tolls = (scene: Scene): Finding[] =>
  ['killed', 'wounded'].flatMap((kind): Finding[] => {
    const all = scene.quantities.filter(
      q => q.kind === kind && q.value > 1 && !q.part && !q.whole && !MEMBERS.test(scene.text.slice(q.end, q.end + 12)),
    )
    const values = new Set(all.map(q => q.value))
    const [a, b] = [all[0], all.find(q => q.value !== all[0]!.value)]
    if (!a || !b || values.size !== 2 || valuesAgree(a, b) || b.value / a.value > 6 || a.value / b.value > 6) return []
    const [x, y] = [scene.tellerAt(a), scene.tellerAt(b)]
    const [p, q] = [whose(scene, a), whose(scene, b)]
    if (x.id === y.id || y.id === '' || (p !== '' && q !== '' && p !== q) || !maybeSame(scene, a, b, true)) return []
    // Another place or blow is another event.
    if (ELSEWHERE.test(textOf(scene, scene.sentences[b.sentence]!))) return []
    return [
      {
        kind: 'number',
        sides: [withNoun(scene, a), withNoun(scene, b)],
        why: `According to ${x.name} ${say(a.value)}, according to ${y.name} ${say(b.value)} (${kind}).`,
      },
    ]
  })

/** "The debt to the firm stands at": what a number behind it is told of. */
const MEASURING =
  /\b(?:the|its|their|his|her) ((?:[a-z]+ )?[a-z]{3,})(?: (?:of|to|with|for|in|on) [^.;,]{2,40}?)? (?:now )?(?:amount(?:s|ed)? to|st(?:ands|ood) at|c(?:omes|ame) to|total(?:s|led)?|is|was|were|are|reach(?:es|ed)|costs?|measure[sd]?|weigh(?:s|ed)|exceed(?:s|ed)|run(?:s)? to)(?: some| about| around| only| just| at least| more than)? $/i
const UNITS = /^(?:\$|€|£|¥|dollar|euro|pound|tonne|barrel|kilometre|hectare|metre|)$/

/** "The debt stands at 190 million": a number told of its subject. */
const measured = (scene: Scene) =>
  scene.quantities.flatMap(q => {
    const s = scene.sentences[q.sentence]!
    const m = MEASURING.exec(scene.text.slice(s.start, q.start))
    if (!m || !UNITS.test(q.kind) || q.value < 10) return []
    const names = [...m[0].matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(x => x[0]).slice(1)
    return [{ q, thing: stemOf(m[1]!.split(' ').at(-1)!), names }]
  })

const amounts = (scene: Scene): Finding[] => {
  const all = measured(scene)
  return all.flatMap((b, i): Finding[] => {
    const a = all
      .slice(0, i)
      .find(x => x.thing === b.thing && (x.q.kind === b.q.kind || x.q.kind === '' || b.q.kind === ''))
    if (!a || valuesAgree(a.q, b.q) || a.q.value / b.q.value > 12 || b.q.value / a.q.value > 12) return []
    const [x, y] = [scene.tellerAt(a.q), scene.tellerAt(b.q)]
    if (x.id === y.id || !maybeSame(scene, a.q, b.q, true)) return []
    if (a.names.length > 0 && b.names.length > 0 && !a.names.some(n => b.names.includes(n))) return []
    return [
      {
        kind: 'number',
        sides: [withNoun(scene, a.q), withNoun(scene, b.q)],
        why: `According to ${x.name} ${say(a.q.value)}, according to ${y.name} ${say(b.q.value)}.`,
      },
    ]
  })
}

const NEVER = /^(?:never|not|n['’]t)$/i
const OPEN = /\b(?:if|unless|whether|would|could|may|might|should|will|must|until|before|den(?:y|ied|ies))\b/i

interface Deed {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly sentence: number
  readonly negated: boolean
  readonly names: ReadonlySet<string>
}

/** What was done to a thing, or not: "the second hall was used", "no shot was fired". */
const deeds = (scene: Scene): Deed[] =>
  scene.sentences.flatMap((s, sentence) =>
    s.tokens.flatMap((t, i): Deed[] => {
      const subject = t.upos === 'VERB' ? dependents(s, i, 'nsubj:pass')[0] : undefined
      const head = subject === undefined ? undefined : s.tokens[subject]!
      if (!head || head.upos !== 'NOUN' || head.end > t.start) return []
      const start = s.tokens[Math.max(0, subject! - 2)]!.start
      const none = dependents(s, subject!, 'det').some(k => /^no$/i.test(s.tokens[k]!.text))
      const never = dependents(s, i, 'advmod').some(k => NEVER.test(s.tokens[k]!.text))
      if (OPEN.test(scene.text.slice(Math.max(s.start, start - 10), t.end))) return []
      const names = new Set(
        s.tokens.filter(x => /ADJ|PROPN/.test(x.upos) && x.head === subject).map(x => x.lemma.toLowerCase()),
      )
      return [
        { start, end: t.end, key: `${t.lemma} ${head.lemma}`.toLowerCase(), sentence, negated: none || never, names },
      ]
    }),
  )

const REACH = 12

const denied = (scene: Scene): Finding[] => {
  const all = deeds(scene)
  return all.flatMap((b, i): Finding[] => {
    const a = all.slice(0, i).find(x => x.key === b.key && x.negated !== b.negated && b.sentence - x.sentence <= REACH)
    if (!a) return []
    const [x, y] = [scene.tellerAt(a), scene.tellerAt(b)]
    if (x.id === y.id || (a.names.size > 0 && b.names.size > 0 && shared(a.names, b.names) === 0)) return []
    return [
      {
        kind: 'status',
        sides: [a, b].map(d => ({ start: d.start, end: d.end })),
        why: `According to ${x.name} it was ${a.negated ? 'not ' : ''}so, according to ${y.name} it was${b.negated ? ' not' : ''}.`,
      },
    ]
  })
}

const ENDS =
  /\b(?:open|table|deadline|ultimatum|valid|stands|expires?|runs out|answer|reply|respond|accept|given?|gives|gave|has|have|had)\b/i
const MOVED = /\b(?:exten\w+|prolong\w+|postpon\w+|moved?|brought forward|new|another|second|added|later)\b/i

/** "on the table until Sunday" by one, "gives it until Wednesday to answer" by the other. */
const ends = (scene: Scene): Finding[] => {
  const all = scene.times.flatMap(t => {
    const date = dateOf(t)
    const sentence = scene.sentences.findIndex(s => s.start <= t.start && t.end <= s.end)
    const s = scene.sentences[sentence]
    if (!s || !date || date.includes('/') || date.length !== 10) return []
    const lead = scene.text.slice(Math.max(s.start, t.start - 8), t.start) + t.exact
    return /\b(?:until|till)\b/i.test(lead) && ENDS.test(scene.text.slice(s.start, t.start + 60))
      ? [{ t, date, s }]
      : []
  })
  const [a, b] = all
  if (!a || !b || all.length !== 2 || a.s === b.s || gap(a.date, b.date) < 1 || gap(a.date, b.date) > 60) return []
  const [x, y] = [scene.tellerAt(a.t), scene.tellerAt(b.t)]
  const about = stemsIn(a.s, a.s)
  if (x.id === y.id || shared(about, stemsIn(b.s, b.s)) === 0) return []
  if (MOVED.test(textOf(scene, a.s)) || MOVED.test(textOf(scene, b.s)) || inside(scene.times, b.s).length > 3) return []
  return [
    {
      kind: 'deadline',
      sides: [
        { ...wholeOf(scene, a.t), value: a.date },
        { ...wholeOf(scene, b.t), value: b.date },
      ],
      why: `It ends on ${a.date} according to ${x.name}, on ${b.date} according to ${y.name}.`,
    },
  ]
}

const PAID =
  /\b(?:the|an?|its|their|whose) (ransom|payment|bribe|compensation|tribute|bail|fine|subsidy|bonus|toll)\b[^.;]{0,60}$/i
const UNPAID = /\bno (?:such )?(ransom|payment|bribe|compensation|tribute|bail|fine|subsidy|bonus|toll)\b/gi

/** "The ransom was four million, ... no ransom had been paid". */
const unpaid = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(UNPAID)].flatMap((m): Finding[] => {
    const none = { start: m.index, end: m.index + m[0].length }
    const y = scene.tellerAt(none)
    const a = scene.quantities.find(q => {
      const s = scene.sentences[q.sentence]!
      const paid = PAID.exec(scene.text.slice(s.start, q.start))
      return (
        paid !== null &&
        paid[1]!.toLowerCase() === m[1]!.toLowerCase() &&
        q.value > 1 &&
        scene.tellerAt(q).id !== y.id &&
        !OPEN.test(paid[0])
      )
    })
    const x = a && scene.tellerAt(a)
    if (!a || !x || y.id === '') return []
    const sides = [{ start: a.start, end: a.end, value: a.value }, none].sort((p, q) => p.start - q.start)
    return [
      {
        kind: 'status',
        sides,
        why: `According to ${x.name} a ${m[1]} of ${say(a.value)}, according to ${y.name} none.`,
      },
    ]
  })

export const accounts = (scene: Scene): Finding[] => [
  ...tolls(scene),
  ...amounts(scene),
  ...denied(scene),
  ...ends(scene),
  ...unpaid(scene),
]
