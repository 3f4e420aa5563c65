/**
 * A list of words written as text, as a set.
 *
 * wordSet('talks  vote\n strike') -> {talks, vote, strike}.
 */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
