/**
 * Word classes: which words behave alike, learned from unlabelled text.
 *
 * clusters.of('Kyiv') -> 1733, the class that also holds "moscow" and "minsk"; clusters.levels[0][1733] -> 12, a wider class.
 * A word that was not seen gives -1. How the classes were made: training/clusters.ts and models/clusters.md.
 */

import { keptWhileUsed } from '../text/kept-while-used.ts'
import { openModel } from './model-file.ts'

/** Fine classes with wider classes above them. */
export interface Clusters {
  /** The number of fine classes. */
  readonly classes: number
  /** For each wider level, widest first, the class of every fine class. */
  readonly levels: readonly Uint16Array[]
  /** The fine class of a word as written, else of its lower-case form; -1 where neither is known. */
  of(word: string): number
}

/** The parts of the classes as they are stored. `words` is sorted by code units. */
export interface ClusterTable {
  readonly words: readonly string[]
  readonly fine: Uint16Array
  readonly levels: readonly Uint16Array[]
}

const MAGIC = 'parley-clusters/1'

/** Packs a table: a JSON line, the words (count of shared characters, then the rest), the wider levels, the fine classes. */
export const encodeClusters = (table: ClusterTable): Uint8Array => {
  const classes = table.levels[0]?.length ?? 0
  const lines: string[] = []
  let before = ''
  for (const word of table.words) {
    let shared = 0
    while (shared < before.length && shared < 25 && before[shared] === word[shared]) shared++
    lines.push(String.fromCharCode(65 + shared) + word.slice(shared))
    before = word
  }
  const words = Buffer.from(lines.join('\n'), 'utf8')
  const head = { magic: MAGIC, count: table.words.length, classes, levels: table.levels.length, bytes: words.length }
  const planes = [...table.levels, table.fine].flatMap(part => [
    Uint8Array.from(part, id => id >> 8),
    Uint8Array.from(part, id => id & 255),
  ])
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), words, ...planes])
}

/** Opens what `encodeClusters` packed; throws a plain Error where the bytes are something else. */
export const decodeClusters = (bytes: Uint8Array): Clusters => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = buffer.indexOf(10) + 1
  const head = JSON.parse(buffer.toString('utf8', 0, Math.max(0, body))) as Record<string, number | string>
  if (head.magic !== MAGIC) throw new Error('not a table of word classes')
  const classes = Number(head.classes)
  const words = Number(head.bytes)
  let at = body + words
  const plane = (length: number): Uint16Array => {
    const ids = Uint16Array.from({ length }, (_, i) => (bytes[at + i]! << 8) | bytes[at + length + i]!)
    at += 2 * length
    return ids
  }
  const levels = Array.from({ length: Number(head.levels) }, () => plane(classes))
  const fine = plane(Number(head.count))
  if (at !== bytes.length) throw new Error('a table of word classes of the wrong length')
  const index = new Map<string, number>()
  let word = ''
  buffer
    .toString('utf8', body, body + words)
    .split('\n')
    .forEach((line, i) => {
      word = word.slice(0, line.charCodeAt(0) - 65) + line.slice(1)
      index.set(word, fine[i]!)
    })
  return Object.freeze({
    classes,
    levels: Object.freeze(levels),
    of: (written: string): number => index.get(written) ?? index.get(written.toLowerCase()) ?? -1,
  })
}

/** The classes as shipped. @throws ParleyError 'model-missing' or 'model-damaged' */
export const openClusters = keptWhileUsed((): Clusters => decodeClusters(openModel('clusters').part('table')))
