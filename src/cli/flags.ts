/**
 * Flags that several commands have: what is known of the reports, and values that are held to their bounds.
 *
 * share('--min-confidence', '0.5') -> 0.5; '--min-confidence 7' -> one line that says what to give, exit 2
 */
import type { Command } from 'commander'
import { ParleyError } from '../errors.ts'
import { SECONDS } from '../fetch/budget.ts'
import { checkAsked } from '../intake/language.ts'
import { readDate } from '../intake/published.ts'

export const whole = (flag: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new ParleyError('usage', `${flag} ${text}: give a whole number`)
  return Number(text)
}

/** Told where the flag stands, before anything is read: a wrong date is not a fault of the reports. */
const dateOf =
  (flag: string) =>
  (text: string): string => {
    if (readDate(text) === undefined) throw new ParleyError('bad-date', `${flag} ${text}`)
    return text
  }

/** Refused where the flag stands: one line, and not one for every report. */
export const languageOf = (tag: string): string => {
  checkAsked('--language', tag)
  return tag
}

/** What a user knows of the reports and the texts may not say. */
export const withSource = (command: Command): Command =>
  command
    .option('--published <date>', 'when the report was published (EDTF, for example 2025-04-26)', dateOf('--published'))
    .option('--outlet <name>', 'who published it')
    .option('--language <code>', 'the language of the text, where detection is wrong', languageOf)

/** The same, and what reports are read with. */
export const withReading = (command: Command): Command =>
  withSource(command)
    .option('--as-of <date>', 'the day that what is due is reckoned on; else the latest date of publication')
    .option('--knowledge <file>', 'your own actors, sides, issues and outlets (parley.yaml)')

/** An option that can be given several times, one value each: a list would swallow the files after it. */
const eachOf = (value: string, before: readonly string[] = []): string[] => [...before, value]

const secondsOf = (text: string): number => {
  const seconds = whole('--timeout', text)!
  if (seconds < 1) throw new ParleyError('usage', `--timeout ${text}: give it a second at least`)
  return seconds
}

export const withTimeout = (command: Command): Command =>
  command.option(
    '--timeout <seconds>',
    `the most that one address may take, redirects, waits and further tries together (default: ${SECONDS})`,
    secondsOf,
  )

export const withAllowedHosts = (command: Command): Command =>
  command.option(
    '--allow-host <name>',
    'a host that may be fetched from though it is private; can be given again',
    eachOf,
  )

export const share = (flag: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new ParleyError('usage', `${flag} ${text}: give a number from 0 to 1`)
  return value
}
