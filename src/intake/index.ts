/** Intake's public face: bytes from a path, and a report from bytes. */
export type { Format, Intake, IntakeOptions } from './intake.ts'
export { LARGEST, readFileBytes } from './read-file-bytes.ts'
export { type IntakeAll, type IntakeInput, readAll, readReport } from './read-report.ts'
