/**
 * One key for the spellings of a phrase.
 *
 * foldPhrase('the Élysée Palace') -> 'elysee palace'; foldPhrase('U.S.') -> 'us'; foldPhrase("N’Djamena") -> "n'djamena".
 * Case is lost here; where case matters ("WHO", "who") the entry itself is asked.
 */
const MARKS = /[\u0300-\u036f]/g

/** Letters without their marks: "São" -> "Sao", "Łódź" -> "Lodz". */
export const bare = (text: string): string =>
  /^[\x00-\x7f]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(/[łŁ]/g, l => (l === 'ł' ? 'l' : 'L'))
        .replace(/[øØ]/g, o => (o === 'ø' ? 'o' : 'O'))
        .replace(/ı/g, 'i')
        .replace(/[đĐ]/g, d => (d === 'đ' ? 'd' : 'D'))
        .replace(/ß/g, 'ss')
        .replace(/æ/g, 'ae')
        .replace(/[‘’ʼʻ`]/g, "'")
        .replace(/[‐‑–]/g, '-')

/** The key of a phrase: lower case, no marks, single spaces, no leading article, initials without dots. */
export const foldPhrase = (phrase: string): string => {
  const low = bare(phrase).toLowerCase()
  // The plain case, a word or two of letters, is nearly every call.
  if (!/[^a-z' -]|\s\s|^the |^\s|\s$/.test(low)) return low
  return low
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\b([a-z])\./g, '$1')
}

/** True for a name that counts only in capitals: "UN", "U.S.", "WHO", "G7". */
export const isAcronym = (name: string): boolean => /^(\p{Lu}[\p{Lu}\d.&/+-]{0,6})$/u.test(name) && name.length <= 7
