/**
 * Who one is and what one may do; and requests that change something, which carry the session's word along.
 */
import { useSyncExternalStore } from 'react'
import { ask, refresh } from './api.ts'

export interface Me {
  readonly name: string | null
  readonly role: 'reader' | 'analyst' | 'admin' | null
  readonly csrf: string | null
  readonly accounts: boolean
  readonly writable: boolean
}

let me: Me | undefined
const listeners = new Set<() => void>()
const set = (next: Me): void => {
  me = next
  for (const listen of listeners) listen()
}

export const loadMe = (): Promise<void> => ask<Me>('/session').then(set)

/** Undefined until it is known. */
export const useMe = (): Me | undefined =>
  useSyncExternalStore(
    listen => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    () => me,
  )

export const maySign = (m: Me | undefined): boolean => m?.accounts === true && m.name === null
export const mayWrite = (m: Me | undefined): boolean =>
  m?.writable === true && (m.role === 'analyst' || m.role === 'admin')

/** Throws a Problem. */
export const send = async <T>(method: 'POST' | 'DELETE', address: string, body?: unknown): Promise<T> => {
  const answer = await ask<T>(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: me?.csrf ? { 'x-parley-csrf': me.csrf } : {},
  })
  refresh()
  return answer
}

export const signIn = async (name: string, password: string): Promise<void> =>
  set(await send<Me>('POST', '/session', { name, password }))

export const signOut = async (): Promise<void> => {
  await send('DELETE', '/session')
  await loadMe()
}
