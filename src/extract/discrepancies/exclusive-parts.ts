/**
 * Words for parts of which nobody can be in two: votes for and against, men and women, the freed and the held.
 *
 * exclusive('131 voted for the treaty and 97 against') -> true; exclusive('30 lost roofs and 25 were flooded') -> false.
 */
const SETS: readonly (readonly RegExp[])[] = [
  [
    /\b(?:for|in favour|in favor|yes|approved)\b/i,
    /\b(?:against|no|opposed|rejected)\b/i,
    /\b(?:abstain\w*|abstention\w*|absent|stayed away)\b/i,
  ],
  [/\b(?:guilty|convicted|sentenced)\b/i, /\b(?:acquitted|cleared|not guilty)\b/i],
  [/\b(?:men|male|males|boys)\b/i, /\b(?:women|female|females|girls)\b/i, /\bchildren\b/i],
  [/\b(?:dead|died|killed)\b/i, /\b(?:survived|survivors?|alive|unhurt)\b/i, /\b(?:missing)\b/i],
  [
    /\b(?:freed|released|let go|sent home|returned|handed over|exchanged)\b/i,
    /\b(?:held|in custody|detained|remain\w*|kept|jailed|captive)\b/i,
  ],
  [/\b(?:open|opened|reopened|working|running)\b/i, /\b(?:closed|shut|blocked|cancelled|canceled)\b/i],
  [/\b(?:soldiers|troops|fighters|police officers|policemen)\b/i, /\bcivilians\b/i],
  [/\b(?:signed|ratified|accepted|agreed)\b/i, /\b(?:refused|declined|rejected|not signed)\b/i],
]

export const exclusive = (text: string): boolean => SETS.some(set => set.filter(form => form.test(text)).length > 1)
