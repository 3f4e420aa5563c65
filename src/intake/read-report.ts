/**
 * A report from its bytes, whatever the format: what intake is for.
 *
 * In: the bytes of a Markdown file with front matter. Out: `{ title, outlet, published, language: 'en', text, format: 'markdown' }`.
 * Getting the bytes is left to readFileBytes, ids and checksums to whoever makes the Report.
 */
import { ParleyError } from '../errors.ts'
import { decode } from './decode.ts'
import { detectFormat, isPdf } from './detect-format.ts'
import { readDocx } from './docx.ts'
import { isDocx } from './docx-parts.ts'
import { readFeed } from './feed.ts'
import { readMarkdown } from './front-matter.ts'
import { readHtml } from './html.ts'
import type { Found, Intake, IntakeOptions } from './intake.ts'
import { joinTitle } from './join-title.ts'
import { checkLanguage } from './language.ts'
import { dayAbove } from './masthead.ts'
import { readNinjs } from './ninjs.ts'
import { normalise, oneLine } from './normalise.ts'
import { readPdf } from './pdf.ts'
import { readDate } from './published.ts'
import { LARGEST } from './read-file-bytes.ts'
import { refuse } from './refuse.ts'

/** A file's bytes under the name it is called by; `charset` is what a server said of them. */
export interface IntakeInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly charset?: string
}

/** What an input holds: one report, or as many as a feed carries. */
export interface IntakeAll {
  readonly intakes: readonly Intake[]
  /** Items of a feed that cannot be read, each with its own line. */
  readonly faults: readonly ParleyError[]
  /** Items of a feed without their whole text. */
  readonly without: number
}

/** Reads a report, or every report of a feed. Throws as readReport does, and `bad-feed` and `empty-feed`. */
export async function readAll(input: IntakeInput, options: IntakeOptions = {}): Promise<IntakeAll> {
  const text = textOf(input)
  if (text === undefined || detectFormat(text) !== 'feed') {
    checkDate(options)
    return { intakes: [await readOne(input, text, options)], faults: [], without: 0 }
  }
  const { items, without } = readFeed(input.name, text)
  const faults: ParleyError[] = []
  const intakes = items.flatMap((found, i) => {
    try {
      return [finish(found.url ?? `${input.name}, item ${i + 1}`, found, options)]
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      faults.push(error)
      return []
    }
  })
  if (intakes.length === 0 && faults.length === 0) throw refuse('empty-feed', input.name)
  return { intakes, faults, without }
}

/** Reads one report. Every input gives an Intake or throws a ParleyError with one line that says what to do. */
export async function readReport(input: IntakeInput, options: IntakeOptions = {}): Promise<Intake> {
  checkDate(options)
  return readOne(input, textOf(input), options)
}

/** `text` is what textOf says of the input. */
async function readOne(input: IntakeInput, text: string | undefined, options: IntakeOptions): Promise<Intake> {
  const { name, bytes } = input
  if (text !== undefined) return finish(name, readText(name, text), options)
  return finish(name, isPdf(bytes) ? await readPdf(name, bytes) : await readDocx(name, bytes), options)
}

function checkDate({ published }: IntakeOptions): void {
  if (published !== undefined && readDate(published) === undefined) throw new ParleyError('bad-date', published)
}

/** The characters of an input, normalised; undefined for formats that are no text. */
function textOf({ name, bytes, charset }: IntakeInput): string | undefined {
  if (bytes.length > LARGEST) throw refuse('too-large', name)
  return isPdf(bytes) || isDocx(bytes) ? undefined : normalise(decode(name, bytes, charset))
}

function finish(name: string, found: Found, options: IntakeOptions): Intake {
  const published = options.published === undefined ? undefined : readDate(options.published)
  if (!/[\p{L}\p{N}]/u.test(found.body)) throw refuse('empty', name)
  const { title, text } = joinTitle(oneLine(found.title), normalise(found.body))
  const claims = { asked: options.language, declared: found.language, hint: found.hint }
  const language = checkLanguage(name, text, claims)
  return Object.freeze({
    ...given({ title, outlet: oneLine(options.outlet) ?? oneLine(found.outlet), author: oneLine(found.author) }),
    ...given({
      agency: oneLine(found.agency),
      url: oneLine(found.url),
      published: published ?? found.published ?? dayAbove(text),
    }),
    language,
    text,
    format: found.format,
  })
}

function readText(name: string, text: string): Found {
  if (text.trim() === '') throw refuse('empty', name)
  const format = detectFormat(text)
  if (format === 'feed') throw refuse('bad-feed', name, 'several reports are asked for as one')
  if (format === 'html') return readHtml(name, text)
  return format === 'ninjs' ? readNinjs(name, text) : readMarkdown(name, text)
}

/** The values that are there: a field that is not known is absent, so that the record's JSON has no empty places. */
function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
