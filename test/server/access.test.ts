/** Who may do what: every role against every route, made from the API's own description; sessions, tokens, throttling. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccounts } from '../../src/server/access/accounts.ts'
import { createThrottle } from '../../src/server/access/throttle.ts'
import { ROLES, type Role } from '../../src/server/route.ts'
import { type Bench, json, openBench, PASSWORD, signIn } from './dossier.ts'

let bench: Bench
const headers: Partial<Record<Role, Readonly<Record<string, string>>>> = {}
beforeAll(async () => {
  bench = await openBench({ rita: 'reader', anna: 'analyst', adam: 'admin' })
  headers.reader = await signIn(bench.app, 'rita')
  headers.analyst = await signIn(bench.app, 'anna')
  headers.admin = await signIn(bench.app, 'adam')
})
afterAll(() => bench.served.close())

interface Operation {
  readonly security?: unknown[]
  readonly responses: Readonly<Record<string, { description: string }>>
}
const operations = async () => {
  const doc = (await (await bench.app.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  return Object.entries(doc.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
}
const needs = (o: Operation): Role | null =>
  (/role (\w+)/.exec(o.responses['403']?.description ?? '')?.[1] as Role) ?? null

test('every role is let in where the description says so, and nowhere else', async () => {
  const all = await operations()
  expect(all.length).toBeGreaterThan(20)
  for (const { path, method, operation } of all) {
    const least = needs(operation)
    // Signing out would end the sessions that the rest of the table needs.
    if (path === '/session') continue
    const address = path.replace(/\{\w+\}/g, 'none')
    const body = method === 'POST' ? JSON.stringify({}) : null
    const ask = (role: Role | undefined) =>
      bench.app.request(address, {
        method,
        ...(body ? { body } : {}),
        headers: { 'content-type': 'application/json', ...(role ? headers[role] : {}) },
      })
    const nobody = await ask(undefined)
    expect(nobody.status, `${method} ${path} by nobody`).toBe(least === null ? 200 : 401)
    for (const role of ROLES) {
      const { status } = await ask(role)
      const may = least === null || ROLES.indexOf(role) >= ROLES.indexOf(least)
      expect(status === 403, `${method} ${path} by ${role}: ${status}`).toBe(!may)
      expect(status, `${method} ${path} by ${role}`).toBeLessThan(500)
    }
  }
})

test('a session changes nothing without the word that only the page knows', async () => {
  const { cookie } = headers.analyst as { cookie: string }
  const answer = await bench.app.request('/decisions', json('POST', { does: 'undo' }, { cookie }))
  expect(answer.status).toBe(403)
})

test('the cookie is not for scripts and not for other sites', async () => {
  const answer = await bench.app.request('/session', json('POST', { name: 'rita', password: PASSWORD }))
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i)
  expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Strict/i)
})

test('who one is, is never answered from what was sent before', async () => {
  const before = await bench.app.request('/session')
  expect(before.headers.get('etag')).toBeNull()
  expect(before.headers.get('cache-control')).toBe('no-store')
  const signed = await bench.app.request('/session', { headers: headers.reader! })
  expect(((await signed.json()) as { name: string }).name).toBe('rita')
})

test('signing out ends the session', async () => {
  const mine = await signIn(bench.app, 'rita')
  expect((await bench.app.request('/', { headers: mine })).status).toBe(200)
  expect((await bench.app.request('/session', { method: 'DELETE', headers: mine })).status).toBe(200)
  expect((await bench.app.request('/', { headers: mine })).status).toBe(401)
})

test('a token is kept as a hash, has at most the role of its user, and ends with its day', async () => {
  const made = await bench.app.request(
    '/tokens',
    json('POST', { role: 'admin', days: 1, note: 'test' }, headers.reader),
  )
  const { token } = (await made.json()) as { token: string }
  const by = { authorization: `Bearer ${token}` }
  expect((await bench.app.request('/', { headers: by })).status).toBe(200)
  expect((await bench.app.request('/users', { headers: by })).status).toBe(403)
  const accounts = (await openAccounts(bench.file))!
  expect(JSON.stringify(accounts.tokens())).not.toContain(token)
  const late = accounts.addToken({ user: 'rita', role: 'reader', days: -1, note: '' })
  expect(accounts.token(late)).toBeUndefined()
  accounts.close()
})

test('wrong passwords are throttled, by name, and told apart from nothing', async () => {
  const own = await openBench({ adam: 'admin' })
  const wrong = () => own.app.request('/session', json('POST', { name: 'nobody', password: 'wrong' }))
  const statuses: number[] = []
  for (let i = 0; i < 7; i++) statuses.push((await wrong()).status)
  await own.served.close()
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  expect(statuses.at(-1)).toBe(429)
})

test('the wait doubles and ends', () => {
  let now = 0
  const throttle = createThrottle(() => now)
  for (let i = 0; i < 8; i++) throttle.failed('x')
  expect(throttle.wait('x')).toBe(8)
  now += 8000
  expect(throttle.wait('x')).toBe(0)
  throttle.failed('x')
  expect(throttle.wait('x')).toBe(16)
  throttle.passed('x')
  expect(throttle.wait('x')).toBe(0)
})

test('what was changed and who failed to sign in stands in the audit log', async () => {
  await bench.app.request('/session', json('POST', { name: 'nobody', password: 'wrong' }))
  const { lines } = (await (await bench.app.request('/audit', { headers: headers.admin! })).json()) as {
    lines: { who: string; did: string }[]
  }
  expect(lines.some(l => l.did === 'failed to sign in' && l.who === 'nobody')).toBe(true)
  expect(JSON.stringify(lines)).not.toContain(PASSWORD)
})

test('a role that was taken away is gone from the tokens too, and a removed user is out', async () => {
  const answer = await bench.app.request(
    '/users',
    json('POST', { name: 'temp', role: 'analyst', password: PASSWORD }, headers.admin),
  )
  expect(answer.status).toBe(200)
  const mine = await signIn(bench.app, 'temp')
  expect((await bench.app.request('/users/temp', { method: 'DELETE', headers: headers.admin! })).status).toBe(200)
  expect((await bench.app.request('/', { headers: mine })).status).toBe(401)
})

test('without users only this machine is answered, and only its own page may change things', async () => {
  const open = await openBench()
  const ask = (headers: Record<string, string>, method = 'GET') => open.app.request('/', { method, headers })
  expect((await ask({ host: 'localhost:4600' })).status).toBe(200)
  expect((await ask({ host: 'evil.example' })).status).toBe(403)
  const undo = (headers: Record<string, string>) =>
    open.app.request('/decisions', json('POST', { does: 'undo' }, headers))
  expect((await undo({ host: 'localhost:4600', origin: 'http://evil.example' })).status).toBe(403)
  expect((await undo({ host: 'localhost:4600', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await undo({ host: 'localhost:4600', origin: 'http://localhost:4600' })).status).toBe(404)
  await open.served.close()
})
