/**
 * Actors of a report: every person, state, body, outlet and group it speaks of, with all the words that stand for each.
 *
 * "Ostan special envoy Nils Olsson met Halmer. The envoy said he ..." -> Nils Olsson {3 mentions}, Halmer {1}.
 * Who says what is read elsewhere; here the sources of attributions only make sure that a source is an actor.
 */
import type { Sentence } from '../../language/token.ts'
import { headOf, sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import { makeId } from '../../record/ids.ts'
import type { ActorMention, Attribution, Quote } from '../../record/mention.ts'
import type { Actor, Note, Report } from '../../record/sourced-record.ts'
import { holds, type Span } from '../../text/span.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import type { Entity } from './entity.ts'
import type { ActorKnowledge } from './known.ts'
import { personLabels, withLabels } from './labels.ts'
import { COMPANY } from './name-candidates.ts'
import { settleTypes } from './name-types.ts'
import { longPhrase, nounPhrase } from './noun-phrase.ts'
import { outletNames } from './outlet-names.ts'
import { createResolver } from './resolve.ts'

export type { ActorKnowledge, KnownActor } from './known.ts'

export interface ActorInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  readonly knowledge: ActorKnowledge
}

export interface ActorReading {
  readonly actors: Actor[]
  readonly mentions: ActorMention[]
  readonly notes: Note[]
}

/** "Halden Group plc today announced": the day is nobody's name. */
const withoutTime = (span: Span, text: string): Span => {
  const tail = /(?<!\s)\s{1,4}(?:today|yesterday|tonight|on \p{Lu}\p{Ll}+day)$/u.exec(text.slice(span.start, span.end))
  return tail ? { start: span.start, end: span.start + tail.index } : span
}

/** A source that no reader knows for an actor becomes a candidate of its own, so that no statement loses its voice. */
const seedCandidates = (input: ActorInput, found: readonly Candidate[]): Candidate[] => {
  const seeds: Candidate[] = []
  for (const told of input.attributions.flatMap(a => a.source)) {
    const span = withoutTime(told, input.report.text)
    const at = sentenceAt(input.sentences, span.start)
    const sentence = input.sentences[at]
    if (!sentence) continue
    const head = headOf(sentence, span)
    const t = sentence.tokens[head]
    if (!t || found.some(c => c.sentence === at && (c.head === head || holds(c.span, t)) && holds(span, c.span)))
      continue
    if (!/NOUN|PROPN|ADJ|NUM|PRON|DET/.test(t.upos) || /^(that|which|what|this|you)$/i.test(t.text)) continue
    const named = t.upos === 'PROPN' || COMPANY.test(t.text)
    const short = nounPhrase(sentence, head)
    const phrase = holds(span, short) ? short : span
    const long = longPhrase(sentence, head)
    const title = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Coun|Cllr)\.? /.exec(input.report.text.slice(phrase.start, phrase.end))
    const name = { start: phrase.start + (title?.[0].length ?? 0), end: phrase.end }
    seeds.push({
      form: named ? 'name' : 'nominal',
      sentence: at,
      head,
      span: phrase,
      plural: t.xpos.endsWith('S') || /few|many|some|others|both|most|several|neither/i.test(t.text),
      ...(named ? { name, nameType: title ? 'person' : 'organisation' } : { nominal: 'group' as const }),
      ...(holds(span, long) && long.end > phrase.end ? { long } : {}),
    })
  }
  return seeds
}

const toActor = (e: Entity, report: Report, idOf: (e: Entity) => string): Actor => {
  const names = [...e.names].filter(n => n !== e.name)
  const anchors = [...e.mentions].map(m => anchor(report, m))
  return {
    id: idOf(e),
    name: e.name,
    kind: e.kind,
    aliases: [
      ...new Set([...names, ...anchors.filter((_, i) => e.mentions[i]!.form !== 'pronoun').map(a => a.exact)]),
    ].filter(n => n !== e.name),
    ...(e.affiliation ? { affiliation: idOf(e.affiliation) } : {}),
    roles: e.roles.map(r => ({
      title: r.title,
      ...(r.of ? { of: idOf(r.of) } : {}),
      words: anchor(report, r),
    })),
    mentions: anchors,
  }
}

/** Turns of a transcript are quotations without marks: "I" in them is whoever the label names. */
const turnsOf = (attributions: ActorInput['attributions']): readonly Span[] =>
  attributions.filter(a => a.by === 'label-rule' || a.by === 'interview-rule').flatMap(a => a.content)

export const readActors = (input: ActorInput): ActorReading => {
  const { report, sentences, knowledge } = input
  const resolver = createResolver({
    text: report.text,
    sentences,
    quotes: [...input.quotes, ...turnsOf(input.attributions)],
    speech: input.attributions,
    knowledge,
    outlets: outletNames(report.text, report.outlet),
  })
  const found = withLabels(
    settleTypes(
      sentences.flatMap((s, i) => findCandidates(s, i)),
      sentences,
      report.text,
      knowledge,
    ),
    personLabels(input.attributions, report.text),
    sentences,
  )
  const all = [...found, ...seedCandidates(input, found)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )
  const taken = new Set<number>()
  const names = all.filter(c => c.form === 'name')
  // Long names first: "Ilo al-Saar" must exist before "al-Saar" is asked for, wherever in the report they stand.
  const wordCount = (c: Candidate) => report.text.slice(c.span.start, c.span.end).split(/\s+/).length
  const nameOf = new Map<Candidate, Entity | undefined>()
  for (const c of [...names].sort(
    (a, b) => Math.min(2, wordCount(b)) - Math.min(2, wordCount(a)) || a.span.start - b.span.start,
  )) {
    const e = resolver.nameEntity(c)
    nameOf.set(c, e)
    if (e) resolver.add(e, c, { start: c.span.start, end: c.span.end }, 0.9)
  }
  for (const c of names) {
    const e = nameOf.get(c)
    if (e && (e.kind === 'person' || c.nameType === 'person')) resolver.takeTitles(e, c, taken)
  }
  for (const c of all) {
    if (c.form === 'nominal' && !taken.has(c.sentence * 100000 + c.head)) {
      const { entity, confidence } = resolver.nominalEntity(c)
      resolver.add(entity, c, c.span, confidence)
      if (c.long) resolver.add(entity, c, c.long, confidence)
    } else if (c.form === 'pronoun') resolver.resolvePronoun(c)
  }
  const used = resolver.entities.filter(e => e.mentions.length > 0)
  const ids = new Map<Entity, string>()
  const idOf = (e: Entity): string => {
    let id = ids.get(e)
    if (id === undefined) {
      const first = e.mentions[0]
      id = e.known ? makeId('actor', e.known) : makeId('actor', report.id, e.kind, `${first?.start}-${first?.end}`)
      ids.set(e, id)
    }
    return id
  }
  const live = new Set(used)
  for (const e of used) if (e.affiliation && !live.has(e.affiliation)) addUnmentioned(e.affiliation, e, live)
  const list = [...live]
  return {
    actors: list.map(e => toActor(e, report, idOf)),
    mentions: list
      .flatMap(e =>
        e.mentions.map(m => ({
          start: m.start,
          end: m.end,
          exact: report.text.slice(m.start, m.end),
          form: m.form,
          actor: idOf(e),
          by: 'actors',
          confidence: m.confidence,
        })),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end),
    notes: resolver.unresolved
      .filter(span => input.attributions.some(a => a.source.some(s => holds(s, span))))
      .map((span: Span) => ({
        rule: 'pronoun',
        place: anchor(report, span),
        reason: 'who this stands for could not be settled',
      })),
  }
}

/** A side known only by an adjective or a title ("US envoy") still stands on those words. */
const addUnmentioned = (side: Entity, member: Entity, live: Set<Entity>): void => {
  const words = member.roles[0] ?? member.mentions[0]
  if (!words) return
  const first = member.mentions[0]!
  side.mentions.push({
    ...first,
    start: words.start,
    end: words.end,
    form: 'nominal',
    subject: false,
    speaks: false,
    confidence: 0.8,
  })
  live.add(side)
  if (side.affiliation && !live.has(side.affiliation)) addUnmentioned(side.affiliation, side, live)
}
