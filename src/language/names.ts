/**
 * Finds proper names: persons, organisations, places, groups, events, outlets and works.
 *
 * "Yuri Ushakov told Kommersant" -> {from: 0, to: 2, type: 'person'}, {from: 3, to: 4, type: 'work'} where the caller's lexicon knows the paper.
 * The lexicon leads, the model proposes. Titles ("President") are no part of a name. Who is who is left to others.
 */
import { keptWhileUsed } from '../text/kept-while-used.ts'
import { type Clusters, openClusters } from './clusters.ts'
import { openModel } from './model-file.ts'
import { bestLabels, marginals, strikeOut } from './names-crf.ts'
import {
  addMemory,
  createWordReader,
  FEATURES,
  MEMORY_FEATURES,
  readDocumentWords,
  readFeatures,
} from './names-features.ts'
import { LABELS, NAME_TYPES, spansOf } from './names-labels.ts'
import { type FoundName, leadWithLexicon } from './names-lead.ts'
import { type Lexicon, matchLexicon, type NameToken } from './names-lexicon.ts'
import { recall, remember } from './names-memory.ts'
import type { NameSpan } from './token.ts'
import { type Scorer, unpackRows } from './weights.ts'

/** A trained names model, ready to score. */
export interface NamesModel {
  readonly scorer: Scorer
  readonly transitions: Float64Array
  readonly clusters: Clusters
}

/** The names of one document, for each of its sentences. */
export type NameTagger = (sentences: readonly (readonly NameToken[])[]) => readonly (readonly NameSpan[])[]

/** The model as shipped, unpacked once and kept while it is used. @throws ParleyError 'model-missing' or 'model-damaged' */
export const openNamesModel = keptWhileUsed((): NamesModel => {
  const model = openModel('names')
  const pairs = model.part('transitions')
  const view = new DataView(pairs.buffer, pairs.byteOffset, pairs.byteLength)
  return {
    scorer: unpackRows(model.part('weights')),
    transitions: Float64Array.from({ length: LABELS * LABELS }, (_, i) => view.getFloat32(4 * i, true)),
    clusters: openClusters(),
  }
})

const NOTHING: Lexicon = Object.freeze({ lookup: () => [] })
/** A sentence longer than this is read in pieces, so that memory stays small whatever comes in. */
const LONGEST = 400

/** Makes a tagger of whole documents: a word is read in the light of how it was read elsewhere in the same document. */
export const createNameTagger = (model: NamesModel, lexicon: Lexicon = NOTHING): NameTagger => {
  const read = createWordReader(model.clusters)
  const transitions = strikeOut(model.transitions)
  const steps = transitions.map(Math.exp)
  const keys = new Int32Array(FEATURES)
  const cells = new Float32Array(LABELS)
  /** Adds to the scores of each token what the features from `slot` on say, up to the first that is empty. */
  const addScores = (scores: Float32Array, features: Int32Array, slot: number): Float32Array => {
    const count = scores.length / LABELS
    for (let i = 0; i < count; i++) {
      let n = 0
      for (let at = i * FEATURES + slot, end = (i + 1) * FEATURES; at < end && features[at] !== 0; at++)
        keys[n++] = features[at]!
      if (n === 0) continue
      cells.fill(0)
      model.scorer.score(keys, n, cells)
      for (let label = 0; label < LABELS; label++) scores[i * LABELS + label]! += cells[label]!
    }
    return scores
  }
  return sentences => {
    const words = readDocumentWords(sentences)
    const pieces = sentences.flatMap((tokens, sentence) => cut(tokens).map(piece => ({ ...piece, sentence })))
    const first = pieces.map(piece => {
      const matches = matchLexicon(piece.tokens, lexicon)
      const features = readFeatures({ tokens: piece.tokens, words, matches }, read)
      const scores = addScores(new Float32Array(piece.tokens.length * LABELS), features, 0)
      const labels = bestLabels(scores, piece.tokens.length, transitions)
      return { ...piece, matches, scores, labels }
    })
    const memory = remember(first)
    const names: NameSpan[][] = sentences.map(() => [])
    for (const piece of first) {
      const { tokens, matches, sentence, offset } = piece
      const features = new Int32Array(tokens.length * FEATURES)
      addMemory(features, tokens, i => recall(memory, piece, i))
      const scores = addScores(piece.scores, features, FEATURES - MEMORY_FEATURES)
      const labels = bestLabels(scores, tokens.length, transitions)
      const spans = spansOf(labels)
      if (spans.length === 0 && matches.length === 0) continue
      const sure = spans.length > 0 ? marginals(scores, tokens.length, steps).at : new Float64Array(0)
      const found: FoundName[] = spans.map(({ from, to, type }) => {
        let confidence = 1
        for (let i = from; i < to; i++) confidence = Math.min(confidence, sure[i * LABELS + labels[i]!]!)
        return { from, to, type: NAME_TYPES[type]!, by: 'model', confidence }
      })
      for (const name of leadWithLexicon(tokens, found, matches)) {
        names[sentence]!.push(
          Object.freeze({
            start: tokens[name.from]!.start,
            end: tokens[name.to - 1]!.end,
            ...name,
            from: name.from + offset,
            to: name.to + offset,
          }),
        )
      }
    }
    return names
  }
}

const cut = (tokens: readonly NameToken[]): { tokens: readonly NameToken[]; offset: number }[] => {
  if (tokens.length <= LONGEST) return tokens.length > 0 ? [{ tokens, offset: 0 }] : []
  return Array.from({ length: Math.ceil(tokens.length / LONGEST) }, (_, i) => ({
    tokens: tokens.slice(i * LONGEST, (i + 1) * LONGEST),
    offset: i * LONGEST,
  }))
}
