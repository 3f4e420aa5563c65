/**
 * The name of a body of people without the words that only say how many there are, or that there are no others.
 *
 * "at least eight guards" -> "eight guards"; "only the army" -> "the army"; "no hostages" -> "hostages"; "No 9" stays.
 */
const QUALIFIER =
  /^(?:at (?:least|most)|(?:more|fewer|less) than|no (?:fewer|less|more) than|up to|as (?:many|few) as|close to|an estimated|some|about|around|roughly|approximately|nearly|almost|over|under|perhaps) /i
const NUMBER =
  /^(?:\d|(?:an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|(?:thir|four|fif|six|seven|eigh|nine)t(?:een|y)|twenty|forty|half|dozens|hundreds|thousands)\b)/i
const ALONE = /^(?:only|no) (?=\p{Ll})/iu

export const unmeasured = (phrase: string): string => {
  const rest = phrase.replace(QUALIFIER, '')
  return rest !== phrase && NUMBER.test(rest) ? rest : phrase.replace(ALONE, '')
}
