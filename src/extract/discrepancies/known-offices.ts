/**
 * "former President X" of somebody who holds that very office on the day of the report, by the list of office holders -> role.
 *
 * Without a name it is too uncertain who is meant, save for one named so before.
 */
import { holds, type Span } from '../../text/span.ts'
import type { Finding, Scene } from './fact.ts'

const FORMER =
  /\b(?:former|ex-|one-time|erstwhile|then-)\s?(?:(?:\p{Lu}[\p{L}.]*\s){0,2})((?:vice[- ])?president|prime minister|premier|chancellor|king|queen|taoiseach)\b/giu

/** "former President X" of somebody who holds that very office on the day of the report. */
export const knownOffices = (scene: Scene): Finding[] => {
  const day = scene.report.published?.slice(0, 10)
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return []
  const sides = new Map<string, { name: string; title: string; state: string; spans: Span[] }>()
  for (const m of scene.text.matchAll(FORMER)) {
    // The flag for case lets the names between be small: "former chairman of President X" calls nobody a former president.
    if (/^then/i.test(m[0]) || /^\S+ (?:\p{Ll}|\S+ \p{Ll}+ )/u.test(m[0].replace(m[1]!, ''))) continue
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

/** Whom "former President X" names. */
const whoIs = (scene: Scene, span: Span): { id: string; name: string; end: number } | undefined => {
  const pick = scene.actorMentions.find(
    m => m.form === 'name' && (holds(m, span) ? m.end > span.end + 1 : m.start >= span.end && m.start <= span.end + 2),
  )
  const actor = pick && scene.actors.find(a => a.id === pick.actor)
  return actor?.kind === 'person' && pick ? { id: actor.id, name: actor.name, end: pick.end } : undefined
}
