/**
 * Words that are selected in a text, by mouse, finger or keyboard, as the place where they stand.
 *
 * useSelected(textRef) -> {start: 120, end: 134} or null; the last selection stays while one types elsewhere.
 */
import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Stretch {
  readonly start: number
  readonly end: number
}

const stretchOf = (box: HTMLElement, selection: Selection): Stretch | null => {
  const range = selection.getRangeAt(0)
  const before = document.createRange()
  before.selectNodeContents(box)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const words = range.toString()
  const left = words.length - words.trimStart().length
  const trimmed = words.trim()
  return trimmed === '' ? null : { start: start + left, end: start + left + trimmed.length }
}

export const useSelected = (box: RefObject<HTMLElement | null>): [Stretch | null, (to: null) => void] => {
  const [selected, set] = useState<Stretch | null>(null)
  useLayoutEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      const { current } = box
      if (!current || !selection || selection.rangeCount === 0 || !current.contains(selection.anchorNode)) return
      if (current.contains(selection.focusNode)) set(selection.isCollapsed ? null : stretchOf(current, selection))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [box])
  return [selected, set]
}

/** Moves the end of the selection by a word or a line; where there is none it begins at `from`. */
export const extendSelection = (from: Node | null, key: string): void => {
  const selection = document.getSelection()
  if (!selection) return
  const inside = selection.rangeCount > 0 && from?.parentElement?.contains(selection.anchorNode)
  if (!inside && from) selection.collapse(from, 0)
  const forward = key === 'ArrowRight' || key === 'ArrowDown'
  const unit = key === 'ArrowRight' || key === 'ArrowLeft' ? 'word' : 'line'
  selection.modify('extend', forward ? 'forward' : 'backward', unit)
}

/** Moves the start of the selection by a word. */
export const moveStart = (forward: boolean): void => {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return
  const { focusNode, focusOffset } = selection
  const empty = selection.isCollapsed
  selection.collapseToStart()
  selection.modify('move', forward ? 'forward' : 'backward', 'word')
  if (!empty && focusNode) selection.extend(focusNode, focusOffset)
}
