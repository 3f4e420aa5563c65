/**
 * Two offices of one person that nobody holds at once, or one that is held in one place and given up in another -> role.
 *
 * "the deputy foreign minister, Osip Larin" and "said Larin, the foreign minister"; "Energy minister Talia Brand" and
 * "Brand, who left the energy ministry in 2023". "Former president X" before "President X" is how a title is kept.
 */
import type { Span } from '../../text/span.ts'
import type { Finding, Scene } from './fact.ts'
import { clash, domainsIn, type Office, officeOf } from './offices.ts'

interface Held extends Span {
  readonly office: Office
  readonly title: string
  /** Right before the name: "President X". */
  readonly prefix: boolean
}

const TITLE = String.raw`[\p{L}][\p{L}’'. -]{2,60}?`
const BEHIND = new RegExp(
  String.raw`^, (?:who is |now )?((?:the |its |their |his |her |an? |[\p{L}’ ]{2,30}[’']s? )?${TITLE})(?=[,.;:—–”“]| who\b| said\b| told\b| at\b| in\b| has\b| had\b)`,
  'u',
)
const BEFORE =
  /((?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\p{L}]+[’']s) )?(?:(?:[Ff]ormer|[Ee]x-?|[Dd]eputy|[Vv]ice|[Aa]cting|[Ff]irst) ?){0,2}[\p{L}-]+(?: [\p{L}-]+){0,3}),? (?:(?:Mr|Mrs|Ms|Dr)\.? )?$/u

/** The offices told right beside a name of the person. */
const heldBy = (scene: Scene, actor: string): Held[] =>
  scene.actorMentions
    .filter(m => m.actor === actor && m.form === 'name')
    .flatMap(m => {
      const name = nameIn(scene, m)
      const after = BEHIND.exec(scene.text.slice(name.end, name.end + 90))
      const from = Math.max(0, scene.text.lastIndexOf('\n', name.start) + 1, name.start - 60)
      const before = BEFORE.exec(scene.text.slice(from, name.start))
      const found: Held[] = []
      const cut = before?.[1]
        ? (/^.*\b(?:by|with|from|for|to|on|and|between) (?=(?:the|its|their|his|her) )/.exec(before[1])?.[0].length ??
          0)
        : 0
      const title = before?.[1]?.slice(cut)
      if (after?.[1]) {
        const start = name.end + after[0].length - after[1].length
        const office = officeOf(after[1])
        if (office) found.push({ start, end: start + after[1].length, office, title: after[1], prefix: false })
      }
      if (before && title) {
        const office = officeOf(title)
        const start = from + before.index + cut
        const head =
          /\b(?:minister|president|chair\w*|treasurer|secretary|leader|head|chief|ambassador|governor|mayor|bishop|archbishop|judge|speaker|director|commissioner|prosecutor|negotiator|premier)$/i
        if (office && !/\b(?:under|in|of|by|with|from|for|to|at|on|and)\s/i.test(title) && head.test(title))
          found.push({
            start,
            end: start + title.length,
            office,
            title,
            prefix: !/, (?:(?:Mr|Mrs|Ms|Dr)\.? )?$/.test(before[0]),
          })
      }
      return found
    })

/** The name alone where a mention holds its title: "the deputy foreign minister, Osip Larin" -> "Osip Larin". */
const nameIn = (scene: Scene, m: Span): Span => {
  const exact = scene.text.slice(m.start, m.end)
  const name = /(?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+$/u.exec(exact)
  const titled =
    /^(?:(?:Foreign|Defence|Defense|Finance|Interior|Energy|Trade|Labour|Health|Justice|Prime|Deputy|Vice|Former)? ?)*(?:Minister|President|Mayor|Governor|Ambassador|Chairman|Chairwoman|Secretary|Bishop|Judge|Speaker)\s/u.exec(
      name?.[0] ?? '',
    )
  const start = name ? m.start + name.index + (titled?.[0].length ?? 0) : m.start
  return { start, end: m.end }
}

const LEFT =
  /^,? (?:who (?:has |had )?)?(?:(?:left|quit|resigned from|stepped down from|gave up|handed over|lost) (?:the|his|her|as|that) [^.;,]{3,50}|(?:resigned|stepped down|retired|was (?:dismissed|sacked|removed|ousted|replaced)) as [^.;,]{3,50}|was [^.;,]{3,50} until (?:\w+ )?\d{4})/i
/** "whose vice president, X, opened the talks and who since 1 March has worked for a fund". */
const ELSEWHERE =
  /\b(?:and )?who (?:(?:since|from) [^,;.]{3,20} has (?:worked|been working)|(?:now|has since) work(?:s|ed)|has been working) (?:for|at|with) [^.;,]{3,40}/i

const SINCE = /\b(?:again|returned|back in|reappointed|re-elected|took over|was made|became|now)\b/i

/** "Energy minister Talia Brand" and "Brand, who left the energy ministry in 2023". */
const givenUp = (scene: Scene, actor: string, held: readonly Held[]): (Span & { held: Held }) | undefined => {
  for (const m of scene.actorMentions.filter(x => x.actor === actor && x.form !== 'pronoun')) {
    const left = LEFT.exec(scene.text.slice(m.end, m.end + 110))
    if (!left || SINCE.test(scene.text.slice(m.end, m.end + 160))) continue
    const office = officeOf(left[0])
    const domains = domainsIn(left[0])
    const one = held.find(
      h =>
        !h.office.former &&
        (h.start > m.end || h.end < m.start) &&
        !(h.prefix && /^(?:president|governor|ambassador|judge)$/.test(h.office.head)) &&
        ((office !== undefined &&
          office.head === h.office.head &&
          (h.office.domain.length === 0 || domains.join() === h.office.domain.join())) ||
          (office === undefined && domains.length > 0 && h.office.domain.some(d => domains.includes(d)))),
    )
    const lead = /^,? (?:who )?/.exec(left[0])![0].length
    if (one) return { start: m.end + lead, end: m.end + left[0].length, held: one }
  }
  return undefined
}

/** "Former finance minister X" and "the finance minister, X". */
const formerAndNow = (held: readonly Held[]): readonly [Held, Held] | undefined => {
  for (const a of held)
    for (const b of held)
      if (
        /^(?:former|ex)\b/i.test(a.title.replace(/^(?:the|its|their) /i, '')) &&
        !b.office.former &&
        a.office.head === b.office.head &&
        a.office.under === b.office.under &&
        a.office.domain.join() === b.office.domain.join() &&
        (a.office.domain.length > 0 || !b.prefix)
      )
        return [a, b]
  return undefined
}

const role = (scene: Scene, actor: string, sides: readonly Span[], why: string): Finding => ({
  kind: 'role',
  sides: [...sides]
    .sort((a, b) => a.start - b.start)
    .map(s => ({ start: s.start, end: s.end, value: scene.text.slice(s.start, s.end) })),
  why,
  about: [actor],
})

const bare = (title: string): string => title.replace(/^(?:an?|the) /i, '').trim()

/** An office told beside the name, and another employer in the same sentence. */
const elsewhere = (scene: Scene, held: readonly Held[]): readonly [Held, Span] | undefined => {
  for (const h of held) {
    const s = scene.sentences.find(x => x.start <= h.start && h.end <= x.end)
    const m = s && !h.office.former ? ELSEWHERE.exec(scene.text.slice(h.end, s.end)) : null
    const lead = /^(?:and )?who /i.exec(m?.[0] ?? '')?.[0].length ?? 0
    if (m && m.index < 90) return [h, { start: h.end + m.index + lead, end: h.end + m.index + m[0].length }]
  }
  return undefined
}

export const twoOffices = (scene: Scene): Finding[] =>
  scene.actors
    .filter(a => a.kind === 'person')
    .flatMap(a => {
      const held = heldBy(scene, a.id)
      const gone = givenUp(scene, a.id, held)
      if (gone)
        return [
          role(
            scene,
            a.id,
            [gone.held, gone],
            `${a.name} is called ${bare(gone.held.title)} in one place and has given that up in the other.`,
          ),
        ]
      const away = elsewhere(scene, held)
      if (away)
        return [role(scene, a.id, away, `${a.name} is called ${bare(away[0].title)} and is said to work elsewhere.`)]
      const over = formerAndNow(held)
      if (over)
        return [
          role(
            scene,
            a.id,
            over,
            `${a.name} is ${bare(over[0].title)} in one place and ${bare(over[1].title)} in the other.`,
          ),
        ]
      for (const [i, x] of held.entries())
        for (const y of held.slice(i + 1)) {
          if (!clash(x.office, y.office)) continue
          const between = scene.text.slice(x.end, y.start)
          if (x.end > y.start || y.start - x.end < 3 || CHANGED.test(between)) continue
          return [
            role(scene, a.id, [x, y], `${a.name} is ${bare(x.title)} in one place and ${bare(y.title)} in the other.`),
          ]
        }
      return []
    })

const CHANGED =
  /\b(?:promoted|appointed|was (?:made|named|elected)|became|succeed\w*|took over|until (?:then|\w+ \d{4})|and also|as well as|doubles as|sworn in|reshuffl\w*)\b/i
