import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checksum, openModel, packModel } from '../../src/language/model-file.ts'
import { packRows, unpackRows } from '../../src/language/weights.ts'

const rows = [
  { key: 5, classes: [0, 3], weights: [1.5, -0.25] },
  { key: 2 ** 28 - 1, classes: [2], weights: [8] },
  { key: 70_000, classes: [1], weights: [-4] },
]

describe('packed weights', () => {
  it('score as the weights they were made from, within a hundredth of the largest', () => {
    const scorer = unpackRows(packRows(rows))
    const scores = new Float32Array(4)
    scorer.score(Int32Array.from([5, 2 ** 28 - 1, 70_000, 6]), 4, scores)
    const expected = [1.5, -4, 8, -0.25]
    for (const [i, score] of scores.entries()) expect(Math.abs(score - expected[i]!)).toBeLessThan(0.08)
  })

  it('leave out the classes that were put off, where the caller cannot use them', () => {
    const keys = Int32Array.from([5, 2 ** 28 - 1, 70_000, 6])
    const whole = new Float32Array(4)
    unpackRows(packRows(rows)).score(keys, 4, whole)
    const scorer = unpackRows(packRows(rows), klass => klass === 0 || klass === 2)
    const [part, again] = [new Float32Array(4), new Float32Array(4)]
    scorer.score(keys, 4, part, false)
    expect([...part]).toEqual([0, whole[1], 0, whole[3]])
    scorer.score(keys, 4, again)
    expect([...again]).toEqual([...whole])
  })
})

describe('a model file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'))
  const url = pathToFileURL(`${folder}/`)
  const bytes = packModel({ classes: ['a'] }, { weights: packRows(rows), empty: new Uint8Array(0) })
  const place = (name: string, written: Uint8Array, sha256: string) => {
    writeFileSync(join(folder, `${name}.bin`), written)
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ [name]: { sha256, bytes: bytes.length } }))
  }

  it('gives its parts back', () => {
    place('good', bytes, checksum(bytes))
    const model = openModel('good', url)
    expect(model.meta).toEqual({ classes: ['a'] })
    expect([...model.part('weights')]).toEqual([...packRows(rows)])
    expect(model.part('empty')).toHaveLength(0)
    expect(() => model.part('other')).toThrow('damaged')
  })

  it('is one clear error where it is missing', () => {
    expect(() => openModel('absent', url)).toThrow(expect.objectContaining({ code: 'model-missing' }))
  })

  it('is one clear error where a byte differs', () => {
    const spoilt = Uint8Array.from(bytes)
    spoilt[20]! ^= 1
    place('spoilt', spoilt, checksum(bytes))
    expect(() => openModel('spoilt', url)).toThrow(expect.objectContaining({ code: 'model-damaged' }))
  })

  it('is one clear error where it is cut off, even with a matching checksum', () => {
    const cut = readFileSync(join(folder, 'good.bin')).subarray(0, 30)
    place('cut', cut, checksum(cut))
    expect(() => openModel('cut', url)).toThrow(expect.objectContaining({ code: 'model-damaged' }))
  })
})
