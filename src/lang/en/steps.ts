/**
 * How English reports are read: the ordered list of steps. Read it aloud; the order is where the thinking is.
 */

import { extractCommitments } from '../../extract/commitments/index.ts'
import { criticismReader } from '../../extract/criticism/index.ts'
import { extractDiscrepancies } from '../../extract/discrepancies/index.ts'
import { withDeeds } from '../../extract/events/deeds/with-deeds.ts'
import { extractEvents } from '../../extract/events/index.ts'
import { ownIssues } from '../../extract/issues.ts'
import { extractPositions } from '../../extract/positions/index.ts'
import { extractProposals } from '../../extract/proposals/index.ts'
import { extractStatements } from '../../extract/statements/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { loadKnowledge } from '../../knowledge/index.ts'
import { createEngine, type Engine } from '../../language/index.ts'
import { checkSteps, type Doc, runSteps, type Step, stepOf, type Trace } from '../../pipeline.ts'
import { readActors } from '../../read/actors/index.ts'
import { readAmounts } from '../../read/amounts/amounts.ts'
import { readTolls } from '../../read/amounts/tolls.ts'
import { type AttributionReader, createAttributionReader, readQuotes } from '../../read/attribution/index.ts'
import { withRules } from '../../read/attribution/with-rules.ts'
import { collectPlaces } from '../../read/places/collect.ts'
import { readPlaces } from '../../read/places/places.ts'
import { timeNotes } from '../../read/times/notes.ts'
import { readTimes } from '../../read/times/times.ts'
import type { Reading } from '../../record/reading.ts'
import type { Report } from '../../record/sourced-record.ts'
import { withForenames } from './forenames.ts'
import { knownActors } from './known-actors.ts'
import type { Layers } from './layers.ts'
import { readable } from './readable.ts'
import { withTitledNames } from './titled-names.ts'

const step = stepOf<Layers>()

/** The steps, with what each needs made once: models and knowledge are opened at the first report. */
const englishSteps = ({
  knowledge = loadKnowledge(),
  asOf,
  engine = createEngine({ lexicon: knowledge.lexicon }),
  attribute = createAttributionReader(),
}: ReaderOptions): readonly Step<Layers>[] => {
  const known = knownActors(knowledge)
  const criticism = criticismReader(knowledge)
  const issues = ownIssues(knowledge.user?.issues)
  return [
    // Grammar first: every reader after it stands on sentences and tokens.
    step({
      name: 'language',
      needs: [],
      gives: ['sentences', 'languageNotes'],
      run: ({ report }) => {
        const { sentences, notes } = readable(
          report,
          engine.parse(report.text).map(s => withTitledNames(withForenames(s))),
        )
        return { sentences, languageNotes: notes }
      },
    }),
    step({ name: 'quotes', needs: [], gives: ['quotes'], run: ({ report }) => ({ quotes: readQuotes(report.text) }) }),
    step({
      name: 'times',
      needs: ['sentences'],
      gives: ['times', 'timeNotes'],
      run: ({ report, sentences }) => {
        const times = readTimes({ text: report.text, sentences, published: report.published })
        return { times, timeNotes: timeNotes(report, times) }
      },
    }),
    step({
      name: 'amounts',
      needs: ['sentences', 'times'],
      gives: ['amounts', 'tolls'],
      run: ({ report, sentences, times }) => ({
        amounts: readAmounts({ text: report.text, sentences, times }),
        tolls: readTolls({ text: report.text, sentences, times }),
      }),
    }),
    step({
      name: 'places',
      needs: ['sentences'],
      gives: ['placeMentions', 'places'],
      run: ({ report, sentences }) => {
        const placeMentions = readPlaces({
          text: report.text,
          sentences,
          knowledge,
          outletCountry: outletCountry(report, knowledge),
        })
        return { placeMentions, places: collectPlaces(report, placeMentions) }
      },
    }),
    // Who speaks is found before who anybody is: a source nobody knows must still become an actor.
    step({
      name: 'attribution',
      needs: ['sentences'],
      gives: ['attributions'],
      run: ({ report, sentences }) => {
        return { attributions: withRules(sentences, attribute(report.text, sentences)) }
      },
    }),
    step({
      name: 'actors',
      needs: ['sentences', 'quotes', 'attributions'],
      gives: ['actors', 'actorMentions', 'actorNotes'],
      run: ({ report, sentences, quotes, attributions }) => {
        const { actors, mentions, notes } = readActors({ report, sentences, quotes, attributions, knowledge: known })
        return { actors, actorMentions: mentions, actorNotes: notes }
      },
    }),
    step({
      name: 'statements',
      needs: ['sentences', 'quotes', 'attributions', 'actors', 'actorMentions', 'times'],
      gives: ['statements'],
      run: doc => ({ statements: extractStatements(doc) }),
    }),
    // Everything below has a voice, so it comes after statements.
    step({
      name: 'events',
      needs: ['sentences', 'statements', 'actors', 'actorMentions', 'times', 'placeMentions', 'places', 'tolls'],
      gives: ['events'],
      run: doc => ({ events: extractEvents(doc) }),
    }),
    // Who does what to whom hangs on the statements and events that tell it.
    step({
      name: 'deeds',
      needs: [
        'sentences',
        'statements',
        'events',
        'actors',
        'actorMentions',
        'times',
        'placeMentions',
        'places',
        'tolls',
      ],
      gives: ['statements', 'events'],
      run: doc => withDeeds(doc),
    }),
    // Whom a speaker finds fault with is read off the statement's own words; nothing else of it changes.
    step({
      name: 'criticism',
      needs: ['sentences', 'statements', 'actors', 'actorMentions'],
      gives: ['statements'],
      run: doc => ({ statements: criticism(doc) }),
    }),
    step({
      name: 'positions',
      needs: ['sentences', 'statements', 'actors', 'actorMentions'],
      gives: ['positions'],
      run: doc => ({ positions: extractPositions({ ...doc, issues }) }),
    }),
    step({
      name: 'proposals',
      needs: ['sentences', 'statements', 'actors', 'actorMentions', 'times', 'amounts', 'positions'],
      gives: ['proposals'],
      run: doc => ({ proposals: extractProposals({ ...doc, issues }) }),
    }),
    step({
      name: 'commitments',
      needs: ['sentences', 'statements', 'actors', 'actorMentions', 'times'],
      gives: ['commitments'],
      run: doc => ({ commitments: extractCommitments({ ...doc, asOf }) }),
    }),
    // Last, because it compares what all the others found.
    step({
      name: 'discrepancies',
      needs: [
        'sentences',
        'times',
        'amounts',
        'tolls',
        'actors',
        'actorMentions',
        'events',
        'commitments',
        'statements',
      ],
      gives: ['discrepancies'],
      run: doc => ({ discrepancies: extractDiscrepancies({ ...doc, knowledge, asOf }) }),
    }),
  ]
}

/** Where a report's outlet is at home, as far as it is known: a hint for places of one name in several countries. */
const outletCountry = (report: Report, knowledge: Knowledge): string | undefined =>
  report.outlet ? knowledge.lookup(report.outlet).find(e => e.kind === 'outlet')?.state : undefined

export interface ReaderOptions {
  /** EDTF day that lateness is reckoned on. */
  readonly asOf?: string | undefined
  readonly knowledge?: Knowledge | undefined
  /** Another engine, or one that keeps what it read. */
  readonly engine?: Engine | undefined
  readonly attribute?: AttributionReader | undefined
}

/** A reader of English reports; `asOf` is the same for all of them. `trace` hears of every step. */
export const createReader = (
  options: ReaderOptions = {},
): ((report: Report, trace?: (trace: Trace) => void) => Reading) => {
  const steps = englishSteps(options)
  checkSteps(steps)
  return (report, trace) => {
    const doc = runSteps(steps, report, trace)
    return {
      report,
      actors: [...(doc.actors ?? [])],
      places: [...(doc.places ?? [])],
      statements: [...(doc.statements ?? [])],
      events: [...(doc.events ?? [])],
      proposals: [...(doc.proposals ?? [])],
      positions: [...(doc.positions ?? [])],
      commitments: [...(doc.commitments ?? [])],
      discrepancies: [...(doc.discrepancies ?? [])],
      notes: [...(doc.languageNotes ?? []), ...(doc.timeNotes ?? []), ...(doc.actorNotes ?? [])],
    }
  }
}

/** Every layer of a report, up to its mentions and beyond, for those who want more than the record. */
export const layersOf = (report: Report, knowledge: Knowledge = loadKnowledge()): Doc<Layers> =>
  runSteps(englishSteps({ knowledge }), report)
