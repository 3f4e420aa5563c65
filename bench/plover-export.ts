/**
 * What `--format plover` prints for a coded sentence, against its gold: the product itself, not the deeds it is made of.
 *
 * exportFigure(rows, ground) -> {of: 511, printed: 430, first: 300, any: 320, source: 390, target: 310, code: 340, whole: 280}
 * The main line is the first in the order of the export. Its source is right where words that name that actor share
 * characters with gold's source, and so its target; an empty target of gold is met by any.
 */
import { toPlover } from '../src/export/plover.ts'
import type { Knowledge } from '../src/knowledge/index.ts'
import { createReader } from '../src/lang/en/steps.ts'
import type { Engine } from '../src/language/index.ts'
import type { AttributionReader } from '../src/read/attribution/index.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { makeReport } from '../src/record/report.ts'
import { overlaps } from '../src/text/span.ts'

export interface Coded {
  readonly sentence: string
  readonly source: string
  readonly target: string
  readonly gold_root: string
}

interface Line {
  readonly event: string
  readonly source: readonly { readonly text: string }[]
  readonly target: readonly { readonly text: string }[]
}

/** CONCEDE and RETREAT are one in the gold. */
const rootOf = (event: string): string => (/^(CONCEDE|RETREAT)$/.test(event) ? 'YIELD' : event)

export const exportFigure = (
  rows: readonly Coded[],
  ground: { readonly knowledge: Knowledge; readonly engine: Engine; readonly attribute: AttributionReader },
  told?: (line: string) => void,
): Readonly<Record<string, number>> => {
  const read = createReader(ground)
  const n = { of: 0, printed: 0, first: 0, any: 0, source: 0, target: 0, code: 0, whole: 0 }
  for (const row of rows) {
    const span = (words: string) => {
      const start = row.sentence.indexOf(words.trim())
      return { start, end: start + words.trim().length }
    }
    if (!row.source.trim() || span(row.source).start < 0 || (row.target.trim() && span(row.target).start < 0)) continue
    n.of++
    const record = reconcile([read(makeReport({ text: row.sentence, language: 'en' }))], { generator: 'bench' })
    const lines = toPlover(record)
      .split('\n')
      .filter(Boolean)
      .map(l => JSON.parse(l) as Line)
    const stands = (name: string, words: string): boolean =>
      record.actors.some(a => a.name === name && a.mentions.some(m => overlaps(m, span(words)))) ||
      (row.sentence.includes(name) && overlaps(span(name), span(words)))
    const isIn = (actors: Line['source'], words: string): boolean =>
      !words.trim() || (actors[0] !== undefined && stands(actors[0].text, words))
    const right = lines.map(l => isIn(l.source, row.source) && isIn(l.target, row.target))
    const main = lines[0]
    if (told && !right[0])
      told(
        `[${row.source}] [${row.target}] ${row.gold_root} <- ${main ? `${main.event} ${main.source[0]?.text} > ${main.target[0]?.text}` : 'none'}: ${row.sentence.slice(0, 200)}`,
      )
    if (right.some(Boolean)) n.any++
    if (!main) continue
    n.printed++
    if (right[0]) n.first++
    if (isIn(main.source, row.source)) n.source++
    if (isIn(main.target, row.target)) n.target++
    if (rootOf(main.event) === row.gold_root) n.code++
    if (right[0] && rootOf(main.event) === row.gold_root) n.whole++
  }
  return n
}
