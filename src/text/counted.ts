/**
 * Numbers and articles before nouns, as English has them, in lines said to people.
 *
 * counted(1, 'decision') -> "1 decision"; counted(2, 'entry', 'entries') -> "2 entries"; withArticle('event') -> "an event".
 */

/** `many` only where it is not the noun with an s. */
export const counted = (n: number, noun: string, many = `${noun}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? noun : many}`

/** By the first letter: enough for the nouns of the record. */
export const withArticle = (noun: string): string => `${/^(?:[aeio]|u(?!ni))/i.test(noun) ? 'an' : 'a'} ${noun}`
