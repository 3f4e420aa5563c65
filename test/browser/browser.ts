/** A real Chromium and a real port for tests of the page. Where there is no Chromium, the reason is printed. */
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Bench, openBench } from '../server/dossier.ts'

const PLACES = [
  process.env['PARLEY_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
export const chromiumPath = PLACES.find(p => p !== undefined && existsSync(p))
const whyNot = 'the tests of the page need Chromium: apt-get install chromium, or set PARLEY_CHROMIUM to its path'
if (!chromiumPath) console.log(whyNot)

const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })

export const listen = async (app: Hono): Promise<{ readonly base: string; close(): Promise<void> }> => {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise(done => server.once('listening', done))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Asks until it is so: on a busy machine an answer takes its time. */
export const soon = (read: () => unknown): ReturnType<typeof expect.poll> => expect.poll(read, { timeout: 30_000 })

/** A page that remembers every error and warning of its console. */
export const openPage = async (browser: Browser, options: Parameters<Browser['newPage']>[0] = {}) => {
  const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options })
  const faults: string[] = []
  page.on('console', m => {
    if (['error', 'warning'].includes(m.type())) faults.push(m.text())
  })
  page.on('response', r => {
    if (r.status() >= 400) faults.push(`${r.status()} ${r.url()}`)
  })
  page.on('pageerror', e => faults.push(String(e)))
  // Nothing but this server may be asked for anything.
  page.on('request', r => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(r.url())) faults.push(`asked for ${r.url()}`)
  })
  return { page, faults }
}

/** A dossier on a port and a Chromium for the tests of a file, opened before the first and closed after the last. */
export interface Open {
  bench: Bench
  browser: Browser
  base: string
}
export const onThePage = (): Open => {
  const open = {} as Open & { close: () => Promise<void> }
  beforeAll(async () => {
    const bench = await openBench()
    const { base, close } = await listen(bench.app)
    Object.assign(open, { bench, base, close, browser: await launch() })
  })
  afterAll(async () => {
    await open.browser.close()
    await open.close()
    await open.bench.served.close()
  })
  return open
}
