/**
 * An entry as a card: who, what they do, in which words, through whose voices, with every fact and the words for it.
 *
 * The statement "Zelensky told the BBC that ..." -> {who: [Zelensky], does: 'acknowledges', voices: [the outlet, Zelensky], ...}.
 */
import type { Entry } from '../../record/entries.ts'
import { entryWords } from '../../record/make.ts'
import type { Anchor } from '../../record/values.ts'
import { DOUBTFUL } from '../brief-statements.ts'
import { severalSpeak } from '../names.ts'
import { actWord, STANCE, typeWord } from '../wording.ts'
import type { Desk } from './desk.ts'
import { commitmentFacts, discrepancyFacts, eventFacts, positionFacts, proposalFacts, statementFacts } from './facts.ts'
import { perEntry } from './per-entry.ts'
import type { Card, Fact, Ref } from './shapes.ts'

/** Parley doubts it itself: it is shown as doubtful, and never left out for it. */
export const isDoubtful = (e: Entry): boolean => e.confidence !== undefined && e.confidence < DOUBTFUL

const exact = (words: readonly Anchor[]): string => words.map(w => w.exact).join(' … ')

interface Core {
  readonly who: Ref[]
  readonly does: string
  readonly voice: string | null
  readonly facts: Fact[]
  readonly when?: string | null | undefined
  readonly words?: string
}

const coreOf = (e: Entry, desk: Desk): Core => {
  switch (e.entry) {
    case 'statement':
      return {
        who: desk.refs(e.sources),
        does: actWord(
          e,
          severalSpeak(e, id => desk.actors.get(id)),
        ),
        voice: e.id,
        facts: statementFacts(e, desk),
        when: e.time?.value,
      }
    case 'event':
      return {
        who: desk.refs(e.participants),
        does: typeWord(e.type),
        words: e.mentions[0]!.words.exact,
        voice: e.mentions[0]!.voice,
        facts: eventFacts(e, desk),
        when: e.times[0]?.value,
      }
    case 'proposal':
      return {
        who: desk.refs(e.proposers),
        does: e.status,
        voice: e.voice,
        facts: proposalFacts(e, desk),
        when: e.made?.value,
      }
    case 'position':
      return {
        who: desk.refs([e.holder]),
        does: STANCE[e.stance],
        voice: e.voice,
        facts: positionFacts(e, desk),
        when: e.time?.value,
      }
    case 'commitment':
      return {
        who: desk.refs(e.parties),
        does: e.state,
        voice: e.voice,
        facts: commitmentFacts(e, desk),
        when: e.dues.at(-1)?.value,
      }
    case 'discrepancy':
      return {
        who: e.about.filter(id => desk.actors.has(id)).map(desk.actor),
        does: e.kind,
        words: e.why,
        voice: null,
        facts: discrepancyFacts(e, desk),
      }
  }
}

/** The same card as before, where nothing that it shows was changed. */
export const cardOf = perEntry((entry, desk): Card => {
  const core = coreOf(entry, desk)
  const anchors = entryWords(entry)
  const report = anchors[0]!.report
  const published = desk.reports.get(report)?.published
  return {
    id: entry.id,
    kind: entry.entry,
    who: core.who,
    does: core.does,
    words: core.words ?? exact(anchors),
    quoted: entry.entry === 'statement' && entry.manner === 'direct',
    where: anchors.map(desk.where),
    voices: desk.voices(core.voice, report),
    facts: core.facts,
    ...(core.when ? { when: core.when } : {}),
    ...(published === undefined ? {} : { published }),
    ...(entry.confidence === undefined ? {} : { confidence: entry.confidence }),
    doubtful: isDoubtful(entry),
  }
})
