/**
 * One request over a guarded connection, with a limit on its whole time, and errors in words.
 *
 * ask(url, agent, headers) -> {status: 200, header: name => ..., body}; a host that never answers -> 'fetch-slow'
 * Redirects are not followed here, bodies are bounded in body.ts.
 */
import { type Agent, request } from 'undici'
import { ParleyError } from '../errors.ts'
import { VERSION } from '../version.ts'
import { ACCEPTED } from './body.ts'

export const USER_AGENT = `parley-record/${VERSION}`

export interface Answer {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly body: AsyncIterable<Uint8Array>
  /** Lets the connection go without reading what is left. */
  readonly drop: () => void
}

const CODES: Record<string, string> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'its host cannot be looked up',
  ECONNREFUSED: 'its host refuses the connection',
  ECONNRESET: 'its host broke off the connection',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its host cannot be reached',
  UND_ERR_SOCKET: 'its host broke off the connection',
  UND_ERR_HEADERS_OVERFLOW: 'its host sends more headers than any page needs',
}
const SLOW = /TIMEOUT|ETIMEDOUT|^ABORT_ERR$|^23$/

/** A ParleyError for whatever went wrong on the way. */
export const failure = (url: string, error: unknown): ParleyError => {
  if (error instanceof ParleyError) return error
  const of = (e: unknown): string => (e instanceof Error && 'code' in e ? String(e.code) : '')
  const inner = error instanceof AggregateError ? error.errors[0] : error
  if (inner instanceof ParleyError) return inner
  const code = of(inner)
  const name = error instanceof Error ? error.name : ''
  if (SLOW.test(code) || name === 'TimeoutError' || name === 'AbortError')
    return new ParleyError('fetch-slow', `${url}: no whole answer in time`)
  const tls = /CERT|SSL|TLS/.test(code) ? 'its certificate cannot be trusted' : undefined
  return new ParleyError('fetch-failed', `${url}: ${CODES[code] ?? tls ?? 'its host does not answer as it should'}`)
}

export const ask = async (
  url: string,
  agent: Agent,
  options: { readonly headers?: Record<string, string>; readonly milliseconds: number },
): Promise<Answer> => {
  const { milliseconds } = options
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: 'GET',
      headersTimeout: milliseconds,
      bodyTimeout: milliseconds,
      // the whole of it, a body that trickles included
      signal: AbortSignal.timeout(milliseconds),
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html, application/xhtml+xml, application/pdf, application/feed+json, application/xml, */*;q=0.5',
        'accept-encoding': ACCEPTED,
        'accept-language': 'en',
        ...options.headers,
      },
    })
    const header = (name: string): string | undefined => {
      const value = answer.headers[name]
      return Array.isArray(value) ? value[0] : value
    }
    const drop = (): void => {
      answer.body.on('error', () => {})
      answer.body.destroy()
    }
    return { status: answer.statusCode, header, body: answer.body, drop }
  } catch (error) {
    throw failure(url, error)
  }
}
