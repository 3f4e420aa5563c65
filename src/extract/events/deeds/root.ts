/**
 * The root codes of event data: PLOVER's (2021), with CONCEDE and RETREAT as one, YIELD, as coders of pairs have them.
 *
 * "The army released the hostages" -> YIELD; "the court convicted Ayad" -> ACCUSE; "will meet" -> AGREE.
 * They code deeds between two parties, speech among them; the types of events in a record are narrower (record.md).
 */
export type Root =
  | 'ACCUSE'
  | 'AGREE'
  | 'AID'
  | 'ASSAULT'
  | 'COERCE'
  | 'CONSULT'
  | 'COOPERATE'
  | 'MOBILIZE'
  | 'PROTEST'
  | 'REJECT'
  | 'REQUEST'
  | 'SANCTION'
  | 'SUPPORT'
  | 'THREATEN'
  | 'YIELD'
