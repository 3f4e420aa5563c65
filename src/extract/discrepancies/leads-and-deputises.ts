/**
 * "the party's deputy leader" and, of the same person, "who has led his party since" -> role.
 */
import type { ActorMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Scene } from './fact.ts'

const UNDER =
  /\b(?:deputy|vice|acting|assistant|second)[- ](leader|head|chair(?:man|woman)?|president|chief|director|mayor|governor|secretary[- ]general|minister)\b/i
const LEADS =
  /\b(?:has (?:led|headed|chaired|run|presided over)|leads|heads|chairs|runs) (?:his|her|their|its|the) (?:own )?(\w+)\b/i

/** "the party's deputy leader" and, of the same person, "who has led his party since". */
export const leadsAndDeputises = (scene: Scene): Finding[] =>
  scene.actors
    .filter(a => a.kind === 'person')
    .flatMap(a => {
      const mentions = scene.actorMentions.filter(m => m.actor === a.id).sort((x, y) => x.start - y.start)
      const under = mentions.map(m => deputyAt(scene, m)).find(x => x !== undefined)
      const leads = mentions.map(m => leaderAt(scene, m)).find(x => x !== undefined)
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

const deputyAt = (scene: Scene, m: ActorMention): (Span & { value: string }) | undefined => {
  if (m.form !== 'name') return undefined
  const after = /^, (?:who is )?((?:the |its |his |her )?[^,;.]{0,50}?)(?=[,;.])/.exec(
    scene.text.slice(m.end, m.end + 70),
  )
  const t = after ? UNDER.exec(after[1]!) : null
  if (!after || !t || /\b(?:former|until|then)\b/i.test(after[1]!)) return undefined
  const start = m.end + after[0].length - after[1]!.length
  return { start, end: start + after[1]!.length, value: t[0].toLowerCase() }
}

const leaderAt = (scene: Scene, m: ActorMention): (Span & { value: string }) | undefined => {
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
