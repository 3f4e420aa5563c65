/**
 * Words of offering, as data: nouns that name an offer, verbs that make, tell, demand or agree one.
 */

export const OFFER_NOUN =
  /^(proposal|counter-proposal|counterproposal|counter-offer|counteroffer|offer|plan|initiative|blueprint|formula|bid|draft|package|road-?map|compromise|text|letter|paper|document|proposition|overture|terms|motion|resolution|scheme|suggestion|framework|approach|reply|response|demand|claim|request|invitation|idea|counterbid|counter-bid|counter-demand|ultimatum)$/
/** Verbs that lower or raise a demand, where its figure stands behind: "dropped his claim from 9 to 7". */
export const LOWERING =
  /^(drop|trim|shave|pare|moderate|hike|scale|whittle|bring|push|ratchet|halve|double|soften|slash|boost)$/
/** Nouns that only name an offer where somebody makes it: "circulated a text", "sent a letter". */
export const WEAK_NOUN =
  /^(text|letter|paper|document|bid|plan|package|terms|draft|formula|motion|resolution|scheme|suggestion|framework|approach|reply|response|demand|claim|request|idea|ultimatum)$/
/** Nouns that are an offer as soon as somebody owns them and they go on: "its proposal for a vote". */
export const STRONG_NOUN =
  /^(proposal|counter-proposal|counterproposal|counter-offer|counteroffer|offer|compromise|initiative|road-?map|formula|invitation|overture|proposition|bid|suggestion|counterbid|counter-bid)$/
/** What a noun is qualified by where it names an offer between parties. */
export const OFFER_KIND = /^(peace|ceasefire|truce|settlement|compromise|takeover|pay|debt|restructuring|buyout|wage)$/
export const OFFER_VERB =
  /^(propose|offer|table|floate?|moot|proffer|suggest|invite|bid|tender|volunteer|counter-propose|counter-offer|counterpropose|pitch|advance|dangle|broach|recommend)$/
/** Verbs that make an offer of the noun behind them. */
export const MAKING =
  /^(make|put|submit|present|table|offer|circulate|draft|unveil|send|issue|hand|deliver|publish|announce|outline|lay|set|draw|prepare|bring|advance|floate?|launch|lodge|tender|file|write|pitch|propose|convey)$/
/** Verbs that change an offer already made: "raised its bid to". */
export const CHANGING = /^(raise|lift|improve|sweeten|increase|up|lower|cut|reduce|revise|renew|repeat|extend|better)$/
/** Verbs by which a named offer tells its terms: "It provides for". */
export const TELLING_TERMS =
  /^(provide|include|offer|foresee|envisage|contain|call|propose|set|give|cover|stipulate|require|grant|allow|ask|demand|leave|fix|limit|cap|raise|promise|urge|oblige|commit|guarantee|specify|entail|involve|want|permit|bind|divide|keep|see|value|suggest|seek|cut|extend|let|hand|pay|reserve|bar|ban|exempt|create|establish)$/
/** Verbs of demanding, with the particle they need; a demand is an offer only with a figure in it. */
export const DEMANDING: readonly (readonly [RegExp, RegExp | undefined])[] = [
  [/^(demand|seek|want|request|propose)$/, undefined],
  [/^(ask|call|press|push|hold|argue|campaign|bargain|settle|apply)$/, /^(for|that|out)$/],
  [/^insist$/, /^(on|upon)$/],
]
export const AGREEING = /^(sign|initial|clinch|conclude|seal|strike|reach|ink)$/
export const AGREEMENT =
  /^(treaty|agreement|accord|deal|pact|settlement|memorandum|truce|ceasefire|armistice|protocol)$/
/** What is done by somebody who only goes on speaking, or threatens, is no offer of terms. */
export const NO_OFFER =
  /^(talk|discuss|negotiate|meet|look|consider|live|see|know|listen|reply|answer|think|sue|seek|strike|respect|honour|honor|help|be|have|say|tell|speak|retaliate|attack|respond|escalate|act|punish|bomb|lose|face|collapse|fall|rise|cost|take|need|mean|continue|impose|like|want|make|become|happen|fail|fight|defend|try|hope|expect|welcome|decide|study|examine|go|come|remain|vote|appeal|resume|walk|quit|resign|die|suffer|benefit|lead|find|oppose|refuse|reject|veto|block|resist|boycott|withhold|quit|threaten|appeal|cancel|expel|burn|kill|fall|start)$/
/** Deeds that one side does for another: offered under a condition they are an offer without any figure. */
export const CONCEDING =
  /^(open|reopen|release|free|lift|stop|halt|cease|suspend|end|withdraw|pull|hand|return|restore|resume|extend|pay|repay|cut|lower|reduce|raise|increase|drop|waive|allow|let|permit|admit|grant|give|provide|supply|send|share|swap|exchange|limit|cap|freeze|postpone|delay|dismantle|destroy|surrender|disarm|leave|vacate|recognise|recognize|guarantee|fund|finance|buy|sell|import|export|hire|reinstate|rehire|keep|hold|host|ease|relax|remove|unfreeze|forgive|clear|sign|settle|receive|publish|disclose|scrap|abandon|abolish|accept|double|halve|transfer|evacuate|deliver|invest|improve|sweeten|roll|take|swallow|lay|put|rejoin|join|back|part|shelve|switch|store|ship|dilute|move|shut|close|bring|support|split)$/
/** Verbs of turning down, whose object is what had been offered. */
export const REFUSING = /^(reject|spurn|rebuff|dismiss|decline|refuse|snub|veto)$/
/** Verbs that move a figure: "came down to 8 per cent", "has gone up to 40". */
export const MOVING = /^(come|go|drop|inch|edge|climb|move|retreat|fall|slip|start|open|begin)$/
/** What is as a rule no term: those who sit at the table. */
export const TABLE_NOUN =
  /^(side|party|government|country|state|nation|leader|minister|union|delegation|team|people|member|official|diplomat|neighbour|neighbor|camp|faction|group|mediator|capital)s?$/
/** What is offered as a courtesy: "offered his condolences". */
export const COURTESY =
  /^(condolence|congratulation|prayer|thank|apology|sympathy|detail|explanation|comment|hope|insight|evidence|advice|view|glimpse|reason|praise|excuse|clue|criticism|assessment|support|resistance|opportunity|chance|estimate|prospect)s?$/
/** Those who weigh what others offer, and make none themselves. */
export const ONLOOKER =
  /^(analyst|observer|expert|commentator|report|study|poll|evidence|economist|critic|source|survey|figure|data|result|estimate|newspaper|lawyer|adviser|scientist)s?$/
/** What is as concrete as a figure where it is demanded. */
export const BALLOT =
  /^(referendum|vote|ballot|plebiscite|election|inquiry|enquiry|arbitration|recount|tribunal|moratorium|audit|amnesty)s?$/
