/**
 * Offices that a person did not hold: against what is known, and against what the report says elsewhere.
 *
 * "former US President Donald Trump" in April 2025 -> role: he held the office on that day.
 * "Ambassador from 2014 to 2017, he signed in that capacity the understanding of May 2019" -> role.
 */
import { daysOf } from '../../record/agree.ts'
import type { ActorMention } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const FORMER =
  /\b(?:former|ex-|one-time|erstwhile|then-)\s?(?:(?:\p{Lu}[\p{L}.]*\s){0,2})((?:vice[- ])?president|prime minister|premier|chancellor|king|queen|taoiseach)\b/giu

/** "former President X" of somebody who holds that very office on the day of the report. */
const againstKnowledge = (scene: Scene): Finding[] => {
  const day = scene.report.published?.slice(0, 10)
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return []
  const sides = new Map<string, { name: string; title: string; state: string; spans: Span[] }>()
  for (const m of scene.text.matchAll(FORMER)) {
    if (/^then/i.test(m[0])) continue
    const end = m.index + m[0].length
    const span = { start: m.index, end }
    const actor = whoIs(scene, span)
    const title = m[1]!.toLowerCase().replace('-', ' ')
    if (!actor) {
      const before = [...sides.values()].filter(x => x.title === title)
      if (before.length === 1) before[0]!.spans.push(span)
      continue
    }
    const held = scene.knowledge
      .heldOffice(actor.name, day)
      .filter(t => t.status === 'holds' && t.title.toLowerCase() === title)
    const term = held[0]
    if (!term || held.some(t => t.state !== term.state)) continue
    const known = scene.knowledge.whoHeld(term.state, term.title, day)
    if (known === 'unknown' || !known.certain || known.name !== term.name) continue
    const one = sides.get(actor.id) ?? { name: actor.name, title, state: term.state, spans: [] }
    one.spans.push({ start: m.index, end: actor.end })
    sides.set(actor.id, one)
  }
  return [...sides].map(([id, s]) => ({
    kind: 'role' as const,
    sides: s.spans.map(x => ({ ...x, value: `former ${s.title}` })),
    why: `On ${day} ${s.name} held the office of ${s.title} (${scene.knowledge.state(s.state)?.name ?? s.state}), by the list of office holders; the report calls the holder a former one.`,
    about: [id],
  }))
}

/** Whom "former President X" names. Without a name it is too uncertain who is meant, save for one named so before. */
const whoIs = (scene: Scene, span: Span): { id: string; name: string; end: number } | undefined => {
  const pick = scene.actorMentions.find(
    m => m.form === 'name' && (holds(m, span) ? m.end > span.end + 1 : m.start >= span.end && m.start <= span.end + 2),
  )
  const actor = pick && scene.actors.find(a => a.id === pick.actor)
  return actor?.kind === 'person' && pick ? { id: actor.id, name: actor.name, end: pick.end } : undefined
}

const YEARS = /\bfrom (?:\w+ )?(\d{4}) (?:to|until|till) (?:\w+ )?(\d{4})\b/i
const OFFICE =
  /\b(?:ambassador|minister|president|chair(?:man|woman)?|head|chief|governor|mayor|director|secretary|commander|premier|chancellor|envoy|leader|commissioner|spokes\w+|negotiator|adviser|judge|general|consul)\b/i
const THAT_OFFICE =
  /\b(?:in (?:that|this) (?:capacity|post|role|office|position|job)|as (?:an? |the )?(?:ambassador|minister|president|chair\w*|head|chief|governor|mayor|director|secretary|commander|premier|chancellor|envoy|leader|commissioner))\b/i

/** An office with its years, used outside them in the same sentence or the next. */
const outsideYears = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) => {
    const m = YEARS.exec(textOf(scene, s))
    if (!m || !OFFICE.test(textOf(scene, s).slice(Math.max(0, m.index - 60), m.index))) return []
    const at = s.start + m.index
    const next = scene.sentences[i + 1]
    const end = next && THAT_OFFICE.test(textOf(scene, next)) && !THAT_OFFICE.test(textOf(scene, s)) ? next.end : s.end
    const rest = scene.text.slice(at + m[0].length, end)
    const post = THAT_OFFICE.exec(rest)
    if (!post) return []
    const from = at + m[0].length
    const date = inside(scene.times, { start: from, end }).find(t => {
      const days = t.type === 'date' && t.edtf ? daysOf(t.edtf) : {}
      return (
        days.first &&
        days.last &&
        (days.last < m[1]! || days.first.slice(0, 4) > m[2]!) &&
        Math.abs(t.start - (from + post.index)) < 90
      )
    })
    if (!date) return []
    const office = /[^,;:—–.]{0,40}$/.exec(scene.text.slice(s.start, at))![0].trimStart()
    const a = Math.min(from + post.index, date.start)
    const b = Math.max(from + post.index + post[0].length, date.end)
    return [
      {
        kind: 'role' as const,
        sides: [
          { start: at - office.length, end: from, value: `${m[1]}/${m[2]}` },
          { start: a, end: b, value: date.edtf! },
        ],
        why: `The office was held from ${m[1]} to ${m[2]}; ${date.exact} lies outside.`,
      },
    ]
  })

const UNDER =
  /\b(?:deputy|vice|acting|assistant|second)[- ](leader|head|chair(?:man|woman)?|president|chief|director|mayor|governor|secretary[- ]general|minister)\b/i
const LEADS =
  /\b(?:has (?:led|headed|chaired|run|presided over)|leads|heads|chairs|runs) (?:his|her|their|its|the) (?:own )?(\w+)\b/i

/** "the party's deputy leader" and, of the same person, "who has led his party since". */
const twoRanks = (scene: Scene): Finding[] =>
  scene.actors
    .filter(a => a.kind === 'person')
    .flatMap(a => {
      const mentions = scene.actorMentions.filter(m => m.actor === a.id).sort((x, y) => x.start - y.start)
      const under = mentions.map(m => under_(scene, m)).find(x => x !== undefined)
      const leads = mentions.map(m => leads_(scene, m)).find(x => x !== undefined)
      if (!under || !leads || (under.start < leads.end && leads.start < under.end)) return []
      return [
        {
          kind: 'role' as const,
          sides: [under, leads],
          why: `${a.name} is ${scene.text.slice(under.start, under.end)} in one place and leads it in the other.`,
          about: [a.id],
        },
      ]
    })

const under_ = (scene: Scene, m: ActorMention): (Span & { value: string }) | undefined => {
  if (m.form !== 'name') return undefined
  const after = /^, (?:who is )?((?:the |its |his |her )?[^,;.]{0,50}?)(?=[,;.])/.exec(
    scene.text.slice(m.end, m.end + 70),
  )
  const t = after ? UNDER.exec(after[1]!) : null
  if (!after || !t || /\b(?:former|until|then)\b/i.test(after[1]!)) return undefined
  const start = m.end + after[0].length - after[1]!.length
  return { start, end: start + after[1]!.length, value: t[0].toLowerCase() }
}

const leads_ = (scene: Scene, m: ActorMention): (Span & { value: string }) | undefined => {
  if (m.form !== 'name') return undefined
  const after =
    /^, who ([^;.]{4,80})/.exec(scene.text.slice(m.end, m.end + 100)) ??
    /^ (?=has led|leads|heads)([^;.]{4,80})/.exec(scene.text.slice(m.end, m.end + 100))
  const t = after ? LEADS.exec(after[1]!) : null
  if (
    !after ||
    !t ||
    t.index > 8 ||
    !/\b(?:party|union|company|group|movement|federation|alliance|league|ministry|government|bloc|association|council|army|country)\b/i.test(
      t[1]!,
    )
  )
    return undefined
  const start = m.end + after[0].length - after[1]!.length + t.index
  const tail = /^ since [^,;.]{3,30}/.exec(scene.text.slice(start + t[0].length, start + t[0].length + 40))
  return { start, end: start + t[0].length + (tail?.[0].length ?? 0), value: 'leader' }
}

export const rolesOf = (scene: Scene): Finding[] => [
  ...againstKnowledge(scene),
  ...outsideYears(scene),
  ...twoRanks(scene),
]
