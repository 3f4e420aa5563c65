/**
 * Which cues count as ordinary reporting cues: "said", "has told", "according to", not "wants" or "fears".
 */
import { REPORTING_PHRASES, REPORTING_VERBS } from '../src/read/attribution/reporting-words.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  quoted: 'quote',
  thought: 'think',
  read: 'read',
}

/** True where one of the cue's words is a form of a reporting verb, or the cue is a reporting phrase. */
export function isCoreCue(cue: string): boolean {
  const words = cue.toLowerCase().split(/[^a-z]+/)
  if (REPORTING_PHRASES.includes(words.join(' ').trim())) return true
  return words.some(word => formsOf(word).some(form => REPORTING_VERBS.has(form)))
}

function formsOf(word: string): readonly string[] {
  const forms = [IRREGULAR[word] ?? word]
  const add = (ending: string, ...instead: string[]): void => {
    if (!word.endsWith(ending)) return
    const stem = word.slice(0, -ending.length)
    forms.push(...instead.map(tail => stem + tail))
    if (stem.length > 3 && stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1))
  }
  add('ies', 'y')
  add('ied', 'y')
  add('es', '', 'e')
  add('s', '')
  add('ed', '', 'e')
  add('ing', '', 'e')
  return forms
}
