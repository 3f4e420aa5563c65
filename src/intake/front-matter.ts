/**
 * Markdown and plain text, with YAML front matter or without.
 *
 * In: `---\ntitle: Talks stall\npublished: 2025-04-26\n---\nMoscow said ...`. Out: the values, and `Moscow said ...` as written.
 * Keys it does not know are left alone: other programs write front matter too.
 */
import { LineCounter, parseDocument } from 'yaml'
import { detectFormat, hasFrontMatter } from './detect-format.ts'
import type { Found } from './intake.ts'
import { oneLine } from './normalise.ts'
import { readDate } from './published.ts'
import { refuse } from './refuse.ts'

const KEYS = ['title', 'outlet', 'author', 'agency', 'url', 'published', 'language'] as const
const LONGEST = 1 << 16

type Values = Partial<Record<(typeof KEYS)[number], string>>

/** Reads normalised text. Throws `bad-front-matter` where the lines between the dashes are no YAML or no date. */
export function readMarkdown(name: string, text: string): Found {
  if (!hasFrontMatter(text)) {
    return { title: heading(text), body: text, format: detectFormat(text) === 'markdown' ? 'markdown' : 'text' }
  }
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, LONGEST))
  if (end === null) throw refuse('bad-front-matter', name, 'the front matter has no closing ---')
  const values = readValues(name, text.slice(text.indexOf('\n') + 1, end.index + 1))
  const body = text.slice(end.index + end[0].length).replace(/^(?:[ \t]*\n)+/, '')
  return { ...values, title: values.title ?? heading(body), body, format: 'markdown' }
}

// a first-level heading at the top is what Markdown has for a title; it stands in the text already
const heading = (text: string): string | undefined => oneLine(/^\s*# +([^\n]{1,400}?)[ #]*(?:\n|$)/.exec(text)?.[1])

function readValues(name: string, yaml: string): Values {
  const map = parseYaml(name, yaml)
  const values: Values = {}
  for (const key of KEYS) {
    const value = scalar(map[key])
    if (value === null) throw refuse('bad-front-matter', name, `${key} in the front matter is not a line of text`)
    if (value !== undefined) values[key] = value
  }
  if (values.published === undefined) return values
  const published = readDate(values.published)
  if (published !== undefined) return { ...values, published }
  const why = `published in the front matter is "${values.published.slice(0, 60)}", not a date in EDTF such as 2025-04-26`
  throw refuse('bad-front-matter', name, why)
}

function parseYaml(name: string, yaml: string): Readonly<Record<string, unknown>> {
  const lines = new LineCounter()
  let value: unknown
  let fault: string | undefined
  try {
    const doc = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
    const error = doc.errors[0]
    // the first line of the file is the opening dashes, so counting starts one line down
    if (error) fault = `line ${lines.linePos(error.pos[0]).line + 1}: ${error.message}${colonHint(error.message)}`
    else value = doc.toJS({ maxAliasCount: 20 })
  } catch {
    fault = 'too many or too deep values'
  }
  if (fault !== undefined)
    throw refuse('bad-front-matter', name, `the front matter is not YAML (${fault.slice(0, 200)})`)
  if (value === null || value === undefined) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>
  throw refuse('bad-front-matter', name, 'the front matter is not a list of keys and values')
}

const colonHint = (message: string): string =>
  /mapping/i.test(message) ? '; a value with a colon in it needs quotation marks' : ''

/** A value as one line: text, a number, or several joined by commas. Null where it is anything else. */
function scalar(value: unknown): string | undefined | null {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return oneLine(value)
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return null
  const parts = value.map(part => (typeof part === 'string' ? oneLine(part) : undefined))
  return parts.includes(undefined) ? null : parts.join(', ') || undefined
}
