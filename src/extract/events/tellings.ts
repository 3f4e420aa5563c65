/**
 * Every telling of an event in a report, with what its words and its sentence say of it.
 *
 * "Rebels seized Ombe in November, the army said" -> seized: COERCE, happened, rebels, Ombe, November, the army's voice.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { EventStatus } from '../../record/entries.ts'
import type { TimeMention } from '../../record/mention.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import { voiceAt } from '../voice.ts'
import { findTellings } from './find.ts'
import type { Found } from './found.ts'
import { isGloss } from './gloss.ts'
import type { EventInput } from './input.ts'
import { layersBySentence } from './layers-here.ts'
import { isQuantityOf } from './noun-found.ts'
import { ordinalOf } from './ordinal.ts'
import { ownCounts } from './own-counts.ts'
import { withPairs } from './pairs.ts'
import { actorAt, takingsOf } from './participants.ts'
import { datelineOf, isOfCue, nearest, relativePlace, remoteness, settingOf } from './settings.ts'
import { nounStatus, verbStatus } from './status.ts'
import type { Telling } from './telling.ts'
import { byDate, headsOf, isComparison, isSettled } from './when.ts'

/** "talks resumed" may be the talks told before; "direct talks between Lima and Quito" says which. */
const bare = (s: Sentence, noun: number): boolean => dependents(s, noun, 'amod', 'nmod', 'acl', 'compound').length === 0

const EARLIER = /^(?:last|previous|earlier|prior|preceding|former|past)$/i

const isEarlier = (s: Sentence, f: Found): boolean =>
  !f.verbal && dependents(s, f.head, 'amod').some(i => EARLIER.test(s.tokens[i]!.text))

const isDefinite = (s: Sentence, f: Found): boolean => {
  // "the missile that killed them", "those who died": what a relative clause tells is known already.
  if (f.verbal) {
    const verb = s.tokens[f.head]!
    const where = dependents(s, f.head, 'advmod', 'mark').some(i => /^(where|when|why)$/i.test(s.tokens[i]!.text))
    const known = !where && verb.deprel === 'acl:relcl' && verb.head >= 0 && /^(ASSAULT|COERCE)$/.test(f.trigger.type)
    return (
      known &&
      (/^those$/i.test(s.tokens[verb.head]!.text) ||
        dependents(s, verb.head, 'det').some(d => /^(the|those)$/i.test(s.tokens[d]!.text)))
    )
  }
  // "It was a violation of the truce": said of what was told.
  if (
    dependents(s, f.head, 'nsubj').some(i => /^(it|this|that)$/i.test(s.tokens[i]!.text)) &&
    dependents(s, f.head, 'cop').length > 0
  )
    return true
  const det = dependents(s, f.head, 'det', 'nmod:poss').map(i => s.tokens[i]!.text.toLowerCase())
  return (
    det.some(d => /^(the|this|that|these|those|its|their|his|her)$/.test(d)) ||
    (det.length === 0 && f.trigger.family === 'meet' && bare(s, f.head))
  )
}

/** What people die of: an attack before a march, a crash, a flood. */
const mayKill = (t: Telling): boolean =>
  /^(ASSAULT|PROTEST)$/.test(t.type) || (t.type === 'OTHER' && /^(disaster|fall)$/.test(t.family))

/** A toll that stands outside every telling of its sentence goes to the sentence's first event that kills. */
const placeTolls = (tellings: readonly Telling[], { tolls, sentences }: EventInput): Telling[] => {
  const outside = tolls.filter(x => !tellings.some(t => t.tolls.includes(x)))
  // "The network put the dead at 52": another figure for what was counted before.
  const again = new Map(
    outside.flatMap(x => {
      const at = sentences.findIndex(s => holds(s, x))
      if (tellings.some(t => t.sentence === at && mayKill(t))) return []
      const before = tellings.filter(
        t => t.sentence <= at && at - t.sentence <= 3 && t.trigger.start < x.start && t.tolls.some(o => o.of === x.of),
      )
      const last = before.at(-1)
      return last && last.status === 'happened' ? [[x, last] as const] : []
    }),
  )
  const free = outside.filter(x => !again.has(x))
  return tellings.map(given => {
    const more = [...again].flatMap(([x, t]) => (t === given ? [x] : []))
    const t = more.length > 0 ? { ...given, retold: more } : given
    if (!mayKill(t)) return t
    const own = free.filter(x => {
      const here = tellings.filter(o => mayKill(o) && holds(sentences[o.sentence]!, x))
      return (here.find(o => o.type === 'ASSAULT') ?? here[0]) === given
    })
    return own.length > 0 ? { ...t, tolls: [...t.tolls, ...own] } : t
  })
}

/** "called a strike for 10 June": what is announced for a day to come has not been. */
const ANNOUNCES = /^(call|announce|schedule|plan|order|convene|set|declare|propose)$/

export const tellingsOf = (input: EventInput): Telling[] => {
  const at = actorAt(input.actorMentions, input.actors)
  const voice = voiceAt(input.statements)
  const statements = new Map(input.statements.map(s => [s.id, s]))
  const dateline = datelineOf(input.report.text, input.placeMentions)
  // "Moscow, Russia - US envoy": who is named before the dash does nothing.
  const opening = dateline
    ? dateline.end +
      (/^[^\n]{0,60}?(?:—|–|--| - )/.exec(input.report.text.slice(dateline.end, dateline.end + 64))?.[0].length ?? 0)
    : 0
  const tellerZones = input.statements.flatMap(st => {
    const end = st.content.at(-1)?.end ?? 0
    return st.cue && end < st.cue.start ? [{ start: end, end: st.cue.start }] : []
  })
  const published = input.report.published?.slice(0, 10)
  const hereOf = layersBySentence(input, { isActor: token => at(token) !== undefined, dateline })
  const telling = (s: Sentence, index: number, f: Found, found: readonly Found[]): Telling => {
    const t = s.tokens[f.head]!
    const here = hereOf(index)
    const inner = here.places
    const { cues } = here.around
    // "killing nine people, residents said": who stands between the words and their cue tells them, and suffers nothing.
    const isTeller = (p: Span): boolean => tellerZones.some(z => holds(z, p) && holds(s, z) && f.words.start < z.start)
    const participants = takingsOf(s, f, at).filter(
      p => p.words.start >= opening && (p.role === 'actor' || !isTeller(p.words)),
    )
    const others = found.filter(o => o !== f).map(o => o.words)
    const near = { words: f.words, head: f.light ?? f.head, others }
    const times = nearest(
      here.times.filter(x => holds(f.words, x) || (holds(s, x) && !isOfCue(s, x, { cues, trigger: t }))),
      s,
      near,
    )
      .filter(x => !isComparison(s, x))
      .map(x => ({ x, far: remoteness(s, x, headsOf(s, f)) }))
      .sort((a, b) => a.far - b.far)
      .map(y => y.x)
    const ofNoun = f.verbal ? relativePlace(s, f.head, inner) : undefined
    const { sure, likely } = settingOf(
      s,
      nearest(inner, s, near),
      participants.filter(p => /^(actor|mediator)$/.test(p.role)),
    )
    const certain = ofNoun ? [ofNoun, ...sure] : sure
    const said = voice({ start: t.start, end: t.end })
    const own =
      said !== null &&
      f.verbal &&
      isGloss(s, f.head, { text: input.report.text, contents: statements.get(said)?.content ?? [] })
    const teller = own ? null : said
    const plain: EventStatus = f.verbal ? verbStatus(s, f.head) : nounStatus(s, f.head)
    const told = teller === null ? undefined : statements.get(teller)
    const denied = told?.act === 'deny' && told.negated !== true
    const status: EventStatus = denied
      ? 'not-happened'
      : byDate(plain, times, {
          settled: isSettled(s, f, times),
          noun: !f.verbal && f.light === undefined,
          past:
            s.tokens[f.light ?? f.head]!.xpos === 'VBD' &&
            !(f.light !== undefined && ANNOUNCES.test(s.tokens[f.light]!.lemma)),
          present: f.verbal && dependents(s, f.head, 'aux').length === 0 && !times.some(x => x.edtf?.includes('/..')),
          published,
        })
    // "extended the truce to 10 June": what has been was on no day to come.
    const lies = (x: TimeMention): boolean =>
      status === 'happened' && published !== undefined && /^\d{4}-\d\d-\d\d$/.test(x.edtf ?? '') && x.edtf! > published
    return {
      type: f.trigger.type,
      family: f.trigger.family,
      lemma: t.lemma.toLowerCase(),
      verbal: f.verbal,
      sentence: index,
      head: f.head,
      trigger: { start: t.start, end: t.end },
      words: f.words,
      status,
      voice: teller,
      denied,
      participants,
      light: f.light !== undefined,
      isConcrete: participants.length > 0 || [...here.times, ...inner, ...here.tolls].some(x => holds(f.words, x)),
      times: times.filter(x => x.edtf !== undefined && !lies(x)),
      anchored: times.filter(x => x.edtf === undefined && x.anchoredTo !== undefined && !holds(x.anchoredTo, t)),
      durations: times.filter(x => x.duration !== undefined && holds(f.words, x)),
      places: [...certain, ...likely],
      surePlaces: certain.length,
      ...(dateline && index < 2 ? { dateline } : {}),
      tolls: [...here.tolls.filter(x => overlaps(f.words, x)), ...ownCounts(s, f, here.tolls)],
      // "a second round of talks": the ordinal is on the round.
      ...(f.verbal ? {} : { ...(isQuantityOf(s, f.head) ? ordinalOf(s, t.head) : {}), ...ordinalOf(s, f.head) }),
      definite: isDefinite(s, f),
      ...(isEarlier(s, f) ? { earlier: true as const } : {}),
    }
  }
  const all = input.sentences.flatMap((s, index) => {
    const found = findTellings(s, hereOf(index).around)
    return found.map(f => telling(s, index, f, found))
  })
  const wordsOf = (p: Telling['participants'][number]): string => input.report.text.slice(p.words.start, p.words.end)
  return placeTolls(withPairs(all, { actors: input.actors, wordsOf }), input)
}
