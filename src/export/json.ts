/**
 * A record as JSON, in full: what the library returns and `parley diff` compares.
 *
 * toJson(record) -> '{\n "version": "parley-record/1", ...'
 * Control and direction-changing characters of a report stand as \u escapes: the same value for every reader, and no
 * orders for a terminal.
 */
import type { SourcedRecord } from '../record/sourced-record.ts'

const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
const escaped = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON whose text holds no control character besides line ends; parses to the same value. */
export const safeJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, escaped)

export const toJson = (record: SourcedRecord): string => `${safeJson(record, 1)}\n`
