/**
 * What became of a proposal, from the words around it: agreed, rejected, not agreed, withdrawn, unpublished, else tabled.
 *
 * "The junta accepted the halt in principle" -> agreed-in-principle; "has not been officially released" -> unpublished.
 */
import type { Sentence } from '../../language/token.ts'
import type { ProposalEntry } from '../../record/entries.ts'
import type { Span } from '../../text/span.ts'

const FORMS: readonly (readonly [ProposalEntry['status'], RegExp])[] = [
  [
    'agreed-in-principle',
    /\b(accept|agree|approv)\w* [^.;]{0,60}\bin principle\b|\bin principle\b[^.;]{0,30}\b(accept|agree)\w*/i,
  ],
  [
    'unpublished',
    /\b(not|n[’']t|never) (yet |been |officially |publicly ){0,4}(released|published|disclosed|made public)\b|\bunpublished\b/i,
  ],
  ['withdrawn', /\b(withdrew|withdrawn|retracted|taken off the table|pulled (the|its|their) (offer|proposal))\b/i],
  ['not-agreed', /\b(no|not|n[’']t|without) [^.;]{0,40}\b(agreed|agreement|deal)\b/i],
  [
    'rejected',
    /\b(reject|refus|turn(ed|s|ing)? (it |this |that )?down|threw (it |this )?out|thrown [^.;]{0,20}out|dismiss|rul(ed|es) [^.;]{0,10}out|spurn|rebuff)\w*|\bwould not do\b|\bnot acceptable\b/i,
  ],
  ['agreed', /\b(was|were|been|has|have|both sides|parties) (agreed|accepted|approved|signed)\b/i],
]

/** Words by which a later sentence speaks of the offer at all. */
const OF_IT =
  /\b(it|that|this|these|them|offer|proposal|plan|idea|text|figure|demand|deal|suggestion|such|agreement)\b/i

/** The first status told in the proposal's own sentences, or in the one after each where that speaks of it. */
export const statusAfter = (
  sentences: readonly Sentence[],
  tellings: readonly { readonly sentence: number; readonly words: readonly Span[] }[],
  text: string,
): { status: ProposalEntry['status']; words?: Span } => {
  for (const t of tellings)
    for (const n of [t.sentence, t.sentence + 1]) {
      const s = sentences[n]
      if (!s) continue
      const part = text.slice(s.start, s.end)
      for (const [status, form] of FORMS) {
        if (n > t.sentence && /^(rejected|agreed)$/.test(status) && !OF_IT.test(part)) continue
        const m = form.exec(part)
        if (m) return { status, words: { start: s.start + m.index, end: s.start + m.index + m[0].length } }
      }
    }
  return { status: 'tabled' }
}
