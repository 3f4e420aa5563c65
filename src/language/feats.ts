/**
 * UD features of a token by its tags and form: ('VERB', 'VBD', 'said') -> "Mood=Ind|Tense=Past|VerbForm=Fin".
 *
 * A table, not a model: person and number that only the subject shows are left to the most frequent case.
 */
export type FeatsTable = ReadonlyMap<string, string>

/** Keys "VERB|VBD" and, where a word differs from that, "AUX|VBD was". */
export function featsOf(table: FeatsTable, tag: string, lower: string): string {
  return table.get(`${tag} ${lower}`) ?? table.get(tag) ?? '_'
}
