/**
 * Connections that reach public machines only: the address that is connected to is the one that was checked.
 *
 * "http://news.example/" whose name leads to 10.0.0.1 -> 'forbidden-address', before a byte is sent.
 * Names are resolved by the connection itself, so that a name cannot lead elsewhere between the check and the use; an
 * address written out is checked as well, and so is every redirect, since each is a connection of its own.
 */
import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { ParleyError } from '../errors.ts'
import { isPublic } from './address.ts'

export const hostOf = (hostname: string): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** Resolves a name to all its addresses. */
export type Resolve = (
  name: string,
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void

const system: Resolve = (name, done) =>
  systemLookup(name, { all: true }, (error, addresses) => done(error, addresses ?? []))

export interface Guard {
  /** Hosts that the user vouches for: they may lead anywhere. */
  readonly allowed: ReadonlySet<string>
  readonly resolve?: Resolve | undefined
  /** Which addresses may be connected to; tests have no public machine. */
  readonly reachable?: ((address: string) => boolean) | undefined
}

export const guardedAgent = ({ allowed, resolve = system, reachable = isPublic }: Guard): Agent => {
  const may = (host: string, address: string): boolean => allowed.has(host) || reachable(address)
  const refusal = (host: string, address: string): ParleyError =>
    new ParleyError('forbidden-address', host === address ? host : `${host} (${address})`)
  const lookup: LookupFunction = (name, options, done) =>
    resolve(name, (error, all) => {
      const host = hostOf(name)
      const found = all.filter(a => may(host, a.address))
      const family = options.family === 4 || options.family === 6 ? options.family : undefined
      const fit = family === undefined ? found : found.filter(a => a.family === family)
      if (error) done(error, '')
      else if (found.length === 0 && all.length > 0) done(refusal(host, all[0]!.address), '')
      else if (fit.length === 0) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '')
      else if (options.all) done(null, [...fit])
      else done(null, fit[0]!.address, fit[0]!.family)
    })
  const connect = buildConnector({ timeout: 15_000, lookup } as buildConnector.BuildOptions)
  return new Agent({
    maxHeaderSize: 32 * 1024,
    connect: (options, done) => {
      const host = hostOf(options.hostname)
      if (isIP(host) && !may(host, host)) return done(refusal(host, host), null)
      connect(options, (...result) => {
        const [error, socket] = result
        const address = socket?.remoteAddress
        if (error || !socket) return done(...result)
        if (address !== undefined && may(host, address)) return done(...result)
        socket.destroy()
        done(refusal(host, address ?? 'an unknown address'), null)
      })
    },
  })
}
