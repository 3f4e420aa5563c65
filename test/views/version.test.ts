/** Names of versions: which of two is older. */
import { expect, test } from 'vitest'
import { isOlder, versionName } from '../../src/views/pages/version.ts'

const at = (readings: number, decisions: number): string => versionName({ readings, decisions })

test.each([
  [at(1, 0), at(2, 0), true],
  [at(9, 3), at(10, 3), true],
  [at(2, 3), at(2, 4), true],
  [at(2, 4), at(2, 4), false],
  [at(3, 4), at(2, 4), false],
  ['9f86d081', at(2, 4), false],
  [at(2, 4), '9f86d081', false],
])('is %s older than %s: %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older)
})
