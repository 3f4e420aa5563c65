/** The reading view in a real Chromium: words selected by mouse and by keyboard become an entry; reports written from the right. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossierReader } from '../../src/dossier/reader.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { makeReport } from '../../src/record/report.ts'
import { chromiumPath, onThePage, openPage, soon } from './browser.ts'

/** Selects the first place of the words, as a mouse would leave them. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate(`(() => {
    const box = document.querySelector('.report-text')
    const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const start = box.textContent.indexOf(${JSON.stringify(words)})
    const range = document.createRange()
    let at = 0
    for (let node = walk.nextNode(); node; at += node.length, node = walk.nextNode()) {
      if (at <= start && start < at + node.length) range.setStart(node, start - at)
      const end = start + ${words.length}
      if (at < end && end <= at + node.length) range.setEnd(node, end - at)
    }
    const selection = document.getSelection()
    selection.removeAllRanges()
    selection.addRange(range)
  })()`)

describe.skipIf(!chromiumPath)('the reading view', () => {
  const open = onThePage()

  test('selected words become a statement, which is undone', async () => {
    const { page, faults } = await openPage(open.browser)
    const { reports, statements, actors } = await open.bench.store.record()
    const report = reports[0]!
    const who = actors.find(a => statements.some(s => s.sources.some(r => r.actor === a.id)))!
    const words = report.text.trim().split(/\s+/).slice(3, 8).join(' ')
    const exact = report.text.slice(report.text.indexOf(words.split(' ')[0]!)).slice(0, words.length)
    await page.goto(`${open.base}/reports/${report.id}`)
    await page.locator('.report-text').waitFor()
    await select(page, exact)
    const box = page.getByLabel('Selected words')
    await box.waitFor()
    await page.keyboard.press('n')
    await box.getByLabel('sources').fill(who.name)
    await box.getByLabel('act').selectOption('promise')
    const before = (await open.bench.store.record()).statements.length
    await box.getByRole('button', { name: 'Keep' }).click()
    await soon(async () => (await open.bench.store.record()).statements.length).toBe(before + 1)
    const made = (await open.bench.store.record()).statements.find(s => s.by === 'people')!
    expect(made.content[0]!.exact).toBe(exact.trim())
    expect(made.act).toBe('promise')
    await page.getByRole('complementary', { name: 'Whole entry' }).getByText(who.name).first().waitFor()
    await page.keyboard.press('u')
    await soon(async () => (await open.bench.store.record()).statements.length).toBe(before)
    expect(faults).toEqual([])
    await page.close()
  })

  test('by keyboard alone: an entry, words after it, and what stands on them', async () => {
    const { page, faults } = await openPage(open.browser)
    const report = (await open.bench.store.record()).reports[0]!
    await page.goto(`${open.base}/reports/${report.id}`)
    await page.locator('mark').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('mark.chosen').first().waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const box = page.getByLabel('Selected words')
    await box.waitFor()
    const selected = async (): Promise<string> => (await box.locator('blockquote').textContent())!
    // The box is there after the first press, the second word after the second.
    await soon(async () => (await selected()).split(/\s+/).length).toBe(2)
    const words = await selected()
    expect(report.text).toContain(words)
    await page.keyboard.press('.')
    await soon(selected).not.toBe(words)
    expect(await box.locator('.entry-button').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.close()
  })

  test('what other reports say of an entry stands beside it', async () => {
    const record = await open.bench.store.record()
    const event = record.events.find(e => new Set(e.mentions.map(m => m.words.report)).size > 1)!
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/reports/${event.mentions[0]!.words.report}?entry=${event.id}`)
    await page.getByRole('heading', { name: 'In other reports' }).waitFor()
    const other = event.mentions.find(m => m.words.report !== event.mentions[0]!.words.report)!
    await page.locator('.panel a.words', { hasText: other.words.exact }).first().waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('a report written from right to left is shown so, and its words stay in place', async () => {
    const text = 'قال الوزير إن المحادثات ستستأنف يوم الجمعة. The envoy, Oda Finn, said talks would resume on Friday.'
    const report = makeReport({ text, language: 'ar', name: 'rtl', title: 'محادثات', published: '2026-03-12' })
    await open.bench.store.add(dossierReader(undefined)({ ...report, language: 'en' }))
    await refresh(open.bench.store)
    // Written behind the server's back: it answers from the record before until it has read the new one.
    await soon(async () => (await fetch(`${open.base}/reports/${report.id}`)).status).toBe(200)
    const { page, faults } = await openPage(open.browser)
    await page.goto(`${open.base}/reports/${report.id}`)
    await page.locator('.report-text').waitFor()
    expect(await page.evaluate("getComputedStyle(document.querySelector('.report-text')).direction")).toBe('rtl')
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).direction")).toBe('rtl')
    expect(await page.locator('.report-text').textContent()).toBe(text)
    expect(faults).toEqual([])
    await page.close()
  })

  test('one search finds names, reports and entries of every kind', async () => {
    const record = await open.bench.store.record()
    const name = record.actors.find(a => a.name.includes(' ') && a.kind === 'person')!.name
    const { page, faults } = await openPage(open.browser)
    await page.goto(open.base)
    await page.getByRole('searchbox', { name: 'Search everything' }).fill(name)
    await page.keyboard.press('Enter')
    await page.locator('main').getByRole('link', { name, exact: true }).first().waitFor()
    await page.locator('main .card').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/search')
    expect(faults).toEqual([])
    await page.close()
  })
})
