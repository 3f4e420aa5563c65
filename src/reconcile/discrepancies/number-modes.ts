/**
 * In what mode a sentence tells its number: as it is, as asked for, as held out or settled; and whether it tells how one moved.
 *
 * "The union wants 9 per cent" -> asked; "the toll rose to nine" -> moved. Only numbers of one mode are compared.
 */
export const MOVED =
  /\b(?:rose|risen|rises|climbed|grew|raised|increas\w*|fell to|revis\w*|updat\w*|new toll|up from|down from|has since|by then|now stands?|later died|at first|initially|earlier (?:figure|toll|count)|last (?:year|month)|another|put (?:it )?off|compromise|settled on|met (?:each other )?halfway|split the difference|instead of|lowered|lower than|came down)\b/i
/** What will be raised has not yet been. */
const AHEAD = /\b(?:will|would|should|must|to)(?: not)?(?: be)? \p{Ll}+/gu
export const isMoved = (sentence: string): boolean => MOVED.test(sentence.replace(AHEAD, ''))

/** What somebody asks for, what somebody holds out or has settled, and what is: only numbers of one of these compare. */
const ASKED = /\b(?:want\w*|ask\w*|demand\w*|insist\w* on|seek\w*|sought|must|call\w* for|claim to|press\w* for)\b/i
const OFFERED =
  /\b(?:offer\w*|propos\w*|would|will|could|may|might|should|plan\w*|pledg\w*|promis\w*|threaten\w*|if|unless|expect\w*|oblige\w*|limit|ceiling|believ\w*|agreed|agreement|deal|quota|under the|draft)\b/i
export type Mode = 'asked' | 'offered' | 'told'
export const modeOf = (sentence: string): Mode =>
  ASKED.test(sentence) ? 'asked' : OFFERED.test(sentence) ? 'offered' : 'told'
