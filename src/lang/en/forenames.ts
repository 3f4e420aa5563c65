/**
 * Names that the name reader cut: a forename that is a word of the language, left out before its surname.
 *
 * "Blessing Moyo, 52, led": read as [Moyo], mended to [Blessing Moyo], a person.
 * Only where the grammar takes both for one name (`flat`, `compound`) and the word before stands in no name of its own.
 */
import type { NameSpan, Sentence } from '../../language/token.ts'

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|rev|reverend|father|sister|brother|judge|justice|general|colonel|major|captain|lieutenant|sergeant|commander|admiral|president|minister|secretary|chancellor|chairman|chair|chief|king|queen|prince|princess|sheikh|imam|pope|bishop|archbishop|cardinal|rabbi|ambassador|senator|governor|mayor|commissioner|inspector|superintendent|constable|deputy|acting|former|premier|envoy|spokesman|spokeswoman|leader|director|councillor|representative|congressman|congresswoman|deacon|pastor|monsignor|emir|sultan|ayatollah|mullah|madam|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i
/** A place that the reader is not sure of may be a surname. */
const DOUBT = 0.6

const mendedName = (s: Sentence, n: NameSpan): NameSpan => {
  const before = s.tokens[n.from - 1]
  const only = s.tokens[n.from]!
  const doubtful = n.type === 'person' || (n.type === 'place' && n.confidence < DOUBT)
  if (n.to - n.from !== 1 || !doubtful || before?.upos !== 'PROPN') return n
  const one = only.deprel === 'flat' && only.head === n.from - 1
  if (!one || !/^\p{Lu}\p{Ll}+$/u.test(before.text) || TITLE.test(before.text)) return n
  if (s.names.some(o => o.from < n.from && o.to >= n.from)) return n
  return Object.freeze({ ...n, start: before.start, from: n.from - 1, type: 'person' })
}

/** The sentence itself where no name is mended. */
export const withForenames = (s: Sentence): Sentence => {
  const names = s.names.map(n => mendedName(s, n))
  return names.every((n, i) => n === s.names[i]) ? s : { ...s, names }
}
