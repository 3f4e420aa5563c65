/**
 * Whether Parley was updated under an open page: a part of it is no longer there, or the server has another build of it.
 *
 * tellUpdated() -> useUpdated() is true from then on, and the page says so; nothing that was typed is taken away.
 */
import { useSyncExternalStore } from 'react'

let updated = false
const listeners = new Set<() => void>()

export const tellUpdated = (): void => {
  if (updated) return
  updated = true
  for (const listen of listeners) listen()
}

export const useUpdated = (): boolean =>
  useSyncExternalStore(
    listen => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    () => updated,
  )

/** Vite tells of every part that could not be loaded, before the import fails. */
export const watchParts = (): void => {
  window.addEventListener('vite:preloadError', tellUpdated)
}
