import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { isScannersPace, listenWedge, restoreField } from '#kit/devices/wedge.ts'

type OnScan = (text: string, typed: boolean) => void

/** Some scanners end without Enter: so long after the last sign, at a scanner's pace, a code is whole. A busy phone may hold one sign up for a while. */
const SETTLE_MS = 450
const SHORTEST_WHOLE = 6

const isBusy = () => document.querySelector('dialog[open]') !== null

/** Takes the focus back when nothing else needs it, so that a hardware scanner always has a field to type into. */
const holdFocus = (field: HTMLInputElement) => {
  if (!isBusy()) field.focus({ preventScroll: true })
}

/**
 * A field to scan into. Hears scanners wherever the focus is, tells them from fingers, and takes a code also when the
 * scanner sends no Enter or writes the whole text at once, as those in rugged phones do.
 */
export const useScanField = (onScan: OnScan) => {
  const field = useRef<HTMLInputElement>(null)
  const latest = useRef(onScan)
  latest.current = onScan
  // Before the screen is painted: a scanner may speak the moment there is something to see.
  useLayoutEffect(
    () =>
      listenWedge(document, burst => {
        restoreField(burst)
        if (!isBusy()) latest.current(burst.text, false)
      }),
    [],
  )
  useLayoutEffect(() => {
    const back = (event: MouseEvent) => {
      const inside = event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (!inside && field.current) holdFocus(field.current)
    }
    if (field.current) holdFocus(field.current)
    document.addEventListener('click', back)
    return () => document.removeEventListener('click', back)
  }, [])
  return { field, ...useReading(field, latest) }
}

const useReading = (field: RefObject<HTMLInputElement | null>, latest: RefObject<OnScan>) => {
  const pace = useRef({ first: 0, last: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const take = (typed: boolean) => {
    clearTimeout(timer.current)
    const text = field.current?.value.trim() ?? ''
    if (field.current) field.current.value = ''
    if (text !== '') latest.current(text, typed)
  }
  const isScanner = (signs: number) => isScannersPace(signs, pace.current.last - pace.current.first)
  const onInput = () => {
    const now = performance.now()
    const signs = field.current?.value.length ?? 0
    if (now - pace.current.last > SETTLE_MS) pace.current.first = now
    pace.current.last = now
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (signs >= SHORTEST_WHOLE && isScanner(signs)) take(false)
    }, SETTLE_MS)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    if (event.key === 'Tab' && event.currentTarget.value === '') return
    event.preventDefault()
    take(!isScanner(event.currentTarget.value.length))
  }
  return { onInput, onKeyDown, take }
}
