import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width a box has at this moment, so that a drawing fills it without being stretched. */
export const useWidth = <Box extends HTMLElement>(first = 600): [RefObject<Box | null>, number] => {
  const ref = useRef<Box>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const box = ref.current
    if (!box) return undefined
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(160, Math.floor(entry.contentRect.width)))
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  return [ref, width]
}
