/**
 * How a commitment stands: in the report's words where it says so, else reckoned from the due date on `asOf`.
 *
 * "That deadline came and went" -> overdue; "delivered 83 names two days late" -> kept-late; due tomorrow -> pending.
 */
import type { Sentence } from '../../language/token.ts'
import { daysOf } from '../../record/agree.ts'
import type { CommitmentState } from '../../record/entries.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'

interface Form {
  readonly state: CommitmentState
  readonly form: RegExp
  /** Says by itself that it speaks of what was due; others need a word that points back. */
  readonly plain?: true
}

const FORMS: readonly Form[] = [
  {
    state: 'overdue',
    plain: true,
    form: /\b(?:(?:the|that|this|its|their|his|her) )?(?:\w+ )?(?:deadline|date)\b[^.;]{0,40}?\b(?:came and went|passed|has passed|had passed|was missed|lapsed)\b|\bmissed (?:the|its|that|their|both|this) (?:\w+ ){0,2}(?:deadline|date)\b|\bha(?:s|ve) (?:yet|still) to do so\b|\bha(?:s|ve|d) not (?:yet )?done so\b|\b(?:neither|nor|never|nobody|none) (?:of them |side |party )?(?:did|has)(?: so)?\b|\b(?:did|does) not (?:do so|happen|materiali[sz]e)\b|\boverdue\b/i,
  },
  {
    state: 'overdue',
    form: /\bha(?:s|ve|d) (?:yet|still) to (?!be (?:confirmed|verified))\w+\b|\b(?:is|are|was|were) still (?:waiting|awaiting|missing|outstanding|unpaid|unfinished|unpublished|unsigned|undelivered|unbuilt|under lock and key|under wraps|in a drawer|(?:a )?secret|sealed|withheld|to come|nowhere to be seen)\b|\b(?:ha(?:s|ve|d) not|hasn[’']t|haven[’']t|never) (?:yet )?(?:been )?(?:delivered|seen|published|produced|paid|signed|built|opened|handed over|arrived|appeared|begun|started|sent|received|reached|materiali[sz]ed|come|turned up|left|returned|disbursed|released|installed|repaired|distributed|held|transferred|honoured|fulfilled|implemented|carried out|completed|finished)\b|\bnone (?:of (?:it|them|this|these|the \w+) )?(?:has|have|had|was|were) (?:yet |ever |so far )?(?:been )?\w+|\bbut (?:were |was )?(?:not|never) (?:delivered|built|paid|published|signed|installed|carried out|implemented)\b/i,
  },
  {
    state: 'kept-late',
    plain: true,
    form: /\b(?:\w+ )?(?:hours?|days?|weeks?|months?|years?) (?:late\b|later than (?:promised|agreed|planned|due)|behind schedule|after the deadline)|\bbelatedly\b/i,
  },
  {
    state: 'broken',
    plain: true,
    form: /\b(?:broke|broken|reneged on|violated|breached|went back on|abandoned|tore up) (?:\w+ ){0,3}(?:promise|pledge|undertaking|commitment|word)\b|\breneged\b/i,
  },
  {
    state: 'waived',
    plain: true,
    form: /\b(?:waived|(?:dropped|lifted|scrapped|withdrew) (?:the|its|their|his) (?:deadline|ultimatum)|released (?:\w+ ){1,3}from (?:its|their|his|her))\b/i,
  },
  {
    state: 'kept',
    plain: true,
    form: /(?<!\b(?:to|yet|not|has|have) )\b(?:did so\b(?! [^.]{0,30}\blate\b)|kept (?:its|his|her|their) (?:word|promise|pledge)|met the deadline|honoured (?:its|his|her|their) (?:promise|pledge|word|commitment)|as promised|was (?:delivered|paid|published) on time)/i,
  },
]

const POINTS_BACK =
  /^\W*(?:it|they|he|she|we|that|this|these|those|the|neither|none|nor|nobody|both|so far|still|its|their|his|her|but|and)\b/i

const PRESENT = new Map(
  'paid pay|pays pay|sent send|gave give|given give|built build|brought bring|met meet|left leave|withdrew withdraw|held hold|chose choose|made make|took take|began begin|signed sign|named name'
    .split('|')
    .map(x => x.split(' ') as [string, string]),
)
const stems = (part: string): Set<string> =>
  new Set(
    (part.toLowerCase().match(/[a-z]{3,}/g) ?? [])
      .filter(w => !COMMON.has(w))
      .map(w => (PRESENT.get(w) ?? w).slice(0, 5)),
  )
const COMMON = new Set(
  `will would have been this that with from they their them until before within which each both the and for its his her
  not was has had are who all two out off may one any new per day but can did how our she him own too end`.split(/\s+/),
)

interface StateInput {
  readonly sentences: readonly Sentence[]
  readonly from: number
  /** The words of the commitment, and where the telling of it ends. */
  readonly words: Span
  readonly due: string | null
  readonly asOf?: string | undefined
  readonly text: string
}

export interface StateFound {
  readonly state: CommitmentState
  readonly words?: Span
}

/** True where the due date lies behind `asOf`. */
export const isLate = (due: string | null, asOf: string | undefined): boolean => {
  const last = due === null ? undefined : daysOf(due).last
  return last !== undefined && asOf !== undefined && last < asOf.slice(0, 10)
}

/** Every telling of how it stands, in the order of the text. */
export const statesTold = (input: StateInput): readonly Required<StateFound>[] => {
  const { text, words } = input
  const about = stems(text.slice(words.start, words.end))
  const found: Required<StateFound>[] = []
  for (const [n, s] of input.sentences.slice(input.from, input.from + 3).entries()) {
    const start = n === 0 ? Math.max(s.start, words.end) : s.start
    if (
      n === 0 &&
      !/^[,”"’]?\s*(?:; (?:nobody|no one|none|not one|so far|it|they)\b|and|but|which|yet|a |it |they |he |she |ha(?:s|ve|d) (?:not|yet|still|never)\b|(?:is|are|was|were) still\b|never )/i.test(
        text.slice(start, start + 14),
      )
    )
      continue
    const part = text.slice(start, s.end)
    if (n > 0 && /^\n/.test(text.slice(input.sentences[input.from + n - 1]!.end, s.start).trim())) break
    const shares = [...stems(part)].some(w => about.has(w))
    if (n === 2 && found.length === 0 && !shares) break
    for (const { state, form, plain } of FORMS) {
      const m = form.exec(part)
      if (!m || (!plain && n > 0 && !(POINTS_BACK.test(part) || shares))) continue
      found.push({ state, words: { start: start + m.index, end: start + m.index + m[0].length } })
    }
  }
  return found.sort((a, b) => a.words.start - b.words.start)
}

const DEED_DAY = /^(?:only |finally |not until |as late as )?(?:on |in |at |by )?(?:the )?$/i

/**
 * Deeds told with their day, set against the due date: "The Front signed only on 7 March", "handed over a list on 6 March".
 * Only past deeds that share a word with what was due, or that "did so".
 */
export const deedsTold = (input: StateInput, times: readonly TimeMention[]): readonly Required<StateFound>[] => {
  const { text, words, due } = input
  const last = due === null ? undefined : daysOf(due).last
  if (last === undefined) return []
  const about = stems(text.slice(words.start, words.end))
  const out: Required<StateFound>[] = []
  for (const s of input.sentences.slice(input.from, input.from + 3)) {
    for (const t of times) {
      if (t.start < Math.max(s.start, words.end) || t.end > s.end || t.type !== 'date' || !t.edtf) continue
      const from = Math.max(s.start, words.end, text.lastIndexOf(';', t.start), text.lastIndexOf(', while ', t.start))
      const clause = text.slice(from, t.start)
      const day = daysOf(t.edtf).first
      const verb =
        /\b(did so|\w+ed|gave|sent|paid|brought|built|put|let|met|took|came|went|handed|named|freed|left|withdrew|arrived|followed)\b([^,.;]{0,60}?)$/i.exec(
          clause,
        )
      if (!verb || !day || /\b(?:not|never|n[’']t|yet|would|will|could|had)\b/i.test(clause)) continue
      const end = verb[2]!.match(/(?:only |finally )?(?:on |in |at |by )?(?:the )?$/i)?.[0] ?? ''
      if (!DEED_DAY.test(end)) continue
      // "The declaration came on 24 October": the deed is the noun.
      const telling = /^(?:came|took|arrived|followed|happened)$/i.test(verb[1]!) ? clause : verb[0]
      if (!/^did so$/i.test(verb[1]!) && ![...stems(telling)].some(w => about.has(w))) continue
      const start = from + verb.index
      out.push({ state: day <= last ? 'kept' : 'kept-late', words: { start, end: t.end } })
    }
  }
  return out
}

export const stateOf = (input: StateInput, told: readonly Required<StateFound>[] = statesTold(input)): StateFound => {
  const late = isLate(input.due, input.asOf)
  // What is not yet due cannot be late: such words speak of something else.
  const fits = told.filter(
    t => late || input.due === null || !/^(?:overdue|kept-late)$/.test(t.state) || input.asOf === undefined,
  )
  return fits[0] ?? { state: late ? 'overdue' : 'pending' }
}
