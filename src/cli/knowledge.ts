/**
 * The knowledge a reading uses: Parley's own, and the user's `parley.yaml`, named or lying beside the first input.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ParleyError } from '../errors.ts'
import { type Knowledge, loadKnowledge, readUserKnowledge } from '../knowledge/index.ts'

const beside = (files: readonly string[]): string | undefined => {
  const first = files.find(f => f !== '-')
  const file = first === undefined ? undefined : join(dirname(first), 'parley.yaml')
  return file !== undefined && existsSync(file) ? file : undefined
}

/** Throws ParleyError('bad-knowledge') with the first mistake of the file. */
export const knowledgeFor = (named: string | undefined, files: readonly string[]): Knowledge => {
  const file = named ?? beside(files)
  if (file === undefined) return loadKnowledge()
  if (!existsSync(file)) throw new ParleyError('no-such-file', file)
  const result = readUserKnowledge(readFileSync(file, 'utf8'))
  if ('faults' in result)
    throw new ParleyError('bad-knowledge', `${file}: ${result.faults[0]?.message ?? 'not readable'}`)
  return loadKnowledge(result.knowledge)
}
