/**
 * Pages as JSON from the address they are shown at, kept until the dossier changes.
 *
 * usePage<Overview>('/') -> {state: 'loading'} | {state: 'ready', page} | {state: 'failed', problem}.
 */
import { useEffect, useState } from 'react'

export interface Problem {
  readonly code: string
  readonly message: string
  readonly todo?: string
}
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly page: T }
  | { readonly state: 'failed'; readonly problem: Problem }

const unreachable: Problem = {
  code: 'unreachable',
  message: 'The server does not answer.',
  todo: 'Is parley serve still running?',
}

const kept = new Map<string, unknown>()
const listeners = new Set<() => void>()

/** Throws a Problem. */
export const ask = async <T>(address: string, init: RequestInit = {}): Promise<T> => {
  const response = await fetch(address, {
    ...init,
    headers: {
      accept: 'application/json',
      ...(init.body ? { 'content-type': 'application/json' } : {}),
      ...init.headers,
    },
  }).catch(() => {
    throw unreachable
  })
  const body = (await response.json().catch(() => ({}))) as T & { error?: Problem }
  if (!response.ok) throw body.error ?? { code: 'broken', message: `The server answered ${response.status}.` }
  return body
}

/** Forget what was kept, and load again what is shown. */
export const refresh = (): void => {
  kept.clear()
  for (const listen of listeners) listen()
}

export const usePage = <T>(address: string | null): Loaded<T> => {
  const [now, set] = useState<{ address: string | null; loaded: Loaded<T> }>({
    address: null,
    loaded: { state: 'loading' },
  })
  const [turn, again] = useState(0)
  useEffect(() => {
    const listen = (): void => again(n => n + 1)
    listeners.add(listen)
    return () => void listeners.delete(listen)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again for the same address
  useEffect(() => {
    if (address === null) return
    let current = true
    const show = (loaded: Loaded<T>): void => {
      if (current) set({ address, loaded })
    }
    if (kept.has(address)) show({ state: 'ready', page: kept.get(address) as T })
    else
      ask<T>(address)
        .then(page => {
          kept.set(address, page)
          show({ state: 'ready', page })
        })
        .catch((problem: Problem) => show({ state: 'failed', problem }))
    return () => {
      current = false
    }
  }, [address, turn])
  // What was there stays in view while the same address is asked again.
  return now.address === address ? now.loaded : { state: 'loading' }
}

let stream: EventSource | undefined
let listening = 0
/** What came last of each kind, for whoever listens later than the stream was opened. */
const lastHeard = new Map<string, string>()

/** Hears one kind of what the server tells. All listeners share one stream, which closes after the last of them. */
export const hearChanges = (kind: 'version' | 'jobs', hear: (data: string) => void): (() => void) => {
  if (!stream) {
    const opened = new EventSource('/changes')
    for (const k of ['version', 'jobs'])
      opened.addEventListener(k, e => lastHeard.set(k, (e as MessageEvent<string>).data))
    stream = opened
  }
  const shared = stream
  listening++
  const listen = (e: Event): void => hear((e as MessageEvent<string>).data)
  shared.addEventListener(kind, listen)
  const before = lastHeard.get(kind)
  if (before !== undefined) hear(before)
  return () => {
    shared.removeEventListener(kind, listen)
    listening--
    if (listening > 0) return
    shared.close()
    stream = undefined
    lastHeard.clear()
  }
}

/** Calls `changed` whenever the dossier does; the first version heard is not a change. */
export const watchChanges = (changed: () => void): (() => void) => {
  let last: string | undefined
  return hearChanges('version', version => {
    if (last !== undefined && last !== version) changed()
    last = version
  })
}
