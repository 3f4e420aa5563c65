/** No address of a machine that is not public is ever connected to: written out, by name, by a changing name, by redirect. */
import { expect, test } from 'vitest'
import { isPublic } from '../../src/fetch/address.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { openSite, quickClock, status, text } from './site.ts'

const FORBIDDEN = [
  ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  ['link-local and metadata', '169.254.0.1', '169.254.169.254', '169.254.170.2', 'fe80::1', 'febf::1', 'fd00:ec2::254'],
  ['shared, and clouds', '100.64.0.1', '100.100.100.200', '100.127.255.255', '192.0.0.192', '168.63.129.16'],
  ['multicast, broadcast', '224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1', 'ff0e::1'],
  ['reserved, benchmark', '240.0.0.1', '198.18.0.1', '198.19.255.255', '192.0.0.1', '192.88.99.1'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  [
    'wrapped IPv4',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
  ],
  ['tunnels, site-local, discard', '2001::1', 'fec0::1', '100::1', '64:ff9b:1::1', '2001:10::1', '5f00::1', '4000::1'],
  ['no address', '', 'example.org', '127.1', '999.1.1.1'],
].flatMap(([what, ...list]) => list.map(a => [what!, a] as const))

test.each(FORBIDDEN)('%s: %s is not public', (_, address) => {
  expect(isPublic(address)).toBe(false)
})

test.each([
  ['93.184.216.34'],
  ['8.8.8.8'],
  ['172.32.0.1'],
  ['100.128.0.1'],
  ['2606:2800:220:1:248:1893:25c8:1946'],
  ['::ffff:8.8.8.8'],
])('%s is public', address => {
  expect(isPublic(address)).toBe(true)
})

/** Every way of writing an address that a URL knows: the parser of the platform settles them. */
const WRITTEN = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[fe80::1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://0/',
  'http://１２７.０.０.１/',
  'http://localhost/',
]

test.each(WRITTEN.map(u => [u]))('%s is refused', async url => {
  const fetcher = createFetcher({ clock: quickClock() })
  await expect(fetcher.fetch(url)).rejects.toMatchObject({ code: 'forbidden-address' })
  await fetcher.close()
})

test('a name that leads to a private address is refused before anything is sent', async () => {
  const fetcher = createFetcher({
    clock: quickClock(),
    resolve: (_, done) => done(null, [{ address: '10.1.2.3', family: 4 }]),
  })
  const error = (await fetcher.fetch('http://news.example/').catch((e: unknown) => e)) as Error
  expect(error).toMatchObject({ code: 'forbidden-address', exit: 10 })
  expect(error.message).toContain('news.example (10.1.2.3)')
  await fetcher.close()
})

// to these two 127.0.0.1 is a public machine and ::1 is not
const reachable = (address: string): boolean => address === '127.0.0.1'
const [open, hidden] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

test('a name that leads to both is asked at its public address only', async () => {
  const site = await openSite({ '/': text('page') })
  const fetcher = createFetcher({ clock: quickClock(), reachable, resolve: (_, done) => done(null, [hidden, open]) })
  expect(await fetcher.fetch(site.url('/', 'news.example'))).toMatchObject({ kind: 'page' })
  await fetcher.close()
  await site.close()
})

test('a name that leads elsewhere the next time is checked each time it is connected to', async () => {
  const site = await openSite({
    '/robots.txt': text('', { connection: 'close' }),
    '/': text('page', { connection: 'close' }),
  })
  let asked = 0
  const fetcher = createFetcher({
    clock: quickClock(),
    reachable,
    resolve: (_, done) => done(null, [asked++ < 2 ? open : hidden]),
  })
  const url = site.url('/', 'rebind.example')
  expect(await fetcher.fetch(url)).toMatchObject({ kind: 'page' })
  await expect(fetcher.fetch(url)).rejects.toMatchObject({ code: 'forbidden-address' })
  expect([asked, site.asked.length]).toEqual([3, 1])
  await fetcher.close()
  await site.close()
})

test('a redirect to a machine that is not public is refused, also where the host it came from is allowed', async () => {
  const secret = await openSite({ '/': text('secret') })
  const site = await openSite({
    '/a': status(302, { location: secret.url('/', 'localhost') }),
    '/b': status(301, { location: 'http://169.254.169.254/latest/' }),
    '/c': status(307, { location: 'file:///etc/passwd' }),
    '/d': status(302, { location: 'http://user:secret@example.org/' }),
  })
  const fetcher = createFetcher({ allowHosts: ['127.0.0.1'], clock: quickClock() })
  for (const path of ['/a', '/b'])
    await expect(fetcher.fetch(site.url(path))).rejects.toMatchObject({ code: 'forbidden-address' })
  for (const path of ['/c', '/d'])
    await expect(fetcher.fetch(site.url(path))).rejects.toMatchObject({ code: 'bad-url' })
  expect(secret.asked).toEqual([])
  await fetcher.close()
  await site.close()
  await secret.close()
})

test('a robots.txt that leads to a machine that is not public is not followed there', async () => {
  const secret = await openSite({ '/robots.txt': text('secret') })
  const site = await openSite({
    '/robots.txt': status(302, { location: secret.url('/robots.txt', 'localhost') }),
    '/': text('page'),
  })
  const fetcher = createFetcher({ allowHosts: ['127.0.0.1'], clock: quickClock() })
  await expect(fetcher.fetch(site.url('/'))).rejects.toMatchObject({ code: 'forbidden-address' })
  await fetcher.close()
  await site.close()
  await secret.close()
})

test.each([
  ['ftp://example.org/'],
  ['file:///etc/passwd'],
  ['http://'],
  ['http://a b/'],
  ['http://me:pw@example.org/'],
  ['javascript:1'],
])('%s is no address to fetch', async url => {
  const fetcher = createFetcher()
  const error = (await fetcher.fetch(url).catch((e: unknown) => e)) as Error
  expect(error).toMatchObject({ code: 'bad-url' })
  expect(error.message).not.toContain('pw')
  await fetcher.close()
})
