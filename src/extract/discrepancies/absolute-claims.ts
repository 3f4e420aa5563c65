/**
 * Claims that allow no exception, each with the words of an exception, as data for absolutes.ts.
 *
 * "unanimously" / "voted against"; "the first breach" / "earlier breaches"; "its entire stake" / "the remaining 12 per cent".
 */
export interface Row {
  readonly claim: RegExp
  readonly case: RegExp
  /** How many content words the two must share, beyond what the row names. */
  readonly words: number
  /** The exception may stand before the claim. */
  readonly either?: true
  readonly reach?: number
  /** Words in the sentence of the case that make it another thing. */
  readonly unless?: RegExp
  readonly why: string
}

const PRESENT = `(?:set foot (?:in|on)|been (?:to|in)|visited|travelled to|traveled to|gone to|lived in|entered)`
const STAYED = String.raw`(?:spent (?:a|an|two|three|several|some|many|his|her|the) [a-z]+(?: [a-z]+)? in|lived (?:for [\w ]{3,20} )?in|studied in|worked in|visited|travelled to|traveled to|was in|flew to|stayed in|returned (?:to|from)|toured)`

export const ROWS: readonly Row[] = [
  {
    claim:
      /\b(?:(?:voted|agreed|decided|backed|adopted|approved|passed|elected|rejected|endorsed)[^.;]{0,40}\bunanimous(?:ly)?|unanimous(?:ly)? (?:vote|decision|voted|backed|adopted|approved|passed|rejected|decided|endorsed|elected|agreed)|without (?:a )?(?:dissent|dissenting (?:vote|voice)|vote against)|with no votes against)\b/i,
    case: /\b(?:voted|spoke) against\b|\b(?:cast|was) the (?:only|sole|lone) (?:vote against|dissenter|no vote)\b|\bdissent(?:ed|ing)\b|\babstained\b/i,
    words: 0,
    unless:
      /\b(?:would|absent|full (?:chamber|house)|plenary|parliament|chamber|last year|in (?:19|20)\d\d|earlier|previous\w*|when|another|second)\b/i,
    why: 'One place says that all were for it, the other that somebody was not.',
  },
  {
    claim:
      /\b(?:the|its|his|her|their|a) first (breach|violation|visit|meeting|attack|strike|walkout|release|exchange|swap|incident|clash|death|casualty|round|encounter|summit|raid|shipment|convoy|vote)\b/i,
    case: /\b(?:earlier|previous|prior|past) (breach|violation|visit|meeting|attack|strike|walkout|release|exchange|swap|incident|clash|death|casualt|round|encounter|summit|raid|shipment|convoy|vote)\w*\b/i,
    words: 0,
    unless: /\b(?:no|not|without|never|than|unlike|other|different)\b/i,
    why: 'It is called the first, and earlier ones are told of.',
  },
  {
    claim:
      /\b(?:entire|whole|all (?:of )?(?:its|his|her|their|the family[’']s)|complete) (stakes?|shareholdings?|holdings?|shares|interest)\b/i,
    case: /\b(?:(?:the|its|his|her|their|[a-z]+[’']s) )?(?:remaining|residual|rest of (?:its|his|her|their)|last) (?:\d+(?:\.\d+)? ?(?:%|per ?cent)|[a-z]+ (?:stake|shares?|per ?cent))/i,
    words: 0,
    unless: /\b(?:sell|sold|sale|too|also|buy|bought|acquire\w*|before|then|already|other shareholders)\b/i,
    why: 'All of it changes hands in one place, some of it stays in the other.',
  },
  {
    claim: new RegExp(String.raw`\b(?:has|had|have) never (?:once )?${PRESENT} ([^.;,]{3,60})`, 'i'),
    case: new RegExp(String.raw`\b(?:had |has |have )?${STAYED} ([^.;,]{3,60})`, 'i'),
    words: 1,
    either: true,
    unless: /\b(?:not|never|would|will|plans?|wants?|hopes?|could)\b/i,
    why: 'One place says that this never happened, the other that it did.',
  },
  {
    claim:
      /\b(?:has|have|had) (?:not (?:once )?been|never been) (?:interrupted|suspended|adjourned|broken off|halted|stopped)\b/i,
    case: /\b(?:was|were|has been|have been|had been) (?:briefly |again |twice )?(?:interrupted|suspended|adjourned|broken off|halted|stopped)\b/i,
    words: 1,
    either: true,
    why: 'One place says that it never stopped, the other that it did.',
  },
  {
    claim:
      /\b(?:have|has|had) (?:not missed|never missed) an? [a-z]+|\b(?:have|has|had) (?:attended|been at|been present at) (?:every|all)\b/i,
    case: /\b(?:my|his|her|a|the) (?:deputy|colleague|number two|assistant) (?:went|came|sat|stood|attended|took (?:my|his|her) (?:place|seat|chair))(?: there| in)?(?: instead)?\b|\b(?:was|were) (?:absent|in hospital|away|not there|ill)\b|\bdid not (?:attend|take part)\b|\bmissed the [a-z]+/i,
    words: 0,
    either: true,
    reach: 6,
    unless: /\b(?:could|would|might|if)\b/i,
    why: 'One place says that no meeting was missed, the other that one was.',
  },
  {
    claim:
      /\b(?:signed|put (?:his|her|their) (?:name|signature) to|initialled) the ([a-z]+ )?(protocol|accord|agreement|treaty|deal|pact|memorandum|text|document|declaration|contract)\b/i,
    case: /\b(?:(?:protocol|accord|agreement|treaty|deal|pact|memorandum|text|document|declaration|contract)[^.;]{0,30} (?:still )?(?:lacks? the signature|has (?:still |yet )?(?:not been|to be) signed|(?:remains|is still|is) unsigned|is not yet signed)|(?:has|had|have) (?:still |yet )?(?:not|to) (?:yet )?sign(?:ed)? the|refuse[sd]? to sign the)\b/i,
    words: 1,
    unless: /\b(?:until|before|annex|second|other|another|for (?:weeks|months|years))\b/i,
    why: 'It is signed in one place and not signed in the other.',
  },
  {
    claim:
      /\b(?:has|have|had) been (?:shut|closed|blocked|out of (?:service|action|order|use)|idle|silent) (?:since|for)\b/i,
    case: /\b(?:crossed|passed|came|went|drove|ran) (?:at|through|over|across)\b|\bhad averaged\b|\breadings? (?:at|from)\b/i,
    words: 1,
    either: true,
    unless: /\b(?:before|until|last (?:year|month)|used to|normally|usually|would|until then|no|nobody|none|not)\b/i,
    why: 'It stands still in one place and works in the other.',
  },
]
