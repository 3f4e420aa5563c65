/** The page in a real Chromium, as an analyst uses it: add, read, follow words, correct, undo, search, sign in. */
import { describe, expect, test } from 'vitest'
import { dossierReader } from '../../src/dossier/reader.ts'
import { refresh as remake } from '../../src/dossier/refresh.ts'
import { makeReport } from '../../src/record/report.ts'
import { openBench, PASSWORD } from '../server/dossier.ts'
import { chromiumPath, listen, onThePage, openPage, soon } from './browser.ts'

describe.skipIf(!chromiumPath)('the page', () => {
  const open = onThePage()

  test('a pasted report is read while one watches, and its words are marked; markup in it stays text', async () => {
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/add`)
    const text =
      'PELLA, May 4 — “We will not sign,” Minister Oda Finn told reporters on Monday. <img src=x onerror="window.ran=1"> ' +
      'Finn denied that a draft exists. The council has not commented.'
    await page.getByLabel('Its text').fill(text)
    await page.getByLabel('Title').fill('No signature')
    await page.getByLabel('Outlet').fill('Pella Post')
    await page.getByLabel('Published', { exact: true }).fill('2026-05-04')
    await page.getByRole('button', { name: 'Read it' }).click()
    const link = page.getByRole('link', { name: 'No signature' })
    await link.waitFor({ timeout: 60_000 })
    await link.click()
    await page.locator('mark.content').first().waitFor()
    const marked = await page.locator('mark.content').allInnerTexts()
    expect(marked.join(' ')).toContain('We will not sign')
    expect(await page.locator('.report-text').textContent()).toContain('<img src=x')
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)

  test('what another command adds is shown, even where the page came from the record before', async () => {
    const text = 'Rebels said on Friday that they had freed six drivers. The ministry has not commented.'
    const reading = dossierReader(undefined)(
      makeReport({ text, language: 'en', name: 'freed', title: 'Drivers freed', published: '2026-03-13' }),
    )
    const { page, faults } = await openPage(open.browser)
    await open.bench.store.add(reading)
    await remake(open.bench.store)
    // Nobody asked the server since: its first answer is the old one.
    await page.goto(`${open.base}/reports`)
    await page.getByRole('link', { name: 'Drivers freed' }).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('from a statement to its words in two clicks, and to the next by keyboard', async () => {
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/statements`)
    const card = page.locator('article.card').first()
    const words = (await card.locator('blockquote').textContent())!.slice(0, 20)
    await card.locator('footer a.more').first().click()
    const chosen = page.locator('mark.chosen').first()
    await chosen.waitFor()
    expect(await page.locator('.report-text').textContent()).toContain(words)
    expect(await page.locator('.panel ol.chain').isVisible()).toBe(true)
    const before = await page.locator('.panel').textContent()
    await page.locator('.panel button').first().focus()
    await page.keyboard.press('j')
    await soon(() => page.locator('.panel').textContent()).not.toBe(before)
    expect(faults).toEqual([])
    await page.close()
  })

  test('a correction is kept, shown, and undone', async () => {
    const record = await open.bench.store.record()
    const persons = new Set(record.actors.filter(x => x.kind === 'person').map(x => x.id))
    // One person says: of several the heading would be "say".
    const { id } = record.statements.find(
      s => s.act === 'say' && s.sources.length === 1 && persons.has(s.sources[0]!.actor),
    )!
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/entries/${id}`)
    await page.getByRole('button', { name: 'Correct' }).click()
    await page.getByLabel('Field').selectOption('act')
    await page.getByLabel('Value').selectOption('deny')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('heading', { name: /denies/ }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: /says/ }).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('review by keyboard alone', async () => {
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/review`)
    await page.locator('.queue').waitFor()
    const before = (await open.bench.store.decisions()).length
    await page.keyboard.press('a')
    await soon(async () => (await open.bench.store.decisions()).length).toBe(before + 1)
    await page.locator('.queue').focus()
    await page.keyboard.press('u')
    await soon(async () => (await open.bench.store.decisions()).at(-1)!.does).toBe('undo')
    expect(faults).toEqual([])
    await page.close()
  })

  test('search narrows by words and facets; the address keeps both', async () => {
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/statements`)
    const all = await page.locator('p[role=status]').textContent()
    const word = (await open.bench.store.record()).statements[0]!.content[0]!.exact.match(/[A-Za-z]{6,}/)![0]
    await page.locator('main').getByRole('searchbox').fill(word)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await soon(() => page.locator('p[role=status]').textContent()).not.toBe(all)
    expect(new URL(page.url()).searchParams.get('q')).toBe(word)
    await page.locator('.facets input[type=checkbox]').first().click()
    await page.waitForURL(u => u.searchParams.size > 1)
    const there = page.url()
    await page.reload()
    expect(page.url()).toBe(there)
    await soon(() => page.locator('.facets input:checked').count()).toBe(1)
    expect(faults).toEqual([])
    await page.close()
  })

  test('on a phone the statements come first, and the facets unfold above them', async () => {
    const { page, faults } = await openPage(open.browser, { viewport: { width: 390, height: 844 } })
    await page.goto(`${open.base}/statements`)
    const first = page.locator('article.card').first()
    await first.waitFor()
    expect((await first.boundingBox())!.y).toBeLessThan(500)
    const facet = page.locator('.facets summary').first()
    expect(await facet.isVisible()).toBe(false)
    const unfold = page.getByRole('button', { name: 'Narrow down' })
    await unfold.click()
    expect(await unfold.getAttribute('aria-expanded')).toBe('true')
    expect(await facet.isVisible()).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  })

  test('one stream tells the page what changes, wherever it is', async () => {
    const { page, faults } = await openPage(open.browser)
    const streams: string[] = []
    page.on('request', r => {
      if (r.url().endsWith('/changes')) streams.push(r.url())
    })
    await page.goto(`${open.base}/add`)
    await page.getByLabel('Its text').waitFor()
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await page.getByRole('heading', { name: 'Reports' }).waitFor()
    await page.getByRole('link', { name: 'Add a report' }).click()
    await page.getByLabel('Its text').waitFor()
    expect(streams.length).toBe(1)
    expect(faults).toEqual([])
    await page.close()
  })

  test('a contradiction shows each teller with their words; on paper only what matters is left', async () => {
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/discrepancies`)
    await page.locator('.side-of').first().waitFor()
    expect(await page.locator('.side-of blockquote').count()).toBeGreaterThan(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#menu').isVisible()).toBe(false)
    expect(await page.locator('.side-of').first().isVisible()).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  })

  test('each role sees what it may do, and no more', async () => {
    const guarded = await openBench({ rita: 'reader', anna: 'analyst', adam: 'admin' })
    const there = await listen(guarded.app)
    for (const [name, writes] of [
      ['rita', false],
      ['anna', true],
      ['adam', true],
    ] as const) {
      const { page } = await openPage(open.browser)
      await page.goto(there.base)
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { name: 'Where things stand' }).waitFor()
      expect(await page.getByRole('link', { name: 'Add a report' }).count()).toBe(writes ? 1 : 0)
      await page.getByRole('button', { name: /Sign out/ }).click()
      await page.getByLabel('Password').waitFor()
      await page.context().close()
    }
    await there.close()
    await guarded.served.close()
  }, 120_000)
})
