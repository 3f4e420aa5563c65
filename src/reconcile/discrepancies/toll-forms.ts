/**
 * Numbers of the dead and hurt that no noun follows: "left nine dead", "killing all 23 on board".
 */
const TOLL_VERB: readonly (readonly [string, RegExp])[] = [
  ['killed', /\b(?:killed|killing|kills) (?:all |at least |some |about |more than |an estimated )?$/i],
  ['wounded', /\b(?:wounded|wounding|injured|injuring|hurt|hurting) (?:at least |some |about |more than |another )?$/i],
]
const TOLL_AFTER: readonly (readonly [string, RegExp])[] = [
  [
    'killed',
    /^(?: of [\p{L} ’-]{2,24})?(?: who [\p{L} ’-]{3,40}| [\p{L}’-]{2,14}){0,3}? (?:were killed|was killed|were martyred|died|dead|perished|lost their lives|were buried|fell|had died|have died|had been killed|have been killed|were dead)\b/iu,
  ],
  [
    'wounded',
    /^(?: of [\p{L} ’-]{2,24})?(?: who [\p{L} ’-]{3,40}| [\p{L}’-]{2,14}){0,3}? (?:were |was |had been |have been )?(?:slightly |badly |seriously )?(?:wounded|injured|hurt)\b/iu,
  ],
]
/** What the number between two places of a text is a toll of, if any. */
export const tollOf = (text: string, at: number, end: number): string | undefined => {
  const [before, after] = [text.slice(Math.max(0, at - 40), at), /^[^.,;:\n]*/.exec(text.slice(end, end + 70))![0]]
  return TOLL_VERB.find(([, form]) => form.test(before))?.[0] ?? TOLL_AFTER.find(([, form]) => form.test(after))?.[0]
}
