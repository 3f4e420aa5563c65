/**
 * Pages as JSON from the address they are shown at, kept until the dossier changes.
 *
 * usePage<Overview>('/') -> {state: 'loading'} | {state: 'ready', page} | {state: 'failed', problem}.
 */
import { useEffect, useState } from 'react'
import { isOlder, PAGE_HEADER, VERSION_HEADER } from '../views/pages/version.ts'
import { tellUpdated } from './updated.ts'

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

/** The script that this page began with. */
const ownPage = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src.split('/').at(-1)

const kept = new Map<string, unknown>()
/** Grows with every change: an answer from before one is shown until the next comes, but not kept. */
let changes = 0
const listeners = new Set<() => void>()

/** The version that what is shown is of: as told by the last page, or by a change since. */
let pageVersion: string | undefined

/**
 * While a change is being read the server answers with the record from before it: what came late is asked for again once the
 * change was told.
 */
const came = (version: string | null): void => {
  if (version === null) return
  const told = lastHeard.get('version')
  if (told !== undefined && isOlder(version, told)) queueMicrotask(refresh)
  else pageVersion = version
}

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
  came(response.headers.get(VERSION_HEADER))
  const page = response.headers.get(PAGE_HEADER)
  if (page && ownPage?.startsWith('index-') && page !== ownPage) tellUpdated()
  const body = (await response.json().catch(() => ({}))) as T & { error?: Problem }
  if (!response.ok) throw body.error ?? { code: 'broken', message: `The server answered ${response.status}.` }
  return body
}

/** Forget what was kept, and load again what is shown. */
export const refresh = (): void => {
  changes++
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
    const asked = changes
    const show = (loaded: Loaded<T>): void => {
      if (current) set({ address, loaded })
    }
    if (kept.has(address)) show({ state: 'ready', page: kept.get(address) as T })
    else
      ask<T>(address)
        .then(page => {
          if (asked === changes) kept.set(address, page)
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

/** Loads again what is shown whenever the dossier changes. */
export const watchChanges = (): (() => void) =>
  hearChanges('version', version => {
    const behind = pageVersion !== undefined && pageVersion !== version
    pageVersion = version
    if (behind) refresh()
  })
