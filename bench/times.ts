/**
 * Measures the reader of times on GUM (news, interview) and MEANTIME (apple, gm), beside chrono-node.
 *
 *     npx tsx bench/times.ts CORPORA [--misses]
 *
 * Documents are split by name order: the even ones were tuned on, the odd ones are also reported apart.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as chrono from 'chrono-node'
import type { Sentence } from '../src/language/token.ts'
import { readTimes, type TimeMention } from '../src/read/times/times.ts'
import { type GoldDocument, gumDocuments, meantimeDocuments } from './times/gold.ts'
import { emptyTally, type FoundTime, f1, type Tally, tally } from './times/score.ts'

export interface TimesFigure {
  readonly corpus: string
  readonly reader: 'parley' | 'chrono-node'
  readonly part: 'all' | 'tuned on' | 'other half'
  readonly documents: number
  readonly gold: number
  readonly spanF1: number
  readonly valueF1: number
}

const ends = (mention: TimeMention): readonly FoundTime[] =>
  mention.ends
    ? mention.ends.map(end => ({ start: end.start, end: end.end, value: end.edtf ?? '' }))
    : [{ start: mention.start, end: mention.end, value: mention.named ?? mention.edtf ?? mention.clock ?? '' }]

/** GUM marks what stands on the calendar or the clock: mentions of ours that have no such value are left aside. */
const forGum = (mentions: readonly TimeMention[]): readonly FoundTime[] =>
  mentions
    .filter(m => m.type !== 'set' && !m.overdue && !m.anchoredTo && (m.edtf ?? m.clock ?? m.ends) !== undefined)
    .flatMap(ends)

/** TIMEX3 marks lengths and sets too; a length without a number is PX and its unit. */
const forTimex = (mentions: readonly TimeMention[]): readonly FoundTime[] =>
  mentions.flatMap(m => {
    if (m.anchoredTo || m.type === 'duration' || m.type === 'set')
      return [{ start: m.start, end: m.end, value: m.duration ?? `PX${unitLetter(m.exact)}` }]
    return ends(m)
  })
const unitLetter = (words: string): string =>
  /month/.test(words) ? 'M' : /week/.test(words) ? 'W' : /year|decade/.test(words) ? 'Y' : 'D'

const two = (n: number | null): string => String(n ?? 0).padStart(2, '0')
const chronoValue = (part: chrono.ParsedComponents): string => {
  const [y, m, d] = [part.get('year'), two(part.get('month')), two(part.get('day'))]
  const clock = part.isCertain('hour') ? `T${two(part.get('hour'))}:${two(part.get('minute'))}:00` : ''
  if (clock || part.isCertain('day') || part.isCertain('weekday')) return `${y}-${m}-${d}${clock}`
  return part.isCertain('month') ? `${y}-${m}` : `${y}`
}
const byChrono = (doc: GoldDocument): readonly FoundTime[] =>
  chrono.parse(doc.text, { instant: new Date(`${doc.published}T12:00:00Z`), timezone: 0 }).map(result => ({
    start: result.index,
    end: result.index + result.text.length,
    value: result.end ? `${chronoValue(result.start)}/${chronoValue(result.end)}` : chronoValue(result.start),
  }))

const figures = (
  corpus: string,
  docs: readonly GoldDocument[],
  read: { ours: (doc: GoldDocument) => readonly FoundTime[]; misses?: (line: string) => void },
): readonly TimesFigure[] => {
  const out: TimesFigure[] = []
  for (const reader of ['parley', 'chrono-node'] as const) {
    const halves: readonly [Tally, Tally] = [emptyTally(), emptyTally()]
    docs.forEach((doc, i) => {
      const odd = i % 2 === 1
      tally(
        doc,
        reader === 'parley' ? read.ours(doc) : byChrono(doc),
        odd ? halves[1] : halves[0],
        reader === 'parley' && !odd ? read.misses : undefined,
      )
    })
    const [even, odd] = halves
    const all = {
      gold: even.gold + odd.gold,
      found: even.found + odd.found,
      spans: even.spans + odd.spans,
      values: even.values + odd.values,
    }
    for (const [part, sum, documents] of [
      ['all', all, docs.length],
      ['tuned on', even, Math.ceil(docs.length / 2)],
      ['other half', odd, Math.floor(docs.length / 2)],
    ] as const) {
      out.push({
        corpus,
        reader,
        part,
        documents,
        gold: sum.gold,
        spanF1: f1(sum.spans, sum.found, sum.gold),
        valueF1: f1(sum.values, sum.found, sum.gold),
      })
    }
  }
  return out
}

/** Figures for the corpora found in the folder; absent ones are named in `absent`. */
export const measureTimes = (
  corpora: string,
  options: { parse?: (text: string) => readonly Sentence[]; misses?: (line: string) => void } = {},
): { readonly figures: readonly TimesFigure[]; readonly absent: readonly string[] } => {
  const parse = options.parse ?? (() => [])
  const read = (doc: GoldDocument): readonly TimeMention[] =>
    readTimes({ text: doc.text, sentences: parse(doc.text), published: doc.published })
  const sources = [
    { file: 'gum-news-interview-xml.tar.gz', name: 'GUM news+interview', docs: gumDocuments, take: forGum },
    { file: 'meantime-apple-gm.tar.gz', name: 'MEANTIME apple+gm', docs: meantimeDocuments, take: forTimex },
  ]
  const present = sources.filter(source => existsSync(join(corpora, source.file)))
  return {
    figures: present.flatMap(source =>
      figures(source.name, source.docs(join(corpora, source.file)), {
        ours: doc => source.take(read(doc)),
        ...(options.misses ? { misses: options.misses } : {}),
      }),
    ),
    absent: sources.filter(source => !present.includes(source)).map(source => source.name),
  }
}

/** Lines for people. */
export const timesReport = (result: ReturnType<typeof measureTimes>): string =>
  [
    ...result.figures.map(
      f =>
        `${f.corpus.padEnd(20)} ${f.reader.padEnd(12)} ${f.part.padEnd(11)} docs ${String(f.documents).padStart(3)}  gold ${String(f.gold).padStart(4)}  span F1 ${f.spanF1.toFixed(1)}  value F1 ${f.valueF1.toFixed(1)}`,
    ),
    ...result.absent.map(name => `${name}: not measured: corpus absent`),
  ].join('\n')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [corpora = '', ...flags] = process.argv.slice(2)
  const misses = flags.includes('--misses') ? (line: string) => process.stdout.write(`${line}\n`) : undefined
  process.stdout.write(`${timesReport(measureTimes(corpora, misses ? { misses } : {}))}\n`)
}
