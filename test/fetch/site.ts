/** A site on this machine for the tests of fetching, and a clock that does not wait. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../src/fetch/pace.ts'

export type Page = (request: IncomingMessage, response: ServerResponse) => void

export interface Site {
  readonly url: (path: string, host?: string) => string
  /** Paths asked for, robots.txt left out. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  readonly close: () => Promise<void>
}

export const text =
  (body: string, headers: Record<string, string> = {}): Page =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', ...headers })
    response.end(body)
  }
export const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (_, response) => {
    response.writeHead(code, headers)
    response.end()
  }

/** Pages by path; every other path is 404. */
export const openSite = async (pages: Record<string, Page>): Promise<Site> => {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path !== '/robots.txt') asked.push({ path, headers: request.headers })
    const page = pages[path]
    if (page) page(request, response)
    else status(404)(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    asked,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** Time that passes only where somebody sleeps; `slept` holds for how long. */
export const quickClock = (): Clock & { readonly slept: number[] } => {
  let now = Date.parse('2026-03-14T12:00:00Z')
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: async milliseconds => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}
