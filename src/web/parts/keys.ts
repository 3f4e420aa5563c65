/**
 * Keys for a whole view, wherever the focus is, but never while somebody types.
 *
 * useKeys(e => e.key === 'j' && next()); pressKey(panel, 'a') presses the button that the key stands for.
 */
import { useLayoutEffect, useRef } from 'react'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

export const useKeys = (act: (e: KeyboardEvent) => void): void => {
  const now = useRef(act)
  useLayoutEffect(() => {
    now.current = act
  })
  useLayoutEffect(() => {
    const hear = (e: KeyboardEvent): void => {
      if (!typing(e.target) && !e.ctrlKey && !e.metaKey && !e.altKey) now.current(e)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

export const pressKey = (within: HTMLElement | null, key: string): void =>
  within?.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(key)}"]`)?.click()
