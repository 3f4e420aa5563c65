/**
 * How a commitment stands: in the report's words where it says so, else reckoned from the due date on `asOf`.
 *
 * "That deadline came and went" -> overdue; "delivered 83 names two days late" -> kept-late; due tomorrow -> pending.
 */
import type { Sentence } from '../../language/token.ts'
import type { CommitmentState } from '../../record/entries.ts'
import type { Span } from '../../text/span.ts'

const FORMS: readonly (readonly [CommitmentState, RegExp])[] = [
  [
    'overdue',
    /\b(deadline|date) [^.;]{0,40}(came and went|passed|was missed|lapsed)\b|\bmissed (the|its|that|their) (\w+ ){0,2}deadline\b|\bhas (yet|still) to (do so|\w+)|\bha(s|ve) not (yet )?done so\b|\bnever did\b|\b(is|are|was|were) still (waiting|awaiting)\b|\b(is|are|now|was) (\w+ ){0,3}overdue\b|\bnot (been )?(delivered|seen|published|produced)\b/i,
  ],
  ['kept-late', /\b(hours?|days?|weeks?|months?) late\b|\bbelatedly\b/i],
  [
    'broken',
    /\b(broke|broken|reneged|violated|breached|went back on|abandoned) (\w+ ){0,4}(promise|pledge|undertaking|commitment|word|truce|agreement)?\b/i,
  ],
  ['waived', /\b(waived|extended indefinitely|dropped the deadline)\b/i],
  [
    'kept',
    /\b(did so|kept (its|his|her|their) (word|promise|pledge)|on time|met the deadline|honoured (its|his|her|their))\b/i,
  ],
]

/** The last day of an EDTF value, as far as a string comparison with a day needs it. */
const lastDay = (edtf: string): string => {
  const end = edtf.includes('/') ? edtf.split('/')[1]! : edtf
  const bare = end.replace(/[~?%].*$/, '')
  if (/^\d{4}$/.test(bare)) return `${bare}-12-31`
  if (/^\d{4}-\d{2}$/.test(bare)) return `${bare}-31`
  return bare
}

export interface StateInput {
  readonly sentences: readonly Sentence[]
  readonly from: number
  readonly due: string | null
  readonly asOf?: string | undefined
  readonly text: string
}

export const stateOf = (input: StateInput): { state: CommitmentState; words?: Span } => {
  for (const s of input.sentences.slice(input.from, input.from + 3)) {
    const part = input.text.slice(s.start, s.end)
    for (const [state, form] of FORMS) {
      const m = form.exec(part)
      if (m) return { state, words: { start: s.start + m.index, end: s.start + m.index + m[0].length } }
    }
  }
  const late =
    input.due !== null && input.asOf !== undefined && lastDay(input.due) !== '..' && lastDay(input.due) < input.asOf
  return { state: late ? 'overdue' : 'pending' }
}
