import { useEffect, useRef } from 'react'

/** Which of the rows shown were not there a moment ago; none of those of the first look. */
export const useFresh = (ids: readonly string[] | undefined, of: string): ReadonlySet<string> => {
  const seen = useRef<{ of: string; ids: Set<string> } | null>(null)
  const known = seen.current?.of === of ? seen.current.ids : undefined
  const fresh = new Set(known && ids ? ids.filter(id => !known.has(id)) : [])
  useEffect(() => {
    if (!ids) return
    const before = seen.current?.of === of ? [...seen.current.ids] : []
    seen.current = { of, ids: new Set([...ids, ...before.slice(0, 500)]) }
  }, [ids, of])
  return fresh
}
