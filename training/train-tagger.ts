/**
 * Trains the tagger: trainTagger(sentences, options) -> a TagModel with unpacked weights, ready to be used or packed.
 *
 * The second pass learns from first-pass tags of models that had not seen the sentence (jackknifed), as at run time.
 */
import { hashText } from '../src/language/hash.ts'
import { capsOf, contextFeatures, TAG_FEATURES, type TagView, wordFeatures } from '../src/language/tag-features.ts'
import { isHeadline, seenOf, type TagModel, tag, tagHashes } from '../src/language/tagger.ts'
import type { Word } from '../src/language/word-table.ts'
import { type Perceptron, perceptron } from './perceptron.ts'
import { type Random, shuffled } from './random.ts'

export interface TagExample {
  readonly words: readonly Word[]
  readonly gold: Uint8Array
}

export interface TagTraining {
  readonly classes: readonly string[]
  readonly rounds: number
  readonly random: Random
}

/** Words seen at least this often show which tags they had: a rarer word would only repeat its own gold tag. */
const SEEN_LEAST = 4

export function tagsSeen(examples: readonly TagExample[], classes: readonly string[]): Map<string, number> {
  return new Map([...tagListsSeen(examples, classes)].map(([word, tags]) => [word, hashText(tags)]))
}

export function tagListsSeen(examples: readonly TagExample[], classes: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<number, number>>()
  for (const { words, gold } of examples) {
    words.forEach((word, i) => {
      const tags = counts.get(word.lower) ?? new Map<number, number>()
      counts.set(word.lower, tags.set(gold[i]!, (tags.get(gold[i]!) ?? 0) + 1))
    })
  }
  const lists = new Map<string, string>()
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0)
    if (total < SEEN_LEAST) continue
    const kept = [...tags].filter(([, count]) => count >= Math.max(2, total * 0.02)).map(([klass]) => classes[klass]!)
    lists.set(word, kept.sort().join(' '))
  }
  return lists
}

/** One pass; `ahead` gives for each example the tags of the pass before, as hashes. */
export function trainPass(
  examples: readonly TagExample[],
  training: TagTraining & { seen: ReadonlyMap<string, number> },
  ahead?: readonly Int32Array[],
): Perceptron {
  const model = perceptron()
  const hashes = tagHashes(training.classes)
  const keys = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(training.classes.length)
  const order = examples.map((_, index) => index)
  for (let round = 0; round < training.rounds; round++) {
    for (const index of shuffled(order, training.random)) {
      const { words, gold } = examples[index]!
      const view = {
        words,
        seen: seenOf(words, training.seen),
        tags: new Int32Array(words.length),
        headline: isHeadline(words),
        ...(ahead ? { ahead: ahead[index]! } : {}),
      }
      for (let i = 0; i < words.length; i++) {
        const n = allFeatures(view, i, keys)
        scores.fill(0)
        model.score(keys, n, scores)
        let best = 0
        for (let klass = 1; klass < scores.length; klass++) if (scores[klass]! > scores[best]!) best = klass
        if (best !== gold[i]) model.update(keys, n, { good: gold[i]!, bad: best })
        model.tick()
        view.tags[i] = hashes[best]!
      }
    }
  }
  model.average()
  return model
}

function allFeatures(view: TagView, i: number, keys: Int32Array): number {
  const n = wordFeatures(view.words[i]!, { seen: view.seen[i]!, caps: capsOf(view, i) }, keys)
  return n + contextFeatures(view, i, keys.subarray(n))
}

/** Tags of every example by models trained on the other folds, with one or two passes. */
export function jackknifed(
  examples: readonly TagExample[],
  training: TagTraining,
  { folds, ahead }: { folds: number; ahead?: readonly Int32Array[] },
): Uint8Array[] {
  const tags: Uint8Array[] = new Array(examples.length)
  const hashes = tagHashes(training.classes)
  for (let fold = 0; fold < folds; fold++) {
    const others = examples.filter((_, index) => index % folds !== fold)
    const seen = tagsSeen(others, training.classes)
    const model = trainPass(
      others,
      { ...training, seen },
      ahead?.filter((_, index) => index % folds !== fold),
    )
    examples.forEach(({ words }, index) => {
      if (index % folds !== fold) return
      tags[index] = tagWith(words, { model, seen, hashes, ahead: ahead?.[index] })
    })
  }
  return tags
}

function tagWith(
  words: readonly Word[],
  how: { model: Perceptron; seen: ReadonlyMap<string, number>; hashes: Int32Array; ahead?: Int32Array | undefined },
): Uint8Array {
  const keys = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(how.hashes.length)
  const classes = new Uint8Array(words.length)
  const view = {
    words,
    seen: seenOf(words, how.seen),
    tags: new Int32Array(words.length),
    headline: isHeadline(words),
    ...(how.ahead ? { ahead: how.ahead } : {}),
  }
  for (let i = 0; i < words.length; i++) {
    const n = allFeatures(view, i, keys)
    scores.fill(0)
    how.model.score(keys, n, scores)
    let best = 0
    for (let klass = 1; klass < scores.length; klass++) if (scores[klass]! > scores[best]!) best = klass
    classes[i] = best
    view.tags[i] = how.hashes[best]!
  }
  return classes
}

export interface TrainedTagger {
  readonly model: TagModel
  readonly first: Perceptron
  readonly second: Perceptron
  /** Tags of the training examples as an unseen text would get them: what the parser should train on. */
  readonly jackknifed: readonly Uint8Array[]
}

/** `quick`: the parser gets jackknifed tags of the first pass, which saves half of the time. */
export function trainTagger(
  examples: readonly TagExample[],
  training: TagTraining & { folds: number; quick: boolean },
): TrainedTagger {
  const hashes = tagHashes(training.classes)
  const seen = tagsSeen(examples, training.classes)
  const asHashes = (tags: Uint8Array) => Int32Array.from(tags, klass => hashes[klass]!)
  const firstClasses = jackknifed(examples, training, { folds: training.folds })
  const firstTags = firstClasses.map(asHashes)
  const first = trainPass(examples, { ...training, seen })
  const second = trainPass(examples, { ...training, seen }, firstTags)
  const secondTags = training.quick
    ? firstClasses
    : jackknifed(examples, training, { folds: training.folds, ahead: firstTags })
  return { model: { classes: training.classes, first, second, seen }, first, second, jackknifed: secondTags }
}

export function tagAccuracy(examples: readonly TagExample[], model: TagModel): { upos: number; xpos: number } {
  let [upos, xpos, total] = [0, 0, 0]
  for (const { words, gold } of examples) {
    const { classes } = tag(words, model)
    gold.forEach((want, i) => {
      const [wantU, wantX] = (model.classes[want] ?? '').split('|')
      const [gotU, gotX] = (model.classes[classes[i]!] ?? '').split('|')
      total++
      if (wantU === gotU) upos++
      if (wantX === gotX) xpos++
    })
  }
  return { upos: (100 * upos) / total, xpos: (100 * xpos) / total }
}
