/**
 * One source -> its reports: a file, standard input, a page or a feed, which may hold many.
 *
 * {url: 'https://example.org/feed.xml'} -> {reports: [...], faults: [items that cannot be read], unchanged: false}
 */
import { ParleyError } from '../errors.ts'
import type { Fetcher, Validators } from '../fetch/index.ts'
import { claimedUrl, isFrontPage } from '../fetch/url.ts'
import { type Intake, type IntakeAll, type IntakeOptions, readAll, readFileBytes } from '../intake/index.ts'
import { makeReport } from '../record/report.ts'
import type { Report } from '../record/sourced-record.ts'
import type { Source } from './sources.ts'

export interface Gathering extends IntakeOptions {
  readonly fetcher?: Fetcher | undefined
  /** What the server said of the address when it was last fetched. */
  readonly validators?: Validators | undefined
}
export interface GatheredReports {
  readonly reports: readonly Report[]
  readonly faults: readonly ParleyError[]
  /** The server says that nothing has changed since. */
  readonly unchanged: boolean
  readonly validators?: Validators
  /** How many items of a feed hold no whole text, and are left out. */
  readonly without: number
}

const known = ({ published, outlet, language }: IntakeOptions): IntakeOptions => ({
  ...(published === undefined ? {} : { published }),
  ...(outlet === undefined ? {} : { outlet }),
  ...(language === undefined ? {} : { language }),
})

/**
 * The address that is a report's own: revisions are told by it. A page may name the one it is best known by, but none of
 * another site, and no front page. An item of a feed has its own or none: that of the feed is all items'.
 */
const urlOf = ({ format, url }: Intake, fetched: string | undefined): string | undefined => {
  if (fetched !== undefined && format !== 'feed') return claimedUrl(url, fetched)
  return url === undefined || isFrontPage(url) ? undefined : url
}

const madeOf = ({ intakes, faults, without }: IntakeAll, more: Partial<Report>): GatheredReports => ({
  reports: intakes.map(intake => {
    const { format: _, ...found } = intake
    const url = urlOf(intake, more.url)
    if (url !== undefined) return makeReport({ ...more, ...found, url })
    const { url: __, ...known } = { ...more, ...found }
    return makeReport(known)
  }),
  faults,
  unchanged: false,
  without,
})

const fromPage = async (url: string, options: Gathering): Promise<GatheredReports> => {
  const { fetcher } = options
  if (!fetcher) throw new ParleyError('usage', `${url}: pages cannot be fetched here; save the page and add the file`)
  const page = await fetcher.fetch(url, options.validators)
  if (page.kind === 'unchanged') return { reports: [], faults: [], unchanged: true, without: 0 }
  const { bytes, charset, retrieved, etag, lastModified } = page
  const all = await readAll({ name: url, bytes, ...(charset === undefined ? {} : { charset }) }, known(options))
  return { ...madeOf(all, { name: url, url: page.url, retrieved }), validators: { etag, lastModified, url: page.url } }
}

export const gatherReports = async (source: Source, options: Gathering): Promise<GatheredReports> => {
  if ('url' in source) return fromPage(source.url, options)
  const stdin = source.file === '-'
  const bytes = await readFileBytes(source.file)
  const all = await readAll({ name: stdin ? 'standard input' : source.file, bytes }, known(options))
  return madeOf(all, stdin ? {} : { name: source.name })
}
