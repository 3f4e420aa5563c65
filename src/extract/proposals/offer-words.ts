/**
 * Words of offering, as data: nouns that name an offer, verbs that make one, verbs that agree one.
 */

export const OFFER_NOUN =
  /^(proposal|counter-proposal|counterproposal|counter-offer|counteroffer|offer|plan|initiative|blueprint|formula|bid|draft|package|roadmap|compromise|text|letter|paper|document|proposition|overture|terms)$/
/** Nouns that only name an offer where somebody makes it: "circulated a text", "sent a letter". */
export const WEAK_NOUN = /^(text|letter|paper|document|bid|plan|package|terms|draft|formula)$/
export const OFFER_VERB = /^(propose|offer|table|float|moot|proffer|suggest|invite|bid)$/
/** Verbs that make an offer of the noun behind them. */
export const MAKING =
  /^(make|put|submit|present|table|offer|circulate|draft|unveil|send|issue|hand|deliver|publish|announce|outline|lay|set|draw|prepare|bring|advance)$/
/** Verbs by which a named offer tells its terms: "It provides for". */
export const TELLING_TERMS =
  /^(provide|include|offer|foresee|envisage|contain|call|propose|set|give|cover|stipulate|require|grant|allow|ask|demand|leave|fix|limit|cap|raise|promise)$/
export const AGREEING = /^(sign|initial|clinch|conclude|seal|strike|reach)$/
export const AGREEMENT = /^(treaty|agreement|accord|deal|pact|settlement|memorandum)$/
/** What is done by somebody who only goes on speaking is no offer of terms. */
export const NO_OFFER =
  /^(talk|discuss|negotiate|meet|look|consider|live|recommend|see|know|listen|reply|answer|think|sue|seek|strike|respect|honour|honor)$/
