/**
 * What a route is: where it is, who may call it, what it takes and gives. The table of routes is the whole API.
 *
 * {method: 'get', path: '/timeline', role: 'reader', gives: Timeline, run: ({desk}) => timelinePage(desk)}
 */
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Desk } from '../views/pages/desk.ts'
import type { Shelf } from './shelf.ts'

export const ROLES = ['reader', 'analyst', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface Asked<Q, P, B> {
  readonly shelf: Shelf
  /** Made when asked for: not every route needs the record. */
  desk(): Promise<Desk>
  readonly query: Q
  readonly params: P
  readonly body: B
  /** Who asks; "local" where the server is on this machine alone and knows nobody. */
  readonly who: string
  readonly context: Context
}

export interface Route<Q = unknown, P = unknown, B = unknown> {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Parameters as {name}. */
  readonly path: string
  readonly summary: string
  readonly tag: 'pages' | 'entries' | 'reports' | 'review' | 'access' | 'server'
  /** The least role that may call it; null: anybody. */
  readonly role: Role | null
  /** The page of this address is shown to browsers. */
  readonly page?: boolean
  readonly query?: z.ZodType<Q>
  readonly params?: z.ZodType<P>
  readonly body?: z.ZodType<B>
  readonly gives: z.ZodType
  readonly example?: unknown
  /** The answer, or a Response made by hand. */
  readonly run: (asked: Asked<Q, P, B>) => Promise<unknown> | unknown
}

/** A route with the types of what it takes; in the table they are all one type. */
export const route = <Q, P, B>(of: Route<Q, P, B>): Route => of as unknown as Route
