/**
 * What became of a proposal, from the words around it: agreed, rejected, not agreed, withdrawn, unpublished, else tabled.
 *
 * "The junta accepted the halt in principle" -> agreed-in-principle; "has not been officially released" -> unpublished.
 */
import type { Sentence } from '../../language/token.ts'
import type { ProposalEntry } from '../../record/entries.ts'
import type { Span } from '../../text/span.ts'

type Status = ProposalEntry['status']

/** In the order in which they are asked; the first that fits a sentence holds. */
const FORMS: readonly (readonly [Status, RegExp])[] = [
  [
    'agreed-in-principle',
    /\b(accept|agree|approv|endors|back)\w* [^.;]{0,60}\bin principle\b|\bin principle\b[^.;]{0,30}\b(accept|agree)\w*/i,
  ],
  [
    'unpublished',
    /\b(not|n[’']t|never) (yet |been |officially |publicly ){0,4}(released|published|disclosed|made public)\b|\bunpublished\b|\b(kept|remains?) (secret|confidential)\b/i,
  ],
  [
    'withdrawn',
    /\b(withdrew|withdrawn|retracted|rescinded|off the table|pulled (the|its|their) (offer|proposal|bid)|walked away from (the|its|their) (offer|bid)|(dropped|shelved|abandoned) (the|its|their|his|her) (offer|proposal|bid|plan|demand|claim))\b/i,
  ],
  [
    'not-agreed',
    /\b(?:neither|none|nobody|no one)\b[^.;]{0,40}\b(?:took|taken|takes|responded|answered|agreed|accepted|replied)\b|\bnot taken up\b|\b(no|not|n[’']t|without|fail\w* to) [^.;]{0,40}\b(agreed|agreement|deal|agree|accord)\b|\b(talks|negotiations) (broke|collapsed|ended|stalled|failed)\b|\bis dead\b/i,
  ],
  [
    'rejected',
    /\b(reject(s|ed|ing)?|spurn(s|ed)?|rebuff(s|ed)?|dismiss(es|ed)|vetoed|declined (it|the|that)|turn(s|ed|ing)? ([^.;]{0,30} )?down|(throw|threw|thrown|vot|voted|shot|shoot|knocked) ([^.;]{0,30} )?(out|down)|rul(ed|es|ing) ([^.;]{0,30} )?out|said no|a non-?starter|refus(ed|es) (it|the|to (accept|agree|take|sign|consider)))\b|\brefused(?=[.;,]| on \w)|\bwould not do\b|\b(not|un)[ -]?acceptable\b|\bout of the question\b|\b(was|were) refused\b/i,
  ],
  [
    'agreed',
    /\b(was|were|been|has|have|both sides|the parties|both parties) (since |now |already )?(agreed|accepted|approved|signed|adopted)\b|\b(voted|agreed|decided|opted) to (accept|take|approve|back) (it|the|that)\b|\b(accepted|approved|adopted|took|taken) (it(?=[.,;])|the (offer|proposal|plan|deal|terms|bid))\b/i,
  ],
]

/** Words by which a later sentence speaks of the offer at all. */
const OF_IT =
  /\b(it|that|this|these|them|offers?|proposals?|plan|idea|text|note|letter|paper|figure|demands?|deal|suggestion|such|agreement|bid|terms|compromise|package|draft|talks|negotiations|said no)\b/i
const NAMED = /\b(the|its|this|that|their|both) (offers?|proposals?|plan|text|bid|compromise|package|draft|demands?)\b/i
/** Before it nothing is settled: "has not rejected", "would reject". */
const OPEN = /\b(not|n[’']t|never|nor|yet to|would|could|may|might|if|whether|will|to)\s+(yet |be |have |been )*$/i

/** The words up to here are a condition that has not ended. */
const CONDITION = /\b(?:if|unless|until|once|whether|provided)\b[^,;.]{0,90}$/i
/** Said not to be so: "denies reports that it has accepted". */
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss)\w* (?:reports|claims|rumou?rs|suggestions))\b[^,;.]{0,60}$/i
/** Behind "withdrew" stands what was withdrawn, where it is no offer: "withdrew its troops", "withdrew from the town". */
const OTHER_THING =
  /^ (?:from\b|(?:its|their|his|her|the|all|some|most|a|\d[\d,]*)? ?(?:[\w-]+ )?(?:troops|forces|soldiers|units|tanks|ambassador|staff|complaints?|proceedings|charges|guns|artillery|police|support|money|deposits|guards|weapons)\b)/i

/** The first status told in the proposal's own sentences, or in the three after each where they speak of it. */
export const statusAfter = (
  sentences: readonly Sentence[],
  tellings: readonly { readonly sentence: number; readonly words: readonly Span[]; readonly kind: string }[],
  around: { readonly text: string; readonly others: ReadonlySet<number> },
): { status: Status; words?: Span } => {
  const { text, others } = around
  const next = Math.max(...tellings.map(t => t.sentence))
  for (const t of tellings)
    for (let n = t.sentence; n <= Math.min(t.sentence + 3, next + 3); n++) {
      const s = sentences[n]
      // Further on, the words are about this offer only where no other is told and it is named.
      if (!s || (n > t.sentence + 1 && others.has(n))) break
      const part = text.slice(s.start, s.end)
      // A question settles nothing.
      if (n > t.sentence && /\?[”"’']?$/.test(part.trim())) continue
      for (const [status, form] of FORMS) {
        if (n === t.sentence + 1 && !/^(not-agreed|unpublished)$/.test(status) && !OF_IT.test(part)) continue
        if (n > t.sentence + 1 && !NAMED.test(part)) continue
        if (n > t.sentence + 1 && status === 'agreed') continue
        const m = form.exec(part)
        if (!m) continue
        const start = s.start + m.index
        // What was refused before an offer in its own sentence was something else.
        if (n === t.sentence && t.kind !== 'noun' && start <= t.words[0]!.start) continue
        if (!/^(not-agreed|unpublished)$/.test(status) && OPEN.test(part.slice(Math.max(0, m.index - 24), m.index)))
          continue
        if (status !== 'unpublished' && DENIED.test(part.slice(0, m.index))) continue
        // "only if the firm withdrew its complaint": what waits is not done, and something else was withdrawn.
        if (!/^(unpublished)$/.test(status) && CONDITION.test(part.slice(0, m.index))) continue
        if (status === 'withdrawn' && /^withdr/i.test(m[0]) && OTHER_THING.test(part.slice(m.index + m[0].length)))
          continue
        return { status, words: { start, end: start + m[0].length } }
      }
    }
  const last = tellings.at(-1)!.sentence
  for (let n = last + 2; n <= last + 12; n++) {
    const s = sentences[n]
    if (!s) break
    const part = text.slice(s.start, s.end)
    const m = SETTLED_LATER.exec(part)
    if (!m && others.has(n)) break
    if (!m || OPEN.test(part.slice(0, m.index)) || CONDITION.test(part.slice(0, m.index)) || /\?/.test(part)) continue
    if (DENIED.test(part.slice(0, m.index))) continue
    const words = { start: s.start + m.index, end: s.start + m.index + m[1]!.length }
    return {
      status: /^(?:acc|app|end)/i.test(m[1]!) ? 'agreed' : /^withd/i.test(m[1]!) ? 'withdrawn' : 'rejected',
      words,
    }
  }
  return { status: 'tabled' }
}

/** Further on, where no other offer stands between: the offer itself as what is turned down, taken or taken back. */
const SETTLED_LATER =
  /\b(reject(?:s|ed)|rebuff(?:s|ed)|spurn(?:s|ed)|dismiss(?:es|ed)|turn(?:s|ed) down|accept(?:s|ed)|approve[sd]|endorse[sd]|withdrew|withdraws) (?:the|this|that|its|their|his|her|[\p{Lu}][\p{L}]{1,30}[’']s?) (?:[\p{Ll}-]{1,20} )?(?:offer|proposal|plan|text|draft|package|bid|compromise|terms)\b/u
