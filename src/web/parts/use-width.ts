/** The width that a drawing has, as the window changes. */
import { type RefObject, useEffect, useRef, useState } from 'react'

export const useWidth = (first = 900): readonly [RefObject<HTMLDivElement | null>, number] => {
  const box = useRef<HTMLDivElement>(null)
  const [width, set] = useState(first)
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(([entry]) => set(Math.max(280, Math.round(entry!.contentRect.width))))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return [box, width]
}
