/**
 * Who asks, and whether they may: by token, by session, or anybody on this machine where the dossier has no users.
 *
 * Whatever changes something must come from the page itself: a session sends its csrf word along, and without users
 * the request must say that it comes from this very address (a page of another site cannot).
 */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { Refusal } from '../problem.ts'
import { ROLES, type Role, type Route } from '../route.ts'
import type { Accounts } from './accounts.ts'

export const COOKIE = 'parley'

export interface Visitor {
  readonly name: string
  readonly role: Role
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Names that a page elsewhere made to point here are refused (DNS rebinding), and so are requests that other pages send. */
const checkLocal = (c: Context, changes: boolean): void => {
  const host = c.req.header('host') ?? 'localhost'
  if (!LOCAL.test(host)) throw new Refusal('not-allowed', 'this server answers to localhost only')
  if (!changes) return
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if ((origin !== undefined && new URL(origin).host !== host) || (site !== undefined && site !== 'same-origin'))
    throw new Refusal('not-allowed', 'this came from another site')
}

const visitorOf = (c: Context, accounts: Accounts, changes: boolean): Visitor => {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer) {
    const token = accounts.token(bearer)
    if (!token) throw new Refusal('sign-in', 'this token is not known or has expired')
    return { name: token.user, role: token.role }
  }
  const secret = getCookie(c, COOKIE)
  const session = secret ? accounts.session(secret) : undefined
  if (!session) throw new Refusal('sign-in', 'sign in first', { todo: 'POST /session, or send a token' })
  if (changes && c.req.header('x-parley-csrf') !== session.csrf)
    throw new Refusal('not-allowed', 'this did not come from the page', { todo: 'load the page again' })
  return { name: session.user, role: session.role }
}

const safeOrigin = (text: string | undefined): void => {
  if (text === undefined) return
  if (!URL.canParse(text)) throw new Refusal('not-allowed', 'this came from another site')
}

/** Throws a Refusal: sign-in or not-allowed. */
export const admitter =
  (accounts: Accounts | undefined) =>
  async (c: Context, route: Pick<Route, 'role' | 'method'>): Promise<string> => {
    const changes = route.method !== 'get'
    safeOrigin(c.req.header('origin'))
    if (!accounts) {
      checkLocal(c, changes)
      return 'local'
    }
    if (route.role === null) return ''
    const visitor = visitorOf(c, accounts, changes)
    if (ROLES.indexOf(visitor.role) < ROLES.indexOf(route.role))
      throw new Refusal('not-allowed', `this needs the role ${route.role}`, { todo: 'ask an admin of this dossier' })
    if (changes) accounts.note({ who: visitor.name, did: `${c.req.method} ${c.req.path}`, what: '' })
    return visitor.name
  }
