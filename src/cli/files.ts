/**
 * Files and addresses named on the command line -> reports. The good ones are read; each bad one is one line on stderr.
 *
 * ['talks.docx', 'https://example.org/feed.xml'] -> the report in the file, and every whole report of the feed
 */
import { basename } from 'node:path'
import { gatherReports } from '../dossier/gather-reports.ts'
import { ParleyError } from '../errors.ts'
import type { Fetcher } from '../fetch/index.ts'
import { isUrl } from '../fetch/url.ts'
import type { Report } from '../record/sourced-record.ts'
import { counted } from '../text/counted.ts'
import { complain } from './io.ts'

export interface FileOptions {
  readonly published?: string
  readonly outlet?: string
  readonly language?: string
  readonly allowHost?: string[]
  /** Seconds. */
  readonly timeout?: number
}

export interface Gathered {
  readonly reports: Report[]
  /** The exit status of the worst input, 0 where all were read. */
  readonly status: number
}

/** What addresses are fetched with, as the flags have it. */
export const fetcherOf = async ({ allowHost = [], timeout }: FileOptions): Promise<Fetcher> => {
  const { createFetcher } = await import('../fetch/index.ts')
  return createFetcher({ allowHosts: allowHost, ...(timeout === undefined ? {} : { most: timeout * 1000 }) })
}

/** Loaded only where something is fetched. */
const fetcherFor = async (inputs: readonly string[], options: FileOptions): Promise<Fetcher | undefined> => {
  if (!inputs.some(isUrl)) return undefined
  return fetcherOf(options)
}

/** Reads files, addresses, or `-` for standard input, in the order named. */
export const gather = async (inputs: readonly string[], options: FileOptions): Promise<Gathered> => {
  const { allowHost: _, timeout: __, ...known } = options
  const fetcher = await fetcherFor(inputs, options)
  const reports: Report[] = []
  let status = 0
  const fail = (error: unknown): void => {
    if (!(error instanceof ParleyError)) throw error
    complain(error.message)
    status = inputs.length === 1 || error.exit === 2 ? error.exit : Math.max(status, error.exit)
  }
  for (const input of inputs) {
    try {
      const source = isUrl(input) ? { url: input } : { file: input, name: basename(input) }
      const found = await gatherReports(source, { ...known, fetcher })
      reports.push(...found.reports)
      for (const fault of found.faults) fail(fault)
      if (found.without > 0)
        complain(`${input}: left out ${counted(found.without, 'item')} of this feed without a whole text`)
    } catch (error) {
      fail(error)
    }
  }
  await fetcher?.close()
  return { reports, status }
}
