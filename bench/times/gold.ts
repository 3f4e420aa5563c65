/**
 * Gold times of two corpora as plain text with spans and EDTF values.
 *
 * GUM `<date when="2008-03">` -> value "2008-03"; MEANTIME `value="2006-Q4"` -> "2006-36". Mappings are stated in
 * docs/measurements-references-times.md.
 */
import { untar } from '../archive.ts'

export interface GoldTime {
  readonly start: number
  readonly end: number
  /** An EDTF value, a duration, or one of past, present, future, none. */
  readonly value: string
}
export interface GoldDocument {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly times: readonly GoldTime[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}
const plain = (text: string): string => text.replace(/&\w+;/g, entity => ENTITIES[entity] ?? entity)
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** Puts tokens together as they are printed. */
export const typesetter = (): {
  text: () => string
  place: (token: string, glue: boolean) => { start: number; end: number }
  stop: () => void
} => {
  let text = ''
  let quoted = false
  let open = true
  return {
    text: () => text,
    stop: () => {
      if (text && !text.endsWith('\n\n')) text += '\n\n'
      open = true
      quoted = false
    },
    place: (token, glue) => {
      const straight = token === '"'
      const closes = /^(?:[,.;:!?)\]%”’]|'s|’s|n't|n’t|'\w{1,2}|’\w{1,2})$/.test(token) || (straight && quoted)
      if (!open && !glue && !closes) text += ' '
      const start = text.length
      text += token
      open = /^[([$£€“‘]$/.test(token) || (straight && !quoted)
      if (straight) quoted = !quoted
      return { start, end: text.length }
    },
  }
}

/** "2009-03-13", "--10" (no year), "2008-05": the value of one attribute, the corpus' slips mended. */
const gumValue = (tag: string): string => {
  const when = attribute(tag, 'when')
  if (when !== undefined) return when.replace(/^-(\d{4}-)/, '$1')
  const [from, to] = [
    attribute(tag, 'from') ?? attribute(tag, 'notBefore'),
    attribute(tag, 'to') ?? attribute(tag, 'notAfter'),
  ]
  return `${from ?? '..'}/${to ?? '..'}`
}

export const gumDocuments = (archive: string): readonly GoldDocument[] =>
  untar(archive)
    .filter(file => file.name.endsWith('.xml'))
    .map(file => {
      const set = typesetter()
      const times: GoldTime[] = []
      const open: { tag: string; start: number; end: number }[] = []
      let published = ''
      let inWord = false
      let first = true
      for (const line of file.text.split('\n')) {
        if (line.startsWith('<text ')) published = attribute(line, 'dateCreated') ?? ''
        else if (/^<\/?(?:p|head|caption|item|figure|list|sp|table|row|cell)\b/.test(line)) set.stop()
        else if (line === '<w>') [inWord, first] = [true, true]
        else if (line === '</w>') inWord = false
        else if (/^<(?:date|time)[ >]/.test(line)) open.push({ tag: line, start: -1, end: -1 })
        else if (/^<\/(?:date|time)>/.test(line)) {
          const done = open.pop()
          if (done && done.start >= 0) times.push({ start: done.start, end: done.end, value: gumValue(done.tag) })
        } else if (line && !line.startsWith('<')) {
          const placed = set.place(plain(line.split('\t')[0] ?? ''), inWord && !first)
          first = false
          for (const mark of open) {
            if (mark.start < 0) mark.start = placed.start
            mark.end = placed.end
          }
        }
      }
      return { id: file.name.replace(/^.*\/|\.xml$/g, ''), published, text: set.text(), times }
    })

/** TIMEX3 values as EDTF, durations, or a side. */
export const timexValue = (value: string): string => {
  if (/^(?:PAST|PRESENT|FUTURE)_REF$/.test(value)) return value.slice(0, -4).toLowerCase()
  if (/^X/.test(value) || value === '') return 'none'
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) {
    const fourth = new Date(Date.UTC(Number(week[1]), 0, 4))
    const monday = new Date(
      fourth.getTime() + (((1 - (fourth.getUTCDay() || 7)) % 7) + (Number(week[2]) - 1) * 7) * 864e5,
    )
    const day = (d: Date): string => d.toISOString().slice(0, 10)
    return `${day(monday)}/${day(new Date(monday.getTime() + 6 * 864e5))}`
  }
  const slip = /^(\d{2})-(\d{2})-(\d{4})$/.exec(value)
  if (slip) return `${slip[3]}-${slip[2]}-${slip[1]}`
  const length = /^P([A-Z])(\d+)$/.exec(value)
  if (length && length[1] !== 'T' && length[1] !== 'X') return `P${length[2]}${length[1]}`
  return value
    .replace(/^FY/, '')
    .replace(/^(\d{4})-Q(\d)$/, (_, y: string, q: string) => `${y}-${32 + Number(q)}`)
    .replace(/^(\d{3})$/, '$1X')
    .replace(/(?:-XX)+$/, '')
    .replace(/T(?:MO|AF|EV|NI|MI)$/, '')
    .replace(/T(\d{2}:\d{2})(Z?)$/, 'T$1:00$2')
}

/** The first six sentences of each document: no more is annotated. */
export const meantimeDocuments = (archive: string): readonly GoldDocument[] =>
  untar(archive)
    .filter(file => file.name.includes('intra-doc_annotation') && file.name.endsWith('.xml'))
    .map(file => {
      const set = typesetter()
      const places = new Map<string, { start: number; end: number }>()
      let sentence = '0'
      for (const [, tag = '', token = ''] of file.text.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
        const current = attribute(tag, 'sentence') ?? '0'
        if (Number(current) > 5) break
        if (current !== sentence && Number(current) < 3) set.stop()
        sentence = current
        places.set(attribute(tag, 't_id') ?? '', set.place(plain(token.replace(/^``$|^''$/, '"')), false))
      }
      const times: GoldTime[] = []
      let published = ''
      for (const [, tag = '', body = ''] of file.text.matchAll(/<TIMEX3 ([^>]*)>([\s\S]*?)<\/TIMEX3>/g)) {
        const spans = [...body.matchAll(/<token_anchor t_id="(\d+)"/g)].flatMap(m => places.get(m[1] ?? '') ?? [])
        const value = timexValue(attribute(tag, 'value') ?? '')
        if (attribute(tag, 'functionInDocument') === 'CREATION_TIME') published = value
        if (spans.length > 0)
          times.push({ start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)), value })
      }
      return { id: file.name.replace(/^.*\/|\.xml$/g, ''), published, text: set.text(), times }
    })
