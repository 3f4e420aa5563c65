/**
 * Names of files that are being made, and what is left of those whose command was killed.
 *
 * youngName('talks.parley') -> 'talks.parley.new-4711-1', after what a dead command left under such a name is taken away;
 * leftOvers('.') -> ['friday.parley.new-812-1'], which `parley verify` tells of.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { statOf } from '../stat-of.ts'

const YOUNG = /\.new-(\d+)(?:-\d+)?(?:-wal|-shm|-journal)?$/
/** A command in another container has a number that means nothing here: a file that was touched just now may be its. */
const STILL = 10 * 60_000

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

const isLeft = (path: string, pid: number): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && !runs(pid) && Date.now() - found.mtimeMs > STILL
}

/** Files of this folder that a killed command left half made; sorted. */
export const leftOvers = (folder: string): string[] => {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter(name => {
      const [, pid] = YOUNG.exec(name) ?? []
      return pid !== undefined && isLeft(join(folder, name), Number(pid))
    })
    .map(name => join(folder, name))
    .sort()
}

let made = 0

/** A name for a file on its way to become `file`. */
export const youngName = (file: string): string => {
  const stem = `${basename(file)}.new-`
  for (const path of leftOvers(dirname(file))) if (basename(path).startsWith(stem)) rmSync(path, { force: true })
  return `${file}.new-${process.pid}-${++made}`
}

/** Takes away a young file that has its name by now, or never will, with what SQLite laid beside it. */
export const dropYoung = (young: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) if (statOf(young + end)) rmSync(young + end, { force: true })
}
