/**
 * `npm run shots`: the pictures of the page in the docs, made of the shipped samples in a real Chromium.
 *
 *   npm run shots                        docs/images: the four of the README
 *   npm run shots -- /tmp/views          every view at three widths in both themes, to be looked at
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { createDossier } from '../src/dossier/open.ts'
import { dossierReader } from '../src/dossier/reader.ts'
import { refresh } from '../src/dossier/refresh.ts'
import { readReport } from '../src/intake/index.ts'
import { makeReport } from '../src/record/report.ts'
import { serveDossier } from '../src/server/serve-dossier.ts'

const SAMPLES = ['1-wire.md', '2-valley-post.md', '3-state-radio.md']
const file = join(mkdtempSync(join(tmpdir(), 'parley-shots-')), 'samples.parley')
const store = await createDossier(file)
const read = dossierReader(undefined)
for (const name of SAMPLES) {
  const { format: _, ...found } = await readReport({ name, bytes: new Uint8Array(readFileSync(join('samples', name))) })
  await store.add(read(makeReport(found)))
}
await refresh(store)
const record = await store.record()
const served = await serveDossier(store, file)
const server = serve({ fetch: served.app.fetch, port: 0, hostname: '127.0.0.1' })
await new Promise(done => server.once('listening', done))
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const nested =
  record.statements.find(s => s.within !== null && s.sources.length > 0) ?? record.statements.find(s => s.hedge)!
const reading = `/reports/${nested.content[0]!.report}?entry=${nested.id}`
const FOR_DOCS = { overview: '/', reading, timeline: '/timeline', contradictions: '/discrepancies' }
const ALL = {
  ...FOR_DOCS,
  'reading-calm': `/reports/${record.reports[0]!.id}`,
  reports: '/reports',
  statements: '/statements',
  events: '/events',
  tolls: '/tolls',
  conditions: '/conditions',
  commitments: '/commitments',
  actors: '/actors',
  actor: `/actors/${record.statements.find(s => s.sources.length > 0)!.sources[0]!.actor}`,
  places: '/places',
  place: `/places/${record.places[0]?.id}`,
  map: '/map',
  review: '/review',
  add: '/add',
  entry: `/entries/${nested.id}`,
  search: '/search?q=talks',
}

interface Shot {
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly whole: boolean
}
const shoot = async (browser: Browser, [name, path, into]: readonly [string, string, string], shot: Shot) => {
  const { width, height, theme, whole } = shot
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, locale: 'en-GB' })
  await page.goto(base + path)
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(into, `${name}.png`), fullPage: whole })
  await page.close()
}

const browser = await chromium.launch({
  executablePath: process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const into = process.argv[2]
mkdirSync(into ?? 'docs/images', { recursive: true })
if (into === undefined)
  for (const [name, path] of Object.entries(FOR_DOCS))
    await shoot(browser, [name, path, 'docs/images'], { width: 1200, height: 760, theme: 'light', whole: false })
else
  for (const [name, path] of Object.entries(ALL))
    for (const width of [1440, 1024, 390])
      for (const theme of ['light', 'dark'] as const)
        await shoot(browser, [`${name}-${width}-${theme}`, path, into], { width, height: 900, theme, whole: true })
await browser.close()
server.close()
if ('closeAllConnections' in server) server.closeAllConnections()
await served.close()
