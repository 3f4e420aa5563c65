/** Every view at three widths in both themes: axe-core finds nothing, the console is silent, nothing runs off the side. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { chromiumPath, onThePage, openPage } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const VIEWS = [
  '/',
  '/reports',
  '/reports/{report}',
  '/statements',
  '/timeline',
  '/events',
  '/tolls',
  '/discrepancies',
  '/positions',
  '/conditions',
  '/proposals',
  '/commitments',
  '/actors',
  '/actors/{actor}',
  '/places',
  '/places/{place}',
  '/map',
  '/review',
  '/add',
  '/search?q=bridge',
  '/entries/{entry}',
  '/nowhere',
]

describe.skipIf(!chromiumPath)('every view', () => {
  const open = onThePage()

  test.each(VIEWS)(
    '%s',
    async view => {
      const record = await open.bench.store.record()
      const address = view
        .replace('{report}', record.reports[0]!.id)
        .replace('{actor}', record.actors[0]!.id)
        .replace('{place}', record.places[0]?.id ?? '')
        .replace('{entry}', record.statements[0]!.id)
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, faults } = await openPage(open.browser, { colorScheme })
        await page.goto(open.base + address)
        await page.locator('h1').first().waitFor()
        await page.waitForLoadState('load')
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 })
          const over = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
          expect(over, `${view} at ${width} runs off the side`).toBeLessThanOrEqual(1)
          const sideways = Number(
            await page.evaluate(
              "Math.max(0, ...[...document.querySelectorAll('table.stack')].map(t => t.offsetWidth - t.parentElement.clientWidth))",
            ),
          )
          expect(sideways, `a table of ${view} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.evaluate(axe)
        const found = (await page.evaluate(
          `axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : '')).slice(0, 3).join(' | ')))`,
        )) as string[]
        expect(found, `${view} in ${colorScheme}`).toEqual([])
        // The page of an unknown address is itself the answer 404, which Chromium notes in the console.
        expect(faults.filter(f => !(view === '/nowhere' && f.includes('404')))).toEqual([])
        await page.close()
      }
    },
    120_000,
  )
})
