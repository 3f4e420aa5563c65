/**
 * Lays the deeds of sentences on the entries that tell them: what one party does to another, for event data.
 *
 * "Kigali accused Kinshasa of arming rebels" -> the statement of Kigali gets the deed ACCUSE, Kigali, Kinshasa.
 * A deed that no statement or event stands behind is left out; so is one whose doer is no actor of the report.
 */
import type { Sentence } from '../../../language/token.ts'
import { dependents, runAround, spanOf, subtree } from '../../../language/tree.ts'
import { anchor } from '../../../record/anchor.ts'
import type { Deed, DeedParty, EventEntry, StatementEntry } from '../../../record/entries.ts'
import type { Actor } from '../../../record/sourced-record.ts'
import type { Span } from '../../../text/span.ts'
import { spanIndex } from '../../../text/span-index.ts'
import { casesOf } from '../found.ts'
import type { EventInput } from '../input.ts'
import { mended } from '../mended.ts'
import { actorAt } from '../participants.ts'
import { WEAPONS } from '../things.ts'
import { wordSet } from '../word-set.ts'
import { ownRoot } from './between.ts'
import { deedsOf, type Deed as Parsed } from './deeds.ts'
import { isTime, mayAct } from './may-act.ts'
import type { Root } from './root.ts'

/** What a speaker does by speaking: such a deed may stand in his own words ("it would help Peru"). */
const SPOKEN = new Set<Root>(['AGREE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN'])
/** What the word of a saying itself may do: "put the number of soldiers at" sends no soldiers. */
const SAYING = new Set<Root>([...SPOKEN, 'ACCUSE', 'CONSULT', 'COOPERATE'])
/** Deeds of yielding that are a retreat and no concession. */
const LETS_GO =
  /^(releas|free|withdr|pull|retreat|evacuat|return|cease|hand|swap|exchang|leav|quit|vacat|surrender|ransom)/

interface Held extends Span {
  readonly id: string
}
const at = (words: Span, id: string): Held => ({ start: words.start, end: words.end, id })
const smallest = (list: readonly Held[], taken: ReadonlyMap<string, Deed>): string | undefined =>
  list.filter(h => !taken.has(h.id)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id

interface Entries {
  readonly statements: readonly StatementEntry[]
  readonly events: readonly EventEntry[]
}

const rootOf = (type: EventEntry['type']): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

const codeOf = (root: Root, lemma: string, event: EventEntry | undefined): Deed['code'] => {
  if (root !== 'YIELD') return root
  if (event?.type === 'CONCEDE' || event?.type === 'RETREAT') return event.type
  return LETS_GO.test(lemma) ? 'RETREAT' : 'CONCEDE'
}

/** "a strike on Lima killed": what a preposition holds does nothing, unless it is the one of agents. */
const mayDo = (s: Sentence, i: number): boolean => casesOf(s, i).every(c => c === 'by' || c === 'between')

/** The first deed of each pair, from the top: those below it are how it was done. */
const pairsOf = (s: Sentence, isParty: (i: number) => boolean): Parsed[] => {
  const seen = new Set<string>()
  return deedsOf(s, isParty).filter(d => {
    const pair = `${d.source}>${d.target}`
    return d.root !== undefined && !seen.has(pair) && seen.add(pair)
  })
}

/** The words of a party that no reader of actors knows: the noun with what stands before it, "the Turkish ship". */
const phraseOf = (s: Sentence, i: number): Span => {
  const near = dependents(s, i, 'det', 'amod', 'compound', 'flat', 'nummod', 'nmod:poss', 'nmod:desc')
  const run = runAround(
    [i, ...near.flatMap(k => subtree(s, k))].sort((a, b) => a - b),
    i,
  )
  return spanOf(s, run[0]!, run.at(-1)! + 1)
}

interface Party extends Span {
  readonly actor?: string
  readonly kind?: Actor['kind']
}
const isSomebody = (kind: Actor['kind'] | undefined): boolean =>
  kind !== undefined && /^(person|state|organisation|outlet|platform)$/.test(kind)

type PartyAt = (s: Sentence, i: number) => Party | undefined

/** "met in Vienna": where they met is nobody they met; "accused each other of the raid on the bridge" accuses no bridge. */
const isNobody = (s: Sentence, d: Parsed, p: Party | undefined): boolean =>
  dependents(s, d.head, 'obj').some(k => /^(other|another)$/i.test(s.tokens[k]!.text)) ||
  (p?.actor === undefined &&
    /^(CONSULT|AGREE|COOPERATE)$/.test(d.root ?? '') &&
    casesOf(s, d.target!).some(c => /^(in|at|near)$/.test(c)))

/** Who a word of a deed is; times, sums and pronouns of nobody are no party. */
const partyAt = (input: EventInput): PartyAt => {
  const actor = actorAt(input.actorMentions, input.actors)
  return (s, i) => {
    const t = s.tokens[i]!
    if (isTime(s, i) || /^(CD|\$|PRP)/.test(t.xpos) || /\d/.test(t.text))
      return t.upos === 'PRON' ? actor(t) : undefined
    // "the militia's chief, Omar Sane": the name beside an office is who holds it.
    const named = dependents(s, i, 'appos', 'flat')
      .map(k => actor(s.tokens[k]!))
      .find(p => p?.kind === 'person')
    const own = actor(t)
    if (named && own?.kind !== 'person') return named
    return own ?? (/^(NOUN|PROPN|ADJ)$/.test(t.upos) ? phraseOf(s, i) : undefined)
  }
}

/** "Iraqi warplanes", "army artillery": whose they are. */
const ownerAt = (party: PartyAt, s: Sentence, i: number): Party | undefined =>
  dependents(s, i, 'nmod:poss', 'amod', 'compound')
    .map(k => party(s, k))
    .find(p => p?.actor !== undefined)

/** What hits by itself, whoever is behind it: "a car bomb killed", "shells hit". */
const WEAPON = wordSet(
  `${WEAPONS} airstrike air-strike strike explosion blast warplane plane jet helicopter fire shelling raid bombing attack`,
)

/** Who does a deed; a weapon that nobody is named for stands for whoever used it. */
const doerAt =
  (party: PartyAt) =>
  (s: Sentence, d: Parsed, isParty: boolean): Party | undefined => {
    if (isParty) return party(s, d.source)
    const owner = ownerAt(party, s, d.source)
    const t = s.tokens[d.source]!
    return owner ?? (d.root === 'ASSAULT' && WEAPON.has(t.lemma.toLowerCase()) ? phraseOf(s, d.source) : undefined)
  }

export const withDeeds = (input: EventInput & Entries): Entries => {
  const { report, statements, events } = input
  const party = partyAt(input)
  const doer = doerAt(party)
  const said = new Map(statements.map(s => [s.id, s] as const))
  const happened = new Map(events.map(e => [e.id, e] as const))
  // Silence does nothing to anybody, nor does what is not said; what is denied is no deed of the one who denies it, but denying is.
  const spoken = statements.filter(s => !s.negated && s.act !== 'no-comment')
  const plain = spoken.filter(s => s.act !== 'deny')
  const denials = spanIndex(spoken.flatMap(s => (s.cue && s.act === 'deny' ? [at(s.cue, s.id)] : [])))
  const cues = spanIndex(plain.flatMap(s => (s.cue ? [at(s.cue, s.id)] : [])))
  const mentions = spanIndex(events.flatMap(e => e.mentions.map(m => at(m.words, e.id))))
  const contents = spanIndex(plain.flatMap(s => s.content.map(c => at(c, s.id))))
  const taken = new Map<string, Deed>()
  const partyRow = (p: Party): DeedParty => ({ ...(p.actor ? { actor: p.actor } : {}), words: anchor(report, p) })
  for (const sentence of input.sentences) {
    const s = mended(sentence)
    const isParty = (i: number): boolean => mayAct(s, i) || isSomebody(party(s, i)?.kind)
    for (const [rank, d] of pairsOf(s, isParty).entries()) {
      const head = s.tokens[d.head]!
      const source = mayDo(s, d.source) ? doer(s, d, isParty(d.source)) : undefined
      if (!source || d.root === undefined) continue
      const named = d.target === undefined ? undefined : party(s, d.target)
      const target = named && isNobody(s, d, named) ? undefined : named
      const itself = ownRoot(s, d.head)
      // A deed below another of the same doer has the code of the other: the event below it is none of that.
      const direct =
        s.tokens[d.source]!.head === d.head ||
        itself === d.root ||
        (SPOKEN.has(d.root) && dependents(s, d.head, 'aux').length > 0)
      // "imposed new sanctions": the event may stand in its noun alone.
      const told = (h: Held): boolean => rootOf(happened.get(h.id)!.type) === d.root
      const own = (h: Held): boolean =>
        source.actor !== undefined && said.get(h.id)?.sources.some(x => x.actor === source.actor) === true
      const id =
        // A plain word of saying does nothing by itself.
        (itself === undefined || !SAYING.has(d.root) ? undefined : smallest(cues.holding(head).filter(own), taken)) ??
        (d.root === 'REJECT' ? smallest(denials.holding(head).filter(own), taken) : undefined) ??
        (direct ? smallest(mentions.holding(head), taken) : undefined) ??
        (direct
          ? smallest(
              dependents(s, d.head, 'obj').flatMap(k => mentions.holding(s.tokens[k]!).filter(told)),
              taken,
            )
          : undefined) ??
        (SPOKEN.has(d.root) ? smallest(contents.holding(head).filter(own), taken) : undefined)
      if (id === undefined) continue
      const other = target && (target.actor === undefined || target.actor !== source.actor) ? target : undefined
      taken.set(id, {
        code: codeOf(d.root, head.lemma.toLowerCase(), happened.get(id)),
        source: partyRow(source),
        ...(other ? { target: partyRow(other) } : {}),
        words: anchor(report, head),
        rank,
      })
    }
  }
  const lay = <E extends StatementEntry | EventEntry>(e: E): E => {
    const deed = taken.get(e.id)
    return deed ? { ...e, deed } : e
  }
  return { statements: statements.map(lay), events: events.map(lay) }
}
