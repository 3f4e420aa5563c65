import { describe, expect, it } from 'vitest'
import { packRows, unpackRows } from '../../src/language/weights.ts'
import { perceptron } from '../../training/perceptron.ts'
import { random } from '../../training/random.ts'

describe('the perceptron', () => {
  it('averages as the plain sum over all steps does, and packs what it learned', () => {
    const next = random(3)
    const model = perceptron()
    const plain = new Map<string, number>()
    const sums = new Map<string, number>()
    const steps = 400
    for (let step = 0; step < steps; step++) {
      const keys = Int32Array.from({ length: 5 }, () => Math.floor(next() * 300))
      const [good, bad] = [Math.floor(next() * 9), 9 + Math.floor(next() * 9)]
      model.update(keys, 5, { good, bad })
      for (const key of keys) {
        plain.set(`${key} ${good}`, (plain.get(`${key} ${good}`) ?? 0) + 1)
        plain.set(`${key} ${bad}`, (plain.get(`${key} ${bad}`) ?? 0) - 1)
      }
      model.tick()
      for (const [place, weight] of plain) sums.set(place, (sums.get(place) ?? 0) + weight)
    }
    model.average()
    const packed = unpackRows(packRows(model.rows(0)))
    for (let key = 0; key < 300; key++) {
      const scores = new Float32Array(18)
      const again = new Float32Array(18)
      model.score(Int32Array.of(key), 1, scores)
      packed.score(Int32Array.of(key), 1, again)
      scores.forEach((score, klass) => {
        expect(score).toBeCloseTo((sums.get(`${key} ${klass}`) ?? 0) / steps, 4)
        expect(Math.abs(again[klass]! - score)).toBeLessThan(0.06)
      })
    }
  })
})
