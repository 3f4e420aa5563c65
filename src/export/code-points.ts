/**
 * From UTF-16 units to Unicode code points: what JavaScript counts and what W3C selectors count.
 *
 * codePoints('😀 no')(3) -> 2
 */
import { countWhile } from '../text/count-while.ts'

/** A counter over one text: the number of code points before a UTF-16 offset. */
export const codePoints = (text: string): ((offset: number) => number) => {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(m => m.index)
  return offset => offset - countWhile(pairs, at => at < offset)
}
