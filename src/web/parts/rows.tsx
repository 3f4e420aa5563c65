/**
 * The rows of a long table: only those in view are there, so that ten thousand scroll as easily as ten.
 *
 * A table that fits on some pages is whole, for paper and for the browser's own search.
 */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

const WHOLE = 300
const HEIGHT = 46

interface Props<T> {
  readonly items: readonly T[]
  readonly columns: number
  readonly keyOf: (item: T) => string
  /** The cells of a row. */
  readonly children: (item: T) => ReactNode
}

const Virtual = <T,>({ items, columns, keyOf, children }: Props<T>) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [])
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => HEIGHT,
    overscan: 20,
    scrollMargin: top,
    getItemKey: i => keyOf(items[i]!),
  })
  const shown = rows.getVirtualItems()
  const before = (shown[0]?.start ?? top) - top
  const after = rows.getTotalSize() - ((shown.at(-1)?.end ?? top) - top)
  const gap = (height: number) =>
    height > 0 ? (
      <tr>
        <td colSpan={columns} ref={e => void e?.style.setProperty('height', `${height}px`)} />
      </tr>
    ) : null
  return (
    <tbody ref={body}>
      {gap(before)}
      {shown.map(row => (
        <tr key={row.key} data-index={row.index} ref={rows.measureElement} aria-rowindex={row.index + 2}>
          {children(items[row.index]!)}
        </tr>
      ))}
      {gap(after)}
    </tbody>
  )
}

export const Rows = <T,>(props: Props<T>) =>
  props.items.length > WHOLE ? (
    <Virtual {...props} />
  ) : (
    <tbody>
      {props.items.map(item => (
        <tr key={props.keyOf(item)}>{props.children(item)}</tr>
      ))}
    </tbody>
  )
