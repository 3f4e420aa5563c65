/**
 * Words of commitments: who binds himself, who is bound, what runs out.
 *
 * "undertook to", "must ... by", "gave both sides until", "lapses on". Data for the finders; no rule of its own.
 */

/** Verbs by which somebody binds himself, in any form. */
export const UNDERTAKE =
  /\b(?:undert(?:ake|akes|ook|aken|aking)|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|commit(?:s|ted|ting)?(?: (?:itself|themselves|himself|herself))?|agree(?:s|d|ing)?|guarantee(?:s|d|ing)?|sw(?:ore|orn|ear|ears)|assur(?:e|es|ed|ing)|commitments?|assurances?|obligations?|undertakings|pledges|pledge was made|gave (?:its|his|her|their) word|signed up|bound (?:itself|themselves|himself|herself)|consent(?:s|ed)?)\b/gi

/** The strong ones bind without a date. */
export const STRONG = /^(?:undert|promis|pledg|commit(?!ment)|gave|sw[eo]r|bound)/i

/** What binds somebody from outside, before a verb. */
export const BOUND =
  /\b(?:must|shall|ha(?:s|ve|d) to|needs? to|(?:is|are|was|were) under (?:an? |the )?(?:[a-z]+ )?(?:orders?|obligation|duty|instructions?) to|(?:is|are|was|were|been) (?:legally |formally |also |now )?(?:required|obliged|bound|due|ordered|instructed|contracted|committed|told|summoned|expected under [a-z ]{3,30})(?: (?:by|under|in|last) (?:[\w’']+ ){1,6}?)?\s?to)\s/gi

/** A plan told as one: only with a limit. */
export const IS_TO = /\b(?:is|are|was|were) to (?=[a-z])/gi

export const WILL = /\b(?:will|would|[’']d|[’']ll)\s/gi

export const GIVE =
  /\b(?:gives?|gave|given|giving|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|set(?:s|ting)?|leaves?|left)\b/gi
export const HAVE = /\b(?:has|have|had)\b/gi

/** What runs out by itself, told of the present or the future. */
export const EXPIRE =
  /(?<!\b(?:would|could|might|may|can|should|to|not|did) )\b(?:expires?|lapses?|runs? out|ceases?|terminates?|comes? to an end|falls? away|becomes? void|(?:will|shall) (?:expire|lapse|end|run out|cease|terminate|come to an end|fall away|be void|become void)|(?:is|are|was|were) (?:due|set|scheduled) to (?:expire|lapse|end|run out|cease|terminate)|(?:is|are) to (?:expire|lapse|end|run out|cease|terminate)|,? (?:due|set|scheduled) to (?:expire|lapse|end|run out|close)|closes|ends)\s+(?:on |at |in |by |after |this |next )?$/i
/** The same told back from a later day: "said that the offer expired on 30 September". */
export const RAN_OUT = /\b(?:expired|lapsed|ran out|ended|would (?:expire|lapse|end|run out))\s+(?:on |at |in )?$/i
/** "by June 30, when a standstill it granted expires": the end told behind its day. */
export const WHEN_ENDS =
  /^,? when ([^.;,]{3,70} (?:expires?|lapses?|ends?|runs? out|(?:is|are) due to (?:expire|lapse|end|run out)|will (?:expire|end|lapse|run out)))\b/i
/** What can run out. */
export const RIGHT =
  /\b(?:terms?|permits?|licen[cs]es?|contracts?|leases?|mandates?|agreements?|deals?|accords?|arrangements?|visas?|concessions?|exemptions?|obligations?|standstills?|stay|respite|extensions?|offers?|bids?|amnest(?:y|ies)|truces?|ceasefires?|pauses?|moratoriums?|deadlines?|ultimatums?|windows?|waivers?|suspensions?|freezes?|permissions?|authori[sz]ations?|bans?|embargo|treat(?:y|ies)|pacts?|grace|halt|lull|proposals?|guarantees?|cover|subsid(?:y|ies)|quota|tenders?|options?|consultations?|protection|immunity|reprieve|dispensation|derogation|sanctions|lock-?up|franchise)\b/i
/** Terms that somebody serves, in an office, a prison or a school: nobody owes their end. */
export const OF_OFFICE =
  /\b(?:(?:my|his|her|your|our|[\w’'-]+[’']s) (?:[\w-]+ ){0,3}terms?|terms? (?:in|of) office|terms? as|(?:first|second|third|final|last|current|present|presidential|mayoral|parliamentary|legislative|prison|jail|school|autumn|spring|summer|winter|\w+-year|\w+-month) terms?|(?:president|chairman|chairwoman|chair|director|governor|mayor|speaker|judge|minister|secretary-general|commissioner)[’']s mandate|(?:sentenced|jailed|elected|appointed|re-elected) (?:for|to|on) [^,;:]{1,30}|tenure|presidency|chairmanship|sentence|career|secondment|posting|season|semester|holidays?|term time)\b[^,;:]{0,40}$/i
export const STANDS =
  /\b(?:(?:remains?|stays?|is|are|be|will remain|will stay) (?:open|valid|in force|in place|in effect|on the table|on hold|available|suspended|frozen|binding)|stands?|holds? good|holds?|runs?|applies|apply|lasts?|valid|good)(?:\s*,[^,]{1,40},)?\s+$/i

/** A right or a rest given for a length of time. */
export const FOR_LENGTH =
  /\b(?:on hold|suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|fr(?:oze|ozen|eeze|eezes)|extend(?:s|ed|ing)?|adopted|postponed?|delay(?:s|ed)?|renew(?:s|ed)?|waiv(?:es?|ed)|imposed|approved|prolonged|halted|lifted|in force|valid|granted)\b[^.;:]{0,60}$/i

/** What an expiry that is told again is called. */
export const AGAIN =
  /\b(?:the|that|this|its|their|his|her|\w+[’']s) (?:\w+ ){0,2}(?:deadline|ultimatum|pause|truce|offer|suspension|freeze|moratorium|waiver|exemption|mandate|amnesty|grace period|time limit|window|extension|reprieve|stay|standstill)\b/i

export const DUE =
  /\b(?:falls?|fell|is|are|was|were|comes?|becomes?|payment) due\b[^.;]{0,20}$|\bpayable\s[^.;]{0,12}$/i

/** A verb behind the reporter's "warned", "expects": no undertaking. */
export const PREDICT =
  /^(?:predict|warn|expect|fear|estimate|forecast|doubt|hope|believe|think|threaten|reckon|hint|suggest|claim|allege|speculate|anticipate|caution)/i

/** Organs of which each side has one: "both parliaments" are the two sides. */
export const ORGANS =
  /\b(?:part(?:y|ies)|sides?|governments?|parliaments?|navies|armies|capitals|countries|states|nations|presidents|leaders|ministers|foreign ministers|neighbours|neighbors|signatories|assemblies|legislatures|militaries|belligerents)\b/i
export const BOTH = /\b(?:both|each|either|neither|the two)\b/i

/** An agreement that a clause stands under, at the start of its sentence. */
export const SETTLED =
  /^[“"]?(?:Under|In) (?:the |a |an |its |their |this |that )?(?:[\w’'-]+ ){0,4}?(?:deal|agreement|accord|settlement|pact|treaty|truce|ceasefire|protocol|terms|contract|memorandum|compromise|law|ruling|resolution|order|charter|constitution)\b/i
