/**
 * What a language engine says of a sentence: the one interface between an engine and the readers.
 *
 * "Ushakov said no." -> said: {lemma: 'say', upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root'}.
 * Any engine that fills this may stand in for ours. Names follow Universal Dependencies v2 (universaldependencies.org);
 * offsets count UTF-16 code units in the report's text.
 */
import type { Span } from '../text/span.ts'

/** Kinds of proper names the engine proposes. `group` is a nationality, faith or political group; `work` an outlet or a work. */
export type NameType = 'person' | 'organisation' | 'place' | 'group' | 'event' | 'work'

export interface Token extends Span {
  /** The characters, `text.slice(start, end)`. A contraction is split as UD does: "don't" -> "do", "n't". */
  readonly text: string
  readonly lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX ... */
  readonly upos: string
  /** Penn Treebank tag: NN, VBD ... */
  readonly xpos: string
  /** UD features "Mood=Ind|Tense=Past", `_` where there are none. */
  readonly feats: string
  /** Index of the head in `Sentence.tokens`; -1 at the root. */
  readonly head: number
  /** Relation to the head: nsubj, obj, ccomp, obl:tmod ... */
  readonly deprel: string
  /** How sure the tagger is of `upos`, 0-1, where it says so. */
  readonly confidence?: number
}

export interface NameSpan extends Span {
  readonly type: NameType
  /** First and last + 1 token index in the sentence. */
  readonly from: number
  readonly to: number
  /** Where the name comes from: the caller's lexicon or the model. */
  readonly by: 'lexicon' | 'model'
  /** 0-1. */
  readonly confidence: number
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  readonly names: readonly NameSpan[]
}

/** Turns text into parsed sentences. Never throws on any string; an empty text gives an empty list. */
export interface Engine {
  readonly name: string
  parse(text: string): readonly Sentence[]
}
