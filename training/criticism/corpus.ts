/**
 * Reads the Security Council speeches that criticism is learned from: unscon-dev.jsonl -> speeches with their units.
 *
 * A line is one discourse unit, cut into tokens: "Russia 's activities ," -> "Russia's activities,". Passages of one speech
 * are put together again in order, a blank line between them. Texts stay in memory; nothing of them is ever written.
 */
import { readFileSync } from 'node:fs'
import type { Span } from '../../src/text/span.ts'

export interface GoldUnit extends Span {
  readonly criticises: boolean
  /** The criticised state as the corpus spells it; undefined where it names none. */
  readonly target: string | undefined
  readonly rebuts: 'challenge' | 'correction' | undefined
}

export interface Speech {
  readonly id: string
  readonly meeting: string
  /** The state that speaks, as the corpus spells it: "united_states_of_america". */
  readonly speaker: string
  readonly text: string
  readonly units: readonly GoldUnit[]
}

interface Line {
  readonly file_id: string
  readonly EDU_text: string
  readonly A0: string
  readonly A4: string
  readonly B1: string
}

/** "UNSC_2014_SPV.7138_spch004_United_States_Of_America_02.txt" -> its meeting, speech, speaker and passage. */
const FILE = /^UNSC_\d+_SPV\.(\d+)_(spch\d+)_([A-Za-z_]*[A-Za-z])[\dA-Z]?_(\d+)(?:_GD)?\.txt$/

const untokenised = (text: string): string =>
  text
    .replace(/ ('s|'|n't|,|\.|;|:|\?|!|\)|%)(?= |$)/g, '$1')
    .replace(/\( /g, '(')
    .replace(/(\p{L}) - (\p{L})/gu, '$1-$2')
    .replace(/(\p{L}) - (\p{L})/gu, '$1-$2')
    .replace(/\bcan not\b/g, 'cannot')
    .trim()

/** Straight quotation marks that stand alone: opening, closing in turn. */
const withQuotes = (text: string): string => {
  let open = false
  return text.replace(/(^| )"( |$)/g, () => {
    open = !open
    return open ? ' “' : '” '
  })
}

export const readSpeeches = (file: string): readonly Speech[] => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Line)
  const passages = new Map<string, Line[]>()
  for (const line of lines) passages.set(line.file_id, [...(passages.get(line.file_id) ?? []), line])
  const speeches = new Map<string, { meeting: string; speaker: string; parts: Map<string, Line[]> }>()
  for (const [name, part] of passages) {
    const [, meeting = '', speech = '', state = '', number = ''] = FILE.exec(name) ?? []
    if (!meeting) throw new Error(`no meeting and speech in ${name}`)
    const id = `${meeting}-${speech}`
    const known = speeches.get(id) ?? { meeting, speaker: speakerOf(state), parts: new Map() }
    known.parts.set(number, part)
    speeches.set(id, known)
  }
  return [...speeches]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { meeting, speaker, parts }]) => ({ id, meeting, speaker, ...whole(parts) }))
}

const speakerOf = (written: string): string => written.replace(/(?<=America)A$/, '').toLowerCase()

const whole = (parts: ReadonlyMap<string, readonly Line[]>): Pick<Speech, 'text' | 'units'> => {
  let text = ''
  const units: GoldUnit[] = []
  for (const number of [...parts.keys()].sort()) {
    if (text) text += '\n\n'
    for (const line of parts.get(number)!) {
      const words = untokenised(withQuotes(line.EDU_text))
      if (text && !text.endsWith('\n') && !/^(?:'s\b|[,.;:?!)%])/.test(words)) text += ' '
      const start = text.length
      text += words
      const none = line.A0 === '_'
      units.push({
        start,
        end: text.length,
        criticises: !none,
        target: none || line.A4 === '-NONE-' ? undefined : line.A4,
        rebuts: line.B1 === 'Challenge' ? 'challenge' : line.B1 === 'Correction' ? 'correction' : undefined,
      })
    }
  }
  return { text, units }
}
