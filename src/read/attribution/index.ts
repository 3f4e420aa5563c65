/**
 * Who said what: attribution relations of a report, by a trained model and a few rules that it may not overrule.
 *
 * "Ushakov said no." -> [{source: [Ushakov], cue: said, content: [no], confidence: 0.93, by: 'model'}].
 * Whose act a statement is, to whom, by what medium and within whose words is left to the extractors.
 */
import { openClusters } from '../../language/clusters.ts'
import { hasModel } from '../../language/model-file.ts'
import type { Sentence } from '../../language/token.ts'
import { lengthOf, overlap, type Span, sharedLength } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { confidenceOf } from './calibration.ts'
import type { Candidate, TokenRange } from './candidates.ts'
import { choose } from './choose.ts'
import { continuationRule } from './continuation-rule.ts'
import { cueReadings } from './cue-readings.ts'
import { interviewRule } from './interview-rule.ts'
import { judge } from './judge.ts'
import { announcesNobody, labelRule } from './label-rule.ts'
import { type AttributionModel, openAttributionModel } from './model.ts'
import { quotationRule } from './quotation-rule.ts'
import { signatureRule } from './signature-rule.ts'
import { type TokenTable, tokenTable } from './token-table.ts'
import { wordClasses } from './word-classes.ts'

export type { Attribution } from './attribution.ts'
export { type Quote, type QuoteMark, readQuotes } from './quotes.ts'

export type AttributionReader = (text: string, sentences: readonly Sentence[]) => readonly Attribution[]

/** How far the rules are trusted where the model is silent: set by hand, counts beside it in docs/measurements-attribution.md. */
const RULE_CONFIDENCE = 0.6
const LABEL_CONFIDENCE = 0.8

/** A reader; models are opened at the first report. Without a model, the rules alone. */
export function createAttributionReader(name = 'attribution'): AttributionReader {
  let opened: { model: AttributionModel | undefined; classes: ReturnType<typeof wordClasses> } | undefined
  return (text, sentences) => {
    opened ??= {
      model: hasModel(name) ? openAttributionModel(name) : undefined,
      classes: wordClasses(openClusters()),
    }
    const table = tokenTable(text, sentences, opened.classes)
    const labels = labelRule(table, LABEL_CONFIDENCE)
    const labelled = [
      ...(labels.length > 1 ? labels : [...labels, ...interviewRule(table, LABEL_CONFIDENCE)]),
      ...signatureRule(table, LABEL_CONFIDENCE),
    ]
    const trained = (opened.model ? readWithModel(opened.model, table) : []).filter(
      each => !announcesNobody(text, each.cue, each.source) && !labelled.some(rule => claims(each, rule)),
    )
    const ruled = quotationRule(table, RULE_CONFIDENCE).filter(rule => !trained.some(each => covers(each, rule)))
    const found = [...trained, ...labelled, ...ruled]
    return Object.freeze([...found, ...continuationRule(table, found)].sort(byContent).map(each => Object.freeze(each)))
  }
}

/** What the trained model alone finds. */
export function readWithModel(model: AttributionModel, table: TokenTable): readonly Attribution[] {
  const scored = cueReadings(table, model.likelihoods(table), model).map(reading => judge(reading, model))
  return choose(scored, model.threshold).map(({ candidate, score }) =>
    attributionOf(table, candidate, confidenceOf(model.calibration, score)),
  )
}

function attributionOf(table: TokenTable, { source, cue, content }: Candidate, confidence: number): Attribution {
  const span = ([from, to]: TokenRange): Span => ({ start: table.tokens[from]!.start, end: table.tokens[to - 1]!.end })
  return { source: source ? [span(source)] : [], cue: span(cue), content: content.map(span), confidence, by: 'model' }
}

/** The model already has the rule's quotation, or most of it. */
function covers(model: Attribution, rule: Attribution): boolean {
  const shared = sharedLength(model.content, rule.content)
  return shared * 2 >= lengthOf(rule.content)
}

/** A reading of the label's own colon or of the whole turn, which the rule reads better. */
function claims(model: Attribution, rule: Attribution): boolean {
  if (model.cue && rule.cue && overlap(model.cue, rule.cue) > 0) return true
  // "ORTIZ: Chief Obi says he ...": a speaker's label is nobody's words.
  if (rule.cue && rule.by === 'label-rule' && sharedLength(model.content, [rule.cue]) > 0) return true
  if (rule.cue && rule.by === 'label-rule' && model.cue?.start === rule.cue.end) return true
  return sharedLength(model.content, rule.content) * 2 >= Math.max(lengthOf(rule.content), lengthOf(model.content))
}

function byContent(a: Attribution, b: Attribution): number {
  const place = ({ content, cue }: Attribution): number => content[0]?.start ?? cue?.start ?? 0
  return place(a) - place(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0)
}
