/**
 * What the commands of a dossier share: opening it, who decides, output as text or JSON.
 */
import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import { openDossier } from '../../dossier/open.ts'
import { ParleyError } from '../../errors.ts'
import { type Store, sameVersions } from '../../store/store.ts'
import { complain, output } from '../io.ts'
import { tame } from '../tame.ts'

/** Opens, works, closes; an older record of a file that may not be written is said so on stderr. */
export const withDossier = async <T>(file: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openDossier(file)
  try {
    if (store.readOnly) {
      const { facts, record } = await store.versions()
      if (!sameVersions(facts, record))
        complain(`${file}: may not be written, so what was last added is not in what you see`)
    }
    return await work(store)
  } finally {
    await store.close()
  }
}

const login = (): string | undefined => {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

/** Who decides: --who, else PARLEY_WHO, else the name one is signed in with. */
export const whoIs = (flag: string | undefined): string => {
  const who = (flag ?? process.env.PARLEY_WHO ?? login() ?? '').trim()
  if (who === '' || who.length > 200)
    throw new ParleyError('usage', '--who: say who decides, in at most 200 characters')
  return who
}

export interface Shape {
  readonly format: string
}
export const withFormat = (command: Command): Command =>
  command.addOption(new Option('-f, --format <form>', 'how to print it').choices(['text', 'json']).default('text'))

export const withWho = (command: Command): Command =>
  command.option('--who <name>', 'who decides; else PARLEY_WHO, else the name you are signed in with')

/** Lines that are tame already and may hold colours. */
export const printLines = (lines: readonly string[]): void => output(lines.map(l => `${l}\n`).join(''), undefined, true)

/** JSON for programs, lines for people: control characters in names and words become visible signs. */
export const show = (shape: Shape, value: unknown, lines: () => readonly string[]): void => {
  if (shape.format === 'json') output(`${JSON.stringify(value, null, 1)}\n`)
  else printLines(lines())
}

/** Words in quotation marks unless the report has them there already, cut to a length. */
export const quoted = (words: string, most = 160): string => {
  const line = tame(words).replace(/ {2,}/g, ' ')
  const cut = line.length > most ? `${line.slice(0, most - 1)}…` : line
  return /^[“"]/.test(cut) ? cut : `“${cut}”`
}
