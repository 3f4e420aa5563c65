/**
 * Whose voice a statement is: the actor behind its source's words, or openly nobody where two fit about as well.
 *
 * "Lind said" -> Lind; "she said" right after Lind's words -> Lind; "he said" with two men near -> no source, form 'open'.
 */
import { anchor } from '../../record/anchor.ts'
import type { Attribution } from '../../record/mention.ts'
import type { ActorRef } from '../../record/values.ts'
import type { Span } from '../../text/span.ts'
import type { SourceForm } from './confidence.ts'
import { sourceRefs } from './sources.ts'
import { NOBODY, opensWithColon, pronounIn, type Said, type Speakers, speakerBefore } from './speaker.ts'

interface Voice {
  readonly sources: readonly ActorRef[]
  readonly form: SourceForm
}

/** "Anna Lind of the Greens, who said": the person, not the party. */
const personBefore = (who: Span, sources: readonly ActorRef[], s: Speakers): ActorRef | undefined => {
  if (sources.some(r => s.actors.get(r.actor)?.kind === 'person')) return undefined
  const near = s.mentions.within({ start: Math.max(0, who.start - 90), end: who.start })
  const m = near.findLast(x => x.form === 'name' && s.actors.get(x.actor)?.kind === 'person')
  const between = m ? s.report.text.slice(m.end, who.start) : ''
  return m && /^ (of|from|at|with|in|for) [^,.;:]{1,50}, $/.test(between)
    ? { actor: m.actor, words: anchor(s.report, who) }
    : undefined
}

/** "The paper said", "the broadcaster added": the outlet that the report named last, else its own. */
const PRESS =
  /^(?:the|this|our) (?:\p{Ll}+ )?(?:paper|newspaper|daily|weekly|magazine|tabloid|broadsheet|broadcaster|channel|station|network|website|news site|news agency|wire service|programme|podcast)$/iu
/** What a paper of a government or a study is called. */
const NO_PRESS =
  /\b(?:white|green|position|discussion|working|research|policy|briefing|options|strategy|background|ballot|academic|scientific|concept|draft|rail|power|road|bus|police)\b/i

const outletOf = (span: Span, sources: readonly ActorRef[], s: Speakers): ActorRef | undefined => {
  const words = s.report.text.slice(span.start, span.end)
  if (!PRESS.test(words) || NO_PRESS.test(words)) return undefined
  if (sources.some(r => s.actors.get(r.actor)?.kind === 'outlet')) return undefined
  const named = s.mentions
    .within({ start: 0, end: span.start })
    .findLast(m => m.form === 'name' && s.actors.get(m.actor)?.kind === 'outlet')
  const own = [...s.actors.values()].find(a => a.kind === 'outlet' && a.name === s.report.outlet)
  const actor = named?.actor ?? own?.id
  return actor ? { actor, words: anchor(s.report, span) } : undefined
}

/** A pronoun resolved with less than this has another reading nearly as good. */
const DOUBT = 0.65

/** Who speaks: a name or noun as it is known; a pronoun by the last speaker and by the nearest fitting actor. */
export const voiceOf = (a: Attribution, said: readonly Said[], s: Speakers): Voice => {
  const sources = sourceRefs(a.source, s).filter(r => !NOBODY.test(s.actors.get(r.actor)?.name ?? ''))
  const span = a.source[0]
  // "you told us": whoever is spoken to, which the words alone do not tell.
  if (span && a.source.length === 1 && /^you(?: all| both| two)?$/i.test(s.report.text.slice(span.start, span.end)))
    return { sources: [], form: 'open' }
  const pronoun = span && a.source.length === 1 ? pronounIn(s.report.text.slice(span.start, span.end)) : undefined
  if (span && pronoun) {
    const before = speakerBefore(pronoun, span, said, s)
    const nearest = sources[0]?.actor
    const doubtful = nearest !== undefined && (s.mentions.exact(nearest, span)?.confidence ?? 1) < DOUBT
    // Two fit about as well, and nobody spoke just before: better openly unknown than a wrong mouth.
    if (before.length === 0)
      return doubtful || sources.length === 0 ? { sources: [], form: 'open' } : { sources, form: 'lone' }
    if (before.length === 1 && before[0]!.actor === nearest)
      return doubtful ? { sources: [], form: 'open' } : { sources, form: 'agreed' }
    // Nobody near fits, a plural, or one who is only told of in these very words: who spoke last is the better reading. Else a name told since then is.
    const inside =
      nearest !== undefined &&
      a.content.some(c =>
        s.mentions.within(c).some(m => m.actor === nearest && m.form !== 'pronoun' && m.end <= span.start),
      )
    const last = sources.length === 0 || inside || pronoun === 'they' || opensWithColon(pronoun, span, s)
    if (doubtful && !last) return { sources: [], form: 'open' }
    return { sources: last ? before : sources, form: 'differing' }
  }
  if (span && /^who$/i.test(s.report.text.slice(span.start, span.end))) {
    const person = personBefore(span, sources, s)
    if (person) return { sources: [person], form: 'nominal' }
  }
  const outlet = span && a.source.length === 1 ? outletOf(span, sources, s) : undefined
  if (outlet) return { sources: [outlet], form: 'nominal' }
  if (sources.length === 0) return { sources, form: 'none' }
  const named = sources.every(r => r.words && s.mentions.exact(r.actor, r.words)?.form === 'name')
  return { sources, form: named ? 'name' : 'nominal' }
}
