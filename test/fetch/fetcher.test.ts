/** Fetching against sites on this machine: polite, patient within limits, bounded whatever the site sends. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { createFetcher, type FetchedPage, type FetcherOptions } from '../../src/fetch/fetcher.ts'
import { backOff, retryAfter } from '../../src/fetch/pace.ts'
import { claimedUrl } from '../../src/fetch/url.ts'
import { openSite, type Page, quickClock, type Site, status, text } from './site.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const site = async (pages: Record<string, Page>): Promise<Site> => {
  const made = await openSite(pages)
  open.push(made.close)
  return made
}
const fetcher = (options: FetcherOptions = {}) => {
  const made = createFetcher({ allowHosts: ['127.0.0.1'], clock: quickClock(), ...options })
  open.push(made.close)
  return made
}
const words = (page: unknown): string => Buffer.from((page as FetchedPage).bytes).toString('utf8')

test('a page comes with what its server says of it, asked for under an honest name', async () => {
  const s = await site({
    '/a': text('Moscow said no.', { etag: '"v1"', 'last-modified': 'Sat, 14 Mar 2026 10:00:00 GMT' }),
  })
  const page = await fetcher().fetch(s.url('/a#part'))
  expect(page).toMatchObject({
    kind: 'page',
    url: s.url('/a'),
    mediaType: 'text/plain',
    charset: 'utf-8',
    etag: '"v1"',
  })
  expect(page.retrieved).toBe('2026-03-14T12:00:00.000Z')
  expect(words(page)).toBe('Moscow said no.')
  expect(s.asked[0]!.headers['user-agent']).toMatch(/^parley-record\/\d+\.\d+\.\d+$/)
})

test('with the etag of an earlier fetch an unchanged page is not sent again', async () => {
  const s = await site({
    '/a': (request, response) =>
      (request.headers['if-none-match'] === '"v1"' ? status(304) : text('new', { etag: '"v2"' }))(request, response),
  })
  const f = fetcher()
  expect(await f.fetch(s.url('/a'), { etag: '"v1"' })).toMatchObject({ kind: 'unchanged' })
  expect(await f.fetch(s.url('/a'), { etag: '"v0"' })).toMatchObject({ kind: 'page', etag: '"v2"' })
  await f.fetch(s.url('/a'), { lastModified: 'Sat, 14 Mar 2026 10:00:00 GMT' })
  expect(s.asked.at(-1)!.headers['if-modified-since']).toBe('Sat, 14 Mar 2026 10:00:00 GMT')
})

test('an address that leads to another page today is read: what was said of the one is not asked of the other', async () => {
  let to = '/old'
  const since =
    (body: string): Page =>
    (request, response) =>
      (request.headers['if-modified-since']
        ? status(304)
        : text(body, { 'last-modified': 'Sat, 14 Mar 2026 10:00:00 GMT' }))(request, response)
  const s = await site({
    '/latest': (request, response) => status(302, { location: to })(request, response),
    '/old': since('old'),
    '/new': since('new'),
  })
  const f = fetcher()
  const first = await f.fetch(s.url('/latest'))
  if (first.kind !== 'page') throw new Error('no page')
  expect(await f.fetch(s.url('/latest'), first)).toMatchObject({ kind: 'unchanged' })
  to = '/new'
  expect(words(await f.fetch(s.url('/latest'), first))).toBe('new')
})

test('robots.txt is asked for once and obeyed, under our own name too', async () => {
  let robots = 0
  const s = await site({
    '/robots.txt': (request, response) => {
      robots++
      text(
        'User-agent: *\nDisallow: /private\n\nUser-agent: parley-record\nDisallow: /private\nDisallow: /not-for-parley\nCrawl-delay: 7',
      )(request, response)
    },
    '/a': text('a'),
    '/b': text('b'),
  })
  const clock = quickClock()
  const f = fetcher({ clock })
  await f.fetch(s.url('/a'))
  for (const path of ['/private/x', '/not-for-parley'])
    await expect(f.fetch(s.url(path))).rejects.toMatchObject({ code: 'robots-forbid' })
  await f.fetch(s.url('/b'))
  expect(robots).toBe(1)
  expect(s.asked.map(a => a.path)).toEqual(['/a', '/b'])
  expect(clock.slept).toEqual([7000])
})

test('where a site cannot say what it allows, nothing is fetched', async () => {
  const s = await site({ '/robots.txt': status(503), '/a': text('a') })
  await expect(fetcher().fetch(s.url('/a'))).rejects.toMatchObject({ code: 'fetch-failed' })
  expect(s.asked).toEqual([])
})

test('requests to one host keep a gap, also at the same time', async () => {
  const s = await site({ '/a': text('a'), '/b': text('b'), '/c': text('c') })
  const clock = quickClock()
  const f = fetcher({ clock, gap: 1000 })
  await Promise.all(['/a', '/b', '/c'].map(p => f.fetch(s.url(p))))
  expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(2000)
})

const failing = (times: number, code: number, headers: Record<string, string> = {}): Page => {
  let left = times
  return (request, response) => (left-- > 0 ? status(code, headers) : text('there'))(request, response)
}

test('a passing failure is tried again after a growing wait, a Retry-After is kept to', async () => {
  const s = await site({ '/a': failing(2, 502), '/b': failing(1, 429, { 'retry-after': '17' }) })
  const clock = quickClock()
  const f = fetcher({ clock, gap: 0 })
  expect(words(await f.fetch(s.url('/a')))).toBe('there')
  expect(clock.slept).toEqual([1000, 2000])
  expect(words(await f.fetch(s.url('/b')))).toBe('there')
  expect(clock.slept.at(-1)).toBe(17_000)
})

test('a site that asks for a long wait, or never recovers, is told of', async () => {
  const s = await site({
    '/long': status(503, { 'retry-after': '3600' }),
    '/never': status(503),
    '/broken': status(500),
    '/gone': status(410),
  })
  const f = fetcher({ gap: 0 })
  await expect(f.fetch(s.url('/long'))).rejects.toThrow('try again in 60 minutes')
  expect(s.asked).toHaveLength(1)
  await expect(f.fetch(s.url('/never'))).rejects.toMatchObject({ code: 'fetch-busy' })
  expect(s.asked).toHaveLength(5)
  await expect(f.fetch(s.url('/broken'))).rejects.toThrow('answers 500')
  await expect(f.fetch(s.url('/gone'))).rejects.toThrow('answers 410')
})

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-03-14T12:00:00Z')
  expect(retryAfter('120', now)).toBe(120_000)
  expect(retryAfter('Sat, 14 Mar 2026 12:01:00 GMT', now)).toBe(60_000)
  expect(retryAfter('Sat, 14 Mar 2026 11:00:00 GMT', now)).toBe(0)
  expect(retryAfter('soon', now)).toBeUndefined()
  expect([0, 1, 2].map(backOff)).toEqual([1000, 2000, 4000])
})

test('redirects are followed, but not without end', async () => {
  const s = await site({
    '/a': status(301, { location: '/b' }),
    '/b': status(308, { location: 'c?x=1' }),
    '/c?x=1': text('c'),
    '/ring': status(302, { location: '/ring' }),
  })
  expect(await fetcher().fetch(s.url('/a'))).toMatchObject({ kind: 'page', url: s.url('/c?x=1') })
  await expect(fetcher().fetch(s.url('/ring'))).rejects.toMatchObject({ code: 'fetch-redirects' })
})

const packed =
  (bytes: Uint8Array, encoding: string): Page =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding })
    response.end(bytes)
  }

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
] as const)('a body packed with %s is unpacked', async (encoding, pack) => {
  const s = await site({ '/a': packed(pack(Buffer.from('Moscow said no.')), encoding) })
  expect(words(await fetcher().fetch(s.url('/a')))).toBe('Moscow said no.')
})

test('a bomb is cut off: gzip, brotli, deflate; and what is packed twice or torn is refused', async () => {
  const zeros = Buffer.alloc(200 * 1024 * 1024)
  const bomb = gzipSync(zeros)
  const s = await site({
    '/gzip': packed(bomb, 'gzip'),
    '/br': packed(brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { 1: 1 } }), 'br'),
    '/raw': packed(deflateRawSync(zeros), 'deflate'),
    '/twice': packed(gzipSync(bomb), 'gzip, gzip'),
    '/torn': packed(bomb.subarray(0, 2000), 'gzip'),
  })
  for (const path of ['/gzip', '/br', '/raw'])
    await expect(fetcher().fetch(s.url(path)), path).rejects.toMatchObject({ code: 'fetch-too-large' })
  for (const path of ['/twice', '/torn'])
    await expect(fetcher().fetch(s.url(path)), path).rejects.toMatchObject({ code: 'fetch-failed' })
})

test('a body without end is cut off at 32 MB, and one that says it is larger is not begun', async () => {
  let sent = 0
  const s = await site({
    '/endless': (_, response) => {
      response.writeHead(200)
      const piece = Buffer.alloc(1 << 20, 'a')
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) sent += piece.length
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    },
    '/says': (_, response) => {
      response.writeHead(200, { 'content-length': String(100 * 1024 * 1024) })
      response.write('a')
    },
  })
  for (const path of ['/endless', '/says'])
    await expect(fetcher().fetch(s.url(path)), path).rejects.toMatchObject({ code: 'fetch-too-large' })
  expect(sent).toBeLessThan(48 * 1024 * 1024)
})

test('a site that says nothing, or a byte now and then, is given up', async () => {
  const s = await site({
    '/silent': () => {},
    '/slow': (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write('a')), 50)
    },
  })
  const f = fetcher({ milliseconds: 700 })
  for (const path of ['/silent', '/slow']) {
    const began = Date.now()
    await expect(f.fetch(s.url(path)), path).rejects.toMatchObject({ code: 'fetch-slow' })
    expect(Date.now() - began).toBeLessThan(20_000)
  }
})

test('a host that is not there, one that refuses and one that breaks off have a line each', async () => {
  const s = await site({ '/a': (_, response) => void response.destroy() })
  const none = createFetcher({
    allowHosts: ['nowhere.example'],
    clock: quickClock(),
    resolve: (_, done) => done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []),
  })
  await expect(none.fetch('http://nowhere.example/')).rejects.toThrow('no such host')
  await none.close()
  await expect(fetcher().fetch('http://127.0.0.1:1/')).rejects.toThrow('refuses the connection')
  await expect(fetcher().fetch(s.url('/a'))).rejects.toThrow('broke off')
})

test('one address takes so long and no longer: redirects, waits, further tries and the body together', async () => {
  const slowly =
    (page: Page): Page =>
    (request, response) =>
      void setTimeout(() => page(request, response), 500)
  const s = await site({
    '/robots.txt': slowly(status(404)),
    '/hop1': slowly(status(302, { location: '/hop2' })),
    '/hop2': slowly(status(302, { location: '/hop3' })),
    '/hop3': slowly(text('there')),
    '/drip': (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write('a')), 50)
    },
    '/wait': status(503, { 'retry-after': '30' }),
  })
  const f = createFetcher({ allowHosts: ['127.0.0.1'], gap: 0, most: 1200, milliseconds: 900 })
  open.push(f.close)
  for (const path of ['/hop1', '/drip', '/wait']) {
    const began = Date.now()
    await expect(f.fetch(s.url(path)), path).rejects.toMatchObject({ code: 'fetch-slow' })
    expect(Date.now() - began).toBeLessThan(15_000)
  }
  await expect(f.fetch(s.url('/wait'))).rejects.toThrow('more than 1 second, redirects, waits')
  expect(words(await f.fetch(s.url('/hop3')))).toBe('there')
})

test('a site that answers 503 for ever, with waits and redirects, costs three minutes and not forty', async () => {
  const busy: Record<string, Page> = {}
  for (let n = 0; n < 6; n++) {
    let tries = 0
    busy[`/${n}`] = (request, response) =>
      (++tries < 4 ? status(503, { 'retry-after': '59' }) : status(302, { location: `/${n + 1}` }))(request, response)
  }
  const s = await site(busy)
  const clock = quickClock()
  const began = clock.now()
  await expect(fetcher({ clock }).fetch(s.url('/0'))).rejects.toMatchObject({ code: 'fetch-slow' })
  expect(clock.now() - began).toBeLessThanOrEqual(180_000)
})

test('waiting behind other pages of the same host is not counted', async () => {
  const pages = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`/${n}`, text('a')]))
  const s = await site(pages)
  const f = createFetcher({ allowHosts: ['127.0.0.1'], gap: 400, most: 1500 })
  open.push(f.close)
  const all = await Promise.all(Object.keys(pages).map(p => f.fetch(s.url(p))))
  expect(all).toHaveLength(8)
})

test('a robots.txt that failed is asked for again a minute later; one that was read, a day later', async () => {
  let [asked, robots] = [0, status(503)]
  const s = await site({
    '/robots.txt': (request, response) => {
      asked++
      robots(request, response)
    },
    '/a': text('a'),
  })
  const clock = quickClock()
  const f = fetcher({ clock, gap: 0 })
  const get = () => f.fetch(s.url('/a'))
  await expect(get()).rejects.toMatchObject({ code: 'fetch-failed' })
  await expect(get()).rejects.toMatchObject({ code: 'fetch-failed' })
  expect(asked).toBe(1)
  robots = status(404)
  await clock.sleep(61_000)
  expect(words(await get())).toBe('a')
  robots = text('User-agent: *\nDisallow: /')
  await clock.sleep(3_600_000)
  expect(words(await get())).toBe('a')
  await clock.sleep(24 * 3_600_000)
  await expect(get()).rejects.toMatchObject({ code: 'robots-forbid' })
  expect(asked).toBe(3)
})

test('a page names its own address only within its site', () => {
  const fetched = 'https://www.example.org/talks?from=mail'
  expect(claimedUrl('https://example.org/talks', fetched)).toBe('https://example.org/talks')
  for (const other of [undefined, 'https://evil.example/talks', 'javascript:1', 'https://example.org.evil.example/'])
    expect(claimedUrl(other, fetched)).toBe(fetched)
  for (const front of ['/', '/index.html', '/en', '/en/', '/pt-br/index.php', '/home', '/Default.aspx', '/#talks'])
    expect(claimedUrl(`https://example.org${front}`, fetched), front).toBe(fetched)
  for (const page of ['/?p=17', '/talks', '/en/talks', '/eng', '/index/talks'])
    expect(claimedUrl(`https://example.org${page}`, fetched), page).toBe(`https://example.org${page}`)
})
