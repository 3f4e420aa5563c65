/**
 * Spans by the sentences they touch, so that nothing asks all of a report's mentions for one sentence.
 *
 * bySentence(times, sentences)(3) -> the times that touch the fourth sentence, in order.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'

export const bySentence = <S extends Span>(
  spans: readonly S[],
  sentences: readonly Sentence[],
): ((index: number) => readonly S[]) => {
  const lists = new Map<number, S[]>()
  const add = (index: number, span: S): void => {
    const list = lists.get(index)
    if (list) list.push(span)
    else lists.set(index, [span])
  }
  for (const span of spans) {
    let at = sentenceAt(sentences, span.start)
    // A mark may stand between sentences: the next one counts.
    if (at < 0) at = sentences.findIndex(s => s.end > span.start)
    for (let k = Math.max(at, 0); at >= 0 && k < sentences.length && sentences[k]!.start < span.end; k++) add(k, span)
  }
  return index => lists.get(index) ?? []
}
