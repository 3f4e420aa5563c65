/** Twenty kills in the middle of work: nothing that was said to be kept is lost (npm run soak does two hundred). */
import { expect, test } from 'vitest'
import { soak } from './soak.ts'

test('killed at 20 random moments: every acknowledged change is there, and verify finds no fault', async () => {
  const { acknowledged, lost } = await soak({ kills: 20, dist: process.env['PARLEY_DIST'] ?? 'dist', seed: 20_261_125 })
  expect(lost).toEqual([])
  // It must have been at work when it was killed, or the test shows nothing.
  expect(acknowledged['add'] ?? 0).toBeGreaterThan(20)
  expect(acknowledged['decide'] ?? 0).toBeGreaterThan(5)
  expect(acknowledged['backup'] ?? 0).toBeGreaterThan(2)
}, 300_000)
