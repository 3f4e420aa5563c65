/**
 * What the readers of attribution give: a source, a cue and a content, as spans of the report.
 *
 * "Ushakov said no." -> {source: [Ushakov], cue: said, content: [no], confidence: 0.93}.
 */
import type { Span } from '../../text/span.ts'

export interface Attribution {
  /** Empty where nobody is named; joined sources ("Paris and Berlin") are one span. */
  readonly source: readonly Span[]
  /** Null where a quotation or a speaker's turn goes on with no word of reporting. */
  readonly cue: Span | null
  /** In order; several where the cue interrupts. */
  readonly content: readonly Span[]
  /** How likely source and content are right, 0-1, calibrated on articles not trained on. */
  readonly confidence: number
  /** What found it: the trained model, or one of the rules. */
  readonly by:
    | 'model'
    | 'quotation-rule'
    | 'label-rule'
    | 'interview-rule'
    | 'continuation-rule'
    | 'clause-rule'
    | 'tail-rule'
}
