/** The version that the package states, read once, so that it stands in one place only. */
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** For example "0.1.0". */
export const VERSION: string = manifest.version
/** What a record says of who made it. */
export const GENERATOR = `parley-record ${VERSION}`
