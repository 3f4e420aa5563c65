/**
 * Opens the models of syntax, once: models/tagger.bin (tags, lemmas, features) and models/parser.bin.
 *
 * openSyntax() -> {tagger, lemmas, feats, trees}. Tables lie in the files as lines "key TAB value". Training writes them with
 * `packTable`, so that both sides of the format stand here.
 */

import { keptWhileUsed } from '../text/kept-while-used.ts'
import type { FeatsTable } from './feats.ts'
import { hashText } from './hash.ts'
import type { LemmaRules } from './lemma.ts'
import { type Model, openModel } from './model-file.ts'
import { LEFT } from './parse-state.ts'
import { type ParserModel, parserClasses } from './parser.ts'
import { swapSides, type TreeModels } from './read-tree.ts'
import type { TagModel } from './tagger.ts'
import { unpackRows } from './weights.ts'

export interface SyntaxModels {
  readonly tagger: TagModel
  readonly lemmas: LemmaRules
  readonly feats: FeatsTable
  readonly trees: TreeModels
  /** Turns the tagger's margin into a probability: 1 / (1 + exp(-(a * margin + b))). */
  readonly sure: { readonly a: number; readonly b: number }
}

/** @throws ParleyError 'model-missing' or 'model-damaged' */
export const openSyntax = (folder?: URL): SyntaxModels => (folder ? unpackSyntax(folder) : shippedSyntax())

const shippedSyntax = keptWhileUsed(() => unpackSyntax())

function unpackSyntax(folder?: URL): SyntaxModels {
  const tagger = openModel('tagger', folder)
  const parser = openModel('parser', folder)
  const lists = readTable(tagger, 'seen')
  const arcs = strings(parser.meta.arcs)
  return Object.freeze({
    tagger: {
      classes: strings(tagger.meta.classes),
      scorer: unpackRows(tagger.part('weights')),
      seen: new Map([...lists].map(([word, tags]) => [word, hashText(tags)])),
    },
    lemmas: readTable(tagger, 'lemmas'),
    feats: readTable(tagger, 'feats'),
    trees: {
      forward: openParser(arcs, parser.part('forward')),
      backward: parser.meta.both ? openParser(swapSides(arcs), parser.part('backward')) : null,
      trust: parser.meta.trust as TreeModels['trust'],
    },
    sure: { a: Number(tagger.meta.sureA), b: Number(tagger.meta.sureB) },
  })
}

/** Half of the steps cannot make an arc to the left: its classes are put off. */
function openParser(arcs: readonly string[], weights: Uint8Array): ParserModel {
  const classes = parserClasses(arcs)
  return { ...classes, scorer: unpackRows(weights, klass => classes.actions[klass] === LEFT) }
}

export function packTable(table: ReadonlyMap<string, string>): Uint8Array {
  const lines = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}\t${value}`)
  return Buffer.from(lines.join('\n'))
}

function readTable(model: Model, part: string): Map<string, string> {
  const table = new Map<string, string>()
  for (const line of new TextDecoder().decode(model.part(part)).split('\n')) {
    const tab = line.indexOf('\t')
    table.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return table
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
