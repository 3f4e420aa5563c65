/** What is costly is shared while somebody holds it, and goes when nobody does. */
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { keptWhileUsed } from '../../src/text/kept-while-used.ts'

const collect = async (): Promise<void> => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  // What was looked at in this turn is held until the next.
  await sleep(5)
  gc()
}

test('all who ask share it while anybody holds it; nobody holding it, it is made again', async () => {
  let made = 0
  const table = keptWhileUsed(() => ({ rows: new Array<number>(1000).fill(++made) }))
  const held = [table()]
  await collect()
  expect(table() === held[0]).toBe(true)
  expect(made).toBe(1)
  held.pop()
  for (let i = 0; i < 20 && made === 1; i++) {
    await collect()
    table()
  }
  expect(made).toBe(2)
})
