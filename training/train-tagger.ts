/**
 * Trains the tagger: trainTagger(examples, options) -> the model, and the tags that the parser should learn from.
 *
 * Those are jackknifed: each sentence is tagged by a model that has not seen it, with as many mistakes as at run time. A second pass
 * that also sees the tags to the right gave 0.08 for twice the time and size, and was dropped.
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
  readonly rare: number
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

function learn(
  examples: readonly TagExample[],
  training: TagTraining & { seen: ReadonlyMap<string, number> },
): Perceptron {
  const model = perceptron(training.rare)
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

export interface TrainedTagger {
  readonly model: TagModel
  readonly learned: Perceptron
  /** Tags of the training examples as an unseen text would get them: what the parser should train on. */
  readonly jackknifed: readonly Uint8Array[]
}

export function trainTagger(examples: readonly TagExample[], training: TagTraining & { folds: number }): TrainedTagger {
  const seen = tagsSeen(examples, training.classes)
  const learned = learn(examples, { ...training, seen })
  return {
    model: { classes: training.classes, scorer: learned, seen },
    learned,
    jackknifed: jackknife(examples, training),
  }
}

/** Tags of every example by a model trained on the other folds. */
function jackknife(examples: readonly TagExample[], training: TagTraining & { folds: number }): Uint8Array[] {
  const tags: Uint8Array[] = new Array(examples.length)
  for (let fold = 0; fold < training.folds; fold++) {
    const others = examples.filter((_, index) => index % training.folds !== fold)
    const seen = tagsSeen(others, training.classes)
    const model = { classes: training.classes, scorer: learn(others, { ...training, seen }), seen }
    examples.forEach(({ words }, index) => {
      if (index % training.folds === fold) tags[index] = tag(words, model).classes
    })
  }
  return tags
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
