/**
 * Signing in and out, who one is, users, tokens and the audit log.
 */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { Refusal } from '../problem.ts'
import { ROLES, type Route, route } from '../route.ts'
import type { Accounts } from './accounts.ts'
import { COOKIE } from './admit.ts'
import { createThrottle } from './throttle.ts'

const Me = z.object({
  name: z.string().nullable().describe('null: not signed in'),
  role: z.enum(ROLES).nullable(),
  csrf: z.string().nullable(),
  accounts: z.boolean().describe('Whether this dossier has users at all'),
  writable: z.boolean(),
})
const RoleName = z.enum(ROLES)

const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

export const accessRoutes = (accounts: Accounts | undefined, writable: boolean): readonly Route[] => {
  const throttle = createThrottle()
  const me = route({
    method: 'get',
    path: '/session',
    summary: 'Who one is',
    tag: 'access',
    role: null,
    gives: Me,
    run: ({ context }) => {
      if (!accounts) return { name: 'local', role: 'admin', csrf: null, accounts: false, writable }
      const secret = getCookie(context, COOKIE)
      const session = secret ? accounts.session(secret) : undefined
      return {
        name: session?.user ?? null,
        role: session?.role ?? null,
        csrf: session?.csrf ?? null,
        accounts: true,
        writable,
      }
    },
  })
  if (!accounts) return [me]
  const users: readonly Route[] = [
    route({
      method: 'get',
      path: '/users',
      summary: 'Who may open this dossier',
      tag: 'access',
      role: 'admin',
      gives: z.object({ users: z.array(z.object({ name: z.string(), role: RoleName, added: z.string() })) }),
      run: () => ({ users: accounts.users() }),
    }),
    route<unknown, unknown, { name: string; role: (typeof ROLES)[number]; password: string }>({
      method: 'post',
      path: '/users',
      summary: 'Add a user',
      tag: 'access',
      role: 'admin',
      body: z.object({ name: z.string().max(64), role: RoleName, password: z.string().max(200) }),
      gives: z.object({ name: z.string() }),
      run: async ({ body }) => {
        await accounts.addUser(body.name, body.role, body.password)
        return { name: body.name }
      },
    }),
    route<unknown, { name: string }, unknown>({
      method: 'delete',
      path: '/users/{name}',
      summary: 'Remove a user with their tokens and sessions',
      tag: 'access',
      role: 'admin',
      params: z.object({ name: z.string().max(64) }),
      gives: z.object({ removed: z.string() }),
      run: ({ params, who }) => {
        if (params.name === who)
          throw new Refusal('conflict', 'nobody removes themselves', { todo: 'ask another admin' })
        if (!accounts.removeUser(params.name)) throw new Refusal('not-found', 'there is no such user')
        return { removed: params.name }
      },
    }),
    route<unknown, unknown, { role: (typeof ROLES)[number]; days: number; note: string }>({
      method: 'post',
      path: '/tokens',
      summary: 'A token for programs, told once; its role is at most one’s own',
      tag: 'access',
      role: 'reader',
      body: z.object({ role: RoleName, days: z.int().min(1).max(366), note: z.string().max(200) }),
      gives: z.object({ token: z.string() }),
      run: ({ body, who }) => ({ token: accounts.addToken({ user: who, ...body }) }),
    }),
    route({
      method: 'get',
      path: '/audit',
      summary: 'Who changed what, newest first',
      tag: 'access',
      role: 'admin',
      gives: z.object({
        lines: z.array(z.object({ at: z.string(), who: z.string(), did: z.string(), what: z.string() })),
      }),
      run: () => ({ lines: accounts.audit(500) }),
    }),
  ]
  return [
    me,
    route<unknown, unknown, { name: string; password: string }>({
      method: 'post',
      path: '/session',
      summary: 'Sign in; the session is kept in a cookie that scripts cannot read',
      tag: 'access',
      role: null,
      body: z.object({ name: z.string().min(1).max(64), password: z.string().min(1).max(200) }),
      gives: Me,
      run: async ({ body, context }) => {
        const keys = [`name ${body.name}`, `from ${addressOf(context)}`]
        const wait = Math.max(...keys.map(throttle.wait))
        if (wait > 0) {
          context.header('Retry-After', String(wait))
          throw new Refusal('too-many', `too many wrong passwords; wait ${wait} seconds`)
        }
        const user = await accounts.check(body.name, body.password)
        if (!user) {
          for (const key of keys) throttle.failed(key)
          accounts.note({ who: body.name, did: 'failed to sign in', what: addressOf(context) })
          throw new Refusal('sign-in', 'name or password is wrong')
        }
        for (const key of keys) throttle.passed(key)
        const { secret, session } = accounts.openSession(user)
        const secure =
          new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https'
        setCookie(context, COOKIE, secret, { httpOnly: true, sameSite: 'Strict', path: '/', secure })
        accounts.note({ who: user.name, did: 'signed in', what: addressOf(context) })
        return { name: user.name, role: user.role, csrf: session.csrf, accounts: true, writable }
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      summary: 'Sign out',
      tag: 'access',
      role: 'reader',
      gives: z.object({ ok: z.boolean() }),
      run: ({ context }) => {
        const secret = getCookie(context, COOKIE)
        if (secret) accounts.closeSession(secret)
        deleteCookie(context, COOKIE, { path: '/' })
        return { ok: true }
      },
    }),
    ...users,
  ]
}
