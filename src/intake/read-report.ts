/**
 * A report from its bytes, whatever the format: what intake is for.
 *
 * In: the bytes of a Markdown file with front matter. Out: `{ title, outlet, published, language: 'en', text, format: 'markdown' }`.
 * Getting the bytes is left to readFileBytes, ids and checksums to whoever makes the Report.
 */
import { ParleyError } from '../errors.ts'
import { decode } from './decode.ts'
import { detectFormat, isPdf } from './detect-format.ts'
import { readMarkdown } from './front-matter.ts'
import { readHtml } from './html.ts'
import type { Found, Intake, IntakeOptions } from './intake.ts'
import { joinTitle } from './join-title.ts'
import { checkLanguage } from './language.ts'
import { readNinjs } from './ninjs.ts'
import { normalise, oneLine } from './normalise.ts'
import { readPdf } from './pdf.ts'
import { readDate } from './published.ts'
import { LARGEST } from './read-file-bytes.ts'
import { refuse } from './refuse.ts'

/** Reads one report. Every input gives an Intake or throws a ParleyError with one line that says what to do. */
export async function readReport(
  input: { readonly name: string; readonly bytes: Uint8Array },
  options: IntakeOptions = {},
): Promise<Intake> {
  const { name, bytes } = input
  const published = options.published === undefined ? undefined : readDate(options.published)
  if (options.published !== undefined && published === undefined) throw new ParleyError('bad-date', options.published)
  if (bytes.length > LARGEST) throw refuse('too-large', name)
  const found = isPdf(bytes) ? await readPdf(name, bytes) : readText(name, normalise(decode(name, bytes)))
  if (!/[\p{L}\p{N}]/u.test(found.body)) throw refuse('empty', name)
  const { title, text } = joinTitle(oneLine(found.title), normalise(found.body))
  const claims = { asked: options.language, declared: found.language, hint: found.hint }
  const language = checkLanguage(name, text, claims)
  return Object.freeze({
    ...given({ title, outlet: oneLine(options.outlet) ?? oneLine(found.outlet), author: oneLine(found.author) }),
    ...given({ agency: oneLine(found.agency), url: oneLine(found.url), published: published ?? found.published }),
    language,
    text,
    format: found.format,
  })
}

function readText(name: string, text: string): Found {
  if (text.trim() === '') throw refuse('empty', name)
  const format = detectFormat(text)
  if (format === 'html') return readHtml(name, text)
  return format === 'ninjs' ? readNinjs(name, text) : readMarkdown(name, text)
}

/** The values that are there: a field that is not known is absent, so that the record's JSON has no empty places. */
function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
