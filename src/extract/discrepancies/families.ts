/**
 * Families of things that begin, last and end: a walkout and a strike are one kind of thing, a lease and a mandate another.
 *
 * familiesIn('the eleventh day of the walkout') -> [0].
 */
const FAMILIES = [
  /\b(?:strikes?|walk-?outs?|stoppages?|industrial action|pickets?|lock-?outs?|walk(?:ed|ing) out|down(?:ed|ing) tools)\b/i,
  /\b(?:talks|negotiations?|rounds?|sessions?|meetings?|conference|summit|bargaining|hearings?|trial)\b/i,
  /\b(?:offensive|fighting|war|battle|assault|bombardment|conflict|invasion|operation|campaign)\b/i,
  /\b(?:blockade|curfew|lockdown|shutdown|closure|embargo|siege|state of emergency|stand-?off|occupation)\b/i,
  /\b(?:cease-?fire|truce|pause|lull|armistice)\b/i,
  /\b(?:protests?|sit-ins?|demonstrations?|unrest|riots?|encampment|vigil|hunger strike)\b/i,
  /\b(?:captivity|hostage|kidnapping|detention|abduction)\b/i,
  /\b(?:visit|tour|trip|voyage|mission)\b/i,
  /\b(?:lease|contract|concession|licen[cs]e|charter|franchise|tenancy)\b/i,
  /\b(?:treaty|accord|pact|convention)\b/i,
  /\b(?:loan|bond|credit line|credit facility)\b/i,
  /\b(?:rows?|disputes?|feuds?|quarrels?|spats?|rifts?|wrangles?|controvers(?:y|ies)|cris[ei]s)\b/i,
]

export const familiesIn = (text: string): readonly number[] => FAMILIES.flatMap((f, i) => (f.test(text) ? [i] : []))
