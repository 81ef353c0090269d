import { useEffect, useRef, useState } from 'react'

const LASTS_MS = 700

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** A figure that runs to its new value instead of jumping; at once for who asked for stillness. */
export const useTick = (target: number): number => {
  const [shown, setShown] = useState(target)
  const from = useRef(target)
  useEffect(() => {
    const [start, began] = [from.current, performance.now()]
    if (start === target || still()) {
      from.current = target
      setShown(target)
      return undefined
    }
    let frame = requestAnimationFrame(function step(now) {
      const part = Math.min(1, (now - began) / LASTS_MS)
      const value = Math.round(start + (target - start) * (1 - (1 - part) ** 3))
      from.current = value
      setShown(value)
      if (part < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [target])
  return shown
}
