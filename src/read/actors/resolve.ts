/**
 * Candidates -> entities: names first, over the whole report, then nominals and pronouns in reading order.
 *
 * Names come first because a report may say "the envoy" before it says who that is; pronouns come last because they
 * need to know who has been spoken of so far.
 */
import type { Sentence } from '../../language/token.ts'
import { relation, sentenceAt } from '../../language/tree.ts'
import type { ActorKind } from '../../record/sourced-record.ts'
import { holds, lengthOf, type Span } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'
import type { Candidate } from './candidate.ts'
import { barredSubjects, subjectsAround } from './clause-subjects.ts'
import { type Entity, type EntityMention, nameWords, newEntity } from './entity.ts'
import { type ActorKnowledge, isWhere, type KnownActor, standsForPlace } from './known.ts'
import { endsLandmark, isLandmark } from './name-signs.ts'
import { findByName, isAdjectiveOf } from './names.ts'
import { BODIES, FEMALE, HONORIFICS, MALE, OUTLET_NAME } from './nouns.ts'
import { acceptsPronoun, isPerson, pickEntity, pronounGender, REACH } from './pronouns.ts'
import { createRegister } from './register.ts'
import { appositionOf, titleBefore } from './titles.ts'
import { unmeasured } from './unmeasured.ts'

export interface Speech {
  readonly source: readonly Span[]
  readonly content: readonly Span[]
}

export interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Span[]
  readonly speech: readonly Speech[]
  readonly knowledge: ActorKnowledge
  /** Names that the report's own words make those of outlets. */
  readonly outlets?: ReadonlySet<string>
}

const POSSESSIVE = /^(his|her|its|their)\b/i
/** Words before a noun that tell nobody apart. */
const PASSING = new Set(
  'same very whole entire own new old former then late current present latter said aforementioned two both only rival warring'.split(
    ' ',
  ),
)

/** Words before a noun that set it apart from one told before. */
const APART = /^(?:another|other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/

const words = (scene: Scene, span: Span): string => scene.text.slice(span.start, span.end)
const bare = (phrase: string): string =>
  phrase.replace(/^(the|a|an|this|that|these|those|its|his|her|their|our) /i, '').replace(/[’']s?$/, '')

/** All entities of a report and the notes on what stayed open. */
export const createResolver = (scene: Scene) => {
  const register = createRegister()
  const byKey = new Map<string, Entity>()
  const unresolved: Span[] = []
  const sources = spanIndex(scene.speech.flatMap(s => s.source))
  // A state that is the whole of a source speaks, whatever the parse made of it.
  const whole = new Set(scene.speech.flatMap(s => s.source.map(x => `${x.start}-${x.end}`)))
  const quotes = spanIndex(scene.quotes)
  const contents = spanIndex(scene.speech.flatMap(s => s.content.map(c => ({ start: c.start, end: c.end, speech: s }))))

  const known = (k: KnownActor): Entity => {
    let e = byKey.get(k.key)
    if (!e) {
      e = newEntity(k.kind, k.name, k.key)
      byKey.set(k.key, e)
      register.insert(e)
    }
    if (k.of && !e.affiliation) e.affiliation = known(k.of)
    return e
  }

  const add = (e: Entity, c: Candidate, span: Span, confidence: number): void => {
    const sentence = scene.sentences[c.sentence]!
    const t = sentence.tokens[c.head]!
    const mention: EntityMention = {
      ...span,
      form: c.form,
      sentence: c.sentence,
      subject: relation(t) === 'nsubj',
      speaks: sources.hold(t),
      quoted: quotes.hold(span),
      governor: t.head,
      head: c.head,
      confidence,
    }
    if (c.form !== 'pronoun' && isWhere(sentence, c.head)) e.placed = (e.placed ?? 0) + 1
    if (register.mention(e, mention) && c.form === 'name') register.name(e, words(scene, span).replace(/[’']s$/, ''))
  }

  const genderOf = (e: Entity, word: string): void => {
    const w = word.toLowerCase()
    if (/^(mr|sir|lord)\.?$/.test(w) || MALE.has(w)) e.gender ??= 'male'
    else if (/^(mrs|ms|miss|lady|madam)\.?$/.test(w) || FEMALE.has(w)) e.gender ??= 'female'
  }

  /** A state or body named inside a title: "US special envoy", "the Commission's spokesman". */
  const ownerIn = (sentence: Sentence, from: number, to: number, self?: Entity): Entity | undefined => {
    for (let i = from; i < to; i++)
      for (let j = Math.min(to, i + 5); j > i; j--) {
        const phrase = scene.text.slice(sentence.tokens[i]!.start, sentence.tokens[j - 1]!.end)
        const k = /^\p{Lu}/u.test(phrase) ? scene.knowledge.actor(bare(phrase)) : undefined
        if (k && k.kind !== 'outlet') return known(k)
        const named = register.named(bare(phrase)).find(e => e !== self)
        if (named) return named.kind === 'person' ? named.affiliation : named
        const adjective = /^\p{Lu}\p{L}{4,}$/u.test(phrase)
          ? register.states.find(e => isAdjectiveOf(phrase, e.name))
          : undefined
        if (adjective) return adjective
      }
    return undefined
  }

  const takeTitles = (e: Entity, c: Candidate, taken: Set<number>): void => {
    const sentence = scene.sentences[c.sentence]!
    const from = sentence.tokens.findIndex(t => t.start >= c.span.start)
    let to = from
    while (to < sentence.tokens.length && sentence.tokens[to]!.end <= c.span.end) to++
    const before = titleBefore(sentence, from)
    const titles = [...(before ? [before] : []), ...appositionOf(sentence, before?.from ?? from, to)]
    for (const title of titles) {
      const head = sentence.tokens[title.head]!
      genderOf(e, head.text)
      const span = { start: sentence.tokens[title.from]!.start, end: sentence.tokens[title.to - 1]!.end }
      taken.add(c.sentence * 100000 + title.head)
      if (HONORIFICS.has(head.text.toLowerCase())) continue
      const of = ownerIn(sentence, title.from, title.to, e)
      e.roles.push({ ...span, title: bare(words(scene, span)), ...(of && of !== e ? { of } : {}) })
      register.noun(e, head.lemma.toLowerCase())
      if (of && of !== e && !e.affiliation) e.affiliation = of.kind === 'person' ? (of.affiliation ?? of) : of
      if (title === before) add(e, { ...c, form: 'name' }, { start: span.start, end: c.span.end }, 0.95)
      else {
        add(e, { ...c, form: 'nominal', head: title.head }, span, 0.95)
        const whole = { start: Math.min(span.start, c.span.start), end: Math.max(span.end, c.span.end) }
        add(e, { ...c, form: 'nominal' }, whole, 0.95)
      }
    }
  }

  const nameEntity = (c: Candidate): Entity | undefined => {
    const sentence = scene.sentences[c.sentence]!
    const name = words(scene, c.name!).replace(/[’']s?$/, '')
    const k = scene.knowledge.actor(bare(name))
    const t = sentence.tokens[c.head]!
    // Who is known beforehand stays what it is: a ministry sees documents as well.
    if (scene.outlets?.has(bare(name)) && !k) {
      const like = register.likeNamed(name).find(x => x.kind === 'outlet' && x.name.endsWith(bare(name)))
      const e = like ?? newEntity('outlet', bare(name))
      if (e.mentions.length === 0) register.insert(e)
      return e
    }
    if (k && (c.nameType !== 'person' || k.kind === 'person')) {
      if (k.by === 'demonym' && (t.upos === 'ADJ' || relation(t) === 'amod' || relation(t) === 'compound'))
        return undefined
      const speaks = whole.has(`${c.span.start}-${c.span.end}`)
      if (k.kind === 'state' && !speaks && standsForPlace(sentence, c.head, k.by === 'capital')) return undefined
      return known(k)
    }
    if (c.nameType === 'group' || c.nameType === 'event') {
      if (relation(t) === 'amod' || relation(t) === 'compound') return undefined
      const state = register.states.find(e => isAdjectiveOf(name, e.name))
      if (state) return state
      if (c.nameType === 'event') return undefined
    }
    const person = c.nameType === 'person'
    if (c.nameType === 'place') {
      const same = register.named(name)[0]
      if (standsForPlace(sentence, c.head, false)) return undefined
      if (same) return same
    }
    const before = scene.text.slice(Math.max(0, c.name!.start - 24), c.name!.start)
    if (!person && (isLandmark(name) || endsLandmark(name, before)) && !sources.hold(t)) return undefined
    const found = findByName(name, person, register.likeNamed(name))
    if (found) return found
    const kind = kindOfName(name, c.nameType)
    const e = newEntity(kind, name)
    if (kind === 'group') e.plural = true
    if (person) e.gender = scene.knowledge.gender(name.split(' ')[0] ?? '')
    if (kind === 'organisation') for (const w of name.toLowerCase().split(/\s+/)) if (BODIES.has(w)) e.nouns.add(w)
    register.insert(e)
    return e
  }

  /** Whose somebody is, where a pronoun says so: "its chief negotiator" -> the side, "his spokesman" -> the side of him. */
  const possessorOf = (c: Candidate, from: number): Entity | undefined => {
    const sentence = scene.sentences[c.sentence]!
    const t = sentence.tokens[from]!
    if (from === c.head || !POSSESSIVE.test(t.text)) return undefined
    const own: Candidate = { ...c, form: 'pronoun', head: from, span: { start: t.start, end: t.end } }
    const accepts = acceptsPronoun(t.text.toLowerCase())
    const e = accepts && antecedentOf(own, accepts)?.entity
    return e?.kind === 'person' ? (e.affiliation ?? e) : e
  }

  /** What is said of a noun before it must have been said of the entity: "the European team" is not the Afghan one. */
  const sameModifiers = (c: Candidate, from: number, e: Entity): boolean => {
    const { tokens } = scene.sentences[c.sentence]!
    const person = c.nominal === 'person'
    const told = new Set([...e.names, ...e.roles.map(r => r.title)].flatMap(nameWords))
    if (e.affiliation) for (const w of nameWords(e.affiliation.name)) told.add(w)
    for (let i = from; i < c.head; i++) {
      const t = tokens[i]!
      if (!/^(ADJ|NOUN|PROPN|VERB)$/.test(t.upos) || PASSING.has(t.text.toLowerCase())) continue
      if (person && !/^(NOUN|PROPN)$/.test(t.upos) && !/^\p{Lu}/u.test(t.text)) continue
      const parts = nameWords(t.text)
      const owner = e.affiliation
      if (
        parts.some(w => told.has(w)) ||
        (owner && (isAdjectiveOf(t.text, owner.name) || scene.knowledge.actor(t.text)?.key === owner.known))
      )
        continue
      return false
    }
    return true
  }

  /** "The asylum seekers found in the water", "the third woman": a tail or a number nobody has told picks out another one. */
  const picksAnother = (c: Candidate, from: number, e: Entity): boolean => {
    const sentence = scene.sentences[c.sentence]!
    const { tokens } = sentence
    const told = new Set([...e.names, ...e.roles.map(r => r.title)].flatMap(nameWords))
    if (e.affiliation) for (const w of nameWords(e.affiliation.name)) told.add(w)
    for (let i = from; i < c.head; i++) {
      const word = tokens[i]!.text.toLowerCase()
      if ((APART.test(word) || (tokens[i]!.upos === 'NUM' && /\d\d/.test(word))) && !told.has(word)) return true
    }
    const end = c.long?.end ?? c.span.end
    const tail = tokens.filter(
      (t, i) => i > c.head && t.start >= c.span.end && t.end <= end && /^(NOUN|PROPN|VERB|NUM)$/.test(t.upos),
    )
    const known = tail.some(
      t =>
        nameWords(t.text).some(w => told.has(w)) ||
        (e.affiliation && scene.knowledge.actor(t.text)?.key === e.affiliation.known),
    )
    return tail.length > 0 && !known
  }

  /** A nominal: a thing told before ("the envoy"), or new ("a Western diplomat"). */
  const nominalEntity = (c: Candidate): { entity: Entity; confidence: number } => {
    const sentence = scene.sentences[c.sentence]!
    const head = sentence.tokens[c.head]!
    const noun = head.lemma.toLowerCase()
    const phrase = words(scene, c.span)
    const from = sentence.tokens.findIndex(t => t.start >= c.span.start)
    const definite = /^(the|this|that|these|those|his|her|its|their|both|mr|ms)\b/i.test(phrase)
    // "Niger's military government", "the government of Tavria"
    const behind = /^of$/i.test(sentence.tokens[c.head + 1]?.text ?? '') ? c.head + 2 : -1
    const of =
      possessorOf(c, from) ??
      ownerIn(sentence, from, c.head) ??
      (behind > 0 ? ownerIn(sentence, behind, Math.min(behind + 3, sentence.tokens.length)) : undefined)
    if (c.nominal === 'body' && noun === 'government' && of?.kind === 'state') {
      register.noun(of, noun)
      return { entity: of, confidence: 0.85 }
    }
    const plural = c.plural
    const possessed = POSSESSIVE.test(phrase)
    const kind: ActorKind = c.nominal === 'body' ? 'organisation' : c.nominal === 'document' ? 'document' : 'group'
    const accepts = (e: Entity): boolean => {
      if (e.plural !== plural || !e.nouns.has(noun)) return false
      if (of && e.affiliation && e.affiliation !== of) return false
      if (possessed && e.affiliation !== of) return false
      if (!sameModifiers(c, from, e)) return false
      if (picksAnother(c, from, e)) return false
      return c.nominal === 'person'
        ? isPerson(e)
        : c.nominal === 'body'
          ? e.kind === 'organisation' || e.kind === 'state'
          : e.kind === kind
    }
    const modifiers = c.head - from
    if (definite || (of && c.nominal === 'body') || modifiers === 0) {
      const reach = {
        sentence: c.sentence,
        start: c.span.start,
        governor: -1,
        subject: false,
        quoted: false,
        speakers: [],
      }
      // "the former president" is the one the report has called a former one, where it has.
      const former = (words: string): boolean => /\b(former|ex|then|late)\b/i.test(words)
      const fitting = register.withNoun(noun).filter(accepts)
      const alike = fitting.filter(e => e.roles.some(r => former(r.title)) === former(phrase))
      const pool = alike.length > 0 ? alike : fitting
      const near = pickEntity(pool, reach, () => true)
      if (near) return near
      const earlier = pool.filter(e => (e.mentions[0]?.start ?? Infinity) < c.span.start)
      if (earlier.length === 1 && definite) return { entity: earlier[0]!, confidence: 0.7 }
      // "the regional governor" before the governor's name: the report has only one.
      const later = pool.filter(e => (e.mentions[0]?.sentence ?? Infinity) - c.sentence <= 6)
      if (c.nominal === 'person' && pool.length === 1 && later.length === 1 && /^the /i.test(phrase))
        return { entity: later[0]!, confidence: 0.65 }
    }
    const full = c.long ? words(scene, c.long) : phrase
    const e = newEntity(kind, bare(unmeasured(full)))
    e.names.add(bare(unmeasured(phrase)))
    e.plural = plural
    e.nouns.add(noun)
    genderOf(e, head.text)
    if (of) e.affiliation = of
    if (c.nominal !== 'person' && !plural) e.thing = true
    register.insert(e)
    return { entity: e, confidence: 0.95 }
  }

  const speakersAt = (span: Span): Entity[] => {
    const inside = contents.holding(span).map(x => x.speech)
    const inner = inside.sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0]
    if (!inner) return []
    return inner.source.flatMap(s => {
      const at = sentenceAt(scene.sentences, s.start)
      return register.near(at, at).filter(e => e.mentions.some(m => holds(s, m)))
    })
  }

  /** The entity whose words end right before a relative pronoun, a comma between them. */
  const endingBefore = (start: number, sentence: number): Entity | undefined =>
    register
      .near(sentence, sentence)
      .find(e =>
        e.mentions.some(
          m => m.form !== 'pronoun' && m.end <= start && /^[\s,]{1,2}$/.test(scene.text.slice(m.end, start)),
        ),
      )

  /** The best entity for a pronoun of the third person. */
  const antecedentOf = (c: Candidate, accepts: (e: Entity) => boolean): ReturnType<typeof pickEntity> => {
    const sentence = scene.sentences[c.sentence]!
    const t = sentence.tokens[c.head]!
    const here = {
      sentence: c.sentence,
      start: c.span.start,
      governor: t.head,
      subject: relation(t) === 'nsubj',
      speaks: sources.hold(t),
      quoted: quotes.hold(c.span),
      speakers: speakersAt(c.span),
      barred: barredSubjects(sentence, c.head),
      ...subjectsAround(sentence, c.head),
    }
    return pickEntity(register.near(c.sentence - REACH, c.sentence), here, accepts, pronounGender(t.text.toLowerCase()))
  }

  const resolvePronoun = (c: Candidate): void => {
    const sentence = scene.sentences[c.sentence]!
    const t = sentence.tokens[c.head]!
    const word = t.text.toLowerCase()
    const quoted = quotes.hold(c.span)
    const speakers = speakersAt(c.span)
    if (/^(i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(word)) {
      const speaker = quoted ? speakers[0] : undefined
      if (speaker) add(/^(i|m)/.test(word) ? speaker : (speaker.affiliation ?? speaker), c, c.span, 0.8)
      return
    }
    if (word === 'who' || word === 'which') {
      const governor = t.head >= 0 ? sentence.tokens[t.head]! : undefined
      const antecedent = governor && relation(governor) === 'acl' ? governor.head : -1
      const byGrammar =
        antecedent >= 0
          ? register
              .near(c.sentence, c.sentence)
              .find(x => x.mentions.some(m => m.sentence === c.sentence && m.head === antecedent))
          : undefined
      const e = byGrammar ?? endingBefore(c.span.start, c.sentence)
      if (e) add(e, c, c.span, 0.9)
      return
    }
    const accepts = acceptsPronoun(word)
    if (!accepts) return
    const best = antecedentOf(c, accepts)
    if (best) {
      add(best.entity, c, c.span, best.confidence)
      const gender = pronounGender(word)
      if (gender) {
        best.entity.heard ??= { male: 0, female: 0 }
        best.entity.heard[gender]++
      }
    } else unresolved.push(c.span)
  }

  return { entities: register.entities, unresolved, add, nameEntity, takeTitles, nominalEntity, resolvePronoun }
}

const kindOfName = (name: string, type: string | undefined): ActorKind => {
  if (type === 'person') return 'person'
  if (type === 'work' || OUTLET_NAME.test(name)) return 'outlet'
  if (type === 'place') return 'state'
  return type === 'group' ? 'group' : 'organisation'
}
