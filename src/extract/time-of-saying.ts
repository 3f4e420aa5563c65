/**
 * The time of saying that stands between a reporting verb and what is said.
 *
 * "said | on Wednesday it would suspend" -> 13 characters; "said | tomorrow the board meets" and "said | Wednesday's vote" -> 0:
 * what lies ahead, or is part of a noun, belongs to what is said.
 */

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const PART = '(?: (?:morning|afternoon|evening|night))?'
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const LATE = '(?:(?:late|early|later|earlier) )?'
const DATE = `(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?`
/** With its "on" a day can stand before any noun; without, only before a word that opens a clause: "said Thursday the talks". */
const FORMS = [
  `${LATE}on ${LATE}(?:${DAY}${PART}|${DATE})`,
  `${LATE}${DAY}${PART}(?= (?:that|it|he|she|they|we|the|a|an|its|his|her|their|there|no|all|both)\\b)`,
  `(?:late |early |later |earlier )?(?:yesterday${PART}|today|last (?:night|week|month|year|${DAY}${PART})|this (?:week|morning|afternoon|month|evening))`,
  `earlier(?: (?:on ${DAY}|in the (?:day|week|month)|today|this (?:week|month|year)))`,
  `in (?:early |mid-|late )?${MONTH}(?: \\d{4})?`,
  `at the time`,
]
const LEADING = new RegExp(`^(?:${FORMS.join('|')}),? (?=[\\p{L}\\d“"«])`, 'u')
/** What may follow a day and still make it part of a noun, of a length of time, or the subject: "said today is a day of mourning". */
const GOES_ON =
  /^(?:(?:and|or|to|until|through|when|after|before|in|at|for|with|by|of|from|as|which|who|because|but|is|are|was|were|will|would|has|had|have|can|could|may|might|must|shall|should|does|did|marks|marked|saw|sees|brings|brought|becomes|became|remains|remained)\b|(?:isn|wasn|won|wouldn|hasn|hadn)[’']t\b)/

/** How many characters at the start of `words` tell when they were said; 0 where they tell what was said. */
export const timeOfSaying = (words: string): number => {
  const found = LEADING.exec(words)?.[0].length ?? 0
  return found > 0 && !GOES_ON.test(words.slice(found)) ? found : 0
}
