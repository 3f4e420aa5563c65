/**
 * The tree of a tagged sentence, from one parser or from two that read in opposite directions.
 *
 * readTree({words, tags, lemmas}, models) -> {heads, labels}. How two parses become one is two-parses.ts.
 */
import { parseView } from './parse-view.ts'
import { type Parse, type ParserModel, parse } from './parser.ts'
import { joinParses, type Trust, turned } from './two-parses.ts'
import type { Word } from './word-table.ts'

export interface TaggedSentence {
  readonly words: readonly Word[]
  /** "VERB|VBD" */
  readonly tags: readonly string[]
  readonly lemmas: readonly string[]
}

export interface TreeModels {
  readonly forward: ParserModel
  /** Reads the sentence from its end; null where only one parser is shipped. */
  readonly backward: ParserModel | null
  readonly trust: readonly [Trust, Trust]
}

export function readTree(sentence: TaggedSentence, models: TreeModels): Pick<Parse, 'heads' | 'labels'> {
  const { words, tags, lemmas } = sentence
  const first = parse(parseView(words, tags, lemmas), models.forward)
  if (!models.backward) return first
  return joinParses(first, parseBackward(sentence, models.backward), models.trust)
}

export function parseBackward({ words, tags, lemmas }: TaggedSentence, model: ParserModel): Parse {
  return turned(parse(parseView(words.toReversed(), tags.toReversed(), lemmas.toReversed()), model))
}

/** The classes of the parser that reads backward: every arc on the other side. */
export function swapSides(arcs: readonly string[]): string[] {
  return arcs.map(arc => (arc.startsWith('L') ? `R${arc.slice(1)}` : `L${arc.slice(1)}`))
}
