/**
 * Files named on the command line -> reports. The good ones are read; each bad one is one line on stderr.
 */
import { basename } from 'node:path'
import { ParleyError } from '../errors.ts'
import { readFileBytes, readReport } from '../intake/index.ts'
import { makeReport } from '../record/report.ts'
import type { Report } from '../record/sourced-record.ts'
import { complain } from './io.ts'

export interface FileOptions {
  readonly published?: string
  readonly outlet?: string
  readonly language?: string
}

export interface Gathered {
  readonly reports: Report[]
  /** The exit status of the worst file, 0 where all were read. */
  readonly status: number
}

/** Reads files (or `-`, standard input) into reports, in the order named. */
export const gather = async (files: readonly string[], options: FileOptions): Promise<Gathered> => {
  const reports: Report[] = []
  let status = 0
  for (const file of files) {
    try {
      const bytes = await readFileBytes(file)
      const intake = await readReport({ name: file === '-' ? 'standard input' : file, bytes }, options)
      const { format: _, ...known } = intake
      reports.push(makeReport({ ...known, ...(file === '-' ? {} : { name: basename(file) }) }))
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      complain(error.message)
      status = files.length === 1 || error.exit === 2 ? error.exit : Math.max(status, error.exit)
    }
  }
  return { reports, status }
}
