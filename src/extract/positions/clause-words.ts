/**
 * Words at which a sentence is cut into clauses, as data: coordinators, adverbial conjunctions, verbs of saying.
 */

export const COORDINATORS = /^(and|but|or|nor|yet|so)$/
export const ADVERBIAL = /^(while|whereas|though|although|whilst|because|since)$/

/** Lemmas that only report; those that take a stance themselves ("insist on", "reject") are no mere reporting. */
export const SAYING =
  /^(say|tell|add|state|note|warn|declare|stress|emphasise|emphasize|explain|announce|write|remark|repeat|reiterate|confirm|claim|argue|concede|admit|acknowledge|report|recall|indicate|suggest|hint|signal|predict|assure|inform|reply|respond|comment|observe|caution|maintain|point|quote|post|vow|promise|pledge)$/
