/**
 * Whether a deed that somebody says he would do is an offer: "would open the road if the shelling stopped" is one.
 *
 * Its own words have a figure, or it is done for another and waits for something. Planned, promised and foreseen deeds are
 * none; "only if" tells what must come first.
 */
interface Deed {
  /** Done for another: opened, freed, paid. */
  readonly conceding: boolean
  /** Told as settled: "will". */
  readonly planned?: boolean
  readonly figured?: boolean
  /** What it waits for: "if", "only-if". */
  readonly waitsFor: readonly string[]
}

export const offersDeed = ({ conceding, planned = false, figured = false, waitsFor }: Deed): boolean =>
  waitsFor.length === 0 ? figured && !planned : figured || (conceding && waitsFor.includes('if'))
