/**
 * Remembers answers for a short while, and asks once for callers that come at the same time. Null is not remembered:
 * a session made a moment later is seen at once.
 */
export const remember = <Value>(options: {
  readonly ms: number
  readonly most: number
  readonly now: () => number
}) => {
  const kept = new Map<string, { until: number; value: Promise<Value | null> }>()

  const room = () => {
    const oldest = kept.keys().next().value
    if (kept.size >= options.most && oldest !== undefined) kept.delete(oldest)
  }

  const get = (key: string, ask: () => Promise<Value | null>): Promise<Value | null> => {
    const there = kept.get(key)
    if (there && there.until > options.now()) return there.value
    kept.delete(key)
    room()
    const entry = { until: options.now() + options.ms, value: ask() }
    kept.set(key, entry)
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key)
    }
    entry.value.then(value => (value === null ? forget() : undefined), forget)
    return entry.value
  }

  return { get, forget: () => kept.clear() }
}
