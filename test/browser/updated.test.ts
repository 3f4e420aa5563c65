/** What the page says where it asks first: an update under an open page, entries that look unlike, and outliers on the axis. */
import { describe, expect, test } from 'vitest'
import { datesAgree } from '../../src/record/agree.ts'
import { chromiumPath, onThePage, openPage } from './browser.ts'

describe.skipIf(!chromiumPath)('the page', () => {
  const open = onThePage()

  test('a part that is gone since the page was opened: it says so, and the rest still works', async () => {
    const { page } = await openPage(open.browser)
    await page.goto(open.base)
    await page.getByRole('heading', { name: 'Where things stand' }).waitFor()
    await page.route(/\/assets\/timeline-.*\.js/, r =>
      r.fulfill({ status: 404, body: '{}', contentType: 'application/json' }),
    )
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByText('Parley was updated: reload this page.').waitFor()
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await page.getByRole('heading', { name: 'Reports' }).waitFor()
    await page.unroute(/\/assets\/timeline-.*\.js/)
    await page.getByRole('button', { name: 'Reload' }).click()
    await page.getByText('Parley was updated').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByRole('heading', { name: 'Timeline' }).waitFor()
    await page.close()
  })

  test('a server that gives another build of the page: it says so and shows what it can', async () => {
    const { page, faults } = await openPage(open.browser)
    await page.goto(open.base)
    await page.getByRole('heading', { name: 'Where things stand' }).waitFor()
    expect(await page.getByText('Parley was updated').count()).toBe(0)
    await page.route('**/reports', async r => {
      const answer = await r.fetch()
      await r.fulfill({ response: answer, headers: { ...answer.headers(), 'parley-page': 'index-other.js' } })
    })
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await page.getByText('Parley was updated: reload this page.').waitFor()
    await page.getByRole('heading', { name: 'Reports' }).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('two unlike events are merged only after it was said why not', async () => {
    const { events } = await open.bench.store.record()
    const one = events.find(e => e.times.length > 0)!
    const apart = (e: (typeof events)[number]): boolean =>
      e.times.length > 0 && e.times.every(t => one.times.every(o => !datesAgree(t.value, o.value)))
    const far = events.find(apart)!
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/entries/${one.id}`)
    await page.getByRole('button', { name: 'Merge …' }).click()
    await page.getByLabel('The other entry').fill(`${open.base}/entries/${far.id}?x=1`)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('these look like different things').waitFor()
    expect(await open.bench.store.decisions()).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('button', { name: 'Merge all the same' }).click()
    await page.getByText('Kept: merge').waitFor()
    const { does, targets } = (await open.bench.store.decisions()).at(-1)!
    expect([does, ...targets.map(t => t.id)]).toEqual(['merge', one.id, far.id])
    await page.keyboard.press('u')
    // The refusal is an answer of 409, which Chromium notes in the console.
    expect(faults.filter(f => !f.includes('409'))).toEqual([])
    await page.close()
  })
})
