import { useEffect, useRef } from 'react'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)

/** In a dialog or a menu, keys belong to it. */
const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null

/** Keys of the inbox: one letter each, while nobody types; Ctrl with Enter everywhere. */
export const useTaskKeys = (keys: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const hear = (e: KeyboardEvent) => {
      if (e.altKey || elsewhere(e.target) || document.querySelector('[role="dialog"]')) return
      const chord = e.ctrlKey || e.metaKey
      if (chord ? e.key !== 'Enter' : typing(e.target)) {
        if (e.key === 'Escape' && e.target instanceof HTMLElement) e.target.blur()
        return
      }
      const deed = latest.current[chord ? 'Ctrl+Enter' : e.key.replace('Arrow', '').toLowerCase()]
      if (!deed) return
      e.preventDefault()
      deed()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
